/** Finish for today, for both: asked once, and nobody sees who chose it. */
import { Button } from "../../ui/Button";
import { Sheet } from "../../ui/Sheet";
import { t } from "../../words/t";
import type { Room } from "../room";
import type { SheetProps } from "./sheets";

export function FinishSheet({ room, onClose }: SheetProps & { room: Room }) {
  const finish = () => {
    room.send("finish", {});
    onClose();
  };
  return (
    <Sheet title={t("room.finish_title")} onClose={onClose}>
      <p>{t("menu.finish_note")}</p>
      <p class="quiet">{t("room.finish_note")}</p>
      <Button kind="go" onPress={finish}>
        {t("room.finish_go")}
      </Button>
      <Button onPress={onClose}>{t("room.finish_stay")}</Button>
    </Sheet>
  );
}
