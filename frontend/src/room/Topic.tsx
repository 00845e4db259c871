/** Agreeing on one topic: suggest, yes, "not now, how about…", or none today. */
import type { Action, TopicScene } from "../live/wire";
import { Button } from "../ui/Button";
import { Ahead, Topic } from "../ui/Line";
import { Thread } from "../ui/Thread";
import { t } from "../words/t";
import { Ask } from "./Ask";
import { Spoken, wordsOf } from "./lines";
import type { SceneParts } from "./parts";
import { lineById, nameOf, offered, type Room } from "./room";
import { SendButton, WordsBox, wordsIn } from "./WordsBox";

const HOW_ABOUT = "how_about";

export function topic(room: Room, scene: TopicScene): SceneParts {
  const common = { light: "even", title: t("room.topic") } as const;
  const propose = offered(room, "propose_topic");
  if (propose) return { ...common, ...suggesting(room, propose) };
  const answer = offered(room, "answer_topic");
  if (answer?.options.includes(HOW_ABOUT) && room.draft().choice === HOW_ABOUT) {
    return { ...common, ...suggestingInstead(room, scene, answer) };
  }
  return {
    ...common,
    main: <OnTheTable room={room} scene={scene} />,
    foot: <Answers room={room} />,
  };
}

function propose(room: Room, action: Action): void {
  const words = wordsIn(room, action);
  if (words) room.send("propose_topic", { words }, "");
}

function suggesting(room: Room, action: Action): Pick<SceneParts, "main" | "foot" | "typingFoot"> {
  const isReady = wordsIn(room, action) !== null && !room.isPending("propose_topic");
  const send = (
    <SendButton room={room} isReady={isReady} onSend={() => propose(room, action)}>
      {t("topic.propose")}
    </SendButton>
  );
  const main = (
    <>
      <Ask>{t("topic.title")}</Ask>
      <Warm room={room} />
      <WordsBox room={room} action={action} label={t("topic.label")} onSend={() => propose(room, action)} />
    </>
  );
  return { main, foot: [send, <NoTopic key="none" room={room} />], typingFoot: send };
}

/** What both noticed about each other a moment ago: shown together, once both had written or skipped. */
function Warm({ room }: { room: Room }) {
  const lines = room.lines.filter(({ kind, key }) => kind === "exchanged" && key === "warm");
  if (lines.length === 0) return null;
  return (
    <Thread label={t("exchange.revealed")}>
      {lines.map((line) => (
        <Spoken key={line.id} room={room} line={line} />
      ))}
    </Thread>
  );
}

function OnTheTable({ room, scene }: { room: Room; scene: TopicScene }) {
  const line = lineById(room, scene.proposed);
  const seat = line?.seat ?? (scene.yours ? room.you : room.other);
  return (
    <>
      <Ask>{scene.yours ? t("topic.waiting", { name: room.otherName }) : t("topic.ask")}</Ask>
      <Thread label={t("room.topic")} wait={scene.yours}>
        {line && (
          <Topic
            seat={seat}
            by={nameOf(room, seat)}
            topic={wordsOf(line) ?? t("line.aloud")}
            isNow={!scene.yours}
          />
        )}
        {scene.yours && (
          <Ahead seat={room.other} isNow>
            {t("topic.next", { name: room.otherName })}
          </Ahead>
        )}
      </Thread>
    </>
  );
}

function Answers({ room }: { room: Room }) {
  const options = offered(room, "answer_topic")?.options ?? [];
  const isPending = room.isPending("answer_topic");
  return (
    <>
      {options.includes("yes") && (
        <Button kind="go" disabled={isPending} onPress={() => room.send("answer_topic", { answer: "yes" })}>
          {t("topic.yes")}
        </Button>
      )}
      {options.includes(HOW_ABOUT) && (
        <Button onPress={() => room.write({ choice: HOW_ABOUT })}>{t("topic.how_about")}</Button>
      )}
      <NoTopic room={room} />
    </>
  );
}

function NoTopic({ room }: { room: Room }) {
  if (!offered(room, "answer_topic")?.options.includes("no_topic")) return null;
  return (
    <Button
      disabled={room.isPending("answer_topic")}
      onPress={() => room.send("answer_topic", { answer: "no_topic" })}
    >
      {t("topic.none")}
    </Button>
  );
}

function suggestingInstead(
  room: Room,
  scene: TopicScene,
  action: Action,
): Pick<SceneParts, "main" | "foot" | "typingFoot"> {
  const send = () => {
    const words = wordsIn(room, action);
    if (words) room.send("answer_topic", { answer: HOW_ABOUT, words }, "");
  };
  const isReady = wordsIn(room, action) !== null && !room.isPending("answer_topic");
  const button = (
    <SendButton room={room} isReady={isReady} onSend={send}>
      {t("topic.send")}
    </SendButton>
  );
  const line = lineById(room, scene.proposed);
  const main = (
    <>
      <Ask>{t("topic.how_about")}</Ask>
      {line?.seat && (
        <Thread label={t("room.topic")}>
          <Topic seat={line.seat} by={nameOf(room, line.seat)} topic={wordsOf(line) ?? t("line.aloud")} />
        </Thread>
      )}
      <WordsBox room={room} action={action} label={t("topic.how_about_label")} onSend={send} />
    </>
  );
  const back = (
    <Button key="back" onPress={() => room.write({ choice: null })}>
      {t("bar.back")}
    </Button>
  );
  return { main, foot: [button, back], typingFoot: button };
}
