/** Each writes one line for the other, or skips; what there is gets shown to both at once. */
import type { Action, ExchangeScene } from "../live/wire";
import { Button } from "../ui/Button";
import { Chips } from "../ui/Chip";
import { Note } from "../ui/Note";
import { t, tOr } from "../words/t";
import { Ask } from "./Ask";
import type { SceneParts } from "./parts";
import { offered, type Room } from "./room";
import { Stem } from "./Stem";
import { OnItsWay, SendButton, WordsBox, wordsIn } from "./WordsBox";

export function exchange(room: Room, scene: ExchangeScene): SceneParts {
  const action = offered(room, "write");
  const give = action && <Give room={room} action={action} />;
  return {
    light: "even",
    title: scene.prompt === "thanks" ? t("room.closing") : t("room.arriving"),
    main: action ? <Card room={room} scene={scene} action={action} /> : <Given />,
    foot: action && (
      <>
        {give}
        <Button disabled={room.isPending("skip")} onPress={() => room.send("skip", {})}>
          {t("exchange.skip")}
        </Button>
      </>
    ),
    typingFoot: give,
  };
}

function write(room: Room, action: Action): void {
  const words = wordsIn(room, action);
  if (words) room.send("write", { words }, "");
}

function Card({ room, scene, action }: { room: Room; scene: ExchangeScene; action: Action }) {
  const name = room.otherName;
  const stems = [t("exchange.stem_thank"), t("exchange.stem_noticed"), t("exchange.stem_helped")];
  return (
    <>
      <Ask>{tOr(`exchange.${scene.prompt}`, "exchange.thanks", { name })}</Ask>
      <Note
        seat={room.you}
        from={t("exchange.from_you", { name })}
        hint={tOr(`exchange.${scene.prompt}_note`, "exchange.warm_note", { name })}
      >
        <WordsBox
          room={room}
          action={action}
          label={t("exchange.label")}
          tall
          onSend={() => write(room, action)}
        />
        {room.isPending("write") && <OnItsWay room={room} />}
      </Note>
      <Chips label={t("reflecting.stems")}>
        {stems.map((stem) => (
          <Stem key={stem} room={room} stem={stem} />
        ))}
      </Chips>
    </>
  );
}

function Given() {
  return (
    <div class="middle">
      <Ask isCentred>{t("exchange.waiting")}</Ask>
    </div>
  );
}

function Give({ room, action }: { room: Room; action: Action }) {
  const isReady = wordsIn(room, action) !== null && !room.isPending("write");
  return (
    <SendButton room={room} isReady={isReady} onSend={() => write(room, action)}>
      {t("exchange.give", { name: room.otherName })}
    </SendButton>
  );
}
