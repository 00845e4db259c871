/** A thank-you on paper of its own: read on the last screen, or written in place. */
import type { ComponentChildren } from "preact";
import { SEAT_CLASS, type Seat, Shape } from "./Seat";

interface NoteProps {
  seat: Seat;
  /** "From Sam to you". */
  from: string;
  /** The words, or a <Composer> to write them. */
  children: ComponentChildren;
  hint?: string;
}

export function Note({ seat, from, children, hint }: NoteProps) {
  return (
    <article class={`note ${SEAT_CLASS[seat]}`}>
      <p class="from">
        <Shape seat={seat} />
        {from}
      </p>
      {typeof children === "string" ? (
        <p class="words" dir="auto">
          {children}
        </p>
      ) : (
        children
      )}
      {hint && <p class="small">{hint}</p>}
    </article>
  );
}
