/** The sheet that is open over the room, if any. */
import { withWords } from "../../words/t";
import { lazily } from "../lazily";
import type { Room, SheetName } from "../room";
import { FinishSheet } from "./FinishSheet";
import { FormatSheet } from "./FormatSheet";
import { KeepingSheet } from "./KeepingSheet";
import { KindWordSheet } from "./KindWordSheet";
import { RoomMenu } from "./RoomMenu";
import { StartersSheet } from "./StartersSheet";
import type { SheetProps } from "./sheets";
import { ChangeTimeSheet, PauseUntilSheet } from "./TimeSheet";

/** Many words, and only for those who look for them. */
const WordsSheet = lazily(async () => {
  const module = await withWords(() => import("../words/WordsSheet"), "finder");
  return module.WordsSheet;
});

interface OpenSheetProps extends SheetProps {
  name: SheetName;
  room: Room;
  forget: () => void;
}

export function OpenSheet({ name, room, forget, onClose }: OpenSheetProps) {
  const all = { room, onClose };
  switch (name) {
    case "menu":
      return <RoomMenu {...all} forget={forget} />;
    case "finish":
      return <FinishSheet {...all} />;
    case "kind":
      return <KindWordSheet {...all} />;
    case "starters":
      return <StartersSheet {...all} />;
    case "pause_until":
      return <PauseUntilSheet {...all} />;
    case "change_time":
      return <ChangeTimeSheet {...all} />;
    case "formats":
      return <FormatSheet {...all} />;
    case "keeping":
      return <KeepingSheet {...all} />;
    case "weather":
    case "body":
    case "word":
    case "urge":
    case "likeness":
    case "situation":
      return <WordsSheet {...all} rung={name} />;
    default:
      return name satisfies never;
  }
}
