/** One command at a time goes out; the next waits for its answer. Nothing here knows of sockets or screens. */
import type { Outbox, Pending } from "./outbox";
import type { CommandFrame } from "./wire";

export interface Sending {
  /** Everything that is on its way, oldest first; what was accepted counts until its effect is on the screen. */
  all(): readonly Pending[];
  add(pending: Pending): void;
  /** A new connection: whatever had no answer goes out again, with the same id. */
  connected(epoch: string): void;
  disconnected(): void;
  /** The command with this id, which has just been accepted; undefined if it was answered before. */
  accepted(commandId: string, version: number): Pending | undefined;
  /** The command with this id, which has just been refused for good. */
  refused(commandId: string): Pending | undefined;
  /** Not now: the same again, a little later. */
  again(commandId: string): void;
  /** The screen shows this version. */
  shown(version: number): void;
  forget(): void;
}

export function sending(outbox: Outbox, transmit: (frame: CommandFrame) => boolean): Sending {
  let epoch = "";
  let waiting: readonly Pending[] = [];
  let landing: readonly { pending: Pending; version: number }[] = [];
  let inFlight: string | null = null;

  const changeTo = (next: readonly Pending[]) => {
    waiting = next;
    outbox.keep(epoch, waiting);
  };
  const pump = () => {
    const head = waiting[0];
    if (!head || inFlight !== null) return;
    if (transmit(head.frame)) inFlight = head.frame.command_id;
  };
  const takeOut = (commandId: string): Pending | undefined => {
    const found = waiting.find(({ frame }) => frame.command_id === commandId);
    if (inFlight === commandId) inFlight = null;
    changeTo(waiting.filter((each) => each !== found));
    pump();
    return found;
  };
  return {
    all: () => [...landing.map(({ pending }) => pending), ...waiting],
    add: (pending) => {
      changeTo([...waiting, pending]);
      pump();
    },
    connected: (now) => {
      if (now !== epoch) {
        epoch = now;
        landing = [];
        waiting = outbox.load(epoch);
      }
      inFlight = null;
      pump();
    },
    disconnected: () => {
      inFlight = null;
    },
    accepted: (commandId, version) => {
      const pending = takeOut(commandId);
      if (pending) landing = [...landing, { pending, version }];
      return pending;
    },
    refused: takeOut,
    again: (commandId) => {
      if (inFlight !== commandId) return;
      inFlight = null;
      pump();
    },
    shown: (version) => {
      landing = landing.filter((each) => each.version > version);
    },
    forget: () => {
      landing = [];
      changeTo([]);
      outbox.forget();
    },
  };
}
