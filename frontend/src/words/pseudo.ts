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
/** Right-to-left override and its end: Latin letters laid out like Arabic ones. */
const [RTL_START, RTL_END] = ["\u202e", "\u202c"];

/** Changes the words between placeholders and leaves the placeholders as they are. */
const outsidePlaceholders = (text: string, change: (words: string) => string): string =>
  text
    .split(/(\{\{\w+\}\})/)
    .map((part, index) => (index % 2 === 1 || part === "" ? part : change(part)))
    .join("");

function lengthen(text: string): string {
  const accented = outsidePlaceholders(text, (words) =>
    [...words].map((letter) => ACCENTS[letter] ?? letter).join(""),
  );
  const extra = Math.ceil(text.length * LONGER);
  return `${accented} ${FILLER.repeat(Math.ceil(extra / FILLER.length))
    .slice(0, extra)
    .trim()}`;
}

const mirror = (text: string): string =>
  outsidePlaceholders(text, (words) => `${RTL_START}${words}${RTL_END}`);

export function pseudo(
  sentences: Readonly<Record<string, string>>,
  locale: "en-XA" | "ar-XB",
): Readonly<Record<string, string>> {
  const change = locale === "en-XA" ? lengthen : mirror;
  return Object.fromEntries(Object.entries(sentences).map(([key, text]) => [key, change(text)]));
}
