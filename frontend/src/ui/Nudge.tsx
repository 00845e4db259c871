/** One private line about the words in the box. It never blocks and is never the only way on. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../words/t";
import { Button } from "./Button";
import { Icon } from "./Icon";
import { OnlyYou } from "./Own";

interface NudgeProps {
  children: ComponentChildren;
  /** Ways on, all of one weight: what each is called, and what it does. */
  ways: readonly (readonly [label: string, act: () => void])[];
  onDismiss: () => void;
}

export function Nudge({ children, ways, onDismiss }: NudgeProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <section class="own nudge appears" aria-label={t("own.only_you")} ref={section}>
      <OnlyYou />
      {children}
      <button type="button" class="icon-only" aria-label={t("nudge.dismiss")} onClick={onDismiss}>
        <Icon name="close" small />
      </button>
      <div class="row">
        {ways.map(([label, act]) => (
          <Button key={label} kind="plain" onPress={act}>
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** Beside *Say it* above the keys, seen only where the panel has no room. */
export function NudgePill({ onOpen }: { onOpen: () => void }) {
  return (
    <Button layout="nudge-pill" icon="eye-closed" onPress={onOpen}>
      {t("nudge.fold")}
    </Button>
  );
}
