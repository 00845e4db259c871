/** Bringing the partner: a code to point at, one to read out, a link to send. Moves on when they are here. */
import { useEffect } from "preact/hooks";
import { navigate } from "../../lib/navigate";
import { Button } from "../../ui/Button";
import { t } from "../../words/t";
import { type Act, ActNews, useAct } from "../act";
import { me, moment } from "../me";
import { sayNext } from "../notice";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";
import { HandOver } from "./HandOver";
import { findInvitation, forgetInvitation, freshCode, invitation, invite, takeBack } from "./invitation";
import { QrOfLink } from "./QrOfLink";
import { SpokenCode } from "./SpokenCode";

const HERE_MS = 1_000;

/** `hereName`: the other has joined, and the screen says so for a moment. */
export function PairScreen({ hereName }: { hereName: string | null }) {
  const act = useAct();
  useInvitation(act);
  useMoment(hereName !== null);
  const isOut = hereName !== null || me.value?.couple.state === "inviting";
  const shown = isOut ? invitation.value : null;
  const footer = shown && <HandOver secret={shown.secret} />;
  return (
    <OuterPage back="/" footer={footer}>
      <Title>{t("pair.title")}</Title>
      <ActNews act={act} />
      <p class="news label centre" role="status">
        {hereName && t("pair.here", { name: hereName })}
      </p>
      {shown && (
        <>
          <QrOfLink secret={shown.secret} />
          <SpokenCode code={shown} onNew={() => act.run(freshCode)} />
        </>
      )}
      {!shown && <NewLink act={act} />}
      {isOut && !hereName && <TakeBack act={act} />}
    </OuterPage>
  );
}

function useMoment(isArriving: boolean): void {
  useEffect(() => {
    if (!isArriving) return;
    const timer = setTimeout(() => {
      moment.value = null;
      forgetInvitation();
    }, HERE_MS);
    return () => clearTimeout(timer);
  }, [isArriving]);
}

/** The kept invitation, or a new one where none is out. */
function useInvitation({ run }: Act): void {
  useEffect(() => {
    const couple = me.value?.couple;
    if (couple?.state === "inviting") findInvitation(couple.expires_at);
    else if (couple?.state === "none") run(invite);
  }, [run]);
}

/**
 * A link is out, but this phone does not have it any more: it may be on its way, and ends only when somebody says so.
 * Or the link that is shown here was used, and came to nothing.
 */
function NewLink({ act }: { act: Act }) {
  const isOut = me.value?.couple.state === "inviting";
  if (!isOut && !invitation.value) return null;
  return (
    <div class="stack">
      <p>{isOut ? `${t("pair.lost")} ${t("pair.new_link_note")}` : t("pair.over")}</p>
      <Button onPress={() => act.run(invite)}>{t("pair.new_link")}</Button>
    </div>
  );
}

/** Ends the link and the code that are out. */
function TakeBack({ act }: { act: Act }) {
  const end = async () => {
    await takeBack();
    sayNext(t("pair.cancelled"));
    navigate("/");
  };
  return (
    <Button kind="plain" layout="mid" onPress={() => act.run(end)}>
      {t("pair.cancel")}
    </Button>
  );
}
