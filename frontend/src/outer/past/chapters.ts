/** A transcript's lines in the order in which they are read: turns first, and around them what was agreed. */
import type { Line, Seat } from "../../live/wire";

export type ChapterKind = "turn" | "exchange" | "asks";

export interface Chapter {
  kind: ChapterKind;
  /** Whose turn it was. */
  seat: Seat | null;
  /** What both wrote a line about. */
  prompt: string | null;
  lines: Line[];
}

const CHAPTER_OF: Partial<Record<Line["kind"], ChapterKind>> = {
  said: "turn",
  dont_know: "turn",
  passed: "turn",
  heard: "turn",
  added: "turn",
  answer: "turn",
  ended: "turn",
  deepened: "turn",
  kind_word: "turn",
  exchanged: "exchange",
  asked: "asks",
  answered: "asks",
};

const OPENS_A_TURN: readonly Line["kind"][] = ["said", "dont_know", "passed"];

export function chaptersOf(lines: readonly Line[]): Chapter[] {
  const chapters: Chapter[] = [];
  for (const line of lines) {
    const kind = CHAPTER_OF[line.kind];
    const last = chapters.at(-1);
    if (!kind) continue;
    if (last && goesOn(last, kind, line)) last.lines.push(line);
    else chapters.push(begun(kind, line));
  }
  return chapters;
}

function goesOn(last: Chapter, kind: ChapterKind, line: Line): boolean {
  if (line.kind === "kind_word") return true;
  if (last.kind !== kind) return false;
  if (kind === "exchange") return last.prompt === line.key;
  return kind !== "turn" || !OPENS_A_TURN.includes(line.kind) || last.seat === line.seat;
}

const begun = (kind: ChapterKind, line: Line): Chapter => ({
  kind,
  seat: kind === "turn" ? line.seat : null,
  prompt: kind === "exchange" ? line.key : null,
  lines: [line],
});
