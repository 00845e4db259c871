/** One's own words stand at once; whether they have arrived is said under them. */
import { Line } from "../ui/Line";
import { Thread } from "../ui/Thread";
import { t } from "../words/t";
import { Ask } from "./Ask";
import type { Room } from "./room";
import { OnItsWay } from "./WordsBox";

export function Saying({ room, question }: { room: Room; question: string }) {
  const text = room.draft().text.trim();
  return (
    <>
      <Ask>{question}</Ask>
      <Thread label={t("room.thread")}>
        <Line kind="said" seat={room.you} name={t("name.you")} words={text || undefined}>
          <OnItsWay room={room} />
        </Line>
      </Thread>
    </>
  );
}
