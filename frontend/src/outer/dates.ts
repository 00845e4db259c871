/** Days and times as the reader has them: their own zone, their own order of words. Moments in milliseconds. */

const read = (moment: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(navigator.language, options).format(moment);

/** 20:45 */
export const clockTime = (moment: number): string => read(moment, { hour: "2-digit", minute: "2-digit" });

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
