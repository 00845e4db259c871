/** Help: people to talk to first, then how to leave, then what this is not and how it works. The same for everybody. */
import { QuickExit } from "../../ui/QuickExit";
import { ListRow, Rows } from "../../ui/Rows";
import { t } from "../../words/t";
import { forgetAll } from "../leaving";
import { OuterPage } from "../OuterPage";
import { Title } from "../Title";
import { CountryLines } from "./CountryLines";
import { type Country, countriesFor } from "./lines";

const HOW = [
  ["help.words", "help.words_note"],
  ["help.unheard", "help.unheard_note"],
  ["help.network", "help.network_note"],
] as const;

export default function HelpScreen() {
  const [here, ...elsewhere] = countriesFor(navigator.languages);
  return (
    <OuterPage back="before">
      <Title>{t("help.title")}</Title>
      <p class="small">{t("help.private")}</p>
      <p>{t("help.danger")}</p>
      {here && <CountryLines country={here} />}
      <p>{t("help.not_for")}</p>
      <Elsewhere countries={elsewhere} />
      <p class="small">{t("help.trace")}</p>
      <Rows>
        <QuickExit forget={forgetAll} />
      </Rows>
      <p class="small">
        {t("help.exit_note")} {t("exit.keys")}
      </p>
      <section class="stack close">
        <h2 class="label">{t("help.own_behaviour")}</h2>
        <p>{t("help.own_behaviour_note")}</p>
      </section>
      <section class="stack close">
        <h2 class="label">{t("help.what_title")}</h2>
        <p>{t("help.what")}</p>
      </section>
      <section class="stack close">
        <h2 class="label">{t("help.how")}</h2>
        <Rows list>
          {HOW.map(([name, note]) => (
            <ListRow key={name} note={t(note)}>
              {t(name)}
            </ListRow>
          ))}
        </Rows>
      </section>
    </OuterPage>
  );
}

function Elsewhere({ countries }: { countries: Country[] }) {
  return (
    <details class="elsewhere">
      <summary>{t("help.elsewhere")}</summary>
      <div class="stack">
        {countries.map((country) => (
          <CountryLines key={country.country} country={country} />
        ))}
        <p class="small">{t("help.find")}</p>
      </div>
    </details>
  );
}
