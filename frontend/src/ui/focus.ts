/** Scroll no further than it takes to see what one is writing in. */
export const keepFocusInSight = (): void => document.activeElement?.scrollIntoView({ block: "nearest" });
