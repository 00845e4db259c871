/** Time: the phone's own, passed in so that tests can hold it, and the server's, reckoned from what it tells. */

export interface Clock {
  now(): number;
  /** Calls `run` once, `ms` from now, unless the returned function is called before. */
  after(ms: number, run: () => void): () => void;
}

export const phoneClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** A frame without a round trip may have been under way this long; older news means that a clock was set. */
const LONGEST_WAY_MS = 5_000;

export interface ServerTime {
  now(): number;
  /** The server's time, in answer to something sent `roundTrip` ago. The shortest trip is the one to believe. */
  answered(serverTime: number, roundTrip: number): void;
  /** The server's time, sent by itself. */
  told(serverTime: number): void;
}

export function serverTime(clock: Clock): ServerTime {
  let offset = 0;
  let shortest = Number.POSITIVE_INFINITY;
  return {
    now: () => clock.now() + offset,
    answered: (time, roundTrip) => {
      if (roundTrip > shortest) return;
      shortest = roundTrip;
      offset = time + roundTrip / 2 - clock.now();
    },
    told: (time) => {
      const atMost = time - clock.now();
      const isLate = atMost > offset;
      const wasSet = atMost < offset - LONGEST_WAY_MS;
      if (isLate || wasSet) offset = atMost;
    },
  };
}
