/** One's own words of a conversation as plain text, in order. The other's are not among them. */

import { dayAndYear } from "../../lib/dates";
import type { Transcript } from "../api";
import { isRemovable } from "./TranscriptLine";

export function ownWordsOf(of: Transcript): string {
  const own = of.lines.filter((line) => isRemovable(of, line)).map(({ text }) => text);
  return [dayAndYear(of.opened_at), ...own].join("\n\n");
}
