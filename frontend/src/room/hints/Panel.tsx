/** The one private line under a box: a hint, a beginning to fill, or that a kind stays quiet now. */
import { useEffect } from "preact/hooks";
import { besides } from "../../lib/drafts";
import type { Hint } from "../../live/wire";
import { Nudge } from "../../ui/Nudge";
import { t, tOr } from "../../words/t";
import { boxOf, type Room } from "../room";
import { BLANK, Blanks, firstPart } from "../starter";
import type { Place } from "./help";
import type { HelpInSight } from "./hints";

interface PanelProps {
  room: Room;
  box?: string;
}

export function Panel({ room, box }: PanelProps) {
  const help = room.hints?.help;
  return help ? <Watching room={room} box={box} help={help} /> : null;
}

interface WatchingProps extends PanelProps {
  help: HelpInSight;
}

function Watching({ room, box = "", help }: WatchingProps) {
  const { text } = room.draft(box);
  const about = boxOf(room.view, box);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of the place goes with its name.
  useEffect(() => help.sees(placeOf(room, about), text), [help, about, text]);
  useEffect(() => () => help.leaves(about), [help, about]);
  const panel = help.panel.value;
  const common = { room, box, help };
  if (panel?.kind === "hint") return <Shown {...common} hint={panel.hint} isHeld={panel.go !== null} />;
  if (panel?.kind === "quiet") return <Quiet help={help} category={panel.category} />;
  // A killed tab forgets which beginning it was, and not the words it took the place of.
  const mine = room.draft(besides(box)).text;
  return mine === "" ? null : <Beginning {...common} mine={mine} hint={panel?.hint ?? null} />;
}

function placeOf({ view }: Room, about: string): Place {
  const { scene, on } = view;
  return { about, on, turn: "speaker" in scene ? `${scene.kind} ${scene.speaker}` : scene.kind };
}

/** For people who listen to the screen; the panel itself takes no focus. */
export function spokenBy(help: HelpInSight): string | null {
  const panel = help.panel.value;
  if (help.seconds.value !== null) return t("nudge.on_its_way");
  return panel?.kind === "hint" ? `${t("own.only_you")}. ${says(panel.hint)}` : null;
}

const says = ({ category }: Hint): string => tOr(`nudge.${category}.says`, "nudge.says");

/** The beginning for this kind, with the draft's own noun in its first blank. */
function starterFor({ category, topic }: Hint): string {
  const starter = tOr(`nudge.${category}.starter`, "nudge.starter_any", { topic: topic ?? BLANK });
  return starter.replaceAll(`${BLANK} ${BLANK}`, BLANK);
}

function Shown({ room, box = "", help, hint, isHeld }: WatchingProps & { hint: Hint; isHeld: boolean }) {
  const begin = () => {
    const mine = room.draft(box).text;
    help.tryStarter();
    room.composer.current?.set(firstPart(starterFor(hint)));
    room.composer.current?.focus();
    room.write({ text: mine }, besides(box));
  };
  const ways = [
    [t("nudge.starter"), begin],
    [t("nudge.keep"), () => help.keep()],
  ] as const;
  return (
    <Nudge ways={ways} onDismiss={() => help.dismiss()}>
      <p>{isHeld ? `${says(hint)} ${t("nudge.as_it_is")}` : says(hint)}</p>
    </Nudge>
  );
}

function Beginning({
  room,
  box = "",
  help,
  mine,
  hint,
}: WatchingProps & { mine: string; hint: Hint | null }) {
  const close = () => {
    help.dismiss();
    room.write({ text: "" }, besides(box));
  };
  const putBack = () => {
    close();
    room.composer.current?.set(mine);
    room.composer.current?.focus();
  };
  return (
    <Nudge ways={[[t("nudge.put_back"), putBack]]} onDismiss={close}>
      <p class="words">{hint && <Blanks text={starterFor(hint)} />}</p>
    </Nudge>
  );
}

function Quiet({ help, category }: { help: HelpInSight; category: string }) {
  const ways = [[t("nudge.quiet_for_good"), () => help.quietForGood(category)]] as const;
  return (
    <Nudge ways={ways} onDismiss={() => help.dismiss()}>
      <p>{t("nudge.quiet")}</p>
    </Nudge>
  );
}
