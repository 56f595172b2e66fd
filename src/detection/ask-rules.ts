import { ruleId } from "../domain/ids.ts";
import type { DetectionInput } from "./detector.ts";
import { spanOf } from "./explain.ts";
import type { FrameIndex } from "./frames/frame-index.ts";
import type { Knowledge } from "./reading/knowledge.ts";
import type { Looked } from "./reading/look.ts";
import { read } from "./reading/reading.ts";
import type { Opened, Reading } from "./reading/reading.ts";
import type { Stretch } from "./reading/speech.ts";
import { TERM_RULES, TEXT_RULES } from "./rules/all-rules.ts";
import type { FrameRule, Judgement, RuleFrame } from "./rules/rule.ts";
import { isHeard } from "./screen.ts";
import type { Judged } from "./verdict-of.ts";

/** Reads a message, or a stretch of one, and tells what every rule says of it. */
export type Asking = (
  opened: Opened,
  looked: Looked,
  input: DetectionInput,
) => { readonly reading: Reading; readonly judged: readonly Judged[] };

/** Asks the rules: frames where they fit, those on terms where one was found, those on numbers where one may be. */
export const createAsking =
  (frames: FrameIndex<RuleFrame>, knowledge: Knowledge): Asking =>
  (opened, looked, input) => {
    const reading = read(opened, knowledge, looked);
    const judged: Judged[] = [];
    const add = (
      rule: { readonly id: string; readonly category: FrameRule["category"] },
      at: Stretch,
      found: { readonly form: string; readonly term: string | null },
      judgement: Judgement,
    ): void => {
      judged.push({
        rule: ruleId(rule.id),
        category: rule.category,
        span: spanOf(reading, at),
        ...found,
        judgement,
      });
    };
    for (const { frame, value, first, last } of frames.find(reading)) {
      if (!isHeard(value.rule, input.role)) continue;
      const hit = { frame, severity: value.severity, first, last };
      const { category } = value.rule;
      const id = value.rule.idOf?.(hit, reading) ?? value.rule.id;
      const found = { form: frame.source, term: null };
      add({ id, category }, hit, found, value.rule.judge(hit, reading, input));
    }
    const terms = reading.terms.length === 0 ? [] : TERM_RULES;
    for (const rule of terms) {
      if (!isHeard(rule, input.role) || !reading.terms.some(({ term }) => rule.weighs(term)))
        continue;
      for (const { first, last, form, term, judgement } of rule.find(reading))
        add(rule, { first, last }, { form, term }, judgement);
    }
    for (const rule of TEXT_RULES) {
      if (!isHeard(rule, input.role) || !rule.occursIn(opened.folded, looked.numbers)) continue;
      for (const { form, judgement, start, end, id } of rule.find(reading, input)) {
        const { category } = rule;
        const span = { start, end };
        judged.push({ rule: ruleId(id ?? rule.id), category, span, form, term: null, judgement });
      }
    }
    return { reading, judged };
  };
