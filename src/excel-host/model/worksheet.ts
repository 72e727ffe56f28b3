/** Sheets: the collection, one sheet, its protection and its frozen panes. */
import type { Block, Sheet, Visibility } from "../backend";
import { ApiError, Arguments, HostClass, HostObject, describeClass, link } from "../richapi";
import { GRID_COLUMNS, GRID_ROWS } from "./address";
import { Book, alreadyExists, invalid, notFound, notSimulated, sameName } from "./book";
import { ChartCollection } from "./charts";
import { newSheetName } from "./culture";
import { EventName, WORKBOOK_TARGET, eventMethods } from "./events";
import { color, flag } from "./format";
import { NamedItemCollection } from "./names";
import { PageBreakCollection, pageLayout } from "./page-layout";
import { Range, rangeAt } from "./range";
import { TableCollection } from "./tables";

const SHEET_EVENTS: readonly EventName[] = [
  "changed",
  "selectionChanged",
  "activated",
  "deactivated",
  "calculated",
  "nameChanged",
  "visibilityChanged",
  "protectionChanged",
];

export class WorksheetCollection extends HostObject {
  constructor(readonly book: Book) {
    super();
  }

  override get wire(): HostClass {
    return SHEETS;
  }

  list(visibleOnly = false): readonly Worksheet[] {
    return this.book.backend
      .sheets()
      .filter(({ visibility }) => !visibleOnly || visibility === "Visible")
      .map(({ id }) => new Worksheet(this.book, id));
  }

  find(key: string): Worksheet | null {
    const sheet = this.book.findSheet(key);
    return sheet && new Worksheet(this.book, sheet.id);
  }

  async add(name: string | null): Promise<Worksheet> {
    const { id } = await this.book.backend.addSheet(
      name === null ? this.freeName() : checkName(this.book, name, null)
    );
    return new Worksheet(this.book, id);
  }

  private freeName(): string {
    const base = newSheetName(this.book.displayLocale);
    let number = this.book.backend.sheets().length;
    while (this.book.findSheet(`${base}${number}`)) number++;
    return `${base}${number}`;
  }
}

/** The name, or the error Excel gives for one a sheet cannot have. */
function checkName(book: Book, name: string, own: string | null): string {
  const usable =
    name.trim() !== "" && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
  if (!usable) throw invalid(`"${name}" cannot be a sheet's name`);
  const other = book.backend.sheets().find((sheet) => sameName(sheet.name, name));
  if (other && other.id !== own) throw alreadyExists(`sheet "${name}"`);
  return name;
}

export class Worksheet extends HostObject {
  constructor(
    readonly book: Book,
    readonly id: string
  ) {
    super();
  }

  override get wire(): HostClass {
    return SHEET;
  }

  get sheet(): Sheet {
    return this.book.sheet(this.id);
  }

  get position(): number {
    const { id } = this.sheet;
    return this.book.backend.sheets().findIndex((sheet) => sheet.id === id);
  }

  async change(change: Parameters<Book["backend"]["changeSheet"]>[1]): Promise<void> {
    await this.book.backend.changeSheet(this.sheet.id, change);
  }

  async setVisibility(value: unknown): Promise<void> {
    const before = this.sheet.visibility;
    const after = (["Visible", "Hidden", "VeryHidden"] as const).find((word) => word === value);
    if (!after) throw invalid(`${JSON.stringify(value)} is no visibility`);
    if (after !== "Visible") this.requireAnotherVisible("hide");
    await this.change({ visibility: after });
    this.book.events.fire("visibilityChanged", this.id, {
      source: "Local",
      visibilityBefore: before,
      visibilityAfter: after satisfies Visibility,
    });
  }

  async delete(): Promise<void> {
    this.requireAnotherVisible("delete");
    await this.book.backend.deleteSheet(this.sheet.id);
  }

  async activate(): Promise<void> {
    if (this.sheet.visibility !== "Visible") {
      throw new ApiError("InvalidOperation", "A hidden worksheet cannot be activated.");
    }
    await this.book.backend.activateSheet(this.id);
  }

  range(area: Partial<Block>): Range {
    const whole = { row: 0, column: 0, rows: GRID_ROWS, columns: GRID_COLUMNS };
    return new Range(this.book, { ...whole, ...area, sheet: this.sheet.id });
  }

  used(): Range | null {
    const block = this.book.backend.usedBlock(this.sheet.id);
    return block && new Range(this.book, block);
  }

  neighbor(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const sheets = this.book.backend.sheets();
    for (let index = this.position + step; index >= 0; index += step) {
      const sheet = sheets[index];
      if (!sheet) return null;
      if (!visibleOnly || sheet.visibility === "Visible") return new Worksheet(this.book, sheet.id);
    }
    return null;
  }

  private requireAnotherVisible(what: string): void {
    const others = this.book.backend
      .sheets()
      .filter(({ id, visibility }) => id !== this.sheet.id && visibility === "Visible");
    if (others.length > 0) return;
    throw new ApiError("InvalidOperation", `Cannot ${what} the last visible worksheet.`);
  }
}

class WorksheetProtection extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheet: string
  ) {
    super();
  }

  override get wire(): HostClass {
    return PROTECTION;
  }

  get on(): boolean {
    return this.book.backend.protected(this.book.sheet(this.sheet).id);
  }

  async protect(args: Arguments): Promise<void> {
    if (this.on) {
      throw new ApiError("AccessDenied", "The worksheet is already protected.", 403);
    }
    const options = args.raw(0);
    this.book.protections.set(this.sheet, {
      options:
        typeof options === "object" && options !== null
          ? Object.fromEntries(Object.entries(options))
          : {},
      password: args.optionalText(1),
    });
    await this.turn(true);
  }

  async unprotect(args: Arguments): Promise<void> {
    const password = this.book.protections.get(this.sheet)?.password ?? null;
    if (this.on && password !== null && args.optionalText(0) !== password) {
      throw new ApiError("AccessDenied", "The password is not correct.", 403);
    }
    this.book.protections.delete(this.sheet);
    await this.turn(false);
  }

  private async turn(on: boolean): Promise<void> {
    await this.book.backend.protect(this.book.sheet(this.sheet).id, on);
    this.book.events.fire("protectionChanged", this.sheet, { isProtected: on, source: "Local" });
  }
}

class WorksheetFreezePanes extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheet: string
  ) {
    super();
  }

  override get wire(): HostClass {
    return FREEZE_PANES;
  }

  async freeze(rows: number, columns: number): Promise<void> {
    if (rows < 0 || columns < 0) throw invalid("a count cannot be negative");
    await this.book.backend.freeze(this.book.sheet(this.sheet).id, rows, columns);
    this.book.frozen.set(this.sheet, { rows, columns });
  }

  async freezeAt(args: Arguments): Promise<void> {
    const { block } =
      typeof args.raw(0) === "string"
        ? rangeAt(this.book, this.sheet, args.text(0))
        : args.object(0, Range);
    if (block.sheet !== this.sheet) throw invalid("the range is on another sheet");
    if (block.row !== 0 || block.column !== 0) {
      throw notSimulated("frozen panes that do not start at the first cell");
    }
    await this.freeze(
      block.rows === GRID_ROWS ? 0 : block.rows,
      block.columns === GRID_COLUMNS ? 0 : block.columns
    );
  }

  location(): Range | null {
    const { rows, columns } = this.book.frozen.get(this.sheet) ?? { rows: 0, columns: 0 };
    if (rows === 0 && columns === 0) return null;
    return new Range(this.book, {
      sheet: this.book.sheet(this.sheet).id,
      row: 0,
      column: 0,
      rows: rows || GRID_ROWS,
      columns: columns || GRID_COLUMNS,
    });
  }
}

function required<T>(found: T | null | undefined, what: string): T {
  if (found == null) throw notFound(what);
  return found;
}

export const SHEETS = describeClass(WorksheetCollection, {
  name: "WorksheetCollection",
  items: (sheets) => sheets.list(),
  methods: {
    Add: (sheets, args) => sheets.add(args.optionalText(0)),
    GetActiveWorksheet: ({ book }) => new Worksheet(book, book.backend.activeSheet()),
    GetCount: (sheets, args) => sheets.list(args.flag(0)).length,
    GetFirst: (sheets, args) => required(sheets.list(args.flag(0)).at(0), "sheet"),
    GetLast: (sheets, args) => required(sheets.list(args.flag(0)).at(-1), "sheet"),
    GetItem: (sheets, args) => required(sheets.find(args.text(0)), `sheet "${args.text(0)}"`),
    GetItemOrNullObject: (sheets, args) => sheets.find(args.text(0)),
    ...eventMethods([...SHEET_EVENTS, "added", "deleted"], ({ book }: WorksheetCollection) => ({
      events: book.events,
      target: WORKBOOK_TARGET,
    })),
  },
});

export const SHEET = describeClass(Worksheet, {
  name: "Worksheet",
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set: (worksheet, value) =>
        worksheet.change({ name: checkName(worksheet.book, String(value), worksheet.id) }),
    },
    Position: {
      get: (worksheet) => worksheet.position,
      set: (worksheet, value) => {
        if (typeof value !== "number" || !Number.isInteger(value) || value < 0) {
          throw invalid("a position is a whole number from 0");
        }
        return worksheet.change({ position: value });
      },
    },
    Visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: (worksheet, value) => worksheet.setVisibility(value),
    },
    TabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set: (worksheet, value) =>
        worksheet.change({ tabColor: value === "" || value === null ? "" : color(value) }),
    },
    ShowGridlines: {
      get: ({ sheet }) => sheet.showGridlines,
      set: (worksheet, value) => worksheet.change({ showGridlines: flag(value) }),
    },
    // The library's own setter of `showGridlines` uses this name.
    Gridlines: {
      set: (worksheet, value) => worksheet.change({ showGridlines: flag(value) }),
    },
    Names: link(({ book, sheet }) => new NamedItemCollection(book, sheet.id)),
    Tables: link(({ book, sheet }) => new TableCollection(book, sheet.id)),
    Protection: link(({ book, sheet }) => new WorksheetProtection(book, sheet.id)),
    FreezePanes: link(({ book, sheet }) => new WorksheetFreezePanes(book, sheet.id)),
    Charts: link(({ book, sheet }) => new ChartCollection(book, sheet.id)),
    PageLayout: link(({ book, sheet }) => pageLayout(book, sheet.id)),
    HorizontalPageBreaks: link(({ book, sheet }) => new PageBreakCollection(book, sheet.id)),
  },
  methods: {
    Activate: (worksheet) => worksheet.activate(),
    Calculate: ({ book }) => book.backend.calculate(),
    Delete: (worksheet) => worksheet.delete(),
    GetCell: (worksheet, args) =>
      worksheet.range({ row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 }),
    GetRange: (worksheet, args) =>
      args.has(0) ? rangeAt(worksheet.book, worksheet.sheet.id, args.text(0)) : worksheet.range({}),
    GetRangeByIndexes: (worksheet, args) =>
      worksheet.range({
        row: args.integer(0),
        column: args.integer(1),
        rows: args.integer(2),
        columns: args.integer(3),
      }),
    // An empty sheet's used range is its first cell; whether it is empty is asked with OrNullObject.
    GetUsedRange: (worksheet) =>
      worksheet.used() ?? worksheet.range({ row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (worksheet) => worksheet.used(),
    GetNext: (worksheet, args) => required(worksheet.neighbor(1, args.flag(0)), "next sheet"),
    GetNextOrNullObject: (worksheet, args) => worksheet.neighbor(1, args.flag(0)),
    GetPrevious: (worksheet, args) =>
      required(worksheet.neighbor(-1, args.flag(0)), "previous sheet"),
    GetPreviousOrNullObject: (worksheet, args) => worksheet.neighbor(-1, args.flag(0)),
    _GetSheetById: ({ book }, args) => new Worksheet(book, args.text(0)),
    ...eventMethods(SHEET_EVENTS, ({ book, id }: Worksheet) => ({
      events: book.events,
      target: id,
    })),
  },
});

export const PROTECTION = describeClass(WorksheetProtection, {
  name: "WorksheetProtection",
  properties: {
    Protected: { get: (protection) => protection.on },
    Options: {
      get: ({ book, sheet, on }) => (on ? (book.protections.get(sheet)?.options ?? {}) : null),
    },
  },
  methods: {
    Protect: (protection, args) => protection.protect(args),
    Unprotect: (protection, args) => protection.unprotect(args),
  },
});

export const FREEZE_PANES = describeClass(WorksheetFreezePanes, {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (panes, args) => panes.freeze(args.optionalInteger(0) ?? 0, 0),
    FreezeColumns: (panes, args) => panes.freeze(0, args.optionalInteger(0) ?? 0),
    FreezeAt: (panes, args) => panes.freezeAt(args),
    Unfreeze: (panes) => panes.freeze(0, 0),
    GetLocation: (panes) => required(panes.location(), "frozen panes"),
    GetLocationOrNullObject: (panes) => panes.location(),
  },
});
