/** Home of a couple: the one conversation that may be open, and the ways from here. */

import { clockTime, shortDay } from "../../lib/dates";
import { Button } from "../../ui/Button";
import { Row, Rows } from "../../ui/Rows";
import { Scene } from "../../ui/Scene";
import { t } from "../../words/t";
import { type Act, ActNews } from "../act";
import type { Ahead, Now, Paired } from "../api";
import { OuterPage } from "../OuterPage";
import { Places } from "../Places";
import { namesOf } from "../pair/PairedScreen";
import { NextRow, NextTime } from "../schedule/NextTime";
import { Title } from "../Title";

interface NowPageProps {
  paired: Paired;
  /** Null until it is known. */
  now: Now | null;
  look: () => Promise<void>;
  act: Act;
  onUndo: () => void;
}

export function NowPage({ paired, now, look, act, onUndo }: NowPageProps) {
  const room = now?.live ?? null;
  const missed = missedIn(now);
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
          hung
        />
      </div>
      <Title isCentred>{headline(now)}</Title>
      {missed?.again && <p class="quiet centre">{t("now.missed_note")}</p>}
      <ActNews act={act} />
      {missed && !missed.next && <NextTime ahead={missed} name={paired.partner_first_name} look={look} />}
      <Rows>
        {now?.ahead && <TimesRow ahead={now.ahead} />}
        {(!room || room.is_practice) && (
          <Row icon="wave" href="#practice" note={t("next.practise_note")}>
            {t("next.practise")}
          </Row>
        )}
        <Row icon="gear" href="/settings">
          {t("settings.title")}
        </Row>
      </Rows>
      {paired.can_undo && (
        <Button kind="plain" layout="mid" onPress={onUndo}>
          {t("now.undo")}
        </Button>
      )}
    </OuterPage>
  );
}

/** What lies ahead, where something has not come about. Whoever practises meanwhile is let be. */
function missedIn(now: Now | null): Ahead | null {
  const isMissed = now?.ahead?.missed != null && !now.live?.is_practice;
  return isMissed ? now.ahead : null;
}

function headline(now: Now | null): string {
  const room = now?.live;
  const missed = missedIn(now)?.missed;
  if (missed) return t(`now.missed_${missed}`);
  if (!room) return t("now.quiet");
  if (room.is_practice) return t("now.practising");
  return room.return_at === null ? t("now.room_open") : t("now.back_at", { time: clockTime(room.return_at) });
}

/** What the other asks comes before what is set, and that before what one offers. */
function TimesRow({ ahead }: { ahead: Ahead }) {
  if (ahead.next && !ahead.is_asked) return <NextRow next={ahead.next} />;
  return (
    <Row icon="clock" href="/times">
      {timesLine(ahead)}
    </Row>
  );
}

function timesLine({ is_asked, offered_at, missed }: Ahead): string {
  if (is_asked) return t("now.asked");
  // Where something did not come about, what one offers stands beside that.
  if (offered_at === null || missed) return t("now.set_time");
  return t("now.offered", { day: shortDay(offered_at), time: clockTime(offered_at) });
}

/** One thing to do first. Somebody who practises may still begin the real thing. */
function GoOn({ now: { live, may_start } }: { now: Now }) {
  return (
    <>
      {live && (
        <Button kind="go" href="/room">
          {t(live.is_practice ? "now.practice_go" : "now.room_go")}
        </Button>
      )}
      {may_start && (
        <Button kind={live ? "soft" : "go"} href="#talk">
          {t("now.start")}
        </Button>
      )}
    </>
  );
}
