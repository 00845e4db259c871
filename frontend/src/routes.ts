/** Which address shows which screen. */
import { effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { ComponentType } from "preact";
import { followLinks, here } from "./lib/navigate";
import { RoomPlace } from "./room/RoomPlace";

type Load = () => Promise<ComponentType>;

/** The room comes with the first download; everything else when somebody goes there. */
const ROUTES: readonly { path: RegExp; load: Load }[] = [
  { path: /^\/room$/, load: async () => RoomPlace },
  { path: /^\/$/, load: async () => (await import("./outer/start/HomeScreen")).default },
  { path: /^\/j$/, load: async () => (await import("./outer/pair/InvitedScreen")).default },
  { path: /^\/past$/, load: async () => (await import("./outer/past/PastScreen")).default },
  { path: /^\/past\/[\w-]+$/, load: async () => (await import("./outer/past/TranscriptScreen")).default },
  { path: /^\/settings$/, load: async () => (await import("./outer/settings/SettingsScreen")).default },
  { path: /^\/demo$/, load: async () => (await import("./outer/demo/DemoScreen")).default },
  { path: /^\/help$/, load: async () => (await import("./outer/help/HelpScreen")).default },
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
