/** For tests: every sentence as it is written, and which part it stands in. */

const FILES = import.meta.glob<Record<string, string>>("./en/*.json", { eager: true, import: "default" });

export const SENTENCES: readonly [key: string, text: string][] = Object.values(FILES).flatMap(Object.entries);

/** The keys of one part. */
export const keysOf = (part: string): readonly string[] => Object.keys(FILES[`./en/${part}.json`] ?? {});
