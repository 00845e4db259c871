/** The list of settings: each row states how things are, and leads to where they can be changed. */
import { Row, Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import type { Me } from "../api";
import { hintWish, useHintWish } from "../hintWish";
import { chosenLook } from "../look";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";

export function Facts({ person }: { person: Me }) {
  return (
    <OuterPage back="/">
      <Title>{t("settings.title")}</Title>
      {person.first_name && person.keeping && (
        <>
          <Rows>
            <Row href="#name" fact={person.first_name}>
              {t("settings.name")}
            </Row>
            <Row href="#kept" fact={t(`keep.${person.keeping}`)}>
              {t("settings.kept")}
            </Row>
            <HintsRow />
          </Rows>
          <p class="small">{t("settings.place_note")}</p>
        </>
      )}
      <Rows>
        <Row href="#look" fact={t(`settings.scheme_${chosenLook()}`)}>
          {t("settings.look")}
        </Row>
        <Row href="#who">{t("who.title")}</Row>
        <Row href="#rules">{t("rules.title")}</Row>
        <Row href="/help">{t("help.title")}</Row>
        {person.first_name && <Row href="#leaving">{t("settings.leaving")}</Row>}
      </Rows>
    </OuterPage>
  );
}

/** Without an answer the row is there all the same, and its own page says what went wrong. */
function HintsRow() {
  useHintWish(nothing);
  const wish = hintWish.value;
  return (
    <Row href="#hints" fact={wish ? t(wish.is_on ? "settings.help_on" : "settings.help_off") : undefined}>
      {t("settings.help")}
    </Row>
  );
}

const nothing = () => {};
