/** A beginning: tapped in, and out again while it still stands there. */
import { ToggleChip } from "../ui/Chip";
import type { Room } from "./room";

export function Stem({ room, stem, box }: { room: Room; stem: string; box?: string }) {
  const { text } = room.draft(box);
  const isIn = text.includes(stem);
  const change = () => {
    const composer = room.composer.current;
    if (isIn) composer?.set(text.replace(stem, "").trimStart());
    else composer?.insert(text === "" || text.endsWith(" ") ? `${stem} ` : ` ${stem} `);
    composer?.focus();
  };
  return (
    <ToggleChip words pressed={isIn} onToggle={change}>
      {stem}…
    </ToggleChip>
  );
}
