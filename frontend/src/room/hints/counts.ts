/** What this phone has shown of hints in this conversation. It goes where the drafts go, and when they go. */
import type { Drafts } from "../../lib/drafts";
import type { CheckDraft } from "../../live/wire";

interface Kept {
  shown: readonly { kind: string; turn: string }[];
  kept: Readonly<Record<string, number>>;
}

const NOTHING: Kept = { shown: [], kept: {} };
const NOTE = "hints";
/** Kept as often as this, a kind stays quiet. */
const ENOUGH = 2;

export class Counts {
  private counts: Kept;

  constructor(
    private readonly drafts: Pick<Drafts, "note" | "setNote">,
    private readonly epoch: string,
  ) {
    this.counts = parse(drafts.note(epoch, NOTE));
  }

  show(kind: string, turn: string): void {
    this.set({ ...this.counts, shown: [...this.counts.shown, { kind, turn }] });
  }

  /** True where this kind stays quiet from now on. */
  keep(kind: string): boolean {
    const times = (this.counts.kept[kind] ?? 0) + 1;
    this.set({ ...this.counts, kept: { ...this.counts.kept, [kind]: times } });
    return times >= ENOUGH;
  }

  /** As the server is told. */
  in(turn: string): Pick<CheckDraft, "shown" | "shown_this_turn" | "kept"> {
    const { shown, kept } = this.counts;
    return {
      shown: shown.map(({ kind }) => kind),
      shown_this_turn: shown.filter((each) => each.turn === turn).map(({ kind }) => kind),
      kept: { ...kept },
    };
  }

  private set(counts: Kept): void {
    this.counts = counts;
    this.drafts.setNote(this.epoch, NOTE, JSON.stringify(counts));
  }
}

function parse(note: string | null): Kept {
  if (note === null) return NOTHING;
  try {
    const kept: Partial<Kept> = JSON.parse(note);
    return { ...NOTHING, ...kept };
  } catch {
    return NOTHING;
  }
}
