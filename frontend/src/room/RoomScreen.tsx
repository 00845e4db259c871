/** The room: one frame that stays, and in it whatever this moment is about. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Live, Who } from "../live/store";
import type { View } from "../live/wire";
import { forgetAll } from "../outer/leaving";
import { Band } from "../ui/Band";
import type { ComposerHandle } from "../ui/Composer";
import { Page } from "../ui/Page";
import type { Mark } from "../ui/Path";
import { t } from "../words/t";
import { Away } from "./Away";
import { CatchingUp } from "./CatchingUp";
import { fetchLater, later } from "./fetched";
import type { Hints } from "./hints/hints";
import { phaseOf, type Room, roomOf, type SheetName } from "./room";
import { partsOf } from "./scene";
import { Timer } from "./Timer";
import { usePhaseFocus } from "./usePhaseFocus";
import { useSwap } from "./useSwap";

interface RoomScreenProps {
  live: Live;
  /** A sheet that is open from the beginning: for the gallery. */
  sheet?: SheetName;
  /** Hints that stand still, or none: for the gallery. */
  hints?: Hints | null;
}

export function RoomScreen({ live, sheet, hints }: RoomScreenProps) {
  const view = live.view.value;
  const who = live.who.value;
  const connection = live.connection.value;
  useEffect(() => void fetchLater(), []);
  // What was said last stays to be read, also once the room has closed behind it.
  const isOver = view?.scene.kind === "over";
  if (connection.state === "stopped" && !isOver) return <Away code={connection.code} />;
  if (!view || !who) return <Away code={null} />;
  return <Here live={live} view={view} who={who} sheet={sheet} hints={hints} />;
}

function Here({ live, view, who, sheet, hints: still }: RoomScreenProps & { view: View; who: Who }) {
  const [openSheet, setOpenSheet] = useState<SheetName | null>(sheet ?? null);
  const phase = phaseOf(view);
  const seenPhase = useRef(phase);
  useEffect(() => {
    if (seenPhase.current === phase) return;
    seenPhase.current = phase;
    setOpenSheet((open) => (open && STAYING.has(open) ? open : null));
  }, [phase]);
  const composer = useRef<ComposerHandle>(null);
  const [hints, setHints] = useState(still ?? null);
  const room = roomOf(live, view, who, { open: setOpenSheet, composer, hints });
  const isSwapping = useSwap(view);
  const { News, OpenHints, OpenSheet, SilenceOffers, swap, Voice } = later.value ?? {};
  const parts = isSwapping && view.scene.kind === "round" && swap ? swap(room, view.scene) : partsOf(room);
  usePhaseFocus(room, parts.title, isSwapping);
  const header = (
    <Band
      seat={parts.seat}
      title={parts.title}
      marks={marksOf(room)}
      names={room.names}
      onMenu={() => setOpenSheet("menu")}
      onPause={parts.isPaused ? undefined : () => room.send("pause", {})}
    >
      {parts.timed && <Timer room={room} seat={parts.timed} />}
    </Band>
  );
  return (
    <>
      <Page light={parts.light} header={header} footer={parts.foot} typingFooter={parts.typingFoot}>
        {room.isPractice && <p class="small centre">{t("practice.title")}</p>}
        <CatchingUp isLost={!room.isConnected} />
        {News && <News live={live} room={room} />}
        {parts.main}
        {SilenceOffers && !isSwapping && <SilenceOffers room={room} />}
      </Page>
      {OpenHints && still === undefined && <OpenHints live={live} view={view} onChange={setHints} />}
      {Voice && <Voice live={live} room={room} />}
      {openSheet && OpenSheet && (
        <OpenSheet name={openSheet} room={room} forget={forgetAll} onClose={() => setOpenSheet(null)} />
      )}
    </>
  );
}

/** The rest is about a moment, and goes with it. */
const STAYING: ReadonlySet<SheetName> = new Set(["menu", "finish", "kind"]);

const marksOf = (room: Room): readonly Mark[] =>
  room.view.path.map(({ mark, seat, state }) => ({ kind: mark, seat: seat ?? undefined, state }));
