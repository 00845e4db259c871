/** REST: JSON in, JSON out, and a code where it did not work. */

import { bearer } from "./bearer";

/** `code` is the server's; "offline" where it could not be reached, "unknown" where it named none. */
export class HttpError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
  ) {
    super(code);
  }
}

const BASE = "/api/v1/";
/** Django writes it; over https it carries the prefix that ties it to this host. */
const CSRF_COOKIE = /(?:^|; )(?:__Host-)?csrf=([^;]+)/;

function headers(method: string): HeadersInit {
  const who: HeadersInit = bearer ? { Authorization: `Bearer ${bearer}` } : {};
  if (method === "GET") return { Accept: "application/json", ...who };
  return {
    Accept: "application/json",
    ...who,
    "Content-Type": "application/json",
    "X-CSRFToken": CSRF_COOKIE.exec(document.cookie)?.[1] ?? "",
  };
}

async function answerOf(method: string, path: string, body: unknown): Promise<Response> {
  try {
    return await fetch(BASE + path, {
      method,
      headers: headers(method),
      body: body === undefined ? null : JSON.stringify(body),
      credentials: "same-origin",
      // What somebody asked for is not lost with the page they leave.
      keepalive: method !== "GET",
    });
  } catch {
    throw new HttpError("offline", 0);
  }
}

const codeOf = (told: unknown): string =>
  typeof told === "object" && told !== null && "code" in told ? String(told.code) : "unknown";

async function goodAnswerOf(method: string, path: string, body?: unknown): Promise<Response> {
  const response = await answerOf(method, path, body);
  if (!response.ok) throw new HttpError(codeOf(await response.json().catch(() => null)), response.status);
  return response;
}

/** `T` is what the contract says this address answers. */
async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await goodAnswerOf(method, path, body);
  const told: unknown = await response.json().catch(() => null);
  // The server's answers are checked against the same contract on its side.
  return told as T;
}

export const get = <T>(path: string): Promise<T> => request<T>("GET", path);
export const post = <T>(path: string, body: unknown = {}): Promise<T> => request<T>("POST", path, body);
export const patch = <T>(path: string, body: unknown): Promise<T> => request<T>("PATCH", path, body);
export const remove = <T>(path: string, body?: unknown): Promise<T> => request<T>("DELETE", path, body);
export const getText = async (path: string): Promise<string> => (await goodAnswerOf("GET", path)).text();
