import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";
import type { Document, Pair, YAMLMap } from "yaml";
import { z } from "zod";
import type { ZodType } from "zod";
import type { Problem } from "../domain/errors.ts";
import { nearest } from "./nearest.ts";
import { plainMessage } from "./plain-message.ts";

export type YamlPath = readonly (string | number)[];

/** A syntactically sound file: its plain value, and where each part of it stands. */
export type OpenedYaml = {
  readonly file: string;
  readonly raw: unknown;
  /** Line of the key or item at the path, or of its nearest ancestor that is there; counted from 1. */
  readonly lineOf: (path: YamlPath) => number;
  /** A problem at the path. */
  readonly problem: (path: YamlPath, message: string) => Problem;
};
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
  const opened = openYaml(file, source);
  return opened.ok ? checkYaml(opened.yaml, schema) : opened;
}

/** Parses YAML; a file that is no YAML is reported with every syntax error on its line. */
export function openYaml(
  file: string,
  source: string,
):
  | { readonly ok: true; readonly yaml: OpenedYaml }
  | { readonly ok: false; readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  // After a slip the parser stumbles on through the rest of the file; only the first error tells something. A key that
  // stands there twice does not confuse it.
  const errors = new Map<number, Problem>();
  let lost = false;
  for (const error of document.errors) {
    const { line } = lines.linePos(error.pos[0]);
    if (lost || errors.has(line)) continue;
    lost = error.code !== "DUPLICATE_KEY";
    const message = `this is not valid YAML: ${error.message}; check indentation, colons and quotes`;
    errors.set(line, { file, line, message });
  }
  if (errors.size > 0) return { ok: false, problems: [...errors.values()] };
  const lineOf = (path: YamlPath): number =>
    Math.max(1, lines.linePos(offsetOf(document, path)).line);
  try {
    const problem = (path: YamlPath, message: string): Problem => ({
      file,
      line: lineOf(path),
      message,
    });
    return { ok: true, yaml: { file, raw: document.toJS(), lineOf, problem } };
  } catch (error) {
    // An alias without its anchor, or so many that they would fill the memory.
    const why = error instanceof Error ? error.message : "it cannot be read";
    return { ok: false, problems: [{ file, line: 1, message: `this is not valid YAML: ${why}` }] };
  }
}

/** Checks a parsed file against a schema; every mistake comes with its line and what to write instead. */
export function checkYaml<Value>(yaml: OpenedYaml, schema: ZodType<Value>): YamlFile<Value> {
  const parsed = schema.safeParse(yaml.raw, { error: plainMessage });
  if (parsed.success) return { ok: true, value: parsed.data, lineOf: yaml.lineOf };
  const problems: Problem[] = [];
  /** Keys that were meant by an unknown one; that they are missing is the same mistake. */
  const meant = new Set<string>();
  for (const issue of parsed.error.issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const path = plainPath(issue.path);
    const known = knownKeys(schema, path);
    for (const key of issue.keys) {
      const close = nearest(key, known);
      if (close !== null) meant.add([...path, close].join("."));
      problems.push(yaml.problem([...path, key], unknownKey(path, key, close, known)));
    }
  }
  for (const issue of parsed.error.issues) {
    const path = plainPath(issue.path);
    const where = path.join(".");
    if (
      issue.code === "unrecognized_keys" ||
      (meant.has(where) && valueAt(yaml.raw, path) === undefined)
    )
      continue;
    const message = issue.code === "invalid_key" ? issue.issues[0]?.message : undefined;
    problems.push(yaml.problem(path, `${where || "the file"}: ${message ?? issue.message}`));
  }
  return { ok: false, problems };
}

const plainPath = (path: readonly PropertyKey[]): YamlPath =>
  path.filter((step) => typeof step !== "symbol");

/** What stands at the path in a plain value; undefined when nothing does. */
export function valueAt(raw: unknown, path: YamlPath): unknown {
  let value = raw;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) {
      return undefined;
    }
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** Keys under which people are tempted to write names; those belong in the roster. */
const PEOPLE_KEYS =
  /^(mentors?|teachers?|pupils?|students?|names?|people|person|leerling(en)?|docent(en)?|leerkracht(en)?|namen|naam|members?)$/i;

function unknownKey(
  path: YamlPath,
  key: string,
  close: string | null,
  known: readonly string[],
): string {
  const where = `unknown key "${[...path, key].join(".")}"`;
  if (close !== null) return `${where}; did you mean "${close}"?`;
  if (PEOPLE_KEYS.test(key)) {
    return `${where}; people never stand in config, put them in the roster (klaswacht roster import)`;
  }
  return known.length === 0
    ? `${where}; remove it or check its spelling`
    : `${where}; remove it, or write one of: ${known.join(", ")}`;
}

type SchemaNode = {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
};

/** The keys that may stand at the path, according to the schema. */
function knownKeys(schema: ZodType, path: YamlPath): readonly string[] {
  let nodes: readonly SchemaNode[] = [
    z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }) as SchemaNode,
  ];
  const spread = (node: SchemaNode): readonly SchemaNode[] => [
    node,
    ...(node.anyOf ?? []).flatMap(spread),
  ];
  for (const step of path) {
    nodes = nodes.flatMap(spread).flatMap((node) => {
      const more = typeof node.additionalProperties === "object" ? node.additionalProperties : null;
      const next = typeof step === "number" ? node.items : (node.properties?.[step] ?? more);
      return next === undefined || next === null ? [] : [next];
    });
  }
  return nodes.flatMap(spread).flatMap((node) => Object.keys(node.properties ?? {}));
}

/** The pairs of a map by their keys; of a long file very many are asked for, so each map is gone through once. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairs.get(map);
  if (known !== undefined) return known;
  const found = new Map<string, Pair>();
  for (const item of map.items)
    if (isScalar(item.key) && !found.has(String(item.key.value)))
      found.set(String(item.key.value), item);
  pairs.set(map, found);
  return found;
}
const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** Offset of the key or item at the path, or of its nearest ancestor that is there. */
function offsetOf(document: Document, path: YamlPath): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
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
