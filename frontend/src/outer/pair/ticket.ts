/** The secret of an invited person's link: taken out of the address at once, kept in this tab until it is used. */
import { inThisTab } from "../../lib/storage";

const KEY = "ticket";

/** Call it before anything is drawn. History and screenshots of the address bar then show "/j" and no more. */
export function takeTicket(): string | null {
  const secret = window.location.hash.slice(1);
  if (secret) {
    window.history.replaceState(window.history.state, "", window.location.pathname);
    inThisTab.set(KEY, secret);
  }
  return inThisTab.get(KEY);
}

export function dropTicket(): void {
  inThisTab.remove(KEY);
}
