/** The story of the cell a person selects, told anew when the selection or any cell changes. */
import { useCallback, useEffect, useRef, useState } from "react";
import { measures } from "../../measures";
import type { Workbook } from "../../workbook/workbook";
import { Failure, failureOf } from "../guide/cell-writer";
import { CellStory, readStory } from "./cell-story";

/** Arrow keys pass over cells faster than these can be read. */
const afterSelection = 120;
/** Many cells change at once when a workbook is calculated. */
const afterChange = 500;

export interface Told {
  /** null while nothing has been read. */
  readonly story: CellStory | null;
  readonly failure: Failure | null;
  /** Address of the cell that is held although the selection moves on. */
  readonly held: string | null;
  readonly hold: (on: boolean) => void;
  readonly again: () => void;
}

export function useStory(workbook: Workbook, shown: boolean): Told {
  const [story, setStory] = useState<CellStory | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [held, setHeld] = useState<string | null>(null);
  const turn = useRef(0);

  const read = useCallback(async (): Promise<void> => {
    const mine = ++turn.current;
    try {
      const next = await readStory(workbook, measures, held ?? undefined);
      if (mine !== turn.current) return;
      setStory(next);
      setFailure(null);
    } catch (thrown) {
      if (mine === turn.current) setFailure(failureOf(thrown));
    }
  }, [workbook, held]);

  useEffect(() => {
    if (!shown) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    const stops: (() => void)[] = [];
    const after = (pause: number) => (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), pause);
    };
    const listen = async (start: Promise<() => void>): Promise<void> => {
      try {
        const stop = await start;
        if (gone) stop();
        else stops.push(stop);
      } catch (thrown) {
        if (!gone) setFailure(failureOf(thrown));
      }
    };
    void read();
    if (held === null) void listen(workbook.onSelection(after(afterSelection)));
    void listen(workbook.onCells(after(afterChange)));
    return () => {
      gone = true;
      turn.current++;
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [workbook, shown, read, held]);

  const address = story?.cell.address ?? null;
  return {
    story,
    failure,
    held,
    hold: (on) => setHeld(on ? address : null),
    again: () => void read(),
  };
}
