/** Choosing one time: a few good ones, or any. */
import { useState } from "preact/hooks";
import { Button } from "../../ui/Button";
import { Pick } from "../../ui/Pick";
import { t } from "../../words/t";
import { AnyTime } from "./AnyTime";
import { goodTimes } from "./goodTimes";
import { dayAndTime } from "./sayTimes";
import { momentOf, type Wall } from "./walls";

interface OneTimeProps {
  /** Moments that are set already. */
  taken: readonly number[];
  go: string;
  onGo: (wall: Wall) => void;
}

export function OneTime({ taken, go, onGo }: OneTimeProps) {
  const [picked, setPicked] = useState<Wall | null>(null);
  const [own, setOwn] = useState<readonly Wall[]>([]);
  const walls = [...goodTimes(new Date(), taken), ...own];
  const add = (wall: Wall) => {
    setOwn([wall]);
    setPicked(wall);
  };
  return (
    <>
      <Pick
        legend={t("times.which")}
        look="chips"
        name="one-time"
        options={walls.map((wall) => ({ value: wall, label: dayAndTime(momentOf(wall)) }))}
        value={picked}
        onPick={setPicked}
      />
      <AnyTime onAdd={add} />
      <Button kind="go" disabled={picked === null} onPress={() => picked !== null && onGo(picked)}>
        {go}
      </Button>
    </>
  );
}
