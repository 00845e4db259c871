/** Whether a conversation is open. The partner may open one at any moment. */
import { useCallback, useState } from "preact/hooks";
import { getNow, type Now } from "../api";
import { usePolled } from "../usePolled";

const EVERY_MS = 4_000;

export function useNow(onProblem: (error: unknown) => void): Now | null {
  const [now, setNow] = useState<Now | null>(null);
  const ask = useCallback(async () => {
    try {
      setNow(await getNow());
    } catch (error) {
      onProblem(error);
    }
  }, [onProblem]);
  usePolled(ask, EVERY_MS);
  return now;
}
