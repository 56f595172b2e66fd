/*
 * Loaded before the program by the canary test, to see that the test would notice: writes every chat message that the
 * gateway delivers to standard error, as a careless log line would.
 */
const parse = JSON.parse;
JSON.parse = (text, reviver) => {
  const value: unknown = parse(text, reviver);
  if (typeof text === "string" && text.includes('"MESSAGE_CREATE"'))
    process.stderr.write(`${text}\n`);
  return value;
};
