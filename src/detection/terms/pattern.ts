import { RE2JS, RE2JSException } from "re2js";

/** An expression of an administrator over the words of a message. Time grows with the length of the message only. */
export type Pattern = {
  /** It also matches where there is nothing. */
  readonly fitsNothing: boolean;
  /** Calls `visit` for each match that is not empty, without the blanks around it. */
  readonly search: (stream: string, visit: (from: number, to: number) => void) => void;
};

/** Steps of the compiled expression; a longer one takes as much longer for every character of a message. */
const LARGEST = 400;
/** More matches in one message tell nobody anything. */
const MOST_MATCHES = 50;

/** Prepares an expression in the syntax of RE2, which knows no look-around and no back-references; null when it is not one, or too large. */
export function compilePattern(source: string): Pattern | null {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(source);
  } catch (error) {
    if (error instanceof RE2JSException) return null;
    throw error;
  }
  if (compiled.programSize() > LARGEST) return null;
  return {
    fitsNothing: compiled.matcher("").find(),
    search: (stream, visit) => {
      const matcher = compiled.matcher(stream);
      for (let count = 0; count < MOST_MATCHES && matcher.find(); count += 1) {
        let from = matcher.start();
        let to = matcher.end();
        while (from < to && stream.charCodeAt(from) === 32) from += 1;
        while (to > from && stream.charCodeAt(to - 1) === 32) to -= 1;
        if (from < to) visit(from, to);
      }
    },
  };
}
