/** Looking back: the conversations that both have kept, the newest first. */
import { Button } from "../../ui/Button";
import { Scene } from "../../ui/Scene";
import { t } from "../../words/t";
import { type Act, ActNews } from "../act";
import type { PastPart } from "../api";
import { OuterPage } from "../OuterPage";
import { Places } from "../Places";
import { Title } from "../Title";
import { PastList } from "./PastList";
import { SearchOwnWords } from "./SearchOwnWords";
import { takenOut } from "./takingOut";
import { UndoTakingOut } from "./UndoTakingOut";

interface PastPageProps {
  /** Null until it is known. */
  past: PastPart | null;
  act: Act;
  onOlder: (before: string) => void;
}

export function PastPage({ past, act, onOlder }: PastPageProps) {
  const items = past?.conversations.filter(({ id }) => !takenOut.value.has(id));
  const isEmpty = items?.length === 0 && past?.next === null;
  return (
    <OuterPage place={t("past.place")} light={isEmpty ? "low" : "even"} tabs={<Places current="/past" />}>
      <UndoTakingOut />
      {isEmpty ? <Empty /> : <Title>{t("past.title")}</Title>}
      <ActNews act={act} />
      {past && items && !isEmpty && (
        <SearchOwnWords>
          <PastList items={items} />
          {past.next !== null && <Older next={past.next} onOlder={onOlder} />}
          <p class="small">{t("past.rule")}</p>
        </SearchOwnWords>
      )}
    </OuterPage>
  );
}

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
