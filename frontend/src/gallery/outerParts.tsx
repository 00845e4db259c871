import { useState } from "preact/hooks";
import { Bar } from "../ui/Band";
import { Button, Pair } from "../ui/Button";
import { Chips, ToggleChip } from "../ui/Chip";
import { DemoStrip } from "../ui/DemoStrip";
import { Field, Find, Tick } from "../ui/Field";
import { Answer, KindWord, Line, Tombstone } from "../ui/Line";
import { Page } from "../ui/Page";
import { Qr } from "../ui/Qr";
import { QuickExit } from "../ui/QuickExit";
import { ListRow, Row, Rows } from "../ui/Rows";
import { Scene } from "../ui/Scene";
import { Seats, ThreeWords } from "../ui/Seats";
import { Sheet } from "../ui/Sheet";
import { Tabs } from "../ui/Tabs";
import { Rest, Thread } from "../ui/Thread";
import { t } from "../words/t";
import type { Fixture } from "./fixtures";

import { ADDED, HEARD, Heading, NAMES, nothing, part, SAID, tabs } from "./madeUp";

function Start() {
  return (
    <Page
      light="even"
      header={<Bar onMenu={nothing} />}
      footer={
        <>
          <Button kind="go">{t("start.pair")}</Button>
          <Button>{t("start.code")}</Button>
          <Button>{t("start.alone")}</Button>
        </>
      }
    >
      <Scene lamp="both" label={t("start.scene")} hung />
      <div class="stack">
        <h1 class="ask title">{t("start.title")}</h1>
        <p>{t("start.how")}</p>
        <p class="small">{t("start.kept")}</p>
        <Button kind="plain" layout="flush" icon="chevron" iconAtEnd href="#">
          {t("start.who_sees")}
        </Button>
      </div>
    </Page>
  );
}

function Pairing() {
  return (
    <Page
      light="even"
      header={<Bar back="#" onMenu={nothing} />}
      footer={
        <>
          <Button kind="go" icon="share">
            {t("pair.send")}
          </Button>
          <Button icon="copy">{t("pair.copy")}</Button>
        </>
      }
    >
      <Heading>{t("pair.title")}</Heading>
      <Qr text="https://example.org/j#q8G2x0aVn1yWwE5m3rT7uQ" label={t("pair.qr")} />
      <div class="stack close centre">
        <p class="quiet">{t("pair.how")}</p>
        <p class="spoken-code">
          <bdi dir="ltr">K7M4-2PXR</bdi>
        </p>
        <p class="small">{t("pair.code_lasts")}</p>
        <Pair>
          <Button kind="plain" icon="again">
            {t("pair.new_code")}
          </Button>
          <Button kind="plain">{t("pair.practise")}</Button>
        </Pair>
      </div>
    </Page>
  );
}

function Invited() {
  const [hasRead, setRead] = useState(true);
  return (
    <Page
      light="even"
      header={<Bar onMenu={nothing} />}
      footer={
        <>
          <Button kind="go">{t("invited.go")}</Button>
          <Button>{t("invited.not_now")}</Button>
        </>
      }
    >
      <Scene
        lamp="free"
        freeSeat="b"
        label={t("invited.scene")}
        names={{ a: "Alex", b: t("name.you") }}
        hung
      />
      <Heading>{t("invited.title", { name: "Alex" })}</Heading>
      <Field label={t("invited.name", { name: "Alex" })} kind="name" initial="Sam" onInput={nothing} />
      <Tick checked={hasRead} onTick={setRead}>
        {t("invited.read")} <a href="#who">{t("invited.who_sees")}</a>
      </Tick>
      <p class="small">
        {t("invited.note")} {t("invited.not_now_note", { name: "Alex" })}
      </p>
    </Page>
  );
}

function Three() {
  return (
    <Page
      light="even"
      header={<Bar back="#" onMenu={nothing} />}
      footer={
        <>
          <Button kind="go">{t("three.yes")}</Button>
          <Button>{t("three.no")}</Button>
        </>
      }
    >
      <div class="middle">
        <Seats names={NAMES} />
        <Heading>{t("three.title")}</Heading>
        <ThreeWords words={["harbour", "copper", "seven"]} label={t("three.label")} />
        <p class="quiet">{t("three.how")}</p>
      </div>
    </Page>
  );
}

function Transcript() {
  return (
    <Page light="even" header={<Bar back="#" onMenu={nothing} />}>
      <div>
        <h1 class="ask words">Sunday at the parents’ house</h1>
        <p class="small">
          Tue 24 Nov · {t("format.one_topic")} · {t("transcript.kept_until", { date: "24 Dec" })}
        </p>
      </div>
      <Thread label={t("room.thread")} tight>
        <Line kind="said" seat="a" name="Alex" words={SAID} />
        <Line kind="heard" seat="b" name="Sam" words={HEARD} />
        <Line kind="added" seat="a" name="Alex" words={ADDED} />
        <KindWord seat="b" name="Sam" words={t("kind.i_hear_you")} />
        <Line kind="heard" seat="b" name="Sam" />
        <Answer>{t("line.answer", { name: "Alex", answer: t("checking.yes") })}</Answer>
        <Rest>{t("transcript.then_spoke", { name: "Sam" })}</Rest>
        <Tombstone seat="b">{t("line.removed", { name: "Sam", date: "25 Nov" })}</Tombstone>
        <Line kind="heard" seat="a" name="Alex" words="You go quiet there, and don’t know why yet." />
      </Thread>
      <Rows list label={t("past.parked")}>
        <ListRow icon="bookmark">{t("transcript.parked", { topic: "the summer visit" })}</ListRow>
        <ListRow icon="steps">{t("transcript.will_try", { name: "Sam", words: "a walk" })}</ListRow>
      </Rows>
    </Page>
  );
}

function Empty() {
  return (
    <Page
      light="low"
      header={<Bar title={t("past.place")} onMenu={nothing} />}
      tabs={<Tabs tabs={tabs()} current="/past" />}
    >
      <div class="middle">
        <Scene lamp="off" label={t("past.empty_scene")} />
        <Heading>{t("past.empty_title")}</Heading>
        <p class="quiet">{t("past.empty")}</p>
        <Button>{t("past.empty_go")}</Button>
      </div>
    </Page>
  );
}

function Menu() {
  return (
    <>
      <Empty />
      <Sheet title={t("menu.title")} onClose={nothing}>
        <Rows>
          <Row icon="support" note={t("menu.help_note")} href="#help" here>
            {t("menu.help")}
          </Row>
          <QuickExit forget={nothing} />
        </Rows>
        <Rows>
          <Row icon="eye" href="#who" here>
            {t("menu.who_sees")}
          </Row>
          <Row icon="gear" href="#settings" here>
            {t("menu.settings")}
          </Row>
          <Row icon="bin" danger onPress={nothing} here>
            {t("leaving.delete")}
          </Row>
        </Rows>
      </Sheet>
    </>
  );
}

function Finder() {
  const [picked, setPicked] = useState<readonly string[]>(["tired", "left out"]);
  const toggle = (word: string) =>
    setPicked(picked.includes(word) ? picked.filter((other) => other !== word) : [...picked, word]);
  return (
    <Page
      light="low"
      strip={<DemoStrip onReset={nothing} leaveHref="#" />}
      header={<Bar back="#" end={<Button kind="plain">{t("settle.skip")}</Button>} />}
      footer={<Button kind="go">{t("finder.next")}</Button>}
    >
      <Heading>{t("finder.word_title")}</Heading>
      <p class="quiet">{t("finder.note")}</p>
      <Chips label={t("finder.word_title")}>
        {["tired", "flat", "left out", "disappointed", "lonely", "sad", "numb"].map((word) => (
          <ToggleChip key={word} pressed={picked.includes(word)} onToggle={() => toggle(word)}>
            {word}
          </ToggleChip>
        ))}
      </Chips>
      <Find label={t("finder.find")} onInput={nothing} />
      <Button kind="danger">{t("leaving.delete_go")}</Button>
      <Button disabled>{t("speaking.say")}</Button>
    </Page>
  );
}

export const OUTER_PARTS: readonly Fixture[] = [
  part("start", () => <Start />),
  part("pair", () => <Pairing />),
  part("invited", () => <Invited />),
  part("three-words", () => <Three />),
  part("transcript", () => <Transcript />),
  part("empty", () => <Empty />),
  part("menu", () => <Menu />),
  part("finder", () => <Finder />),
];
