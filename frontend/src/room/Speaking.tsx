/** The speaker's turn: one question, one box, ways in and ways out. */
import type { Action, RoundScene } from "../live/wire";
import { Button, Pair } from "../ui/Button";
import { Line } from "../ui/Line";
import { Thread } from "../ui/Thread";
import { t, tOr } from "../words/t";
import { Ask } from "./Ask";
import type { SceneParts } from "./parts";
import { lastOf, lineById, offered, type Room } from "./room";
import { OnItsWay, SendButton, WordsBox, wordsIn } from "./WordsBox";

export function speaking(room: Room, scene: RoundScene): SceneParts {
  const action = offered(room, "say");
  const isSaying = room.isPending("say");
  return {
    light: "lit",
    seat: room.you,
    timed: room.you,
    title: t("room.your_turn"),
    main:
      action &&
      (isSaying ? <Saying room={room} scene={scene} /> : <Write room={room} scene={scene} action={action} />),
    foot: action && !isSaying && <Ways room={room} action={action} />,
    typingFoot: action && !isSaying && <Ways room={room} action={action} />,
  };
}

function say(room: Room, action: Action): void {
  const words = wordsIn(room, action);
  if (words) room.send("say", { words }, "");
}

function Write({ room, scene, action }: { room: Room; scene: RoundScene; action: Action }) {
  const isSmaller = scene.resaying && lastOf(room, ["said", "heard", "smaller"])?.kind === "smaller";
  const before = scene.resaying ? (lineById(room, scene.statement)?.text ?? "") : "";
  return (
    <>
      <Ask>{question(room, scene)}</Ask>
      {isSmaller && <p>{t("speaking.smaller", { name: room.otherName })}</p>}
      {room.view.wrap_up && <p class="quiet">{t("room.wrap_up")}</p>}
      <WordsBox
        room={room}
        action={action}
        label={t("speaking.label")}
        initial={before}
        tall
        onSend={() => say(room, action)}
      />
      <p class="small">{t("speaking.hint")}</p>
    </>
  );
}

function question(room: Room, scene: RoundScene): string {
  const hasSpoken = room.lines.some(({ kind, seat }) => kind === "said" && seat === room.you);
  if (hasSpoken && !scene.resaying) return t("speaking.more");
  return tOr(`speaking.${scene.prompt}`, "speaking.ask", { name: room.otherName });
}

/** One's own words stand at once; whether they have arrived is said under them. */
function Saying({ room, scene }: { room: Room; scene: RoundScene }) {
  const text = room.draft().text.trim();
  return (
    <>
      <Ask>{question(room, scene)}</Ask>
      <Thread label={t("room.thread")}>
        <Line kind="said" seat={room.you} name={t("name.you")} words={text || undefined}>
          <OnItsWay room={room} />
        </Line>
      </Thread>
    </>
  );
}

function Ways({ room, action }: { room: Room; action: Action }) {
  return (
    <Pair>
      <Button layout="fit" onPress={() => room.open("starters")}>
        {t("speaking.starters")}
      </Button>
      <SendButton room={room} isReady={wordsIn(room, action) !== null} onSend={() => say(room, action)}>
        {t("speaking.say")}
      </SendButton>
    </Pair>
  );
}
