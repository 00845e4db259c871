/** The code to read out or type: good for ten minutes, and then for a new one. */
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../ui/Button";
import { t } from "../../words/t";
import type { Code } from "../api";
import { originForPhones } from "./link";

interface SpokenCodeProps {
  code: Code;
  onNew: () => void;
}

export function SpokenCode({ code, onNew }: SpokenCodeProps) {
  const isOver = useIsPast(code.code_expires_at);
  return (
    <div class="stack close centre">
      {isOver ? (
        <p>{t("pair.code_over")}</p>
      ) : (
        <>
          <p class="quiet">{t(originForPhones() ? "pair.how" : "pair.how_here")}</p>
          <p>
            <bdi class="spoken-code" dir="ltr">
              {code.code}
            </bdi>
          </p>
          <p class="small">{t("pair.code_lasts")}</p>
        </>
      )}
      <div class="row middle-row">
        <Button kind="plain" icon="again" onPress={onNew}>
          {t("pair.new_code")}
        </Button>
        <Button kind="plain" href="#practice">
          {t("pair.practise")}
        </Button>
      </div>
    </div>
  );
}

function useIsPast(moment: string): boolean {
  const [isPast, setPast] = useState(false);
  useEffect(() => {
    const left = Date.parse(moment) - Date.now();
    setPast(left <= 0);
    const timer = setTimeout(() => setPast(true), Math.max(left, 0));
    return () => clearTimeout(timer);
  }, [moment]);
  return isPast;
}
