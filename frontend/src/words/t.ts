/** Sentences by key, fetched part by part: typed from en/, i18next v4 form ({{name}}, _one, _other). */

/** Which sentences come together. A part is learned before anything that says its words is drawn. */
const ENGLISH = {
  everywhere: () => import("./en/everywhere.json"),
  room: () => import("./en/room.json"),
  lines: () => import("./en/lines.json"),
  talk: () => import("./en/talk.json"),
  hints: () => import("./en/hints.json"),
  finder: () => import("./en/finder.json"),
  start: () => import("./en/start.json"),
  past: () => import("./en/past.json"),
  times: () => import("./en/times.json"),
  settings: () => import("./en/settings.json"),
  help: () => import("./en/help.json"),
  demo: () => import("./en/demo.json"),
} as const;

export type Part = keyof typeof ENGLISH;
export const ALL_PARTS = Object.keys(ENGLISH) as readonly Part[];

type Written = { [P in Part]: keyof Awaited<ReturnType<(typeof ENGLISH)[P]>>["default"] }[Part];
type Plural = Written extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;
/** `key_one` and `key_other` are asked for as `key`, with a `count`. */
export type Key = Exclude<Written, `${Plural}_${Intl.LDMLPluralRule}`> | Plural;
export type Values = Readonly<Record<string, string | number>>;
export type Locale = "en" | "en-XA" | "ar-XB";

interface Speech {
  locale: Locale;
  sentences: ReadonlyMap<string, string>;
  plurals: Intl.PluralRules;
}

// The pseudo-locales are English words in disguise.
const ENGLISH_PLURALS = new Intl.PluralRules("en");
const DIRECTION: Record<Locale, "ltr" | "rtl"> = { en: "ltr", "en-XA": "ltr", "ar-XB": "rtl" };

let speech: Speech = { locale: "en", sentences: new Map(), plurals: ENGLISH_PLURALS };

/** Begins a language and turns the page to its reading direction. What other parts said is forgotten. */
export async function speak(locale: Locale, ...parts: Part[]): Promise<void> {
  speech = { locale, sentences: new Map(), plurals: ENGLISH_PLURALS };
  document.documentElement.lang = locale;
  document.documentElement.dir = DIRECTION[locale];
  await learn("everywhere", ...parts);
}

/** Fetches these parts. Their sentences cannot be said before. */
export async function learn(...parts: Part[]): Promise<void> {
  const written = await Promise.all(parts.map(async (part) => (await ENGLISH[part]()).default));
  const english = new Map(written.flatMap((sentences) => Object.entries(sentences)));
  const { locale } = speech;
  const more = locale === "en" ? english : (await import("./pseudo")).pseudo(english, locale);
  speech = { ...speech, sentences: new Map([...speech.sentences, ...more]) };
}

/** A part of the program that is fetched together with the words it says. */
export async function withWords<T>(program: () => Promise<T>, ...parts: Part[]): Promise<T> {
  const [module] = await Promise.all([program(), learn(...parts)]);
  return module;
}

export const currentLocale = (): Locale => speech.locale;

function sentence(key: string, values: Values): string {
  const plain = speech.sentences.get(key);
  if (plain !== undefined) return plain;
  const form = speech.plurals.select(Number(values.count));
  const counted = speech.sentences.get(`${key}_${form}`) ?? speech.sentences.get(`${key}_other`);
  if (counted === undefined) throw new Error(`no sentence for ${key}`);
  return counted;
}

function fill(text: string, values: Values): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no ${name} for a sentence`);
    return typeof value === "number" ? value.toLocaleString(speech.locale) : value;
  });
}

export function t(key: Key, values: Values = {}): string {
  return fill(sentence(key, values), values);
}

/** For keys that arrive as data (codes, prompts): the sentence, or the fallback's. */
export function tOr(key: string, fallback: Key, values: Values = {}): string {
  const isKnown = speech.sentences.has(key) || speech.sentences.has(`${key}_other`);
  return fill(sentence(isKnown ? key : fallback, values), values);
}
