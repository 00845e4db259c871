/** Whether the floor has moved within the last two seconds. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Seat, View } from "../live/wire";

const CARD_MS = 2_000;

const speakerOf = ({ scene }: View): Seat | null => {
  const hasSpeaker = scene.kind === "round" || scene.kind === "deepen";
  return hasSpeaker ? scene.speaker : null;
};

/** True for two seconds when one speaker follows the other; a page that opens in mid-turn shows no card. */
export function useSwap(view: View | null): boolean {
  const last = useRef<Seat | null>(null);
  const [isShown, setShown] = useState(false);
  const speaker = view && speakerOf(view);
  const hasMoved = speaker !== null && last.current !== null && last.current !== speaker;
  useEffect(() => {
    if (speaker === null) return;
    const moved = last.current !== null && last.current !== speaker;
    last.current = speaker;
    setShown(moved);
    if (!moved) return;
    const timer = setTimeout(() => setShown(false), CARD_MS);
    return () => clearTimeout(timer);
  }, [speaker]);
  return speaker !== null && (isShown || hasMoved);
}
