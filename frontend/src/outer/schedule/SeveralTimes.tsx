/** Up to three times to choose: good ones first, any other on demand. One more takes the place of the first. */
import { useState } from "preact/hooks";
import { clockTime, shortDay } from "../../lib/dates";
import { Icon } from "../../ui/Icon";
import { t } from "../../words/t";
import { AnyTime } from "./AnyTime";
import { goodTimes } from "./goodTimes";
import { momentOf, type Wall } from "./walls";

const MOST = 3;

interface SeveralTimesProps {
  taken: readonly number[];
  picked: readonly Wall[];
  onPick: (walls: readonly Wall[]) => void;
}

export function SeveralTimes({ taken, picked, onPick }: SeveralTimesProps) {
  const [own, setOwn] = useState<readonly Wall[]>([]);
  const walls = [...new Set([...goodTimes(new Date(), taken), ...own])].sort();
  const pick = (wall: Wall) => onPick([...picked.filter((each) => each !== wall), wall].slice(-MOST));
  const toggle = (wall: Wall) =>
    picked.includes(wall) ? onPick(picked.filter((each) => each !== wall)) : pick(wall);
  const add = (wall: Wall) => {
    setOwn([...own, wall]);
    pick(wall);
  };
  return (
    <>
      <fieldset class="slots" aria-label={t("times.slots")}>
        {walls.map((wall) => (
          <button
            key={wall}
            type="button"
            class="chip"
            aria-pressed={picked.includes(wall)}
            onClick={() => toggle(wall)}
          >
            <span class="small">{shortDay(momentOf(wall))}</span>
            <b>
              <Icon name="tick" />
              {clockTime(momentOf(wall))}
            </b>
          </button>
        ))}
      </fieldset>
      <AnyTime onAdd={add} />
    </>
  );
}
