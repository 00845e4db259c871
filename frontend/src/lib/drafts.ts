/** What somebody is about to say, kept on their phone until it is said: a killed tab loses nothing. */
import { onThisPhone, type Store } from "./storage";

/** Words on their way, the keys they were tapped together from, and the answer chosen beside them. */
export interface Draft {
  text: string;
  picks: readonly string[];
  choice: string | null;
}

export const NO_DRAFT: Draft = { text: "", picks: [], choice: null };

const PREFIX = "draft.";

/** Where words wait that a beginning took the place of: beside those of their box, and gone with them. */
export const besides = (about: string): string => (about ? `${about}.mine` : "mine");

/** Whether a box is of one of these moments, or of one of these steps. */
export const isOf = (moments: readonly string[], about: string): boolean =>
  moments.some((moment) => `${about}.`.startsWith(`${moment}.`));

const NOTE = "note";

export interface Drafts {
  /** `about` says what the words are for: what the view calls `on`, and which box of the screen. */
  read(epoch: string, about: string): Draft;
  write(epoch: string, about: string, draft: Draft): void;
  clear(epoch: string, about: string): void;
  /** Something else about this conversation that goes when its drafts go. */
  note(epoch: string, name: string): string | null;
  setNote(epoch: string, name: string, note: string): void;
  /** Drops what was written for anything but these moments or steps, and all of any other conversation. */
  keepOnly(epoch: string, moments: readonly string[]): void;
  forgetAll(): void;
}

export function draftsIn(store: Store): Drafts {
  const key = (epoch: string, about: string) => `${PREFIX}${epoch}.${about}`;
  const forget = (keys: readonly string[]) => {
    for (const each of keys) store.remove(each);
  };
  return {
    read: (epoch, about) => parse(store.get(key(epoch, about))),
    write: (epoch, about, draft) => {
      if (isEmpty(draft)) store.remove(key(epoch, about));
      else store.set(key(epoch, about), JSON.stringify(draft));
    },
    clear: (epoch, about) => forget([key(epoch, about), key(epoch, besides(about))]),
    note: (epoch, name) => store.get(key(epoch, `${NOTE}.${name}`)),
    setNote: (epoch, name, note) => store.set(key(epoch, `${NOTE}.${name}`), note),
    keepOnly: (epoch, moments) => {
      const kept = [NOTE, ...moments].map((each) => key(epoch, each));
      forget(store.keys(PREFIX).filter((each) => !isOf(kept, each)));
    },
    forgetAll: () => forget(store.keys(PREFIX)),
  };
}

const isEmpty = (draft: Draft): boolean =>
  draft.text === "" && draft.picks.length === 0 && draft.choice === null;

function parse(kept: string | null): Draft {
  if (kept === null) return NO_DRAFT;
  try {
    const draft: Partial<Draft> = JSON.parse(kept);
    return { ...NO_DRAFT, ...draft };
  } catch {
    return NO_DRAFT;
  }
}

export const drafts = draftsIn(onThisPhone);
