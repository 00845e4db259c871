/** What kind of conversation: a choice of three, each in one line. The room opens at the tap. */
import { navigate } from "../../routes";
import { Row, Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { FORMATS, type FormatId, openConversation } from "../api";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";

export function FormatScreen() {
  const act = useAct();
  const open = async (format: FormatId) => {
    await openConversation(format);
    navigate("/room");
  };
  const answers = (
    <Rows label={t("lobby.choose")}>
      {FORMATS.map((format) => (
        <Row key={format} note={t(`format.${format}_note`)} onPress={() => act.run(() => open(format))}>
          {t(`format.${format}`)}
        </Row>
      ))}
    </Rows>
  );
  return (
    <OuterPage back="/" footer={answers}>
      <Title>{t("lobby.choose")}</Title>
      <ActNews act={act} />
      <p class="small">{t("now.change_later")}</p>
    </OuterPage>
  );
}
