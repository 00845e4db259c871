import { expect, test } from "vitest";
import type { Line } from "../../live/wire";
import { chaptersOf } from "./chapters";

let version = 0;
const line = (kind: Line["kind"], seat: Line["seat"], more: Partial<Line> = {}): Line => ({
  id: `line-${++version}`,
  version,
  at: version,
  kind,
  seat,
  form: "written",
  text: "words",
  picks: [],
  about: null,
  key: null,
  removed_at: null,
  ...more,
});

const shape = (lines: Line[]) => chaptersOf(lines).map(({ kind, seat, lines }) => [kind, seat, lines.length]);

test("a turn holds the statement, what was said back, what was added and the yes", () => {
  const turn = [
    line("said", "a"),
    line("heard", "b"),
    line("answer", "a", { key: "mostly" }),
    line("added", "a"),
    line("heard", "b"),
    line("answer", "a", { key: "yes" }),
  ];
  expect(shape(turn)).toEqual([["turn", "a", 6]]);
});

test("one more statement of the same person stays in their turn; the other's begins a new one", () => {
  expect(shape([line("said", "a"), line("heard", "b"), line("said", "a"), line("dont_know", "b")])).toEqual([
    ["turn", "a", 3],
    ["turn", "b", 1],
  ]);
});

test("thank-yous and asks stand in chapters of their own, and steps in none", () => {
  const lines = [
    line("said", "a"),
    line("asked", "a"),
    line("answered", "b"),
    line("exchanged", "a"),
    line("exchanged", "b"),
    line("step", "a"),
  ];
  expect(shape(lines)).toEqual([
    ["turn", "a", 1],
    ["asks", null, 2],
    ["exchange", null, 2],
  ]);
});
