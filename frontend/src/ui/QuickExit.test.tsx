import { render } from "@testing-library/preact";
import { beforeEach, expect, test, vi } from "vitest";
import { leaveQuickly, useQuickExit } from "./QuickExit";

const replace = vi.fn();

beforeEach(() => {
  replace.mockClear();
  vi.stubGlobal("location", { ...window.location, replace });
});

function Anywhere({ forget }: { forget: () => void }) {
  useQuickExit(forget);
  return <p>Something private</p>;
}

function press(key: string, at: number) {
  const event = new KeyboardEvent("keydown", { key, bubbles: true });
  Object.defineProperty(event, "timeStamp", { value: at });
  document.dispatchEvent(event);
}

test("leaving quickly blanks the page, forgets the drafts and goes somewhere neutral", () => {
  const forget = vi.fn();
  render(<Anywhere forget={forget} />);
  leaveQuickly(forget);
  expect(document.body.textContent).toBe("");
  expect(document.title).toBe("Weather");
  expect(forget).toHaveBeenCalledOnce();
  expect(replace).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("weather"));
});

test("it leaves even when forgetting fails", () => {
  expect(() =>
    leaveQuickly(() => {
      throw new Error("storage is closed");
    }),
  ).toThrow();
  expect(replace).toHaveBeenCalledOnce();
});

test("Shift three times within five seconds leaves", () => {
  const forget = vi.fn();
  render(<Anywhere forget={forget} />);
  for (const at of [0, 2000, 4900]) press("Shift", at);
  expect(forget).toHaveBeenCalledOnce();
});

test("Shift three times in a longer while does not", () => {
  const forget = vi.fn();
  render(<Anywhere forget={forget} />);
  for (const at of [0, 3000, 6000]) press("Shift", at);
  expect(forget).not.toHaveBeenCalled();
});

test("Shift while writing capital letters does not", () => {
  const forget = vi.fn();
  render(<Anywhere forget={forget} />);
  for (const [index, key] of ["Shift", "A", "Shift", "B", "Shift", "C"].entries()) press(key, index * 100);
  expect(forget).not.toHaveBeenCalled();
});
