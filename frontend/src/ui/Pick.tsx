/** One of a few, as radios: loose chips, joined in a trough, or a private list of rows without numbers or faces. */
import { Icon } from "./Icon";

interface Choice<T extends string> {
  value: T;
  label: string;
}

interface PickProps<T extends string> {
  legend: string;
  /** Bold question, quiet label, or only for screen readers. */
  legendLook?: "strong" | "quiet" | "unseen";
  look?: "chips" | "trough" | "rows";
  /** The radio group's name, unique on the screen. */
  name: string;
  options: readonly Choice<T>[];
  value: T | null;
  /** It has been picked, and is not settled yet. */
  isPending?: boolean;
  onPick: (value: T) => void;
}

const GROUP = { chips: "chips", trough: "segment", rows: "own own-rows" } as const;

export function Pick<T extends string>(props: PickProps<T>) {
  const {
    legend,
    legendLook = "quiet",
    look = "trough",
    name,
    options,
    value: picked,
    isPending,
    onPick,
  } = props;
  return (
    <fieldset class={isPending ? "choice pending" : "choice"}>
      <legend class={legendLook}>{legend}</legend>
      <div class={GROUP[look]}>
        {options.map(({ value, label }) => (
          <label class={look === "chips" ? "chip" : "option"} key={value}>
            <input
              class="pick-input"
              type="radio"
              name={name}
              checked={picked === value}
              onChange={() => onPick(value)}
            />
            {look === "rows" ? <span class="dot" /> : <Icon name="tick" />}
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
