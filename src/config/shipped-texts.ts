import type { Problem } from "../domain/errors.ts";
import { LANGUAGES } from "../domain/school.ts";
import type { GuidanceEntries } from "./guidance.ts";

/** Texts of the command line: always those that come with Klaswacht. */
const NOT_NEEDED = "cli.";

/**
 * What a school's own texts lack that this version needs, or fill in that this version does not give: either would
 * hold up a message when its text is looked up. `named` gives a path as the administrator knows it.
 */
export function missingTexts(
  own: GuidanceEntries,
  shipped: GuidanceEntries,
  named: (inside: string) => string,
): readonly Problem[] {
  const problems: Problem[] = [];
  for (const language of LANGUAGES) {
    // A folder that is not there at all is told of as such.
    if (own[language].size === 0) continue;
    const files = new Map([...own[language].values()].map((entry) => [entry.file, entry.line]));
    for (const [key, { params }] of shipped[language]) {
      if (key.startsWith(NOT_NEEDED)) continue;
      const entry = own[language].get(key);
      if (entry === undefined) {
        const file = named(`guidance/${language}/${key.split(".")[0] ?? key}.yaml`);
        const message = `the text "${key}" is missing, which this version needs; copy it from the ${language} texts that come with Klaswacht`;
        problems.push({ file, line: files.get(file) ?? 1, message });
        continue;
      }
      const unknown = [...entry.params].filter((param) => !params.has(param));
      if (unknown.length === 0) continue;
      const allowed = [...params].map((param) => `{{${param}}}`).join(", ") || "none";
      const message = `"${key}" fills in {{${unknown.join("}}, {{")}}}, which is not known here; there is: ${allowed}`;
      problems.push({ file: entry.file, line: entry.line, message });
    }
  }
  return problems;
}
