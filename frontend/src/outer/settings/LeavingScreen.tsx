/** Leaving: what each way does, in plain words. None of them asks the other. */
import { useState } from "preact/hooks";
import { Row, Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import { ActNews, useAct } from "../act";
import type { Me } from "../api";
import { SignOutSheet } from "../menu/SignOutSheet";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";
import { DeleteSheet } from "./DeleteSheet";
import { MyWordsRow } from "./MyWordsRow";
import { UnpairSheet } from "./UnpairSheet";

type Way = "unpair" | "sign_out" | "delete";

export function LeavingScreen({ person }: { person: Me }) {
  const [asked, setAsked] = useState<Way | null>(null);
  const act = useAct();
  const { couple } = person;
  const close = () => setAsked(null);
  return (
    <OuterPage back="/settings">
      <Title>{t("leaving.title")}</Title>
      <p>{t("leaving.at_once")}</p>
      <ActNews act={act} />
      <Rows>
        <MyWordsRow act={act} />
      </Rows>
      <Rows>
        {couple.state === "paired" && (
          <Row note={t("leaving.unpair_note")} onPress={() => setAsked("unpair")}>
            {t("leaving.unpair", { name: couple.partner_first_name })}
          </Row>
        )}
        <Row note={t("leaving.sign_out_note")} onPress={() => setAsked("sign_out")}>
          {t("menu.sign_out")}
        </Row>
      </Rows>
      <Rows>
        <Row note={t("leaving.delete_note")} danger onPress={() => setAsked("delete")}>
          {t("leaving.delete")}
        </Row>
      </Rows>
      {asked === "unpair" && couple.state === "paired" && (
        <UnpairSheet name={couple.partner_first_name} onClose={close} />
      )}
      {asked === "sign_out" && <SignOutSheet onClose={close} />}
      {asked === "delete" && <DeleteSheet onClose={close} />}
    </OuterPage>
  );
}
