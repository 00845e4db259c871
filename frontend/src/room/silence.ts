/** What a silence brings, and after how long. Most of it is for one of the two alone. */
import type { View } from "../live/wire";

export type Part = "speaker" | "hearer" | "reflector" | "waiter";
export type Offer = "starter" | "ways" | "short_is_fine" | "smaller" | "tell_me";
/** The same on both phones. */
export type Shared = "moment" | "stay";

const SECOND_MS = 1_000;

const OFFERS: Record<Part, readonly (readonly [seconds: number, offer: Offer])[]> = {
  speaker: [
    [90, "ways"],
    [45, "starter"],
  ],
  hearer: [],
  reflector: [
    [120, "smaller"],
    [60, "short_is_fine"],
  ],
  waiter: [[180, "tell_me"]],
};
const MOMENT_S = 150;
const STAY_S = 240;

/** Whose silence this could be, seen from this seat; null outside a turn's two long moments. */
export function partOf({ scene, you }: View): Part | null {
  if (scene.kind !== "round") return null;
  const isSpeaker = scene.speaker === you;
  if (scene.moment === "speaking") return isSpeaker ? "speaker" : "hearer";
  if (scene.moment === "reflecting") return isSpeaker ? "waiter" : "reflector";
  return null;
}

/** What is offered to this seat alone. */
export const offerAfter = (part: Part, silentMs: number): Offer | null =>
  OFFERS[part].find(([seconds]) => silentMs >= seconds * SECOND_MS)?.[1] ?? null;

/** What both may see while nobody has said anything yet. */
export function sharedAfter(part: Part, silentMs: number): Shared | null {
  if (part === "reflector" || part === "waiter" || silentMs < MOMENT_S * SECOND_MS) return null;
  return silentMs < STAY_S * SECOND_MS ? "moment" : "stay";
}
