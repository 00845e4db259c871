/** News above a scene: words that came back, the other's connection, a kind word. */
import { useSignalEffect } from "@preact/signals";
import { useState } from "preact/hooks";
import type { Live, Returned } from "../live/store";
import { Banner } from "../ui/Banner";
import { Button, Pair } from "../ui/Button";
import { Own } from "../ui/Own";
import { t, tOr } from "../words/t";
import { KindWord } from "./KindWord";
import type { Room } from "./room";
import { useLasting } from "./useLater";

const READ_MS = 8_000;

export function News({ live, room }: { live: Live; room: Room }) {
  const since = live.other.value?.since ?? null;
  return (
    <>
      <CameBack live={live} room={room} />
      <TheirConnection key={since} room={room} since={since} />
      <KindWord room={room} />
    </>
  );
}

/** What was refused, kindly. Words whose box is gone stand here; otherwise they are in their box. */
function CameBack({ live, room }: { live: Live; room: Room }) {
  const returned = live.returned.value;
  useSignalEffect(() => {
    const shown = live.returned.value;
    if (shown?.text !== "") return;
    const timer = setTimeout(() => {
      if (live.returned.value === shown) live.returned.value = null;
    }, READ_MS);
    return () => clearTimeout(timer);
  });
  if (!returned) return null;
  const isHomeless = returned.text !== "" && !returned.about?.startsWith(room.view.on);
  return (
    <>
      <div role="alert">
        <Banner icon="info">{tOr(`error.${returned.code}`, "error.unknown")}</Banner>
      </div>
      {isHomeless && <Homeless live={live} returned={returned} />}
    </>
  );
}

function Homeless({ live, returned }: { live: Live; returned: Returned }) {
  const putAway = () => {
    live.returned.value = null;
  };
  return (
    <Own>
      <p class="words" dir="auto">
        {returned.text}
      </p>
      <Button kind="plain" layout="flush" onPress={putAway}>
        {t("sheet.close")}
      </Button>
    </Own>
  );
}

const CHOICES_AFTER_MS = 3 * 60_000;

/** The other's phone. It says nothing about the other. */
function TheirConnection({ room, since }: { room: Room; since: number | null }) {
  const [isWaiting, setWaiting] = useState(false);
  const { kind } = room.view.scene;
  const isGone = room.isOtherHere === false && kind !== "lobby" && kind !== "over" && kind !== "paused";
  const wait = since === null ? 0 : Math.max(0, since + CHOICES_AFTER_MS - room.serverNow());
  const isLong = useLasting(isGone, wait);
  if (!isGone) return null;
  return (
    <div class="stack close" role="status">
      <Banner>{isLong ? t("room.peer_long") : t("room.peer_catching_up")}</Banner>
      {isLong && !isWaiting && (
        <Pair>
          <Button onPress={() => setWaiting(true)}>{t("room.peer_wait")}</Button>
          <Button onPress={() => room.open("pause_until")}>{t("room.peer_later")}</Button>
        </Pair>
      )}
    </div>
  );
}
