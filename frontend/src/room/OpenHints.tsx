/** Fetches the private help with phrasing when there is first something to write. Draws nothing. */
import { useEffect } from "preact/hooks";
import type { Live } from "../live/store";
import type { View } from "../live/wire";
import { withWords } from "../words/t";
import type { Hints } from "./hints/hints";

interface OpenHintsProps {
  live: Live;
  view: View;
  /** Told once there is help, and null when it ends with the room. */
  onChange: (hints: Hints | null) => void;
}

export function OpenHints({ live, view, onChange }: OpenHintsProps) {
  const isNeeded = view.actions.some(({ caps }) => caps !== null);
  useEffect(() => {
    if (!isNeeded) return;
    let isHere = true;
    let close = () => {};
    const open = async () => {
      const { openHints } = await withWords(() => import("./hints/hints"), "hints");
      const hints = await openHints(live);
      close = () => hints?.help.close();
      if (isHere) onChange(hints);
      else close();
    };
    // Without a network, or signed out meanwhile, there is no help, and nothing else is lost.
    open().catch(() => {});
    return () => {
      isHere = false;
      close();
      onChange(null);
    };
  }, [live, isNeeded, onChange]);
  return null;
}
