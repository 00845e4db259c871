/** A box that overflows has to be reachable with the keyboard alone. */
import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

export function useScrollable(box: RefObject<HTMLElement | null>): boolean {
  const [isScrollable, setScrollable] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setScrollable(element.scrollHeight > element.clientHeight + 1));
    watch.observe(element);
    for (const child of element.children) watch.observe(child);
    return () => watch.disconnect();
  });
  return isScrollable;
}
