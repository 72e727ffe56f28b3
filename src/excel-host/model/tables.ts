/** Tables as far as an add-in meets them in other people's workbooks: declared areas with a name and a style. */
import { Arguments, HostClass, HostObject, describeClass, link } from "../richapi";
import { intersect, parseAddress } from "./address";
import { Book, TableData, alreadyExists, invalid, notFound, removeWhere, sameName } from "./book";
import { Range } from "./range";

export class TableCollection extends HostObject {
  constructor(
    readonly book: Book,
    /** Sheet whose tables these are; null for all. */
    readonly sheet: string | null
  ) {
    super();
  }

  override get wire(): HostClass {
    return TABLES;
  }

  list(): readonly Table[] {
    return this.book.tables
      .filter(({ block }) => this.sheet === null || block.sheet === this.sheet)
      .map((entry) => new Table(this.book, entry));
  }

  find(key: string): Table | null {
    return this.list().find(({ entry }) => entry.id === key || sameName(entry.name, key)) ?? null;
  }

  add(args: Arguments): Table {
    const { block } = this.area(args);
    this.book.requireAccess(block.sheet);
    const overlapping = this.book.tables.find(
      (table) => table.block.sheet === block.sheet && intersect(table.block, block)
    );
    if (overlapping) throw invalid(`the area overlaps table "${overlapping.name}"`);
    const entry: TableData = {
      id: this.book.newId(),
      name: this.freeName(),
      block,
      headers: args.flag(1),
      style: "TableStyleMedium2",
    };
    this.book.tables.push(entry);
    return new Table(this.book, entry);
  }

  private area(args: Arguments): Range {
    if (typeof args.raw(0) !== "string") return args.object(0, Range);
    const address = parseAddress(args.text(0));
    const sheet = address?.sheet ?? this.sheet ?? this.book.backend.activeSheet();
    const found = this.book.findSheet(sheet);
    if (!address || !found) throw invalid(`"${args.text(0)}" is no area`);
    return new Range(this.book, { sheet: found.id, ...address.area });
  }

  private freeName(): string {
    const taken = (name: string): boolean =>
      this.book.tables.some((table) => sameName(table.name, name));
    let number = 1;
    while (taken(`Table${number}`)) number++;
    return `Table${number}`;
  }
}

class Table extends HostObject {
  constructor(
    readonly book: Book,
    readonly entry: TableData
  ) {
    super();
  }

  override get wire(): HostClass {
    return TABLE;
  }

  rename(value: unknown): void {
    if (typeof value !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(value)) {
      throw invalid(`${JSON.stringify(value)} cannot be a table's name`);
    }
    const other = this.book.tables.find(({ name }) => sameName(name, value));
    if (other && other !== this.entry) throw alreadyExists(`table "${value}"`);
    this.entry.name = value;
  }

  /** Rows of the area from `first`, `count` of them. */
  rows(first: number, count: number): Range {
    if (count < 1) throw notFound("rows of the table");
    const { block } = this.entry;
    return new Range(this.book, { ...block, row: block.row + first, rows: count });
  }
}

export const TABLES = describeClass(TableCollection, {
  name: "TableCollection",
  items: (tables) => tables.list(),
  properties: { Count: { get: (tables) => tables.list().length } },
  methods: {
    Add: (tables, args) => tables.add(args),
    GetCount: (tables) => tables.list().length,
    GetItem: (tables, args) => {
      const table = tables.find(args.text(0));
      if (!table) throw notFound(`table "${args.text(0)}"`);
      return table;
    },
    GetItemOrNullObject: (tables, args) => tables.find(args.text(0)),
  },
});

export const TABLE = describeClass(Table, {
  name: "Table",
  identity: ({ entry }) => ({ Id: entry.id }),
  properties: {
    Id: { get: ({ entry }) => entry.id },
    Name: { get: ({ entry }) => entry.name, set: (table, value) => table.rename(value) },
    ShowHeaders: { get: ({ entry }) => entry.headers },
    Style: {
      get: ({ entry }) => entry.style,
      set: ({ entry }, value) => {
        entry.style = String(value);
      },
    },
    Worksheet: link(({ book, entry }) => book.objects.worksheet(book, entry.block.sheet)),
  },
  methods: {
    Delete: ({ book, entry }) => removeWhere(book.tables, (candidate) => candidate === entry),
    GetRange: (table) => table.rows(0, table.entry.block.rows),
    GetHeaderRowRange: (table) => table.rows(0, table.entry.headers ? 1 : 0),
    GetDataBodyRange: (table) => {
      const above = table.entry.headers ? 1 : 0;
      return table.rows(above, table.entry.block.rows - above);
    },
  },
});
