import { expect, test } from "vitest";
import { FAMILIES, findFeelings, LIKES, SENSATIONS, SITUATIONS, URGES, WEATHERS } from "./feelings";
import { t } from "./t";

test("every family, feeling and sensation has its words, and every feeling an everyday meaning", () => {
  for (const family of Object.keys(FAMILIES) as (keyof typeof FAMILIES)[]) {
    expect(t(`family.${family}`)).not.toBe("");
    for (const feeling of FAMILIES[family]) expect(t(`feeling.${feeling}_means`)).not.toBe("");
  }
  for (const sensation of Object.keys(SENSATIONS) as (keyof typeof SENSATIONS)[])
    expect(t(`sensation.${sensation}`)).not.toBe("");
  for (const urge of URGES) expect(t(`urge.${urge}`)).not.toBe("");
  for (const situation of SITUATIONS) expect(t(`situation.${situation}`)).toContain("___");
  for (const like of LIKES) expect(t(`like.${like}_this`)).not.toBe(t(`like.${like}_that`));
  for (const weather of WEATHERS) expect(t(`weather.${weather}`)).not.toBe("");
});

test("a family opens to a handful of words, so that a thumb can choose", () => {
  for (const feelings of Object.values(FAMILIES)) {
    expect(feelings.length).toBeGreaterThanOrEqual(5);
    expect(feelings.length).toBeLessThanOrEqual(8);
  }
});

test("a word is found by itself and by what it means", () => {
  expect(findFeelings("Left")).toContain("left_out");
  expect(findFeelings("counting on")).toEqual(["let_down"]);
});

test("nothing typed and nothing known find nothing", () => {
  expect(findFeelings("  ")).toEqual([]);
  expect(findFeelings("zxq")).toEqual([]);
});
