/** Times as people say them, in the reader's own place. */
import { currentLocale } from "../words/t";

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;

/** "20:45", or "8:45 PM" where the phone is set to that. */
export const clockTime = (at: number): string =>
  new Date(at).toLocaleTimeString(undefined, { hour: "numeric", minute: "2-digit" });

/** "8:45": for the big clock, where how long it is until then says which half of the day. */
export const bareClockTime = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" })
    .formatToParts(at)
    .filter(({ type }) => type !== "dayPeriod")
    .map(({ value }) => value)
    .join("")
    .trim();

/** "24 Dec" */
export const dayAndMonth = (at: number): string =>
  new Date(at).toLocaleDateString(currentLocale(), { day: "numeric", month: "short" });

const isSameDay = (one: number, next: number): boolean =>
  new Date(one).toDateString() === new Date(next).toDateString();

/** "tomorrow"-like: the weekday, or null where it is today. */
export const dayUnlessToday = (at: number, now: number): string | null =>
  isSameDay(at, now) ? null : new Date(at).toLocaleDateString(currentLocale(), { weekday: "long" });

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
