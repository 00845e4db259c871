/** The four places outside a conversation. */
import { t } from "../words/t";
import { Icon, type IconName } from "./Icon";

export interface Tab {
  href: string;
  icon: IconName;
  label: string;
}

export function Tabs({ tabs, current }: { tabs: readonly Tab[]; current: string }) {
  return (
    <nav class="tabs" aria-label={t("tabs.label")}>
      {tabs.map(({ href, icon, label }) => (
        <a key={href} href={href} aria-current={href === current ? "page" : undefined}>
          <span class="spot">
            <Icon name={icon} />
          </span>
          {label}
        </a>
      ))}
    </nav>
  );
}
