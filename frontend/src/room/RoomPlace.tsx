/** `/room`: opens the live conversation and holds it for as long as somebody is here. */
import { useEffect, useState } from "preact/hooks";
import { keepAwake } from "../lib/wakeLock";
import { openLive } from "../live/open";
import { forgetAll } from "../outer/leaving";
import { useQuickExit } from "../ui/QuickExit";
import { RoomScreen } from "./RoomScreen";

export default function RoomPlace() {
  const [{ live, close }] = useState(openLive);
  useEffect(() => close, [close]);
  useEffect(keepAwake, []);
  useQuickExit(forgetAll);
  return <RoomScreen live={live} />;
}
