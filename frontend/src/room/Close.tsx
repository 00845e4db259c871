/** Ending well: one small step of one's own, if any, and what can wait. */
import type { Action, CloseScene } from "../live/wire";
import { Button } from "../ui/Button";
import { Row, Rows } from "../ui/Rows";
import { t } from "../words/t";
import { Ask } from "./Ask";
import type { SceneParts } from "./parts";
import { lineById, offered, type Room } from "./room";
import { OnItsWay, SendButton, WordsBox, wordsIn } from "./WordsBox";

export function close(room: Room, scene: CloseScene): SceneParts {
  const action = offered(room, "own_step");
  const keep = action && <Keep room={room} action={action} />;
  return {
    light: "even",
    title: t("room.closing"),
    main: action && !scene.done ? <Step room={room} action={action} /> : <Done />,
    foot: keep && (
      <>
        {keep}
        <Button disabled={room.isPending("skip")} onPress={() => room.send("skip", {})}>
          {t("close.step_skip")}
        </Button>
      </>
    ),
    typingFoot: keep,
  };
}

function own(room: Room, action: Action): void {
  const words = wordsIn(room, action);
  if (words) room.send("own_step", { words }, "");
}

function Step({ room, action }: { room: Room; action: Action }) {
  return (
    <>
      <Ask>{t("close.step_title")}</Ask>
      <p class="quiet">{t("close.step_note")}</p>
      <WordsBox room={room} action={action} label={t("close.step_label")} onSend={() => own(room, action)} />
      {room.isPending("own_step") && <OnItsWay room={room} />}
      <Parked room={room} />
    </>
  );
}

/** What was parked, read out. */
export function Parked({ room }: { room: Room }) {
  const lines = room.view.parked.map((id) => lineById(room, id)).filter((line) => line !== undefined);
  if (lines.length === 0) return null;
  return (
    <section class="stack close">
      <h2 class="label">{t("close.parked")}</h2>
      <Rows list>
        {lines.map((line) => (
          <li key={line.id}>
            <Row icon="bookmark" words>
              {line.text ?? t("line.aloud")}
            </Row>
          </li>
        ))}
      </Rows>
      <p class="small">{t("close.parked_note")}</p>
    </section>
  );
}

function Done() {
  return (
    <div class="middle">
      <Ask isCentred>{t("close.waiting")}</Ask>
    </div>
  );
}

function Keep({ room, action }: { room: Room; action: Action }) {
  const isReady = wordsIn(room, action) !== null && !room.isPending("own_step");
  return (
    <SendButton room={room} isReady={isReady} onSend={() => own(room, action)}>
      {t("close.step_send")}
    </SendButton>
  );
}
