/** A conversation nobody had, with every kind of line that a transcript shows. */
import type { Line } from "../../live/wire";
import type { Transcript } from "../api";

type Part = Pick<Line, "kind" | "seat"> & Partial<Line>;

const PARTS: readonly Part[] = [
  { kind: "exchanged", seat: "a", key: "warm", text: "You made coffee before I was up." },
  { kind: "exchanged", seat: "b", key: "warm", form: "aloud" },
  { id: "said-1", kind: "said", seat: "a", text: "When you went outside with your brother, I felt alone." },
  { kind: "heard", seat: "b", text: "You felt alone because you didn’t know anyone.", about: "said-1" },
  { kind: "answer", seat: "a", form: null, key: "mostly", about: "said-1" },
  { kind: "added", seat: "a", text: "I wished you’d stayed near me for the first hour.", about: "said-1" },
  { kind: "heard", seat: "b", text: "And also you wished I’d stayed near you.", about: "said-1" },
  { kind: "answer", seat: "a", form: null, key: "yes", about: "said-1" },
  { kind: "kind_word", seat: "b", form: null, key: "i_hear_you" },
  { id: "said-2", kind: "said", seat: "a", text: "The summer visit worries me." },
  { kind: "ended", seat: "a", form: null, key: "park", about: "said-2" },
  { id: "said-3", kind: "said", seat: "b", removed_at: 0 },
  { kind: "heard", seat: "a", about: "said-3", removed_at: 0 },
  { kind: "dont_know", seat: "b", form: null },
  { kind: "heard", seat: "a", form: "presence", key: "thanks_for_telling" },
  { kind: "passed", seat: "b", form: null },
  { kind: "asked", seat: "a", text: "Could we go in together next time?" },
  { kind: "answered", seat: "b", form: null, key: "not_yet" },
  { kind: "exchanged", seat: "a", key: "thanks", text: "Thank you for staying at the table." },
  { id: "step-1", kind: "step", seat: "b", text: "a walk, the two of us" },
];

function lineOf(part: Part, version: number, at: number): Line {
  const plain = {
    id: `line-${version}`,
    form: "written",
    text: null,
    picks: [],
    about: null,
    key: null,
  } as const;
  const line = { ...plain, version, at, removed_at: null, ...part, picks: [] };
  return line.removed_at === null ? line : { ...line, removed_at: at };
}

export const madeUpTranscript = (at: number): Transcript => ({
  id: "made-up",
  opened_at: at,
  ended_at: at,
  format_id: "one_topic",
  topic: "Sunday at the parents’ house",
  state: "complete",
  keeping: "days30",
  dies_at: at + 30 * 86_400_000,
  you: "a",
  names: { a: "Alex", b: "Sam" },
  lines: PARTS.map((part, index) => lineOf(part, index + 1, at)),
  parked: ["said-2"],
  steps: ["step-1"],
});
