/** Reads the cells a form refers to, a moment after they are named and again whenever a sheet changes. */
import { useEffect, useMemo, useState } from "react";
import type { Area, AreaRefusal, Workbook } from "../../workbook/workbook";
import { Failure, failureOf } from "../guide/cell-writer";
import { isAddress } from "./arguments";

/** More cells than this are not read for a preview: the pane would stand still while it calculates. */
export const mostCells = 50_000;

/** Long enough for an address to be typed, and for a burst of changes on the sheet to end. */
const pause = 250;

type Reads = ReadonlyMap<string, Area | AreaRefusal>;

interface Reading {
  readonly reads: Reads;
  readonly failure: Failure | null;
}

const nothing: Reading = { reads: new Map(), failure: null };

async function readAll(workbook: Workbook, references: readonly string[]): Promise<Reads> {
  const qualified = (reference: string): boolean => reference.includes("!");
  const sheet = references.every(qualified) ? "" : (await workbook.activeCell()).sheet;
  const answers = await workbook.areas(references, sheet, mostCells);
  return new Map(references.map((reference, i) => [reference, answers[i] ?? "unknown"]));
}

/** Takes what is selected as an address; whole rows and columns end where the data do. */
export async function selectedReference(workbook: Workbook): Promise<string> {
  const address = await workbook.selectedAddress();
  const [area] = isAddress(address) ? await workbook.areas([address], "", mostCells) : [];
  return typeof area === "object" ? area.address : address;
}

/** @param shown  whether the form is in sight: nothing is read for one that is not */
export function useReads(
  workbook: Workbook,
  references: readonly string[],
  shown: boolean
): Reading & { readonly retry: () => void } {
  const [reading, setReading] = useState<Reading>(nothing);
  const [turn, setTurn] = useState(0);
  const retry = useMemo(() => () => setTurn((last) => last + 1), []);
  const wanted = references.join("\n");

  useEffect(() => {
    if (!shown) return undefined;
    let gone = false;
    let stop: (() => void) | null = null;
    workbook.onCells(retry).then(
      (stopListening) => {
        if (gone) stopListening();
        else stop = stopListening;
      },
      // Without the event the preview still follows what is typed in the form.
      () => undefined
    );
    retry();
    return () => {
      gone = true;
      stop?.();
    };
  }, [workbook, shown, retry]);

  useEffect(() => {
    if (!shown || wanted === "") return undefined;
    let late = false;
    const timer = setTimeout(() => {
      readAll(workbook, wanted.split("\n")).then(
        (reads) => {
          if (!late) setReading({ reads, failure: null });
        },
        (thrown: unknown) => {
          if (!late) setReading((last) => ({ ...last, failure: failureOf(thrown) }));
        }
      );
    }, pause);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [workbook, wanted, turn, shown]);

  return { ...reading, retry };
}
