/** Keeps the screen on during a conversation where the phone lets us, and says nothing where it does not. */

/** Holds the screen until the returned function is called; taken again whenever the page is shown again. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | null = null;
  let isWanted = true;
  const take = async () => {
    if (!isWanted || document.visibilityState !== "visible" || !("wakeLock" in navigator)) return;
    // Refused on low battery, and absent without https: the screen then dims as it always does.
    lock = await navigator.wakeLock.request("screen").catch(() => null);
    if (!isWanted) await lock?.release();
  };
  void take();
  document.addEventListener("visibilitychange", take);
  return () => {
    isWanted = false;
    document.removeEventListener("visibilitychange", take);
    void lock?.release();
  };
}
