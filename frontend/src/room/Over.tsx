/** The last screen: what the other thanked for, each one's small step; then one card for oneself alone, and Done. */

import { useState } from "preact/hooks";
import { dayAndMonth } from "../lib/dates";
import { step } from "../lib/navigate";
import type { Line, OverScene } from "../live/wire";
import { Button } from "../ui/Button";
import { Note } from "../ui/Note";
import { Row, Rows } from "../ui/Rows";
import { t } from "../words/t";
import { Ask } from "./Ask";
import { Parked } from "./Close";
import { Next } from "./lazyNext";
import { ForYourself } from "./Paused";
import type { SceneParts } from "./parts";
import { FELT, felt } from "./Rating";
import type { Room } from "./room";

export function over(room: Room, scene: OverScene): SceneParts {
  const wasReal = scene.how !== "not_today" && !room.isPractice;
  if (wasReal && step.value === FELT) return felt(room);
  return {
    light: "even",
    title: t("room.closing"),
    isPaused: true,
    main: <Ended room={room} scene={scene} />,
    foot: (
      <Button kind="go" href={wasReal ? `#${FELT}` : "/"}>
        {t("ended.done")}
      </Button>
    ),
  };
}

const TITLE = { complete: "ended.title", finished: "ended.finished", not_today: "ended.not_today" } as const;
const NOTE = { complete: "ended.both", finished: "ended.unfinished", not_today: null } as const;

function Ended({ room, scene }: { room: Room; scene: OverScene }) {
  const note = NOTE[scene.how];
  const isMissed = scene.how === "not_today";
  const thanks = room.lines.findLast(({ kind, key, seat }) => {
    return kind === "exchanged" && key === "thanks" && seat === room.other;
  });
  return (
    <>
      <div class="fill" />
      <Ask isCentred>{t(TITLE[scene.how])}</Ask>
      {note && <p class="quiet centre">{t(note)}</p>}
      {thanks && <Thanks room={room} line={thanks} />}
      <Steps room={room} />
      <Parked room={room} />
      {!room.isPractice && (
        <>
          <Next name={room.otherName} />
          {isMissed ? <Meanwhile room={room} /> : <p class="small centre">{whatIsKept(room)}</p>}
        </>
      )}
      <div class="fill" />
    </>
  );
}

/** For whoever is here where it did not begin: the screen knows no more than that they are. */
function Meanwhile({ room }: { room: Room }) {
  const [isWriting, setWriting] = useState(false);
  return (
    <>
      <p class="quiet centre">{t("next.meanwhile")}</p>
      <Rows>
        <Row icon="wave" href="/#practice" note={t("next.practise_note")}>
          {t("next.practise")}
        </Row>
        <Row icon="pen" here onPress={() => setWriting(!isWriting)}>
          {t("paused.write")}
        </Row>
      </Rows>
      {isWriting && <ForYourself room={room} />}
    </>
  );
}

const KEPT_MS = 30 * 24 * 60 * 60_000;

function whatIsKept({ view }: Room): string {
  switch (view.keeping) {
    case "none":
      return t("ended.not_kept");
    case "days30":
      return t("ended.kept_until", { date: dayAndMonth(view.since + KEPT_MS) });
    case "forever":
      return t("keep.fact_forever");
    default:
      return view.keeping satisfies never;
  }
}

function Thanks({ room, line }: { room: Room; line: Line }) {
  return (
    <Note seat={room.other} from={t("exchange.to_you", { name: room.otherName })}>
      {line.text ?? t("line.aloud")}
    </Note>
  );
}

function Steps({ room }: { room: Room }) {
  const steps = room.lines.filter(({ kind, text }) => kind === "step" && text !== null);
  if (steps.length === 0) return null;
  return (
    <Rows list>
      {steps.map((line) => (
        <li key={line.id}>
          <Row icon="steps">
            {line.seat === room.you
              ? t("ended.you_will_try", { words: line.text ?? "" })
              : t("ended.will_try", { name: room.otherName, words: line.text ?? "" })}
          </Row>
        </li>
      ))}
    </Rows>
  );
}
