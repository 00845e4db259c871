/** The invitation that is out, kept on this phone: its link and code are shown by the server only once. */
import { signal } from "@preact/signals";
import { onThisPhone } from "../../lib/storage";
import { getMe, type Invite, makeInvite, renewCode, revokeInvite } from "../api";
import { setMe } from "../me";

const KEY = "invitation";

export const invitation = signal<Invite | null>(null);

function keep(invite: Invite | null): void {
  invitation.value = invite;
  if (invite) onThisPhone.set(KEY, JSON.stringify(invite));
  else onThisPhone.remove(KEY);
}

function kept(): Invite | null {
  const text = onThisPhone.get(KEY);
  // Only `keep` writes there.
  return text ? (JSON.parse(text) as Invite) : null;
}

/** The kept invitation where the server has one out until the same moment, and otherwise null. */
export function findInvitation(expiresAt: string | null): Invite | null {
  const invite = invitation.value ?? kept();
  const isStillOut = invite !== null && invite.expires_at === expiresAt;
  keep(isStillOut ? invite : null);
  return invitation.value;
}

/** A new link and code; those of before end. */
export async function invite(): Promise<void> {
  keep(await makeInvite());
  setMe(await getMe());
}

/** Another code for the same link. */
export async function freshCode(): Promise<void> {
  const code = await renewCode();
  if (invitation.value) keep({ ...invitation.value, ...code });
}

export async function takeBack(): Promise<void> {
  await revokeInvite();
  keep(null);
  setMe(await getMe());
}

export function forgetInvitation(): void {
  keep(null);
}
