/** The link as a code to point a camera at, where other phones can reach this site at all. */
import { Qr } from "../../ui/Qr";
import { t } from "../../words/t";
import { linkFor, originForPhones } from "./link";

export function QrOfLink({ secret }: { secret: string }) {
  if (!originForPhones()) return <p class="small">{t("pair.here_only")}</p>;
  return <Qr text={linkFor(secret)} label={t("pair.qr")} />;
}
