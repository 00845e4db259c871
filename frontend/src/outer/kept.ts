/** What is next, kept on this phone to be read without a network: when, and what kind. Nothing about anybody. */
import type { components } from "../contract/api.gen";
import { onThisPhone } from "../lib/storage";

type Next = components["schemas"]["NextOut"];

const NEXT = "next";

/** Null where nothing is set, or not for the two any more. */
export function keepNext(next: Next | null): void {
  if (next) onThisPhone.set(NEXT, `${next.at} ${next.format_id}`);
  else onThisPhone.remove(NEXT);
}

/** As it was when this phone last knew; null once its time has come. */
export function keptNext(now: number): Next | null {
  const [at, format_id] = (onThisPhone.get(NEXT) ?? "").split(" ");
  return format_id && Number(at) > now ? { at: Number(at), format_id } : null;
}
