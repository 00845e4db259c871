/** Sentences made of taps: the speaker's own, and the same words said back. */
import { currentLocale, type Key, t } from "../../words/t";
import { type Entry, entryOf, heardLabel } from "./lexicon";

/** Families of keys, in the order in which a sentence takes them. */
const GROUPS = ["feeling", "sensation", "weather", "like", "urge"] as const;
type Group = (typeof GROUPS)[number];

const OWN: Record<Group, Key> = {
  feeling: "finder.felt",
  sensation: "finder.body_line",
  weather: "finder.weather_line",
  like: "like.line",
  urge: "finder.urge_line",
};
const HEARD: Record<Group, Key> = {
  feeling: "finder.heard_felt",
  sensation: "finder.heard_body",
  weather: "finder.heard_weather",
  like: "like.line",
  urge: "finder.heard_urge",
};

/** "worn out, numb and left out" */
export const listed = (labels: readonly string[]): string =>
  new Intl.ListFormat(currentLocale(), { type: "conjunction" }).format(labels);

const entries = (picks: readonly string[], group: string): readonly Entry[] =>
  picks
    .filter((key) => key.startsWith(`${group}.`))
    .map(entryOf)
    .filter((entry) => entry !== undefined);

function sentenceOf(
  picks: readonly string[],
  lines: Record<Group, Key>,
  say: (entry: Entry) => string,
): string {
  const amount = entries(picks, "amount")[0];
  const sentences = GROUPS.flatMap((group) => {
    const labels = entries(picks, group).map(say);
    if (labels.length === 0) return [];
    const words = listed(labels);
    const isMeasured = group === "like" && amount !== undefined;
    return [
      t(lines[group], { words: isMeasured ? t("finder.measured", { words, amount: amount.label }) : words }),
    ];
  });
  return sentences.join(" ");
}

/** "I felt left out. In my body: heavy shoulders." */
export const ownSentence = (picks: readonly string[]): string => sentenceOf(picks, OWN, ({ label }) => label);

/** "I heard you say you felt left out. In your body: heavy shoulders." */
export const heardSentence = (picks: readonly string[]): string => sentenceOf(picks, HEARD, heardLabel);
