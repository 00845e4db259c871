/** The part of a place that stands behind "#": a step within one address, so that Back and reload work by themselves. */
import { type ReadonlySignal, signal } from "@preact/signals";
import { place } from "../routes";

const current = signal("");
export const step: ReadonlySignal<string> = current;

function follow(): void {
  current.value = window.location.hash.slice(1);
}

window.addEventListener("hashchange", follow);
window.addEventListener("popstate", follow);
// A link to the address without a step is followed by the program, and the browser tells nobody of it.
place.subscribe(follow);
