/** Light or dark, as somebody chose on this phone; otherwise as the phone has it. */
import { onThisPhone } from "../lib/storage";

export const LOOK = "look";
export const LOOKS = ["auto", "light", "dark"] as const;
export type Look = (typeof LOOKS)[number];

export function chosenLook(): Look {
  const kept = onThisPhone.get(LOOK);
  return LOOKS.find((look) => look === kept) ?? "auto";
}

/** Called before anything is drawn, and at every choice. The tokens follow the page's colour scheme. */
export function showLook(): void {
  const look = chosenLook();
  document.documentElement.style.colorScheme = look === "auto" ? "" : look;
}

export function chooseLook(look: Look): void {
  if (look === "auto") onThisPhone.remove(LOOK);
  else onThisPhone.set(LOOK, look);
  showLook();
}
