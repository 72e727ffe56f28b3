/** The cell a result goes into: the selected one, or one that was typed. */
import { useEffect, useState } from "react";
import type { Text } from "../../core/locale";
import type { Workbook } from "../../workbook/workbook";
import { failureOf } from "../guide/cell-writer";
import { isAddress } from "./arguments";
import type { Target } from "./insertion";
import { functionTexts } from "./texts";

const pause = 150;

interface Aimed {
  readonly target: Target | null;
  readonly wrong: Text | null;
}

async function aim(workbook: Workbook, typed: string | null): Promise<Aimed> {
  const active = await workbook.activeCell();
  if (typed === null) return { target: active, wrong: null };
  const refused: Aimed = { target: null, wrong: functionTexts.insert.oneCell };
  if (!isAddress(typed)) return refused;
  const [area] = await workbook.areas([typed], active.sheet, 1);
  if (area === "unknown") return { target: null, wrong: functionTexts.form.unknown };
  return typeof area === "object" ? { target: area, wrong: null } : refused;
}

/** @param typed  an address, or null to follow the selection */
export function useTarget(workbook: Workbook, typed: string | null, shown: boolean): Aimed {
  const [aimed, setAimed] = useState<Aimed>({ target: null, wrong: null });
  useEffect(() => {
    if (!shown) return undefined;
    let gone = false;
    let stop: (() => void) | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        aim(workbook, typed?.trim() ?? null).then(
          (found) => {
            if (!gone) setAimed(found);
          },
          (thrown: unknown) => {
            if (!gone) setAimed({ target: null, wrong: failureOf(thrown).because });
          }
        );
      }, pause);
    };
    look();
    workbook.onSelection(look).then(
      (stopListening) => {
        if (gone) stopListening();
        else stop = stopListening;
      },
      // Without the event the cell can still be typed.
      () => undefined
    );
    return () => {
      gone = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [workbook, typed, shown]);
  return aimed;
}
