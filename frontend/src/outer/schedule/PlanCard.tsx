/** A time, or a series, that both agreed to: when it is next, and what either may do about it. */
import { useState } from "preact/hooks";
import { clockTime, weekday } from "../../lib/dates";
import { Button } from "../../ui/Button";
import { t } from "../../words/t";
import { DateTile } from "./DateTile";
import { PlanSheet } from "./PlanSheet";
import type { TimeSet } from "./requests";
import { whatItIs } from "./sayTimes";
import type { Change } from "./useTimes";

export function PlanCard({ plan, change }: { plan: TimeSet; change: Change }) {
  const [isOpen, setOpen] = useState(false);
  const next = plan.times[0];
  return (
    <section class="card planned">
      {next && <DateTile at={next.at} />}
      <div class="when">
        <strong>
          {next ? t("times.at", { day: weekday(next.at), time: clockTime(next.at) }) : t("times.resting")}
        </strong>
        <p class="small">{whatItIs(plan)}</p>
      </div>
      <Button kind="plain" layout="flush" onPress={() => setOpen(true)}>
        {t("times.change")}
      </Button>
      {isOpen && <PlanSheet plan={plan} change={change} onClose={() => setOpen(false)} />}
    </section>
  );
}
