/** The soft timer: a bar in the speaker's colour. It fills, never hurries, never ends anything. */
import { SEAT_CLASS, type Seat } from "./Seat";

interface BurnProps {
  seat: Seat;
  /** How much of the time has gone, 0 to 1. */
  share: number;
  /** "about 3 min"; absent when the time is over. */
  left?: string;
}

export function Burn({ seat, share, left }: BurnProps) {
  return (
    <div class={`burn ${SEAT_CLASS[seat]}`}>
      <i style={{ "--share": Math.min(1, Math.max(0, share)) }} aria-hidden="true" />
      {left && <span>{left}</span>}
    </div>
  );
}
