/** Ids made on the phone. */

/** 128 random bits in 22 letters. Not `randomUUID`: that needs https, and a phone in the same house may have none. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
