/** Small stroke icons on a 24 grid. Always beside a word, so always hidden from screen readers. */

const PATHS = {
  again: "M4.5 5v5h5M5 10a7.3 7.3 0 1 1-.3 3.6",
  aloud: "M5 9.5v5h3l4.5 3.5V6L8 9.5ZM16 9.2a4 4 0 0 1 0 5.6M18.6 6.6a7.6 7.6 0 0 1 0 10.8",
  back: "m14.5 6-6 6 6 6",
  bin: "M5 7h14M9.5 7V5a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1v2M6.8 7l.8 11.6A1.5 1.5 0 0 0 9.1 20h5.8a1.5 1.5 0 0 0 1.5-1.4L17.2 7M10.3 11v5M13.7 11v5",
  body: "M3 12h4l2-5 3.5 11L15 9l1.5 3H21",
  bookmark: "M7 4.5h10v15l-5-3.6-5 3.6Z",
  chevron: "m9.5 6 6 6-6 6",
  clock: "M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 1 0 0-15ZM12 7.5V12l3 2",
  close: "m7 7 10 10M17 7 7 17",
  copy: "M11 8.5h6A2.5 2.5 0 0 1 19.5 11v6a2.5 2.5 0 0 1-2.5 2.5h-6A2.5 2.5 0 0 1 8.5 17v-6A2.5 2.5 0 0 1 11 8.5ZM15.5 5.5a2 2 0 0 0-1.8-1H6.5a2 2 0 0 0-2 2v7.2a2 2 0 0 0 1 1.8",
  dots: "M6 12h.01M12 12h.01M18 12h.01",
  down: "m6 9.5 6 6 6-6",
  exit: "M13 5H7a1.5 1.5 0 0 0-1.5 1.5v11A1.5 1.5 0 0 0 7 19h6M10 12h10m-3.5-3.5L20 12l-3.5 3.5",
  eye: "M3 12s3.2-5.5 9-5.5S21 12 21 12s-3.2 5.5-9 5.5S3 12 3 12ZM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 1 0 0-5Z",
  "eye-closed":
    "M3 10c2.6 3.6 5.6 5.2 9 5.2s6.4-1.6 9-5.2M5.8 13.2 4 16M9.6 15l-.9 3.1M14.4 15l.9 3.1M18.2 13.2 20 16",
  gear: "M5 8h8m5 0h1M5 16h1m5 0h8M15.5 5.75a2.25 2.25 0 1 0 0 4.5 2.25 2.25 0 1 0 0-4.5ZM8.5 13.75a2.25 2.25 0 1 0 0 4.5 2.25 2.25 0 1 0 0-4.5Z",
  info: "M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 1 0 0-15ZM12 11.5V16M12 8.5v.01",
  lamp: "M12 3v4M5 14a7 7 0 0 1 14 0ZM10 17.5a2 2 0 0 0 4 0",
  line: "M12 17.5v.01M8.5 14a5 5 0 0 1 7 0M5.5 10.5a9.2 9.2 0 0 1 13 0",
  menu: "M5 8h14M5 16h14",
  pass: "M5 12h13m-4.5-4.5L18 12l-4.5 4.5",
  pause: "M9 6.5v11M15 6.5v11",
  pen: "m5 19 1-4L16 5l3 3L9 18ZM14 7l3 3",
  people:
    "M7.5 6.5a3 3 0 1 0 0 6 3 3 0 1 0 0-6ZM16.5 6.3l3.2 3.2-3.2 3.2-3.2-3.2ZM3 19c.4-2.5 2-4 4.5-4s4.1 1.5 4.5 4M13.5 15.4c.8-.4 1.8-.4 3-.4 2.5 0 4.1 1.5 4.5 4",
  search: "M10.5 4.5a6 6 0 1 0 0 12 6 6 0 1 0 0-12ZM15 15l5 5",
  share:
    "M12 15V4M8 8l4-4 4 4M7.5 11.5H6a1 1 0 0 0-1 1V19a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-6.5a1 1 0 0 0-1-1h-1.5",
  steps: "M4 18.5h5v-5h5v-5h6",
  support:
    "M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 1 0 0-15ZM12 9a3 3 0 1 0 0 6 3 3 0 1 0 0-6ZM6.7 6.7l3.2 3.2m4.2 4.2 3.2 3.2m0-10.6-3.2 3.2m-4.2 4.2-3.2 3.2",
  thread:
    "M7 3.75a2.25 2.25 0 1 0 0 4.5 2.25 2.25 0 1 0 0-4.5ZM7 8.25v7.5M12 6h7M12 18h7M12 12h5M7 15.4 9.6 18 7 20.6 4.4 18Z",
  tick: "m5 12.5 4.5 4.5L19 7",
  wave: "M4 9c3-3 5 3 8 0s5-3 8 0M4 15c3-3 5 3 8 0s5-3 8 0",
} as const;

export type IconName = keyof typeof PATHS;

/** Icons that point along the reading direction. */
const DIRECTED: readonly IconName[] = ["back", "chevron", "exit", "pass", "steps", "aloud", "thread"];
/** Icons drawn with a heavier stroke so that they weigh the same as the rest. */
const HEAVY: readonly IconName[] = ["pause", "dots", "line"];

export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  const classes = `icon${small ? " s" : ""}${DIRECTED.includes(name) ? " flips" : ""}`;
  return (
    <svg class={classes} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} stroke-width={HEAVY.includes(name) ? 2.5 : undefined} />
    </svg>
  );
}
