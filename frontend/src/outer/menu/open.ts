/** Whether the menu is open. It stays so while the screen is still arriving, and closes where the address changes. */
import { effect, signal } from "@preact/signals";
import { here, step } from "../../lib/navigate";

export const isMenuOpen = signal(false);

effect(() => {
  here.value;
  step.value;
  isMenuOpen.value = false;
});
