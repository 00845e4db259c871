/** What may be kept of later conversations. A tap is the choice: there is nothing to send. */

import { useState } from "preact/hooks";
import { Saved } from "../../ui/Saved";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { changeMe, type Keeping } from "../api";
import { KeepPick } from "../KeepPick";
import { setMe } from "../me";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";

export function KeptScreen({ keeping }: { keeping: Keeping }) {
  const act = useAct();
  const [isSaved, setSaved] = useState(false);
  const pick = async (choice: Keeping) => {
    setMe(await changeMe({ keeping: choice }));
    setSaved(true);
  };
  return (
    <OuterPage back="/settings">
      <Title>{t("keep.title")}</Title>
      <p>{t("keep.how")}</p>
      <ActNews act={act} />
      <KeepPick value={keeping} onPick={(choice) => act.run(() => pick(choice))} isTitled={false} />
      {isSaved && <Saved state={act.isBusy ? "saving" : "saved"} />}
      <p class="small">{t("keep.from_now")}</p>
    </OuterPage>
  );
}
