/** The moment two people are a couple here; and the way back for whoever let the wrong person in. */
import { navigate } from "../../lib/navigate";
import { Button } from "../../ui/Button";
import { Scene } from "../../ui/Scene";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import type { Paired } from "../api";
import { me, moment } from "../me";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";
import { undoPairing } from "./undoPairing";

export function PairedScreen({ paired }: { paired: Paired }) {
  const act = useAct();
  const name = paired.partner_first_name;
  const goOn = () => {
    moment.value = null;
    navigate("/");
  };
  const footer = (
    <>
      <Button kind="go" onPress={goOn}>
        {t("paired.go")}
      </Button>
      <Button kind="plain" layout="mid" onPress={() => act.run(undoPairing)}>
        {t("paired.undo")}
      </Button>
    </>
  );
  return (
    <OuterPage light="lit" footer={footer}>
      <Scene lamp="both" label={t("start.scene")} names={namesOf(paired)} hung />
      <Title isCentred>{t("paired.title")}</Title>
      <ActNews act={act} />
      <p class="quiet centre">{t("paired.note", { name })}</p>
      <p class="small centre">{t("start.kept")}</p>
    </OuterPage>
  );
}

/** What stands under the two chairs. */
export function namesOf({ seat, partner_first_name: theirs }: Paired): { a: string; b: string } {
  const mine = me.value?.first_name ?? t("name.you");
  return seat === "a" ? { a: mine, b: theirs } : { a: theirs, b: mine };
}
