/** Private phrasing hints: off altogether, or some kinds of them. A tap is the choice. */
import { Chips, ToggleChip } from "../../ui/Chip";
import { Pick } from "../../ui/Pick";
import { t } from "../../words/t";
import { Arriving } from "../Arriving";
import { ActNews, useAct } from "../act";
import { hintWish, useHintWish, wishForHints } from "../hintWish";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";

/** As the words of the room name them, the gravest first. */
const KINDS = [
  "contempt",
  "threat_ultimatum",
  "invalidation",
  "diagnosis_label",
  "criticism_global",
  "L_parrot_insult",
  "L_judging",
  "L_rebuttal",
  "L_overreach",
  "advice_listening",
  "L_own_view",
  "blame_causation",
  "always_never",
  "mind_reading",
  "should_demand",
  "why_interrogation",
  "L_question",
  "defensive_cross",
  "comparison",
  "relationship_absolute",
  "kitchen_sink",
  "stonewall_dismiss",
  "faux_feeling",
  "L_thin",
] as const;

export function HintsScreen() {
  const act = useAct();
  useHintWish(act.fail);
  const wish = hintWish.value;
  if (!wish) return <Arriving act={act} />;
  return (
    <OuterPage back="/settings">
      <Title>{t("settings.help")}</Title>
      <p>{t("settings.help_how")}</p>
      <ActNews act={act} />
      <div class="stack close">
        <Pick<"on" | "off">
          legend={t("settings.help")}
          legendLook="unseen"
          name="hints"
          options={[
            { value: "on", label: t("settings.help_on") },
            { value: "off", label: t("settings.help_off") },
          ]}
          value={wish.is_on ? "on" : "off"}
          onPick={(choice) => act.run(() => wishForHints({ is_on: choice === "on" }))}
        />
        <p class="small">{t("settings.help_note")}</p>
      </div>
      {wish.is_on && (
        <section class="stack close">
          <h2 class="label">{t("settings.help_quiet")}</h2>
          <Chips label={t("settings.help_quiet")}>
            {KINDS.map((kind) => (
              <ToggleChip
                key={kind}
                pressed={wish.muted.includes(kind)}
                onToggle={(isQuiet) =>
                  act.run(() => wishForHints({ muted: withKind(wish.muted, kind, isQuiet) }))
                }
              >
                {t(`hint_kind.${kind}`)}
              </ToggleChip>
            ))}
          </Chips>
        </section>
      )}
    </OuterPage>
  );
}

function withKind(muted: readonly string[], kind: string, isIn: boolean): string[] {
  const others = muted.filter((each) => each !== kind);
  return isIn ? [...others, kind] : others;
}
