/** "How's your body?": asked and answered on this phone only. */
import { useState } from "preact/hooks";
import { Own } from "../ui/Own";
import { Pick } from "../ui/Pick";
import { t } from "../words/t";

type Feeling = "steady" | "wound_up" | "too_much";
const FEELINGS: readonly Feeling[] = ["steady", "wound_up", "too_much"];

export function BodyCheck({ title }: { title: string }) {
  const [feeling, setFeeling] = useState<Feeling | null>(null);
  const mayNeedRest = feeling === "wound_up" || feeling === "too_much";
  return (
    <Own title={title}>
      <Pick
        name="body"
        legend={t("body.how")}
        legendLook="unseen"
        options={FEELINGS.map((value) => ({ value, label: t(`body.${value}`) }))}
        value={feeling}
        onPick={setFeeling}
      />
      {mayNeedRest && <p class="small">{t("body.pause_offer")}</p>}
    </Own>
  );
}
