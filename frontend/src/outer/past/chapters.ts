/** A transcript's lines in the order in which they are read: turns first, and around them what was agreed. */
import type { Line, Seat } from "../../live/wire";

export type ChapterKind = "turn" | "thanks" | "asks";

export interface Chapter {
  kind: ChapterKind;
  /** Whose turn it was. */
  seat: Seat | null;
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
  exchanged: "thanks",
  asked: "asks",
  answered: "asks",
};

const OPENS_A_TURN: readonly Line["kind"][] = ["said", "dont_know", "passed"];

export function chaptersOf(lines: readonly Line[]): Chapter[] {
  const chapters: Chapter[] = [];
  for (const line of lines) {
    const kind = CHAPTER_OF[line.kind];
    if (!kind) continue;
    const last = chapters.at(-1);
    const isNewTurn = kind === "turn" && OPENS_A_TURN.includes(line.kind) && last?.seat !== line.seat;
    if (last?.kind === kind && !isNewTurn) last.lines.push(line);
    else chapters.push({ kind, seat: kind === "turn" ? line.seat : null, lines: [line] });
  }
  return chapters;
}
