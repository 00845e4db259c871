/** Before it begins: who is here, what kind of conversation, who speaks first, what is kept. */
import type { LobbyScene } from "../live/wire";
import { Button } from "../ui/Button";
import { Pick } from "../ui/Pick";
import { Row, Rows } from "../ui/Rows";
import { t, tOr } from "../words/t";
import { Ask } from "./Ask";
import { BodyCheck } from "./BodyCheck";
import type { SceneParts } from "./parts";
import { offered, type Room } from "./room";

export function lobby(room: Room, scene: LobbyScene): SceneParts {
  return {
    light: "even",
    title: tOr(`format.${room.view.format_id}`, "lobby.place"),
    main: <Wishes room={room} scene={scene} />,
    foot: <Ready room={room} scene={scene} />,
  };
}

function Wishes({ room, scene }: { room: Room; scene: LobbyScene }) {
  return (
    <>
      <Ask>{t("lobby.title")}</Ask>
      {scene.is_ready && <p class="quiet">{t("lobby.waiting")}</p>}
      <Rows list label={t("lobby.people")}>
        <li>
          <Row seat={room.you} fact={scene.is_ready ? t("lobby.ready") : t("lobby.not_ready")}>
            {t("name.you")}
          </Row>
        </li>
        <li>
          <Row seat={room.other} fact={room.isOtherHere ? t("lobby.here") : t("lobby.not_here")}>
            {room.otherName}
          </Row>
        </li>
      </Rows>
      <Rows>
        <Row fact={t("lobby.change")} onPress={() => room.open("formats")}>
          {tOr(`format.${room.view.format_id}`, "lobby.place")}
        </Row>
        {offered(room, "choose_first") && <First room={room} scene={scene} />}
        <Row fact={t(`keep.fact_${room.view.keeping}`)} onPress={() => room.open("keeping")}>
          {t("lobby.afterwards")}
        </Row>
      </Rows>
      <BodyCheck title={t("lobby.body")} />
    </>
  );
}

/** What was tapped shows at once, dotted until the server says so too. */
function First({ room, scene }: { room: Room; scene: LobbyScene }) {
  const asked = room.asked("choose_first");
  return (
    <Pick
      isPending={asked !== null}
      name="first"
      legend={t("lobby.first")}
      options={[
        { value: "me", label: t("name.me") },
        { value: "other", label: room.otherName },
        { value: "either", label: t("lobby.either") },
      ]}
      value={asked?.first ?? scene.first}
      onPick={(first) => room.send("choose_first", { first })}
    />
  );
}

function Ready({ room, scene }: { room: Room; scene: LobbyScene }) {
  const say = (is_ready: boolean) => room.send("ready", { is_ready });
  return (
    <>
      {scene.is_ready ? (
        <Button onPress={() => say(false)}>{t("lobby.unready")}</Button>
      ) : (
        <Button kind="go" disabled={room.isPending("ready")} onPress={() => say(true)}>
          {t("lobby.go")}
        </Button>
      )}
      <Button onPress={() => room.send("finish", {})}>{t("lobby.not_tonight")}</Button>
    </>
  );
}
