/** The frame of every screen outside a conversation: where one is or the way back, and the menu. */
import type { ComponentChildren } from "preact";
import { Banner } from "../ui/Banner";
import { Button } from "../ui/Button";
import { type Light, Page } from "../ui/Page";
import { useQuickExit } from "../ui/QuickExit";
import { t } from "../words/t";
import { goBack } from "./goBack";
import { forgetAll } from "./leaving";
import { MenuSheet } from "./menu/MenuSheet";
import { isMenuOpen } from "./menu/open";
import { useNotice } from "./notice";
import "./outer.css";

interface OuterPageProps {
  children: ComponentChildren;
  light?: Light;
  /** The place's name, where there is no way back. */
  place?: string;
  /** Where Back leads; "before" is wherever somebody came from, for pages that lie beside the way. */
  back?: string;
  footer?: ComponentChildren;
  tabs?: ComponentChildren;
  /** The screen itself is still to come: what it has to say waits for it. */
  isArriving?: boolean;
}

export function OuterPage({
  children,
  light = "even",
  place,
  back,
  footer,
  tabs,
  isArriving = false,
}: OuterPageProps) {
  const notice = useNotice(isArriving);
  useQuickExit(forgetAll);
  const header = (
    <>
      {back && (
        <Button
          kind="plain"
          icon="back"
          layout="bare flush"
          {...(back === "before" ? { onPress: goBack } : { href: back })}
        >
          {t("bar.back")}
        </Button>
      )}
      {place && <strong>{place}</strong>}
      <Button kind="pill" icon="menu" layout="push" onPress={() => setMenu(true)}>
        {t("menu.title")}
      </Button>
    </>
  );
  return (
    <>
      <Page light={light} header={header} footer={footer} tabs={tabs}>
        {notice && (
          <div role="status">
            <Banner icon="info">{notice}</Banner>
          </div>
        )}
        {children}
      </Page>
      {isMenuOpen.value && <MenuSheet onClose={() => setMenu(false)} />}
    </>
  );
}

function setMenu(isOpen: boolean): void {
  isMenuOpen.value = isOpen;
}
