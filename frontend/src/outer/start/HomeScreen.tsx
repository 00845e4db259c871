/** The front door: which screen stands there depends on who somebody is to this phone, and on the step behind "#". */
import type { ComponentChildren } from "preact";
import { step } from "../../lib/navigate";
import { Arriving } from "../Arriving";
import { useAct } from "../act";
import type { Me } from "../api";
import { me, moment, useMe } from "../me";
import { FormatScreen } from "../now/FormatScreen";
import { NowScreen } from "../now/NowScreen";
import { PracticeScreen } from "../now/PracticeScreen";
import { CodeScreen } from "../pair/CodeScreen";
import { PairedScreen } from "../pair/PairedScreen";
import { PairScreen } from "../pair/PairScreen";
import { ThreeWordsScreen } from "../pair/ThreeWordsScreen";
import { FirstSteps } from "./FirstSteps";
import { Start } from "./Start";

const WHILE_PAIRING_MS = 2_000;
const STEPS_OF_A_PERSON = ["pair", "code", "practice"];

export default function HomeScreen() {
  const act = useAct();
  const standing = me.value?.couple.state;
  useMe(act.fail, standing === "inviting" || standing === "joined_unconfirmed" ? WHILE_PAIRING_MS : null);
  if (!me.value) return <Arriving act={act} light="lit" />;
  return screenFor(me.value, step.value);
}

function screenFor(person: Me, hash: string): ComponentChildren {
  if (!person.first_name) return STEPS_OF_A_PERSON.includes(hash) ? <FirstSteps /> : <Start />;
  if (hash === "practice") return <PracticeScreen />;
  const { couple } = person;
  switch (couple.state) {
    case "joined_unconfirmed":
      if (moment.value === "arriving") return <PairScreen hereName={couple.partner_first_name} />;
      return <ThreeWordsScreen joined={couple} />;
    case "paired":
      if (moment.value === "new") return <PairedScreen paired={couple} />;
      return hash === "talk" ? <FormatScreen /> : <NowScreen paired={couple} />;
    case "inviting":
    case "none":
      if (hash === "code") return <CodeScreen />;
      return hash === "pair" ? <PairScreen hereName={null} /> : <Start />;
  }
}
