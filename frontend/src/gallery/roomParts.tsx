import { useState } from "preact/hooks";
import { Bar } from "../ui/Band";
import { Button, Pair } from "../ui/Button";
import { Chips, RadioChips, ToggleChip } from "../ui/Chip";
import { Composer } from "../ui/Composer";
import { Note } from "../ui/Note";
import { Own } from "../ui/Own";
import { OwnRows } from "../ui/OwnRows";
import { Page } from "../ui/Page";
import { PauseClock } from "../ui/PauseClock";
import { ListRow, Row, Rows } from "../ui/Rows";
import { Segment } from "../ui/Segment";
import { t } from "../words/t";
import type { Fixture } from "./fixtures";

import { CLOSING, Heading, nothing, part, Room, TURN_OF_A } from "./madeUp";

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

export const ROOM_PARTS: readonly Fixture[] = [
  part("lobby", () => <Lobby />),
  part("paused", () => <Paused />),
  part("closing", () => <Closing />),
  part("rating", () => <Rating />),
  part("last-card", () => <LastCard />),
];
