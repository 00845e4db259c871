/** The step within a screen's own address; it stays as it was while the next screen is on its way. */
import { useRef } from "preact/hooks";
import { here, step } from "../lib/navigate";

export function useStep(path: string): string {
  const last = useRef(step.value);
  if (here.value === path) last.current = step.value;
  return last.current;
}
