/** A private choice in words, one under the other: no numbers, no faces. */
import { Legend, type PickProps } from "./Chip";

export function OwnRows<T extends string>(props: PickProps<T>) {
  return (
    <fieldset class="choice">
      <Legend text={props.legend} look={props.legendLook} />
      <div class="own own-rows">
        {props.options.map(({ value, label }) => (
          <label class="option" key={value}>
            <input
              class="pick-input"
              type="radio"
              name={props.name}
              checked={props.value === value}
              onChange={() => props.onPick(value)}
            />
            <span class="dot" />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
