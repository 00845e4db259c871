/** The visitor's own Alex and Sam, for as long as this tab is open. */
import { post } from "../../lib/http";
import { inThisTab } from "../../lib/storage";
import type { Seat } from "../../ui/Seat";

/** The bearer of each of the two. */
export type World = Readonly<Record<Seat, string>>;

const KEY = "demo";

export function knownWorld(): World | null {
  const kept = inThisTab.get(KEY);
  return kept === null ? null : JSON.parse(kept);
}

/** A new world, in place of the one there was. */
export async function newWorld(): Promise<World> {
  const earlier = knownWorld();
  const told = await post<{ alex: string; sam: string }>("demo", earlier ? { instead_of: earlier.a } : {});
  const world = { a: told.alex, b: told.sam };
  inThisTab.set(KEY, JSON.stringify(world));
  return world;
}
