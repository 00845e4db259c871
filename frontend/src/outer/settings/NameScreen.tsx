/** Another first name, on both phones from the next line on. */
import { useState } from "preact/hooks";
import { navigate } from "../../lib/navigate";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { changeMe } from "../api";
import { setMe } from "../me";
import { NAME_MAX, nameProblem } from "../names";
import { sayNext } from "../notice";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";

export function NameScreen({ name }: { name: string }) {
  const act = useAct();
  const [typed, setTyped] = useState(name);
  const wrong = nameProblem(typed);
  const save = async () => {
    setMe(await changeMe({ first_name: typed }));
    sayNext(t("settings.saved"));
    navigate("/settings");
  };
  const footer = (
    <>
      <Button kind="go" onPress={() => !wrong && act.run(save)}>
        {t("settings.name_save")}
      </Button>
      <Button href="/settings">{t("settings.name_keep")}</Button>
    </>
  );
  return (
    <OuterPage back="/settings" footer={footer}>
      <Title>{t("me.title")}</Title>
      <ActNews act={act} />
      <Field
        label={t("me.name")}
        kind="name"
        initial={name}
        maxLength={NAME_MAX}
        onInput={setTyped}
        {...(wrong && { wrong })}
      />
      <p class="small">{t("me.note")}</p>
    </OuterPage>
  );
}
