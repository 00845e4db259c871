/** One thing each could ask for, and an answer to it. No is as good an answer as yes. */
import type { Action, BridgeScene } from "../live/wire";
import { Button } from "../ui/Button";
import { Ahead, Topic } from "../ui/Line";
import { Thread } from "../ui/Thread";
import { t } from "../words/t";
import { Ask } from "./Ask";
import { wordsOf } from "./lines";
import type { SceneParts } from "./parts";
import { lineById, nameOf, offered, type Room } from "./room";
import { SendButton, WordsBox, wordsIn } from "./WordsBox";

/** The second box of this moment, and the answer that opens it. */
const COUNTER = "counter";
type Middle = Pick<SceneParts, "main" | "foot" | "typingFoot">;

export function bridge(room: Room, scene: BridgeScene): SceneParts {
  const common = { light: "even", title: t("room.bridge") } as const;
  const respond = offered(room, "respond");
  if (respond) return { ...common, ...answering(room, scene, respond) };
  const request = offered(room, "request");
  if (request) return { ...common, ...asking(room, request) };
  return { ...common, main: <Waiting room={room} scene={scene} /> };
}

function asking(room: Room, action: Action): Middle {
  const send = () => {
    const words = wordsIn(room, action);
    if (words) room.send("request", { words }, "");
  };
  const isReady = wordsIn(room, action) !== null && !room.isPending("request");
  const button = (
    <SendButton key="send" room={room} isReady={isReady} onSend={send}>
      {t("bridge.send")}
    </SendButton>
  );
  const skip = offered(room, "skip") && (
    <Button key="skip" disabled={room.isPending("skip")} onPress={() => room.send("skip", {})}>
      {t("bridge.skip")}
    </Button>
  );
  const main = (
    <>
      <Ask>{t("bridge.title")}</Ask>
      <p class="quiet">{t("bridge.note")}</p>
      <WordsBox room={room} action={action} label={t("bridge.label")} onSend={send} />
    </>
  );
  return { main, foot: [button, skip], typingFoot: button };
}

/** The other's request first; then one's own, with what they offered in its place. */
const asked = (room: Room, scene: BridgeScene): readonly (string | null)[] => {
  const options = offered(room, "respond")?.options ?? [];
  return options.includes(COUNTER) ? [scene.theirs] : [scene.yours, scene.yours_counter];
};

function answering(room: Room, scene: BridgeScene, action: Action): Middle {
  const heading = (
    <>
      <Ask>{t("bridge.asked", { name: room.otherName })}</Ask>
      <Requested room={room} ids={asked(room, scene)} />
    </>
  );
  if (room.draft(COUNTER).choice !== COUNTER || !action.options.includes(COUNTER)) {
    return { main: heading, foot: <Answers room={room} action={action} /> };
  }
  const send = () => {
    const words = wordsIn(room, action, COUNTER);
    if (words) room.send("respond", { answer: COUNTER, words }, COUNTER);
  };
  const isReady = wordsIn(room, action, COUNTER) !== null && !room.isPending("respond");
  const button = (
    <SendButton key="send" room={room} isReady={isReady} onSend={send}>
      {t("bridge.counter_send")}
    </SendButton>
  );
  const back = (
    <Button key="back" onPress={() => room.write({ choice: null }, COUNTER)}>
      {t("bar.back")}
    </Button>
  );
  const box = (
    <WordsBox room={room} box={COUNTER} action={action} label={t("bridge.counter_label")} onSend={send} />
  );
  return { main: [heading, box], foot: [button, back], typingFoot: button };
}

const ANSWERS = ["yes", "not_yet", "no"] as const;

function Answers({ room, action }: { room: Room; action: Action }) {
  return (
    <>
      {ANSWERS.map((answer) => (
        <Button
          key={answer}
          disabled={room.isPending("respond")}
          onPress={() => room.send("respond", { answer })}
        >
          {t(`answer.${answer}`)}
        </Button>
      ))}
      {action.options.includes(COUNTER) && (
        <Button onPress={() => room.write({ choice: COUNTER }, COUNTER)}>{t("answer.counter")}</Button>
      )}
    </>
  );
}

/** What is asked, in order; the last is what the screen is about. */
function Requested(props: { room: Room; ids: readonly (string | null)[]; isWaiting?: boolean }) {
  const { room, ids, isWaiting = false } = props;
  const lines = ids.map((id) => lineById(room, id)).filter((line) => line !== undefined);
  if (lines.length === 0) return null;
  return (
    <Thread label={t("room.bridge")} wait={isWaiting}>
      {lines.map((line, index) => {
        const seat = line.seat ?? room.other;
        return (
          <Topic
            key={line.id}
            seat={seat}
            by={nameOf(room, seat)}
            topic={wordsOf(line) ?? t("line.aloud")}
            isNow={!isWaiting && index === lines.length - 1}
          />
        );
      })}
      {isWaiting && (
        <Ahead seat={room.other} isNow>
          {t("bridge.next", { name: room.otherName })}
        </Ahead>
      )}
    </Thread>
  );
}

function Waiting({ room, scene }: { room: Room; scene: BridgeScene }) {
  return (
    <>
      <Ask>{t("bridge.waiting", { name: room.otherName })}</Ask>
      <Requested room={room} ids={[scene.yours]} isWaiting />
    </>
  );
}
