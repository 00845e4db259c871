/** What the gallery shows: each fixture is one whole page, drawn from data alone. */
import type { VNode } from "preact";

export interface Fixture {
  /** Its address: `?show=name`. Lower case, dashes. */
  name: string;
  /** A heading on the board. */
  group: string;
  draw: () => VNode;
}
