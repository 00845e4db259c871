/** Taking a conversation out for both: it disappears here at once, and for ten seconds it can still come back. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { takeOut } from "../api";

const UNDO_MS = 10_000;

const hidden = signal<ReadonlySet<string>>(new Set());
const undo = signal<(() => void) | null>(null);
const failed = signal(false);

/** Conversations that are out, or on their way out. */
export const takenOut: ReadonlySignal<ReadonlySet<string>> = hidden;
/** Brings the last one back, while that is possible. */
export const undoTakingOut: ReadonlySignal<(() => void) | null> = undo;
/** The server could not be told: the conversation is still there, and is shown again. */
export const hasFailed: ReadonlySignal<boolean> = failed;

function show(id: string): void {
  hidden.value = new Set([...hidden.value].filter((other) => other !== id));
}

/** The server hears of it when the ten seconds are over, when another one follows, or when the page goes away. */
export function startTakingOut(id: string): void {
  finishNow();
  failed.value = false;
  hidden.value = new Set([...hidden.value, id]);
  const stop = () => {
    clearTimeout(timer);
    window.removeEventListener("pagehide", finish);
    undo.value = null;
    finishNow = () => undefined;
  };
  const finish = () => {
    stop();
    void takeOut(id).catch(() => {
      failed.value = true;
      show(id);
    });
  };
  const timer = setTimeout(finish, UNDO_MS);
  window.addEventListener("pagehide", finish);
  finishNow = finish;
  undo.value = () => {
    stop();
    show(id);
  };
}

let finishNow: () => void = () => undefined;
