/** Settings: one page of present facts, and behind each a page of its own. */
import { Arriving } from "../Arriving";
import { useAct } from "../act";
import { me, useMe } from "../me";
import { useStep } from "../useStep";
import { Facts } from "./Facts";
import { HintsScreen } from "./HintsScreen";
import { KeptScreen } from "./KeptScreen";
import { LeavingScreen } from "./LeavingScreen";
import { LookScreen } from "./LookScreen";
import { NameScreen } from "./NameScreen";
import { RulesScreen } from "./RulesScreen";
import { WhoSeesScreen } from "./WhoSeesScreen";

export default function SettingsScreen() {
  const act = useAct();
  const at = useStep("/settings");
  useMe(act.fail);
  // What everybody may read does not wait for who is asking.
  switch (at) {
    case "who":
      return <WhoSeesScreen />;
    case "rules":
      return <RulesScreen />;
    case "look":
      return <LookScreen />;
  }
  const person = me.value;
  if (!person) return <Arriving act={act} />;
  if (!person.first_name || !person.keeping) return <Facts person={person} />;
  switch (at) {
    case "name":
      return <NameScreen name={person.first_name} />;
    case "hints":
      return <HintsScreen />;
    case "kept":
      return <KeptScreen keeping={person.keeping} />;
    case "leaving":
      return <LeavingScreen person={person} />;
    default:
      return <Facts person={person} />;
  }
}
