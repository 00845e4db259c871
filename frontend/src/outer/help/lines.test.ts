import { expect, test } from "vitest";
import { COUNTRIES, countriesFor, dialled, isVerified } from "./lines";

const DAY = /^20\d\d-\d\d-\d\d$/;

test("every number that is shown says when it was checked", () => {
  const lines = COUNTRIES.flatMap((country) => country.lines).filter(isVerified);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    expect(line.verified_on).toMatch(DAY);
    expect(["home", "crisis", "own_behaviour"]).toContain(line.for);
    expect(line.call ?? line.text?.to).toMatch(/\d/);
  }
  for (const { emergency } of COUNTRIES) {
    if (emergency) expect(emergency.verified_on).toMatch(DAY);
  }
});

test("the reader's own country comes first, and no country is left out", () => {
  const order = countriesFor(["en-AU", "en"]).map(({ country }) => country);
  expect(order[0]).toBe("AU");
  expect(order.toSorted()).toEqual(COUNTRIES.map(({ country }) => country).toSorted());
});

test("a country of the European Union without lines of its own shows the number they share", () => {
  expect(countriesFor(["fi-FI"])[0]?.emergency?.call).toBe("112");
});

test("a number is dialled without its spaces and hyphens", () => {
  expect(dialled("1-800-799-7233")).toBe("18007997233");
});
