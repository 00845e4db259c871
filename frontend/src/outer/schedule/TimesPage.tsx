/** What is set, what the other offers, what one has offered, and offering. */
import { useState } from "preact/hooks";
import { bearer } from "../../lib/bearer";
import { Banner } from "../../ui/Banner";
import { Button } from "../../ui/Button";
import { Row, Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import { type Act, ActNews } from "../act";
import { OuterPage } from "../OuterPage";
import { Places } from "../Places";
import { Title } from "../Title";
import { MyOffer } from "./MyOffer";
import { Offering } from "./Offering";
import { PlanCard } from "./PlanCard";
import type { TimeSet, Times } from "./requests";
import "./schedule.css";
import { TheirOffer } from "./TheirOffer";
import type { Change } from "./useTimes";

interface TimesPageProps {
  /** Null until they are known. */
  times: Times | null;
  name: string;
  change: Change;
  undo: (() => Promise<void>) | null;
  act: Act;
}

export function TimesPage({ times, name, change, undo, act }: TimesPageProps) {
  return (
    <OuterPage place={t("tabs.times")} tabs={<Places current="/times" />}>
      <Title>{t("times.title")}</Title>
      <div class="news" role="status">
        {undo && (
          <Banner icon="clock">
            {t("times.changed")}{" "}
            <Button kind="plain" layout="inline" onPress={() => act.run(undo)}>
              {t("times.undo")}
            </Button>
          </Banner>
        )}
      </div>
      <ActNews act={act} />
      {times && <Sets times={times} name={name} change={change} run={act.run} />}
    </OuterPage>
  );
}

interface SetsProps {
  times: Times;
  name: string;
  change: Change;
  run: Act["run"];
}

function Sets({ times, name, change, run }: SetsProps) {
  const [answered, setAnswered] = useState<TimeSet | null>(null);
  const press = (request: () => Promise<Times>) => run(() => change(request));
  const isStillThere = times.theirs.some(({ id }) => id === answered?.id);
  return (
    <>
      {times.plans.map((plan) => (
        <PlanCard key={plan.id} plan={plan} change={change} />
      ))}
      {times.theirs.map((offer) => (
        <TheirOffer
          key={offer.id}
          offer={offer}
          name={name}
          press={press}
          onAnswer={() => setAnswered(offer)}
        />
      ))}
      {times.mine.map((offer) => (
        <MyOffer key={offer.id} offer={offer} press={press} />
      ))}
      <Offering
        key={`${answered?.id} ${times.mine.length}`}
        times={times}
        instead={isStillThere ? answered : null}
        change={change}
      />
      {bearer === null && (
        <Rows>
          <Row icon="clock" href="#calendar">
            {t("calendar.row")}
          </Row>
        </Rows>
      )}
    </>
  );
}
