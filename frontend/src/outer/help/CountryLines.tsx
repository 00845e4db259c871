/** One country's numbers, each with what it is for and when it was checked. */

import { calendarDay } from "../../lib/dates";
import { Row, Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import { type Country, dialled, type HelpLine, isVerified } from "./lines";

export function CountryLines({ country: { country, emergency, lines } }: { country: Country }) {
  const shown = lines.filter(isVerified);
  const unchecked = lines.filter((line) => !isVerified(line));
  return (
    <section class="stack close">
      <h2 class="label">{nameOf(country)}</h2>
      {(emergency || shown.length > 0) && (
        <Rows>
          {emergency && (
            <Row icon="support" href={`tel:${emergency.call}`} fact={emergency.call} here>
              {t("help.emergency")}
            </Row>
          )}
          {shown.map((line) => (
            <Line key={line.name} line={line} />
          ))}
        </Rows>
      )}
      {unchecked.length > 0 && <Unchecked lines={unchecked} />}
    </section>
  );
}

function Line({ line }: { line: HelpLine }) {
  const checked = line.verified_on ? t("help.checked", { date: calendarDay(line.verified_on) }) : "";
  const note = [t(`help.for_${line.for}`), line.text && texting(line.text), checked]
    .filter(Boolean)
    .join(" ");
  const number = line.call ?? line.text?.to ?? "";
  const href = line.call ? `tel:${dialled(line.call)}` : `sms:${dialled(number)}`;
  return (
    <Row icon="support" note={note} href={href} here>
      {line.name}
      <b class="number">{number}</b>
    </Row>
  );
}

function texting({ word, to }: { word?: string; to: string }): string {
  return word ? t("help.text_word", { word, to }) : t("help.text", { to });
}

/** Names without numbers: somebody can look them up, and nobody is sent to a wrong one. */
function Unchecked({ lines }: { lines: HelpLine[] }) {
  return <p class="small">{t("help.unchecked", { names: lines.map(({ name }) => name).join(", ") })}</p>;
}

function nameOf(country: string): string {
  return new Intl.DisplayNames([navigator.language], { type: "region" }).of(country) ?? country;
}
