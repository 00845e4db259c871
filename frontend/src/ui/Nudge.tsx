/** One private sentence about the words in the box. It never blocks and is never the only way on. */
import { t } from "../words/t";
import { Button } from "./Button";
import { Icon } from "./Icon";
import { OnlyYou } from "./Own";

interface NudgeProps {
  text: string;
  onStarter?: () => void;
  onKeep: () => void;
  onDismiss: () => void;
}

export function Nudge({ text, onStarter, onKeep, onDismiss }: NudgeProps) {
  return (
    <section class="own nudge appears" aria-label={t("own.only_you")}>
      <OnlyYou />
      <p>{text}</p>
      <button type="button" class="icon-only" aria-label={t("nudge.dismiss")} onClick={onDismiss}>
        <Icon name="close" small />
      </button>
      <div class="row">
        {onStarter && (
          <Button kind="plain" onPress={onStarter}>
            {t("nudge.starter")}
          </Button>
        )}
        <Button kind="plain" onPress={onKeep}>
          {t("nudge.keep")}
        </Button>
      </div>
    </section>
  );
}

/** Beside *Say it* above the keys, drawn only where the panel has no room; opens the nudge in a sheet. */
export function NudgePill({ onOpen }: { onOpen: () => void }) {
  return (
    <Button layout="nudge-pill" icon="eye-closed" onPress={onOpen}>
      {t("nudge.fold")}
    </Button>
  );
}
