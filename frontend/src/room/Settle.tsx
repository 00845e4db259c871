/** Arriving: a breath, each alone. The first time, how we talk here. */
import { useState } from "preact/hooks";
import { onThisPhone } from "../lib/storage";
import type { SettleScene } from "../live/wire";
import { Button } from "../ui/Button";
import { Own } from "../ui/Own";
import { Pick } from "../ui/Pick";
import { Row, Rows } from "../ui/Rows";
import { t } from "../words/t";
import { Ask } from "./Ask";
import type { SceneParts } from "./parts";
import { offered, type Room } from "./room";

const RULES = ["one", "own", "back", "stop", "unfinished"] as const;
const HAS_READ_RULES = "rules-read";

export function settle(room: Room, scene: SettleScene): SceneParts {
  return {
    light: "even",
    title: t("room.arriving"),
    main: <Breath scene={scene} />,
    foot: offered(room, "skip") && <Arrive room={room} />,
  };
}

function Breath({ scene }: { scene: SettleScene }) {
  const isFirstTime = onThisPhone.get(HAS_READ_RULES) === null;
  return (
    <div class="middle">
      <Ask isCentred>{t("settle.title")}</Ask>
      {scene.arrived && <p class="quiet">{t("settle.waiting")}</p>}
      {!scene.arrived && (isFirstTime ? <Rules /> : <Weather />)}
    </div>
  );
}

function Rules() {
  return (
    <Rows list label={t("rules.title")}>
      {RULES.map((rule) => (
        <li key={rule}>
          <Row>{t(`rules.${rule}`)}</Row>
        </li>
      ))}
    </Rows>
  );
}

const WEATHERS = ["fired_up", "calm", "tense", "heavy", "mixed", "dont_know"] as const;

/** Named for oneself; it goes nowhere. */
function Weather() {
  const [weather, setWeather] = useState<(typeof WEATHERS)[number] | null>(null);
  return (
    <>
      <p class="quiet">{t("settle.how")}</p>
      <Own>
        <Pick
          look="chips"
          name="weather"
          legend={t("settle.weather")}
          legendLook="strong"
          options={WEATHERS.map((value) => ({ value, label: t(`weather.${value}`) }))}
          value={weather}
          onPick={setWeather}
        />
      </Own>
    </>
  );
}

function Arrive({ room }: { room: Room }) {
  const arrive = () => {
    onThisPhone.set(HAS_READ_RULES, "yes");
    room.send("skip", {});
  };
  return (
    <Button kind="go" disabled={room.isPending("skip")} onPress={arrive}>
      {t("settle.go")}
    </Button>
  );
}
