/** The frame of every screen: light, header, one scrolling main, footer at the thumb. */
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { keepFocusInSight } from "./focus";
import { useKeyboard } from "./useKeyboard";
import { useScrollable } from "./useScrollable";

/** lit: this phone has the floor. far: the other has it. even: nobody. low: pause, private, night. */
export type Light = "lit" | "far-a" | "far-b" | "even" | "low";

interface PageProps {
  light: Light;
  /** Above everything and always in sight: the demo's strip, the practice label. */
  strip?: ComponentChildren;
  header?: ComponentChildren;
  children: ComponentChildren;
  footer?: ComponentChildren;
  /** Takes the footer's place, on one row above the keys, while the keyboard is open. */
  typingFooter?: ComponentChildren;
  /** Below the footer, outside any conversation. */
  tabs?: ComponentChildren;
}

const POOLS = ["dim", "lit", "far-a", "far-b", "even"] as const;

function Lamp({ light }: { light: Light }) {
  return (
    <div class="light" data-light={light} aria-hidden="true">
      {POOLS.map((pool) => (
        <i key={pool} class={pool} />
      ))}
    </div>
  );
}

export function Page({ light, strip, header, children, footer, typingFooter, tabs }: PageProps) {
  const view = useKeyboard();
  const scroll = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  // Which of the two scrolls is the styles' choice: it depends on how large the text is.
  const isAllScrollable = useScrollable(scroll);
  const isMainScrollable = useScrollable(main);
  const foot = view ? typingFooter : footer;
  const left = view?.height;
  // The browser has moved its own view; main is shorter now, and the box may lie below it.
  useLayoutEffect(() => {
    if (left) keepFocusInSight();
  }, [left]);
  return (
    <div
      class={view ? "page keys" : "page"}
      style={view ? { "--view-top": `${view.top}px`, "--view-height": `${view.height}px` } : undefined}
    >
      <Lamp light={light} />
      <div class="frame">
        {strip}
        {header && <header class="head">{header}</header>}
        <div class="scroll" ref={scroll} tabIndex={isAllScrollable ? 0 : undefined}>
          <main class="main" ref={main} tabIndex={isMainScrollable ? 0 : undefined}>
            {children}
          </main>
          {foot && <footer class="foot">{foot}</footer>}
        </div>
        {!view && tabs}
      </div>
    </div>
  );
}
