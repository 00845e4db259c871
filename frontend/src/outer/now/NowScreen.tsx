/** Home of a couple, kept up to date: the partner may open a room at any moment. */
import { useAct } from "../act";
import type { Paired } from "../api";
import { undoPairing } from "../pair/undoPairing";
import { NowPage } from "./NowPage";
import { useNow } from "./useNow";

export function NowScreen({ paired }: { paired: Paired }) {
  const act = useAct();
  return <NowPage {...useNow(act.fail)} paired={paired} act={act} onUndo={() => act.run(undoPairing)} />;
}
