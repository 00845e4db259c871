/** Back to wherever somebody came from; to the start where they came from outside. */
import { navigate } from "../lib/navigate";

/** The browser's own account of where Back leads, within this site only. Some do not give it yet. */
interface Travelled {
  navigation: { canGoBack: boolean };
}

const isTold = (target: Window): target is Window & Travelled => "navigation" in target;

export function goBack(): void {
  if (isTold(window) && window.navigation.canGoBack) window.history.back();
  else navigate("/");
}
