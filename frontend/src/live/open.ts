/** Opens the room with the browser's own parts, and listens for the moments when a connection may have died. */
import { phoneClock } from "../lib/clock";
import { drafts } from "../lib/drafts";
import type { RawSocket } from "../lib/socket";
import { inThisTab } from "../lib/storage";
import { outboxIn } from "./outbox";
import { type Live, live } from "./store";

declare global {
  interface Window {
    /** The page's own first lines open the socket while the program is still on its way. */
    earlySocket?: WebSocket;
  }
}

function takeEarly(): RawSocket | undefined {
  const early = window.earlySocket;
  window.earlySocket = undefined;
  // Nothing was said yet, so nothing it may have heard is missed.
  return early && early.readyState <= WebSocket.OPEN ? early : undefined;
}

function address(): string {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  return `${scheme}//${location.host}/ws/room`;
}

/** A live conversation, and the way to let go of it. */
export function openLive(): { live: Live; close: () => void } {
  const room = live({
    open: () => new WebSocket(address()),
    early: takeEarly(),
    clock: phoneClock,
    random: Math.random,
    drafts,
    outbox: outboxIn(inThisTab),
  });
  const listening = new AbortController();
  const on = (target: EventTarget, event: string, act: () => void) =>
    target.addEventListener(event, act, { signal: listening.signal });
  on(document, "visibilitychange", () => document.visibilityState === "visible" && room.probe());
  on(window, "pageshow", room.probe);
  on(window, "online", room.reconnect);
  const close = () => {
    listening.abort();
    room.close();
  };
  return { live: room, close };
}
