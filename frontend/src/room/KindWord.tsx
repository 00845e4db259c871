/** The last kind word, for the one it was said to: a tap back, if they like. */
import { Button, Pair } from "../ui/Button";
import { Shape } from "../ui/Seat";
import { t, tOr } from "../words/t";
import { nameOf, offered, type Room } from "./room";
import { useFleeting } from "./useLater";

const READ_MS = 8_000;

export function KindWord({ room }: { room: Room }) {
  const word = room.view.kind_word;
  const isNew = useFleeting(word && `${word.seat} ${word.chip} ${word.answer}`, READ_MS);
  if (!word) return null;
  const isOwed = offered(room, "answer_repair") !== undefined;
  if (!isOwed && !isNew) return room.view.ideas_welcome ? <IdeasWelcome /> : null;
  const words = tOr(`kind.${word.chip}`, "kind.title");
  const isAnswered = word.answer !== null;
  const seat = isAnswered && word.seat === room.you ? room.other : word.seat;
  return (
    <section class="card pad stack close appears" aria-label={t("kind.title")}>
      <p class="row">
        <Shape seat={seat} />
        <span>
          {seat === word.seat
            ? t("kind.from", { name: nameOf(room, seat), words })
            : t("kind.from", { name: nameOf(room, seat), words: t(`kind.${word.answer ?? "thanks"}`) })}
        </span>
      </p>
      {isOwed && <Answers room={room} />}
    </section>
  );
}

/** Until the next step, advice may be given. */
function IdeasWelcome() {
  return <p class="small">{t("kind.ideas_welcome")}</p>;
}

function Answers({ room }: { room: Room }) {
  const isPending = room.isPending("answer_repair");
  return (
    <Pair>
      <Button disabled={isPending} onPress={() => room.send("answer_repair", { answer: "thanks" })}>
        {t("kind.thanks")}
      </Button>
      <Button disabled={isPending} onPress={() => room.send("answer_repair", { answer: "not_yet" })}>
        {t("kind.not_yet")}
      </Button>
    </Pair>
  );
}
