/** The next time: what is set, what one offers, or two times to choose from. A "we'll see" is told to nobody. */
import { useState } from "preact/hooks";
import { clockTime, shortDay } from "../../lib/dates";
import { onThisPhone } from "../../lib/storage";
import { Row, Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { type Ahead, wishFor } from "../api";
import { formatName } from "../formats";
import { momentOf, ownZone, type Wall, wallsAgain } from "./walls";
import "./schedule.css";

/** Until when one was asked last and left it open. */
const LEFT_OPEN = "left_open";

interface NextTimeProps {
  ahead: Ahead;
  /** The other's. */
  name: string;
  /** Asks the server anew what lies ahead. */
  look: () => Promise<void>;
}

export function NextTime({ ahead, name, look }: NextTimeProps) {
  const { next, offered_at, again } = ahead;
  const [leftOpen, setLeftOpen] = useState(onThisPhone.get(LEFT_OPEN));
  const asked = again && String(again.since);
  const leave = () => {
    if (asked) onThisPhone.set(LEFT_OPEN, asked);
    setLeftOpen(asked);
  };
  const isAsking = again !== null && asked !== leftOpen;
  const open = again && t(isAsking ? "next.how" : "next.seen");
  const note = offered_at === null ? open : t("next.offered", { ...when(offered_at), name });
  if (next) {
    return (
      <Rows>
        <NextRow next={next} />
      </Rows>
    );
  }
  return (
    <section class="set" aria-label={t("next.title")}>
      {isAsking && <Choice walls={wallsAgain(again.since, again.days)} look={look} onLeave={leave} />}
      {note && (
        <p class="small centre" role="status">
          {note}
        </p>
      )}
    </section>
  );
}

export function NextRow({ next }: { next: NonNullable<Ahead["next"]> }) {
  return (
    <Row icon="clock" href="/times" note={formatName(next.format_id)}>
      {t("next.at", when(next.at))}
    </Row>
  );
}

const when = (at: number) => ({ day: shortDay(at), time: clockTime(at) });

interface ChoiceProps {
  walls: readonly Wall[];
  look: () => Promise<void>;
  onLeave: () => void;
}

/** Three answers of one size. */
function Choice({ walls, look, onLeave }: ChoiceProps) {
  const act = useAct();
  const wish = async (wall: Wall) => {
    await wishFor({ time: wall, zone: ownZone() });
    await look();
  };
  return (
    <>
      <h2 class="label centre">{t("next.title")}</h2>
      <fieldset class="slots" aria-label={t("next.title")}>
        {walls.map((wall) => (
          <button key={wall} type="button" class="chip" onClick={() => act.run(() => wish(wall))}>
            <span class="small">{shortDay(momentOf(wall))}</span>
            <b>{clockTime(momentOf(wall))}</b>
          </button>
        ))}
        <button type="button" class="chip" onClick={onLeave}>
          {t("next.see")}
        </button>
      </fieldset>
      <ActNews act={act} />
    </>
  );
}
