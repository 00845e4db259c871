/** The fields of a person who begins. */
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Field, Tick } from "../../ui/Field";
import { t } from "../../words/t";
import { KeepPick } from "../KeepPick";
import { NAME_MAX } from "../names";
import type { PersonForm } from "./usePersonForm";

interface PersonFieldsProps {
  form: PersonForm;
  /** Who will call them by that name is known on the phone of the invited. */
  nameQuestion: string;
  asksKeeping: boolean;
}

export function PersonFields({ form, nameQuestion, asksKeeping }: PersonFieldsProps) {
  const box = useFocusOnMissing(form.tries);
  return (
    <div class="stack" ref={box}>
      <Field
        label={nameQuestion}
        kind="name"
        maxLength={NAME_MAX}
        onInput={form.setName}
        {...(form.wrongName && { wrong: form.wrongName })}
      />
      <div>
        <Tick checked={form.hasAgreed} onTick={form.setAgreed}>
          {t("before.agree")}
        </Tick>
        {form.isTickMissing && (
          <p class="small" role="alert">
            {t("before.tick_first")}
          </p>
        )}
      </div>
      {asksKeeping && <KeepPick value={form.keeping} onPick={form.setKeeping} />}
    </div>
  );
}

/** Whoever pressed on too early is led to what is missing: it may be out of sight. */
function useFocusOnMissing(tries: number): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries === 0) return;
    box.current?.querySelector<HTMLElement>("[aria-invalid], [type=checkbox]:not(:checked)")?.focus();
  }, [tries]);
  return box;
}
