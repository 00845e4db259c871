/** Chips that are on or off, each by itself. */
import type { ComponentChildren } from "preact";
import { Icon } from "./Icon";

interface ToggleChipProps {
  children: ComponentChildren;
  pressed: boolean;
  onToggle: (pressed: boolean) => void;
  /** Human words, set in the serif: stems. */
  words?: boolean;
}

export function ToggleChip({ children, pressed, onToggle, words = false }: ToggleChipProps) {
  return (
    <button
      type="button"
      class={words ? "chip words" : "chip"}
      aria-pressed={pressed}
      onClick={() => onToggle(!pressed)}
    >
      <Icon name="tick" />
      {children}
    </button>
  );
}

export function Chips({ children, label }: { children: ComponentChildren; label: string }) {
  return (
    <fieldset class="chips" aria-label={label}>
      {children}
    </fieldset>
  );
}
