/** The private panel: sunk, dashed, with a closed eye and the words that say so. */
import type { ComponentChildren } from "preact";
import { t } from "../words/t";
import { Icon } from "./Icon";

/** The closed eye with its words, wherever something is private. */
export function OnlyYou({ children }: { children?: ComponentChildren }) {
  return (
    <p class="tag">
      <Icon name="eye-closed" />
      <span>{children ?? t("own.only_you")}</span>
    </p>
  );
}

interface OwnProps {
  children: ComponentChildren;
  /** Instead of "Only you see this", where the panel says it in its own way. */
  title?: string;
}

export function Own({ children, title }: OwnProps) {
  return (
    <section class="own" aria-label={title ?? t("own.only_you")}>
      <OnlyYou>{title}</OnlyYou>
      {children}
    </section>
  );
}
