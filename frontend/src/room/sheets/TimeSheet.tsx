/** Back when? For a pause that begins, and for changing the time of one, once each. */

import { clockTime } from "../../lib/dates";
import { Row, Rows } from "../../ui/Rows";
import { Sheet } from "../../ui/Sheet";
import { t } from "../../words/t";
import type { Room } from "../room";
import { returnTimes } from "../times";
import type { SheetProps } from "./sheets";

const MINUTE_MS = 60_000;
const SHORTEST_MS = 20 * MINUTE_MS;
const LONGEST_MS = 24 * 60 * MINUTE_MS;

export function PauseUntilSheet({ room, onClose }: SheetProps & { room: Room }) {
  const now = room.serverNow();
  return (
    <Times
      title={t("paused.choose_title")}
      times={returnTimes(now, now + SHORTEST_MS, now + LONGEST_MS)}
      onClose={onClose}
      onPick={(until) => room.send("pause", { until })}
    />
  );
}

export function ChangeTimeSheet({ room, onClose }: SheetProps & { room: Room }) {
  const { scene } = room.view;
  if (scene.kind !== "paused") return null;
  const latest = scene.earliest - SHORTEST_MS + LONGEST_MS;
  return (
    <Times
      title={t("paused.change_title")}
      note={t("paused.change_note")}
      times={returnTimes(room.serverNow(), scene.until + 1, latest)}
      onClose={onClose}
      onPick={(until) => room.send("extend", { until })}
    />
  );
}

interface TimesProps extends SheetProps {
  title: string;
  note?: string;
  times: ReturnType<typeof returnTimes>;
  onPick: (until: number) => void;
}

function Times({ title, note, times, onPick, onClose }: TimesProps) {
  const pick = (at: number) => {
    onPick(Math.round(at));
    onClose();
  };
  return (
    <Sheet title={title} onClose={onClose}>
      {note && <p class="quiet">{note}</p>}
      <Rows>
        {times.map(({ name, at }) => (
          <Row key={name} fact={clockTime(at)} onPress={() => pick(at)} here>
            {t(`paused.${name}`)}
          </Row>
        ))}
      </Rows>
    </Sheet>
  );
}
