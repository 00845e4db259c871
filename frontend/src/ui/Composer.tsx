/** The box people write in. The words belong to the textarea: nothing that arrives can touch them. */
import type { RefObject } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { t } from "../words/t";
import { countLetters, Mirror, type Span } from "./Mirror";

export interface ComposerHandle {
  text(): string;
  /** Replaces everything; the caret goes to the end. */
  set(text: string): void;
  /** Puts a stem where the caret is. */
  insert(text: string): void;
  focus(): void;
}

interface ComposerProps {
  label: string;
  /** The label stands on the screen already, as its heading. */
  isLabelUnseen?: boolean;
  /** What the box starts with; later values are ignored. */
  initial?: string;
  placeholder?: string;
  /** Letters after which the room left is told. */
  soft: number;
  hard: number;
  /** A span of the words a nudge is about; drawn while the words still stand there. */
  mark?: Span;
  tall?: boolean;
  /** Called after every change, never between the strokes of one composed letter. */
  onInput?: (text: string, fits: boolean) => void;
  /** Ctrl or Cmd with Enter. */
  onSend?: (text: string) => void;
  /** An element that says more about the box. */
  describedBy?: string;
  handle?: RefObject<ComposerHandle | null>;
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

function roomLeft(letters: number, soft: number, hard: number): string {
  if (letters > hard) return t("composer.over", { count: letters - hard });
  if (letters > soft) return t("composer.room", { count: hard - letters });
  return "";
}

export function Composer(props: ComposerProps) {
  const { label, isLabelUnseen = true, soft, hard, mark, tall = false, handle } = props;
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(props.initial ?? "");
  const isComposing = useRef(false);
  const latest = useRef(props);
  latest.current = props;

  const changed = () => {
    if (!box.current || isComposing.current) return;
    const value = box.current.value;
    setText(value);
    latest.current.onInput?.(value, countLetters(value) <= latest.current.hard);
  };
  // The handle outlives renders, so it reaches the current callbacks through `latest`.
  const changedNow = useRef(changed);
  changedNow.current = changed;
  useEffect(() => {
    if (handle && box.current) handle.current = handleOf(box.current, () => changedNow.current());
  }, [handle]);

  const onKeyDown = (event: KeyboardEvent) => {
    const isSend = event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing;
    if (!isSend || !props.onSend || !box.current) return;
    event.preventDefault();
    if (countLetters(box.current.value) <= hard) props.onSend(box.current.value);
  };
  const room = roomLeft(countLetters(text), soft, hard);
  return (
    <div class={tall ? "composer tall" : "composer"}>
      <label class={isLabelUnseen ? "unseen" : "choice-label"} for={id}>
        {label}
      </label>
      <div class="paper">
        <Mirror text={text} mark={mark} box={box} />
        <textarea
          id={id}
          ref={box}
          dir="auto"
          rows={3}
          defaultValue={props.initial}
          placeholder={props.placeholder}
          enterkeyhint="enter"
          autocapitalize="sentences"
          aria-describedby={`${id}-room ${props.describedBy ?? ""}`}
          onInput={changed}
          onCompositionStart={() => {
            isComposing.current = true;
          }}
          onCompositionEnd={() => {
            isComposing.current = false;
            changed();
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p class="small" id={`${id}-room`}>
        {room}
      </p>
    </div>
  );
}
