/** A whole transcript: the thread with a rest between turns, and below it what was left for later. */
import type { ComponentChildren } from "preact";
import type { Line } from "../../live/wire";
import { wordsOf } from "../../room/lines";
import { ListRow, Rows } from "../../ui/Rows";
import { Rest, Thread } from "../../ui/Thread";
import { t, tOr } from "../../words/t";
import type { Transcript } from "../api";
import { type Chapter, chaptersOf } from "./chapters";
import { nameIn, nameOfSeat, TranscriptLine } from "./TranscriptLine";

interface TranscriptThreadProps {
  of: Transcript;
  /** What stands under a line, if anything. */
  under: (line: Line) => ComponentChildren;
}

export function TranscriptThread({ of, under }: TranscriptThreadProps) {
  return (
    <>
      <Thread label={t("room.thread")} tight>
        {chaptersOf(of.lines).flatMap((chapter, index) => [
          index > 0 || chapter.kind !== "turn" ? (
            <Rest key={`rest-${index}`}>{titleOf(of, chapter)}</Rest>
          ) : null,
          ...chapter.lines.map((line) => (
            <TranscriptLine key={line.id} of={of} line={line}>
              {under(line)}
            </TranscriptLine>
          )),
        ])}
      </Thread>
      <LeftForLater of={of} />
    </>
  );
}

function titleOf(of: Transcript, { kind, seat, prompt }: Chapter): string {
  if (kind === "exchange") return tOr(`transcript.${prompt}`, "transcript.thanks");
  if (kind === "asks") return t("transcript.asks");
  return seat === of.you
    ? t("transcript.then_you")
    : t("transcript.then_spoke", { name: nameOfSeat(of, seat) });
}

/** What can wait, and what each will try. What was removed since is not told again. */
function LeftForLater({ of }: { of: Transcript }) {
  const parked = linesBy(of, of.parked);
  const steps = linesBy(of, of.steps);
  if (parked.length + steps.length === 0) return null;
  return (
    <Rows list>
      {parked.map((line) => (
        <ListRow key={line.id} icon="bookmark">
          {t("line.parked")}: <Words of={line} />
        </ListRow>
      ))}
      {steps.map((line) => (
        <ListRow key={line.id} icon="steps">
          {t("transcript.tries", { name: nameIn(of, line) })}: <Words of={line} />
        </ListRow>
      ))}
    </Rows>
  );
}

function Words({ of }: { of: Line }) {
  return (
    <span class="words" dir="auto">
      {wordsOf(of) ?? t("line.aloud")}
    </span>
  );
}

const linesBy = ({ lines }: Transcript, ids: readonly string[]): Line[] =>
  lines.filter(({ id, removed_at }) => ids.includes(id) && removed_at === null);
