/** Quiet news above a scene: the connection, words that came back, a kind word. */
import { useSignalEffect } from "@preact/signals";
import type { Live, Returned } from "../live/store";
import { Banner } from "../ui/Banner";
import { Button, Pair } from "../ui/Button";
import { Own } from "../ui/Own";
import { t, tOr } from "../words/t";
import type { Room } from "./room";
import { later } from "./scene";
import { useLasting } from "./useLater";

const BANNER_AFTER_MS = 1_500;
const READ_MS = 8_000;

export function Notices({ live, room }: { live: Live; room: Room }) {
  const KindWord = later.value?.KindWord;
  return (
    <>
      <CatchingUp isLost={!room.isConnected} />
      <CameBack live={live} room={room} />
      <TheirConnection room={room} since={live.other.value?.since ?? null} />
      {KindWord && <KindWord room={room} />}
    </>
  );
}

/** A short gap goes by without a word. */
export function CatchingUp({ isLost }: { isLost: boolean }) {
  const isLong = useLasting(isLost, BANNER_AFTER_MS);
  return <div role="status">{isLong && <Banner>{t("room.catching_up")}</Banner>}</div>;
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
  const { kind } = room.view.scene;
  const isGone = room.isOtherHere === false && kind !== "lobby" && kind !== "over" && kind !== "paused";
  const wait = since === null ? 0 : Math.max(0, since + CHOICES_AFTER_MS - room.serverNow());
  const isLong = useLasting(isGone, wait);
  if (!isGone) return null;
  return (
    <div class="stack close" role="status">
      <Banner>{isLong ? t("room.peer_long") : t("room.peer_catching_up")}</Banner>
      {isLong && (
        <Pair>
          <Button onPress={() => room.open("pause_until")}>{t("room.peer_later")}</Button>
        </Pair>
      )}
    </div>
  );
}
