/** What a scene puts where: the frame around it stays, so that the light can move over. */
import type { ComponentChildren } from "preact";
import type { Seat } from "../live/wire";
import type { Light } from "../ui/Page";

export interface SceneParts {
  light: Light;
  /** Whose the moment is, where it is somebody's. */
  seat?: Seat;
  /** Where we are, in the band. */
  title: string;
  /** Draws the soft timer in that seat's colour. */
  timed?: Seat;
  /** Only the pause screen has no Pause. */
  isPaused?: boolean;
  main: ComponentChildren;
  foot?: ComponentChildren;
  /** In the footer's place while the keyboard is open. */
  typingFoot?: ComponentChildren;
}

/** The light from the side of the one who speaks. */
export const farFrom = (seat: Seat): Light => (seat === "a" ? "far-a" : "far-b");
