/** One's own connection: a short gap goes by without a word. */
import { useEffect, useState } from "preact/hooks";
import { Banner } from "../ui/Banner";
import { t } from "../words/t";
import { useLasting } from "./useLater";

const BANNER_AFTER_MS = 1_500;

export function CatchingUp({ isLost }: { isLost: boolean }) {
  const isLong = useLasting(isLost, BANNER_AFTER_MS);
  const [wasLong, setWasLong] = useState(false);
  useEffect(() => {
    if (isLong) setWasLong(true);
  }, [isLong]);
  return (
    <div role="status">
      {isLong && <Banner>{t("room.catching_up")}</Banner>}
      {!isLost && wasLong && <p class="unseen">{t("say.back")}</p>}
    </div>
  );
}
