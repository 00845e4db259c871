/** A scene's one heading; focus comes to it when the scene begins. */
import type { ComponentChildren } from "preact";

export function Ask({ children, isCentred = false }: { children: ComponentChildren; isCentred?: boolean }) {
  return (
    <h1 class={isCentred ? "ask centre" : "ask"} tabIndex={-1}>
      {children}
    </h1>
  );
}
