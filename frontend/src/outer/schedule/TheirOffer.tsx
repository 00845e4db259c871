/** What the other offers: yes to one, other times instead, or letting it go, of which they learn nothing. */
import { Button, Pair } from "../../ui/Button";
import { Row, Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import { acceptOffer, dropOffer, type Time, type TimeSet } from "./requests";
import { dayAndTime, whatItIs } from "./sayTimes";
import type { Press } from "./useTimes";

interface TheirOfferProps {
  offer: TimeSet;
  name: string;
  press: Press;
  onAnswer: () => void;
}

export function TheirOffer({ offer, name, press, onAnswer }: TheirOfferProps) {
  return (
    <section class="set" aria-label={t("times.theirs", { name })}>
      <div>
        <h2 class="label">{t("times.theirs", { name })}</h2>
        <p class="small">{whatItIs(offer)}</p>
      </div>
      <Rows>
        {offer.times.map((time) => (
          <Row
            key={time.at}
            icon="clock"
            note={partFor(time, name)}
            onPress={() => press(() => acceptOffer(offer.id, time.at))}
            fact={t("times.accept")}
            here
          >
            {dayAndTime(time.at)}
          </Row>
        ))}
      </Rows>
      <Pair>
        <Button onPress={onAnswer}>{t("times.instead")}</Button>
        <Button onPress={() => press(() => dropOffer(offer.id))}>{t("times.let_go")}</Button>
      </Pair>
    </section>
  );
}

const partFor = ({ part }: Time, name: string): string => (part ? t(`times.for_${part}`, { name }) : "");
