/** What stands before everything else: for adults, practice, not for danger; where help is, and how to leave quickly. */
import { Button } from "../../ui/Button";
import { ListRow, Rows } from "../../ui/Rows";
import { t } from "../../words/t";

export function Ground() {
  return (
    <>
      <div class="stack close">
        <p>{t("before.practice")}</p>
        <p>
          {t("before.danger")}{" "}
          <Button kind="plain" layout="inline" href="/help">
            {t("before.help")}
          </Button>
        </p>
      </div>
      <Rows list>
        <ListRow icon="exit" note={`${t("exit.in_menu")} ${t("exit.note")}`}>
          {t("exit.name")}
        </ListRow>
      </Rows>
    </>
  );
}
