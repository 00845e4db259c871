/** The lamp turned low, with the time to come back. The same on both phones. */

interface PauseClockProps {
  /** "You're both back at" */
  lead: string;
  /** "20:45", in the reader's own zone. */
  clock: string;
  /** "about 18 minutes" */
  left: string;
  /** The outer ring breathes, on request. */
  isBreathing?: boolean;
}

export function PauseClock({ lead, clock, left, isBreathing = false }: PauseClockProps) {
  return (
    <div class={isBreathing ? "low-lamp breathing" : "low-lamp"}>
      <h1 tabIndex={-1}>
        {lead} <span class="clock ltr">{clock}</span>
      </h1>
      <p class="quiet">{left}</p>
    </div>
  );
}
