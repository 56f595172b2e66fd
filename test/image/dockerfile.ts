/** One instruction of a Dockerfile, with its continuation lines joined. */
export type Instruction = { readonly name: string; readonly rest: string };

/** Reads the instructions in order; comments and empty lines are left out. */
export function readDockerfile(source: string): readonly Instruction[] {
  return source
    .split("\n")
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join("\n")
    .replaceAll(/\\\n\s*/g, " ")
    .split("\n")
    .map((line) => {
      const [, name = "", rest = ""] = /^\s*(\w+)\s+(.*)$/.exec(line) ?? [];
      return { name: name.toUpperCase(), rest };
    });
}

/** The words of an exec form such as `["node", "x"]`. */
export const execForm = (rest: string): readonly string[] => JSON.parse(rest) as string[];

/** The instructions of each stage, by its name or index. */
export function stagesOf(
  instructions: readonly Instruction[],
): readonly (readonly [string, readonly Instruction[]])[] {
  const stages: [string, Instruction[]][] = [];
  for (const instruction of instructions) {
    if (instruction.name === "FROM") {
      const name = / AS (\S+)$/i.exec(instruction.rest)?.[1] ?? String(stages.length);
      stages.push([name, []]);
    } else {
      stages.at(-1)?.[1].push(instruction);
    }
  }
  return stages;
}
