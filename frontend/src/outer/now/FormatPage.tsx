/** What kind of conversation: a choice, each in one line. What is not open yet says so. */
import { Row, Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import { type Act, ActNews } from "../act";
import { FORMATS, formatName, formatNote } from "../formats";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";

interface FormatPageProps {
  /** Those that may be started; null until it is known. */
  offered: readonly string[] | null;
  act: Act;
  onOpen: (format: string) => void;
}

export function FormatPage({ offered, act, onOpen }: FormatPageProps) {
  const answers = offered && (
    <Rows label={t("lobby.choose")}>
      {FORMATS.map((format) =>
        offered.includes(format) ? (
          <Row key={format} note={formatNote(format)} onPress={() => onOpen(format)}>
            {formatName(format)}
          </Row>
        ) : (
          <Row key={format} note={t("lobby.not_open")}>
            {formatName(format)}
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
