/** One of two to four, joined in a trough. */
import { Legend, type PickProps } from "./Chip";
import { Icon } from "./Icon";

export function Segment<T extends string>(props: PickProps<T>) {
  return (
    <fieldset class="choice">
      <Legend text={props.legend} look={props.legendLook} />
      <div class="segment">
        {props.options.map(({ value, label }) => (
          <label class="option" key={value}>
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
