/** Before anything else: what this is and is not, a first name, what may be kept. */
import { Button } from "../../ui/Button";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";
import { Ground } from "./Ground";
import { PersonFields } from "./PersonFields";
import { usePersonForm } from "./usePersonForm";

export function FirstSteps() {
  const act = useAct();
  const form = usePersonForm();
  const go = () => {
    if (form.check()) act.run(form.begin);
  };
  const footer = (
    <>
      <Button kind="go" onPress={go}>
        {t("before.go")}
      </Button>
      <Button href="/">{t("before.leave")}</Button>
    </>
  );
  return (
    <OuterPage back="/" footer={footer}>
      <Title>{t("before.title")}</Title>
      <ActNews act={act} />
      <Ground />
      <PersonFields form={form} nameQuestion={t("me.title")} />
    </OuterPage>
  );
}
