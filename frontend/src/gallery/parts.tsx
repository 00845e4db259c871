/** Every part, put together as pages people meet, with made-up words. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Band, Bar } from "../ui/Band";
import { Banner } from "../ui/Banner";
import { Burn } from "../ui/Burn";
import { Button, Pair } from "../ui/Button";
import { Chips, RadioChips, ToggleChip } from "../ui/Chip";
import { Composer } from "../ui/Composer";
import { Coverage } from "../ui/Coverage";
import { DemoStrip } from "../ui/DemoStrip";
import { Field, Find, Tick } from "../ui/Field";
import { Ahead, Answer, KindWord, Line, Tombstone, Topic } from "../ui/Line";
import { Note } from "../ui/Note";
import { Nudge, NudgePill } from "../ui/Nudge";
import { Own } from "../ui/Own";
import { OwnRows } from "../ui/OwnRows";
import { type Light, Page } from "../ui/Page";
import type { Mark } from "../ui/Path";
import { PauseClock } from "../ui/PauseClock";
import { Qr } from "../ui/Qr";
import { QuickExit } from "../ui/QuickExit";
import { ListRow, Row, Rows } from "../ui/Rows";
import { Saved } from "../ui/Saved";
import { Scene } from "../ui/Scene";
import { Seats, ThreeWords } from "../ui/Seats";
import { Segment } from "../ui/Segment";
import { Sheet } from "../ui/Sheet";
import { type Tab, Tabs } from "../ui/Tabs";
import { Rest, Thread } from "../ui/Thread";
import { t } from "../words/t";
import type { Fixture } from "./fixtures";

const nothing = () => {};
const NAMES = { a: "Alex", b: "Sam" };
const SAID = "When you went outside with your brother on Sunday, I felt alone. I didn’t know anyone there.";
const HEARD = "I heard you say you felt alone on Sunday, because you didn’t know anyone.";
const ADDED = "I wished you’d stayed near me for the first hour.";

const TURN_OF_A: readonly Mark[] = [
  { kind: "arrive", state: "done" },
  { kind: "turn", seat: "a", state: "now" },
  { kind: "turn", seat: "b", state: "todo" },
  { kind: "bridge", state: "todo" },
  { kind: "close", state: "todo" },
];
const CLOSING: readonly Mark[] = TURN_OF_A.map((mark) => ({
  ...mark,
  state: mark.kind === "close" ? "now" : "done",
}));

const tabs = (): readonly Tab[] => [
  { href: "/now", icon: "lamp", label: t("tabs.now") },
  { href: "/notebook", icon: "notebook", label: t("tabs.notebook") },
  { href: "/times", icon: "clock", label: t("tabs.times") },
  { href: "/past", icon: "thread", label: t("tabs.past") },
];

interface RoomProps {
  light: Light;
  seat?: "a" | "b";
  title: string;
  marks?: readonly Mark[];
  burn?: boolean;
  footer?: ComponentChildren;
  typingFooter?: ComponentChildren;
  children: ComponentChildren;
}

function Room(props: RoomProps) {
  const { light, seat, title, marks = TURN_OF_A, burn = false, footer, typingFooter, children } = props;
  return (
    <Page
      light={light}
      header={
        <Band seat={seat} title={title} marks={marks} names={NAMES} onMenu={nothing} onPause={nothing}>
          {burn && <Burn seat="a" share={0.36} left={t("room.about_min", { count: 3 })} />}
        </Band>
      }
      footer={footer}
      typingFooter={typingFooter}
    >
      {children}
    </Page>
  );
}

const Heading = ({ children }: { children: ComponentChildren }) => <h1 class="ask">{children}</h1>;

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

function Lobby() {
  const [first, setFirst] = useState<string | null>("me");
  const [body, setBody] = useState<string | null>("steady");
  return (
    <Room
      light="even"
      title="Tonight, 20:15"
      marks={TURN_OF_A.map((mark) => ({ ...mark, state: mark.kind === "arrive" ? "now" : "todo" }))}
      footer={
        <>
          <Button kind="go">{t("lobby.go")}</Button>
          <Button>{t("lobby.not_tonight")}</Button>
        </>
      }
    >
      <Heading>{t("lobby.title")}</Heading>
      <Rows list label={t("lobby.people")}>
        <ListRow seat="a" fact={t("lobby.not_ready")}>
          <b class="label">{t("name.you")}</b>
        </ListRow>
        <ListRow seat="b" fact={t("lobby.here")}>
          <b class="label">Sam</b>
        </ListRow>
      </Rows>
      <Rows>
        <Row fact={t("lobby.change")} onPress={nothing}>
          {t("format.ten_minutes")}
        </Row>
        <Segment
          legend={t("lobby.first")}
          name="first"
          options={[
            { value: "me", label: t("name.me") },
            { value: "other", label: "Sam" },
            { value: "either", label: t("lobby.either") },
          ]}
          value={first}
          onPick={setFirst}
        />
        <Row fact={t("keep.fact_days30")} onPress={nothing}>
          {t("lobby.afterwards")}
        </Row>
      </Rows>
      <Own title={t("lobby.body")}>
        <Segment
          legend={t("lobby.body")}
          legendLook="unseen"
          name="body"
          options={[
            { value: "steady", label: t("body.steady") },
            { value: "wound_up", label: t("body.wound_up") },
            { value: "too_much", label: t("body.too_much") },
          ]}
          value={body}
          onPick={setBody}
        />
      </Own>
    </Room>
  );
}

function Speaking() {
  return (
    <Room
      light="lit"
      seat="a"
      title={t("room.your_turn")}
      burn
      footer={
        <Pair>
          <Button layout="fit">{t("speaking.starters")}</Button>
          <Button kind="go">{t("speaking.say")}</Button>
        </Pair>
      }
      typingFooter={
        <Pair>
          <NudgePill onOpen={nothing} />
          <Button layout="fit">{t("speaking.starters")}</Button>
          <Button kind="go">{t("speaking.say")}</Button>
        </Pair>
      }
    >
      <Heading>{t("speaking.ask", { name: "Sam" })}</Heading>
      <Composer
        label={t("speaking.label")}
        initial="You always go off with your brother and I felt alone on Sunday when "
        soft={220}
        hard={400}
        mark={{ start: 0, end: 10, words: "You always" }}
        tall
      />
      <Nudge
        text="“You always” may land as blame. One time it happened?"
        onStarter={nothing}
        onKeep={nothing}
        onDismiss={nothing}
      />
    </Room>
  );
}

function Starters() {
  return (
    <>
      <Speaking />
      <Sheet title={t("starters.title")} onClose={nothing}>
        <Rows>
          <Row words onPress={nothing} here>
            When <span class="blank" />, I felt <span class="blank" />.
          </Row>
          <Row words onPress={nothing} here>
            The moment that stuck was <span class="blank" />.
          </Row>
        </Rows>
        <Pair>
          <Button layout="tile" icon="body">
            {t("starters.body")}
          </Button>
          <Button layout="tile" icon="search">
            {t("starters.word")}
          </Button>
        </Pair>
        <p class="small">{t("starters.whole_turn")}</p>
        <Rows>
          <Row icon="dots" onPress={nothing} here>
            {t("starters.dont_know")}
          </Row>
          <Row icon="aloud" onPress={nothing} here>
            {t("starters.aloud")}
          </Row>
          <Row icon="pass" onPress={nothing} here>
            {t("starters.pass")}
          </Row>
        </Rows>
      </Sheet>
    </>
  );
}

function Listening() {
  return (
    <Room
      light="far-a"
      seat="a"
      title={t("room.their_turn", { name: "Alex" })}
      burn
      footer={<Button>{t("listening.kind_word")}</Button>}
    >
      <div>
        <Heading>{t("listening.title")}</Heading>
        <p class="quiet">{t("listening.how")}</p>
      </div>
      <div class="middle">
        <Scene
          lamp="a"
          label={t("listening.scene", { name: "Alex" })}
          names={{ a: "Alex", b: t("name.you") }}
        />
      </div>
      <Thread label={t("room.thread")}>
        <Topic
          seat="a"
          by={t("listening.about", { name: "Alex" })}
          topic="Sunday at the parents’ house"
          isNow
        />
        <Ahead seat="b">{t("listening.then")}</Ahead>
        <Ahead>{t("listening.last", { name: "Alex" })}</Ahead>
      </Thread>
    </Room>
  );
}

function Reflecting() {
  const [stem, setStem] = useState(true);
  return (
    <Room
      light="far-a"
      seat="b"
      title={t("room.reflect")}
      footer={
        <>
          <Button kind="go">{t("reflecting.send")}</Button>
          <Button>{t("reflecting.smaller")}</Button>
        </>
      }
    >
      <Heading>{t("reflecting.title")}</Heading>
      <Thread label={t("room.thread")} tight>
        <Line kind="said" seat="a" name="Alex" words={SAID} />
        <Ahead seat="b" isNow node="open">
          <div class="stack close">
            <Chips label={t("reflecting.stems")}>
              <ToggleChip words pressed={stem} onToggle={setStem}>
                {t("reflecting.stem_heard")}…
              </ToggleChip>
              <ToggleChip words pressed={false} onToggle={nothing}>
                {t("reflecting.stem_felt")}…
              </ToggleChip>
              <ToggleChip words pressed={false} onToggle={nothing}>
                {t("reflecting.stem_mattered")}…
              </ToggleChip>
            </Chips>
            <Composer
              label={t("reflecting.label")}
              initial="I heard you say you felt alone on Sunday, because "
              soft={200}
              hard={350}
            />
          </div>
        </Ahead>
      </Thread>
      <Coverage
        name="Alex"
        fragments={[
          { theirs: "alone on Sunday", back: "alone on Sunday" },
          { theirs: "you went outside" },
          { theirs: "didn’t know anyone" },
        ]}
      />
    </Room>
  );
}

function Check() {
  return (
    <Room
      light="lit"
      seat="a"
      title={t("room.floor")}
      footer={
        <>
          <Button kind="go">{t("checking.yes")}</Button>
          <Button>{t("checking.mostly")}</Button>
          <Button>{t("checking.not_quite")}</Button>
          <Button>{t("checking.resay")}</Button>
        </>
      }
    >
      <Heading>{t("checking.title", { name: "Sam" })}</Heading>
      <Thread label={t("room.thread")}>
        <Line kind="said" seat="a" name={t("name.you")} words={SAID} />
        <Line kind="heard" seat="b" name="Sam" words={HEARD} />
        <Ahead isNow>{t("checking.only_you")}</Ahead>
      </Thread>
    </Room>
  );
}

function Correct() {
  const [gap, setGap] = useState<string | null>("missing");
  const gaps = ["missing", "bigger", "smaller", "different", "unclear"] as const;
  return (
    <Room
      light="lit"
      seat="a"
      title={t("room.floor")}
      footer={
        <>
          <Button kind="go">{t("correcting.send")}</Button>
          <Button>{t("correcting.back")}</Button>
        </>
      }
    >
      <Heading>{t("correcting.title")}</Heading>
      <Thread label={t("room.thread")} tight>
        <Line kind="heard" seat="b" name="Sam" words={HEARD} />
        <Ahead seat="a" isNow node="solid">
          <div class="stack close">
            <RadioChips
              legend={t("correcting.title")}
              legendLook="unseen"
              name="gap"
              options={gaps.map((value) => ({ value, label: t(`correcting.${value}`) }))}
              value={gap}
              onPick={setGap}
            />
            <Composer
              label={t("correcting.label")}
              isLabelUnseen={false}
              initial={ADDED}
              soft={40}
              hard={200}
            />
          </div>
        </Ahead>
      </Thread>
    </Room>
  );
}

function Waiting() {
  return (
    <Room light="lit" seat="a" title={t("room.floor")} footer={<Button>{t("taking_in.resay")}</Button>}>
      <Heading>{t("taking_in.title", { name: "Sam" })}</Heading>
      <Banner>{t("room.catching_up")}</Banner>
      <Thread label={t("room.thread")} wait>
        <Line kind="said" seat="a" name={t("name.you")} words={SAID}>
          <Saved state="saved" />
        </Line>
        <Ahead seat="b" isNow>
          {t("taking_in.next", { name: "Sam" })}
        </Ahead>
        <Ahead>{t("taking_in.then", { name: "Sam" })}</Ahead>
      </Thread>
    </Room>
  );
}

function Swap() {
  return (
    <Room light="far-b" title="">
      <div class="middle">
        <Scene lamp="b" label={t("swap.scene", { name: "Sam" })} names={{ a: t("name.you"), b: "Sam" }} />
        <h1 class="ask title">{t("swap.title", { name: "Sam" })}</h1>
        <p class="quiet">{t("swap.got", { name: "Sam" })}</p>
      </div>
    </Room>
  );
}

function Paused() {
  return (
    <Page
      light="low"
      header={<Bar title={t("paused.title")} onMenu={nothing} />}
      footer={
        <>
          <Button kind="go">{t("paused.ready")}</Button>
          <Pair>
            <Button>{t("paused.change")}</Button>
            <Button>{t("paused.finish")}</Button>
          </Pair>
        </>
      }
    >
      <PauseClock lead={t("paused.lead")} clock="20:45" left={t("paused.left", { count: 18 })} isBreathing />
      <p class="centre">
        {t("paused.safe")} {t("paused.same")}
      </p>
      <Rows>
        <Row icon="wave" fact={t("paused.breathing_fact")} onPress={nothing}>
          {t("paused.breathing")}
        </Row>
        <Row icon="eye" onPress={nothing}>
          {t("paused.five")}
        </Row>
        <Row icon="pen" onPress={nothing}>
          {t("paused.write")}
        </Row>
      </Rows>
    </Page>
  );
}

function Closing() {
  return (
    <Room
      light="lit"
      title={t("room.closing")}
      marks={CLOSING}
      footer={
        <>
          <Button kind="go">{t("exchange.give", { name: "Sam" })}</Button>
          <Button>{t("exchange.skip")}</Button>
        </>
      }
    >
      <Heading>{t("exchange.thanks", { name: "Sam" })}</Heading>
      <Note
        seat="a"
        from={t("exchange.from_you", { name: "Sam" })}
        hint={t("exchange.thanks_note", { name: "Sam" })}
      >
        <Composer
          label={t("exchange.label")}
          initial="Thank you for staying at the table when I went quiet."
          soft={160}
          hard={280}
        />
      </Note>
      <Chips label={t("reflecting.stems")}>
        <ToggleChip words pressed onToggle={nothing}>
          {t("exchange.stem_thank")}…
        </ToggleChip>
        <ToggleChip words pressed={false} onToggle={nothing}>
          {t("exchange.stem_noticed")}…
        </ToggleChip>
      </Chips>
    </Room>
  );
}

function Rating() {
  const [word, setWord] = useState<string | null>("mostly");
  const words = ["not_yet", "a_little", "in_parts", "mostly", "all_the_way"] as const;
  return (
    <Page
      light="low"
      header={<Bar title={t("own.only_you")} onMenu={nothing} />}
      footer={
        <>
          <Button kind="go">{t("rating.keep")}</Button>
          <Button>{t("rating.skip")}</Button>
        </>
      }
    >
      <Heading>{t("rating.title")}</Heading>
      <p class="quiet">{t("rating.note", { name: "Sam" })}</p>
      <OwnRows
        legend={t("rating.title")}
        legendLook="unseen"
        name="understood"
        options={words.map((value) => ({ value, label: t(`rating.${value}`) }))}
        value={word}
        onPick={setWord}
      />
      <RadioChips
        legend={t("rating.uneasy")}
        legendLook="strong"
        name="uneasy"
        options={[
          { value: "no", label: t("rating.uneasy_no") },
          { value: "small", label: t("rating.uneasy_small") },
        ]}
        value={null}
        onPick={nothing}
      />
    </Page>
  );
}

function LastCard() {
  return (
    <Page
      light="even"
      header={<Bar onMenu={nothing} />}
      footer={<Button kind="go">{t("ended.done")}</Button>}
    >
      <div class="middle">
        <Heading>{t("ended.title")}</Heading>
        <p class="quiet">{t("ended.both")}</p>
      </div>
      <Note seat="b" from={t("exchange.to_you", { name: "Sam" })}>
        Thank you for telling me about Sunday. I didn’t know it was like that for you.
      </Note>
      <Rows list label={t("ended.title")}>
        <ListRow icon="steps">{t("ended.will_try", { name: "Sam", words: "a walk, the two of us" })}</ListRow>
        <ListRow icon="calendar">{t("ended.next", { when: "Thursday 26 Nov, 20:15" })}</ListRow>
      </Rows>
      <div class="fill" />
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
      <Heading>{t("finder.title")}</Heading>
      <p class="quiet">{t("finder.note")}</p>
      <Chips label={t("finder.title")}>
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

const part = (name: string, draw: Fixture["draw"]): Fixture => ({
  name: `part-${name}`,
  group: "Parts",
  draw,
});

export const PARTS: readonly Fixture[] = [
  part("start", () => <Start />),
  part("pair", () => <Pairing />),
  part("invited", () => <Invited />),
  part("three-words", () => <Three />),
  part("lobby", () => <Lobby />),
  part("speaking", () => <Speaking />),
  part("starters", () => <Starters />),
  part("listening", () => <Listening />),
  part("reflect", () => <Reflecting />),
  part("check", () => <Check />),
  part("correct", () => <Correct />),
  part("waiting", () => <Waiting />),
  part("swap", () => <Swap />),
  part("paused", () => <Paused />),
  part("closing", () => <Closing />),
  part("rating", () => <Rating />),
  part("last-card", () => <LastCard />),
  part("transcript", () => <Transcript />),
  part("empty", () => <Empty />),
  part("menu", () => <Menu />),
  part("finder", () => <Finder />),
];
