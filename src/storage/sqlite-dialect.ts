import type SqliteFile from "better-sqlite3";
import { SqliteDialect } from "kysely";
import type { Dialect, SqliteDatabase } from "kysely";

/** So many statements are kept ready, and none that is longer: lists of any length (`in (?, ?, …)`) make many of them. */
const MOST_STATEMENTS = 200;
const LONGEST_STATEMENT = 4_000;

/**
 * Kysely's dialect, but for two things: when the disk is full or fails, SQLite ends the transaction by itself, and a
 * rollback of what is not there would take the place of the error that says why; and statements that come back are not
 * prepared anew each time, which took a fifth of what a message costs.
 */
export function sqliteDialect(sqlite: SqliteFile.Database): Dialect {
  const dialect = new SqliteDialect({ database: remembering(sqlite) });
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

/** Keeps the statements used last. What changes the tables is not kept, and makes the others anew. */
function remembering(sqlite: SqliteFile.Database): SqliteDatabase {
  const kept = new Map<string, ReturnType<SqliteDatabase["prepare"]>>();
  return {
    close: () => {
      kept.clear();
      sqlite.close();
    },
    prepare: (sql) => {
      const known = kept.get(sql);
      if (known !== undefined) {
        // The one used last is the last to go.
        kept.delete(sql);
        kept.set(sql, known);
        return known;
      }
      const statement = sqlite.prepare(sql);
      if (CHANGES_TABLES.test(sql)) {
        kept.clear();
        return statement;
      }
      if (sql.length > LONGEST_STATEMENT) return statement;
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > MOST_STATEMENTS && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}

const CHANGES_TABLES = /^\s*(?:create|alter|drop|pragma)\b/iu;
