/** Mounts the screen of the present address in the page the server has painted. */
import { render } from "preact";
import { bearer } from "./lib/bearer";
import { isLeavingAgain } from "./outer/leaving";
import { showLook } from "./outer/look";
import { place, startRouting } from "./routes";
import "./styles/index.css";
import "./outer/outer.css";
import { speak } from "./words/t";

function Place() {
  const here = place.value;
  return here && <here.Screen key={here.path} />;
}

async function start(): Promise<void> {
  const app = document.getElementById("app");
  if (!app || isLeavingAgain()) return;
  showLook();
  // The painted page stands until there is something to put in its place.
  await Promise.all([speak("en"), startRouting()]);
  app.replaceChildren();
  render(<Place />, app);
  if (!bearer) void import("./lib/worker").then(({ keepProgram }) => keepProgram());
}

void start();
