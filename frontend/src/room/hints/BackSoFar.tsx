/** Theirs beside one's own, part by part. One private panel at a time: a hint comes first. */
import { useLayoutEffect } from "preact/hooks";
import type { Piece } from "../../live/wire";
import { Coverage, type Fragment } from "../../ui/Coverage";
import { keepFocusInSight } from "../../ui/focus";
import { lineById, type Room } from "../room";

const LONGEST = 40;

/** Its place is kept free before there is anything to show; somebody may be writing already when it comes. */
export function BackSoFar({ room }: { room: Room }) {
  useLayoutEffect(keepFocusInSight, []);
  return (
    <div class="back-so-far">
      <Pieces room={room} />
    </div>
  );
}

function Pieces({ room }: { room: Room }) {
  const help = room.hints?.help;
  const back = help?.back.value;
  if (!back || help?.panel.value) return null;
  const fragments = back.pieces.map((piece) => fragmentOf(room, piece, back.text));
  return <Coverage name={room.otherName} fragments={fragments} />;
}

function fragmentOf(room: Room, { line, said, back, doubt }: Piece, text: string): Fragment {
  const theirs = lineById(room, line)?.text ?? "";
  return {
    theirs: shorten(theirs.slice(said.start, said.end)),
    ...(back && { back: shorten(text.slice(back.start, back.end)) }),
    ...(doubt && { doubt }),
  };
}

function shorten(part: string): string {
  if (part.length <= LONGEST) return part;
  const cut = part.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…`;
}
