/** What somebody says of themselves before the first pairing: a name, what may be kept, and that they are an adult. */
import { useState } from "preact/hooks";
import type { Keeping } from "../api";
import { nameProblem } from "../names";
import { beginAs } from "./beginAs";

export interface PersonForm {
  setName: (name: string) => void;
  keeping: Keeping;
  setKeeping: (keeping: Keeping) => void;
  hasAgreed: boolean;
  setAgreed: (hasAgreed: boolean) => void;
  /** What is missing, once somebody has pressed on. */
  wrongName: string | null;
  isTickMissing: boolean;
  /** How often somebody has pressed on. */
  tries: number;
  /** True where nothing is missing; otherwise it shows from now on what is. */
  check: () => boolean;
  begin: () => Promise<void>;
}

export function usePersonForm(): PersonForm {
  const [name, setName] = useState("");
  const [keeping, setKeeping] = useState<Keeping>("days30");
  const [hasAgreed, setAgreed] = useState(false);
  const [tries, setTries] = useState(0);
  const wrongName = nameProblem(name);
  return {
    setName,
    keeping,
    setKeeping,
    hasAgreed,
    setAgreed,
    wrongName: tries > 0 ? wrongName : null,
    isTickMissing: tries > 0 && !hasAgreed,
    tries,
    check: () => {
      setTries(tries + 1);
      return hasAgreed && !wrongName;
    },
    begin: () => beginAs(name.trim(), keeping),
  };
}
