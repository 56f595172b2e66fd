/** What a service said, or why it did not: expected failures are values. `code` is fit for a log: a status and the service's own word. */
export type WebResult<Found> =
  | { readonly kind: "ok"; readonly value: Found }
  /** 404, or 410: not there (any more). */
  | { readonly kind: "gone"; readonly code: string }
  /** The answer is no; asking again changes nothing. `status` 0: what came back cannot be used. */
  | { readonly kind: "refused"; readonly code: string; readonly status: number }
  | {
      readonly kind: "unreachable";
      readonly code: string;
      /** Milliseconds that the service asks to wait. */
      readonly retryAfterMs: number | null;
    };

export type WebAnswer = {
  /** Parsed JSON; null when there was no body. */
  readonly body: unknown;
  /** The service's clock when it answered, in epoch milliseconds, to the second; null when it did not say. */
  readonly at: number | null;
};

export type WebRequest = {
  readonly url: string;
  readonly method?: "GET" | "POST" | "PATCH" | "HEAD";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams;
  readonly timeoutMs: number;
  /** Ends the call early. */
  readonly signal?: AbortSignal;
};

/** A longer answer is not read to its end: it would have to be held in memory. */
const LONGEST_BYTES = 32 * 1024 * 1024;
export const TOO_LARGE = "TOO_LARGE";

/** One JSON request. Follows no redirect, so that neither a token nor a request goes to another host. Never rejects. */
export async function callWeb(request: WebRequest): Promise<WebResult<WebAnswer>> {
  try {
    // A deadline of the network, in real time: it must also end when the injected clock stands still.
    const deadline = AbortSignal.timeout(request.timeoutMs);
    const response = await fetch(request.url, {
      method: request.method ?? "GET",
      redirect: "manual",
      signal: request.signal === undefined ? deadline : AbortSignal.any([deadline, request.signal]),
      ...(request.headers === undefined ? {} : { headers: request.headers }),
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    return readAnswer(response, await readText(response));
  } catch (error) {
    return { kind: "unreachable", code: networkCode(error), retryAfterMs: null };
  }
}

async function readText(response: Response): Promise<string | null> {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  // Leaving the loop early cancels the stream.
  for await (const part of response.body) {
    bytes += part.byteLength;
    if (bytes > LONGEST_BYTES) return null;
    text += decoder.decode(part, { stream: true });
  }
  return text + decoder.decode();
}

function readAnswer(response: Response, text: string | null): WebResult<WebAnswer> {
  const { status, headers } = response;
  if (text === null) return { kind: "refused", code: TOO_LARGE, status: 0 };
  const body = parsed(text);
  if (status >= 200 && status < 300) {
    // Something between us and the service answered in its place.
    if (body === undefined) return { kind: "unreachable", code: "NO_JSON", retryAfterMs: null };
    return { kind: "ok", value: { body, at: dateOf(headers) } };
  }
  const code = [String(status), ...wordsOf(body)].join(" ");
  if (status === 404 || status === 410) return { kind: "gone", code };
  if (status === 429 || status === 408 || status >= 500)
    return { kind: "unreachable", code, retryAfterMs: retryAfter(headers) };
  return { kind: "refused", code, status };
}

function parsed(text: string): unknown {
  if (text.trim() === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Microsoft's own names of the error: words and numbers alone, never the sentence, which may repeat what was sent. */
function wordsOf(body: unknown): readonly string[] {
  const error = fieldOf(body, "error");
  const numbers = fieldOf(body, "error_codes");
  const words = [typeof error === "string" ? error : fieldOf(error, "code")].concat(
    Array.isArray(numbers) ? numbers.slice(0, 3).map(String) : [],
  );
  return words.filter(
    (word): word is string => typeof word === "string" && /^[\w.-]{1,60}$/.test(word),
  );
}

export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (Reflect.get(value, name) as unknown) : undefined;

function dateOf(headers: Headers): number | null {
  const at = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(at) ? null : at;
}

function retryAfter(headers: Headers): number | null {
  const raw = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,6}(\.\d+)?$/.test(raw)) return Math.ceil(Number(raw) * 1000);
  const until = Date.parse(raw);
  const now = dateOf(headers);
  return Number.isNaN(until) || now === null ? null : Math.max(0, until - now);
}

function networkCode(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = fieldOf(cause, "code");
  if (typeof code === "string") return code;
  return cause instanceof Error ? cause.name : "unknown";
}
