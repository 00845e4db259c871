/** Where focus goes when the moment changes. */
import { useEffect, useRef } from "preact/hooks";
import { step } from "../lib/navigate";
import { focusHeading } from "../ui/focus";
import { useAnnounce } from "../ui/useAnnounce";
import { phaseOf, type Room } from "./room";

const isTyping = (): boolean => document.activeElement instanceof HTMLTextAreaElement;

/** Focus goes to the heading of a new moment, unless somebody is typing: then its name is only said. */
export function usePhaseFocus(room: Room, title: string, isSwapping: boolean): void {
  const announce = useAnnounce();
  const phase = `${phaseOf(room.view)} ${isSwapping} ${step.value}`;
  const last = useRef(phase);
  useEffect(() => {
    if (last.current === phase) return;
    last.current = phase;
    if (isTyping()) announce(title);
    else focusHeading(document.querySelector("main h1"));
    // A long exchange is read from its newest line.
    document.querySelector("main .knot.now")?.scrollIntoView({ block: "nearest" });
  }, [phase, title, announce]);
}
