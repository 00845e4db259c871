/** Days and times as the reader has them: their own zone, their own order of words. */

const read = (moment: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(navigator.language, options).format(new Date(moment));

/** 20:45 */
export const clockTime = (moment: string): string => read(moment, { hour: "2-digit", minute: "2-digit" });

/** Tue 24 Nov; with the year where it is not this one. */
export function shortDay(moment: string): string {
  const isThisYear = new Date(moment).getFullYear() === new Date().getFullYear();
  const day = { weekday: "short", day: "numeric", month: "short" } as const;
  return read(moment, isThisYear ? day : { ...day, year: "numeric" });
}

/** 24 Dec */
export const dayAndMonth = (moment: string): string => read(moment, { day: "numeric", month: "short" });

/** 23 Nov 2026 */
export const dayAndYear = (moment: string): string =>
  read(moment, { day: "numeric", month: "short", year: "numeric" });
