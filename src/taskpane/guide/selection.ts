/**
 * What can be taken from the cells a person selected: one cell becomes a live link, a larger selection
 * a small table to choose from. Official tables bring titles, merged headers, subtotals and numbers
 * stored as text: they are shown for what they are. Pure.
 */
import { readTyped } from "../../core/typed-number";
import type { CellContent, Selection } from "../../workbook/workbook";

/** A cell that can be linked to. */
export interface Link {
  /** As Excel writes it: "Data!C9". */
  readonly address: string;
  readonly value: number;
}

export type Cut =
  | { readonly kind: "link"; readonly link: Link }
  | { readonly kind: "table"; readonly table: SelectionTable }
  | { readonly kind: "blank" | "noNumbers" | "own" | "textNumber"; readonly address: string }
  | { readonly kind: "text" | "error"; readonly address: string; readonly found: string };

export type TableCell =
  | { readonly kind: "number"; readonly link: Link }
  | { readonly kind: "textNumber" | "text" | "error"; readonly text: string }
  | { readonly kind: "blank" };

export interface SelectionTable {
  readonly address: string;
  readonly rows: readonly (readonly TableCell[])[];
  /** Rows of the selection; more than `rows` when it was too long to show. */
  readonly allRows: number;
  /** Whether the first row (column) is made of words above (beside) numbers. */
  readonly headerRow: boolean;
  readonly headerColumn: boolean;
  readonly textNumbers: number;
}

/** More rows than anybody picks one number from; also keeps the pane quick. */
const shownRows = 60;

const errorText =
  /^#(?:VALUE!|DIV\/0!|N\/A|NUM!|NULL!|REF!|NAME\?|SPILL!|CALC!|BUSY!|GETTING_DATA|CONNECT!|BLOCKED!|FIELD!|UNKNOWN!)$/;

export function isErrorText(content: CellContent): content is string {
  return typeof content === "string" && errorText.test(content);
}

/** @returns whether a text is a number that Excel does not take for one */
function isTextNumber(text: string): boolean {
  return [".", ","].some(
    (mark) => readTyped(text, mark === "." ? "." : ",", true).kind === "number"
  );
}

interface Anchor {
  /** With its exclamation mark: "Data!"; empty when the address names no sheet. */
  readonly prefix: string;
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
}

const lettersToNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function numberToLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Sheet, quoted where its name needs it, and the corners of a block of cells. */
const rectangle =
  /^(?:('(?:[^']|'')+'|[^'!,:]+)!)?\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?[A-Za-z]{1,3}\$?\d+)?$/;

/** @returns the first cell of an address, or null for one that is no rectangle, such as "A:A" */
function anchorOf(address: string): Anchor | null {
  const parts = rectangle.exec(address);
  if (!parts) return null;
  const [, quoted, letters = "", row = ""] = parts;
  const sheet = (quoted ?? "").replace(/^'(.*)'$/s, "$1").replace(/''/g, "'");
  return {
    prefix: quoted === undefined ? "" : `${quoted}!`,
    sheet,
    column: lettersToNumber(letters),
    row: Number(row),
  };
}

/** @param ownSheets  sheets of the assessment itself: a link to them would go in a circle */
export function cutSelection(selection: Selection, ownSheets: readonly string[]): Cut {
  const { address, values } = selection;
  const anchor = anchorOf(address);
  if (!anchor) return { kind: "noNumbers", address };
  if (ownSheets.includes(anchor.sheet)) return { kind: "own", address };
  if (!selection.several) return cutCell(address, values[0]?.[0] ?? "");

  const rows = values.slice(0, shownRows).map((row, i) =>
    row.map((content, j): TableCell => {
      const place = `${anchor.prefix}${numberToLetters(anchor.column + j)}${anchor.row + i}`;
      return tableCell(place, content);
    })
  );
  const cells = rows.flat();
  const numbers = cells.filter((cell) => cell.kind === "number");
  const only = numbers[0];
  if (only === undefined) {
    return cells.every((cell) => cell.kind === "blank")
      ? { kind: "blank", address }
      : { kind: "noNumbers", address };
  }
  const filled = cells.filter((cell) => cell.kind !== "blank");
  if (filled.length === 1 && only.kind === "number") return { kind: "link", link: only.link };
  const headerRow = rows.length > 1 && isHeader(rows[0] ?? []);
  const headerColumn =
    (rows[0]?.length ?? 0) > 1 && isHeader(rows.map((row) => row[0] ?? { kind: "blank" }));
  const body = rows.slice(headerRow ? 1 : 0).flatMap((row) => row.slice(headerColumn ? 1 : 0));
  return {
    kind: "table",
    table: {
      address,
      rows,
      allRows: values.length,
      headerRow,
      headerColumn,
      textNumbers: body.filter((cell) => cell.kind === "textNumber").length,
    },
  };
}

function cutCell(address: string, content: CellContent): Cut {
  if (content === "") return { kind: "blank", address };
  if (typeof content === "number") return { kind: "link", link: { address, value: content } };
  if (isErrorText(content)) return { kind: "error", address, found: content };
  const found = String(content);
  return typeof content === "string" && isTextNumber(content)
    ? { kind: "textNumber", address }
    : { kind: "text", address, found };
}

function tableCell(address: string, content: CellContent): TableCell {
  if (content === "") return { kind: "blank" };
  if (typeof content === "number") return { kind: "number", link: { address, value: content } };
  if (isErrorText(content)) return { kind: "error", text: content };
  const text = String(content);
  return { kind: isTextNumber(text) ? "textNumber" : "text", text };
}

/** Words, with gaps where a merged header covers several cells. A year above numbers is a header too. */
function isHeader(line: readonly TableCell[]): boolean {
  const words = line.filter((cell) => cell.kind === "text" || cell.kind === "textNumber").length;
  return words > 0 && line.every((cell) => cell.kind !== "number" && cell.kind !== "error");
}

/** A linked cell as a formula. A plain link to an empty cell would show 0, and blank is not zero. */
export const formulaOf = ({ address }: Link): string => `=IF(ISBLANK(${address}),"",${address})`;

const guardedLink = /^=IF\(ISBLANK\((.+)\),"",\1\)$/i;

/** @returns the address a formula links to, when it does nothing else; "=Data!C9" typed by hand counts too */
export function linkedAddress(formula: CellContent): string | null {
  if (typeof formula !== "string" || !formula.startsWith("=")) return null;
  const linked = guardedLink.exec(formula)?.[1] ?? formula.slice(1);
  const address = linked.replace(/\$/g, "");
  const anchor = anchorOf(address);
  return anchor && !address.includes(":") ? address : null;
}

/** The source beside a new link: the address, and whatever a person had written there before. */
export function sourceWithLink(source: string, link: Link, formerFormula: CellContent): string {
  const former = linkedAddress(formerFormula);
  const written =
    former === null
      ? source.trim()
      : source
          .replace(former, "")
          .replace(/^[\s·]+/, "")
          .trim();
  if (written === "" || written === link.address) return link.address;
  return written.includes(link.address) ? written : `${link.address} · ${written}`;
}
