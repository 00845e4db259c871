/** Everything about times, kept up to date; and for some seconds the way to take back one's last change. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { usePolled } from "../usePolled";
import { getTimes, type Times, undoChange } from "./requests";

const EVERY_MS = 8_000;
const UNDO_MS = 10_000;

/** Asks the server for a change and shows what came of it. Rejects where it did not go through. */
export type Change = (request: () => Promise<Times>) => Promise<void>;

/** The same for a button of the page. */
export type Press = (request: () => Promise<Times>) => void;

interface KnownTimes {
  /** Null until they are known. */
  times: Times | null;
  change: Change;
  undo: (() => Promise<void>) | null;
}

export function useTimes(fail: (error: unknown) => void): KnownTimes {
  const [times, setTimes] = useState<Times | null>(null);
  const [undoKey, setUndoKey] = useState<string | null>(null);
  const changes = useRef(0);
  const ask = useCallback(async () => {
    const before = changes.current;
    try {
      const answer = await getTimes();
      // What was asked before a change is older than what the change brought.
      if (before === changes.current) setTimes(answer);
    } catch (error) {
      fail(error);
    }
  }, [fail]);
  usePolled(ask, EVERY_MS);
  useEffect(() => {
    if (undoKey === null) return;
    const timer = setTimeout(() => setUndoKey(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [undoKey]);
  const change: Change = async (request) => {
    changes.current += 1;
    const answer = await request();
    changes.current += 1;
    setTimes(answer);
    setUndoKey(answer.undo);
  };
  const undo = undoKey === null ? null : () => change(() => undoChange(undoKey));
  return { times, change, undo };
}
