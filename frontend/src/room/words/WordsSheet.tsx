/** From taps to a turn: pick on any rung, go on to another, and say it at any time. */

import { useState } from "preact/hooks";
import { Button } from "../../ui/Button";
import { countLetters } from "../../ui/letters";
import { Own } from "../../ui/Own";
import { Sheet } from "../../ui/Sheet";
import { t } from "../../words/t";
import { offered, type Room } from "../room";
import type { SheetProps } from "../sheets/sheets";
import { Body, Urge, Weather } from "./EntryChips";
import { Feelings } from "./Feelings";
import { Likeness } from "./Likeness";
import { RUNGS, type Rung } from "./ladder";
import { entryOf } from "./lexicon";
import type { RungProps } from "./rung";
import { Situation } from "./Situation";
import { listed, ownSentence } from "./sentence";

/** As many as travel with a line. */
const PICKS_MAX = 8;

interface WordsSheetProps extends SheetProps {
  room: Room;
  rung: Rung;
}

export function WordsSheet({ room, rung: first, onClose }: WordsSheetProps) {
  const [rung, setRung] = useState(first);
  const [picks, setPicks] = useState<readonly string[]>([]);
  const pick = (next: readonly string[]) => setPicks(next.slice(-PICKS_MAX));
  return (
    <Sheet title={t(`finder.${rung}_title`)} onClose={onClose}>
      <RungOf rung={rung} room={room} picks={picks} onPick={pick} onClose={onClose} />
      {picks.length > 0 && <SoFar room={room} picks={picks} onClose={onClose} />}
      <OtherRungs current={rung} onGo={setRung} />
    </Sheet>
  );
}

function RungOf({ rung, room, onClose, ...rung_props }: WordsSheetProps & RungProps) {
  switch (rung) {
    case "weather":
      return <Weather {...rung_props} />;
    case "body":
      return <Body {...rung_props} />;
    case "word":
      return <Feelings {...rung_props} />;
    case "urge":
      return <Urge {...rung_props} />;
    case "likeness":
      return <Likeness {...rung_props} />;
    case "situation":
      return <Situation room={room} onClose={onClose} />;
    default:
      return rung satisfies never;
  }
}

/** What the taps say together; said at once, or put in the box to go on from. */
function SoFar({ room, picks, onClose }: SheetProps & { room: Room; picks: readonly string[] }) {
  const say = offered(room, "say");
  const sentence = say ? ownSentence(picks) : justWords(picks);
  const before = room.draft().text.trim();
  const whole = before === "" ? sentence : `${before} ${sentence}`;
  const fits = countLetters(whole) <= (say?.caps?.hard ?? Number.POSITIVE_INFINITY);
  const put = () => {
    room.write({ picks: [...new Set([...room.draft().picks, ...picks])].slice(0, PICKS_MAX) });
    onClose();
    room.composer.current?.set(whole);
    room.composer.current?.focus();
  };
  const sayIt = () => {
    room.write({ text: whole, picks });
    room.send("say", { words: { text: whole, picks: [...picks] } }, "");
    onClose();
  };
  return (
    <>
      <Own>
        <p class="words" dir="auto">
          {sentence}
        </p>
      </Own>
      {say && fits && (
        <Button kind="go" onPress={sayIt}>
          {t("speaking.say")}
        </Button>
      )}
      <Button onPress={put}>{t("finder.put")}</Button>
    </>
  );
}

/** For a box that asks for the words alone. */
const justWords = (picks: readonly string[]): string =>
  listed(picks.map((key) => entryOf(key)?.label).filter((label) => label !== undefined));

function OtherRungs({ current, onGo }: { current: Rung; onGo: (rung: Rung) => void }) {
  return (
    <nav class="row" aria-label={t("finder.another")}>
      {RUNGS.filter((rung) => rung !== current).map((rung) => (
        <Button key={rung} kind="pill" onPress={() => onGo(rung)}>
          {t(`starters.${rung}`)}
        </Button>
      ))}
    </nav>
  );
}
