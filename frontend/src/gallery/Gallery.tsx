/** Every part and every screen, in development only: a board of phones, or one of them alone (`?show=name`). */
import { useEffect } from "preact/hooks";
import type { Fixture } from "./fixtures";
import "./gallery.css";

const SCHEMES = ["light", "dark"] as const;

/** `?show=name&scheme=dark&text=200`: all optional. The locale is chosen before anything is drawn. */
export default function Gallery({ fixtures }: { fixtures: readonly Fixture[] }) {
  const asked = new URLSearchParams(window.location.search);
  useDress(asked.get("scheme"), asked.get("text"));
  const shown = fixtures.find(({ name }) => name === asked.get("show"));
  return shown ? shown.draw() : <Board fixtures={fixtures} query={asked} />;
}

function useDress(scheme: string | null, percent: string | null): void {
  useEffect(() => {
    const { style } = document.documentElement;
    if (scheme) style.colorScheme = scheme;
    if (percent) style.fontSize = `${percent}%`;
  }, [scheme, percent]);
}

function Board({ fixtures, query }: { fixtures: readonly Fixture[]; query: URLSearchParams }) {
  const groups = [...new Set(fixtures.map(({ group }) => group))];
  return (
    <main class="board">
      <h1>Gallery</h1>
      {groups.map((group) => (
        <section key={group}>
          <h2>{group}</h2>
          {fixtures
            .filter((fixture) => fixture.group === group)
            .map(({ name }) => (
              <Phones key={name} name={name} query={query} />
            ))}
        </section>
      ))}
    </main>
  );
}

function Phones({ name, query }: { name: string; query: URLSearchParams }) {
  const address = (scheme: string) => {
    const all = new URLSearchParams(query);
    all.set("show", name);
    all.set("scheme", scheme);
    return `?${all}`;
  };
  return (
    <figure>
      <figcaption>
        <a href={address("light")}>{name}</a>
      </figcaption>
      {SCHEMES.map((scheme) => (
        <iframe key={scheme} title={`${name}, ${scheme}`} src={address(scheme)} loading="lazy" />
      ))}
    </figure>
  );
}
