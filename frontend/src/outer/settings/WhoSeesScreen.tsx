/** Who can see what: three cards, readable before anybody has said who they are. */
import type { ComponentChildren } from "preact";
import { Icon } from "../../ui/Icon";
import { Row, Rows } from "../../ui/Rows";
import { Shape } from "../../ui/Seat";
import { t } from "../../words/t";
import { me } from "../me";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";

export function WhoSeesScreen() {
  const couple = me.value?.couple;
  const partner = couple && "partner_first_name" in couple ? couple.partner_first_name : t("name.partner");
  const keeping = me.value?.keeping;
  return (
    <OuterPage back="before">
      <Title>{t("who.title")}</Title>
      <Card marks={<Both />} title={t("who.both", { name: partner })} text={t("who.both_note")} />
      <Card isOwn marks={<Alone />} title={t("who.you")} text={t("who.you_note")} />
      <Card marks={<Icon name="close" small />} title={t("who.nobody")} text={t("who.nobody_note")} />
      <div class="small stack close">
        <p>{t("who.kept_note")}</p>
        <p>{t("who.server_note")}</p>
        <p>{t("who.screens_note")}</p>
      </div>
      <Rows>
        {keeping && (
          <Row href="/settings#kept" fact={t(`keep.${keeping}`)}>
            {t("who.kept")}
          </Row>
        )}
        {keeping && <Row href="/settings#hints">{t("settings.help")}</Row>}
        <Row href="/settings#rules">{t("who.rules")}</Row>
      </Rows>
    </OuterPage>
  );
}

interface CardProps {
  marks: ComponentChildren;
  title: string;
  text: string;
  isOwn?: boolean;
}

function Card({ marks, title, text, isOwn = false }: CardProps) {
  return (
    <section class={isOwn ? "own sees" : "card pad sees"}>
      <h2 class="label">
        <span class="marks">{marks}</span>
        {title}
      </h2>
      <p class="small">{text}</p>
    </section>
  );
}

function Both() {
  return (
    <>
      <Shape seat="a" />
      <Shape seat="b" />
    </>
  );
}

function Alone() {
  const couple = me.value?.couple;
  return (
    <>
      <Shape seat={couple?.state === "paired" ? couple.seat : "a"} />
      <Icon name="eye-closed" small />
    </>
  );
}
