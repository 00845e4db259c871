/** Times to begin with, on this phone's own clock: an evening of the week, a Saturday morning, a Sunday evening. */
import { type Wall, wallOf } from "./walls";

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
