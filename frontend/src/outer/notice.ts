/** One sentence that the next screen says on arrival: what has happened, once. */
import { useState } from "preact/hooks";
import { t } from "../words/t";

let waiting: string | null = null;

export function sayNext(sentence: string): void {
  waiting = sentence;
}

const PARTINGS = ["signed_out", "deleted"] as const;
type Parting = (typeof PARTINGS)[number];

/** Loads the first page anew, so that nothing of anybody stays in this one's memory, and says there what has happened. */
export function startAnew(parting: Parting): void {
  window.history.replaceState({ parting }, "", "/");
  window.location.reload();
}

function partingBefore(): string | null {
  const told: unknown = window.history.state?.parting;
  const parting = PARTINGS.find((known) => known === told);
  if (!parting) return null;
  window.history.replaceState(null, "");
  return t(`parting.${parting}`);
}

function take(): string | null {
  const sentence = waiting ?? partingBefore();
  waiting = null;
  return sentence;
}

/** The sentence, for as long as this screen stands. */
export function useNotice(isArriving: boolean): string | null {
  const [sentence] = useState(() => (isArriving ? null : take()));
  return sentence;
}
