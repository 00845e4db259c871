/** Every screen brings the words it says, and every word is said somewhere. */
import { expect, test } from "vitest";
import { keysOf, SENTENCES } from "./written";

type Files = Readonly<Record<string, string>>;

const SOURCES: Files = import.meta.glob(
  [
    "/src/**/*.{ts,tsx}",
    "!/src/**/*.test.*",
    "!/src/**/fixtures*/**",
    "!/src/**/fixtures.*",
    "!/src/{gallery,contract}/**",
  ],
  { eager: true, query: "?raw", import: "default" },
);
/** The server paints it itself, where no program comes. */
const PAINTED = "app.no_script";
const STATIC_IMPORT = /^(?:import|export)\s(?!type\b)[^;]*?from "(\.[^"]+)"/gms;
const LATER_IMPORT = /\(\s*\(\) => import\("([^"]+)"\)((?:,\s*"\w+")*),?\s*\)/g;
const STRING = /["`](\w+\.\w*)(?:["`]|(\$\{))/g;

const KEYS = SENTENCES.map(([key]) => key);
const isSaidBy = (literal: string, isPrefix: boolean) => (key: string) =>
  isPrefix ? key.startsWith(literal) : key === literal || key.replace(/_(one|other)$/, "") === literal;

/** The sentences that a text may say: keys as they stand in it, and all that begin as a template does. */
function saidIn(text: string): readonly string[] {
  return [...text.matchAll(STRING)].flatMap(([, literal = "", template]) =>
    KEYS.filter(isSaidBy(literal, template !== undefined)),
  );
}

/** The file that `name`, imported in `from`, stands for; undefined where it is no program of ours. */
function fileOf(name: string, from: string): string | undefined {
  const path = new URL(name, `http://front.end${from}`).pathname;
  return [path, `${path}.ts`, `${path}.tsx`].find((each) => each in SOURCES);
}

/** What is downloaded with `root`, itself included. */
function together(root: string, found: Set<string> = new Set()): ReadonlySet<string> {
  if (found.has(root)) return found;
  found.add(root);
  for (const [, name = ""] of SOURCES[root]?.matchAll(STATIC_IMPORT) ?? []) {
    const file = fileOf(name, root);
    if (file) together(file, found);
  }
  return found;
}

interface Download {
  root: string;
  parts: readonly string[];
}

/** What comes later, from this download on, with the words that will be known by then. */
function laterThan({ root, parts }: Download): readonly Download[] {
  return [...together(root)].flatMap((file) =>
    [...(SOURCES[file] ?? "").matchAll(LATER_IMPORT)].flatMap(([, name = "", words = ""]) => {
      const next = fileOf(name, file);
      const more = [...words.matchAll(/\w+/g)].map(([part]) => part);
      return next ? [{ root: next, parts: [...parts, ...more] }] : [];
    }),
  );
}

/** Sentences that a download says and nobody has fetched. */
function unknownTo({ root, parts }: Download): readonly string[] {
  const known = new Set(parts.flatMap(keysOf));
  return [...together(root)].flatMap((file) =>
    saidIn(SOURCES[file] ?? "")
      .filter((key) => !known.has(key))
      .map((key) => `${root} says ${key} in ${file}`),
  );
}

/** Every download there is. */
function downloads(): readonly Download[] {
  const found: Download[] = [{ root: "/src/main.tsx", parts: ["everywhere"] }];
  for (const each of found) {
    const isNew = ({ root }: Download) => found.every((other) => other.root !== root);
    found.push(...laterThan(each).filter(isNew));
  }
  return found;
}

test("every download says only words that have come by then", () => {
  const all = downloads();
  expect(all.map(({ root }) => root)).toContain("/src/room/words/WordsSheet.tsx");
  expect(all.flatMap(unknownTo)).toEqual([]);
});

test("every sentence is said somewhere", () => {
  const said = new Set([PAINTED, ...Object.values(SOURCES).flatMap(saidIn)]);
  expect(KEYS.filter((key) => !said.has(key))).toEqual([]);
});

test("a sentence stands in one part alone", () => {
  expect(KEYS.length).toBe(new Set(KEYS).size);
});
