/** Mounts the gallery on its own page. No production entry imports this. */
import { render } from "preact";
import "../styles/index.css";
import Gallery from "./Gallery";
import { PARTS } from "./parts";

const app = document.getElementById("app");
if (app) render(<Gallery fixtures={PARTS} />, app);
