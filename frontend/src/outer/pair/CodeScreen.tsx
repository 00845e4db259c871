/** Typing the code of the other phone. Small letters, spaces and a missing hyphen are fine: the server forgives them. */
import { useState } from "preact/hooks";
import { HttpError } from "../../lib/http";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import { join } from "../api";
import { setMe } from "../me";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";

export function CodeScreen() {
  const act = useAct();
  const [code, setCode] = useState("");
  const [isWrong, setWrong] = useState(false);
  const enter = async () => {
    try {
      setMe(await join({ code }));
    } catch (error) {
      if (!(error instanceof HttpError) || error.code !== "code_unknown") throw error;
      setWrong(true);
    }
  };
  const type = (typed: string) => {
    setCode(typed);
    setWrong(false);
  };
  const footer = (
    <>
      <Button kind="go" onPress={() => act.run(enter)}>
        {t("code.go")}
      </Button>
      <Button href="/">{t("code.not_now")}</Button>
    </>
  );
  return (
    <OuterPage back="/" footer={footer}>
      <Title>{t("code.title")}</Title>
      <ActNews act={act} />
      <Field
        label={t("code.label")}
        kind="code"
        maxLength={20}
        placeholder="K7M4-2PXR"
        onInput={type}
        {...(isWrong && { wrong: t("code.wrong") })}
      />
      <p class="small">{t("code.note")}</p>
    </OuterPage>
  );
}
