/** The wrong person: one tap, within a day, and nothing is left of it. */
import { t } from "../../words/t";
import { undoCouple } from "../api";
import { forgetHere } from "../leaving";
import { setMe } from "../me";
import { sayNext } from "../notice";

export async function undoPairing(): Promise<void> {
  setMe(await undoCouple());
  forgetHere();
  sayNext(t("paired.undone"));
}
