/** Every frame of the live room. Written from the server's contract by `make contract`; never edited. */

export type Seat = "a" | "b";
export type Keeping = "none" | "days30" | "forever";
export type Gap = "missing" | "bigger" | "smaller" | "different" | "unclear";

// ---- words ----

export interface Typed {
  text: string;
  picks?: string[];
}
export interface SaidAloud {
  aloud: true;
}
export interface BeingThere {
  presence: "im_here" | "thanks_for_telling" | "thank_you";
}

// ---- from the phone ----

export interface Hello {
  type: "hello";
  resume?: { epoch: string; version: number } | null;
  bearer?: string | null;
}
export interface Pong {
  type: "pong";
}

interface Frame<Kind extends string, Body> {
  type: "command";
  command_id: string;
  on?: string | null;
  exp?: number | null;
  kind: Kind;
  body: Body;
}
type Nothing = Record<string, never>;
type Saying = { words: Typed | SaidAloud };
type PerhapsSaying = { words?: Typed | SaidAloud | null };

export type CommandFrame =
  | Frame<"choose_format", { format_id: string }>
  | Frame<"choose_first", { first: "me" | "other" | "either" }>
  | Frame<"choose_keeping", { keeping: Keeping }>
  | Frame<"ready", { is_ready?: boolean }>
  | Frame<"skip", Nothing>
  | Frame<"write", Saying>
  | Frame<"propose_topic", Saying>
  | Frame<"answer_topic", { answer: "yes" | "how_about" | "no_topic" } & PerhapsSaying>
  | Frame<"say", Saying>
  | Frame<"dont_know", Nothing>
  | Frame<"pass_turn", Nothing>
  | Frame<"reflect", { words: Typed | SaidAloud | BeingThere }>
  | Frame<"ask_smaller", Nothing>
  | Frame<"confirm", { answer: "yes" | "mostly" | "not_quite" | "resay" }>
  | Frame<"correct", { gap: Gap } & PerhapsSaying>
  | Frame<"end_statement", { how: "close_enough" | "one_line" | "park" } & PerhapsSaying>
  | Frame<"more", Nothing>
  | Frame<"done", Nothing>
  | Frame<"validate", Saying>
  | Frame<"empathise", Saying>
  | Frame<"request", Saying>
  | Frame<"respond", { answer: "yes" | "not_yet" | "no" | "counter" } & PerhapsSaying>
  | Frame<"own_step", Saying>
  | Frame<"restart_turn", Nothing>
  | Frame<"repair", { chip: string }>
  | Frame<"answer_repair", { answer: "thanks" | "not_yet" }>
  | Frame<"pause", { until?: number | null }>
  | Frame<"extend", { until: number }>
  | Frame<"resume", Nothing>
  | Frame<"leave", Nothing>
  | Frame<"finish", Nothing>;

export type ClientFrame = Hello | Pong | CommandFrame;

// ---- the view ----

export interface Caps {
  soft: number;
  hard: number;
}
export interface Action {
  kind: string;
  caps: Caps | null;
  options: string[];
}
export interface Mark {
  mark: "arrive" | "turn" | "bridge" | "close";
  state: "done" | "now" | "todo";
  seat: Seat | null;
}
export interface KindWordSeen {
  seat: Seat;
  chip: string;
  answer: "thanks" | "not_yet" | null;
}

export interface LobbyScene {
  kind: "lobby";
  formats: string[];
  first: "me" | "other" | "either";
  your_keeping: Keeping;
  is_ready: boolean;
  closes_at: number;
}
export interface SettleScene {
  kind: "settle";
  arrived: boolean;
}
export interface ExchangeScene {
  kind: "exchange";
  prompt: string;
  done: boolean;
}
export interface TopicScene {
  kind: "topic";
  proposed: string | null;
  yours: boolean;
}
export interface RoundScene {
  kind: "round";
  moment: "speaking" | "reflecting" | "checking" | "correcting" | "anchor" | "more" | "over";
  speaker: Seat;
  prompt: string;
  asked: "whole" | "one_line" | "unknown";
  statement: string | null;
  reflection: string | null;
  correction: string | null;
  gap: Gap | null;
  resaying: boolean;
  again: boolean;
}
export interface DeepenScene {
  kind: "deepen";
  part: "summarise" | "validate" | "empathise";
  moment: "writing" | "checking";
  speaker: Seat;
  is_optional: boolean;
  written: string | null;
  correction: string | null;
}
export interface BridgeScene {
  kind: "bridge";
  done: boolean;
  yours: string | null;
  yours_counter: string | null;
  theirs: string | null;
  theirs_counter: string | null;
}
export interface CloseScene {
  kind: "close";
  done: boolean;
}
export interface PausedScene {
  kind: "paused";
  until: number;
  earliest: number;
  is_ready: boolean;
}
export interface OverScene {
  kind: "over";
  how: "complete" | "finished" | "not_today";
}

export interface View {
  you: Seat;
  format_id: string;
  keeping: Keeping;
  scene:
    | LobbyScene
    | PausedScene
    | OverScene
    | SettleScene
    | ExchangeScene
    | TopicScene
    | RoundScene
    | DeepenScene
    | BridgeScene
    | CloseScene;
  on: string;
  actions: Action[];
  path: Mark[];
  since: number;
  soft_until: number | null;
  wrap_up: boolean;
  topic: string | null;
  parked: string[];
  kind_word: KindWordSeen | null;
  ideas_welcome: boolean;
}

// ---- to the phone ----

export interface Names {
  a: string;
  b: string;
}
export interface Welcome {
  type: "welcome";
  protocol: number;
  epoch: string;
  live_session: string;
  server_time: number;
  ping_every: number;
  you: Seat;
  names: Names;
  is_practice: boolean;
}
export interface Line {
  id: string;
  version: number;
  at: number;
  kind:
    | "said"
    | "dont_know"
    | "passed"
    | "heard"
    | "smaller"
    | "answer"
    | "added"
    | "ended"
    | "deepened"
    | "exchanged"
    | "topic"
    | "topic_agreed"
    | "topic_left"
    | "asked"
    | "answered"
    | "step"
    | "kind_word"
    | "kind_word_answer"
    | "pause";
  seat: Seat | null;
  form: "written" | "aloud" | "presence" | null;
  text: string | null;
  picks: string[];
  about: string | null;
  key: string | null;
  removed_at: number | null;
}
export interface Sync {
  type: "sync";
  epoch: string;
  version: number;
  server_time: number;
  view: View;
  lines: Line[];
  is_first: boolean;
}
export interface Accepted {
  type: "accepted";
  command_id: string;
  version: number;
}
export interface RejectedFrame {
  type: "rejected";
  command_id: string | null;
  code: string;
  retry: "same" | "new" | "never";
}
export interface Presence {
  type: "presence";
  other: "here" | "catching_up";
  since: number;
}
export interface Ping {
  type: "ping";
  version: number;
  server_time: number;
}
export interface Bye {
  type: "bye";
  code: number;
  why: string;
}
export type ServerFrame = Welcome | Sync | Accepted | RejectedFrame | Presence | Ping | Bye;
