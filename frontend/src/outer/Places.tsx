/** The places outside a conversation, at the foot of each of them. */
import { Tabs } from "../ui/Tabs";
import { t } from "../words/t";

export function Places({ current }: { current: "/" | "/times" | "/past" }) {
  return (
    <Tabs
      current={current}
      tabs={[
        { href: "/", icon: "lamp", label: t("tabs.now") },
        { href: "/times", icon: "clock", label: t("tabs.times") },
        { href: "/past", icon: "thread", label: t("tabs.past") },
      ]}
    />
  );
}
