/** Practising alone: whom with, and who speaks first. A made-up partner answers, and nothing is kept. */
import { useState } from "preact/hooks";
import { navigate } from "../../routes";
import { Button } from "../../ui/Button";
import { Row, Rows } from "../../ui/Rows";
import { Segment } from "../../ui/Segment";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { type Character, type Speaks, startPractice } from "../api";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";
import { useNow } from "./useNow";

const CHARACTERS: readonly Character[] = ["easy", "quiet", "correct"];

export function PracticeScreen() {
  const act = useAct();
  const [speaks, setSpeaks] = useState<Speaks>("first");
  const start = (character: Character) =>
    act.run(async () => {
      await startPractice(character, speaks);
      navigate("/room");
    });
  const now = useNow(act.fail);
  const answers = (
    <Rows label={t("practice.who")}>
      {CHARACTERS.map((character) => (
        <Row key={character} note={t(`practice.${character}_note`)} onPress={() => start(character)}>
          {t(`practice.${character}`)}
        </Row>
      ))}
    </Rows>
  );
  return (
    <OuterPage back="/" footer={answers}>
      <Title>{t("practice.who")}</Title>
      <ActNews act={act} />
      <p>{t("practice.how")}</p>
      {now?.live?.is_practice && <Button href="/room">{t("now.practice_go")}</Button>}
      <Segment<Speaks>
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
