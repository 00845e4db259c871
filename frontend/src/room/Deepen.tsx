/** One layer deeper: the listener adds what makes sense or a tentative feeling; the speaker says yes, or "more like…". */
import type { Action, DeepenScene, Gap, Kind } from "../live/wire";
import { Button } from "../ui/Button";
import { Chips } from "../ui/Chip";
import { Ahead } from "../ui/Line";
import { Pick } from "../ui/Pick";
import { Thread } from "../ui/Thread";
import { t } from "../words/t";
import { Ask } from "./Ask";
import { Spoken } from "./lines";
import { farFrom, type SceneParts } from "./parts";
import { lineById, offered, type Room } from "./room";
import { Stem } from "./Stem";
import { OnItsWay, SendButton, WordsBox, wordsIn } from "./WordsBox";

const WRITES = { summarise: "reflect", validate: "validate", empathise: "empathise" } as const;
const MORE_LIKE = "more_like";
const GAPS: readonly Gap[] = ["missing", "bigger", "smaller", "different"];

export function deepen(room: Room, scene: DeepenScene): SceneParts {
  const isSpeaker = scene.speaker === room.you;
  const write = offered(room, WRITES[scene.part]);
  const correct = offered(room, "correct");
  const common = {
    light: isSpeaker ? ("lit" as const) : farFrom(scene.speaker),
    seat: scene.speaker,
    timed: scene.speaker,
    title: isSpeaker ? t("room.floor") : t("room.their_floor", { name: room.otherName }),
  };
  if (write) return { ...common, ...writing(room, scene, write) };
  if (correct) return { ...common, ...checkingPart(room, scene, correct) };
  return { ...common, main: <Waiting room={room} scene={scene} isSpeaker={isSpeaker} /> };
}

type Middle = Pick<SceneParts, "main" | "foot" | "typingFoot">;

function writing(room: Room, scene: DeepenScene, action: Action): Middle {
  const kind: Kind = WRITES[scene.part];
  const send = () => {
    const words = wordsIn(room, action);
    if (words) room.send(WRITES[scene.part], { words }, "");
  };
  const isReady = wordsIn(room, action) !== null && !room.isPending(kind);
  const button = (
    <SendButton key="send" room={room} isReady={isReady} onSend={send}>
      {t("deepen.send")}
    </SendButton>
  );
  const skip = offered(room, "skip") && (
    <Button key="skip" disabled={room.isPending("skip")} onPress={() => room.send("skip", {})}>
      {t("deepen.skip")}
    </Button>
  );
  const main = <Part room={room} scene={scene} action={action} onSend={send} />;
  return { main, foot: [button, skip], typingFoot: button };
}

interface PartProps {
  room: Room;
  scene: DeepenScene;
  action: Action;
  onSend: () => void;
}

function Part({ room, scene, action, onSend }: PartProps) {
  const stem = t(`deepen.${scene.part}_stem`);
  return (
    <>
      <Ask>{t(`deepen.${scene.part}`, { name: room.otherName })}</Ask>
      <Thread label={t("room.thread")}>
        <Written room={room} scene={scene} />
        <Ahead seat={room.you} node="open" isNow>
          <div class="stack close">
            <Chips label={t("reflecting.stems")}>
              <Stem room={room} stem={stem} />
              {scene.part === "empathise" && (
                <Button kind="pill" icon="search" onPress={() => room.open("word")}>
                  {t("starters.word")}
                </Button>
              )}
            </Chips>
            <WordsBox room={room} action={action} label={t("deepen.label")} onSend={onSend} />
            {room.isPending(WRITES[scene.part]) && <OnItsWay room={room} />}
          </div>
        </Ahead>
      </Thread>
    </>
  );
}

/** What the turn was about, what was written about it, and what it was more like. */
function Written({ room, scene }: { room: Room; scene: DeepenScene }) {
  const said = room.lines.findLast(({ kind, seat }) => kind === "said" && seat === scene.speaker);
  const written = lineById(room, scene.written);
  // A correction may be a gap alone: a line that nothing names.
  const added = room.lines.findLast(
    ({ kind, version }) => kind === "added" && version > (written?.version ?? version),
  );
  const lines = [said, written, added];
  return <>{lines.map((line) => line && <Spoken key={line.id} room={room} line={line} />)}</>;
}

function checkingPart(room: Room, scene: DeepenScene, action: Action): Middle {
  if (room.draft().choice === null) {
    const yes = (
      <Button
        key="yes"
        kind="go"
        disabled={room.isPending("confirm")}
        onPress={() => room.send("confirm", { answer: "yes" })}
      >
        {t("deepen.yes")}
      </Button>
    );
    const more = (
      <Button key="more" onPress={() => room.write({ choice: MORE_LIKE })}>
        {t("deepen.more_like")}
      </Button>
    );
    return { main: <IsThatIt room={room} scene={scene} />, foot: [yes, more] };
  }
  const gap = GAPS.find((each) => each === room.draft().choice) ?? null;
  const send = () => gap && room.send("correct", { gap, words: wordsIn(room, action) }, "");
  const button = (
    <SendButton key="send" room={room} isReady={gap !== null && !room.isPending("correct")} onSend={send}>
      {t("correcting.send")}
    </SendButton>
  );
  const back = (
    <Button key="back" onPress={() => room.write({ choice: null })}>
      {t("bar.back")}
    </Button>
  );
  return {
    main: <MoreLike room={room} scene={scene} action={action} gap={gap} onSend={send} />,
    foot: [button, back],
    typingFoot: button,
  };
}

function IsThatIt({ room, scene }: { room: Room; scene: DeepenScene }) {
  return (
    <>
      <Ask>{t("deepen.check")}</Ask>
      <Thread label={t("room.thread")}>
        <Written room={room} scene={scene} />
        <Ahead isNow>{t("checking.only_you")}</Ahead>
      </Thread>
    </>
  );
}

function MoreLike({ room, scene, action, gap, onSend }: PartProps & { gap: Gap | null }) {
  const written = lineById(room, scene.written);
  return (
    <>
      <Ask>{t("deepen.more_like")}</Ask>
      <Thread label={t("room.thread")}>
        {written && <Spoken room={room} line={written} />}
        <Ahead seat={room.you} node="open" isNow>
          <div class="stack close">
            <Pick
              look="chips"
              name="gap"
              legend={t("correcting.title")}
              legendLook="unseen"
              options={GAPS.map((value) => ({ value, label: t(`gap.${value}`) }))}
              value={gap}
              onPick={(choice) => room.write({ choice })}
            />
            <WordsBox room={room} action={action} label={t("correcting.label")} onSend={onSend} />
          </div>
        </Ahead>
      </Thread>
    </>
  );
}

function Waiting({ room, scene, isSpeaker }: { room: Room; scene: DeepenScene; isSpeaker: boolean }) {
  const name = room.otherName;
  return (
    <>
      <Ask>{isSpeaker ? t("deepen.waiting_title", { name }) : t("checking.waiting_title", { name })}</Ask>
      <Thread label={t("room.thread")} wait>
        <Written room={room} scene={scene} />
        <Ahead seat={room.other} isNow>
          {isSpeaker ? t("taking_in.then", { name }) : t("checking.waiting", { name })}
        </Ahead>
      </Thread>
    </>
  );
}
