/** Where focus may go by itself. */

/** Scroll no further than it takes to see what one is writing in. */
export const keepFocusInSight = (): void => document.activeElement?.scrollIntoView({ block: "nearest" });

/** The demonstration's two phones are frames of one page: the one that nobody is using must not take the keys. */
const isInUseElsewhere = (): boolean => window.parent !== window && !document.hasFocus();

/** Keys, and whoever reads aloud, start at the heading of what is new. */
export function focusHeading(heading: HTMLElement | null): void {
  if (!isInUseElsewhere()) heading?.focus({ preventScroll: true });
}
