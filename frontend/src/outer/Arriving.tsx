/** Before the server has said who somebody is: the ground and the menu, and what did not work. */
import type { ComponentChildren } from "preact";
import type { Light } from "../ui/Page";
import { type Act, ActNews } from "./act";
import { OuterPage } from "./OuterPage";

interface ArrivingProps {
  act: Act;
  /** What this phone knows by itself. */
  children?: ComponentChildren;
  light?: Light;
}

export function Arriving({ act, children, light = "even" }: ArrivingProps) {
  return (
    <OuterPage light={light} isArriving>
      <ActNews act={act} />
      {children}
    </OuterPage>
  );
}
