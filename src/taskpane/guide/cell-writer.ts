/**
 * Takes changes of cells as they are made and writes them a moment later: many keystrokes become one
 * write, one write runs at a time, and what a failed write held is kept until it succeeds. What somebody
 * else has changed since it was read is not overwritten: the change is held until a person has decided.
 */
import type { Text } from "../../core/locale";
import {
  CellChange,
  CellContent,
  CellsChanged,
  Clash,
  WorkbookFailure,
} from "../../workbook/workbook";
import { texts } from "../texts";

/** Why something failed, in words for the person; the program's own text beside it. */
export interface Failure {
  readonly because: Text;
  readonly detail: string;
}

export type WriteStatus =
  { readonly kind: "idle" | "writing" | "written" } | (Failure & { readonly kind: "failed" });

/** Changes of one row that wait for a decision, because somebody else changed at least one of its cells. */
export interface Question {
  readonly row: string;
  readonly clashes: readonly Clash[];
}

interface Held {
  readonly changes: Map<string, CellChange>;
  readonly theirs: Map<string, CellContent>;
}

/** Long enough for a number to be typed, short enough to be done before the pane is closed. */
const pause = 350;

const keyOf = (change: CellChange): string => `${change.name}:${change.row}:${change.column ?? 0}`;
/** A value goes with its source: what is given about one indicator is decided together. */
const rowOf = (change: CellChange): string =>
  change.name.startsWith("ind_") ? `ind_:${change.row}` : keyOf(change);

export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof WorkbookFailure) return { because: thrown.because, detail: thrown.detail };
  return {
    because: texts.general.unexpected,
    detail: thrown instanceof Error ? thrown.message : String(thrown),
  };
}

export class CellWriter {
  private readonly waiting = new Map<string, CellChange>();
  private readonly underway = new Map<string, CellChange>();
  private readonly held = new Map<string, Held>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();

  /**
   * @param write  answers with what the cells hold afterwards
   * @param known  what a cell was last read to hold; undefined when that does not matter
   */
  constructor(
    private readonly write: (changes: readonly CellChange[]) => Promise<readonly CellContent[]>,
    private readonly onStatus: (status: WriteStatus) => void,
    private readonly known: (change: CellChange) => CellContent | undefined = () => undefined,
    private readonly onQuestions: (questions: readonly Question[]) => void = () => undefined
  ) {}

  put(changes: readonly CellChange[]): void {
    for (const change of changes) {
      const key = keyOf(change);
      const held = this.held.get(rowOf(change))?.changes;
      const earlier = held?.get(key) ?? this.waiting.get(key) ?? this.underway.get(key);
      // What counts is what stood there when the person began: a later reading may show somebody else's answer.
      const expected = earlier ? earlier.expected : this.known(change);
      (held?.has(key) ? held : this.waiting).set(key, { ...change, expected });
    }
    if (this.held.size > 0) this.onQuestions(this.questions());
    if (this.waiting.size === 0) return;
    this.onStatus({ kind: "writing" });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  /** Changes that the workbook does not hold yet, the latest of each cell. */
  pending(): readonly CellChange[] {
    const held = [...this.held.values()].flatMap(({ changes }) => [...changes]);
    return [...new Map([...this.underway, ...this.waiting, ...held]).values()];
  }

  /** What a person has to decide. */
  questions(): readonly Question[] {
    return [...this.held].map(([row, { changes, theirs }]) => ({
      row,
      clashes: [...theirs].flatMap(([key, content]) => {
        const change = changes.get(key);
        return change ? [{ change, theirs: content }] : [];
      }),
    }));
  }

  /** Writes what was held over what somebody else has put there, or lets it go. */
  async settle(row: string, keep: "mine" | "theirs"): Promise<void> {
    const held = this.held.get(row);
    if (!held) return;
    this.held.delete(row);
    if (keep === "mine")
      for (const [key, change] of held.changes)
        this.waiting.set(key, { ...change, expected: held.theirs.get(key) ?? change.expected });
    this.onQuestions(this.questions());
    await this.flush();
  }

  /** Writes at once whatever waits. @returns when all of it is written or has failed */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.running = this.running.then(() => this.writeWaiting());
    return this.running;
  }

  private async writeWaiting(): Promise<void> {
    if (this.waiting.size === 0) return;
    for (const [key, change] of this.waiting) this.underway.set(key, change);
    this.waiting.clear();
    try {
      const keys = [...this.underway.keys()];
      const now = await this.write([...this.underway.values()]);
      this.underway.clear();
      // What was typed meanwhile is typed over what has just been written.
      keys.forEach((key, index) => {
        const later = this.waiting.get(key);
        if (later?.expected !== undefined)
          this.waiting.set(key, { ...later, expected: now[index] });
      });
      if (this.waiting.size === 0) this.onStatus({ kind: "written" });
    } catch (thrown) {
      // Kept for the next attempt, beneath anything typed meanwhile.
      for (const [key, change] of this.underway) {
        if (!this.waiting.has(key)) this.waiting.set(key, change);
      }
      this.underway.clear();
      if (thrown instanceof CellsChanged) {
        this.hold(thrown.clashes);
        this.onStatus({ kind: this.waiting.size === 0 ? "idle" : "writing" });
        await this.writeWaiting();
      } else this.onStatus({ kind: "failed", ...failureOf(thrown) });
    }
  }

  private hold(clashes: readonly Clash[]): void {
    for (const { change, theirs } of clashes) {
      const row = rowOf(change);
      const held = this.held.get(row) ?? { changes: new Map(), theirs: new Map() };
      this.held.set(row, held);
      held.theirs.set(keyOf(change), theirs);
      for (const [key, waiting] of this.waiting)
        if (rowOf(waiting) === row) {
          held.changes.set(key, waiting);
          this.waiting.delete(key);
        }
    }
    this.onQuestions(this.questions());
  }
}
