/** Beginning to practise alone. */
import { navigate } from "../../lib/navigate";
import { useAct } from "../act";
import { type Character, type Speaks, startPractice } from "../api";
import { PracticePage } from "./PracticePage";
import { useNow } from "./useNow";

export function PracticeScreen() {
  const act = useAct();
  const { now } = useNow(act.fail);
  const start = async (character: Character, speaks: Speaks) => {
    await startPractice(character, speaks);
    navigate("/room");
  };
  return (
    <PracticePage
      isPractising={now?.live?.is_practice ?? false}
      act={act}
      onStart={(character, speaks) => act.run(() => start(character, speaks))}
    />
  );
}
