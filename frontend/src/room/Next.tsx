/** What is next, in the room: once it is over, and where nobody came back from a pause. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { HttpError } from "../lib/http";
import { type Ahead, getNow } from "../outer/api";
import { NextTime } from "../outer/schedule/NextTime";
import { usePolled } from "../outer/usePolled";

/** The other may choose at any moment. */
const EVERY_MS = 4_000;

export const ahead = signal<Ahead | null>(null);

async function look(): Promise<void> {
  try {
    ahead.value = (await getNow()).ahead;
  } catch (error) {
    // Without an answer nothing is proposed; the next one makes up for it.
    if (!(error instanceof HttpError)) throw error;
  }
}

const forget = (): void => {
  ahead.value = null;
};

export function Next({ name }: { name: string }) {
  usePolled(look, EVERY_MS);
  useEffect(() => forget, []);
  return ahead.value && <NextTime ahead={ahead.value} name={name} look={look} />;
}
