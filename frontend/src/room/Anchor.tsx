/** It has not quite landed: the speaker chooses how to leave it. Every way is as good as the others. */
import type { Action, RoundScene } from "../live/wire";
import { Button } from "../ui/Button";
import { Thread } from "../ui/Thread";
import { t } from "../words/t";
import { Ask } from "./Ask";
import { Exchange, exchangeAbout, Spoken } from "./lines";
import type { SceneParts } from "./parts";
import { offered, type Room } from "./room";
import { SendButton, WordsBox, wordsIn } from "./WordsBox";

const ONE_LINE = "one_line";
const isChoosingLine = (room: Room): boolean => room.draft().choice === ONE_LINE;

export function anchor(room: Room, scene: RoundScene): SceneParts {
  const action = offered(room, "end_statement");
  const common = { light: "lit", seat: room.you, title: t("room.floor") } as const;
  if (!action) return { ...common, main: null };
  if (isChoosingLine(room)) {
    const send = <SendLine room={room} action={action} />;
    return {
      ...common,
      main: <OneLine room={room} scene={scene} action={action} />,
      foot: (
        <>
          {send}
          <Button onPress={() => room.write({ choice: null })}>{t("anchor.line_back")}</Button>
        </>
      ),
      typingFoot: send,
    };
  }
  return {
    ...common,
    main: <HowToLeaveIt room={room} scene={scene} />,
    foot: <Endings room={room} action={action} />,
  };
}

function HowToLeaveIt({ room, scene }: { room: Room; scene: RoundScene }) {
  return (
    <>
      <Ask>{t("anchor.title")}</Ask>
      <p class="quiet">{t("anchor.how")}</p>
      <Thread label={t("room.thread")}>
        <Exchange room={room} lines={exchangeAbout(room, scene.statement)} />
      </Thread>
    </>
  );
}

function Endings({ room, action }: { room: Room; action: Action }) {
  const isOffered = (how: string) => action.options.includes(how);
  const isPending = room.isPending("end_statement");
  return (
    <>
      {isOffered("close_enough") && (
        <Button disabled={isPending} onPress={() => room.send("end_statement", { how: "close_enough" })}>
          {t("anchor.close_enough")}
        </Button>
      )}
      {isOffered(ONE_LINE) && (
        <Button onPress={() => room.write({ choice: ONE_LINE })}>{t("anchor.one_line")}</Button>
      )}
      {isOffered("park") && (
        <Button disabled={isPending} onPress={() => room.send("end_statement", { how: "park" })}>
          {t("anchor.park")}
        </Button>
      )}
    </>
  );
}

function sendLine(room: Room, action: Action): void {
  const words = wordsIn(room, action);
  if (words) room.send("end_statement", { how: ONE_LINE, words }, "");
}

function OneLine({ room, scene, action }: { room: Room; scene: RoundScene; action: Action }) {
  const [said] = exchangeAbout(room, scene.statement);
  return (
    <>
      <Ask>{t("anchor.line_title")}</Ask>
      <Thread label={t("room.thread")}>{said && <Spoken room={room} line={said} />}</Thread>
      <WordsBox
        room={room}
        action={action}
        label={t("anchor.line_label", { name: room.otherName })}
        isLabelUnseen={false}
        onSend={() => sendLine(room, action)}
      />
    </>
  );
}

function SendLine({ room, action }: { room: Room; action: Action }) {
  const isReady = wordsIn(room, action) !== null && !room.isPending("end_statement");
  return (
    <SendButton room={room} isReady={isReady} onSend={() => sendLine(room, action)}>
      {t("anchor.line_send")}
    </SendButton>
  );
}
