/** Looking back: the conversations that both have kept, the newest first. */
import { useCallback, useState } from "preact/hooks";
import { Button } from "../../ui/Button";
import { Scene } from "../../ui/Scene";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { getPast, type PastItem } from "../api";
import { OuterPage } from "../OuterPage";
import { Places } from "../Places";
import { Title } from "../Title";
import { usePolled } from "../usePolled";
import { PastList } from "./PastList";
import { SearchOwnWords } from "./SearchOwnWords";
import { takenOut } from "./takingOut";
import { UndoTakingOut } from "./UndoTakingOut";

export default function PastScreen() {
  const act = useAct();
  const { fail } = act;
  const [items, setItems] = useState<PastItem[] | null>(null);
  const ask = useCallback(async () => {
    try {
      setItems((await getPast()).conversations);
    } catch (error) {
      fail(error);
    }
  }, [fail]);
  usePolled(ask, null);
  const shown = items?.filter(({ id }) => !takenOut.value.has(id));
  return (
    <OuterPage
      place={t("past.place")}
      light={shown?.length ? "even" : "low"}
      tabs={<Places current="/past" />}
    >
      <UndoTakingOut />
      <ActNews act={act} />
      {shown?.length === 0 && <Empty />}
      {shown && shown.length > 0 && (
        <>
          <Title>{t("past.title")}</Title>
          <SearchOwnWords conversations={shown}>
            <PastList items={shown} />
            <p class="small">{t("past.rule")}</p>
          </SearchOwnWords>
        </>
      )}
    </OuterPage>
  );
}

function Empty() {
  return (
    <div class="middle">
      <Scene lamp="off" label={t("past.empty_scene")} />
      <Title isCentred>{t("past.empty_title")}</Title>
      <p class="quiet">{t("past.empty")}</p>
      <Button href="/#talk">{t("past.empty_go")}</Button>
    </div>
  );
}
