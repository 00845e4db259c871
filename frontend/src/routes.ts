/** Which address shows which screen. */
import { effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { ComponentType } from "preact";
import { followLinks, here } from "./lib/navigate";
import { type Part, withWords } from "./words/t";

type Load = () => Promise<ComponentType>;

const screen =
  (program: () => Promise<{ default: ComponentType }>, ...words: Part[]): Load =>
  async () =>
    (await withWords(program, ...words)).default;

/** The server knows what an address needs, and asks for it ahead: couplesync/urls.py. */
const ROUTES: readonly { path: RegExp; load: Load }[] = [
  { path: /^\/room$/, load: screen(() => import("./room/RoomPlace"), "room") },
  { path: /^\/$/, load: screen(() => import("./outer/start/HomeScreen"), "start") },
  { path: /^\/j$/, load: screen(() => import("./outer/pair/InvitedScreen"), "start") },
  { path: /^\/past$/, load: screen(() => import("./outer/past/PastScreen"), "past") },
  { path: /^\/past\/[\w-]+$/, load: screen(() => import("./outer/past/TranscriptScreen"), "lines", "past") },
  { path: /^\/times$/, load: screen(() => import("./outer/schedule/TimesScreen"), "times") },
  { path: /^\/settings$/, load: screen(() => import("./outer/settings/SettingsScreen"), "settings") },
  { path: /^\/demo$/, load: screen(() => import("./outer/demo/DemoScreen"), "lines", "demo") },
  { path: /^\/help$/, load: screen(() => import("./outer/help/HelpScreen"), "help") },
];
const loadNotFound: Load = async () => (await import("./NotFound")).NotFound;

const current = signal<{ path: string; Screen: ComponentType } | null>(null);

/** The screen of the present address; null until the first one has come. */
export const place: ReadonlySignal<{ path: string; Screen: ComponentType } | null> = current;

async function show(path: string): Promise<void> {
  const load = ROUTES.find((route) => route.path.test(path))?.load ?? loadNotFound;
  const Screen = await load();
  // Somebody may have gone elsewhere while this one was on its way.
  if (path === here.value) current.value = { path, Screen };
}

/** Draws the screen of wherever somebody goes. After an update the old chunks are gone; a new page knows the new. */
export async function startRouting(): Promise<void> {
  followLinks();
  await show(here.value);
  effect(() => {
    const path = here.value;
    if (path !== untracked(() => current.value?.path)) void show(path).catch(() => window.location.reload());
  });
}
