/** One's own connection: a short gap goes by without a word. */
import { Banner } from "../ui/Banner";
import { t } from "../words/t";
import { useLasting } from "./useLater";

const BANNER_AFTER_MS = 1_500;

export function CatchingUp({ isLost }: { isLost: boolean }) {
  const isLong = useLasting(isLost, BANNER_AFTER_MS);
  return <div role="status">{isLong && <Banner>{t("room.catching_up")}</Banner>}</div>;
}
