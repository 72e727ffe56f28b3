/** Reads what a module's sheet says, keeps it fresh, and writes to it. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { CellChange, Workbook } from "../../workbook/workbook";
import { Failure, failureOf } from "../guide/cell-writer";
import type { Contents } from "../guide/sheets";

/** Edits by hand come in bursts. */
const settleAfter = 200;

export interface ModuleContents {
  /** null until the workbook has answered. */
  readonly contents: Contents | null;
  readonly failure: Failure | null;
  readonly fail: (failure: Failure | null) => void;
  readonly reload: () => Promise<void>;
  readonly write: (changes: readonly CellChange[]) => Promise<boolean>;
}

export function useModule(
  workbook: Workbook,
  assessment: number,
  names: readonly string[]
): ModuleContents {
  const [contents, setContents] = useState<Contents | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** Answers that arrive out of turn are not taken. */
  const turn = useRef(0);
  const reload = useCallback(async (): Promise<void> => {
    const mine = ++turn.current;
    try {
      const read = await workbook.read(assessment, names);
      if (mine === turn.current) setContents(read);
    } catch (thrown) {
      if (mine === turn.current) setFailure(failureOf(thrown));
    }
  }, [workbook, assessment, names]);

  useEffect(() => {
    void reload();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | undefined;
    let over = false;
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void reload(), settleAfter);
    };
    workbook.onChange(soon).then(
      (ending) => {
        if (over) ending();
        else stop = ending;
      },
      (thrown: unknown) => setFailure(failureOf(thrown))
    );
    window.addEventListener("focus", soon);
    return () => {
      over = true;
      turn.current += 1;
      clearTimeout(timer);
      window.removeEventListener("focus", soon);
      stop?.();
    };
  }, [workbook, reload]);

  const write = async (changes: readonly CellChange[]): Promise<boolean> => {
    setFailure(null);
    try {
      await workbook.write(assessment, changes);
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return false;
    }
    await reload();
    return true;
  };
  return { contents, failure, fail: setFailure, reload, write };
}
