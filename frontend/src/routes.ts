/** Which address shows which screen, and how one gets from one to another without loading the page anew. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { ComponentType } from "preact";
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
  if (path === window.location.pathname) current.value = { path, Screen };
}

/** After an update the old chunks are gone; the page itself knows the new ones. */
const showOrReload = (path: string): Promise<void> => show(path).catch(() => window.location.reload());

export function navigate(to: string): void {
  window.history.pushState(null, "", to);
  void showOrReload(window.location.pathname);
}

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.target || link.origin !== window.location.origin) return;
  // A step within one address is the browser's.
  if (link.pathname === window.location.pathname && link.hash) return;
  event.preventDefault();
  navigate(link.href);
}

/** Begins to follow links and the browser's Back. */
export async function startRouting(): Promise<void> {
  document.addEventListener("click", followLink);
  window.addEventListener("popstate", () => {
    if (window.location.pathname !== current.value?.path) void showOrReload(window.location.pathname);
  });
  await show(window.location.pathname);
}
