/** The front door: which screen stands there depends on who somebody is to this phone, and on the step behind "#". */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Arriving } from "../Arriving";
import { useAct } from "../act";
import type { Me, Paired, Standing } from "../api";
import { later } from "../later";
import { me, moment, useMe } from "../me";
import { useStep } from "../useStep";
import { Start } from "./Start";

const WHILE_PAIRING_MS = 2_000;
const STEPS_OF_A_PERSON = ["pair", "code", "practice"];

const beginning = later(() => import("./beginning"));
const couple = later(() => import("../now/couple"));

export default function HomeScreen() {
  const act = useAct();
  const at = useStep("/");
  const state = me.value?.couple.state;
  useMe(act.fail, state === "inviting" || state === "joined_unconfirmed" ? WHILE_PAIRING_MS : null);
  // While somebody reads the first page, what it leads to arrives.
  useEffect(() => {
    if (state === "none") beginning.ask();
  }, [state]);
  const screen = me.value && screenFor(me.value, at);
  return (
    screen ?? (
      <Arriving act={act} light="lit">
        {act.problem && known()}
      </Arriving>
    )
  );
}

function known(): JSX.Element | null {
  const part = couple.get();
  return part && <part.KeptNext />;
}

/** Null while its program is on the way. */
function screenFor(person: Me, at: string): JSX.Element | null {
  const isKnown = person.first_name !== null;
  if (isKnown && at === "practice") return practising();
  if (person.couple.state === "paired") return ofACouple(person.couple, at);
  return becomingTwo(isKnown, person.couple, at);
}

function practising(): JSX.Element | null {
  const part = couple.get();
  return part && <part.PracticeScreen />;
}

function ofACouple(paired: Paired, at: string): JSX.Element | null {
  if (moment.value === "new") {
    const part = beginning.get();
    return part && <part.PairedScreen paired={paired} />;
  }
  const part = couple.get();
  if (!part) return null;
  return at === "talk" ? <part.FormatScreen /> : <part.NowScreen paired={paired} />;
}

function becomingTwo(isKnown: boolean, standing: Standing, at: string): JSX.Element | null {
  const isJoined = standing.state === "joined_unconfirmed";
  if (!isJoined && !STEPS_OF_A_PERSON.includes(at)) return <Start />;
  const part = beginning.get();
  if (!part) return null;
  if (!isKnown) return <part.FirstSteps isAlone={at === "practice"} />;
  if (isJoined && moment.value !== "arriving") return <part.ThreeWordsScreen joined={standing} />;
  if (at === "code" && !isJoined) return <part.CodeScreen />;
  return <part.PairScreen hereName={isJoined ? standing.partner_first_name : null} />;
}
