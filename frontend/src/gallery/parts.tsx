/** Parts that no screen holds yet. */
import { Band } from "../ui/Band";
import { Button, Pair } from "../ui/Button";
import { Composer } from "../ui/Composer";
import { Nudge, NudgePill } from "../ui/Nudge";
import { Page } from "../ui/Page";
import { t } from "../words/t";
import type { Fixture } from "./fixtures";

const nothing = () => undefined;

function Hinted() {
  const ways = (
    <Pair>
      <Button layout="fit">{t("speaking.starters")}</Button>
      <Button kind="go">{t("speaking.say")}</Button>
    </Pair>
  );
  return (
    <Page
      light="lit"
      header={<Band seat="a" title={t("room.your_turn")} onMenu={nothing} onPause={nothing} />}
      footer={ways}
      typingFooter={<NudgePill onOpen={nothing} />}
    >
      <h1 class="ask">{t("speaking.ask", { name: "Sam" })}</h1>
      <Composer
        label={t("speaking.label")}
        initial="You always go off with your brother and I felt alone on Sunday when "
        soft={220}
        hard={400}
        mark={{ start: 0, end: 10, words: "You always" }}
        tall
      />
      <Nudge
        text="“You always” may land as blame. One time it happened?"
        onStarter={nothing}
        onKeep={nothing}
        onDismiss={nothing}
      />
    </Page>
  );
}

export const PARTS: readonly Fixture[] = [{ name: "part-hint", group: "Parts", draw: () => <Hinted /> }];
