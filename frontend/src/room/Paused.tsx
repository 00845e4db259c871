/** The pause: the same screen on both phones. Ways to let the body settle, all of them private. */
import { useEffect, useState } from "preact/hooks";
import { bareClockTime, clockTime } from "../lib/dates";
import type { PausedScene } from "../live/wire";
import { Button, Pair } from "../ui/Button";
import { Composer } from "../ui/Composer";
import { Own } from "../ui/Own";
import { PauseClock } from "../ui/PauseClock";
import { Row, Rows } from "../ui/Rows";
import { t } from "../words/t";
import { Next } from "./lazyNext";
import type { SceneParts } from "./parts";
import { offered, type Room } from "./room";
import { dayUnlessToday, HOUR_MS, MINUTE_MS } from "./times";
import { useServerNow } from "./useServerNow";

export function paused(room: Room, scene: PausedScene): SceneParts {
  return {
    light: "low",
    title: t("paused.title"),
    isPaused: true,
    main: <Rest room={room} scene={scene} />,
    foot: <Ways room={room} scene={scene} />,
  };
}

const BREATHING_MS = 2 * 60_000;
const NOBODY_AFTER_MS = 10 * 60_000;

type Rest = "breathing" | "five" | "write";

function Rest({ room, scene }: { room: Room; scene: PausedScene }) {
  const [rest, setRest] = useState<Rest | null>(null);
  useEffect(() => {
    if (rest !== "breathing") return;
    const timer = setTimeout(() => setRest(null), BREATHING_MS);
    return () => clearTimeout(timer);
  }, [rest]);
  const toggle = (which: Rest) => setRest(rest === which ? null : which);
  return (
    <>
      <Return room={room} scene={scene} isBreathing={rest === "breathing"} />
      <p class="centre">
        {t("paused.safe")}
        <br />
        {t("paused.same")}
      </p>
      <Late room={room} scene={scene} />
      {scene.is_ready && (
        <p class="centre quiet">{t("paused.ready_waiting", { time: clockTime(scene.earliest) })}</p>
      )}
      <Rows label={t("paused.rest")}>
        <Row icon="wave" fact={t("paused.breathing_fact")} onPress={() => toggle("breathing")}>
          {t("paused.breathing")}
        </Row>
        <Row icon="eye" onPress={() => toggle("five")}>
          {t("paused.five")}
        </Row>
        <Row icon="pen" onPress={() => toggle("write")}>
          {t("paused.write")}
        </Row>
      </Rows>
      {rest === "breathing" && <p class="centre">{t("paused.breathing_how")}</p>}
      {rest === "five" && <p class="centre">{t("paused.five_how")}</p>}
      {rest === "write" && <ForYourself room={room} />}
    </>
  );
}

interface ReturnProps {
  room: Room;
  scene: PausedScene;
  isBreathing: boolean;
}

function Return({ room, scene, isBreathing }: ReturnProps) {
  const now = useServerNow(room, 10_000);
  const day = dayUnlessToday(scene.until, now);
  const left = scene.until > now ? aboutLeft(scene.until - now) : afterwards(now - scene.until);
  return (
    <PauseClock
      lead={day ? t("paused.lead_day", { day }) : t("paused.lead")}
      clock={bareClockTime(scene.until)}
      left={left}
      isBreathing={isBreathing}
    />
  );
}

/** "about 18 minutes" */
function aboutLeft(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / MINUTE_MS));
  if (minutes < 90) return t("paused.left", { count: minutes });
  return t("paused.left_hours", { count: Math.round(ms / HOUR_MS) });
}

/** When it was time and nobody has come: no blame, another time. */
const afterwards = (lateMs: number): string =>
  lateMs < NOBODY_AFTER_MS ? t("paused.over") : t("paused.nobody");

/** Nobody came back: another time, if they like. */
function Late({ room, scene }: { room: Room; scene: PausedScene }) {
  const isLate = useServerNow(room, 10_000) >= scene.until + NOBODY_AFTER_MS;
  return isLate && !room.isPractice ? <Next name={room.otherName} /> : null;
}

const NO_END = 2_000;

/** A box that has no button: what is written here goes nowhere. */
export function ForYourself({ room }: { room: Room }) {
  return (
    <Own>
      <Composer
        label={t("paused.write")}
        initial={room.draft().text}
        soft={NO_END}
        hard={NO_END}
        onInput={(text) => room.write({ text })}
      />
      <p class="small">{t("paused.write_note")}</p>
    </Own>
  );
}

function Ways({ room, scene }: { room: Room; scene: PausedScene }) {
  return (
    <>
      {offered(room, "resume") && !scene.is_ready && (
        <Button kind="go" disabled={room.isPending("resume")} onPress={() => room.send("resume", {})}>
          {t("paused.ready")}
        </Button>
      )}
      <Pair>
        {offered(room, "extend") && (
          <Button onPress={() => room.open("change_time")}>{t("paused.change")}</Button>
        )}
        {offered(room, "finish") && <Button onPress={() => room.open("finish")}>{t("paused.finish")}</Button>}
      </Pair>
    </>
  );
}
