/** Which pieces of a statement have something of themselves in what is being said back. A help, never a judgement. */

export interface Piece {
  theirs: string;
  /** The listener's own words for it; absent while there are none. */
  back?: string;
}

const PIECES_MAX = 3;
/** Shorter words are in every sentence; what is left of the others after five letters is the same in most forms. */
const CONTENT_LETTERS = 4;
const STEM_LETTERS = 5;
const LONGEST_PIECE = 40;

const wordsIn = (text: string): string[] => text.match(/[\p{L}’']+/gu) ?? [];
const stem = (word: string): string => word.toLowerCase().slice(0, STEM_LETTERS);
const contentOf = (text: string): string[] => wordsIn(text).filter((word) => word.length >= CONTENT_LETTERS);

const shorten = (piece: string): string => {
  if (piece.length <= LONGEST_PIECE) return piece;
  const cut = piece.slice(0, LONGEST_PIECE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…`;
};

/** The pieces of a statement with most in them, in their order. */
function piecesOf(statement: string): string[] {
  const all = statement.split(/[.,;:!?…\n]+/).map((piece) => piece.trim());
  const weighed = all.filter((piece) => contentOf(piece).length > 0);
  const most = [...weighed]
    .sort((one, next) => contentOf(next).length - contentOf(one).length)
    .slice(0, PIECES_MAX);
  return weighed.filter((piece) => most.includes(piece));
}

/** Empty where the statement is one piece only: there is nothing to keep apart. */
export function coverageOf(statement: string, reflection: string): readonly Piece[] {
  const pieces = piecesOf(statement);
  if (pieces.length < 2) return [];
  const said = contentOf(reflection);
  return pieces.map((piece) => {
    const sought = new Set(contentOf(piece).map(stem));
    const back = said.filter((word) => sought.has(stem(word)));
    return { theirs: shorten(piece), ...(back.length > 0 && { back: back.join(" ") }) };
  });
}
