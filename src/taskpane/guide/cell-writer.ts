/**
 * Takes changes of cells as they are made and writes them a moment later: many keystrokes become one
 * write, one write runs at a time, and what a failed write held is kept until it succeeds.
 */
import type { Text } from "../../core/locale";
import { CellChange, WorkbookFailure } from "../../workbook/workbook";
import { texts } from "../texts";

/** Why something failed, in words for the person; the program's own text beside it. */
export interface Failure {
  readonly because: Text;
  readonly detail: string;
}

export type WriteStatus =
  { readonly kind: "idle" | "writing" | "written" } | (Failure & { readonly kind: "failed" });

/** Long enough for a number to be typed, short enough to be done before the pane is closed. */
const pause = 350;

const keyOf = (change: CellChange): string => `${change.name}:${change.row}:${change.column ?? 0}`;

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
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly write: (changes: readonly CellChange[]) => Promise<void>,
    private readonly onStatus: (status: WriteStatus) => void
  ) {}

  put(changes: readonly CellChange[]): void {
    for (const change of changes) this.waiting.set(keyOf(change), change);
    if (this.waiting.size === 0) return;
    this.onStatus({ kind: "writing" });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  /** Changes that the workbook does not hold yet, the latest of each cell. */
  pending(): readonly CellChange[] {
    return [...new Map([...this.underway, ...this.waiting]).values()];
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
      await this.write([...this.underway.values()]);
      this.underway.clear();
      if (this.waiting.size === 0) this.onStatus({ kind: "written" });
    } catch (thrown) {
      // Kept for the next attempt, beneath anything typed meanwhile.
      for (const [key, change] of this.underway) {
        if (!this.waiting.has(key)) this.waiting.set(key, change);
      }
      this.underway.clear();
      this.onStatus({ kind: "failed", ...failureOf(thrown) });
    }
  }
}
