/** What stands before everything else: practice, not for danger; where help is, and how to leave quickly. */
import { Button } from "../../ui/Button";
import { Icon } from "../../ui/Icon";
import { t } from "../../words/t";

export function Ground() {
  return (
    <div class="stack close">
      <p>{t("before.practice")}</p>
      <p>{t("before.danger")}</p>
      <Button kind="plain" layout="flush" href="/help">
        {t("before.help")}
      </Button>
      <p class="small with-icon">
        <Icon name="exit" small />
        <span>{t("before.exit")}</span>
      </p>
    </div>
  );
}
