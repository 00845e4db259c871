/** The feeling finder as data: families, their finer words, and where the body may point. The words are in finder.json. */
import { t } from "./t";

export const FAMILIES = {
  hurt: ["let_down", "left_out", "unseen", "rejected", "criticised", "unwanted", "betrayed"],
  scared: ["nervous", "worried", "unsure", "overpowered", "panicky", "threatened", "afraid_to_lose"],
  angry: ["annoyed", "frustrated", "resentful", "furious", "treated_unfairly", "fed_up", "jealous"],
  sad: ["disappointed", "discouraged", "down", "grieving", "hopeless", "homesick", "tearful"],
  ashamed: ["embarrassed", "guilty", "not_enough", "exposed", "regretful", "small"],
  tired: ["worn_out", "overloaded", "stressed", "flat", "numb", "restless", "distracted"],
  lonely: ["alone", "far_away", "forgotten", "misunderstood", "missing_you", "disconnected"],
  calm: ["relaxed", "safe", "settled", "relieved", "content", "patient"],
  glad: ["happy", "proud", "hopeful", "playful", "grateful", "excited"],
  loved: ["close", "seen", "cared_for", "trusted", "wanted", "tender", "understood"],
  curious: ["interested", "surprised", "puzzled", "touched", "thoughtful", "open_to_it"],
  mixed: ["torn", "confused", "ambivalent", "unsettled", "awkward", "on_edge"],
} as const;

export type Family = keyof typeof FAMILIES;
export type Feeling = (typeof FAMILIES)[Family][number];

/** What a sensation may go with. An offer, never a finding. */
export const SENSATIONS = {
  tight_chest: ["worried", "let_down", "overloaded"],
  heavy_shoulders: ["worn_out", "guilty", "stressed"],
  clenched_jaw: ["frustrated", "annoyed", "stressed"],
  knot_in_stomach: ["nervous", "guilty", "worried"],
  hot_face: ["embarrassed", "furious", "exposed"],
  cold_hands: ["nervous", "threatened", "disconnected"],
  restless_legs: ["restless", "on_edge", "panicky"],
  lump_in_throat: ["tearful", "disappointed", "alone"],
  tired_eyes: ["worn_out", "down", "flat"],
  numb: ["numb", "flat", "far_away"],
  buzzing: ["excited", "stressed", "panicky"],
  light: ["relieved", "happy", "hopeful"],
} as const satisfies Record<string, readonly Feeling[]>;

export type Sensation = keyof typeof SENSATIONS;

export const URGES = ["leave", "fix", "be_held", "quiet_beside", "shout", "sleep", "laugh"] as const;

/** For people who think of what happened before what they felt. */
export const SITUATIONS = ["moment", "noticed", "did"] as const;

/** "More like this or that": `like.<name>_this` and `like.<name>_that`. */
export const LIKES = ["inbox", "rain", "door", "stone", "radio"] as const;

export const WEATHERS = ["fired_up", "calm", "tense", "heavy", "mixed", "dont_know"] as const;

/** The feelings whose word or meaning holds what somebody typed. */
export function findFeelings(typed: string): readonly Feeling[] {
  const wanted = typed.trim().toLocaleLowerCase();
  if (wanted === "") return [];
  const holds = (text: string) => text.toLocaleLowerCase().includes(wanted);
  const all: readonly Feeling[] = Object.values(FAMILIES).flat();
  return all.filter((feeling) => holds(t(`feeling.${feeling}`)) || holds(t(`feeling.${feeling}_means`)));
}
