/** Times and series in words, on the reader's own clock. */
import { calendarDay, clockTime, shortDay } from "../../lib/dates";
import { t } from "../../words/t";
import { formatName } from "../formats";
import type { TimeSet } from "./requests";

/** Thu 26 Nov, 20:15 */
export const dayAndTime = (at: number): string => t("times.at", { day: shortDay(at), time: clockTime(at) });

/** Ten Minutes · every week · until 4 Mar 2027 */
export function whatItIs({ format_id, repeat, until }: TimeSet): string {
  const parts = [formatName(format_id)];
  if (repeat !== "once") parts.push(t(`times.repeat_${repeat}`));
  if (until) parts.push(t("times.until", { day: calendarDay(until) }));
  return parts.join(" · ");
}
