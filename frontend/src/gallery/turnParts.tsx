import { useState } from "preact/hooks";
import { Banner } from "../ui/Banner";
import { Button, Pair } from "../ui/Button";
import { Chips, RadioChips, ToggleChip } from "../ui/Chip";
import { Composer } from "../ui/Composer";
import { Coverage } from "../ui/Coverage";
import { Ahead, Line, Topic } from "../ui/Line";
import { Nudge, NudgePill } from "../ui/Nudge";
import { Row, Rows } from "../ui/Rows";
import { Saved } from "../ui/Saved";
import { Scene } from "../ui/Scene";
import { Sheet } from "../ui/Sheet";
import { Thread } from "../ui/Thread";
import { t } from "../words/t";
import type { Fixture } from "./fixtures";

import { ADDED, HEARD, Heading, nothing, part, Room, SAID } from "./madeUp";

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

export const TURN_PARTS: readonly Fixture[] = [
  part("speaking", () => <Speaking />),
  part("starters", () => <Starters />),
  part("listening", () => <Listening />),
  part("reflect", () => <Reflecting />),
  part("check", () => <Check />),
  part("correct", () => <Correct />),
  part("waiting", () => <Waiting />),
  part("swap", () => <Swap />),
];
