import { beforeEach, describe, expect, it } from "vitest";
import { draftsIn, NO_DRAFT } from "../lib/drafts";
import { HandClock, HandSocket, mapStore } from "../lib/testing";
import { outboxIn } from "./outbox";
import { type Live, live } from "./store";
import type { CommandFrame, Line, ServerFrame, Sync, View } from "./wire";

const VIEW: View = {
  you: "a",
  format_id: "ten_minutes",
  keeping: "days30",
  scene: { kind: "settle", arrived: false },
  on: "1.0",
  actions: [],
  path: [],
  since: 0,
  soft_until: null,
  wrap_up: false,
  topic: null,
  parked: [],
  kind_word: null,
  ideas_welcome: false,
};

let clock: HandClock;
let phone: Map<string, string>;
let tab: Map<string, string>;
let opened: HandSocket[];

/** A page of this phone; a second one finds what the first left in the tab. */
function page(): Live {
  return live({
    open: () => {
      const socket = new HandSocket();
      opened.push(socket);
      return socket;
    },
    clock,
    random: () => 1,
    drafts: draftsIn(mapStore(phone)),
    outbox: outboxIn(mapStore(tab)),
  });
}

const last = <Kind>(all: Kind[]): Kind => {
  const newest = all.at(-1);
  if (!newest) throw new Error("there is none yet");
  return newest;
};

const socket = (): HandSocket => last(opened);

const commands = (from: HandSocket): CommandFrame[] => from.sent.filter((frame) => frame.type === "command");
const lastCommand = (): CommandFrame => last(commands(socket()));

const welcome = (epoch = "e1"): ServerFrame => ({
  type: "welcome",
  protocol: 1,
  epoch,
  live_session: "l1",
  server_time: clock.now(),
  ping_every: 10_000,
  you: "a",
  names: { a: "Alex", b: "Sam" },
  practice: null,
});

const sync = (version: number, change: Partial<Sync> = {}): Sync => ({
  type: "sync",
  epoch: "e1",
  version,
  server_time: clock.now(),
  view: VIEW,
  lines: [],
  is_first: false,
  ...change,
});

const line = (id: string, version: number, text: string | null = id): Line => ({
  id,
  version,
  at: 0,
  kind: "said",
  seat: "b",
  form: "written",
  text,
  picks: [],
  about: null,
  key: null,
  removed_at: null,
});

function arrive(version = 5, epoch = "e1"): void {
  socket().opens();
  socket().says(welcome(epoch));
  socket().says(sync(version, { epoch, is_first: true }));
}

const accept = (command: CommandFrame, version: number) =>
  socket().says({ type: "accepted", command_id: command.command_id, version });
const refuse = (command: CommandFrame, code: string, retry: "same" | "new" | "never" = "new") =>
  socket().says({ type: "rejected", command_id: command.command_id, code, retry });

const say = (room: Live, text: string) => {
  room.write("1.0", { ...NO_DRAFT, text });
  room.send("say", { words: { text } }, "1.0");
};

beforeEach(() => {
  clock = new HandClock();
  phone = new Map();
  tab = new Map();
  opened = [];
});

describe("what the server says", () => {
  it("is shown, and lines stand in the order in which they were said", () => {
    const room = page();
    arrive();
    socket().says(sync(7, { lines: [line("later", 7), line("earlier", 6)] }));
    expect(room.view.value).toEqual(VIEW);
    expect(room.lines.value.map(({ id }) => id)).toEqual(["earlier", "later"]);
  });

  it("twice is shown once", () => {
    const room = page();
    arrive();
    socket().says(sync(6, { lines: [line("one", 6)] }));
    socket().says(sync(6, { lines: [line("one", 6)] }));
    expect(room.lines.value).toHaveLength(1);
    expect(room.fresh.value).toEqual([]);
  });

  it("is never replaced by something older", () => {
    const room = page();
    arrive(5);
    socket().says(sync(4, { view: { ...VIEW, on: "old" }, lines: [line("old", 4)] }));
    expect(room.view.value?.on).toBe("1.0");
    expect(room.lines.value).toEqual([]);
  });

  it("about a line that was removed takes the place of its words", () => {
    const room = page();
    arrive();
    socket().says(sync(6, { lines: [line("one", 6, "secret")] }));
    socket().says(sync(7, { lines: [{ ...line("one", 6, null), removed_at: 9 }] }));
    expect(room.lines.value.map(({ text }) => text)).toEqual([null]);
  });

  it("starts from the beginning in another epoch, however small its version", () => {
    const room = page();
    arrive(50);
    room.write("1.0", { ...NO_DRAFT, text: "of the old one" });
    socket().dies();
    clock.pass(300);
    arrive(3, "e2");
    expect(room.who.value?.epoch).toBe("e2");
    expect(room.view.value).not.toBeNull();
    expect(room.lines.value).toEqual([]);
    expect(room.draft("1.0").value).toEqual(NO_DRAFT);
  });

  it("of another epoch on the same connection makes this phone begin anew", () => {
    const room = page();
    arrive(50);
    socket().says(sync(3, { epoch: "e2", view: { ...VIEW, on: "other" } }));
    expect(room.view.value?.on).toBe("1.0");
    arrive(3, "e2");
    expect(room.who.value?.epoch).toBe("e2");
  });

  it("tells on coming back how far this phone has come", () => {
    page();
    arrive(5);
    socket().says(sync(8));
    socket().dies();
    clock.pass(300);
    socket().opens();
    expect(socket().sent).toEqual([{ type: "hello", resume: { epoch: "e1", version: 8 } }]);
  });

  it("that got lost on the way is fetched", () => {
    page();
    arrive(5);
    socket().says({ type: "ping", version: 6, server_time: clock.now() });
    expect(opened).toHaveLength(2);
  });
});

describe("a command", () => {
  it("names what it is about and goes out at once", () => {
    const room = page();
    arrive();
    say(room, "On Sunday");
    expect(lastCommand()).toMatchObject({ kind: "say", on: "1.0", body: { words: { text: "On Sunday" } } });
  });

  it("pressed twice is sent once", () => {
    const room = page();
    arrive();
    say(room, "On Sunday");
    say(room, "On Sunday");
    accept(lastCommand(), 6);
    expect(commands(socket())).toHaveLength(1);
  });

  it("that is a choice may be changed before it is answered", () => {
    const room = page();
    arrive();
    room.send("choose_first", { first: "me" });
    room.send("choose_first", { first: "other" });
    accept(lastCommand(), 6);
    expect(commands(socket()).map(({ body }) => body)).toEqual([{ first: "me" }, { first: "other" }]);
  });

  it("waits for the answer to the one before", () => {
    const room = page();
    arrive();
    room.send("skip", {});
    room.send("repair", { chip: "i_hear_you" });
    expect(commands(socket()).map(({ kind }) => kind)).toEqual(["skip"]);
    accept(lastCommand(), 6);
    expect(commands(socket()).map(({ kind }) => kind)).toEqual(["skip", "repair"]);
  });

  it("counts as on its way until its effect is on the screen", () => {
    const room = page();
    arrive(5);
    say(room, "On Sunday");
    accept(lastCommand(), 6);
    expect(room.pending.value).toHaveLength(1);
    socket().says(sync(6));
    expect(room.pending.value).toEqual([]);
  });

  it("without an answer goes out again with the same id on the next connection", () => {
    const room = page();
    arrive();
    say(room, "On Sunday");
    const first = lastCommand();
    socket().dies();
    clock.pass(300);
    arrive();
    expect(lastCommand()).toEqual(first);
  });

  it("given without a connection goes out when it is back", () => {
    const room = page();
    arrive();
    socket().dies();
    say(room, "On Sunday");
    expect(room.connection.value.state).toBe("catching_up");
    clock.pass(300);
    arrive();
    expect(lastCommand().kind).toBe("say");
  });

  it("survives a tab that was killed, with the same id", () => {
    const room = page();
    arrive();
    say(room, "On Sunday");
    const first = lastCommand();
    page();
    arrive();
    expect(lastCommand()).toEqual(first);
  });

  it("of another conversation is not sent into this one", () => {
    const room = page();
    arrive();
    socket().dies();
    say(room, "On Sunday");
    page();
    arrive(1, "e2");
    expect(commands(socket())).toEqual([]);
  });

  it("that was meant for the moment says until when", () => {
    const room = page();
    arrive();
    room.send("pause", {});
    expect(lastCommand().exp).toBe(clock.now() + 120_000);
  });

  it("is tried again as it is while the server is busy", () => {
    const room = page();
    arrive();
    say(room, "On Sunday");
    const first = lastCommand();
    refuse(first, "busy", "same");
    clock.pass(1_000);
    expect(commands(socket())).toEqual([first, first]);
    expect(room.returned.value).toBeNull();
  });

  it("comes back with its words when the server stays busy", () => {
    const room = page();
    arrive();
    say(room, "On Sunday");
    for (let tries = 0; tries < 6; tries += 1) {
      refuse(lastCommand(), "busy", "same");
      clock.pass(10_000);
    }
    expect(room.returned.value).toMatchObject({ code: "busy", text: "On Sunday" });
    expect(room.pending.value).toEqual([]);
  });
});

describe("words", () => {
  it("leave the box once they are accepted, on this phone too", () => {
    const room = page();
    arrive();
    say(room, "On Sunday");
    accept(lastCommand(), 6);
    expect(room.draft("1.0").value).toEqual(NO_DRAFT);
    expect([...phone.values(), ...tab.values()].join()).not.toContain("Sunday");
  });

  it("that were refused are in their box again, with the reason", () => {
    const room = page();
    arrive();
    say(room, "On Sunday");
    refuse(lastCommand(), "stale_target");
    expect(room.returned.value).toMatchObject({ code: "stale_target", about: "1.0", text: "On Sunday" });
    expect(room.draft("1.0").value.text).toBe("On Sunday");
    expect(room.pending.value).toEqual([]);
  });

  it("refused once can be said again, as a new command", () => {
    const room = page();
    arrive();
    say(room, "On Sunday");
    const first = lastCommand();
    refuse(first, "too_long");
    say(room, "On Sunday, shorter");
    expect(lastCommand().command_id).not.toBe(first.command_id);
    expect(room.returned.value).toBeNull();
  });

  it("for a step that went another way are forgotten with it, and not before", () => {
    const room = page();
    arrive();
    room.write("1.0", { ...NO_DRAFT, text: "On Sunday" });
    room.write("1.0.mine", { ...NO_DRAFT, text: "You always" });
    socket().says(sync(6, { view: { ...VIEW, on: "1.answer" } }));
    expect(room.draft("1.0").value.text).toBe("On Sunday");
    room.send("pass_turn", {});
    accept(lastCommand(), 7);
    socket().says(sync(7, { view: { ...VIEW, on: "10.0" } }));
    expect([...phone.values(), ...tab.values()]).toEqual([]);
    expect(room.draft("1.0").value).toEqual(NO_DRAFT);
  });

  it("are there again after a pause", () => {
    const room = page();
    arrive();
    room.write("1.0", { ...NO_DRAFT, text: "On Sunday" });
    const scene = { kind: "paused", until: 9, own_ready: false, extended: false } as unknown as View["scene"];
    socket().says(sync(6, { view: { ...VIEW, on: "pause.1", scene } }));
    expect(room.draft("1.0").value.text).toBe("On Sunday");
    page();
    arrive(7);
    expect(room.draft("1.0").value.text).toBe("On Sunday");
  });

  it("on their way into a moment that is over stay until they are answered, and while they are shown", () => {
    const room = page();
    arrive();
    say(room, "On Sunday");
    socket().says(sync(6, { view: { ...VIEW, on: "2.0" } }));
    expect(room.draft("1.0").value.text).toBe("On Sunday");
    refuse(lastCommand(), "stale_target");
    socket().says(sync(7, { view: { ...VIEW, on: "3.0" } }));
    expect(room.draft("1.0").value.text).toBe("On Sunday");
    room.returned.value = null;
    socket().says(sync(8, { view: { ...VIEW, on: "4.0" } }));
    expect([...phone.values()]).toEqual([]);
  });

  it("that were not sent are forgotten when the conversation is over", () => {
    const room = page();
    arrive();
    room.write("1.0", { ...NO_DRAFT, text: "unsent" });
    socket().says(sync(6, { view: { ...VIEW, scene: { kind: "over", how: "finished" } } }));
    expect([...phone.values()]).toEqual([]);
    expect(room.draft("1.0").value).toEqual(NO_DRAFT);
  });
});

describe("a room that is closed to this phone", () => {
  it("says so and does not come back", () => {
    const room = page();
    arrive();
    socket().says({ type: "bye", code: 4503, why: "not_member" });
    clock.pass(60_000);
    expect(room.connection.value).toEqual({ state: "stopped", code: 4503 });
    expect(opened).toHaveLength(1);
  });
});
