/** Practising alone: whom with. A made-up partner answers, and nothing is kept. */
import { navigate } from "../../routes";
import { Row, Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { CHARACTERS, type Character, startPractice } from "../api";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";

export function PracticeScreen() {
  const act = useAct();
  const start = async (character: Character) => {
    await startPractice(character);
    navigate("/room");
  };
  const answers = (
    <Rows label={t("practice.who")}>
      {CHARACTERS.map((character) => (
        <Row
          key={character}
          note={t(`practice.${character}_note`)}
          onPress={() => act.run(() => start(character))}
        >
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
    </OuterPage>
  );
}
