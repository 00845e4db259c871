import { beforeEach, describe, expect, it } from "vitest";
import type { ServerFrame } from "../contract/wire.gen";
import { connect, type Socket } from "./socket";
import { HandClock, HandSocket } from "./testing";

const WELCOME: ServerFrame = {
  type: "welcome",
  protocol: 1,
  epoch: "e",
  live_session: "l",
  server_time: 0,
  ping_every: 10_000,
  you: "a",
  names: { a: "Alex", b: "Sam" },
  practice: null,
};

let clock: HandClock;
let opened: HandSocket[];
let heard: ServerFrame[];
let lost: number;
let stopped: number[];
/** What the dice say: 1 is the longest wait. */
let dice: number;

function open(early?: HandSocket): Socket {
  return connect(
    {
      open: () => {
        const socket = new HandSocket();
        opened.push(socket);
        return socket;
      },
      clock,
      random: () => dice,
      hello: () => ({ type: "hello", resume: null }),
      onFrame: (frame) => heard.push(frame),
      onLost: () => {
        lost += 1;
      },
      onStopped: (code) => stopped.push(code),
    },
    early,
  );
}

const newest = (): HandSocket => {
  const socket = opened.at(-1);
  if (!socket) throw new Error("no socket was opened");
  return socket;
};

function welcomed(): HandSocket {
  newest().opens();
  newest().says(WELCOME);
  return newest();
}

beforeEach(() => {
  clock = new HandClock();
  opened = [];
  heard = [];
  lost = 0;
  stopped = [];
  dice = 1;
});

describe("a connection", () => {
  it("says hello as soon as it is open, and nothing before", () => {
    const socket = open();
    expect(socket.send({ type: "pong" })).toBe(false);
    newest().opens();
    expect(newest().sent).toEqual([{ type: "hello", resume: null }]);
  });

  it("takes over a socket that was opened before the program came", () => {
    const early = new HandSocket();
    early.readyState = 1;
    open(early);
    expect(opened).toEqual([]);
    expect(early.sent.map(({ type }) => type)).toEqual(["hello"]);
  });

  it("answers every ping", () => {
    open();
    const raw = welcomed();
    raw.says({ type: "ping", version: 3, server_time: 5 });
    expect(raw.sent.at(-1)).toEqual({ type: "pong" });
    expect(heard.at(-1)).toEqual({ type: "ping", version: 3, server_time: 5 });
  });
});

describe("coming back", () => {
  it("tries again almost at once the first time", () => {
    open();
    welcomed().dies();
    expect(lost).toBe(1);
    clock.pass(300);
    expect(opened).toHaveLength(2);
  });

  it("waits longer each time, and never longer than ten seconds", () => {
    open();
    const waits = [300, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000];
    for (const wait of waits) {
      const before = opened.length;
      newest().dies();
      clock.pass(wait - 1);
      expect(opened).toHaveLength(before);
      clock.pass(1);
      expect(opened).toHaveLength(before + 1);
    }
  });

  it("spreads the tries, so that a restarted server is not met by everybody at once", () => {
    dice = 0;
    open();
    for (let tries = 1; tries < 6; tries += 1) {
      newest().dies();
      clock.pass(0);
      expect(opened).toHaveLength(tries + 1);
    }
  });

  it("is quick again after ten good seconds", () => {
    open();
    newest().dies();
    clock.pass(300);
    newest().dies();
    clock.pass(500);
    welcomed();
    clock.pass(10_000);
    newest().dies();
    clock.pass(300);
    expect(opened).toHaveLength(4);
  });

  it("starts over when nothing has been heard for fifteen seconds", () => {
    open();
    const silent = welcomed();
    clock.pass(15_300);
    expect(silent.readyState).toBe(3);
    expect(opened).toHaveLength(2);
  });

  it("hears nothing from a connection it has let go of", () => {
    const socket = open();
    const old = welcomed();
    socket.reconnect();
    heard = [];
    old.says(WELCOME);
    old.dies();
    expect(heard).toEqual([]);
    expect(lost).toBe(0);
  });
});

describe("a page that is shown again", () => {
  it("starts over within two seconds if the connection died meanwhile", () => {
    const socket = open();
    welcomed();
    clock.pass(13_000);
    socket.probe();
    clock.pass(2_300);
    expect(opened).toHaveLength(2);
  });

  it("keeps a connection that is heard of", () => {
    const socket = open();
    welcomed();
    clock.pass(13_000);
    socket.probe();
    newest().says({ type: "ping", version: 0, server_time: 0 });
    clock.pass(2_300);
    expect(opened).toHaveLength(1);
  });

  it("does not wait for its turn to try again", () => {
    const socket = open();
    newest().dies();
    clock.pass(300);
    newest().dies();
    socket.probe();
    expect(opened).toHaveLength(3);
  });
});

describe("stopping", () => {
  it.each([4500, 4501, 4503, 4507, 4999])("does not come back after %i", (code) => {
    open();
    welcomed().dies(code);
    clock.pass(60_000);
    expect(stopped).toEqual([code]);
    expect(opened).toHaveLength(1);
  });

  it.each([1001, 1006, 1011, 1012, 4000, 4001, 4499])("comes back after %i", (code) => {
    open();
    welcomed().dies(code);
    clock.pass(300);
    expect(stopped).toEqual([]);
    expect(opened).toHaveLength(2);
  });

  it("believes the goodbye even where the close says nothing", () => {
    open();
    const raw = welcomed();
    raw.says({ type: "bye", code: 4503, why: "not_member" });
    raw.dies();
    clock.pass(60_000);
    expect(stopped).toEqual([4503]);
    expect(opened).toHaveLength(1);
  });

  it("comes back after the goodbye of a server that restarts", () => {
    open();
    const raw = welcomed();
    raw.says({ type: "bye", code: 4000, why: "server_restart" });
    raw.dies(4000);
    clock.pass(300);
    expect(opened).toHaveLength(2);
  });
});
