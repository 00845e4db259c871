/** A seat's shape: colour never stands alone. */

export type Seat = "a" | "b";

export const SEAT_CLASS: Record<Seat, string> = { a: "seat-a", b: "seat-b" };

export const otherSeat = (seat: Seat): Seat => (seat === "a" ? "b" : "a");

interface ShapeProps {
  seat: Seat;
  /** Open is "said back"; dotted is "not yet". */
  look?: "solid" | "open" | "dotted";
}

export function Shape({ seat, look = "solid" }: ShapeProps) {
  return (
    <svg class={`shape ${look} ${SEAT_CLASS[seat]}`} viewBox="0 0 16 16" aria-hidden="true">
      {seat === "a" ? <circle cx="8" cy="8" r="6.5" /> : <path d="M8 .8 15.2 8 8 15.2.8 8Z" />}
    </svg>
  );
}

export function Badge({ seat }: { seat: Seat }) {
  return (
    <span class={`badge ${SEAT_CLASS[seat]}`}>
      <Shape seat={seat} />
    </span>
  );
}
