/** What kind of gap there is, and the part that should be heard. */
import type { Action, Gap, RoundScene } from "../live/wire";
import { Button } from "../ui/Button";
import { Ahead } from "../ui/Line";
import { Pick } from "../ui/Pick";
import { Thread } from "../ui/Thread";
import { t } from "../words/t";
import { Ask } from "./Ask";
import { checking, FourAnswers } from "./Checking";
import { exchangeAbout, Spoken } from "./lines";
import type { SceneParts } from "./parts";
import { offered, type Room } from "./room";
import { SendButton, WordsBox, wordsIn } from "./WordsBox";

/** Stands in the draft's choice in place of a gap. */
const ANSWERS = "answers";
const GAPS: readonly Gap[] = ["missing", "bigger", "smaller", "different", "unclear"];

export function correcting(room: Room, scene: RoundScene): SceneParts {
  if (room.draft().choice === ANSWERS) return backToAnswers(room, scene);
  const action = offered(room, "correct");
  const send = action && <Send room={room} action={action} />;
  return {
    light: "lit",
    seat: room.you,
    title: t("room.floor"),
    main: action && <Gaps room={room} scene={scene} action={action} />,
    foot: (
      <>
        {send}
        <Button onPress={() => room.write({ choice: ANSWERS })}>{t("correcting.back")}</Button>
      </>
    ),
    typingFoot: send,
  };
}

/** A change of mind: the four answers again. */
function backToAnswers(room: Room, scene: RoundScene): SceneParts {
  const foot = <FourAnswers room={room} onAnswer={() => room.write({ choice: null })} />;
  return { ...checking(room, scene), foot };
}

const gapOf = (room: Room): Gap | null => GAPS.find((gap) => gap === room.draft().choice) ?? null;

function correct(room: Room, action: Action): void {
  const gap = gapOf(room);
  if (gap) room.send("correct", { gap, words: wordsIn(room, action) }, "");
}

function Gaps({ room, scene, action }: { room: Room; scene: RoundScene; action: Action }) {
  const heard = exchangeAbout(room, scene.statement).findLast(({ kind }) => kind === "heard");
  return (
    <>
      <Ask>{t("correcting.title")}</Ask>
      <Thread label={t("room.thread")}>
        {heard && <Spoken room={room} line={heard} />}
        <Ahead seat={room.you} node="open" isNow>
          <div class="stack close">
            <Pick
              look="chips"
              name="gap"
              legend={t("correcting.title")}
              legendLook="unseen"
              options={GAPS.filter((gap) => action.options.includes(gap)).map((value) => ({
                value,
                label: t(`gap.${value}`),
              }))}
              value={gapOf(room)}
              onPick={(choice) => room.write({ choice })}
            />
            <WordsBox
              room={room}
              action={action}
              label={t("correcting.label")}
              isLabelUnseen={false}
              onSend={() => correct(room, action)}
            />
          </div>
        </Ahead>
      </Thread>
    </>
  );
}

function Send({ room, action }: { room: Room; action: Action }) {
  const isReady = gapOf(room) !== null && !room.isPending("correct");
  return (
    <SendButton room={room} isReady={isReady} onSend={() => correct(room, action)}>
      {t("correcting.send")}
    </SendButton>
  );
}
