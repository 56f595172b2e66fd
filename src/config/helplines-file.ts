import { z } from "zod";
import type { Problem } from "../domain/errors.ts";
import type { Helpline } from "../domain/school.ts";
import { CATEGORIES } from "../domain/verdict.ts";
import { slug, text } from "./fields.ts";
import type { SourceFile } from "./load-lexicon.ts";
import { checkYaml, openYaml } from "./yaml-file.ts";

const inBoth = z.strictObject({ nl: text, en: text });

const helplinesFile = z.strictObject({
  helplines: z
    .array(
      z.strictObject({
        id: slug,
        name: text.max(60),
        contact: text.max(60),
        hours: inBoth,
        for_what: inBoth,
        categories: z.array(z.enum(CATEGORIES)).default([]),
      }),
    )
    .min(1),
});

export type HelplinesResult =
  | { readonly ok: true; readonly helplines: readonly Helpline[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads config/helplines.yaml; two lines with one id are a mistake. */
export function readHelplines(file: SourceFile): HelplinesResult {
  const opened = openYaml(file.path, file.source);
  if (!opened.ok) return opened;
  const checked = checkYaml(opened.yaml, helplinesFile);
  if (!checked.ok) return checked;
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const helplines = checked.value.helplines.map(({ for_what: forWhat, ...line }, index) => {
    if (seen.has(line.id)) {
      const message = `there is already a help line "${line.id}"; give this one another id`;
      problems.push(opened.yaml.problem(["helplines", index, "id"], message));
    }
    seen.add(line.id);
    return { ...line, forWhat };
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, helplines };
}
