/** The lines of a conversation: one of each id, in the order in which they were said. */
import type { Line } from "./wire";

/** Takes in what a sync brought. A line that comes again replaces the older form of itself. */
export function withLines(known: readonly Line[], came: readonly Line[]): readonly Line[] {
  if (came.length === 0) return known;
  const byId = new Map(known.map((line) => [line.id, line]));
  for (const line of came) byId.set(line.id, line);
  return [...byId.values()].sort((one, next) => one.version - next.version);
}

/** The lines of `came` that were not there before. */
export function newAmong(known: readonly Line[], came: readonly Line[]): readonly Line[] {
  const ids = new Set(known.map((line) => line.id));
  return came.filter((line) => !ids.has(line.id));
}
