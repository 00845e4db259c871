/** The ways to words, each of which may end the turn. */
export const RUNGS = ["weather", "body", "word", "urge", "likeness", "situation"] as const;
export type Rung = (typeof RUNGS)[number];
