/** The room's menu: help and the quick way out first, then the ways to end or to step out. */
import { QuickExit } from "../../ui/QuickExit";
import { Row, Rows } from "../../ui/Rows";
import { Sheet } from "../../ui/Sheet";
import { t } from "../../words/t";
import { offered, type Room } from "../room";
import type { SheetProps } from "./sheets";

export function RoomMenu({ room, forget, onClose }: SheetProps & { room: Room; forget: () => void }) {
  return (
    <Sheet title={t("menu.title")} onClose={onClose}>
      <Rows>
        <Row icon="support" note={t("menu.help_note")} href="/help">
          {t("menu.help")}
        </Row>
        <QuickExit forget={forget} />
      </Rows>
      <Rows>
        {offered(room, "restart_turn") && (
          <Row icon="again" note={t("menu.restart_note")} onPress={() => restart(room, onClose)} here>
            {t("menu.restart")}
          </Row>
        )}
        {offered(room, "repair") && (
          <Row icon="people" note={t("kind.note")} onPress={() => room.open("kind")}>
            {t("kind.title")}
          </Row>
        )}
        {offered(room, "finish") && (
          <Row icon="lamp" note={t("menu.finish_note")} onPress={() => room.open("finish")}>
            {t("menu.finish")}
          </Row>
        )}
        {offered(room, "leave") && (
          <Row icon="pass" note={t("menu.leave_room_note")} href="/" onPress={() => leave(room)}>
            {t("menu.leave_room")}
          </Row>
        )}
      </Rows>
      <Rows>
        <Row icon="eye" href="/settings#who">
          {t("menu.who_sees")}
        </Row>
        <Row icon="people" href="/settings#rules">
          {t("menu.rules")}
        </Row>
      </Rows>
    </Sheet>
  );
}

function restart(room: Room, onClose: () => void): void {
  room.send("restart_turn", {});
  onClose();
}

function leave(room: Room): void {
  room.send("leave", {});
  room.forget();
}
