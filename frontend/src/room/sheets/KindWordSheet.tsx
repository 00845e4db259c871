/** A kind word in the middle of it. It does not take the floor. */
import { Row, Rows } from "../../ui/Rows";
import { Sheet } from "../../ui/Sheet";
import { t, tOr } from "../../words/t";
import { offered, type Room } from "../room";
import type { SheetProps } from "./sheets";

export function KindWordSheet({ room, onClose }: SheetProps & { room: Room }) {
  const say = (chip: string) => {
    room.send("repair", { chip });
    onClose();
  };
  return (
    <Sheet title={t("kind.title")} onClose={onClose}>
      <p class="quiet">{t("kind.note")}</p>
      <Rows>
        {(offered(room, "repair")?.options ?? []).map((chip) => (
          <Row key={chip} words onPress={() => say(chip)} here>
            {tOr(`kind.${chip}`, "kind.title")}
          </Row>
        ))}
      </Rows>
    </Sheet>
  );
}
