/** One question before something that cannot be taken back: what happens, the act, and the way out as tall. */
import { Button } from "../ui/Button";
import { Sheet } from "../ui/Sheet";
import { ActNews, useAct } from "./act";

interface AskSheetProps {
  title: string;
  /** What happens, in plain words. */
  note: string;
  go: string;
  stay: string;
  isDanger?: boolean;
  onGo: () => Promise<void>;
  onClose: () => void;
}

export function AskSheet({ title, note, go, stay, isDanger = false, onGo, onClose }: AskSheetProps) {
  const act = useAct();
  return (
    <Sheet title={title} onClose={onClose}>
      <p>{note}</p>
      <ActNews act={act} />
      <Button kind={isDanger ? "danger" : "go"} onPress={() => act.run(onGo)}>
        {go}
      </Button>
      <Button onPress={onClose}>{stay}</Button>
    </Sheet>
  );
}
