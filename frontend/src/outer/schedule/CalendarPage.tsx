/** Times in one's own calendar: what they are called there, added once, or followed by an address. */
import { useState } from "preact/hooks";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Icon } from "../../ui/Icon";
import { OnlyYou } from "../../ui/Own";
import { Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import { type Act, ActNews } from "../act";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";
import { CalendarAddress } from "./CalendarAddress";
import type { OwnCalendar, TimeSet } from "./requests";
import { dayAndTime, whatItIs } from "./sayTimes";

const TITLE_MAX = 60;

interface CalendarPageProps {
  /** Null until it is known. */
  calendar: OwnCalendar | null;
  plans: readonly TimeSet[];
  /** The secret of the address that was made this moment. */
  secret: string | null;
  act: Act;
  onName: (title: string) => void;
  onOpen: () => void;
  onClose: () => void;
}

export function CalendarPage({ calendar, plans, act, onName, ...address }: CalendarPageProps) {
  return (
    <OuterPage back="/times">
      <Title>{t("calendar.title")}</Title>
      <OnlyYou />
      <p class="quiet">{t("calendar.note")}</p>
      <ActNews act={act} />
      {calendar && (
        <>
          <Name key={calendar.title} title={calendar.title} onName={onName} />
          <AddOnce plans={plans.filter(({ times }) => times.length > 0)} />
          <CalendarAddress {...address} isOut={calendar.is_subscribed} />
        </>
      )}
    </OuterPage>
  );
}

function Name({ title, onName }: { title: string; onName: (title: string) => void }) {
  const [typed, setTyped] = useState(title);
  const isOther = typed.trim() !== "" && typed.trim() !== title;
  return (
    <div class="set">
      <Field label={t("calendar.called")} initial={title} maxLength={TITLE_MAX} onInput={setTyped} />
      {isOther && <Button onPress={() => onName(typed)}>{t("calendar.keep")}</Button>}
    </div>
  );
}

function AddOnce({ plans }: { plans: readonly TimeSet[] }) {
  if (plans.length === 0) return null;
  return (
    <section class="set" aria-label={t("calendar.once")}>
      <h2 class="label">{t("calendar.once")}</h2>
      <Rows>
        {plans.map((plan) => (
          <PlanFile key={plan.id} plan={plan} />
        ))}
      </Rows>
      <p class="small">{t("calendar.once_note")}</p>
    </section>
  );
}

/** A file and no screen of ours: the browser hands it to the calendar. */
function PlanFile({ plan }: { plan: TimeSet }) {
  const [next] = plan.times;
  return (
    <a class="item" href={`/api/v1/times/${plan.id}/event.ics`} target="_self">
      <Icon name="clock" />
      <span class="what">
        {next && dayAndTime(next.at)}
        <span class="small">{whatItIs(plan)}</span>
      </span>
    </a>
  );
}
