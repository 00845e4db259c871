/** On every demo page, always in sight: what is made up, and the way out. */
import { t } from "../words/t";
import { Button } from "./Button";

interface DemoStripProps {
  onReset?: () => void;
  leaveHref: string;
}

export function DemoStrip({ onReset, leaveHref }: DemoStripProps) {
  return (
    <aside class="demo-strip" aria-label={t("demo.tag")}>
      <b>{t("demo.tag")}</b>
      <span>{t("demo.made_up")}</span>
      {onReset && (
        <Button kind="plain" layout="flush" onPress={onReset}>
          {t("demo.reset")}
        </Button>
      )}
      <Button kind="plain" layout="flush" href={leaveHref}>
        {t("demo.leave")}
      </Button>
    </aside>
  );
}
