/** A whole transcript: the thread with a rest between turns, and below it what was left for later. */
import type { ComponentChildren } from "preact";
import type { Line } from "../../live/wire";
import { wordsOf } from "../../room/lines";
import { ListRow, Rows } from "../../ui/Rows";
import { Rest, Thread } from "../../ui/Thread";
import { t } from "../../words/t";
import type { Transcript } from "../api";
import { type Chapter, chaptersOf, keptOf } from "./chapters";
import { nameIn, TranscriptLine } from "./TranscriptLine";

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

function titleOf(of: Transcript, { kind, seat }: Chapter): string {
  if (kind === "thanks") return t("transcript.thanks");
  if (kind === "asks") return t("transcript.asks");
  return seat === of.you
    ? t("transcript.then_you")
    : t("transcript.then_spoke", { name: seat ? of.names[seat] : "" });
}

function LeftForLater({ of }: { of: Transcript }) {
  const { parked, steps } = keptOf(of.lines);
  const statement = (line: Line) => of.lines.find(({ id }) => id === line.about);
  const rows = [
    ...parked.map((line) => ({
      line,
      icon: "bookmark" as const,
      words: shown(statement(line)),
      key: "parked" as const,
    })),
    ...steps.map((line) => ({ line, icon: "steps" as const, words: shown(line), key: "will_try" as const })),
  ].filter(({ words }) => words !== null);
  if (rows.length === 0) return null;
  return (
    <Rows list>
      {rows.map(({ line, icon, words, key }) => (
        <ListRow key={line.id} icon={icon}>
          {key === "parked" ? t("line.parked") : t("transcript.tries", { name: nameIn(of, line) })}:{" "}
          <span class="words" dir="auto">
            {words}
          </span>
        </ListRow>
      ))}
    </Rows>
  );
}

const shown = (line: Line | undefined): string | null =>
  line && line.removed_at === null ? (wordsOf(line) ?? null) : null;
