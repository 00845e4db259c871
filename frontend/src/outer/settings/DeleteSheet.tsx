/** Deleting everything of oneself. */
import { navigate } from "../../routes";
import { t } from "../../words/t";
import { AskSheet } from "../AskSheet";
import { deleteMe } from "../api";
import { forgetHere } from "../leaving";
import { forgetMe } from "../me";
import { sayNext } from "../notice";

export function DeleteSheet({ onClose }: { onClose: () => void }) {
  const go = async () => {
    await deleteMe();
    forgetHere();
    forgetMe();
    sayNext(t("leaving.deleted"));
    navigate("/");
  };
  return (
    <AskSheet
      title={t("leaving.delete_title")}
      note={t("leaving.delete_note")}
      go={t("leaving.delete_go")}
      stay={t("leaving.stay")}
      isDanger
      onGo={go}
      onClose={onClose}
    />
  );
}
