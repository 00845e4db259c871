/** Quiet news about the line: what is safe first. It stands in the flow and leaves by itself. */
import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon";

export function Banner({ icon = "line", children }: { icon?: IconName; children: ComponentChildren }) {
  return (
    <p class="banner appears">
      <Icon name={icon} small />
      <span>{children}</span>
    </p>
  );
}
