/** For tests: a clock that stands still until it is told, and sockets whose other end is in the test's hands. */
import type { ClientFrame, ServerFrame } from "../contract/wire.gen";
import type { Clock } from "./clock";
import type { RawSocket } from "./socket";
import type { Store } from "./storage";

export class HandClock implements Clock {
  private time = 1_000_000;
  private waiting: { at: number; run: () => void }[] = [];

  now = (): number => this.time;

  after = (ms: number, run: () => void): (() => void) => {
    const alarm = { at: this.time + ms, run };
    this.waiting.push(alarm);
    return () => {
      this.waiting = this.waiting.filter((each) => each !== alarm);
    };
  };

  /** Lets `ms` go by, and whatever was waiting for it happen in order. */
  pass(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const next = this.waiting.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.time = next.at;
      this.waiting = this.waiting.filter((each) => each !== next);
      next.run();
    }
    this.time = end;
  }
}

export class HandSocket implements RawSocket {
  readyState = 0;
  onopen: RawSocket["onopen"] = null;
  onmessage: RawSocket["onmessage"] = null;
  onclose: RawSocket["onclose"] = null;
  readonly sent: ClientFrame[] = [];

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.readyState = 3;
  }

  /** The server accepts the connection. */
  opens(): void {
    this.readyState = 1;
    this.onopen?.(new Event("open"));
  }

  /** The server says something. */
  says(frame: ServerFrame): void {
    this.onmessage?.(new MessageEvent("message", { data: JSON.stringify(frame) }));
  }

  /** The connection ends, without a word of ours. */
  dies(code = 1006): void {
    this.readyState = 3;
    this.onclose?.(new CloseEvent("close", { code }));
  }
}

/** Storage that a test can look into; `store` two of the same map to reopen a tab. */
export function mapStore(map = new Map<string, string>()): Store {
  return {
    get: (key) => map.get(key) ?? null,
    set: (key, value) => void map.set(key, value),
    remove: (key) => void map.delete(key),
    keys: (prefix) => [...map.keys()].filter((key) => key.startsWith(prefix)),
  };
}
