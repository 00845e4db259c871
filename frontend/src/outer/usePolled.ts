/** Asks on arrival, and again while the screen is shown: what the other phone does has to be seen here too. */
import { useEffect } from "preact/hooks";

/** `everyMs` null asks once. `ask` handles its own errors: the next answer makes up for a missed one. */
export function usePolled(ask: () => Promise<void>, everyMs: number | null): void {
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const turn = async () => {
      if (document.visibilityState === "visible") await ask();
      if (!isOver && everyMs !== null) timer = setTimeout(turn, everyMs);
    };
    void turn();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [ask, everyMs]);
}
