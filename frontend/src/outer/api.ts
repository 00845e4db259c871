/** What these screens ask of the server, one function a request. */
import type { components } from "../contract/api.gen";
import { get, getText, patch, post, remove } from "../lib/http";
import { keepNext } from "./kept";

type Schemas = components["schemas"];

/** Oneself; name and keeping are null for somebody who has not begun. */
export type Me = Schemas["MeOut"];
export type Standing = Schemas["Standing"];
export type Joined = Schemas["JoinedOut"];
export type Paired = Schemas["PairedOut"];
export type Keeping = Schemas["KeepingEnum"];
export type Code = Schemas["CodeOut"];
/** `secret` goes behind `/j#`; the server shows it this once. */
export type Invite = Schemas["InviteOut"];
export type Ticket = { secret: string } | { code: string };

export const getMe = () => get<Me>("me");
export const begin = (first_name: string) => post<Me>("people", { first_name, accepted_ground: true });
export const changeMe = (change: { first_name?: string; keeping?: Keeping }) => patch<Me>("me", change);
export const signOut = () => post<void>("sign-out");

export const makeInvite = () => post<Invite>("invites");
export const renewCode = () => post<Code>("invites/code");
export const revokeInvite = () => remove<void>("invites");
export const lookAtInvite = (secret: string) => post<Schemas["LookOut"]>("invites/look", { secret });

export const join = (ticket: Ticket) => post<Me>("join", ticket);
export const saySame = () => post<Me>("couple/same");
export const sayDifferent = () => post<Me>("couple/different");
export const undoCouple = () => post<Me>("couple/undo");
export const unpair = () => post<Me>("couple/unpair");
export const deleteMe = () => remove<void>("me");

export type HintWish = Schemas["PhrasingOut"];

export const getHints = () => get<HintWish>("notebook/phrasing");
export const changeHints = (change: Partial<HintWish>) => patch<HintWish>("notebook/phrasing", change);

export type Character = Schemas["CharacterEnum"];
export type Speaks = Schemas["PracticeInSeatEnum"];
/** The room one may go to, `return_at` while it is paused; and what may be started. */
export type Now = Schemas["NowOut"];

/** What lies ahead of a couple, as one of them is told it. */
export type Ahead = NonNullable<Now["ahead"]>;

export async function getNow(): Promise<Now> {
  const now = await get<Now>("now");
  keepNext(now.ahead?.next ?? null);
  return now;
}
/** A time for the next one: it is set if the other wishes for it too. */
export const wishFor = (wish: Schemas["WishIn"]) => post<unknown>("times/wish", wish);
export const openConversation = (format_id: string) => post<Now>("conversations", { format_id });
export const startPractice = (character: Character, seat: Speaks) =>
  post<Now>("practice", { character, seat });

/** One conversation to look back at; times in milliseconds, `dies_at` null while there is no end. */
export type PastItem = Schemas["PastOut"];
export type PastPart = Schemas["PageOut"];
/** `parked` and `steps` are ids of lines. */
export type Transcript = Schemas["TranscriptOut"];
export type Found = Schemas["OwnOut"];

export const getPast = (before: string | null) =>
  get<PastPart>(before === null ? "past" : `past?before=${encodeURIComponent(before)}`);
export const getTranscript = (id: string) => get<Transcript>(`past/${id}`);
export const findOwnWords = (words: string) => post<Schemas["FoundOut"]>("past/search", { words });
export const removeWords = (id: string, lines: string[]) => post<Transcript>(`past/${id}/remove`, { lines });
export const takeOut = (id: string) => remove<void>(`past/${id}`);
/** Everything one has said and not removed, in every conversation. */
export const getMyWords = () => getText("my-words");
