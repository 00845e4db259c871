/** Whether it is once, or again and again; on which days of the week, and until when. */
import { useId } from "preact/hooks";
import { Chips, ToggleChip } from "../../ui/Chip";
import { Pick } from "../../ui/Pick";
import { t } from "../../words/t";
import type { Repeat } from "./requests";

const REPEATS: readonly Repeat[] = ["once", "daily", "weekdays", "weekly", "fortnightly"];
/** A Monday. The days of the week follow it. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const WEEK = [0, 1, 2, 3, 4, 5, 6];

export interface Rhythm {
  repeat: Repeat;
  /** Monday is 0. */
  days: number[];
  until: string | null;
}

interface RepeatingProps {
  rhythm: Rhythm;
  onChange: (rhythm: Rhythm) => void;
}

export function Repeating({ rhythm, onChange }: RepeatingProps) {
  const id = useId();
  const { repeat, days } = rhythm;
  const toggle = (day: number, isOn: boolean) =>
    onChange({ ...rhythm, days: isOn ? [...days, day] : days.filter((each) => each !== day) });
  return (
    <>
      <Pick<Repeat>
        legend={t("times.repeat")}
        look="chips"
        name="repeat"
        options={REPEATS.map((value) => ({ value, label: t(`times.repeat_${value}`) }))}
        value={repeat}
        onPick={(value) => onChange({ repeat: value, days: [], until: null })}
      />
      {repeat === "weekdays" && (
        <Chips label={t("times.days")}>
          {WEEK.map((day) => (
            <ToggleChip key={day} pressed={days.includes(day)} onToggle={(isOn) => toggle(day, isOn)}>
              {dayName(day)}
            </ToggleChip>
          ))}
        </Chips>
      )}
      {repeat !== "once" && (
        <div class="field">
          <label class="label" for={id}>
            {t("times.last_day")}
          </label>
          <input
            id={id}
            type="date"
            onInput={(event) => onChange({ ...rhythm, until: event.currentTarget.value || null })}
          />
        </div>
      )}
    </>
  );
}

const dayName = (day: number): string =>
  new Intl.DateTimeFormat(navigator.language, { weekday: "short", timeZone: "UTC" }).format(
    MONDAY + day * DAY_MS,
  );
