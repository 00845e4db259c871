/** Words for those who have none right now. The labels are English data beside `words/en.json`, fetched when needed. */
import { t } from "../../words/t";
import data from "./lexicon.json";

export interface Entry {
  /** What travels with the words: `feeling.left_out`. */
  key: string;
  label: string;
  /** An everyday sentence for it. */
  meaning?: string;
  /** How the other says it back, where that differs. */
  heard?: string;
}

export interface Family {
  key: string;
  label: string;
  words: readonly Entry[];
}

const WEATHERS = ["fired_up", "calm", "tense", "heavy", "mixed", "dont_know"] as const;
const AMOUNTS = ["a_bit", "some", "a_lot"] as const;

export const FAMILIES: readonly Family[] = data.feelings;
export const BODY: readonly Entry[] = data.body;
export const URGES: readonly Entry[] = data.urges;
export const CHOICES: readonly (readonly Entry[])[] = data.choices;
/** Energy high or low, pleasant or not; and two that are neither. */
export const weathers = (): readonly Entry[] =>
  WEATHERS.map((weather) => ({ key: `weather.${weather}`, label: t(`weather.${weather}`) }));
export const amounts = (): readonly Entry[] =>
  AMOUNTS.map((amount) => ({ key: `amount.${amount}`, label: t(`finder.${amount}`) }));

const all = (): readonly Entry[] => [
  ...FAMILIES.flatMap(({ words }) => words),
  ...BODY,
  ...URGES,
  ...CHOICES.flat(),
  ...weathers(),
  ...amounts(),
];

/** The entry of that key, unless a newer phone knows more words than this one. */
export const entryOf = (key: string): Entry | undefined => all().find((entry) => entry.key === key);

/** Words whose label or everyday meaning holds what was typed. */
export function findWords(typed: string): readonly Entry[] {
  const sought = typed.trim().toLowerCase();
  if (sought === "") return [];
  const isMatch = (text = "") => text.toLowerCase().includes(sought);
  const words = FAMILIES.flatMap((family) =>
    family.words.filter(({ label, meaning }) => isMatch(label) || isMatch(meaning) || isMatch(family.label)),
  );
  return words.slice(0, 8);
}
