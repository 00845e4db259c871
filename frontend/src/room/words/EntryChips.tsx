/** Rungs that are one list of words to tap. */
import { Chips, ToggleChip } from "../../ui/Chip";
import { Pick } from "../../ui/Pick";
import { WEATHERS } from "../../words/feelings";
import { t } from "../../words/t";
import { type Entry, sensations, suggestedBy, urges } from "./lexicon";
import type { RungProps } from "./rung";

interface EntryChipsProps extends RungProps {
  label: string;
  entries: readonly Entry[];
  /** At most so many of this list; the oldest makes room. */
  atMost: number;
}

/** Taps one word of a list in or out, and leaves the picks of other rungs alone. */
export function EntryChips({ label, entries, picks, onPick, atMost }: EntryChipsProps) {
  const mine = picks.filter((key) => entries.some((entry) => entry.key === key));
  const others = picks.filter((key) => !mine.includes(key));
  const change = (key: string, isIn: boolean) => {
    const next = isIn ? [...mine, key].slice(-atMost) : mine.filter((each) => each !== key);
    onPick([...others, ...next]);
  };
  return (
    <Chips label={label}>
      {entries.map((entry) => (
        <ToggleChip
          key={entry.key}
          pressed={mine.includes(entry.key)}
          onToggle={(isIn) => change(entry.key, isIn)}
        >
          {entry.label}
        </ToggleChip>
      ))}
    </Chips>
  );
}

/** Where it is in the body, and the words that may go with it. */
export function Body(props: RungProps) {
  const suggested = suggestedBy(props.picks);
  return (
    <>
      <EntryChips {...props} label={t("finder.body_title")} entries={sensations()} atMost={3} />
      {suggested.length > 0 && (
        <>
          <p class="small">{t("finder.may_go_with")}</p>
          <EntryChips {...props} label={t("finder.may_go_with")} entries={suggested} atMost={3} />
        </>
      )}
    </>
  );
}

export const Urge = (props: RungProps) => (
  <EntryChips {...props} label={t("finder.urge_title")} entries={urges()} atMost={2} />
);

/** Energy and pleasantness in one tap. */
export function Weather({ picks, onPick }: RungProps) {
  const others = picks.filter((key) => !key.startsWith("weather."));
  const value = WEATHERS.find((weather) => picks.includes(`weather.${weather}`)) ?? null;
  return (
    <Pick
      look="rows"
      name="weather"
      legend={t("finder.weather_title")}
      legendLook="unseen"
      options={WEATHERS.map((weather) => ({ value: weather, label: t(`weather.${weather}_long`) }))}
      value={value}
      onPick={(weather) => onPick([...others, `weather.${weather}`])}
    />
  );
}
