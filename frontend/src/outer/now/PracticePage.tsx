/** Practising alone: whom with, and who speaks first. A made-up partner answers, and nothing is kept. */
import { useState } from "preact/hooks";
import { Button } from "../../ui/Button";
import { Pick } from "../../ui/Pick";
import { Row, Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import { type Act, ActNews } from "../act";
import type { Character, Speaks } from "../api";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";

const CHARACTERS: readonly Character[] = ["easy", "quiet", "correct"];

interface PracticePageProps {
  /** They practise already, and may go back to it. */
  isPractising: boolean;
  act: Act;
  onStart: (character: Character, speaks: Speaks) => void;
}

export function PracticePage({ isPractising, act, onStart }: PracticePageProps) {
  const [speaks, setSpeaks] = useState<Speaks>("first");
  const answers = (
    <Rows label={t("practice.who")}>
      {CHARACTERS.map((character) => (
        <Row
          key={character}
          note={t(`practice.${character}_note`)}
          onPress={() => onStart(character, speaks)}
        >
          {t(`partner.${character}`)}
        </Row>
      ))}
    </Rows>
  );
  return (
    <OuterPage back="/" footer={answers}>
      <Title>{t("practice.who")}</Title>
      <ActNews act={act} />
      <p>{t("practice.how")}</p>
      {isPractising && <Button href="/room">{t("now.practice_go")}</Button>}
      <Pick<Speaks>
        legend={t("practice.seat")}
        legendLook="strong"
        name="speaks"
        options={[
          { value: "first", label: t("name.me") },
          { value: "second", label: t("practice.they") },
        ]}
        value={speaks}
        onPick={setSpeaks}
      />
    </OuterPage>
  );
}
