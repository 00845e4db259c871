/** A socket that comes back: it says hello, answers pings, notices silence, and stops only where it is told to. */
import type { ClientFrame, Hello, ServerFrame } from "../contract/wire.gen";
import type { Clock } from "./clock";

/** The part of a browser's WebSocket that is used here. */
export interface RawSocket {
  readonly readyState: number;
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
  send(text: string): void;
  close(): void;
}

export interface SocketOptions {
  open: () => RawSocket;
  clock: Clock;
  /** 0 to 1, for the jitter. */
  random: () => number;
  /** The first frame of every connection, made anew each time. */
  hello: () => Hello;
  /** Every frame but a bye that stops it. Pings are answered here and passed on as well. */
  onFrame: (frame: ServerFrame) => void;
  onLost: () => void;
  /** It will not come back by itself; `code` is the server's close code. */
  onStopped: (code: number) => void;
}

export interface Socket {
  /** False where there is no open connection: the frame was not sent. */
  send(frame: ClientFrame): boolean;
  /** Start over now, on a new connection. */
  reconnect(): void;
  /** The page is shown again: is this connection still alive? */
  probe(): void;
  close(): void;
}

const OPEN = 1;
const SILENCE_MS = 15_000;
const PROBE_MS = 2_000;
/** The server pings every ten seconds, so a living connection was heard of since then. */
const HEARD_WITHIN_MS = 12_000;
const STABLE_MS = 10_000;
const FIRST_JITTER_MS = 300;
const WAIT_MS = [500, 1_000, 2_000, 4_000, 8_000, 10_000] as const;
/** From here to the last of all codes, 4999. */
const FIRST_STOP_CODE = 4500;

const isStop = (code: number): boolean => code >= FIRST_STOP_CODE;

export function connect(options: SocketOptions, early?: RawSocket): Socket {
  return new ReturningSocket(options, early);
}

class ReturningSocket implements Socket {
  private raw: RawSocket | null = null;
  private heardAt = 0;
  private failures = 0;
  private isOver = false;
  private stopSilence = () => {};
  private stopStable = () => {};
  private stopRetry = () => {};
  private stopProbe = () => {};

  constructor(
    private readonly options: SocketOptions,
    early?: RawSocket,
  ) {
    this.attach(early ?? options.open());
  }

  send(frame: ClientFrame): boolean {
    if (this.raw?.readyState !== OPEN) return false;
    this.raw.send(JSON.stringify(frame));
    return true;
  }

  reconnect(): void {
    if (this.isOver) return;
    this.drop();
    this.attach(this.options.open());
  }

  probe(): void {
    if (this.isOver) return;
    if (this.raw === null) {
      this.reconnect();
      return;
    }
    this.stopProbe();
    this.stopProbe = this.options.clock.after(PROBE_MS, () => {
      if (this.options.clock.now() - this.heardAt > HEARD_WITHIN_MS) this.lost();
    });
  }

  close(): void {
    this.isOver = true;
    this.drop();
  }

  private attach(raw: RawSocket): void {
    this.raw = raw;
    raw.onopen = () => this.opened();
    raw.onmessage = ({ data }) => this.heard(data);
    raw.onclose = ({ code }) => this.closed(code);
    this.listenForSilence();
    if (raw.readyState === OPEN) this.opened();
  }

  private opened(): void {
    this.send(this.options.hello());
  }

  private heard(data: unknown): void {
    this.listenForSilence();
    const frame: ServerFrame = JSON.parse(String(data));
    if (frame.type === "ping") this.send({ type: "pong" });
    if (frame.type === "welcome") this.stopStable = this.options.clock.after(STABLE_MS, () => this.settled());
    if (frame.type === "bye" && isStop(frame.code)) this.stop(frame.code);
    else this.options.onFrame(frame);
  }

  private settled(): void {
    this.failures = 0;
  }

  private listenForSilence(): void {
    this.heardAt = this.options.clock.now();
    this.stopSilence();
    this.stopSilence = this.options.clock.after(SILENCE_MS, () => this.lost());
  }

  private closed(code: number): void {
    if (isStop(code)) this.stop(code);
    else this.lost();
  }

  private stop(code: number): void {
    this.close();
    this.options.onStopped(code);
  }

  private lost(): void {
    this.drop();
    this.options.onLost();
    this.stopRetry = this.options.clock.after(this.wait(), () => this.reconnect());
    this.failures += 1;
  }

  private wait(): number {
    const longest = this.failures === 0 ? FIRST_JITTER_MS : (WAIT_MS[this.failures - 1] ?? 10_000);
    return this.options.random() * longest;
  }

  /** Lets go of the connection, so that nothing late from it is taken for news of the next one. */
  private drop(): void {
    for (const stop of [this.stopSilence, this.stopStable, this.stopRetry, this.stopProbe]) stop();
    const raw = this.raw;
    this.raw = null;
    if (!raw) return;
    raw.onopen = raw.onmessage = raw.onclose = null;
    raw.close();
  }
}
