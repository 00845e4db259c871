/** Times on a wall clock: on this phone's own. */

/** The time of a wall clock, `2026-11-26T20:15`: as the server takes it, and as a field of the browser's gives it. */
export type Wall = string;

const two = (part: number): string => String(part).padStart(2, "0");

export const wallOf = (at: Date): Wall =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;

/** A wall's time without a zone is read on this phone's clock. */
export const momentOf = (wall: Wall): number => new Date(wall).getTime();

export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** So many days after that moment, at its time of day. */
export const wallsAgain = (since: number, days: readonly number[]): readonly Wall[] =>
  days.map((later) => {
    const at = new Date(since);
    at.setDate(at.getDate() + later);
    return wallOf(at);
  });
