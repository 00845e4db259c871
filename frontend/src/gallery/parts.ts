/** Every part, put together as pages people meet. */
import type { Fixture } from "./fixtures";
import { OUTER_PARTS } from "./outerParts";
import { ROOM_PARTS } from "./roomParts";
import { TURN_PARTS } from "./turnParts";

export const PARTS: readonly Fixture[] = [...OUTER_PARTS, ...ROOM_PARTS, ...TURN_PARTS];
