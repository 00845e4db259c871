/** Chips: a toggle of its own, or one of a group. */
import type { ComponentChildren } from "preact";
import { Icon } from "./Icon";

export interface Choice<T extends string> {
  value: T;
  label: string;
}

export interface PickProps<T extends string> {
  legend: string;
  /** Bold question, quiet label, or only for screen readers. */
  legendLook?: "strong" | "quiet" | "unseen";
  /** The radio group's name, unique on the screen. */
  name: string;
  options: readonly Choice<T>[];
  value: T | null;
  onPick: (value: T) => void;
}

export function Legend({ text, look = "quiet" }: { text: string; look?: PickProps<string>["legendLook"] }) {
  return <legend class={look}>{text}</legend>;
}

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

export function RadioChips<T extends string>(props: PickProps<T>) {
  return (
    <fieldset class="choice">
      <Legend text={props.legend} look={props.legendLook} />
      <div class="chips">
        {props.options.map(({ value, label }) => (
          <label class="chip" key={value}>
            <input
              class="pick-input"
              type="radio"
              name={props.name}
              checked={props.value === value}
              onChange={() => props.onPick(value)}
            />
            <Icon name="tick" />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
