/** Stopping to share with a partner, at once and without asking them. */
import { navigate } from "../../lib/navigate";
import { t } from "../../words/t";
import { AskSheet } from "../AskSheet";
import { unpair } from "../api";
import { forgetHere } from "../leaving";
import { setMe } from "../me";
import { sayNext } from "../notice";

export function UnpairSheet({ name, onClose }: { name: string; onClose: () => void }) {
  const go = async () => {
    setMe(await unpair());
    forgetHere();
    sayNext(t("leaving.unpaired"));
    navigate("/");
  };
  return (
    <AskSheet
      title={t("leaving.unpair_title", { name })}
      note={t("leaving.unpair_note")}
      go={t("leaving.unpair_go")}
      stay={t("leaving.stay")}
      onGo={go}
      onClose={onClose}
    />
  );
}
