/** The thread: an ordered list whose nodes say what has been said, said back, and agreed. */
import type { ComponentChildren } from "preact";
import { Icon } from "./Icon";
import { SEAT_CLASS, type Seat, Shape } from "./Seat";

interface ThreadProps {
  children: ComponentChildren;
  label: string;
  /** Transcripts: smaller words, closer together. */
  tight?: boolean;
  /** The way to what has not happened yet stretches: waiting is one long dotted line. */
  wait?: boolean;
}

export function Thread({ children, label, tight = false, wait = false }: ThreadProps) {
  return (
    // New lines are announced once by name; a live list would read them again.
    <ol class={`thread${tight ? " tight" : ""}${wait ? " wait" : ""}`} aria-label={label} aria-live="off">
      {children}
    </ol>
  );
}

/** solid: said. open: said back. yes: agreed. dotted: not yet. */
export type Node = "solid" | "open" | "yes" | "dotted";

interface KnotProps {
  node: Node;
  seat?: Seat;
  /** The flame ring: here is where the conversation is. */
  isNow?: boolean;
  /** The way to this row is dotted: it has not happened. */
  isNotYet?: boolean;
  children: ComponentChildren;
}

function NodeMark({ node, seat }: { node: Node; seat?: Seat }) {
  if (node === "yes") return <Icon name="tick" />;
  if (!seat) return <span class="ring" />;
  return <Shape seat={seat} look={node === "solid" ? "solid" : node === "open" ? "open" : "dotted"} />;
}

/** One row of the thread: its node and what stands beside it. */
export function Knot({ node, seat, isNow = false, isNotYet = false, children }: KnotProps) {
  return (
    <li class={`knot${isNow ? " now" : ""}${isNotYet ? " not-yet" : ""} ${seat ? SEAT_CLASS[seat] : ""}`}>
      <span class="node" aria-hidden="true">
        <NodeMark node={node} seat={seat} />
      </span>
      <div class="body">{children}</div>
    </li>
  );
}

/** "then Sam spoke": a rest in the thread. */
export function Rest({ children }: { children: ComponentChildren }) {
  return (
    <li class="knot break">
      <span>{children}</span>
    </li>
  );
}
