/** Whether a text shows anything: blanks and characters that no screen draws are nothing, for the server too. */
const SEEN = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

export const isVisible = (text: string): boolean => SEEN.test(text);
