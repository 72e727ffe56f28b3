/** Replaces a function by its native twin after asking, never over cells that hold something, and takes it back. */
import { useState } from "react";
import type { Text } from "../../core/locale";
import { columnLetters } from "../../core/twin";
import { measures } from "../../measures";
import type { Inserted, Workbook } from "../../workbook/workbook";
import { Failure, failureOf } from "../guide/cell-writer";
import type { CellStory } from "./cell-story";
import { conversionOf, needsHelpers, placeOf } from "./native-entry";
import { CallExplanation, twinOf } from "./explanation";
import { explainTexts } from "./texts";

type Calls = Extract<CellStory, { kind: "calls" }>;

export interface Asked {
  readonly story: Calls;
  readonly explanation: CallExplanation;
  /** Number of helper formulas, 0 where one formula does. */
  readonly helpers: number;
  /** Suggested first helper cell. */
  readonly origin: string;
}

interface Done {
  readonly address: string;
  /** In the order in which they were written. */
  readonly inserted: readonly Inserted[];
}

export interface Converting {
  readonly asked: Asked | null;
  readonly done: Done | null;
  readonly working: boolean;
  /** Why nothing was written. */
  readonly refused: Text | null;
  readonly failure: Failure | null;
  readonly ask: (story: Calls, explanation: CallExplanation) => Promise<void>;
  readonly cancel: () => void;
  /** @returns the address of the cell when it was replaced */
  readonly convert: (origin: string) => Promise<string | null>;
  readonly takeBack: () => Promise<string | null>;
  readonly dismiss: () => void;
}

const words = explainTexts.convert;

/** Writes the helper cells, then the cell itself; whatever fails, nothing of it stays. */
async function write(
  workbook: Workbook,
  { story, explanation }: Asked,
  origin: string
): Promise<{ readonly inserted: readonly Inserted[] } | { readonly refused: Text }> {
  const { anchor, formula } = story;
  if (placeOf(origin) === null) return { refused: words.originFault };
  const conversion = conversionOf(anchor, formula, explanation, measures, origin);
  if (conversion === null) return { refused: words.tooLong };
  const inserted: Inserted[] = [];
  if (conversion.helpers) {
    const helpers = await workbook.insert(conversion.helpers, false);
    if (helpers.kind === "occupied")
      return {
        refused: words.occupied(
          helpers.count,
          helpers.cells.map(({ address }) => address).join(", ")
        ),
      };
    inserted.push(helpers);
  }
  try {
    const cell = await workbook.insert(conversion.cell, true);
    if (cell.kind === "inserted") inserted.push(cell);
    return { inserted };
  } catch (thrown) {
    for (const one of inserted) await workbook.takeBack(one);
    throw thrown;
  }
}

export function useConversion(workbook: Workbook): Converting {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Text | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const work = async <T>(doing: () => Promise<T>): Promise<T | null> => {
    setWorking(true);
    setRefused(null);
    setFailure(null);
    try {
      return await doing();
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return null;
    } finally {
      setWorking(false);
    }
  };

  return {
    asked,
    done,
    working,
    refused,
    failure,
    ask: async (story, explanation) => {
      await work(async () => {
        setDone(null);
        if (!workbook.spills) {
          setRefused(words.noSpill);
          return;
        }
        const column = await workbook.freeColumn(story.anchor.sheet);
        const origin = `${columnLetters(column + 1)}${story.anchor.row + 1}`;
        const shown = twinOf(explanation, measures);
        const isBlock = needsHelpers(explanation, measures) === true;
        const helpers =
          isBlock && shown.kind === "twin" && "block" in shown.twin ? shown.twin.block.length : 0;
        setAsked({ story, explanation, helpers, origin });
      });
    },
    cancel: () => {
      setAsked(null);
      setRefused(null);
    },
    convert: (origin) =>
      work(async () => {
        if (asked === null) return null;
        const written = await write(workbook, asked, origin);
        if ("refused" in written) {
          setRefused(written.refused);
          return null;
        }
        const { address } = asked.story.anchor;
        setDone({ address, inserted: written.inserted });
        setAsked(null);
        return address;
      }),
    takeBack: () =>
      work(async () => {
        if (done === null) return null;
        // The cell first: its helpers must not go while it reads them.
        for (const one of [...done.inserted].reverse()) await workbook.takeBack(one);
        setDone(null);
        return done.address;
      }),
    dismiss: () => {
      setDone(null);
      setRefused(null);
      setFailure(null);
    },
  };
}
