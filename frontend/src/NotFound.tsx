/** An address that leads nowhere. */
import { OuterPage } from "./outer/OuterPage";
import { Title } from "./outer/Title";
import { Button } from "./ui/Button";
import { t } from "./words/t";

export function NotFound() {
  const footer = (
    <Button kind="go" href="/">
      {t("app.to_start")}
    </Button>
  );
  return (
    <OuterPage footer={footer}>
      <Title>{t("app.not_found")}</Title>
      <p class="quiet">{t("app.not_found_next")}</p>
    </OuterPage>
  );
}
