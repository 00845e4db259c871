/** The fields of a person who begins. */
import { Field, Tick } from "../../ui/Field";
import { t } from "../../words/t";
import { KeepSegment } from "../KeepSegment";
import { NAME_MAX } from "../names";
import type { PersonForm } from "./usePersonForm";

interface PersonFieldsProps {
  form: PersonForm;
  /** Who will call them by that name is known on the phone of the invited. */
  nameQuestion: string;
}

export function PersonFields({ form, nameQuestion }: PersonFieldsProps) {
  return (
    <>
      <Field
        label={nameQuestion}
        kind="name"
        maxLength={NAME_MAX}
        onInput={form.setName}
        {...(form.wrongName && { wrong: form.wrongName })}
      />
      <KeepSegment value={form.keeping} onPick={form.setKeeping} />
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
    </>
  );
}
