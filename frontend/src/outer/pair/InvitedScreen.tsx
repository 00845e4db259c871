/** Behind a link: who invites, and the few things to say before coming in. */
import { useEffect, useState } from "preact/hooks";
import { HttpError } from "../../lib/http";
import { navigate } from "../../lib/navigate";
import { Arriving } from "../Arriving";
import { useAct } from "../act";
import { join, lookAtInvite } from "../api";
import { me, setMe, useMe } from "../me";
import { InvitedForm } from "./InvitedForm";
import { InvitedGone } from "./InvitedGone";
import { NotNow } from "./NotNow";
import { dropTicket, takeTicket } from "./ticket";

type Step = { at: "asking" } | { at: "known"; inviter: string } | { at: "gone" } | { at: "not_now" };

/** Used, run out, taken back, never there: one answer, and `onGone` is all that anybody learns. */
async function orGone(work: Promise<void>, onGone: () => void): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof HttpError) || error.code !== "code_unknown") throw error;
    dropTicket();
    onGone();
  }
}

async function comeIn(secret: string): Promise<void> {
  setMe(await join({ secret }));
  dropTicket();
  navigate("/");
}

export default function InvitedScreen() {
  const act = useAct();
  const { run, fail } = act;
  const [secret] = useState(takeTicket);
  const [step, setStep] = useState<Step>(secret ? { at: "asking" } : { at: "gone" });
  useMe(fail);
  useEffect(() => {
    if (!secret) return;
    const look = async () => setStep({ at: "known", inviter: (await lookAtInvite(secret)).first_name });
    run(() => orGone(look(), () => setStep({ at: "gone" })));
  }, [secret, run]);
  if (step.at === "not_now") return <NotNow />;
  if (step.at === "gone" || !secret) return <InvitedGone />;
  if (step.at === "asking" || !me.value) return <Arriving act={act} light="lit" />;
  const leave = () => {
    dropTicket();
    setStep({ at: "not_now" });
  };
  return (
    <InvitedForm
      inviter={step.inviter}
      act={act}
      onComeIn={() => orGone(comeIn(secret), () => setStep({ at: "gone" }))}
      onNotNow={leave}
    />
  );
}
