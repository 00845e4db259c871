/** The layer behind a box to write in: the same words, unseen, carrying one marked span. */
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface Span {
  start: number;
  end: number;
  /** What stood there when the span was found. */
  words: string;
}

interface MirrorProps {
  text: string;
  mark?: Span;
  box: RefObject<HTMLTextAreaElement | null>;
}

export function Mirror({ text, mark, box }: MirrorProps) {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const source = box.current;
    if (!source || !mark) return;
    const follow = () => layer.current?.scrollTo(0, source.scrollTop);
    follow();
    source.addEventListener("scroll", follow);
    return () => source.removeEventListener("scroll", follow);
  }, [box, mark]);
  if (!mark || text.slice(mark.start, mark.end) !== mark.words) return null;
  return (
    <div class="mirror" dir="auto" aria-hidden="true" ref={layer}>
      {text.slice(0, mark.start)}
      <mark>{mark.words}</mark>
      {`${text.slice(mark.end)}\n`}
    </div>
  );
}
