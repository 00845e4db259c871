/** Is there one more thing? */
import type { RoundScene } from "../live/wire";
import { Button } from "../ui/Button";
import { Ahead, Answer } from "../ui/Line";
import { Thread } from "../ui/Thread";
import { t } from "../words/t";
import { Ask } from "./Ask";
import { Exchange, exchangeAbout, wasConfirmed } from "./lines";
import type { SceneParts } from "./parts";
import { offered, type Room } from "./room";

export function more(room: Room, scene: RoundScene): SceneParts {
  return {
    light: "lit",
    seat: room.you,
    title: t("room.floor"),
    main: <SoFar room={room} scene={scene} />,
    foot: (
      <>
        {offered(room, "done") && (
          <Button kind="go" disabled={room.isPending("done")} onPress={() => room.send("done", {})}>
            {t("more.done")}
          </Button>
        )}
        {offered(room, "more") && (
          <Button disabled={room.isPending("more")} onPress={() => room.send("more", {})}>
            {t("more.more")}
          </Button>
        )}
      </>
    ),
  };
}

function SoFar({ room, scene }: { room: Room; scene: RoundScene }) {
  const isNextTheirs = room.view.path.some(({ mark, seat, state }) => {
    return mark === "turn" && seat === room.other && state === "todo";
  });
  return (
    <>
      <Ask>{t("more.title")}</Ask>
      <Thread label={t("room.thread")}>
        <Exchange room={room} lines={exchangeAbout(room, scene.statement)} />
        {wasConfirmed(room) && <Answer>{t("checking.yes")}</Answer>}
        <Ahead seat={isNextTheirs ? room.other : undefined}>
          {isNextTheirs ? t("more.next", { name: room.otherName }) : t("more.next_together")}
        </Ahead>
      </Thread>
    </>
  );
}
