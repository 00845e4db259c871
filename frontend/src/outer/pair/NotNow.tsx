/** After "Not now": nothing has happened, and nobody is told. */
import { Scene } from "../../ui/Scene";
import { t } from "../../words/t";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";

export function NotNow() {
  return (
    <OuterPage light="low">
      <div class="middle">
        <Scene lamp="off" label={t("past.empty_scene")} />
        <Title isCentred>{t("invited.closed")}</Title>
        <p class="quiet">{t("invited.link_stays")}</p>
      </div>
    </OuterPage>
  );
}
