/** Month and day as on a calendar's leaf; the words beside it say the rest. */
import { monthAndDay } from "../../lib/dates";

export function DateTile({ at }: { at: number }) {
  const { month, day } = monthAndDay(at);
  return (
    <span class="date-tile">
      {month} <b>{day}</b>
    </span>
  );
}
