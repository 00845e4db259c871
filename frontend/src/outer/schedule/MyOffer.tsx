/** What one has offered. It looks the same whatever the other thinks of it. */
import { Button } from "../../ui/Button";
import { ListRow, Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import { dropOffer, type TimeSet } from "./requests";
import { dayAndTime, whatItIs } from "./sayTimes";
import type { Press } from "./useTimes";

export function MyOffer({ offer, press }: { offer: TimeSet; press: Press }) {
  return (
    <section class="set" aria-label={t("times.mine")}>
      <div>
        <h2 class="label">{t("times.mine")}</h2>
        <p class="small">{whatItIs(offer)}</p>
      </div>
      <Rows list>
        {offer.times.map(({ at }) => (
          <ListRow key={at} icon="clock">
            {dayAndTime(at)}
          </ListRow>
        ))}
      </Rows>
      <Button kind="plain" layout="flush" onPress={() => press(() => dropOffer(offer.id))}>
        {t("times.take_back")}
      </Button>
    </section>
  );
}
