/** The workbook as the page has kept it in the browser, as a book for LibreOffice to calculate. */
import { readDocument } from "../../src/workbench/document";
import type { WorkbookDocument } from "../../src/workbench/document";
import type { PlannedSheet } from "../../src/workbook/layout/plan";
import { block, BookValues, CellValue } from "../support/xlsx-reader";
import { addressOf, Book, BookCell, BookSheet } from "../support/xlsx-writer";
import type { WorkbenchPage } from "./workbench-page";

interface KeptCell {
  readonly v?: unknown;
  readonly f?: unknown;
  readonly si?: unknown;
}

const isCell = (value: unknown): value is KeptCell => typeof value === "object" && value !== null;

const isPlain = (value: unknown): value is number | string | boolean =>
  typeof value === "number" || typeof value === "string" || typeof value === "boolean";

/** Reads what the page would restore after a reload. */
export async function keptDocument({ page }: WorkbenchPage): Promise<WorkbookDocument> {
  const kept: unknown = await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("assay-workbench", 1);
        opening.onerror = () => reject(opening.error ?? new Error("no store"));
        opening.onsuccess = () => {
          const asked = opening.result
            .transaction("workbooks")
            .objectStore("workbooks")
            .get("current");
          asked.onerror = () => reject(asked.error ?? new Error("no record"));
          asked.onsuccess = () => {
            const { document: content } = asked.result as { readonly document: unknown };
            opening.result.close();
            resolve(content);
          };
        };
      })
  );
  return readDocument(kept);
}

interface Named {
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
}

/** The kept workbook: as a book, and what its named cells showed in the grid. */
export class KeptBook {
  readonly book: Book;
  readonly names: readonly Named[];
  private readonly shown: BookValues;
  /** "Sheet!A1" of what charts draw: there #N/A makes a gap. */
  private readonly drawn: ReadonlySet<string>;

  constructor(kept: WorkbookDocument) {
    const shown = new Map<string, ReadonlyMap<string, CellValue>>();
    const sheets = kept.workbook.sheetOrder.map((id) => {
      const { name = "", cellData = {} } = kept.workbook.sheets[id] ?? {};
      const cells: Record<string, BookCell> = {};
      const values = new Map<string, CellValue>();
      for (const [row, line] of Object.entries(cellData))
        for (const [column, cell] of Object.entries<unknown>(line ?? {})) {
          if (!isCell(cell)) continue;
          const address = addressOf(Number(row), Number(column));
          const { v, f, si } = cell;
          if (si !== undefined && f === undefined)
            throw new Error(`${name}!${address} shares the formula of another cell`);
          // Without the add-in nothing calculates its functions: what they answered is left.
          const native = typeof f === "string" && f !== "" && !/ASSAY\./.test(f);
          if (native) cells[address] = { formula: f };
          else if (isPlain(v)) cells[address] = v;
          if (isPlain(v)) values.set(address, v);
        }
      shown.set(name, values);
      return { name, cells };
    });
    this.shown = shown;
    this.drawn = new Set(
      Object.values(kept.sheets)
        .flatMap(({ furnishing }) => furnishing?.charts ?? [])
        .flatMap(({ series }) => series.flatMap(({ values }) => (values ? [values] : [])))
        .flatMap(({ sheet, row, column, rows, columns }) =>
          Array.from({ length: rows * columns }, (_, index) => {
            const place = addressOf(row + Math.floor(index / columns), column + (index % columns));
            return `${kept.workbook.sheets[sheet]?.name ?? ""}!${place}`;
          })
        )
    );
    this.names = kept.names.flatMap(({ name, formula }) => {
      const parts = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9:]+)$/.exec(formula);
      const sheet = parts?.[1]?.replace(/''/g, "'") ?? parts?.[2];
      const address = parts?.[3]?.replace(/\$/g, "");
      return sheet && address ? [{ name, sheet, address }] : [];
    });
    this.book = {
      sheets,
      names: kept.names.map(({ name, formula }) => ({ name, refersTo: formula.slice(1) })),
    };
  }

  /** What named cells showed in the grid. */
  cells(name: string, values: BookValues = this.shown): (CellValue | null)[] {
    const named = this.names.find((one) => one.name === name);
    const sheet = named && values.get(named.sheet);
    if (!named || !sheet) throw new Error(`no cells are named ${name}`);
    return block(sheet, named.address).flat();
  }

  /** The same book in which one sheet is printed as planned, and the others only calculate. */
  alone(plan: PlannedSheet): Book {
    const front = this.book.sheets.filter(({ name }) => name === plan.name);
    const rest = this.book.sheets.filter(({ name }) => name !== plan.name);
    if (front.length !== 1) throw new Error(`no sheet is called ${plan.name}`);
    const unseen = ({ name }: BookSheet): PlannedSheet => ({
      name,
      hidden: true,
      tabColor: plan.tabColor,
      cells: [],
      areas: [],
      validations: [],
      widths: [],
      freeze: { rows: 0, columns: 0 },
    });
    return {
      ...this.book,
      sheets: [
        ...front.map((sheet) => ({ ...sheet, furnished: { plan } })),
        ...rest.map((sheet) => ({ ...sheet, furnished: { plan: unseen(sheet) } })),
      ],
    };
  }

  /** Cells that show an error which is no gap of a chart, as "Sheet!A1 #NAME?". */
  errors(calculated: BookValues): readonly string[] {
    return [...calculated].flatMap(([sheet, cells]) =>
      [...cells].flatMap(([address, value]) =>
        typeof value === "object" &&
        !(value.error === "#N/A" && this.drawn.has(`${sheet}!${address}`))
          ? [`${sheet}!${address} ${value.error}`]
          : []
      )
    );
  }

  /** Named cells that somebody else calculated otherwise, as "name 3: 0.5, here 0.6". */
  differences(calculated: BookValues): readonly string[] {
    return this.names.flatMap(({ name }) => {
      const theirs = this.cells(name, calculated);
      return this.cells(name).flatMap((own, index) => {
        const other = theirs[index] ?? null;
        return same(own, other)
          ? []
          : [`${name} ${index}: ${JSON.stringify(own)}, there ${JSON.stringify(other)}`];
      });
    });
  }
}

/** The grid keeps twelve decimals, logical values as 0 and 1, and errors as their text. */
function same(own: CellValue | null, other: CellValue | null): boolean {
  if (typeof other === "object" && other !== null) return own === other.error;
  if (typeof own === "number" && typeof other === "number")
    return Math.abs(own - other) <= 1e-8 * Math.max(1, Math.abs(other));
  if (typeof other === "boolean") return own === other || own === Number(other);
  return (own ?? "") === (other ?? "");
}
