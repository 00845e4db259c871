/** What the gallery's pages share: made-up people, their words, and a room to stand in. */
import type { ComponentChildren } from "preact";
import { Band } from "../ui/Band";
import { Burn } from "../ui/Burn";
import { type Light, Page } from "../ui/Page";
import type { Mark } from "../ui/Path";
import type { Tab } from "../ui/Tabs";
import { t } from "../words/t";
import type { Fixture } from "./fixtures";

export const nothing = () => {};
export const NAMES = { a: "Alex", b: "Sam" };
export const SAID =
  "When you went outside with your brother on Sunday, I felt alone. I didn’t know anyone there.";
export const HEARD = "I heard you say you felt alone on Sunday, because you didn’t know anyone.";
export const ADDED = "I wished you’d stayed near me for the first hour.";

export const TURN_OF_A: readonly Mark[] = [
  { kind: "arrive", state: "done" },
  { kind: "turn", seat: "a", state: "now" },
  { kind: "turn", seat: "b", state: "todo" },
  { kind: "bridge", state: "todo" },
  { kind: "close", state: "todo" },
];
export const CLOSING: readonly Mark[] = TURN_OF_A.map((mark) => ({
  ...mark,
  state: mark.kind === "close" ? "now" : "done",
}));

export const tabs = (): readonly Tab[] => [
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

export function Room(props: RoomProps) {
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

export const Heading = ({ children }: { children: ComponentChildren }) => <h1 class="ask">{children}</h1>;

export const part = (name: string, draw: Fixture["draw"]): Fixture => ({
  name: `part-${name}`,
  group: "Parts",
  draw,
});
