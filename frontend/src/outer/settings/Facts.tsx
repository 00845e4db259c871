/** The list of settings: each row states how things are, and leads to where they can be changed. */
import { Row, Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import type { Me } from "../api";
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
