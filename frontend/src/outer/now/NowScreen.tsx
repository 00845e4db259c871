/** Home of a couple: the one conversation that may be open, and the ways from here. */
import { Button } from "../../ui/Button";
import { Row, Rows } from "../../ui/Rows";
import { Scene } from "../../ui/Scene";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import type { Now, Paired } from "../api";
import { clockTime } from "../dates";
import { OuterPage } from "../OuterPage";
import { Places } from "../Places";
import { namesOf } from "../pair/PairedScreen";
import { undoPairing } from "../pair/undoPairing";
import { Title } from "../Title";
import { useNow } from "./useNow";

export function NowScreen({ paired }: { paired: Paired }) {
  const act = useAct();
  const now = useNow(act.fail);
  const room = now?.room ?? null;
  return (
    <OuterPage
      light={room ? "lit" : "even"}
      place={t("tabs.now")}
      footer={now && <GoOn now={now} />}
      tabs={<Places current="/" />}
    >
      <div class="now-scene">
        <Scene
          lamp={room ? "both" : "off"}
          label={t(room ? "start.scene" : "past.empty_scene")}
          names={namesOf(paired)}
        />
      </div>
      <Title isCentred>{headline(room)}</Title>
      <ActNews act={act} />
      <Rows>
        <Row icon="wave" href="#practice" note={t("now.practise_note")}>
          {t("now.practise")}
        </Row>
        <Row icon="gear" href="/settings">
          {t("settings.title")}
        </Row>
      </Rows>
      {paired.can_undo && (
        <Button kind="plain" layout="mid" onPress={() => act.run(undoPairing)}>
          {t("now.undo")}
        </Button>
      )}
    </OuterPage>
  );
}

function headline(room: Now["room"]): string {
  if (!room) return t("now.quiet");
  return room.back_at ? t("now.back_at", { time: clockTime(room.back_at) }) : t("now.room_open");
}

function GoOn({ now }: { now: Now }) {
  if (now.room) {
    return (
      <Button kind="go" href="/room">
        {t("now.room_go")}
      </Button>
    );
  }
  return (
    <Button kind="go" href="#talk">
      {t("now.start")}
    </Button>
  );
}
