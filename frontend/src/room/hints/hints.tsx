/** Private help with phrasing, as one download: what it knows, and what of it is drawn. */
import type { ComponentChildren, ComponentType, RefObject } from "preact";
import type { components } from "../../contract/api.gen";
import { drafts } from "../../lib/drafts";
import { get, patch } from "../../lib/http";
import type { Live } from "../../live/store";
import { Mirror } from "../../ui/Mirror";
import { NudgePill } from "../../ui/Nudge";
import { t } from "../../words/t";
import type { Room } from "../room";
import { BackSoFar } from "./BackSoFar";
import { Counts } from "./counts";
import { Help } from "./help";
import { Panel, spokenBy } from "./Panel";

type Wish = components["schemas"]["PhrasingOut"];

/** The filled button under a box. */
interface Sending {
  label: ComponentChildren;
  isReady: boolean;
  onPress: () => void;
}

/** The help as it is drawn from. */
export type HelpInSight = Pick<Help, keyof Help>;

export interface Hints {
  help: HelpInSight;
  /** Behind a box to write in: what is marked. */
  markFor: (about: string) => (text: string, box: RefObject<HTMLTextAreaElement | null>) => ComponentChildren;
  /** Under a box to write in. */
  Panel: ComponentType<{ room: Room; box?: string }>;
  /** What the filled button does now: send, or take back what is on its way out. */
  sending: (plain: Sending) => Sending;
  /** Beside *Say it*, where the panel has no room while the keyboard is open. */
  Pill: ComponentType<{ help: HelpInSight }>;
  /** To be said once to people who listen to the screen. */
  spoken: () => string | null;
  /** What the partner said beside what one has back so far. */
  BackSoFar: ComponentType<{ room: Room }>;
}

/** Null where this person wants no help: then no draft is sent anywhere. */
export async function openHints(live: Live): Promise<Hints | null> {
  const wish = await get<Wish>("notebook/phrasing");
  const epoch = live.who.value?.epoch;
  if (!wish.is_on || epoch === undefined) return null;
  // A kind that could not be kept quiet for good is quiet in this conversation all the same.
  const mute = (muted: readonly string[]) => void patch("notebook/phrasing", { muted }).catch(() => {});
  return drawn(new Help({ live, counts: new Counts(drafts, epoch), muted: wish.muted, mute }));
}

export function drawn(help: HelpInSight): Hints {
  const markFor: Hints["markFor"] = (about) => (text, box) => (
    <Mirror text={text} mark={help.markIn(about)} box={box} />
  );
  const sending: Hints["sending"] = ({ label, isReady, onPress }) => {
    const seconds = help.seconds.value;
    if (seconds === null) return { label, isReady, onPress: () => help.send(onPress) };
    return { label: t("nudge.held", { count: seconds }), isReady: true, onPress: () => help.keepEditing() };
  };
  return { help, markFor, spoken: () => spokenBy(help), Panel, sending, Pill, BackSoFar };
}

/** With the keyboard gone there is room for the panel. */
function Pill({ help }: { help: HelpInSight }) {
  const close = () => document.activeElement instanceof HTMLElement && document.activeElement.blur();
  return help.panel.value && <NudgePill onOpen={close} />;
}
