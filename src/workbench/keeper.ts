/** Keeps the workbook a moment after each change, and at the latest when the page goes away. */
import type { Store } from "./store";
import type { KeptWorkbook } from "./store";

const QUIET = 800;

export interface Keeper {
  changed(): void;
  /** Keeps now what is still waiting. */
  flush(): Promise<void>;
  /** From now on nothing is kept: another workbook takes the place. */
  stop(): void;
}

/**
 * @param take   the workbook as it is now
 * @param told   called before and after each keeping; "refused" when the browser does not let us
 */
export function createKeeper(
  store: Store | null,
  take: () => KeptWorkbook,
  told: (state: "keeping" | "kept" | "refused") => void
): Keeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const keep = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (store === null || stopped) return;
    try {
      await store.keep(take());
      // A change that came meanwhile waits for its own turn: not all is kept yet.
      if (timer === undefined) told("kept");
    } catch {
      // No room, or a private window: the person is told, the page goes on.
      told("refused");
    }
  };

  return {
    changed: () => {
      if (store === null || stopped) return;
      told("keeping");
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), QUIET);
    },
    flush: async () => {
      if (timer !== undefined) await keep();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
