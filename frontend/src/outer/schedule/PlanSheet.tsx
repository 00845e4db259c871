/** Moving one, leaving one out, letting a series rest, ending it: for both, without a reason, and undone in one tap. */
import { useState } from "preact/hooks";
import { Row, Rows } from "../../ui/Rows";
import { Sheet } from "../../ui/Sheet";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { OneTime } from "./OneTime";
import { endPlan, moveTime, pausePlan, skipTime, type TimeSet, type Times } from "./requests";
import { dayAndTime } from "./sayTimes";
import type { Change } from "./useTimes";
import { momentOf } from "./walls";

interface PlanSheetProps {
  plan: TimeSet;
  change: Change;
  onClose: () => void;
}

export function PlanSheet({ plan, change, onClose }: PlanSheetProps) {
  const [isMoving, setMoving] = useState(false);
  const next = plan.times[0];
  const isSeries = plan.repeat !== "once";
  const act = useAct();
  const ask = (request: () => Promise<Times>) =>
    act.run(async () => {
      await change(request);
      onClose();
    });
  return (
    <Sheet title={next ? dayAndTime(next.at) : t("times.resting")} onClose={onClose}>
      <p>{t("times.for_both")}</p>
      <ActNews act={act} />
      {isMoving && next ? (
        <OneTime
          taken={plan.times.map(({ at }) => at)}
          go={t("times.move_go")}
          onGo={(wall) => ask(() => moveTime(plan.id, next.planned, momentOf(wall)))}
        />
      ) : (
        <Rows>
          {next && <Row onPress={() => setMoving(true)}>{t("times.move")}</Row>}
          {next && isSeries && (
            <Row here onPress={() => ask(() => skipTime(plan.id, next.planned))}>
              {t("times.skip")}
            </Row>
          )}
          {isSeries && (
            <Row here onPress={() => ask(() => pausePlan(plan.id, !plan.is_paused))}>
              {t(plan.is_paused ? "times.go_on" : "times.rest")}
            </Row>
          )}
          <Row here onPress={() => ask(() => endPlan(plan.id))}>
            {t(isSeries ? "times.end_series" : "times.end")}
          </Row>
        </Rows>
      )}
    </Sheet>
  );
}
