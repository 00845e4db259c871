/** For a listener without words: the speaker's own picked ones, tapped into "I heard you say…". */
import { Chips, ToggleChip } from "../../ui/Chip";
import { t } from "../../words/t";
import type { Room } from "../room";
import { entryOf, heardLabel } from "./lexicon";
import { heardSentence } from "./sentence";

export function TheirWords({ room, picks }: { room: Room; picks: readonly string[] }) {
  const known = picks.map(entryOf).filter((entry) => entry !== undefined);
  const chosen = room.draft().picks;
  const change = (key: string, isIn: boolean) => {
    const next = isIn ? [...chosen, key] : chosen.filter((each) => each !== key);
    const { text } = room.draft();
    const tapped = heardSentence(chosen);
    // What somebody wrote themselves stays; only the tapped part of it changes.
    const rest = tapped !== "" && text.includes(tapped) ? text.replace(tapped, "") : text;
    room.write({ picks: next });
    room.composer.current?.set([heardSentence(next), rest.trim()].filter((part) => part !== "").join(" "));
  };
  return (
    <Chips label={t("reflecting.from_words", { name: room.otherName })}>
      {known.map((entry) => (
        <ToggleChip
          key={entry.key}
          words
          pressed={chosen.includes(entry.key)}
          onToggle={(isIn) => change(entry.key, isIn)}
        >
          {heardLabel(entry)}
        </ToggleChip>
      ))}
    </Chips>
  );
}
