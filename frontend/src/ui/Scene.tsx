/** A line drawing: one lamp, two chairs, and the two shapes as cushions. A's chair is first on both phones. */
import { SEAT_CLASS, type Seat } from "./Seat";

/** both: lamp between. free: one cushion is still dotted. a, b: lamp over that chair. off: nobody, no light. */
export type SceneLamp = "both" | "free" | Seat | "off";

interface SceneProps {
  lamp: SceneLamp;
  /** What the drawing shows, for people who do not see it. */
  label: string;
  names?: Readonly<Record<Seat, string>>;
  /** The chair nobody sits in yet, with lamp "free". */
  freeSeat?: Seat;
  /** The cord hangs from the edge of the screen instead of beginning in the air. */
  hung?: boolean;
}

const CHAIR_X: Record<Seat, number> = { a: 66, b: 324 };
const LAMP_X: Record<SceneLamp, number> = { both: 195, free: 195, off: 195, a: 106, b: 284 };
const CUSHION_X: Record<Seat, number> = { a: 108, b: 282 };

function Chair({ seat, isAway }: { seat: Seat; isAway: boolean }) {
  const facing = seat === "a" ? 1 : -1;
  return (
    <g
      class={isAway ? "paper-fill away" : "paper-fill"}
      transform={`translate(${CHAIR_X[seat]} 206) scale(${facing} 1)`}
    >
      <path class="legs" fill="none" d="M26 84 16 126M74 82l9 44" />
      <path d="M8.5 15C6.5 7 17.5 4 19.8 12l12.6 63H20.5Z" />
      <path d="M22 74.5l58-3a6.3 6.3 0 0 1 .7 12.6l-58 3a6.3 6.3 0 0 1-.7-12.6Z" />
    </g>
  );
}

function Cushion({ seat, isFree, isAway }: { seat: Seat; isFree: boolean; isAway: boolean }) {
  const classes = `cushion ${SEAT_CLASS[seat]}${isFree ? " free" : ""}${isAway ? " away" : ""}`;
  const x = CUSHION_X[seat];
  if (seat === "a") return <circle class={classes} cx={x} cy="264" r="14.5" />;
  return <path class={classes} d={`M${x} 246l17 17-17 17-17-17Z`} />;
}

function Light({ x, wide }: { x: number; wide: boolean }) {
  const reach = wide ? 128 : 66;
  return (
    <g class="glow">
      <defs>
        <linearGradient id="cone" x1="0" y1="0" x2="0" y2="1">
          <stop class="glow-peak" offset="0" stop-opacity=".95" />
          <stop class="glow-end" offset="1" />
        </linearGradient>
        <radialGradient id="floor">
          <stop class="glow-peak" offset="0" stop-opacity=".9" />
          <stop class="glow-end" offset="1" />
        </radialGradient>
      </defs>
      <path fill="url(#cone)" d={`M${x - 38} 133h76L${x + reach} 330h${-2 * reach}Z`} />
      <ellipse fill="url(#floor)" cx={x} cy="328" rx={reach * 1.2} ry="15" />
    </g>
  );
}

export function Scene({ lamp, label, names, freeSeat, hung = false }: SceneProps) {
  const x = LAMP_X[lamp];
  const isAway = (seat: Seat) => (lamp === "a" || lamp === "b") && lamp !== seat;
  const isLit = lamp !== "off";
  return (
    <div class={hung ? "scene hung" : "scene"}>
      <svg class="flips" viewBox={hung ? "0 0 390 345" : "0 24 390 321"} role="img" aria-label={label}>
        {isLit && <Light x={x} wide={lamp === "both" || lamp === "free"} />}
        <path d={`M${x} ${hung ? -200 : 28}V96`} />
        {isLit && <path class="bulb" d={`M${x - 11} 133a11 11 0 0 0 22 0Z`} />}
        <path class="paper-fill" d={`M${x - 52} 133c0-26 20-38 52-38s52 12 52 38Z`} />
        {(["a", "b"] as const).map((seat) => (
          <g key={seat}>
            {isLit && <Cushion seat={seat} isFree={seat === freeSeat} isAway={isAway(seat)} />}
            <Chair seat={seat} isAway={isAway(seat)} />
          </g>
        ))}
      </svg>
      {names && (
        <div class="scene-names">
          <span class={isAway("a") ? "quiet" : undefined}>{names.a}</span>
          <span class={isAway("b") ? "quiet" : undefined}>{names.b}</span>
        </div>
      )}
    </div>
  );
}
