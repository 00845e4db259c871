/** Where the conversation is: marks on a way, said as one sentence. */
import { t } from "../words/t";
import { SEAT_CLASS, type Seat } from "./Seat";

export type MarkKind = "arrive" | "turn" | "shared" | "bridge" | "close";
export type MarkState = "done" | "now" | "todo";

export interface Mark {
  kind: MarkKind;
  /** Whose turn, for kind "turn". */
  seat?: Seat;
  state: MarkState;
}

const APART = 26;
const MIDDLE = 10;

function Form({ mark, x }: { mark: Mark; x: number }) {
  const classes = `mark ${mark.kind} ${mark.state} ${mark.seat ? SEAT_CLASS[mark.seat] : ""}`;
  if (mark.kind === "bridge")
    return <path class={classes} d={`M${x - 4.5} ${MIDDLE + 2}a4.5 4.5 0 0 1 9 0`} />;
  if (mark.seat === "b") return <path class={classes} d={`M${x} ${MIDDLE - 4.6}l4.6 4.6-4.6 4.6-4.6-4.6Z`} />;
  const radius = mark.kind === "arrive" ? 2.4 : 3.6;
  return <circle class={classes} cx={x} cy={MIDDLE} r={radius} />;
}

function sentence(marks: readonly Mark[], names: Readonly<Record<Seat, string>>): string {
  const parts = marks.map((mark) => {
    const place = t(`path.${mark.kind}`, { name: mark.seat ? names[mark.seat] : "" });
    return mark.state === "todo" ? place : t(`path.${mark.state}`, { place });
  });
  return parts.join(t("path.and"));
}

interface PathProps {
  marks: readonly Mark[];
  names?: Readonly<Record<Seat, string>>;
}

export function Path({ marks, names = { a: "A", b: "B" } }: PathProps) {
  const at = (index: number) => 11 + index * APART;
  const width = at(marks.length - 1) + 11;
  return (
    <svg class="path flips" viewBox={`0 0 ${width} 20`} role="img" aria-label={sentence(marks, names)}>
      {marks.slice(1).map((mark, index) => (
        <path
          key={`way ${mark.kind} ${at(index)}`}
          class={mark.state === "todo" ? "way todo" : "way"}
          d={`M${at(index) + 9} ${MIDDLE}h${APART - 18}`}
        />
      ))}
      {marks.map((mark, index) => (
        <g key={`mark ${mark.kind} ${at(index)}`}>
          <Form mark={mark} x={at(index)} />
          {mark.state === "now" && (
            <rect class="here" x={at(index) - 8.5} y={1.5} width={17} height={17} rx={5.5} />
          )}
        </g>
      ))}
    </svg>
  );
}
