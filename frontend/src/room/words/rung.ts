/** What every rung of the ladder is given: what was picked so far, and where another pick goes. */
export interface RungProps {
  picks: readonly string[];
  onPick: (picks: readonly string[]) => void;
}
