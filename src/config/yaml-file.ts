import { LineCounter, isMap, isNode, isPair, isScalar, isSeq, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { ZodType } from "zod";
import type { Problem } from "../domain/errors.ts";

export type YamlPath = readonly (string | number)[];
/** A read file, or everything that is wrong with it. `lineOf` finds the line of a value, for later checks. */
export type YamlFile<Value> =
  | { readonly ok: true; readonly value: Value; readonly lineOf: (path: YamlPath) => number }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads YAML against a schema and reports every mistake with its line, counted from 1; unknown keys included. */
export function readYaml<Value>(
  file: string,
  source: string,
  schema: ZodType<Value>,
): YamlFile<Value> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        message: `this is not valid YAML: ${error.message}`,
      })),
    };
  }
  const lineOf = (path: YamlPath): number => lines.linePos(offsetOf(document, path)).line;
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { ok: true, value: parsed.data, lineOf };
  return {
    ok: false,
    problems: parsed.error.issues.flatMap((issue) => {
      const path = issue.path.filter((step) => typeof step !== "symbol");
      if (issue.code === "unrecognized_keys") {
        return issue.keys.map((key) => ({
          file,
          line: lineOf([...path, key]),
          message: `unknown key "${[...path, key].join(".")}"; remove it or check its spelling`,
        }));
      }
      return [
        { file, line: lineOf(path), message: `${path.join(".") || "the file"}: ${issue.message}` },
      ];
    }),
  };
}

/** Offset of the key or item at the path, or of its nearest ancestor that is there. */
function offsetOf(document: Document, path: YamlPath): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (pair === undefined) return offset;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number") {
      node = node.items[step];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}
