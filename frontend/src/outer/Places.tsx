/** The places outside a conversation, at the foot of each of them. */
import { Tabs } from "../ui/Tabs";
import { t } from "../words/t";

export function Places({ current }: { current: "/" | "/past" }) {
  return (
    <Tabs
      current={current}
      tabs={[
        { href: "/", icon: "lamp", label: t("tabs.now") },
        { href: "/past", icon: "thread", label: t("tabs.past") },
      ]}
    />
  );
}
