/** For ten seconds after a conversation was taken out: the way to bring it back. */
import { Banner } from "../../ui/Banner";
import { Button } from "../../ui/Button";
import { t } from "../../words/t";
import { hasFailed, undoTakingOut } from "./takingOut";

export function UndoTakingOut() {
  const undo = undoTakingOut.value;
  return (
    <div class="news" role="status">
      {undo && (
        <Banner icon="bin">
          {t("transcript.deleted")}{" "}
          <Button kind="plain" layout="inline" onPress={undo}>
            {t("transcript.undo")}
          </Button>
        </Banner>
      )}
      {hasFailed.value && <Banner icon="info">{t("transcript.not_out")}</Banner>}
    </div>
  );
}
