/** Where somebody is in the program, and going elsewhere without loading the page anew. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";

const read = () => ({ path: window.location.pathname, step: window.location.hash.slice(1) });
const now = signal(read());

/** The present address; it changes before the screen there has come. */
export const here: ReadonlySignal<string> = computed(() => now.value.path);
/** The part of it behind "#": a step within one address, so that Back and reload work by themselves. */
export const step: ReadonlySignal<string> = computed(() => now.value.step);

const look = (): void => {
  now.value = read();
};

export function navigate(to: string): void {
  window.history.pushState(null, "", to);
  look();
}

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target || link.origin !== window.location.origin) return;
  // A step within one address is the browser's.
  if (link.pathname === window.location.pathname && link.hash) return;
  event.preventDefault();
  navigate(link.href);
}

/** Begins to follow links and the browser's Back. */
export function followLinks(): void {
  document.addEventListener("click", followLink);
  window.addEventListener("popstate", look);
  window.addEventListener("hashchange", look);
}
