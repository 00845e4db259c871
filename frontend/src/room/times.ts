/** When somebody might come back from a pause. */
import { weekday } from "../lib/dates";

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

const isSameDay = (one: number, next: number): boolean =>
  new Date(one).toDateString() === new Date(next).toDateString();

/** "tomorrow"-like: the weekday, or null where it is today. */
export const dayUnlessToday = (at: number, now: number): string | null =>
  isSameDay(at, now) ? null : weekday(at);

export interface ReturnTime {
  name: "in_20" | "in_30" | "in_60" | "tonight" | "tomorrow";
  at: number;
}

const EVENING_HOUR = 20;
const MORNING_HOUR = 9;

const atHour = (now: number, hour: number, days: number): number => {
  const time = new Date(now);
  time.setDate(time.getDate() + days);
  return time.setHours(hour, 0, 0, 0);
};

/** When one might come back; only what lies within `from` and `to`. */
export function returnTimes(now: number, from: number, to: number): readonly ReturnTime[] {
  const times: readonly ReturnTime[] = [
    { name: "in_20", at: now + 20 * MINUTE_MS },
    { name: "in_30", at: now + 30 * MINUTE_MS },
    { name: "in_60", at: now + HOUR_MS },
    { name: "tonight", at: atHour(now, EVENING_HOUR, 0) },
    { name: "tomorrow", at: atHour(now, MORNING_HOUR, 1) },
  ];
  return times.filter(({ at }) => at >= from && at <= to);
}
