/** Says one line to people who listen to the screen instead of seeing it. */
import { useCallback, useEffect, useRef } from "preact/hooks";

interface Notifying {
  ariaNotify(text: string): void;
}

const canNotify = (target: Document): target is Document & Notifying => "ariaNotify" in target;

function statusRegion(): HTMLElement {
  const region = document.createElement("div");
  region.className = "unseen";
  region.setAttribute("role", "status");
  return region;
}

/** Politely, once. The region stands before the first words, because one that arrives with them is not read. */
export function useAnnounce(): (text: string) => void {
  const region = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (canNotify(document)) return;
    const status = statusRegion();
    document.body.append(status);
    region.current = status;
    return () => status.remove();
  }, []);
  return useCallback((text) => {
    if (canNotify(document)) document.ariaNotify(text);
    else if (region.current) region.current.textContent = text;
  }, []);
}
