/** The same three words on both phones: the one who invited says yes, either may say that they differ. */
import { Button } from "../../ui/Button";
import { Seats, ThreeWords } from "../../ui/Seats";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { type Joined, sayDifferent, saySame } from "../api";
import { me, setMe } from "../me";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";

export function ThreeWordsScreen({ joined }: { joined: Joined }) {
  const act = useAct();
  const name = joined.partner_first_name;
  const footer = (
    <>
      {joined.you_invited && (
        <Button kind="go" onPress={() => act.run(async () => setMe(await saySame()))}>
          {t("three.yes")}
        </Button>
      )}
      <Button onPress={() => act.run(async () => setMe(await sayDifferent()))}>{t("three.no")}</Button>
    </>
  );
  return (
    <OuterPage footer={footer}>
      <Seats names={namesBySeat(joined)} />
      <Title isCentred>{joined.you_invited ? t("three.title") : t("three.wait_title", { name })}</Title>
      <ActNews act={act} />
      <ThreeWords words={joined.three_words.split(" ")} label={t("three.label")} />
      <p class="quiet centre">{joined.you_invited ? t("three.how") : t("three.wait", { name })}</p>
    </OuterPage>
  );
}

/** The one who invited sits in seat A. */
function namesBySeat(joined: Joined): { a: string; b: string } {
  const mine = me.value?.first_name ?? t("name.you");
  const theirs = joined.partner_first_name;
  return joined.you_invited ? { a: mine, b: theirs } : { a: theirs, b: mine };
}
