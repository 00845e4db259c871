/** A screen's one heading. Focus goes to it when the screen changes, so that it is read out and keys start there. */
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { focusHeading } from "../ui/focus";

// The first screen after loading is read from the top by itself.
let isFirstScreen = true;

interface TitleProps {
  children: ComponentChildren;
  look?: "title" | "words";
  isCentred?: boolean;
}

export function Title({ children, look, isCentred = false }: TitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!isFirstScreen) focusHeading(heading.current);
    isFirstScreen = false;
  }, []);
  const classes = ["ask", look, isCentred ? "centre" : undefined].filter(Boolean).join(" ");
  return (
    <h1 class={classes} tabIndex={-1} ref={heading} dir={look === "words" ? "auto" : undefined}>
      {children}
    </h1>
  );
}
