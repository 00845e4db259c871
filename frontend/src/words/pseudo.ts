/** Languages nobody speaks, made from English, that show what a translation will do to a screen. */

const ACCENTS: Readonly<Record<string, string>> = {
  a: "á",
  c: "ç",
  e: "é",
  i: "í",
  n: "ñ",
  o: "ó",
  s: "š",
  u: "ú",
  y: "ý",
  A: "Á",
  E: "É",
  I: "Í",
  N: "Ñ",
  O: "Ó",
  S: "Š",
  T: "Ť",
  W: "Ŵ",
  Y: "Ý",
};

/** As much longer as a wordy language makes English. */
const LONGER = 0.4;
const FILLER = "lórém ípsúm dólór ";
/** Right-to-left override: Latin letters laid out like Arabic ones. Values keep their own direction inside. */
const [OVERRIDE, OVERRIDE_END, ISOLATE, ISOLATE_END] = ["\u202e", "\u202c", "\u2068", "\u2069"];

const PLACEHOLDER = /\{\{\w+\}\}/g;

const accent = (text: string): string => [...text].map((letter) => ACCENTS[letter] ?? letter).join("");

function lengthen(text: string): string {
  const values = text.match(PLACEHOLDER) ?? [];
  const accented = text.split(PLACEHOLDER).map(accent);
  const whole = accented.map((words, index) => words + (values[index] ?? "")).join("");
  const extra = Math.ceil(text.length * LONGER);
  const filler = FILLER.repeat(Math.ceil(extra / FILLER.length))
    .slice(0, extra)
    .trim();
  return `${whole} ${filler}`;
}

const mirror = (text: string): string =>
  `${OVERRIDE}${text.replaceAll(PLACEHOLDER, `${ISOLATE}$&${ISOLATE_END}`)}${OVERRIDE_END}`;

export function pseudo(
  sentences: ReadonlyMap<string, string>,
  locale: "en-XA" | "ar-XB",
): ReadonlyMap<string, string> {
  const change = locale === "en-XA" ? lengthen : mirror;
  return new Map([...sentences].map(([key, text]) => [key, change(text)]));
}
