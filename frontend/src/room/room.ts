/** What every scene of the room is drawn from: this seat's view, the lines, and the way to ask for something. */
import type { RefObject } from "preact";
import type { Draft } from "../lib/drafts";
import type { Live, Who } from "../live/store";
import type { Action, Body, Kind, Line, Names, Seat, View } from "../live/wire";
import type { ComposerHandle } from "../ui/Composer";
import { otherSeat } from "../ui/Seat";
import { t } from "../words/t";
import type { Hints } from "./hints/hints";
import type { Rung } from "./words/ladder";

export type SheetName =
  | Rung
  | "menu"
  | "finish"
  | "kind"
  | "starters"
  | "pause_until"
  | "formats"
  | "keeping"
  | "change_time";

export interface Room {
  view: View;
  lines: readonly Line[];
  names: Names;
  isPractice: boolean;
  liveSession: string;
  you: Seat;
  other: Seat;
  otherName: string;
  /** Whether the other's phone is connected; null until it is known. */
  isOtherHere: boolean | null;
  isConnected: boolean;
  /** The command is on its way: the button has been pressed. */
  isPending(kind: Kind): boolean;
  /** What was asked for last and has had no answer yet. */
  asked<K extends Kind>(kind: K): Body<K> | null;
  send<K extends Kind>(kind: K, body: Body<K>, box?: string): void;
  /** What is written in a box of this moment; scenes with two boxes name them. */
  draft(box?: string): Draft;
  write(draft: Partial<Draft>, box?: string): void;
  serverNow(): number;
  /** Forgets what is unsent. */
  forget(): void;
  open(sheet: SheetName): void;
  /** The box on the screen, for stems and words tapped elsewhere. */
  composer: RefObject<ComposerHandle | null>;
  /** Private help with phrasing; null where it is not wanted, or not here yet. */
  hints: Hints | null;
}

/** The name of a box among the drafts. */
export const boxOf = (view: View, box = ""): string => (box ? `${view.on}.${box}` : view.on);

/** A made-up partner goes by the name it was chosen by; somebody who was erased has none. */
const called = (name: string, { practice }: Who): string =>
  name || t(practice ? `partner.${practice}` : "name.partner");

export function roomOf(
  live: Live,
  view: View,
  who: Who,
  screen: Pick<Room, "open" | "composer" | "hints">,
): Room {
  const { you, practice, liveSession } = who;
  const names = { a: called(who.names.a, who), b: called(who.names.b, who) };
  const other = otherSeat(you);
  const word = live.other.value?.word;
  const pending = (kind: Kind) =>
    live.pending.value.findLast(({ frame }) => frame.kind === kind && frame.on === view.on) ?? null;
  return {
    ...screen,
    view,
    lines: live.lines.value,
    names,
    isPractice: practice !== null,
    liveSession,
    you,
    other,
    otherName: names[other],
    isOtherHere: word === undefined ? null : word === "here",
    isConnected: live.connection.value.state === "live",
    isPending: (kind) => pending(kind) !== null,
    // The kind says which body it is; TypeScript cannot follow that through the search.
    asked: <K extends Kind>(kind: K) => (pending(kind)?.frame.body as Body<K> | undefined) ?? null,
    send: (kind, body, box) => live.send(kind, body, box === undefined ? undefined : boxOf(view, box)),
    draft: (box) => live.draft(boxOf(view, box)).value,
    write: (draft, box) => live.write(boxOf(view, box), { ...live.draft(boxOf(view, box)).peek(), ...draft }),
    serverNow: live.serverNow,
    forget: live.forget,
  };
}

/** The action of that kind, if this seat may take it now. */
export const offered = (room: Room, kind: Kind): Action | undefined =>
  room.view.actions.find((action) => action.kind === kind);

export const lineById = (room: Room, id: string | null): Line | undefined =>
  id === null ? undefined : room.lines.find((line) => line.id === id);

/** The last line of any of these kinds: kind words and the like may have come after it. */
export const lastOf = (room: Room, kinds: readonly Line["kind"][]): Line | undefined =>
  room.lines.findLast(({ kind }) => kinds.includes(kind));

/** "You", or a first name. */
export const nameOf = (room: Room, seat: Seat): string =>
  seat === room.you ? t("name.you") : room.names[seat];

/** The speaker has asked for a lighter question: theirs alone, for as long as this moment lasts. */
export const LIGHTER = "lighter";
export const wantsLighter = (room: Room): boolean => room.draft().choice === LIGHTER;

/** Changes whenever the screen is about something else: focus goes to its heading then. */
export function phaseOf({ on, scene }: View): string {
  const own = "done" in scene ? scene.done : "arrived" in scene ? scene.arrived : "";
  return `${scene.kind} ${on} ${own}`;
}

/** What stands under the two chairs. */
export const chairNames = (room: Room): Names => ({ a: nameOf(room, "a"), b: nameOf(room, "b") });
