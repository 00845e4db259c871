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
