/** What is kept of this conversation. The more private choice counts, and nobody sees whose it was. */
import type { Keeping } from "../../live/wire";
import { Pick } from "../../ui/Pick";
import { Sheet } from "../../ui/Sheet";
import { t } from "../../words/t";
import { offered, type Room } from "../room";
import type { SheetProps } from "./sheets";

const CHOICES: readonly Keeping[] = ["none", "days30", "forever"];

export function KeepingSheet({ room, onClose }: SheetProps & { room: Room }) {
  const { scene } = room.view;
  const options = offered(room, "choose_keeping")?.options ?? [];
  return (
    <Sheet title={t("keep.title")} onClose={onClose}>
      <p class="quiet">{t("keep.how")}</p>
      <Pick
        look="rows"
        name="keeping"
        legend={t("keep.title")}
        legendLook="unseen"
        options={CHOICES.filter((keeping) => options.includes(keeping)).map((value) => ({
          value,
          label: t(`keep.${value}`),
        }))}
        value={scene.kind === "lobby" ? scene.your_keeping : null}
        onPick={(keeping) => room.send("choose_keeping", { keeping })}
      />
    </Sheet>
  );
}
