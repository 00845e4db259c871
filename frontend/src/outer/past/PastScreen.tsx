/** Looking back: the conversations that both have kept, the newest first. */
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../ui/Button";
import { Scene } from "../../ui/Scene";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { getPast, type PastPage } from "../api";
import { OuterPage } from "../OuterPage";
import { Places } from "../Places";
import { Title } from "../Title";
import { PastList } from "./PastList";
import { SearchOwnWords } from "./SearchOwnWords";
import { takenOut } from "./takingOut";
import { UndoTakingOut } from "./UndoTakingOut";

export default function PastScreen() {
  const act = useAct();
  const { run } = act;
  const [page, setPage] = useState<PastPage | null>(null);
  useEffect(() => run(async () => setPage(await getPast(null))), [run]);
  const older = async (before: string) => {
    const following = await getPast(before);
    setPage((shown) => shown && joined(shown, following));
  };
  const items = page?.conversations.filter(({ id }) => !takenOut.value.has(id));
  const isEmpty = items?.length === 0;
  return (
    <OuterPage place={t("past.place")} light={isEmpty ? "low" : "even"} tabs={<Places current="/past" />}>
      <UndoTakingOut />
      {isEmpty ? <Empty /> : <Title>{t("past.title")}</Title>}
      <ActNews act={act} />
      {page && items && !isEmpty && (
        <SearchOwnWords>
          <PastList items={items} />
          {page.next !== null && <Older next={page.next} onOlder={(next) => act.run(() => older(next))} />}
          <p class="small">{t("past.rule")}</p>
        </SearchOwnWords>
      )}
    </OuterPage>
  );
}

const joined = (shown: PastPage, following: PastPage): PastPage => ({
  conversations: [...shown.conversations, ...following.conversations],
  next: following.next,
});

function Older({ next, onOlder }: { next: string; onOlder: (next: string) => void }) {
  return <Button onPress={() => onOlder(next)}>{t("past.older")}</Button>;
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
