/** Times to begin with, on this phone's own clock: an evening of the week, a Saturday morning, a Sunday evening. */

/** The time of a wall clock, `2026-11-26T20:15`: as the server takes it, and as a field of the browser's gives it. */
export type Wall = string;

const two = (part: number): string => String(part).padStart(2, "0");

export const wallOf = (at: Date): Wall =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;

/** A wall's time without a zone is read on this phone's clock. */
export const momentOf = (wall: Wall): number => new Date(wall).getTime();

export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const SATURDAY = 6;
const SUNDAY = 0;
const LOOK_AHEAD_DAYS = 28;

const isWeekday = (day: number): boolean => day !== SATURDAY && day !== SUNDAY;

/** Which days each of them may fall on, and when on that day. */
const KINDS = [
  { fits: isWeekday, hour: 20, minute: 15 },
  { fits: (day: number) => day === SATURDAY, hour: 10, minute: 0 },
  { fits: (day: number) => day === SUNDAY, hour: 19, minute: 30 },
] as const;

/** From tomorrow on, in order, and on no day that has one already. */
export function goodTimes(now: Date, taken: readonly number[]): readonly Wall[] {
  const full = new Set(taken.map((at) => new Date(at).toDateString()));
  return KINDS.flatMap(({ fits, hour, minute }) => {
    const days = Array.from(
      { length: LOOK_AHEAD_DAYS },
      (_, ahead) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1 + ahead, hour, minute),
    );
    const first = days.find((at) => fits(at.getDay()) && !full.has(at.toDateString()));
    return first ? [wallOf(first)] : [];
  }).sort();
}
