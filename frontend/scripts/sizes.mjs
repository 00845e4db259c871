// Prints what a phone downloads, compressed, and fails over budget.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const frontend = new URL("../", import.meta.url);
const dist = new URL("dist/", frontend);
const manifest = JSON.parse(readFileSync(new URL("manifest.json", dist), "utf8"));
const ENTRY = "src/main.tsx";
const ROOM = "src/room/RoomPlace.tsx";
// As routes.ts says it: an address, its screen and the parts of the words it brings.
const ROUTE = /path: \/\^(.+?)\$\/, load: screen\(\(\) => import\("\.(.+?)"\)((?:, "\w+")+)\)/g;

const weigh = (files) =>
  [...new Set(files)].reduce(
    (sum, file) => sum + gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length,
    0,
  );

/** The files a chunk needs before it runs, itself included. */
const needs = (name) => {
  const { file, imports = [] } = manifest[name];
  return [file, ...imports.flatMap(needs)];
};

/** With what it fetches when somebody goes on from there. */
const needsInAll = (name) => [...needs(name), ...(manifest[name].dynamicImports ?? []).flatMap(needsInAll)];

const wordsOf = (names) => names.flatMap((name) => needs(`src/words/en/${name}.json`));

const pages = [...readFileSync(new URL("src/routes.ts", frontend), "utf8").matchAll(ROUTE)].map(
  ([, path, screen, words]) => ({
    path: path.replaceAll("\\", ""),
    files: [
      ...needs(ENTRY),
      ...needsInAll(`src${screen}.tsx`),
      ...wordsOf(["everywhere", ...words.match(/\w+/g)]),
    ],
  }),
);

const chunks = Object.values(manifest);
const measures = [
  { what: "room entry, program", bytes: weigh([...needs(ENTRY), ...needs(ROOM)]), budget: 25_000 },
  ...pages.map(({ path, files }) => ({
    what: `${path} in all, program and words`,
    bytes: weigh(files),
    // A whole conversation is more than a page.
    budget: path === "/room" ? 60_000 : 40_000,
  })),
  {
    what: "all chunks, JavaScript",
    bytes: weigh(chunks.map((chunk) => chunk.file).filter((file) => file.endsWith(".js"))),
    budget: 102_000,
  },
  { what: "all styles", bytes: weigh(chunks.flatMap((chunk) => chunk.css ?? [])), budget: 10_000 },
];

for (const { what, bytes, budget } of measures) {
  const verdict = bytes > budget ? "OVER" : "within";
  console.log(`${what}: ${(bytes / 1000).toFixed(1)} kB gzipped, ${verdict} ${budget / 1000} kB`);
}
process.exitCode = measures.some(({ bytes, budget }) => bytes > budget) ? 1 : 0;
