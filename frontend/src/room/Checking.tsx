/** Did they get it? Only the speaker can say. */
import type { RoundScene } from "../live/wire";
import { Button } from "../ui/Button";
import { Ahead } from "../ui/Line";
import { Thread } from "../ui/Thread";
import { t } from "../words/t";
import { Ask } from "./Ask";
import { Exchange, exchangeAbout } from "./lines";
import type { SceneParts } from "./parts";
import { offered, type Room } from "./room";

export function checking(room: Room, scene: RoundScene): SceneParts {
  return {
    light: "lit",
    seat: room.you,
    title: t("room.floor"),
    main: <SaidBack room={room} scene={scene} />,
    foot: <FourAnswers room={room} />,
  };
}

function SaidBack({ room, scene }: { room: Room; scene: RoundScene }) {
  return (
    <>
      <Ask>{t("checking.title", { name: room.otherName })}</Ask>
      <Thread label={t("room.thread")}>
        <Exchange room={room} lines={exchangeAbout(room, scene.statement)} />
        <Ahead isNow>{t("checking.only_you")}</Ahead>
      </Thread>
    </>
  );
}

const ANSWERS = ["yes", "mostly", "not_quite", "resay"] as const;

export function FourAnswers({ room, onAnswer }: { room: Room; onAnswer?: () => void }) {
  const options = offered(room, "confirm")?.options ?? [];
  return (
    <>
      {ANSWERS.filter((answer) => options.includes(answer)).map((answer) => (
        <Button
          key={answer}
          kind={answer === "yes" ? "go" : "soft"}
          disabled={room.isPending("confirm")}
          onPress={() => {
            onAnswer?.();
            room.send("confirm", { answer });
          }}
        >
          {t(`checking.${answer}`)}
        </Button>
      ))}
    </>
  );
}
