/** A way in: beginnings to tap, and what counts as a whole turn without a word typed. */
import { Button, Pair } from "../../ui/Button";
import { Row, Rows } from "../../ui/Rows";
import { Sheet } from "../../ui/Sheet";
import { t } from "../../words/t";
import { offered, type Room } from "../room";
import { Blanks, begin, firstPart } from "../starter";
import type { SheetProps } from "./sheets";

const STARTERS = ["when", "moment", "love", "like"] as const;
const WAYS = ["body", "word", "weather", "urge", "likeness", "situation"] as const;
const ICONS = {
  body: "body",
  word: "search",
  weather: "lamp",
  urge: "wave",
  likeness: "again",
  situation: "clock",
} as const;

export function StartersSheet({ room, onClose }: SheetProps & { room: Room }) {
  if (offered(room, "reflect")) return <SayBackSheet room={room} onClose={onClose} />;
  return (
    <Sheet title={t("starters.title")} onClose={onClose}>
      <Rows>
        {STARTERS.map((starter) => (
          <Row
            key={starter}
            words
            onPress={() => begin(room, firstPart(t(`starters.${starter}`)), onClose)}
            here
          >
            <Blanks text={t(`starters.${starter}`)} />
          </Row>
        ))}
      </Rows>
      <Pair>
        {WAYS.map((way) => (
          <Button key={way} layout="tile" icon={ICONS[way]} onPress={() => room.open(way)}>
            {t(`starters.${way}`)}
          </Button>
        ))}
      </Pair>
      <p class="small">{t("starters.whole_turn")}</p>
      <WholeTurns room={room} onClose={onClose} />
    </Sheet>
  );
}

/** For the listener: said aloud, or being there. */
function SayBackSheet({ room, onClose }: SheetProps & { room: Room }) {
  const options = offered(room, "reflect")?.options ?? [];
  const send = (words: { aloud: true } | { presence: "im_here" }) => () => {
    room.send("reflect", { words });
    onClose();
  };
  return (
    <Sheet title={t("starters.title")} onClose={onClose}>
      <Rows>
        {options.includes("aloud") && (
          <Row icon="aloud" onPress={send({ aloud: true })} here>
            {t("reflecting.aloud")}
          </Row>
        )}
        {options.includes("im_here") && (
          <Row icon="dots" onPress={send({ presence: "im_here" })} here>
            {t("reflecting.im_here")}
          </Row>
        )}
      </Rows>
    </Sheet>
  );
}

function WholeTurns({ room, onClose }: SheetProps & { room: Room }) {
  const whole = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <Rows>
      {offered(room, "dont_know") && (
        <Row icon="dots" onPress={whole(() => room.send("dont_know", {}))} here>
          {t("starters.dont_know")}
        </Row>
      )}
      {offered(room, "say") && (
        <Row icon="aloud" onPress={whole(() => room.send("say", { words: { aloud: true } }, ""))} here>
          {t("starters.aloud")}
        </Row>
      )}
      {offered(room, "pass_turn") && (
        <Row icon="pass" onPress={whole(() => room.send("pass_turn", {}))} here>
          {t("starters.pass")}
        </Row>
      )}
    </Rows>
  );
}
