/** Puts a beginning in the box that is on the screen, and the caret behind it. */
import type { Room } from "./room";

export function begin(room: Room, beginning: string, onClose: () => void): void {
  onClose();
  const composer = room.composer.current;
  if (!composer) return;
  const before = composer.text();
  composer.insert(before === "" || before.endsWith(" ") ? beginning : ` ${beginning}`);
  composer.focus();
}
