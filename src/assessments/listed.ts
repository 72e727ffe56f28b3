/**
 * The indicators of an assessment as its sheet lists them. The sheet counts every row that stands in a block, whoever
 * wrote it; so a row whose code no profile knows becomes an indicator too, made of the row's own cells, and a row a
 * person deleted is gone. A row outside the seven blocks counts nowhere: it is kept and left alone.
 */
import type { Text } from "../core/locale";
import type {
  BlockCode,
  Diamond,
  Eso,
  Indicator,
  Precondition,
  Profile,
  S3,
  Scale,
  SourceTag,
} from "./assessment";
import { blockCodes } from "./cluster-formation/blocks";
import { indicators } from "./cluster-formation/indicators";
import { profiles } from "./cluster-formation/profiles";
import { indicatorsOf } from "./cluster-formation/rows";
import type { CellContent, OwnColumns, StoredRow } from "./stored";

/** Every indicator the program knows, by its code in capitals, as Excel compares words. */
const known: ReadonlyMap<string, Indicator> = new Map(
  [...indicators, ...profiles.flatMap((profile) => profile.added)].map((indicator) => [
    indicator.code.toUpperCase(),
    indicator,
  ])
);

const preconditions: readonly Precondition[] = ["P1", "P2", "P3", "P4", "P5", "P6"];
const esos: readonly Eso[] = ["E", "S", "O"];
const diamonds: readonly Diamond[] = [
  "factor",
  "demand",
  "related",
  "strategy",
  "government",
  "none",
];
const s3s: readonly S3[] = ["mass", "distinct", "related", "discovery", "none"];
const tags: readonly SourceTag[] = ["S", "D", "M", "S/D", "M/D"];

/** Characters that fit into a row of the pane. */
const shortest = 34;

function among<T extends string, U>(options: readonly T[], cell: CellContent, otherwise: U): T | U {
  return options.find((option) => option === cell) ?? otherwise;
}

/** @returns the block a cell names, as the sheet's SUMIF compares: capitals or not */
export function blockIn(cell: CellContent): BlockCode | null {
  return among(blockCodes, String(cell).toUpperCase(), null);
}

const sameIn = (words: string): Text => ({ en: words, ru: words, kk: words });

function shortened(words: string): string {
  return words.length > shortest ? `${words.slice(0, shortest - 1).trimEnd()}…` : words;
}

const ofThePersons: Text = {
  en: "A row added on the sheet. What it measures stands in its own cells.",
  ru: "Строка, добавленная на листе. Что она измеряет, сказано в её ячейках.",
  kk: "Парақта қосылған жол. Нені өлшейтіні өз ұяшықтарында жазылған.",
};

/** @returns the indicator a row stands for, null when the row counts nowhere */
function indicatorOf(
  row: StoredRow,
  own: OwnColumns,
  other: readonly Indicator[]
): Indicator | null {
  const block = blockIn(own.block);
  const same =
    other.find(({ code }) => code === row.code) ?? known.get(row.code.toUpperCase()) ?? null;
  if (block === null) return null;
  // What a person may change about an indicator that is known: where it counts, and whether a measure can aim at it.
  if (same)
    return same.block === block && same.actionable === (own.act === 1) && same.code === row.code
      ? same
      : { ...same, code: row.code, block, actionable: own.act === 1 };
  const words = String(own.text).trim() || row.code;
  const scale: Scale = row.scale === "log" ? "log" : "lin";
  return {
    code: row.code,
    block,
    name: sameIn(words),
    shortName: sameIn(shortened(words)),
    unit: sameIn(String(own.unit)),
    scale,
    type: "Q/E",
    precondition: among(preconditions, own.precondition, "none"),
    eso: among(esos, own.eso, "none"),
    diamond: among(diamonds, own.diamond, "none"),
    s3: among(s3s, own.s3, "none"),
    on: true,
    actionable: own.act === 1,
    L: null,
    T: null,
    G: null,
    origin: sameIn(String(own.origin)),
    tag: among(tags, own.tag, "D"),
    guidance: ofThePersons,
  };
}

/**
 * @param rows  in the order of the sheet; rows without the columns about the indicator itself say nothing of the list
 * @returns the indicators that count, in that order
 */
export function listedIndicators(
  rows: readonly StoredRow[],
  profile: Profile
): readonly Indicator[] {
  const byProfile = indicatorsOf(profile);
  if (!rows.some(({ own }) => own !== undefined)) return byProfile;
  return rows.flatMap((row) => (row.own ? (indicatorOf(row, row.own, byProfile) ?? []) : []));
}

/**
 * Codes by which the rows of a sheet are told apart. A code that stands there twice, or not at all, counts on the sheet
 * all the same, so such a row goes by its number: "B1 · 41".
 * @param codes   cells of the column of codes
 * @param blocks  cells of the column of blocks
 * @param first   number of the first row on the sheet
 * @returns a code per row, null for a row that is empty
 */
export function rowCodes(
  codes: readonly CellContent[],
  blocks: readonly CellContent[],
  first: number
): readonly (string | null)[] {
  const seen = new Set<string>();
  return codes.map((cell, index) => {
    const words = String(cell).trim();
    const code = known.get(words.toUpperCase())?.code ?? words;
    if (code === "" && blockIn(blocks[index] ?? "") === null) return null;
    const key =
      code === "" || seen.has(code.toUpperCase()) ? `${code} · ${first + index}`.trim() : code;
    seen.add(code.toUpperCase());
    return key;
  });
}
