/** How people talk here: five lines, the same for both. */
import { ListRow, Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";

const RULES = ["rules.one", "rules.own", "rules.back", "rules.stop", "rules.unfinished"] as const;

export function RulesScreen() {
  return (
    <OuterPage back="/">
      <Title>{t("rules.title")}</Title>
      <Rows list>
        {RULES.map((rule) => (
          <ListRow key={rule}>{t(rule)}</ListRow>
        ))}
      </Rows>
    </OuterPage>
  );
}
