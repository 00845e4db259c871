/** What these screens ask of the server, one function a request. */
import { get, patch, post, remove } from "../lib/http";
import type { Line, Names, Seat } from "../live/wire";

export type Keeping = "none" | "days30" | "forever";
export type SeatName = "a" | "b";

export interface Unpaired {
  state: "none";
}
export interface Inviting {
  state: "inviting";
  expires_at: string;
}
export interface Joined {
  state: "joined_unconfirmed";
  partner_first_name: string;
  three_words: string;
  you_invited: boolean;
}
export interface Paired {
  state: "paired";
  partner_first_name: string;
  seat: SeatName;
  can_undo: boolean;
}
export type Standing = Unpaired | Inviting | Joined | Paired;

/** Oneself; name and keeping are null for somebody who has not begun. */
export interface Me {
  first_name: string | null;
  keeping: Keeping | null;
  couple: Standing;
}

export interface Code {
  code: string;
  code_expires_at: string;
}
/** `secret` goes behind `/j#`; the server shows it this once. */
export interface Invite extends Code {
  secret: string;
  expires_at: string;
}

export type Ticket = { secret: string } | { code: string };

export const getMe = () => get<Me>("me");
export const begin = (first_name: string) => post<Me>("people", { first_name, accepted_ground: true });
export const changeMe = (change: { first_name?: string; keeping?: Keeping }) => patch<Me>("me", change);
export const signOut = () => post<void>("sign-out");

export const makeInvite = () => post<Invite>("invites");
export const renewCode = () => post<Code>("invites/code");
export const revokeInvite = () => remove<void>("invites");
export const lookAtInvite = (secret: string) => post<{ first_name: string }>("invites/look", { secret });

export const join = (ticket: Ticket) => post<Me>("join", ticket);
export const saySame = () => post<Me>("couple/same");
export const sayDifferent = () => post<Me>("couple/different");
export const undoCouple = () => post<Me>("couple/undo");
export const unpair = () => post<Me>("couple/unpair");
export const deleteMe = () => remove<void>("me");

/** What *Now* shows of the one conversation that may be open; `back_at` while it is paused. */
export interface Now {
  room: { format_id: string; back_at: number | null } | null;
}

export const FORMATS = ["ten_minutes", "one_topic", "thank_you"] as const;
export type FormatId = (typeof FORMATS)[number];
export const CHARACTERS = ["easy", "quiet", "correct"] as const;
export type Character = (typeof CHARACTERS)[number];

export const getNow = () => get<Now>("now");
export const openConversation = (format_id: FormatId) => post<Now>("conversations", { format_id });
export const startPractice = (character: Character) => post<Now>("practice", { character });

/** One conversation to look back at; times in milliseconds. */
export interface PastItem {
  id: string;
  format_id: FormatId;
  topic: string | null;
  opened_at: number;
  /** False where it ended before its last step. */
  is_whole: boolean;
  /** Null: until one of the two removes it. */
  kept_until: number | null;
}
export interface Transcript extends PastItem {
  you: Seat;
  names: Names;
  lines: Line[];
}
export interface Found {
  conversation: string;
  line: string;
  text: string;
  at: number;
}

export const getPast = () => get<{ conversations: PastItem[] }>("past");
export const getTranscript = (id: string) => get<Transcript>(`past/${id}`);
// What somebody looks for is theirs alone: it stands in no address.
export const findOwnWords = (words: string) => post<{ found: Found[] }>("past/search", { words });
export const removeWords = (id: string, line: string) => post<Transcript>(`past/${id}/remove`, { line });
export const takeOut = (id: string) => remove<void>(`past/${id}`);
