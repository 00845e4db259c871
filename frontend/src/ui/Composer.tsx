/** The box people write in. The words belong to the textarea: nothing that arrives can touch them. */
import type { ComponentChildren, RefObject } from "preact";
import { useId } from "preact/hooks";
import { t } from "../words/t";
import { countLetters } from "./letters";
import { type ComposerHandle, useOwnWords } from "./useOwnWords";

export type { ComposerHandle };

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
  /** What stands behind the words, as they are now. */
  behind?: (text: string, box: RefObject<HTMLTextAreaElement | null>) => ComponentChildren;
  tall?: boolean;
  /** Called after every change, never between the strokes of one composed letter. */
  onInput?: (text: string, fits: boolean) => void;
  /** Ctrl or Cmd with Enter. */
  onSend?: (text: string) => void;
  /** An element that says more about the box. */
  describedBy?: string;
  handle?: RefObject<ComposerHandle | null>;
}

function roomLeft(letters: number, soft: number, hard: number): string {
  if (letters > hard) return t("composer.over", { count: letters - hard });
  if (letters > soft) return t("composer.room", { count: hard - letters });
  return "";
}

export function Composer(props: ComposerProps) {
  const { label, isLabelUnseen = true, initial = "", soft, hard, tall = false } = props;
  const { onInput, onSend } = props;
  const id = useId();
  const fits = (words: string) => countLetters(words) <= hard;
  const { box, text, listeners } = useOwnWords(
    initial,
    (words) => onInput?.(words, fits(words)),
    props.handle,
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const isSend = event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing;
    if (!isSend || !onSend || !box.current) return;
    event.preventDefault();
    if (fits(box.current.value)) onSend(box.current.value);
  };
  return (
    <div class={tall ? "composer tall" : "composer"}>
      <label class={isLabelUnseen ? "unseen" : "choice-label"} for={id}>
        {label}
      </label>
      <div class="paper">
        {props.behind?.(text, box)}
        <textarea
          {...listeners}
          id={id}
          ref={box}
          dir="auto"
          rows={3}
          defaultValue={props.initial}
          placeholder={props.placeholder}
          enterkeyhint="enter"
          autocapitalize="sentences"
          aria-describedby={props.describedBy ? `${id}-room ${props.describedBy}` : `${id}-room`}
          onKeyDown={onKeyDown}
        />
      </div>
      <p class="small" id={`${id}-room`}>
        {roomLeft(countLetters(text), soft, hard)}
      </p>
    </div>
  );
}
