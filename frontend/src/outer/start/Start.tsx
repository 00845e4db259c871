/** The first screen: what this is, in three sentences, and three ways in. */
import { Button } from "../../ui/Button";
import { Scene } from "../../ui/Scene";
import { t } from "../../words/t";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";

export function Start() {
  const footer = (
    <>
      <Button kind="go" href="#pair">
        {t("start.pair")}
      </Button>
      <Button href="#code">{t("start.code")}</Button>
      <Button href="#practice">{t("start.alone")}</Button>
    </>
  );
  return (
    <OuterPage light="lit" footer={footer}>
      <div class="start-scene">
        <Scene lamp="both" label={t("start.scene")} hung />
      </div>
      <Title look="title">{t("start.title")}</Title>
      <p>{t("start.how")}</p>
      <p class="small">
        {t("start.kept")} {t("start.practice_line")}
      </p>
      <Button kind="plain" icon="chevron" iconAtEnd layout="flush" href="/settings#who">
        {t("start.who_sees")}
      </Button>
    </OuterPage>
  );
}
