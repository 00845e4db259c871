/** A link that opens nothing: used, run out, taken back or never there. The page does not say which. */
import { Button } from "../../ui/Button";
import { Scene } from "../../ui/Scene";
import { t } from "../../words/t";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";

export function InvitedGone() {
  const footer = (
    <>
      <Button kind="go" href="/#code">
        {t("start.code")}
      </Button>
      <Button href="/">{t("app.to_start")}</Button>
    </>
  );
  return (
    <OuterPage light="low" footer={footer}>
      <div class="middle">
        <Scene lamp="off" label={t("past.empty_scene")} />
        <Title isCentred>{t("invited.gone")}</Title>
        <p class="quiet">{t("invited.gone_next")}</p>
      </div>
    </OuterPage>
  );
}
