/** The words in a textarea that nobody else may change, told to the outside after every whole letter. */
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

export interface ComposerHandle {
  text(): string;
  /** Replaces everything; the caret goes to the end. */
  set(text: string): void;
  /** Puts a stem where the caret is. */
  insert(text: string): void;
  focus(): void;
}

interface OwnWords {
  box: RefObject<HTMLTextAreaElement | null>;
  /** As of the last whole letter. */
  text: string;
  /** For the textarea. */
  listeners: { onInput: () => void; onCompositionStart: () => void; onCompositionEnd: () => void };
}

function handleOf(box: HTMLTextAreaElement, changed: () => void): ComposerHandle {
  const put = (text: string, from: number, to: number) => {
    box.setRangeText(text, from, to, "end");
    changed();
  };
  return {
    text: () => box.value,
    set: (text) => put(text, 0, box.value.length),
    insert: (text) => put(text, box.selectionStart, box.selectionEnd),
    focus: () => box.focus(),
  };
}

export function useOwnWords(
  initial: string,
  tell: (text: string) => void,
  handle: RefObject<ComposerHandle | null> | undefined,
): OwnWords {
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(initial);
  const isComposing = useRef(false);
  const latest = useRef(tell);
  latest.current = tell;

  const changed = useRef(() => {
    if (!box.current || isComposing.current) return;
    setText(box.current.value);
    latest.current(box.current.value);
  }).current;
  useEffect(() => {
    if (handle && box.current) handle.current = handleOf(box.current, changed);
  }, [handle, changed]);
  useEffect(() => {
    // Words that were there before are gone on with, not written in front of.
    const end = box.current?.value.length ?? 0;
    if (end > 0) box.current?.setSelectionRange(end, end);
  }, []);

  const compose = (composing: boolean) => () => {
    isComposing.current = composing;
    changed();
  };
  return {
    box,
    text,
    listeners: { onInput: changed, onCompositionStart: compose(true), onCompositionEnd: compose(false) },
  };
}
