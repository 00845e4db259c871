/** Light or dark, and how the text follows the phone. Kept on this phone only. */
import { useState } from "preact/hooks";
import { Pick } from "../../ui/Pick";
import { t } from "../../words/t";
import { chooseLook, chosenLook, LOOKS, type Look } from "../look";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";

export function LookScreen() {
  const [look, setLook] = useState(chosenLook);
  const pick = (choice: Look) => {
    chooseLook(choice);
    setLook(choice);
  };
  return (
    <OuterPage back="/settings">
      <Title>{t("settings.look")}</Title>
      <Pick<Look>
        legend={t("settings.scheme")}
        legendLook="strong"
        name="look"
        options={LOOKS.map((value) => ({ value, label: t(`settings.scheme_${value}`) }))}
        value={look}
        onPick={pick}
      />
      <section class="stack close">
        <h2 class="label">{t("settings.text_size")}</h2>
        <p>{t("settings.text_size_note")}</p>
      </section>
      <section class="stack close">
        <h2 class="label">{t("settings.motion")}</h2>
        <p>{t("settings.motion_note")}</p>
      </section>
    </OuterPage>
  );
}
