/** The phone's side of one live conversation: what the server says, kept in signals; what the person asks, sent. */
import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { bearer } from "../lib/bearer";
import { type Clock, type ServerTime, serverTime } from "../lib/clock";
import { besides, type Draft, type Drafts, isOf } from "../lib/drafts";
import { newId } from "../lib/ids";
import { connect, type RawSocket, type Socket } from "../lib/socket";
import type { Outbox, Pending } from "./outbox";
import { type Sending, sending } from "./sending";
import { newAmong, withLines } from "./transcript";
import type {
  Accepted,
  Body,
  CheckDraft,
  CommandFrame,
  Hello,
  Kind,
  Line,
  Names,
  Nudge,
  Ping,
  RejectedFrame,
  Seat,
  ServerFrame,
  Sync,
  View,
  Welcome,
} from "./wire";

export type Connection =
  | { state: "connecting" }
  | { state: "live" }
  | { state: "catching_up" }
  | { state: "stopped"; code: number };

/** Who is here and which conversation it is. */
export interface Who {
  epoch: string;
  liveSession: string;
  you: Seat;
  names: Names;
  /** Which made-up partner sits across, if it is one. */
  practice: Welcome["practice"];
}

/** Whether the other's phone is connected; `since` in server time. */
export interface Other {
  word: "here" | "catching_up";
  since: number;
}

/** A command that did not happen, with the words that came back with it. */
export interface Returned {
  code: string;
  kind: Kind;
  about: string | null;
  text: string;
}

export interface Live {
  view: ReadonlySignal<View | null>;
  lines: ReadonlySignal<readonly Line[]>;
  /** What the last sync added: to be announced once. */
  fresh: ReadonlySignal<readonly Line[]>;
  who: ReadonlySignal<Who | null>;
  connection: ReadonlySignal<Connection>;
  other: ReadonlySignal<Other | null>;
  pending: ReadonlySignal<readonly Pending[]>;
  returned: Signal<Returned | null>;
  /** The last answer about a draft. */
  nudge: ReadonlySignal<Nudge | null>;
  serverNow(): number;
  /** Asks for something. `about` names the box whose words it carries. The same thing twice is asked once; only a
   * choice may be changed before its answer is here. */
  send<K extends Kind>(kind: K, body: Body<K>, about?: string): void;
  /** What somebody is writing; `about` names the box. */
  draft(about: string): ReadonlySignal<Draft>;
  write(about: string, draft: Draft): void;
  /** Has a draft looked at, for this person alone; false where nobody can be asked now. */
  check(draft: CheckDraft): boolean;
  /** The page is shown again. */
  probe(): void;
  /** The network has changed: what stands open may be dead. */
  reconnect(): void;
  /** Forgets what is unsent. For leaving. */
  forget(): void;
  close(): void;
}

export interface Parts {
  open: () => RawSocket;
  early?: RawSocket;
  clock: Clock;
  random: () => number;
  drafts: Drafts;
  outbox: Outbox;
}

/** Not now: the same again after a while, longer each time. After the last one the words go back to their box. */
const AGAIN_AFTER_MS = [1_000, 2_000, 4_000, 8_000, 8_000] as const;
/** Said to the moment, not for later: after a while without a connection they are not meant any more. */
const FOR_THE_MOMENT: ReadonlySet<Kind> = new Set([
  "ready",
  "repair",
  "answer_repair",
  "pause",
  "extend",
  "resume",
]);
const MOMENT_MS = 120_000;

export const live = (parts: Parts): Live => new LiveRoom(parts);

class LiveRoom implements Live {
  readonly view = signal<View | null>(null);
  readonly lines = signal<readonly Line[]>([]);
  readonly fresh = signal<readonly Line[]>([]);
  readonly who = signal<Who | null>(null);
  readonly connection = signal<Connection>({ state: "connecting" });
  readonly other = signal<Other | null>(null);
  readonly pending = signal<readonly Pending[]>([]);
  readonly returned = signal<Returned | null>(null);
  readonly nudge = signal<Nudge | null>(null);

  private readonly time: ServerTime;
  private readonly out: Sending;
  private readonly socket: Socket;
  private readonly boxes = new Map<string, Signal<Draft>>();
  private version = -1;
  private saidHelloAt = 0;
  private tries = 0;

  constructor(private readonly parts: Parts) {
    this.time = serverTime(parts.clock);
    this.out = sending(
      parts.outbox,
      (frame) => this.connection.value.state === "live" && this.socket.send(frame),
    );
    this.socket = connect(
      {
        ...parts,
        hello: () => this.hello(),
        onFrame: (frame) => this.receive(frame),
        onLost: () => this.lost(),
        onStopped: (code) => {
          this.connection.value = { state: "stopped", code };
        },
      },
      parts.early,
    );
  }

  serverNow = (): number => this.time.now();

  send = <K extends Kind>(kind: K, body: Body<K>, about?: string): void => {
    const on = this.view.value?.on ?? null;
    if (this.out.all().some(({ frame }) => frame.on === on && isSame(frame, kind, body))) return;
    const exp = FOR_THE_MOMENT.has(kind) ? Math.round(this.time.now()) + MOMENT_MS : null;
    // Kind and body belong together by the signature; TypeScript cannot follow that into the union.
    const frame = { type: "command", command_id: newId(), on, exp, kind, body } as CommandFrame;
    this.returned.value = null;
    this.out.add({ frame, about: about ?? null });
    this.pending.value = this.out.all();
  };

  draft = (about: string): Signal<Draft> => {
    const box = this.boxes.get(about) ?? signal(this.parts.drafts.read(this.epoch, about));
    this.boxes.set(about, box);
    return box;
  };

  write = (about: string, draft: Draft): void => {
    this.draft(about).value = draft;
    this.parts.drafts.write(this.epoch, about, draft);
  };

  check = (draft: CheckDraft): boolean => this.connection.value.state === "live" && this.socket.send(draft);

  probe = (): void => this.socket.probe();

  reconnect = (): void => this.socket.reconnect();

  close = (): void => this.socket.close();

  forget = (): void => {
    this.out.forget();
    this.forgetDrafts();
  };

  private get epoch(): string {
    return this.who.value?.epoch ?? "";
  }

  private hello(): Hello {
    this.saidHelloAt = this.parts.clock.now();
    const isKnown = this.version >= 0;
    const resume = isKnown ? { epoch: this.epoch, version: this.version } : null;
    return { type: "hello", resume, ...(bearer && { bearer }) };
  }

  private receive(frame: ServerFrame): void {
    switch (frame.type) {
      case "welcome":
        this.welcomed(frame);
        break;
      case "sync":
        this.sync(frame);
        break;
      case "accepted":
        this.accepted(frame);
        break;
      case "rejected":
        this.rejected(frame);
        break;
      case "presence":
        this.other.value = { word: frame.other, since: frame.since };
        break;
      case "nudge":
        this.nudge.value = frame;
        break;
      case "ping":
        this.pinged(frame);
        break;
      case "bye":
        break;
      default:
        frame satisfies never;
    }
    this.pending.value = this.out.all();
  }

  private welcomed(frame: Welcome): void {
    this.time.answered(frame.server_time, this.parts.clock.now() - this.saidHelloAt);
    if (frame.epoch !== this.epoch) this.startOver();
    this.who.value = {
      epoch: frame.epoch,
      liveSession: frame.live_session,
      you: frame.you,
      names: frame.names,
      practice: frame.practice,
    };
    this.connection.value = { state: "live" };
    this.out.connected(frame.epoch);
  }

  /** Versions compare within one epoch only: a new one is another conversation, or one restored from a backup. */
  private startOver(): void {
    this.version = -1;
    this.lines.value = [];
    this.view.value = null;
    this.boxes.clear();
  }

  private sync(frame: Sync): void {
    this.time.told(frame.server_time);
    if (frame.epoch !== this.epoch) {
      // A new connection begins with whose conversation it is.
      this.socket.reconnect();
      return;
    }
    if (frame.version < this.version) return;
    this.version = frame.version;
    this.fresh.value = frame.is_first ? [] : newAmong(this.lines.value, frame.lines);
    this.lines.value = withLines(frame.is_first ? [] : this.lines.value, frame.lines);
    this.view.value = frame.view;
    this.out.shown(this.version);
    const { kind } = frame.view.scene;
    if (kind === "over") this.forgetDrafts();
    else if (kind !== "paused") this.forgetPast(frame.view.on);
  }

  private forgetDrafts(): void {
    this.boxes.clear();
    this.parts.drafts.forgetAll();
  }

  /** What was written for a step goes with it, but for words that are on their way or have come back. */
  private forgetPast(on: string): void {
    const [step = on] = on.split(".");
    const moments = [...this.out.all(), this.returned.value].map((each) => each?.about ?? step);
    moments.push(step);
    for (const about of this.boxes.keys()) if (!isOf(moments, about)) this.boxes.delete(about);
    this.parts.drafts.keepOnly(this.epoch, moments);
  }

  private accepted({ command_id, version }: Accepted): void {
    this.tries = 0;
    const done = this.out.accepted(command_id, version);
    this.out.shown(this.version);
    if (done?.about == null) return;
    this.boxes.delete(done.about);
    this.boxes.delete(besides(done.about));
    this.parts.drafts.clear(this.epoch, done.about);
  }

  private rejected({ command_id: id, code, retry }: RejectedFrame): void {
    if (id === null) return;
    const wait = retry === "same" ? AGAIN_AFTER_MS[this.tries] : undefined;
    if (wait !== undefined) {
      this.tries += 1;
      this.parts.clock.after(wait, () => this.out.again(id));
      return;
    }
    this.tries = 0;
    const refused = this.out.refused(id);
    if (!refused) return;
    const { frame, about } = refused;
    this.returned.value = { code, kind: frame.kind, about, text: wordsOf(frame) };
  }

  /** Frames come in order, so a ping that is ahead of us means that one was lost: a new connection brings it. */
  private pinged({ version, server_time }: Ping): void {
    this.time.told(server_time);
    if (version > this.version) this.socket.reconnect();
  }

  private lost(): void {
    this.connection.value = { state: "catching_up" };
    this.out.disconnected();
  }
}

/** Of choices the last one counts, so another one is not the same. */
const isSame = (frame: CommandFrame, kind: Kind, body: object): boolean =>
  frame.kind === kind && !(kind.startsWith("choose_") && JSON.stringify(frame.body) !== JSON.stringify(body));

function wordsOf(frame: CommandFrame): string {
  const words = "words" in frame.body ? frame.body.words : null;
  return words && "text" in words ? words.text : "";
}
