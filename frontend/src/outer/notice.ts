/** One sentence that the next screen says on arrival: what has happened, once. */
import { useState } from "preact/hooks";

let waiting: string | null = null;

export function sayNext(sentence: string): void {
  waiting = sentence;
}

function take(): string | null {
  const sentence = waiting;
  waiting = null;
  return sentence;
}

/** The sentence, for as long as this screen stands. */
export function useNotice(): string | null {
  const [sentence] = useState(take);
  return sentence;
}
