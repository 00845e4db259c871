/** What the screen of times asks of the server. Each answer is everything about times, as it is then. */
import type { components } from "../../contract/api.gen";
import { get, patch, post, remove } from "../../lib/http";

type Schemas = components["schemas"];

export type Times = Schemas["TimesOut"];
/** An offer, or what was agreed to. */
export type TimeSet = Schemas["SetOut"];
export type Time = Schemas["TimeOut"];
export type Offer = Schemas["OfferIn"];
export type Repeat = TimeSet["repeat"];

export const getTimes = () => get<Times>("times");
export const offerTimes = (offer: Offer) => post<Times>("times/offers", offer);
export const acceptOffer = (id: string, at: number) => post<Times>(`times/offers/${id}/accept`, { at });
export const dropOffer = (id: string) => remove<Times>(`times/offers/${id}`);
export const moveTime = (id: string, planned: number, at: number) =>
  post<Times>(`times/${id}/move`, { planned, at });
export const skipTime = (id: string, planned: number) => post<Times>(`times/${id}/skip`, { planned });
export const pausePlan = (id: string, is_paused: boolean) => post<Times>(`times/${id}/pause`, { is_paused });
export const endPlan = (id: string) => remove<Times>(`times/${id}`);
export type OwnCalendar = Schemas["CalendarOut"];

export const getCalendar = () => get<OwnCalendar>("times/calendar");
export const nameTimes = (title: string) => patch<OwnCalendar>("times/calendar", { title });
/** The server shows the secret this once. */
export const openFeed = () => post<Schemas["FeedOut"]>("times/calendar/feed");
export const closeFeed = () => remove<void>("times/calendar/feed");
export const undoChange = (key: string) => post<Times>("times/undo", { key });
