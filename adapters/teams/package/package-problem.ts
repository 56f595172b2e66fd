/** What stands in the way of a package: a key below `cli.teams.problem` with its parameters. */
export type PackageProblem = {
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
};
