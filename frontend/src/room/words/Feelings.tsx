/** Twelve plain families, each with finer words and what they mean on an ordinary day. */
import { useState } from "preact/hooks";
import { RadioChips } from "../../ui/Chip";
import { Find } from "../../ui/Field";
import { t } from "../../words/t";
import { EntryChips } from "./EntryChips";
import { FAMILIES, findWords } from "./lexicon";
import type { RungProps } from "./rung";

const WORDS_MAX = 3;

export function Feelings({ picks, onPick }: RungProps) {
  const [family, setFamily] = useState<string | null>(null);
  const [sought, setSought] = useState("");
  const found = findWords(sought);
  const inFamily = FAMILIES.find(({ key }) => key === family)?.words ?? [];
  const isSearching = sought.trim() !== "";
  return (
    <>
      <p class="small">{t("finder.note")}</p>
      <Find label={t("finder.find")} onInput={setSought} />
      {isSearching && found.length === 0 && <p class="quiet">{t("finder.none")}</p>}
      {!isSearching && (
        <RadioChips
          name="family"
          legend={t("finder.word_title")}
          legendLook="unseen"
          options={FAMILIES.map(({ key, label }) => ({ value: key, label }))}
          value={family}
          onPick={setFamily}
        />
      )}
      <Words entries={isSearching ? found : inFamily} picks={picks} onPick={onPick} />
      <Meanings picks={picks} />
    </>
  );
}

function Words({ entries, picks, onPick }: RungProps & { entries: ReturnType<typeof findWords> }) {
  const isFeeling = (key: string) => key.startsWith("feeling.");
  const shown = entries.map(({ key }) => key);
  // The limit counts over all families, so the oldest of any of them makes room.
  const limit = (next: readonly string[]) => {
    const feelings = next.filter(isFeeling).slice(-WORDS_MAX);
    onPick([...next.filter((key) => !isFeeling(key)), ...feelings]);
  };
  if (shown.length === 0) return null;
  return (
    <EntryChips
      label={t("finder.word_title")}
      entries={entries}
      picks={picks}
      onPick={limit}
      atMost={WORDS_MAX}
    />
  );
}

/** An everyday sentence for each word that was tapped. */
function Meanings({ picks }: { picks: readonly string[] }) {
  const chosen = FAMILIES.flatMap(({ words }) => words).filter(({ key }) => picks.includes(key));
  if (chosen.length === 0) return null;
  return (
    <dl class="card pad stack close">
      {chosen.map(({ key, label, meaning }) => (
        <div key={key}>
          <dt class="label">{label}</dt>
          <dd class="quiet">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
