/** "I heard you say…": the listener says back what they heard. */
import type { Action, RoundScene } from "../live/wire";
import { Button, Pair } from "../ui/Button";
import { Chips } from "../ui/Chip";
import { Ahead, Line } from "../ui/Line";
import { Thread } from "../ui/Thread";
import { t, withWords } from "../words/t";
import { Ask } from "./Ask";
import { BodyCheck } from "./BodyCheck";
import { lazily } from "./lazily";
import { Exchange, exchangeAbout, isLong, isThanks } from "./lines";
import { farFrom, type SceneParts } from "./parts";
import { lineById, offered, type Room } from "./room";
import { Stem } from "./Stem";
import { OnItsWay, SendButton, StartersButton, WordsBox, wordsIn } from "./WordsBox";

export function reflecting(room: Room, scene: RoundScene): SceneParts {
  const action = offered(room, "reflect");
  const foot = action && !room.isPending("reflect") && <Ways room={room} scene={scene} action={action} />;
  return {
    light: farFrom(scene.speaker),
    seat: room.you,
    timed: scene.speaker,
    title: t("room.reflect"),
    main: action && <SayBack room={room} scene={scene} action={action} />,
    foot,
    typingFoot: action && <WithStarters room={room} action={action} />,
  };
}

const isWritten = (action: Action): boolean => action.options.includes("written");

function send(room: Room, action: Action): void {
  const words = wordsIn(room, action);
  if (words) room.send("reflect", { words }, "");
}

function heading(room: Room, scene: RoundScene): string {
  if (scene.asked === "unknown") return t("reflecting.unknown", { name: room.otherName });
  if (scene.asked === "one_line") return t("reflecting.one_line");
  return scene.again ? t("reflecting.closer") : t("reflecting.title");
}

function SayBack({ room, scene, action }: { room: Room; scene: RoundScene; action: Action }) {
  const lines = heardSoFar(room, scene);
  const BackSoFar = room.hints?.BackSoFar;
  return (
    <>
      <Ask>{heading(room, scene)}</Ask>
      {scene.asked === "unknown" && <p class="quiet">{t("reflecting.unknown_how")}</p>}
      <Thread label={t("room.thread")}>
        <Exchange room={room} lines={lines} />
        {room.isPending("reflect") ? (
          <Line
            kind="heard"
            seat={room.you}
            name={t("name.you")}
            words={room.draft().text.trim() || undefined}
          >
            <OnItsWay room={room} />
          </Line>
        ) : (
          isWritten(action) && <OwnWords room={room} scene={scene} action={action} />
        )}
      </Thread>
      {BackSoFar && !room.isPending("reflect") && <BackSoFar room={room} />}
      {isLong(lines) && <BodyCheck title={t("lobby.body")} />}
    </>
  );
}

/** The statement and how it went so far; of a statement brought down to one line, that line. */
function heardSoFar(room: Room, scene: RoundScene) {
  const isTakenBack = (id: string) => !scene.again && id === scene.reflection;
  if (scene.asked === "whole") {
    return exchangeAbout(room, scene.statement).filter(({ id }) => !isTakenBack(id));
  }
  const line = lineById(room, scene.asked === "one_line" ? scene.correction : scene.statement);
  return line ? [line] : [];
}

function stems(scene: RoundScene): readonly string[] {
  if (scene.again && scene.gap) return [t(`reflecting.stem_${scene.gap}`)];
  return [t("reflecting.stem_heard"), t("reflecting.stem_felt"), t("reflecting.stem_mattered")];
}

const TheirWords = lazily(async () => {
  const module = await withWords(() => import("./words/TheirWords"), "finder");
  return module.TheirWords;
});

function OwnWords({ room, scene, action }: { room: Room; scene: RoundScene; action: Action }) {
  const picks = lineById(room, scene.statement)?.picks ?? [];
  return (
    <Ahead seat={room.you} node="open" isNow>
      <div class="stack close">
        <Chips label={t("reflecting.stems")}>
          {stems(scene).map((stem) => (
            <Stem key={stem} room={room} stem={stem} />
          ))}
        </Chips>
        {picks.length > 0 && <TheirWords room={room} picks={picks} />}
        <WordsBox
          room={room}
          action={action}
          label={t("reflecting.label")}
          initial={scene.again ? "" : (lineById(room, scene.reflection)?.text ?? "")}
          onSend={() => send(room, action)}
        />
      </div>
    </Ahead>
  );
}

function SendBack({ room, action }: { room: Room; action: Action }) {
  return (
    <SendButton room={room} isReady={wordsIn(room, action) !== null} onSend={() => send(room, action)}>
      {t("reflecting.send")}
    </SendButton>
  );
}

function Ways({ room, scene, action }: { room: Room; scene: RoundScene; action: Action }) {
  if (!isWritten(action)) return <BeThere room={room} action={action} />;
  return (
    <>
      <WithStarters room={room} action={action} />
      {offered(room, "ask_smaller") && (
        <Button onPress={() => room.send("ask_smaller", {})}>{t("reflecting.smaller")}</Button>
      )}
      {isThanks(scene) && <BeThere room={room} action={action} />}
    </>
  );
}

function WithStarters({ room, action }: { room: Room; action: Action }) {
  return (
    <Pair>
      <StartersButton room={room} />
      <SendBack room={room} action={action} />
    </Pair>
  );
}

const PRESENCES = ["thanks_for_telling", "thank_you", "im_here"] as const;

/** One tap in place of words. Where no words are asked for, the first of them is the way on. */
function BeThere({ room, action }: { room: Room; action: Action }) {
  const [first, ...others] = PRESENCES.filter((presence) => action.options.includes(presence));
  if (first === undefined) return null;
  const be = (presence: (typeof PRESENCES)[number]) => room.send("reflect", { words: { presence } });
  return (
    <>
      <Button kind={isWritten(action) ? "soft" : "go"} onPress={() => be(first)}>
        {t(`reflecting.${first}`)}
      </Button>
      {!isWritten(action) &&
        others.map((presence) => (
          <Button key={presence} onPress={() => be(presence)}>
            {t(`reflecting.${presence}`)}
          </Button>
        ))}
    </>
  );
}
