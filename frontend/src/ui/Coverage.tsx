/** Private: their fragments beside what one has said back so far. Never a grade. */
import { t } from "../words/t";
import { Own } from "./Own";

export interface Fragment {
  theirs: string;
  /** What stands for it in the reflection; absent when nothing does yet. */
  back?: string;
  /** Whose it is may have turned on the way, or a "not" may have come or gone. */
  doubt?: "whose" | "not";
}

export function Coverage({ name, fragments }: { name: string; fragments: readonly Fragment[] }) {
  return (
    <Own>
      <table class="coverage">
        <thead>
          <tr>
            <th scope="col">{t("coverage.theirs", { name })}</th>
            <th scope="col">{t("coverage.back")}</th>
          </tr>
        </thead>
        <tbody>
          {fragments.map(({ theirs, back, doubt }) => (
            <tr key={theirs}>
              <th scope="row">
                <bdi>{theirs}</bdi>
              </th>
              <td class={back && !doubt ? undefined : "not"}>
                {back ? <bdi>{back}</bdi> : t("coverage.not_yet")}
                {doubt && <span class="doubt">{t(`coverage.${doubt}`)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Own>
  );
}
