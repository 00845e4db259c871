/** The soft timer of this moment: about how long is left, and nothing else. */
import type { Seat } from "../live/wire";
import { Burn } from "../ui/Burn";
import { t } from "../words/t";
import type { Room } from "./room";
import { useServerNow } from "./useServerNow";

const MINUTE_MS = 60_000;

export function Timer({ room, seat }: { room: Room; seat: Seat }) {
  const now = useServerNow(room, 5_000);
  const { since, soft_until: until } = room.view;
  if (until === null) return null;
  const share = (now - since) / (until - since);
  const left = until > now ? t("room.about_min", { count: Math.ceil((until - now) / MINUTE_MS) }) : undefined;
  return <Burn seat={seat} share={share} left={left} />;
}
