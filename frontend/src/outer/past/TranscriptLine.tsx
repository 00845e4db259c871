/** One line of a transcript on the thread. */
import type { ComponentChildren } from "preact";
import { dayAndMonth } from "../../lib/dates";
import type { Seat, Line as SpokenLine } from "../../live/wire";
import { lookOf, wordsOf } from "../../room/lines";
import { Ahead, Answer, KindWord, Line, Tombstone } from "../../ui/Line";
import { t, tOr } from "../../words/t";
import type { Transcript } from "../api";

interface TranscriptLineProps {
  of: Transcript;
  line: SpokenLine;
  /** Under one's own words, while somebody chooses which to remove. */
  children?: ComponentChildren;
}

export function nameIn(of: Transcript, line: SpokenLine): string {
  return nameOfSeat(of, line.seat);
}

/** Somebody who was deleted has no name any more. */
export const nameOfSeat = ({ names }: Transcript, seat: Seat | null): string =>
  (seat && names[seat]) || t("name.partner");

/** One's own written words, which are still there. */
export const isRemovable = (of: Transcript, { seat, form, removed_at }: SpokenLine): boolean =>
  seat === of.you && form === "written" && removed_at === null;

export function TranscriptLine({ of, line, children }: TranscriptLineProps) {
  const { seat } = line;
  if (!seat) return null;
  const name = nameIn(of, line);
  if (line.removed_at !== null) return <Removed of={of} line={line} />;
  if (line.kind === "kind_word") {
    return <KindWord seat={seat} name={name} words={tOr(`kind.${line.key}`, "kind.i_hear_you")} />;
  }
  if (line.form === null && line.kind !== "dont_know") return <WordlessLine name={name} line={line} />;
  return (
    <Line kind={lookOf(line)} seat={seat} name={name} words={wordsOf(line)}>
      {children}
    </Line>
  );
}

function Removed({ of, line }: { of: Transcript; line: SpokenLine }) {
  if (!line.seat || line.removed_at === null) return null;
  const date = dayAndMonth(line.removed_at);
  // What was said back went with the statement: whoever removed that one is who is named.
  const statement = of.lines.find(({ id }) => id === line.about);
  const author = line.kind === "heard" && statement?.removed_at != null ? statement.seat : line.seat;
  const sentence =
    author === of.you
      ? t("line.removed_you", { date })
      : t("line.removed", { name: nameOfSeat(of, author), date });
  return (
    <Tombstone seat={line.seat} kind={lookOf(line) === "heard" ? "heard" : "said"}>
      {sentence}
    </Tombstone>
  );
}

/** Answers and other acts that have no words of their own. What led to a correction is told by the correction. */
function WordlessLine({ name, line: { kind, key } }: { name: string; line: SpokenLine }) {
  if (kind === "passed") return <Ahead>{t("line.answer", { name, answer: t("line.passed") })}</Ahead>;
  if (kind === "ended" && key === "park") return <Ahead>{t("line.parked")}</Ahead>;
  const answer = answerOf(kind, key);
  return answer === null ? null : <Answer>{t("line.answer", { name, answer })}</Answer>;
}

function answerOf(kind: SpokenLine["kind"], key: string | null): string | null {
  if (kind === "answer" && key === "yes") return t("checking.yes");
  if (kind === "ended" && key === "close_enough") return t("line.close_enough");
  if (kind === "answered") return tOr(`answer.${key}`, "answer.given");
  return null;
}
