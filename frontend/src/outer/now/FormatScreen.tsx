/** What kind of conversation, each in one line. The room opens at the tap. */
import { navigate } from "../../routes";
import { Row, Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { type FormatId, openConversation } from "../api";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";
import { useNow } from "./useNow";

const FORMATS: readonly FormatId[] = ["ten_minutes", "one_topic", "thank_you", "deep_listen"];

export function FormatScreen() {
  const act = useAct();
  const now = useNow(act.fail);
  const open = (format: FormatId) =>
    act.run(async () => {
      await openConversation(format);
      navigate("/room");
    });
  const answers = now && (
    <Rows label={t("lobby.choose")}>
      {FORMATS.map((format) =>
        now.formats.includes(format) ? (
          <Row key={format} note={t(`format.${format}_note`)} onPress={() => open(format)}>
            {t(`format.${format}`)}
          </Row>
        ) : (
          <Row key={format} note={t("lobby.not_open")}>
            {t(`format.${format}`)}
          </Row>
        ),
      )}
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
