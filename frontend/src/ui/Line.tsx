/** What stands on the thread: lines, answers, topics, removed words. */
import type { ComponentChildren } from "preact";
import { t } from "../words/t";
import { Icon } from "./Icon";
import { otherSeat, SEAT_CLASS, type Seat } from "./Seat";
import { Knot } from "./Thread";

export type LineKind = "said" | "added" | "resaid" | "heard";

interface LineProps {
  kind: LineKind;
  seat: Seat;
  /** "You" or a first name. */
  name: string;
  /** The words; absent when they were said aloud. */
  words?: string;
  /** Whom a reflection quotes; the other seat unless given. */
  quotes?: Seat;
  isNow?: boolean;
  /** Under the words, own side only: <Saved>. */
  children?: ComponentChildren;
}

function By({ seat, name, verb }: { seat: Seat; name: string; verb: string }) {
  return (
    <p class={`by ${SEAT_CLASS[seat]}`}>
      <b>{name}</b> {verb}
    </p>
  );
}

export function Line({ kind, seat, name, words, quotes = otherSeat(seat), isNow, children }: LineProps) {
  const isEcho = kind === "heard";
  return (
    <Knot node={isEcho ? "open" : "solid"} seat={seat} isNow={isNow}>
      {/* The quote bar takes --other: seen from the one who is quoted. */}
      <div class={`line${isEcho ? " echo" : ""} ${SEAT_CLASS[isEcho ? otherSeat(quotes) : seat]}`}>
        <By seat={seat} name={name} verb={t(`line.${kind}`)} />
        {words === undefined ? (
          <Aloud />
        ) : (
          <p class="words" dir="auto">
            {words}
          </p>
        )}
        {children}
      </div>
    </Knot>
  );
}

function Aloud() {
  return (
    <p class="aloud">
      <Icon name="aloud" small />
      {t("line.aloud")}
    </p>
  );
}

/** The speaker's answer: "Alex: yes, that's it". */
export function Answer({ children }: { children: ComponentChildren }) {
  return (
    <Knot node="yes">
      <p class="plainly label">{children}</p>
    </Knot>
  );
}

interface AheadProps {
  seat?: Seat;
  isNow?: boolean;
  /** Solid: they say it. Open: they say it back. Dotted: further on. */
  node?: "solid" | "open" | "dotted";
  children: ComponentChildren;
}

/** What comes next, in one line; or the box of the one who writes it now. */
export function Ahead({ seat, isNow = false, node = "dotted", children }: AheadProps) {
  return (
    <Knot node={node} seat={seat} isNow={isNow} isNotYet={!isNow || node === "dotted"}>
      {typeof children === "string" ? <p class="plainly quiet">{children}</p> : children}
    </Knot>
  );
}

interface TopicProps {
  seat: Seat;
  by: string;
  topic: string;
  isNow?: boolean;
}

export function Topic({ seat, by, topic, isNow }: TopicProps) {
  return (
    <Knot node="solid" seat={seat} isNow={isNow}>
      <p class="by">{by}</p>
      <p class="topic" dir="auto">
        {topic}
      </p>
    </Knot>
  );
}

interface TombstoneProps {
  seat: Seat;
  /** Also blank: what was said back to it. */
  kind?: "said" | "heard";
  /** "Sam removed these words on 25 Nov." */
  children: ComponentChildren;
}

export function Tombstone({ seat, kind = "said", children }: TombstoneProps) {
  return (
    <Knot node={kind === "said" ? "solid" : "open"} seat={seat}>
      <p class="tomb">{children}</p>
    </Knot>
  );
}

interface KindWordProps {
  seat: Seat;
  name: string;
  words: string;
}

/** A repair chip that was sent: a small line beside the thread's matter. */
export function KindWord({ seat, name, words }: KindWordProps) {
  return (
    <Knot node="open" seat={seat}>
      <p class={`by ${SEAT_CLASS[seat]}`}>
        <b>{name}</b>: {words}
      </p>
    </Knot>
  );
}
