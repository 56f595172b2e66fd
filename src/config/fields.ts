import { IANAZone } from "luxon";
import { z } from "zod";

/*
 * The small values that people write in the configuration, each with what to write instead.
 */

export const text = z.string().trim().min(1).max(500);

/** Wall-clock time of day. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: (issue) => `${quoted(issue.input)} is no time of day; write hours and minutes, "08:30"`,
});

/** A day that exists. */
export const isoDay = z.string().refine(isDay, {
  error: (issue) =>
    `${quoted(issue.input)} is no day that exists; write year-month-day, 2026-11-20`,
});

/** `MM-DD`; 29 February does not come every year. */
export const monthDay = z.string().refine((day) => isDay(`2027-${day}`), {
  error: (issue) => `${quoted(issue.input)} is no day of the year; write month-day, "08-01"`,
});

export const timeZone = z.string().refine((zone) => IANAZone.isValidZone(zone), {
  error: (issue) =>
    `${quoted(issue.input)} is no time zone; write Europe/Amsterdam or another from the IANA list`,
});

/** Short lower-case key; it ends up in ids. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: (issue) => `${quoted(issue.input)}: write lower-case letters, digits and dashes only`,
});

/** An address that everybody's browser or Microsoft can open. */
export const httpsAddress = z
  .string()
  .trim()
  .max(2000)
  .refine(isHttps, {
    error: (issue) =>
      `${quoted(issue.input)} is no https address; write it in full, https://www.school.nl/privacy`,
  });

/** Whole number of minutes, days or times from `min` up to `max`. */
export const count = (min: number, max: number) => z.number().int().min(min).max(max);

function isHttps(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === "https:" && url.username === "" && url.hostname.includes(".");
}

function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day;
}

function quoted(value: unknown): string {
  return `"${String(value).slice(0, 40)}"`;
}
