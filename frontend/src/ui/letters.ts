/** Letters as the server counts them: code points, not UTF-16 units. */
export const countLetters = (text: string): number => [...text].length;
