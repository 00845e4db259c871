/** A first name as it is typed: what is not right about it, kindly. The server has the last word. */
import { isVisible } from "../lib/visible";
import { t } from "../words/t";

export const NAME_MAX = 30;

export function nameProblem(name: string): string | null {
  return isVisible(name) ? null : t("me.name_missing");
}
