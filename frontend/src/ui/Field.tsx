/** One-line fields: a name, a code, a search; and a box to tick. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./Icon";

interface FieldProps {
  label: string;
  /** The screen's heading says it already. */
  isLabelUnseen?: boolean;
  /** What the field starts with; later values are ignored. */
  initial?: string;
  onInput: (text: string) => void;
  /** What is not right about it, kindly. */
  wrong?: string;
  kind?: "name" | "words" | "code";
  maxLength?: number;
  placeholder?: string;
}

export function Field(props: FieldProps) {
  const { label, isLabelUnseen = false, wrong, kind = "words" } = props;
  const id = useId();
  const isCode = kind === "code";
  return (
    <div class={isCode ? "field code" : "field"}>
      <label class={isLabelUnseen ? "unseen" : "label"} for={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        dir={isCode ? "ltr" : "auto"}
        defaultValue={props.initial}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        autocomplete={kind === "name" ? "given-name" : "off"}
        autocapitalize={isCode ? "characters" : kind === "name" ? "words" : "sentences"}
        spellcheck={kind === "words"}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {wrong && (
        <p class="wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

interface TickProps {
  checked: boolean;
  onTick: (checked: boolean) => void;
  children: ComponentChildren;
}

export function Tick({ checked, onTick, children }: TickProps) {
  const id = useId();
  return (
    <div class="tick">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <label for={id}>{children}</label>
    </div>
  );
}

interface FindProps {
  label: string;
  initial?: string;
  onInput: (text: string) => void;
}

export function Find({ label, initial, onInput }: FindProps) {
  return (
    <label class="find">
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        defaultValue={initial}
        enterkeyhint="search"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}
