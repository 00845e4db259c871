/** A box to write in that keeps its draft on this phone, and the button that sends what is in it. */
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { isVisible } from "../lib/visible";
import type { Action } from "../live/wire";
import { Button } from "../ui/Button";
import { Composer } from "../ui/Composer";
import { countLetters } from "../ui/letters";
import { Saved } from "../ui/Saved";
import { t } from "../words/t";
import { boxOf, type Room } from "./room";

interface WordsBoxProps {
  room: Room;
  /** Which box of the scene; only where there is more than one. */
  box?: string;
  label: string;
  isLabelUnseen?: boolean;
  action: Action;
  /** What stands in it where there is no draft. */
  initial?: string;
  tall?: boolean;
  onSend: () => void;
}

const ANY_LENGTH = { soft: 2000, hard: 2000 };

export function WordsBox(props: WordsBoxProps) {
  const { room, box, action, initial = "" } = props;
  const { on } = room.view;
  // What somebody may go on from can be sent as it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a moment, whatever changes meanwhile.
  useEffect(() => {
    if (initial !== "" && room.draft(box).text === "") room.write({ text: initial }, box);
  }, [on, box]);
  const { soft, hard } = action.caps ?? ANY_LENGTH;
  const { hints } = room;
  return (
    <>
      <Composer
        key={`${on} ${box}`}
        label={props.label}
        isLabelUnseen={props.isLabelUnseen}
        initial={room.draft(box).text || initial}
        soft={soft}
        hard={hard}
        behind={hints?.markFor(boxOf(room.view, box))}
        tall={props.tall}
        handle={room.composer}
        onInput={(text) => room.write({ text }, box)}
        onSend={() => (hints ? hints.help.send(props.onSend) : props.onSend())}
      />
      {hints && <hints.Panel room={room} box={box} />}
    </>
  );
}

/** What is in the box, ready to be sent; null while it is empty or too long. */
export function wordsIn(room: Room, action: Action, box?: string): { text: string; picks: string[] } | null {
  const { text, picks } = room.draft(box);
  const trimmed = text.trim();
  const fits = countLetters(trimmed) <= (action.caps ?? ANY_LENGTH).hard;
  return isVisible(trimmed) && fits ? { text: trimmed, picks: [...picks] } : null;
}

interface SendButtonProps {
  room: Room;
  children: ComponentChildren;
  isReady: boolean;
  onSend: () => void;
}

/** The one filled button; without a connection it says that it will wait. */
export function SendButton({ room, children, isReady, onSend }: SendButtonProps) {
  const plain = {
    label: room.isConnected ? children : t("speaking.send_when_back"),
    isReady,
    onPress: onSend,
  };
  // The same button with help as without: help may come while a finger rests on it.
  const now = room.hints?.sending(plain) ?? plain;
  return (
    <Button kind="go" disabled={!now.isReady} onPress={now.onPress}>
      {now.label}
    </Button>
  );
}

/** A way in, for who has no words yet. On the shortest phones a hint's pill takes its place while one types. */
export function StartersButton({ room }: { room: Room }) {
  const { hints } = room;
  return (
    <>
      {hints && <hints.Pill help={hints.help} />}
      <Button layout="fit" onPress={() => room.open("starters")}>
        {t("speaking.starters")}
      </Button>
    </>
  );
}

/** While words are on their way. */
export function OnItsWay({ room }: { room: Room }) {
  return <Saved state={room.isConnected ? "saving" : "unsent"} />;
}
