/** The picks of the feeling finder: keys that travel with a line, and what they are called on either side. */
import {
  FAMILIES,
  type Feeling,
  LIKES,
  SENSATIONS,
  type Sensation,
  URGES,
  WEATHERS,
} from "../../words/feelings";
import { type Key, t } from "../../words/t";

export interface Entry {
  /** What travels with the words: `feeling.left_out`. */
  key: string;
  label: string;
}

/** How the other says it back, where that differs. */
const HEARD: Readonly<Record<string, Key>> = {
  "feeling.afraid_to_lose": "heard.afraid_to_lose",
  "urge.quiet_beside": "heard.quiet_beside",
  "like.stone_this": "heard.stone_this",
  "like.stone_that": "heard.stone_that",
};

const AMOUNTS = ["a_bit", "some", "a_lot"] as const;
const SIDES = ["this", "that"] as const;

const labelled = <K extends Key>(key: K): Entry => ({ key, label: t(key) });

export const feelingEntry = (feeling: Feeling): Entry => labelled(`feeling.${feeling}`);
export const sensations = (): readonly Entry[] =>
  (Object.keys(SENSATIONS) as Sensation[]).map((sensation) => labelled(`sensation.${sensation}`));
export const urges = (): readonly Entry[] => URGES.map((urge) => labelled(`urge.${urge}`));
export const amounts = (): readonly Entry[] =>
  AMOUNTS.map((amount) => ({ key: `amount.${amount}`, label: t(`finder.${amount}`) }));
/** Pairs to choose between. */
export const likenesses = (): readonly (readonly Entry[])[] =>
  LIKES.map((like) => SIDES.map((side) => labelled(`like.${like}_${side}`)));

const all = (): readonly Entry[] => [
  ...Object.values(FAMILIES).flat().map(feelingEntry),
  ...sensations(),
  ...urges(),
  ...likenesses().flat(),
  ...WEATHERS.map((weather) => labelled(`weather.${weather}`)),
  ...amounts(),
];

/** The entry of that key, unless a newer phone knows more words than this one. */
export const entryOf = (key: string): Entry | undefined => all().find((entry) => entry.key === key);

/** As the other says it. */
export const heardLabel = ({ key, label }: Entry): string => {
  const heard = HEARD[key];
  return heard ? t(heard) : label;
};

/** What the tapped places in the body may go with. An offer, never a finding. */
export function suggestedBy(picks: readonly string[]): readonly Entry[] {
  const tapped = (Object.keys(SENSATIONS) as Sensation[]).filter((each) =>
    picks.includes(`sensation.${each}`),
  );
  const feelings = new Set<Feeling>(tapped.flatMap((sensation) => [...SENSATIONS[sensation]]));
  return [...feelings].map(feelingEntry);
}
