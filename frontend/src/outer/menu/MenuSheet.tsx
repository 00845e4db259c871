/** The menu of every screen outside a conversation: help and the quick way out come first. */
import { useState } from "preact/hooks";
import { QuickExit } from "../../ui/QuickExit";
import { Row, Rows } from "../../ui/Rows";
import { Sheet } from "../../ui/Sheet";
import { t } from "../../words/t";
import { forgetAll } from "../leaving";
import { me } from "../me";
import { SignOutSheet } from "./SignOutSheet";

export function MenuSheet({ onClose }: { onClose: () => void }) {
  const [isSigningOut, setSigningOut] = useState(false);
  const isKnown = Boolean(me.value?.first_name);
  if (isSigningOut) return <SignOutSheet onClose={onClose} />;
  return (
    <Sheet title={t("menu.title")} onClose={onClose}>
      <Rows>
        <Row icon="support" note={t("menu.help_note")} href="/help" onPress={onClose} here>
          {t("menu.help")}
        </Row>
        <QuickExit forget={forgetAll} />
      </Rows>
      <Rows>
        <Row icon="eye" href="/settings#who" onPress={onClose}>
          {t("menu.who_sees")}
        </Row>
        <Row icon="people" href="/settings#rules" onPress={onClose}>
          {t("menu.rules")}
        </Row>
        <Row icon="gear" href="/settings" onPress={onClose}>
          {t("menu.settings")}
        </Row>
        {isKnown && (
          <Row icon="pass" onPress={() => setSigningOut(true)} here>
            {t("menu.sign_out")}
          </Row>
        )}
      </Rows>
    </Sheet>
  );
}
