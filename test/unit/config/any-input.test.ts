import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { parseRoster } from "../../../src/config/roster-csv.ts";
import { readProtocol } from "../../../src/config/protocol-file.ts";
import { checkSchools } from "../../../src/config/school-checks.ts";
import { schoolFile } from "../../../src/config/school-file.ts";
import { checkYaml, openYaml } from "../../../src/config/yaml-file.ts";
import { schoolId } from "../../../src/domain/ids.ts";
import type { Problem } from "../../../src/domain/errors.ts";

/** Something that has the shape of a school here and there, and anything else in between. */
const almostASchool = fc.dictionary(
  fc.constantFrom("schools", "extra"),
  fc.dictionary(
    fc.string({ maxLength: 8 }),
    fc.dictionary(
      fc.constantFrom("name", "protocol", "channels", "waking", "school_days", "council", "x"),
      fc.oneof(
        fc.jsonValue(),
        fc.array(
          fc.record({ platform: fc.constantFrom("discord", "teams", 3), channel: fc.jsonValue() }),
        ),
        fc.record({ from: fc.jsonValue(), until: fc.jsonValue(), holidays: fc.jsonValue() }),
      ),
    ),
  ),
);

/** Problems that say nothing or point outside the file. */
const misplaced = (source: string, problems: readonly Problem[]): readonly Problem[] => {
  const lines = source.split(/\r\n|\n|\r/).length;
  return problems.filter(({ line, message }) => line < 1 || line > lines || message === "");
};

describe("whatever a file holds", () => {
  test("a school file gives problems on lines that exist, never an exception", () => {
    fc.assert(
      fc.property(fc.oneof(almostASchool, fc.jsonValue()), (value) => {
        const source = stringify(value);
        const opened = openYaml("config/school.yaml", source);
        if (!opened.ok) throw new Error("what was written as YAML is YAML");
        const checked = checkYaml(opened.yaml, schoolFile);
        const found = checkSchools(opened.yaml, { protocols: ["svok"], whatsapp: [], now: 0 });
        expect(misplaced(source, [...found, ...(checked.ok ? [] : checked.problems)])).toEqual([]);
      }),
    );
  });

  test("text that is no protocol is told as such, never as an exception", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (source) => {
        const read = readProtocol("own", { path: "config/protocols/own.yaml", source });
        expect(read.ok).toBe(false);
        expect(misplaced(source, read.ok ? [] : read.problems)).toEqual([]);
      }),
    );
  });

  test("bytes that are no roster are told as such, never as an exception", () => {
    const cells = fc.array(fc.array(fc.string(), { maxLength: 9 }), { maxLength: 5 });
    const head = "nummer;naam;rol;klas;geboortedatum;leidinggevende;discord;teams\n";
    const source = fc.oneof(
      fc.uint8Array(),
      cells.map((rows) => head + rows.map((row) => row.join(";")).join("\n")),
    );
    fc.assert(
      fc.property(source, (bytes) => {
        const read = parseRoster("rooster.csv", bytes, schoolId("het-baken"), new Set());
        expect(read.ok ? 1 : read.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
