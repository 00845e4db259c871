/** Nothing, or thirty days. The last choice is drawn once it can be chosen. */
import { Pick } from "../ui/Pick";
import { t } from "../words/t";
import type { Keeping } from "./api";

interface KeepPickProps {
  value: Keeping;
  onPick: (keeping: Keeping) => void;
  /** Where the screen's heading asks already, only screen readers need the question again. */
  isTitled?: boolean;
}

export function KeepPick({ value, onPick, isTitled = true }: KeepPickProps) {
  return (
    <div class="stack close">
      <Pick<Keeping>
        legend={t("keep.title")}
        legendLook={isTitled ? "strong" : "unseen"}
        name="keeping"
        options={[
          { value: "none", label: t("keep.none") },
          { value: "days30", label: t("keep.days30") },
        ]}
        value={value}
        onPick={onPick}
      />
      <p class="small">{t(value === "none" ? "keep.none_note" : "keep.days30_note")}</p>
    </div>
  );
}
