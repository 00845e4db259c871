/** Every screen outside a conversation, for the gallery: drawn from made-up data, without a server. */
import type { VNode } from "preact";
import type { Fixture } from "../gallery/fixtures";
import { Arriving } from "./Arriving";
import type { Act } from "./act";
import type { Ahead, Joined, Me, Now, Paired, PastItem, Standing } from "./api";
import HelpScreen from "./help/HelpScreen";
import { me } from "./me";
import { MenuSheet } from "./menu/MenuSheet";
import { SignOutSheet } from "./menu/SignOutSheet";
import { FormatPage } from "./now/FormatPage";
import { NowPage } from "./now/NowPage";
import { PracticePage } from "./now/PracticePage";
import { CodeScreen } from "./pair/CodeScreen";
import { InvitedForm } from "./pair/InvitedForm";
import { InvitedGone } from "./pair/InvitedGone";
import { invitation } from "./pair/invitation";
import { NotNow } from "./pair/NotNow";
import { PairedScreen } from "./pair/PairedScreen";
import { PairScreen } from "./pair/PairScreen";
import { ThreeWordsScreen } from "./pair/ThreeWordsScreen";
import { madeUpTranscript } from "./past/madeUpTranscript";
import { PastPage } from "./past/PastPage";
import { TranscriptPage } from "./past/TranscriptPage";
import { TranscriptGone } from "./past/TranscriptScreen";
import { CalendarPage } from "./schedule/CalendarPage";
import { madeUpOffer, madeUpSeries, NO_TIMES, NOTHING_AHEAD, PROPOSED } from "./schedule/madeUpTimes";
import { PlanSheet } from "./schedule/PlanSheet";
import type { Times } from "./schedule/requests";
import { TimesPage } from "./schedule/TimesPage";
import { ForTwo } from "./schedule/TimesScreen";
import { DeleteSheet } from "./settings/DeleteSheet";
import { Facts } from "./settings/Facts";
import { KeptScreen } from "./settings/KeptScreen";
import { LeavingScreen } from "./settings/LeavingScreen";
import { LookScreen } from "./settings/LookScreen";
import { NameScreen } from "./settings/NameScreen";
import { RulesScreen } from "./settings/RulesScreen";
import { UnpairSheet } from "./settings/UnpairSheet";
import { WhoSeesScreen } from "./settings/WhoSeesScreen";
import { FirstSteps } from "./start/FirstSteps";
import { Start } from "./start/Start";

const STILL: Act = { run: () => undefined, fail: () => undefined, isBusy: false, problem: null };
const OFFLINE: Act = { ...STILL, problem: "No connection. Your words are safe on this phone." };
const nothing = () => undefined;
const never = () => Promise.resolve();

const LATER = "2099-01-01T20:00:00Z";
const EVENING = Date.UTC(2026, 10, 24, 20, 45);
const PAIRED: Paired = { state: "paired", partner_first_name: "Sam", seat: "a", can_undo: true };
const INVITING: Standing = { state: "inviting", expires_at: LATER };
const JOINED: Joined = {
  state: "joined_unconfirmed",
  partner_first_name: "Sam",
  three_words: "harbour copper seven",
  you_invited: true,
};
const INVITED_ONE: Joined = { ...JOINED, partner_first_name: "Alex", you_invited: false };

const person = (couple: Standing): Me => ({ first_name: "Alex", keeping: "days30", couple });
const NOBODY: Me = { first_name: null, keeping: null, couple: { state: "none" } };
const ALEX = person(PAIRED);

const QUIET: Now = {
  live: null,
  may_start: true,
  formats: ["ten_minutes", "one_topic", "thank_you"],
  ahead: NOTHING_AHEAD,
};
const ahead = (more: Partial<Ahead>): Now => ({ ...QUIET, ahead: { ...NOTHING_AHEAD, ...more } });
const live = (more: Partial<NonNullable<Now["live"]>>): Now => ({
  ...QUIET,
  may_start: false,
  live: { format_id: "ten_minutes", state: "open", return_at: null, is_practice: false, ...more },
});

const past = (id: string, days: number, more: Partial<PastItem>): PastItem => ({
  id,
  opened_at: EVENING - days * 86_400_000,
  ended_at: EVENING - days * 86_400_000,
  format_id: "ten_minutes",
  topic: null,
  state: "complete",
  keeping: "days30",
  dies_at: EVENING,
  ...more,
});
const PAST: PastItem[] = [
  past("a", 0, { format_id: "one_topic", topic: "Sunday at the parents’ house" }),
  past("b", 5, {}),
  past("c", 10, { format_id: "one_topic", topic: "Money for the summer", state: "continued" }),
  past("d", 14, { format_id: "thank_you" }),
];

function withInvitation(screen: VNode, codeExpires = LATER): VNode {
  invitation.value = {
    secret: "0123456789abcdefghijkl",
    code: "K7M4-2PXR",
    code_expires_at: codeExpires,
    expires_at: LATER,
  };
  return screen;
}

const now = (what: Now, act = STILL) => (
  <NowPage paired={PAIRED} now={what} look={never} act={act} onUndo={nothing} />
);
const lookedAt = (conversations: PastItem[], next: string | null) => (
  <PastPage past={{ conversations, next }} act={STILL} onOlder={nothing} />
);
const invited = (act: Act) => <InvitedForm inviter="Alex" act={act} onComeIn={never} onNotNow={nothing} />;

const timesPage = (more: Partial<Times>, undo: typeof never | null = null) => (
  <TimesPage times={{ ...NO_TIMES, ...more }} name="Sam" change={never} undo={undo} act={STILL} />
);
const calendarPage = (is_subscribed: boolean, secret: string | null) => (
  <CalendarPage
    calendar={{ title: "Busy time", is_subscribed }}
    plans={is_subscribed ? [] : [madeUpSeries(EVENING)]}
    secret={secret}
    act={STILL}
    onName={nothing}
    onOpen={nothing}
    onClose={nothing}
  />
);
const restingSeries = { ...madeUpSeries(EVENING), times: [], is_paused: true };
const planSheet = <PlanSheet plan={madeUpSeries(EVENING)} change={never} onClose={nothing} />;

const over = (page: VNode, sheet: VNode): VNode => (
  <>
    {page}
    {sheet}
  </>
);

/** A group of screens as one person sees them. */
function seenBy(who: Me, group: string, screens: Record<string, () => VNode>): Fixture[] {
  return Object.entries(screens).map(([name, screen]) => ({
    name: `outer-${name}`,
    group,
    draw: () => {
      me.value = who;
      return screen();
    },
  }));
}

export const OUTER: readonly Fixture[] = [
  ...seenBy(NOBODY, "Outside: beginning", {
    start: () => <Start />,
    arriving: () => <Arriving act={OFFLINE} light="lit" />,
    "first-steps": () => <FirstSteps isAlone={false} />,
    "first-steps-alone": () => <FirstSteps isAlone />,
    menu: () => over(<Start />, <MenuSheet onClose={nothing} />),
    invited: () => invited(STILL),
    "invited-offline": () => invited(OFFLINE),
    "invited-gone": () => <InvitedGone />,
    "not-now": () => <NotNow />,
  }),
  ...seenBy(person({ state: "none" }), "Outside: becoming two", {
    code: () => <CodeScreen />,
    practice: () => <PracticePage isPractising act={STILL} onStart={nothing} />,
    "invited-again": () => invited(STILL),
  }),
  ...seenBy(person(INVITING), "Outside: becoming two", {
    pair: () => withInvitation(<PairScreen hereName={null} />),
    "pair-code-over": () => withInvitation(<PairScreen hereName={null} />, "2020-01-01T20:00:00Z"),
    "pair-here": () => withInvitation(<PairScreen hereName="Sam" />),
  }),
  ...seenBy(person({ state: "inviting", expires_at: "2098-01-01T20:00:00Z" }), "Outside: becoming two", {
    "pair-lost": () => <PairScreen hereName={null} />,
  }),
  ...seenBy(person(JOINED), "Outside: becoming two", {
    "three-words": () => <ThreeWordsScreen joined={JOINED} />,
  }),
  ...seenBy({ ...person(INVITED_ONE), first_name: "Sam" }, "Outside: becoming two", {
    "three-words-joiner": () => <ThreeWordsScreen joined={INVITED_ONE} />,
  }),
  ...seenBy(ALEX, "Outside: a couple", {
    paired: () => <PairedScreen paired={PAIRED} />,
    now: () => now(QUIET),
    "now-next": () => now(ahead({ next: { at: EVENING, format_id: "ten_minutes" } })),
    "now-asked": () => now(ahead({ is_asked: true })),
    "now-offered": () => now(ahead({ offered_at: EVENING })),
    "now-missed": () => now(ahead({ missed: "time", again: PROPOSED })),
    "now-not-back": () =>
      now({
        ...live({ state: "paused", return_at: EVENING }),
        ahead: { ...NOTHING_AHEAD, missed: "return", offered_at: EVENING },
      }),
    "now-open": () => now(live({})),
    "now-paused": () => now(live({ state: "paused", return_at: EVENING })),
    "now-practising": () => now({ ...live({ is_practice: true }), may_start: true }),
    "now-offline": () => now(QUIET, OFFLINE),
    formats: () => <FormatPage offered={QUIET.formats} act={STILL} onOpen={nothing} />,
    "menu-signed-in": () => over(now(QUIET), <MenuSheet onClose={nothing} />),
    "sign-out": () => over(now(QUIET), <SignOutSheet onClose={nothing} />),
    help: () => <HelpScreen />,
  }),
  ...seenBy(ALEX, "Outside: times", {
    "times-none": () => timesPage({}),
    times: () => timesPage({ plans: [madeUpSeries(EVENING)] }),
    "times-theirs": () => timesPage({ theirs: [madeUpOffer(EVENING, "evening")] }),
    "times-mine": () =>
      timesPage({ plans: [restingSeries], mine: [madeUpOffer(EVENING, null)], may_offer_at: EVENING }, never),
    "times-change": () => over(timesPage({}), planSheet),
    calendar: () => calendarPage(false, null),
    "calendar-address": () => calendarPage(true, "0123456789abcdefghijkl"),
    "times-for-two": () => <ForTwo />,
  }),
  ...seenBy(ALEX, "Outside: looking back", {
    past: () => lookedAt(PAST, "more"),
    "past-empty": () => lookedAt([], null),
    transcript: () => <TranscriptPage of={madeUpTranscript(EVENING)} onRemove={never} />,
    "transcript-choosing": () => (
      <TranscriptPage of={madeUpTranscript(EVENING)} onRemove={never} isChoosingAtFirst />
    ),
    "transcript-gone": () => <TranscriptGone />,
  }),
  ...seenBy(ALEX, "Outside: settings", {
    settings: () => <Facts person={ALEX} />,
    "settings-newcomer": () => <Facts person={NOBODY} />,
    "settings-name": () => <NameScreen name="Alex" />,
    "settings-kept": () => <KeptScreen keeping="days30" />,
    "settings-look": () => <LookScreen />,
    "settings-leaving": () => <LeavingScreen person={ALEX} />,
    "who-sees": () => <WhoSeesScreen />,
    rules: () => <RulesScreen />,
    unpair: () => over(<LeavingScreen person={ALEX} />, <UnpairSheet name="Sam" onClose={nothing} />),
    delete: () => over(<LeavingScreen person={ALEX} />, <DeleteSheet onClose={nothing} />),
  }),
];
