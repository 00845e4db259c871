/** Opening a conversation. The room opens at the tap. */
import { navigate } from "../../lib/navigate";
import { useAct } from "../act";
import { openConversation } from "../api";
import { FormatPage } from "./FormatPage";
import { useNow } from "./useNow";

export function FormatScreen() {
  const act = useAct();
  const { now } = useNow(act.fail);
  const open = async (format: string) => {
    await openConversation(format);
    navigate("/room");
  };
  return (
    <FormatPage offered={now?.formats ?? null} act={act} onOpen={(format) => act.run(() => open(format))} />
  );
}
