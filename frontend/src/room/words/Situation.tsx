/** What happened first: for those to whom the feeling comes second. */
import { Row, Rows } from "../../ui/Rows";
import { SITUATIONS } from "../../words/feelings";
import { t } from "../../words/t";
import type { Room } from "../room";
import { Blanks, begin, firstPart } from "../starter";

export function Situation({ room, onClose }: { room: Room; onClose: () => void }) {
  return (
    <Rows>
      {SITUATIONS.map((situation) => {
        const starter = t(`situation.${situation}`);
        return (
          <Row key={situation} words onPress={() => begin(room, firstPart(starter), onClose)} here>
            <Blanks text={starter} />
          </Row>
        );
      })}
    </Rows>
  );
}
