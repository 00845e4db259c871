/** Lines of the conversation on the thread. */

import { dayAndMonth } from "../lib/dates";
import type { RoundScene, Line as SpokenLine } from "../live/wire";
import { Line, type LineKind, Tombstone } from "../ui/Line";
import { Saved, type SavedState } from "../ui/Saved";
import { t, tOr } from "../words/t";
import { lastOf, nameOf, type Room } from "./room";

interface SpokenProps {
  room: Room;
  line: SpokenLine;
  isNow?: boolean;
  /** On the author's own side: how far the words have come. */
  saved?: SavedState;
}

/** Whose words a line holds: one's own, or the other's said back. What somebody taps is their own. */
export function lookOf({ kind, form, about }: SpokenLine): LineKind {
  if (form === "presence") return "said";
  if (kind === "heard" || kind === "deepened") return "heard";
  if (kind === "added") return "added";
  return kind === "said" && about !== null ? "resaid" : "said";
}

/** The words of a line: as written, as tapped, or undefined where they were said aloud. */
export function wordsOf(line: SpokenLine): string | undefined {
  if (line.kind === "dont_know") return t("line.dont_know");
  if (line.kind === "added" && line.form === null) return tOr(`gap.${line.key}`, "correcting.title");
  if (line.form === "presence") return tOr(`line.${line.key}`, "line.im_here");
  return line.text ?? (line.form === "written" ? t("line.unreadable") : undefined);
}

export function Spoken({ room, line, isNow, saved }: SpokenProps) {
  const seat = line.seat ?? room.other;
  const kind = lookOf(line);
  if (line.removed_at !== null) {
    const date = dayAndMonth(line.removed_at);
    const sentence =
      seat === room.you
        ? t("line.removed_you", { date })
        : t("line.removed", { name: room.names[seat], date });
    return (
      <Tombstone seat={seat} kind={kind === "heard" ? "heard" : "said"}>
        {sentence}
      </Tombstone>
    );
  }
  return (
    <Line kind={kind} seat={seat} name={nameOf(room, seat)} words={wordsOf(line)} isNow={isNow}>
      {saved && <Saved state={saved} />}
    </Line>
  );
}

/** A statement and what has been said to it since, in order. A reflection taken back makes room for the next. */
export function exchangeAbout(room: Room, statement: string | null): readonly SpokenLine[] {
  const start = room.lines.findIndex((line) => line.id === statement);
  if (start < 0) return [];
  const since = room.lines.slice(start).filter((line) => isAbout(line));
  return since.filter((line, index) => !(line.kind === "heard" && since[index + 1]?.kind === "heard"));
}

interface ExchangeProps {
  room: Room;
  lines: readonly SpokenLine[];
  /** How far the last line has come, where it is one's own. */
  saved?: SavedState;
}

/** The statement and the last try at it: what came between is there to look back at. */
export function Exchange({ room, lines, saved }: ExchangeProps) {
  const last = lines.at(-1);
  return lines
    .filter((_, index) => index === 0 || index >= lines.length - 2)
    .map((line) => (
      <Spoken
        key={line.id}
        room={room}
        line={line}
        saved={line === last && line.seat === room.you ? saved : undefined}
      />
    ));
}

/** Thanks are received, with a word or a line: nobody says whether they got it. */
export const isThanks = ({ prompt }: RoundScene): boolean => prompt === "thank_you";

/** The last statement ended with a yes; not knowing yet has none. */
export const wasConfirmed = (room: Room): boolean => {
  const last = lastOf(room, ["said", "dont_know", "answer", "ended"]);
  return last?.kind === "answer" && last.key === "yes";
};

const SECOND_TRY = 2;

/** It has been said back twice and has not quite landed: time to ask how the body is, on each phone alone. */
export const isLong = (lines: readonly SpokenLine[]): boolean =>
  lines.filter(({ kind }) => kind === "heard").length >= SECOND_TRY && lines.at(-1)?.kind === "added";

const isAbout = ({ kind, key }: SpokenLine): boolean =>
  ["said", "dont_know", "heard", "added"].includes(kind) || (kind === "ended" && key === "one_line");
