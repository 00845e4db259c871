/** Offering up to three times, once or as a series; or other times in answer to an offer. */
import { useState } from "preact/hooks";
import { Button } from "../../ui/Button";
import { Pick } from "../../ui/Pick";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { formatName } from "../formats";
import { Repeating, type Rhythm } from "./Repeating";
import { offerTimes, type TimeSet, type Times } from "./requests";
import { SeveralTimes } from "./SeveralTimes";
import { dayAndTime } from "./sayTimes";
import type { Change } from "./useTimes";
import { ownZone, type Wall } from "./walls";

interface OfferingProps {
  times: Times;
  /** The other's offer that these times are an answer to. */
  instead: TimeSet | null;
  change: Change;
}

export function Offering({ times, instead, change }: OfferingProps) {
  if (times.is_full) return <p class="small">{t("times.full")}</p>;
  if (times.may_offer_at !== null && !instead) {
    return <p class="small">{t("times.later", { when: dayAndTime(times.may_offer_at) })}</p>;
  }
  return <OfferForm times={times} instead={instead} change={change} />;
}

function OfferForm({ times, instead, change }: OfferingProps) {
  const [walls, setWalls] = useState<readonly Wall[]>([]);
  const [format, setFormat] = useState(instead?.format_id ?? firstOf(times));
  const [rhythm, setRhythm] = useState<Rhythm>({ repeat: "once", days: [], until: null });
  const act = useAct();
  const offer = () =>
    offerTimes({
      ...rhythm,
      format_id: format,
      times: [...walls],
      zone: ownZone(),
      instead_of: instead?.id ?? null,
    });
  return (
    <section class="set" aria-label={t("times.offer")}>
      <h2 class="label">{t(instead ? "times.offer_instead" : "times.offer")}</h2>
      <SeveralTimes
        taken={times.plans.flatMap((plan) => plan.times.map(({ at }) => at))}
        picked={walls}
        onPick={setWalls}
      />
      {times.formats.length > 1 && (
        <Pick
          legend={t("times.format")}
          look="chips"
          name="format"
          options={times.formats.map((id) => ({ value: id, label: formatName(id) }))}
          value={format}
          onPick={setFormat}
        />
      )}
      <Repeating rhythm={rhythm} onChange={setRhythm} />
      <ActNews act={act} />
      <Button kind="go" disabled={walls.length === 0} onPress={() => act.run(() => change(offer))}>
        {t("times.offer_go")}
      </Button>
    </section>
  );
}

const firstOf = ({ formats, suggested }: Times): string =>
  formats.includes(suggested) ? suggested : (formats[0] ?? suggested);
