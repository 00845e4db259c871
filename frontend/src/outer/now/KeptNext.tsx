/** What is next, where the server cannot be asked. */
import { Rows } from "../../ui/Rows";
import { keptNext } from "../kept";
import { NextRow } from "../schedule/NextTime";

export function KeptNext() {
  const next = keptNext(Date.now());
  return (
    next && (
      <Rows>
        <NextRow next={next} />
      </Rows>
    )
  );
}
