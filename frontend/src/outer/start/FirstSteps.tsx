/** Before anything else: what this is and is not, a first name; and for two, what may be kept. */
import { Button } from "../../ui/Button";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";
import { Ground } from "./Ground";
import { PersonFields } from "./PersonFields";
import { usePersonForm } from "./usePersonForm";

/** Alone, there is nobody else to know the name, and nothing to keep: that is chosen in the room with somebody. */
export function FirstSteps({ isAlone }: { isAlone: boolean }) {
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
      <PersonFields
        form={form}
        nameQuestion={t(isAlone ? "before.name_alone" : "me.title")}
        asksKeeping={!isAlone}
      />
    </OuterPage>
  );
}
