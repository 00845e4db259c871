/** More like this or that? And how much of it. */
import { useState } from "preact/hooks";
import { Button, Pair } from "../../ui/Button";
import { Pick } from "../../ui/Pick";
import { t } from "../../words/t";
import { amounts, entryOf, likenesses } from "./lexicon";
import type { RungProps } from "./rung";

export function Likeness({ picks, onPick }: RungProps) {
  const [index, setIndex] = useState(0);
  const chosen = picks.find((key) => key.startsWith("like."));
  const others = picks.filter((key) => !key.startsWith("like.") && !key.startsWith("amount."));
  if (chosen !== undefined) {
    const again = () => onPick(others);
    return <HowMuch chosen={chosen} picks={picks} onPick={onPick} onAgain={again} />;
  }
  const pairs = likenesses();
  const pair = pairs[index % pairs.length] ?? [];
  return (
    <>
      <Pair>
        {pair.map(({ key, label }) => (
          <Button key={key} onPress={() => onPick([...others, key])}>
            {label}
          </Button>
        ))}
      </Pair>
      <Button kind="plain" layout="mid" onPress={() => setIndex(index + 1)}>
        {t("finder.neither")}
      </Button>
    </>
  );
}

function HowMuch({ chosen, picks, onPick, onAgain }: RungProps & { chosen: string; onAgain: () => void }) {
  const value = picks.find((key) => key.startsWith("amount.")) ?? null;
  return (
    <>
      <p class="words">{entryOf(chosen)?.label}</p>
      <Pick
        name="amount"
        legend={t("finder.scale_title")}
        options={amounts().map(({ key, label }) => ({ value: key, label }))}
        value={value}
        onPick={(key) => onPick([...picks.filter((pick) => pick !== value), key])}
      />
      <Button kind="plain" layout="flush" onPress={onAgain}>
        {t("finder.other_pair")}
      </Button>
    </>
  );
}
