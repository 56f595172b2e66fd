import type SqliteFile from "better-sqlite3";
import { SqliteDialect } from "kysely";
import type { Dialect } from "kysely";

/**
 * Kysely's dialect, but for one thing: when the disk is full or fails, SQLite ends the transaction by itself, and a
 * rollback of what is not there would take the place of the error that says why.
 */
export function sqliteDialect(sqlite: SqliteFile.Database): Dialect {
  const dialect = new SqliteDialect({ database: sqlite });
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => {
      const driver = dialect.createDriver();
      const rollback = driver.rollbackTransaction.bind(driver);
      driver.rollbackTransaction = async (connection) => {
        if (sqlite.inTransaction) await rollback(connection);
      };
      return driver;
    },
  };
}
