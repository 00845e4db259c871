// Prints what a phone downloads, compressed, and fails over budget.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("manifest.json", dist), "utf8"));
const entry = manifest["src/main.tsx"];

const weigh = (files) =>
  [...new Set(files)].reduce(
    (sum, file) => sum + gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length,
    0,
  );

/** The files a chunk needs before it runs, itself included. */
const needs = (chunk) => [chunk.file, ...(chunk.imports ?? []).flatMap((name) => needs(manifest[name]))];

const chunks = Object.values(manifest);
const measures = [
  { what: "room entry, JavaScript", bytes: weigh(needs(entry)), budget: 25_000 },
  {
    what: "all chunks, JavaScript",
    bytes: weigh(chunks.map((chunk) => chunk.file).filter((file) => file.endsWith(".js"))),
    budget: 90_000,
  },
  { what: "all styles", bytes: weigh(chunks.flatMap((chunk) => chunk.css ?? [])), budget: 10_000 },
];

for (const { what, bytes, budget } of measures) {
  const verdict = bytes > budget ? "OVER" : "within";
  console.log(`${what}: ${(bytes / 1000).toFixed(1)} kB gzipped, ${verdict} ${budget / 1000} kB`);
}
process.exitCode = measures.some(({ bytes, budget }) => bytes > budget) ? 1 : 0;
