/** Mounts the gallery on its own page. No production entry imports this. */
import { render } from "preact";
import { OUTER } from "../outer/fixtures";
import { ROOM } from "../room/fixtures/fixtures";
import "../styles/index.css";
import { ALL_PARTS, type Locale, speak } from "../words/t";
import Gallery from "./Gallery";

const LOCALES: readonly Locale[] = ["en", "en-XA", "ar-XB"];

async function start(): Promise<void> {
  const asked = new URLSearchParams(window.location.search).get("locale");
  await speak(LOCALES.find((locale) => locale === asked) ?? "en", ...ALL_PARTS);
  const app = document.getElementById("app");
  if (app) render(<Gallery fixtures={[...ROOM, ...OUTER]} />, app);
}

void start();
