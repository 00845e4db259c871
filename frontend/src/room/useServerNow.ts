/** The server's time, looked at again every so often by the parts that show it. */
import { useEffect, useState } from "preact/hooks";
import type { Room } from "./room";

export function useServerNow(room: Pick<Room, "serverNow">, everyMs = 1_000): number {
  const { serverNow } = room;
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    setNow(serverNow());
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [serverNow, everyMs]);
  return now;
}
