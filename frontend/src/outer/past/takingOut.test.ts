import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hasFailed, startTakingOut, takenOut, undoTakingOut } from "./takingOut";

const asked: string[] = [];
let status = 204;

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  status = 204;
  vi.stubGlobal("fetch", async (address: string, { method }: RequestInit) => {
    asked.push(`${method} ${address}`);
    return new Response(null, { status });
  });
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a conversation disappears at once, and the server hears of it ten seconds later", async () => {
  startTakingOut("one");
  expect(takenOut.value).toContain("one");
  await vi.advanceTimersByTimeAsync(9_000);
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toEqual(["DELETE /api/v1/past/one"]);
  expect(undoTakingOut.value).toBeNull();
  expect(takenOut.value).toContain("one");
});

test("within ten seconds it comes back, and the server hears nothing", async () => {
  startTakingOut("two");
  undoTakingOut.value?.();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(takenOut.value).not.toContain("two");
  expect(asked).toEqual([]);
});

test("taking out another one is the end of bringing back the first", async () => {
  startTakingOut("three");
  startTakingOut("four");
  expect(asked).toEqual(["DELETE /api/v1/past/three"]);
  undoTakingOut.value?.();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked).toHaveLength(1);
  expect(takenOut.value).toContain("three");
  expect(takenOut.value).not.toContain("four");
});

test("a page that goes away tells the server first", () => {
  startTakingOut("five");
  window.dispatchEvent(new Event("pagehide"));
  expect(asked).toEqual(["DELETE /api/v1/past/five"]);
});

test("what the server could not take out is shown again, and somebody is told", async () => {
  status = 503;
  startTakingOut("six");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(takenOut.value).not.toContain("six");
  expect(hasFailed.value).toBe(true);
});
