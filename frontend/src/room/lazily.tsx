/** A part that is fetched when it is first drawn. Nothing stands in its place until then. */
import { signal } from "@preact/signals";
import type { ComponentType, JSX } from "preact";
import { useEffect } from "preact/hooks";

export function lazily<P extends object>(
  load: () => Promise<ComponentType<P>>,
): (props: P) => JSX.Element | null {
  const loaded = signal<ComponentType<P> | null>(null);
  return function Lazy(props) {
    useEffect(() => {
      void load().then((Part) => {
        loaded.value = Part;
      });
    }, []);
    const Part = loaded.value;
    return Part && <Part {...props} />;
  };
}
