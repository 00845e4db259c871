/** Who can be called where. A number that nobody has checked is not shown: a wrong one is worse than none. */
import data from "./lines.json";

export type Reason = "home" | "crisis" | "own_behaviour";

export interface HelpLine {
  name: string;
  for: Reason;
  call?: string;
  text?: { word?: string; to: string };
  verified_on: string | null;
}

export interface Country {
  country: string;
  emergency: { call: string; source: string; verified_on: string } | null;
  lines: HelpLine[];
}

// The test beside this file checks every row of the data against these types.
export const COUNTRIES = data.countries as Country[];

export const isVerified = (line: HelpLine): boolean => line.verified_on !== null;

/** Countries of the European Union share one emergency number. */
const EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

function regionOf(language: string): string | undefined {
  return new Intl.Locale(language).region;
}

/** The reader's country first, as far as the phone's languages tell; then the others. */
export function countriesFor(languages: readonly string[]): Country[] {
  const regions = languages.map(regionOf).filter((region) => region !== undefined);
  const wanted = regions.flatMap((region) => (EU.includes(region) ? [region, "EU"] : [region]));
  const here = COUNTRIES.filter(({ country }) => wanted.includes(country));
  return [...here, ...COUNTRIES.filter((country) => !here.includes(country))];
}

/** What a phone dials: digits and nothing that only makes them easier to read. */
export const dialled = (call: string): string => call.replace(/[^\d+]/g, "");
