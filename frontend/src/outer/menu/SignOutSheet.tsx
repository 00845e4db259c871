/** Signing out: without a saved place there is no way back in, so it says so first. */
import { t } from "../../words/t";
import { AskSheet } from "../AskSheet";
import { signOut } from "../api";
import { forgetHere } from "../leaving";
import { startAnew } from "../notice";

export function SignOutSheet({ onClose }: { onClose: () => void }) {
  const go = async () => {
    await signOut();
    forgetHere();
    startAnew("signed_out");
  };
  return (
    <AskSheet
      title={t("leaving.sign_out_title")}
      note={t("leaving.sign_out_note")}
      go={t("menu.sign_out")}
      stay={t("leaving.stay")}
      onGo={go}
      onClose={onClose}
    />
  );
}
