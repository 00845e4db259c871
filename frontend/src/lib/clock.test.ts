import { beforeEach, describe, expect, it } from "vitest";
import { type ServerTime, serverTime } from "./clock";
import { HandClock } from "./testing";

describe("the server's time", () => {
  let clock: HandClock;
  let time: ServerTime;

  beforeEach(() => {
    clock = new HandClock();
    time = serverTime(clock);
  });

  it("is reckoned from the shortest round trip", () => {
    time.answered(clock.now() + 5_000, 200);
    expect(time.now()).toBe(clock.now() + 5_100);
    time.answered(clock.now() + 9_000, 4_000);
    expect(time.now()).toBe(clock.now() + 5_100);
    time.answered(clock.now() + 5_050, 20);
    expect(time.now()).toBe(clock.now() + 5_060);
  });

  it("is not moved by news that was slow on its way", () => {
    time.answered(clock.now() + 5_000, 0);
    time.told(clock.now() + 3_000);
    expect(time.now()).toBe(clock.now() + 5_000);
  });

  it("is never behind what the server has told", () => {
    time.answered(clock.now(), 0);
    time.told(clock.now() + 700);
    expect(time.now()).toBe(clock.now() + 700);
  });

  it("follows a clock that was set", () => {
    time.answered(clock.now() + 60_000, 0);
    time.told(clock.now() - 60_000);
    expect(time.now()).toBe(clock.now() - 60_000);
  });
});
