/** Days and times as the reader has them: their own zone, their own order of words. Moments in milliseconds. */

const read = (moment: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(navigator.language, options).format(moment);

const TIME = { hour: "numeric", minute: "2-digit" } as const;

/** 20:45, or 8:45 PM where the phone is set to that. */
export const clockTime = (moment: number): string => read(moment, TIME);

/** 8:45: for the big clock, where how long it is until then says which half of the day. */
export const bareClockTime = (moment: number): string =>
  new Intl.DateTimeFormat(navigator.language, TIME)
    .formatToParts(moment)
    .filter(({ type }) => type !== "dayPeriod")
    .map(({ value }) => value)
    .join("")
    .trim();

/** Tuesday */
export const weekday = (moment: number): string => read(moment, { weekday: "long" });

/** Tue 24 Nov; with the year where it is not this one. */
export function shortDay(moment: number): string {
  const isThisYear = new Date(moment).getFullYear() === new Date().getFullYear();
  const day = { weekday: "short", day: "numeric", month: "short" } as const;
  return read(moment, isThisYear ? day : { ...day, year: "numeric" });
}

/** 24 Dec */
export const dayAndMonth = (moment: number): string => read(moment, { day: "numeric", month: "short" });

const WITH_YEAR = { day: "numeric", month: "short", year: "numeric" } as const;

/** 23 Nov 2026 */
export const dayAndYear = (moment: number): string => read(moment, WITH_YEAR);

/** The same for a day of the calendar, which no time zone moves. */
export const calendarDay = (day: string): string => read(Date.parse(day), { ...WITH_YEAR, timeZone: "UTC" });

/** Nov and 26, apart. */
export const monthAndDay = (moment: number): { month: string; day: string } => ({
  month: read(moment, { month: "short" }),
  day: read(moment, { day: "numeric" }),
});
