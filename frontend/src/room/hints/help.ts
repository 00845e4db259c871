/**
 * Private help with what is being written: asks about the words when they rest, or before they are sent, and holds
 * the one thing there is to say. Nothing here keeps words from being sent: they may wait a moment, or be sent as
 * they are with one more tap.
 */
import { signal } from "@preact/signals";
import type { Live } from "../../live/store";
import type { Hint, Nudge, Piece } from "../../live/wire";
import { countLetters } from "../../ui/letters";
import type { Span } from "../../ui/Mirror";
import type { Counts } from "./counts";

/** Which box it is about: its name among the drafts, what the view calls `on`, and whose turn it stands in. */
export interface Place {
  about: string;
  on: string;
  turn: string;
}

/** The one panel under the box. `go` sends what was held back so that its author could see the hint first. */
export type Panel =
  | { kind: "hint"; hint: Hint; go: (() => void) | null }
  | { kind: "starter"; hint: Hint }
  | { kind: "quiet"; category: string };

/** Parts of what the partner said, as they come back in `text`. */
export interface Back {
  pieces: readonly Piece[];
  text: string;
}

export interface HelpParts {
  live: Pick<Live, "check" | "nudge">;
  counts: Counts;
  /** Kinds that this person wants to hear nothing of. */
  muted: readonly string[];
  /** Keeps a kind quiet for good, on every phone of theirs. */
  mute: (muted: readonly string[]) => void;
}

const REST_MS = 1_200;
const SEND_WAITS_MS = 300;
const SECOND_MS = 1_000;
/** Longer drafts are too long to be sent, and nobody is asked about them. */
const LETTERS_MAX = 2_000;

export class Help {
  readonly panel = signal<Panel | null>(null);
  readonly back = signal<Back | null>(null);
  /** While what is being sent may still be taken back: for how many seconds. */
  readonly seconds = signal<number | null>(null);

  private place: Place | null = null;
  private text = "";
  private check = 0;
  private asked: string | null = null;
  private answered: string | null = null;
  /** What was marked in this turn: nothing is said twice about the same words. */
  private marked = new Set<string>();
  /** Said about words that still stand there, whether its panel is open or not. */
  private standing: { hint: Hint; span: Span } | null = null;
  private waiting: (() => void) | null = null;
  private stopResting = () => {};
  private stopBeat = () => {};
  private readonly stopListening: () => void;
  private muted: readonly string[];

  constructor(private readonly parts: HelpParts) {
    this.muted = parts.muted;
    this.stopListening = parts.live.nudge.subscribe((nudge) => nudge && this.answer(nudge));
  }

  close(): void {
    this.stopListening();
    this.forget();
  }

  /** The words in that box are now these. */
  sees(place: Place, text: string): void {
    if (place.about !== this.place?.about) this.enter(place);
    if (text === this.text) return;
    this.text = text;
    this.keepEditing();
    this.stopResting();
    if (this.standing && !stands(this.standing.span, text)) this.letGo();
    if (text.trim() === "") {
      this.back.value = null;
      return;
    }
    this.stopResting = after(REST_MS, () => this.ask());
  }

  /** That box is gone: what was about to be sent from it stays. */
  leaves(about: string): void {
    if (about === this.place?.about) this.stop();
  }

  /** What is marked in that box. */
  markIn(about: string): Span | undefined {
    const isOpen = this.panel.value?.kind === "hint" && about === this.place?.about;
    return isOpen ? this.standing?.span : undefined;
  }

  /** Send, or show first what there is to say about it. */
  send(go: () => void): void {
    if (this.waiting || this.seconds.value !== null) return;
    if (this.text.trim() === "" || this.answered === this.text || !this.ask()) {
      this.goOn(go);
      return;
    }
    const before = this.panel.value;
    const stopWaiting = after(SEND_WAITS_MS, () => this.waiting?.());
    this.waiting = () => {
      stopWaiting();
      this.waiting = null;
      const panel = this.panel.value;
      if (panel?.kind === "hint" && panel !== before) this.panel.value = { ...panel, go };
      else this.goOn(go);
    };
  }

  /** Takes back what is on its way out. */
  keepEditing(): void {
    this.stopBeat();
    this.seconds.value = null;
  }

  /** The words stay as they are; if they were to be sent, they go. */
  keep(): void {
    const panel = this.panel.value;
    if (panel?.kind !== "hint") return;
    this.kept(panel.hint.category);
    if (panel.go) this.goOn(panel.go);
  }

  dismiss(): void {
    this.panel.value = null;
  }

  /** A beginning takes the place of the words, which its author can have back. */
  tryStarter(): void {
    const panel = this.panel.value;
    if (panel?.kind === "hint") this.panel.value = { kind: "starter", hint: panel.hint };
  }

  quietForGood(category: string): void {
    this.muted = [...this.muted, category];
    this.parts.mute(this.muted);
    this.panel.value = null;
  }

  private enter(place: Place): void {
    if (place.turn !== this.place?.turn) this.marked.clear();
    this.forget();
    this.place = place;
  }

  private stop(): void {
    this.stopResting();
    this.keepEditing();
    this.waiting = null;
  }

  private forget(): void {
    this.stop();
    this.panel.value = null;
    this.back.value = null;
    this.standing = null;
    this.text = "";
    this.asked = this.answered = null;
  }

  private letGo(): void {
    this.standing = null;
    if (this.panel.value?.kind === "hint") this.panel.value = null;
  }

  private kept(category: string): void {
    this.panel.value = this.parts.counts.keep(category) ? { kind: "quiet", category } : null;
  }

  /** False where nobody can be asked. */
  private ask(): boolean {
    this.stopResting();
    const { place, text } = this;
    if (text === this.asked) return true;
    if (!place || countLetters(text) > LETTERS_MAX) return false;
    this.check += 1;
    this.asked = text;
    const counts = this.parts.counts.in(place.turn);
    const draft = { check: this.check, on: place.on, text, ...counts, muted: [...this.muted] };
    return this.parts.live.check({ type: "check_draft", ...draft });
  }

  private answer({ check, hint, pieces }: Nudge): void {
    if (check !== this.check || this.asked === null) return;
    this.answered = this.asked;
    this.back.value = pieces.length > 0 ? { pieces, text: this.asked } : null;
    if (hint) this.show(hint, this.asked);
    this.waiting?.();
  }

  /** One at a time: while something is on the screen, only what would be sent now is worth a word. */
  private show(hint: Hint, text: string): void {
    const { start, end } = hint.span;
    const span = { start, end, words: text.slice(start, end) };
    const isBusy = this.panel.value !== null && !this.waiting;
    if (isBusy || !this.place || !stands(span, this.text) || this.marked.has(span.words)) return;
    this.marked.add(span.words);
    this.parts.counts.show(hint.category, this.place.turn);
    this.standing = { hint, span };
    this.panel.value = { kind: "hint", hint, go: null };
  }

  /** Sent with the hint in sight, it is kept. A heavy one leaves a few seconds to think again. */
  private goOn(go: () => void): void {
    if (this.panel.value?.kind === "hint") this.kept(this.panel.value.hint.category);
    // An answer that comes late has nothing to say any more.
    this.asked = null;
    const seconds = this.standing?.hint.beat_seconds ?? 0;
    if (seconds === 0) {
      go();
      return;
    }
    this.seconds.value = seconds;
    const timer = setInterval(() => {
      const left = (this.seconds.value ?? 0) - 1;
      if (left > 0) {
        this.seconds.value = left;
        return;
      }
      this.keepEditing();
      go();
    }, SECOND_MS);
    this.stopBeat = () => clearInterval(timer);
  }
}

const stands = ({ start, end, words }: Span, text: string): boolean => text.slice(start, end) === words;

function after(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
}
