/** The speaker's turn: one question, one box, ways in and ways out. */
import type { Action, RoundScene } from "../live/wire";
import { Pair } from "../ui/Button";
import { t, tOr } from "../words/t";
import { Ask } from "./Ask";
import { later } from "./fetched";
import type { SceneParts } from "./parts";
import { lastOf, lineById, offered, type Room, wantsLighter } from "./room";
import { SendButton, StartersButton, WordsBox, wordsIn } from "./WordsBox";

export function speaking(room: Room, scene: RoundScene): SceneParts {
  const action = offered(room, "say");
  const isSaying = room.isPending("say");
  return {
    light: "lit",
    seat: room.you,
    timed: room.you,
    title: t("room.your_turn"),
    main: action && <Main room={room} scene={scene} action={action} />,
    foot: action && !isSaying && <Ways room={room} action={action} />,
    typingFoot: action && !isSaying && <Ways room={room} action={action} />,
  };
}

function Main(props: { room: Room; scene: RoundScene; action: Action }) {
  const Saying = props.room.isPending("say") && later.value?.Saying;
  if (!Saying) return <Write {...props} />;
  return <Saying room={props.room} question={question(props.room, props.scene)} />;
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
  if (wantsLighter(room)) return tOr(`lighter.${scene.prompt}`, "lighter.ask");
  const hasSpoken = room.lines.some(({ kind, seat }) => kind === "said" && seat === room.you);
  if (hasSpoken && !scene.resaying) return t("speaking.more");
  return tOr(`speaking.${scene.prompt}`, "speaking.ask", { name: room.otherName });
}

function Ways({ room, action }: { room: Room; action: Action }) {
  return (
    <Pair>
      <StartersButton room={room} />
      <SendButton room={room} isReady={wordsIn(room, action) !== null} onSend={() => say(room, action)}>
        {t("speaking.say")}
      </SendButton>
    </Pair>
  );
}
