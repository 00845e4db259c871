/** How far one's own words have come; on the author's side only. */
import { t } from "../words/t";
import { Icon } from "./Icon";

export type SavedState = "saving" | "saved" | "unsent";

export function Saved({ state }: { state: SavedState }) {
  return (
    <p class="saved">
      {state === "saved" && <Icon name="tick" />}
      {t(`saved.${state}`)}
    </p>
  );
}
