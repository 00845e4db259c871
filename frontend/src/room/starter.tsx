/** Beginnings with blanks: drawn as lines to fill, put in the box up to the first of them. */
import type { Room } from "./room";

export const BLANK = "___";

export const firstPart = (starter: string): string => starter.split(BLANK)[0] ?? "";

export function Blanks({ text }: { text: string }) {
  const [first, ...rest] = text.split(BLANK);
  return (
    <>
      {first}
      {rest.map((part, index) => (
        <span key={index}>
          <span class="blank" />
          {part}
        </span>
      ))}
    </>
  );
}

/** Puts a beginning in the box that is on the screen, and the caret behind it. */
export function begin(room: Room, beginning: string, onClose: () => void): void {
  onClose();
  const composer = room.composer.current;
  if (!composer) return;
  const before = composer.text();
  composer.insert(before === "" || before.endsWith(" ") ? beginning : ` ${beginning}`);
  composer.focus();
}
