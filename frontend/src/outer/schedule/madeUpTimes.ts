/** Times for the gallery, from data alone. */
import type { Ahead } from "../api";
import type { Time, TimeSet, Times } from "./requests";

const DAY_MS = 86_400_000;

export const NO_TIMES: Times = {
  plans: [],
  theirs: [],
  mine: [],
  may_offer_at: null,
  is_full: false,
  suggested: "ten_minutes",
  formats: ["ten_minutes", "thank_you"],
  undo: null,
};

const timesFrom = (first: number, daysApart: number, part: Time["part"]): Time[] =>
  [0, 1, 2].map((step) => {
    const at = first + step * daysApart * DAY_MS;
    return { at, planned: at, part };
  });

const ONCE: TimeSet = {
  id: "a",
  format_id: "ten_minutes",
  repeat: "once",
  until: null,
  times: [],
  is_paused: false,
};

export const madeUpSeries = (first: number): TimeSet => ({
  ...ONCE,
  repeat: "weekly",
  until: "2027-03-04",
  times: timesFrom(first, 7, null),
});

export const madeUpOffer = (first: number, part: Time["part"]): TimeSet => ({
  ...ONCE,
  id: "b",
  times: timesFrom(first, 1, part),
});

export const NOTHING_AHEAD: Ahead = {
  next: null,
  is_asked: false,
  offered_at: null,
  missed: null,
  again: null,
};

export const PROPOSED: Ahead["again"] = { since: Date.UTC(2026, 10, 24, 20, 15), days: [2, 7] };
