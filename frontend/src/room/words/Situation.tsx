/** What happened first: for those to whom the feeling comes second. */
import { Row, Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import { begin } from "../begin";
import type { Room } from "../room";

const BEGINNINGS = ["the_moment", "what_i_noticed", "what_i_did"] as const;

export function Situation({ room, onClose }: { room: Room; onClose: () => void }) {
  return (
    <Rows>
      {BEGINNINGS.map((beginning) => (
        <Row key={beginning} words onPress={() => begin(room, `${t(`finder.${beginning}`)} `, onClose)} here>
          {t(`finder.${beginning}`)}…
        </Row>
      ))}
    </Rows>
  );
}
