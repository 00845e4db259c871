/** Looking back, a part of the list at a time. */
import { useEffect, useState } from "preact/hooks";
import { useAct } from "../act";
import { getPast, type PastPart } from "../api";
import { PastPage } from "./PastPage";

export default function PastScreen() {
  const act = useAct();
  const { run } = act;
  const [past, setPast] = useState<PastPart | null>(null);
  useEffect(() => run(async () => setPast(await getPast(null))), [run]);
  const older = async (before: string) => {
    const following = await getPast(before);
    setPast((shown) => shown && joined(shown, following));
  };
  return <PastPage past={past} act={act} onOlder={(before) => act.run(() => older(before))} />;
}

const joined = (shown: PastPart, following: PastPart): PastPart => ({
  conversations: [...shown.conversations, ...following.conversations],
  next: following.next,
});
