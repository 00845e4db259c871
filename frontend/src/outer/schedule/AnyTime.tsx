/** Any time at all: the phone's own picker, on demand. By keyboard it is typed. */
import { useId, useState } from "preact/hooks";
import { Button } from "../../ui/Button";
import { t } from "../../words/t";
import { type Wall, wallOf } from "./walls";

export function AnyTime({ onAdd }: { onAdd: (wall: Wall) => void }) {
  const [isOpen, setOpen] = useState(false);
  const [wall, setWall] = useState<Wall>("");
  const id = useId();
  if (!isOpen) {
    return (
      <Button kind="plain" layout="flush" onPress={() => setOpen(true)}>
        {t("times.another")}
      </Button>
    );
  }
  const add = (event: Event) => {
    event.preventDefault();
    if (!wall) return;
    setOpen(false);
    onAdd(wall);
  };
  return (
    <form class="field" onSubmit={add}>
      <label class="label" for={id}>
        {t("times.day_and_time")}
      </label>
      <input
        id={id}
        type="datetime-local"
        min={wallOf(new Date())}
        onInput={(event) => setWall(event.currentTarget.value)}
      />
      <Button submit disabled={!wall}>
        {t("times.add")}
      </Button>
    </form>
  );
}
