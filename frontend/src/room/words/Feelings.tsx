/** Twelve plain families, each with finer words and what they mean on an ordinary day. */
import { useState } from "preact/hooks";
import { Find } from "../../ui/Field";
import { Pick } from "../../ui/Pick";
import { FAMILIES, type Family, type Feeling, findFeelings } from "../../words/feelings";
import { t } from "../../words/t";
import { EntryChips } from "./EntryChips";
import { feelingEntry } from "./lexicon";
import type { RungProps } from "./rung";

const WORDS_MAX = 3;
const FOUND_MAX = 8;
const families = Object.keys(FAMILIES) as Family[];

export function Feelings({ picks, onPick }: RungProps) {
  const [family, setFamily] = useState<Family | null>(null);
  const [sought, setSought] = useState("");
  const isSearching = sought.trim() !== "";
  const found = findFeelings(sought).slice(0, FOUND_MAX);
  const shown = isSearching ? found : family ? FAMILIES[family] : [];
  return (
    <>
      <p class="small">{t("finder.note")}</p>
      <Find label={t("finder.find")} onInput={setSought} />
      {isSearching && found.length === 0 && <p class="quiet">{t("finder.none")}</p>}
      {!isSearching && (
        <Pick
          look="chips"
          name="family"
          legend={t("finder.word_title")}
          legendLook="unseen"
          options={families.map((value) => ({ value, label: t(`family.${value}`) }))}
          value={family}
          onPick={setFamily}
        />
      )}
      <Words feelings={shown} picks={picks} onPick={onPick} />
      <Meanings picks={picks} />
    </>
  );
}

const isFeeling = (key: string): boolean => key.startsWith("feeling.");

function Words({ feelings, picks, onPick }: RungProps & { feelings: readonly Feeling[] }) {
  // The limit counts over all families, so the oldest of any of them makes room.
  const limit = (next: readonly string[]) => {
    const chosen = next.filter(isFeeling).slice(-WORDS_MAX);
    onPick([...next.filter((key) => !isFeeling(key)), ...chosen]);
  };
  if (feelings.length === 0) return null;
  return (
    <EntryChips
      label={t("finder.word_title")}
      entries={feelings.map(feelingEntry)}
      picks={picks}
      onPick={limit}
      atMost={WORDS_MAX}
    />
  );
}

/** An everyday sentence for each word that was tapped. */
function Meanings({ picks }: { picks: readonly string[] }) {
  const all: readonly Feeling[] = Object.values(FAMILIES).flat();
  const chosen = all.filter((feeling) => picks.includes(`feeling.${feeling}`));
  if (chosen.length === 0) return null;
  return (
    <dl class="card pad stack close">
      {chosen.map((feeling) => (
        <div key={feeling}>
          <dt class="label">{t(`feeling.${feeling}`)}</dt>
          <dd class="quiet">{t(`feeling.${feeling}_means`)}</dd>
        </div>
      ))}
    </dl>
  );
}
