/** One thing asked of the server at a time: that it is under way, and what to do if it did not work. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { HttpError } from "../lib/http";
import { Banner } from "../ui/Banner";
import { t, tOr } from "../words/t";

/** Shorter waits need no word. */
const QUIET_MS = 1_500;

export interface Act {
  run: (work: () => Promise<void>) => void;
  isBusy: boolean;
  problem: string | null;
  fail: (error: unknown) => void;
}

/** The sentence for what the server said. Anything else is a mistake of ours and is not hidden. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof HttpError)) throw error;
  return tOr(`error.${error.code}`, "error.unknown");
}

export function useAct(): Act {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isUnderWay = useRef(false);
  const fail = useCallback((error: unknown) => setProblem(sentenceFor(error)), []);
  const run = useCallback(
    (work: () => Promise<void>) => {
      // A second press of the same button asks for nothing new.
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      setBusy(true);
      setProblem(null);
      void work()
        .catch(fail)
        .finally(() => {
          isUnderWay.current = false;
          setBusy(false);
        });
    },
    [fail],
  );
  return { run, isBusy, problem, fail };
}

/** Where a screen says how its act goes: nothing, a word after a while, or what did not work. */
export function ActNews({ act }: { act: Act }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!act.isBusy) return;
    const timer = setTimeout(() => setLong(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, [act.isBusy]);
  return (
    <div class="news" role="status">
      {act.problem && <Banner icon="info">{act.problem}</Banner>}
      {isLong && !act.problem && <Banner>{t("app.loading")}</Banner>}
    </div>
  );
}
