/** Sentences by key: typed from en.json, i18next v4 form ({{name}}, _one, _other). Each language is a chunk of its own. */
import type en from "./en.json";
import type finder from "./finder.json";

type Written = keyof typeof en | keyof typeof finder;
type Plural = Written extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;
/** `key_one` and `key_other` are asked for as `key`, with a `count`. */
export type Key = Exclude<Written, `${Plural}_${Intl.LDMLPluralRule}`> | Plural;
export type Values = Readonly<Record<string, string | number>>;
export type Locale = "en" | "en-XA" | "ar-XB";

type Sentences = ReadonlyMap<string, string>;

interface Speech {
  locale: Locale;
  sentences: Sentences;
  plurals: Intl.PluralRules;
}

// The pseudo-locales are English words in disguise.
const ENGLISH_PLURALS = new Intl.PluralRules("en");
const DIRECTION: Record<Locale, "ltr" | "rtl"> = { en: "ltr", "en-XA": "ltr", "ar-XB": "rtl" };

let speech: Speech = { locale: "en", sentences: new Map(), plurals: ENGLISH_PLURALS };

async function translated(written: Record<string, string>, locale: Locale): Promise<Sentences> {
  const english: Sentences = new Map(Object.entries(written));
  return locale === "en" ? english : (await import("./pseudo")).pseudo(english, locale);
}

/** Fetches a language and turns the page to its reading direction. Nothing can be said before the first one. */
export async function speak(locale: Locale): Promise<void> {
  const sentences = await translated((await import("./en.json")).default, locale);
  speech = { locale, sentences, plurals: ENGLISH_PLURALS };
  document.documentElement.lang = locale;
  document.documentElement.dir = DIRECTION[locale];
}

/** Fetches the words of the feeling finder, which few screens need. They cannot be said before. */
export async function learnFinder(): Promise<void> {
  const more = await translated((await import("./finder.json")).default, speech.locale);
  speech = { ...speech, sentences: new Map([...speech.sentences, ...more]) };
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
