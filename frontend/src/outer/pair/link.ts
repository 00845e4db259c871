/** The link that brings a partner here, and the ways to hand it over. */

/** Where other phones find this site, as the server wrote it into the page; "" where none can. */
export function originForPhones(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="phones"]');
  return meta ? meta.content : window.location.origin;
}

/** The secret stands behind "#": it is sent to no server on the way, and messengers that look links up use nothing up. */
export function linkFor(secret: string): string {
  return `${originForPhones() || window.location.origin}/j#${secret}`;
}

/** Pages without https have neither a share sheet nor a clipboard. */
export const canShare = (): boolean => typeof navigator.share === "function";

/** False where somebody closed the share sheet again. */
export async function shareLink(text: string, url: string): Promise<boolean> {
  try {
    await navigator.share({ text, url });
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** False where this browser lets no page copy: then the link is shown to be copied by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The old way, which works without https. */
function copyBySelection(text: string): boolean {
  const box = document.createElement("textarea");
  box.value = text;
  box.className = "unseen";
  // Inside an open sheet everything else is inert and cannot be selected.
  (document.querySelector("dialog[open]") ?? document.body).append(box);
  box.select();
  const isCopied = document.execCommand("copy");
  box.remove();
  return isCopied;
}
