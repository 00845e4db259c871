/** Deleting everything of oneself. */
import { t } from "../../words/t";
import { AskSheet } from "../AskSheet";
import { deleteMe } from "../api";
import { forgetHere } from "../leaving";
import { startAnew } from "../notice";

export function DeleteSheet({ onClose }: { onClose: () => void }) {
  const go = async () => {
    await deleteMe();
    forgetHere();
    startAnew("deleted");
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
