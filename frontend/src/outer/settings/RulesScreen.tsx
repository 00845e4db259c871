/** How people talk here: five lines, the same for both. */
import type { IconName } from "../../ui/Icon";
import { ListRow, Rows } from "../../ui/Rows";
import { type Key, t } from "../../words/t";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";

const RULES: readonly [Key, IconName][] = [
  ["rules.one", "lamp"],
  ["rules.own", "pen"],
  ["rules.back", "again"],
  ["rules.stop", "pause"],
  ["rules.unfinished", "bookmark"],
];

export function RulesScreen() {
  return (
    <OuterPage back="before">
      <Title>{t("rules.title")}</Title>
      <Rows list>
        {RULES.map(([rule, icon]) => (
          <ListRow key={rule} icon={icon}>
            {t(rule)}
          </ListRow>
        ))}
      </Rows>
    </OuterPage>
  );
}
