/** Things that are true only after a while, or only for a while. */
import { useEffect, useState } from "preact/hooks";

/** True once `condition` has held for `ms`. */
export function useLasting(condition: boolean, ms: number): boolean {
  const [hasLasted, setLasted] = useState(false);
  useEffect(() => {
    setLasted(false);
    if (!condition) return;
    const timer = setTimeout(() => setLasted(true), ms);
    return () => clearTimeout(timer);
  }, [condition, ms]);
  return condition && hasLasted;
}

/** True for `ms` after `what` has changed; not for what is there from the beginning. */
export function useFleeting(what: string | null, ms: number): boolean {
  const [seen, setSeen] = useState(what);
  useEffect(() => {
    if (what === seen) return;
    const timer = setTimeout(() => setSeen(what), ms);
    return () => clearTimeout(timer);
  }, [what, seen, ms]);
  return what !== null && what !== seen;
}
