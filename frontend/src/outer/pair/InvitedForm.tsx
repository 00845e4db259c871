/** The invited person's one screen: a name, what may be kept, and that they are an adult. */
import { Button } from "../../ui/Button";
import { Scene } from "../../ui/Scene";
import { t } from "../../words/t";
import { type Act, ActNews } from "../act";
import { me } from "../me";
import { OuterPage } from "../OuterPage";
import { PersonFields } from "../start/PersonFields";
import { usePersonForm } from "../start/usePersonForm";
import { Title } from "../Title";

interface InvitedFormProps {
  inviter: string;
  act: Act;
  onComeIn: () => Promise<void>;
  onNotNow: () => void;
}

export function InvitedForm({ inviter, act, onComeIn, onNotNow }: InvitedFormProps) {
  const form = usePersonForm();
  const isKnown = Boolean(me.value?.first_name);
  const go = () => {
    if (!isKnown && !form.check()) return;
    act.run(async () => {
      if (!isKnown) await form.begin();
      await onComeIn();
    });
  };
  const footer = (
    <>
      <Button kind="go" onPress={go}>
        {t("invited.go")}
      </Button>
      <Button onPress={onNotNow}>{t("invited.not_now")}</Button>
    </>
  );
  return (
    <OuterPage light="lit" footer={footer}>
      <div class="invited-scene">
        <Scene
          lamp="free"
          freeSeat="b"
          label={t("invited.scene")}
          names={{ a: inviter, b: t("name.you") }}
          hung
        />
      </div>
      <Title>{t("invited.title", { name: inviter })}</Title>
      <ActNews act={act} />
      {!isKnown && (
        <PersonFields form={form} nameQuestion={t("invited.name", { name: inviter })} asksKeeping />
      )}
      <InvitedNote inviter={inviter} isKnown={isKnown} />
    </OuterPage>
  );
}

function InvitedNote({ inviter, isKnown }: { inviter: string; isKnown: boolean }) {
  return (
    <div>
      <p class="small">
        {!isKnown && t("before.practice_short")} {t("invited.not_now_note", { name: inviter })}
      </p>
      <Button kind="plain" layout="flush" href="/settings#who">
        {t("start.who_sees")}
      </Button>
      <Button kind="plain" href="/help">
        {t("help.title")}
      </Button>
    </div>
  );
}
