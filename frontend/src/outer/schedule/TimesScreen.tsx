/** The times of a couple. Somebody without a partner is told what these are for. */
import { Button } from "../../ui/Button";
import { t } from "../../words/t";
import { Arriving } from "../Arriving";
import { useAct } from "../act";
import { me, useMe } from "../me";
import { OuterPage } from "../OuterPage";
import { Places } from "../Places";
import { Title } from "../Title";
import { useStep } from "../useStep";
import { CalendarScreen } from "./CalendarScreen";
import { TimesPage } from "./TimesPage";
import { useTimes } from "./useTimes";

export default function TimesScreen() {
  const act = useAct();
  useMe(act.fail);
  const couple = me.value?.couple;
  if (!couple) return <Arriving act={act} />;
  return couple.state === "paired" ? <OfCouple name={couple.partner_first_name} /> : <ForTwo />;
}

function OfCouple({ name }: { name: string }) {
  const act = useAct();
  const known = useTimes(act.fail);
  if (useStep("/times") === "calendar") return <CalendarScreen plans={known.times?.plans ?? []} />;
  return <TimesPage {...known} name={name} act={act} />;
}

export function ForTwo() {
  return (
    <OuterPage place={t("tabs.times")} tabs={<Places current="/times" />}>
      <Title>{t("times.for_two")}</Title>
      <p class="quiet">{t("times.for_two_note")}</p>
      <Button href="/">{t("times.for_two_go")}</Button>
    </OuterPage>
  );
}
