/** Both phones in one browser: two frames, each of which is one of the made-up two. */
import { useEffect, useState } from "preact/hooks";
import { frameName } from "../../lib/bearer";
import { Button } from "../../ui/Button";
import { DemoStrip } from "../../ui/DemoStrip";
import { Ahead } from "../../ui/Line";
import { Pick } from "../../ui/Pick";
import { Scene } from "../../ui/Scene";
import { SEAT_CLASS, type Seat, Shape } from "../../ui/Seat";
import { Thread } from "../../ui/Thread";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { Title } from "../Title";
import "./demo.css";
import { knownWorld, newWorld, type World } from "./world";

const NAMES: Readonly<Record<Seat, string>> = { a: "Alex", b: "Sam" };
const SEATS: readonly Seat[] = ["a", "b"];

export default function DemoScreen() {
  const act = useAct();
  const [world, setWorld] = useState<World | null>(knownWorld);
  const [shown, setShown] = useState<Seat>("a");
  const start = () => act.run(async () => setWorld(await newWorld()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a world is opened once, when there is none
  useEffect(() => {
    if (!world) start();
  }, []);
  return (
    <div class="demo">
      <DemoStrip onReset={start} leaveHref="/" />
      <ActNews act={act} />
      <main class="demo-table" data-shown={shown}>
        <Rail />
        <div class="demo-which">
          <Pick<Seat>
            legend={t("demo.which")}
            legendLook="unseen"
            name="phone"
            options={SEATS.map((seat) => ({ value: seat, label: NAMES[seat] }))}
            value={shown}
            onPick={setShown}
          />
        </div>
        {!world && !act.problem && <p>{t("demo.opening")}</p>}
        {world && SEATS.map((seat) => <PhoneFrame key={world[seat]} seat={seat} secret={world[seat]} />)}
      </main>
    </div>
  );
}

function PhoneFrame({ seat, secret }: { seat: Seat; secret: string }) {
  const title = t("demo.phone", { name: NAMES[seat] });
  return (
    <figure class={`demo-phone ${SEAT_CLASS[seat]}`} data-seat={seat}>
      <figcaption>
        <Shape seat={seat} /> {title}
      </figcaption>
      <iframe name={frameName(seat, secret)} src="/" title={title} />
    </figure>
  );
}

function Rail() {
  return (
    <div class="demo-rail stack">
      <Title>{t("demo.title")}</Title>
      <p class="quiet">{t("demo.how")}</p>
      <Scene lamp="both" names={NAMES} label={t("start.scene")} />
      <Thread label={t("demo.loop")}>
        <Ahead seat="a" node="solid">
          {t("demo.says", { name: NAMES.a })}
        </Ahead>
        <Ahead seat="b" node="open">
          {t("demo.says_back", { name: NAMES.b })}
        </Ahead>
        <Ahead>{t("demo.yes", { name: NAMES.a, other: NAMES.b })}</Ahead>
        <Ahead seat="b" node="dotted">
          {t("demo.swap")}
        </Ahead>
      </Thread>
      <Button kind="go" href="/">
        {t("demo.real")}
      </Button>
    </div>
  );
}
