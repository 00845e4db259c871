/** Whether a conversation is open, and what lies ahead. The partner may change both at any moment. */
import { useCallback, useState } from "preact/hooks";
import { getNow, type Now } from "../api";
import { usePolled } from "../usePolled";

const EVERY_MS = 4_000;

interface KnownNow {
  /** Null until it is known. */
  now: Now | null;
  look: () => Promise<void>;
}

export function useNow(onProblem: (error: unknown) => void): KnownNow {
  const [now, setNow] = useState<Now | null>(null);
  const look = useCallback(async () => {
    try {
      setNow(await getNow());
    } catch (error) {
      onProblem(error);
    }
  }, [onProblem]);
  usePolled(look, EVERY_MS);
  return { now, look };
}
