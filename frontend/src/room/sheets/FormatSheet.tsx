/** What kind of conversation. */
import { Row, Rows } from "../../ui/Rows";
import { Sheet } from "../../ui/Sheet";
import { t, tOr } from "../../words/t";
import { offered, type Room } from "../room";
import type { SheetProps } from "./sheets";

export function FormatSheet({ room, onClose }: SheetProps & { room: Room }) {
  const choose = (format_id: string) => {
    if (format_id !== room.view.format_id) room.send("choose_format", { format_id });
    onClose();
  };
  return (
    <Sheet title={t("lobby.choose")} onClose={onClose}>
      <Rows>
        {(offered(room, "choose_format")?.options ?? []).map((format) => (
          <Row
            key={format}
            note={tOr(`format.${format}_note`, "lobby.place")}
            onPress={() => choose(format)}
            here
          >
            {tOr(`format.${format}`, "lobby.place")}
          </Row>
        ))}
      </Rows>
    </Sheet>
  );
}
