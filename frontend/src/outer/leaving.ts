/** What this phone forgets when somebody leaves, and what Back shows after a quick exit: nothing. */
import { inThisTab, onThisPhone } from "../lib/storage";
import { NEUTRAL_PLACE } from "../ui/QuickExit";
import { LOOK } from "./look";

/** The page itself looks for it too, to paint nothing (couplesync/templates/left_quickly.html). */
const HAS_LEFT = "left";

/** Drafts, an invitation that is out, everything but how the pages look. */
export function forgetHere(): void {
  for (const key of onThisPhone.keys("")) if (key !== LOOK) onThisPhone.remove(key);
  for (const key of inThisTab.keys("")) inThisTab.remove(key);
}

/** Before a quick exit: forget, and remember only that this tab has left. */
export function forgetAll(): void {
  forgetHere();
  inThisTab.set(HAS_LEFT, "yes");
}

function cameBack(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return entry instanceof PerformanceNavigationTiming && entry.type === "back_forward";
}

/** No words and no screen: this may be the first thing that a page does. */
function leaveAgain(): void {
  document.body.replaceChildren();
  window.location.replace(NEUTRAL_PLACE);
}

/**
 * Called before anything is drawn. True where Back led here after a quick exit: the tab is on its way out again.
 * Somebody who types or follows an address means to be here, and the tab forgets that it left.
 */
export function isLeavingAgain(): boolean {
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted && inThisTab.get(HAS_LEFT)) leaveAgain();
  });
  if (!inThisTab.get(HAS_LEFT)) return false;
  if (cameBack()) {
    leaveAgain();
    return true;
  }
  inThisTab.remove(HAS_LEFT);
  return false;
}
