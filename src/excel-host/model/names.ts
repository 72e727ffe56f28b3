/** Defined names, of the workbook or of one sheet. */
import type { Name } from "../backend";
import { Arguments, HostClass, HostObject, describeClass, link } from "../richapi";
import { formatArea, parseAddress, quoteSheetName } from "./address";
import { Book, alreadyExists, invalid, notFound, notSimulated, sameName } from "./book";
import { isErrorText } from "./cells";
import { fromLocalFormula } from "./culture";
import { flag } from "./format";
import { Range, rangeOfFormula } from "./range";

export class NamedItemCollection extends HostObject {
  constructor(
    readonly book: Book,
    /** Sheet whose names these are; null for those of the workbook. */
    readonly sheet: string | null
  ) {
    super();
  }

  override get wire(): HostClass {
    return NAMES;
  }

  list(): readonly NamedItem[] {
    return this.book.backend
      .names()
      .filter((entry) => entry.sheet === this.sheet)
      .map((entry) => new NamedItem(this.book, this.sheet, entry.name));
  }

  find(name: string): NamedItem | null {
    return this.list().find((item) => sameName(item.name, name)) ?? null;
  }

  async add(name: string, formula: string, comment: string): Promise<NamedItem> {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > 255) {
      throw invalid(`"${name}" cannot be a name`);
    }
    if (parseAddress(name) || /^(?:r\d*|c\d*|r\d*c\d*)$/i.test(name)) {
      throw invalid(`"${name}" means cells`);
    }
    if (this.find(name)) throw alreadyExists(`name "${name}"`);
    await this.book.backend.setName({ name, sheet: this.sheet, formula, comment, visible: true });
    return new NamedItem(this.book, this.sheet, name);
  }
}

class NamedItem extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheet: string | null,
    readonly name: string
  ) {
    super();
  }

  override get wire(): HostClass {
    return NAME;
  }

  get entry(): Name {
    const entry = this.book.backend
      .names()
      .find((candidate) => candidate.sheet === this.sheet && sameName(candidate.name, this.name));
    if (entry) return entry;
    throw notFound(`name "${this.name}"`);
  }

  async change(change: Partial<Pick<Name, "formula" | "comment" | "visible">>): Promise<void> {
    await this.book.backend.setName({ ...this.entry, ...change });
  }

  range(): Range | null {
    return rangeOfFormula(this.book, this.entry.formula);
  }

  /** Type and value as far as they can be told without calculating. */
  content(): { readonly type: string; readonly value: string | number | boolean } {
    const { formula } = this.entry;
    const text = formula.slice(1).trim();
    if (this.range()) return { type: "Range", value: text };
    if (/^"(?:[^"]|"")*"$/.test(text)) {
      return { type: "String", value: text.slice(1, -1).replaceAll('""', '"') };
    }
    if (/^[-+]?\d+$/.test(text)) return { type: "Integer", value: Number(text) };
    if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)) {
      return { type: "Double", value: Number(text) };
    }
    if (/^(?:true|false)$/i.test(text)) {
      return { type: "Boolean", value: text.toLowerCase() === "true" };
    }
    if (isErrorText(text)) return { type: "Error", value: text };
    throw notSimulated(`the value of the calculated name "${this.name}"`);
  }
}

/** The formula of a new name: a reference to a range, a formula, or a text that stands for itself. */
function reference(args: Arguments, index: number): string {
  if (typeof args.raw(index) === "string") {
    const text = args.text(index);
    return text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
  }
  const { book, block } = args.object(index, Range);
  return `=${quoteSheetName(book.sheet(block.sheet).name)}!${formatArea(block, true)}`;
}

export const NAMES = describeClass(NamedItemCollection, {
  name: "NamedItemCollection",
  items: (names) => names.list(),
  methods: {
    Add: (names, args) => names.add(args.text(0), reference(args, 1), args.optionalText(2) ?? ""),
    AddFormulaLocal: (names, args) =>
      names.add(
        args.text(0),
        fromLocalFormula(args.text(1), names.book.culture),
        args.optionalText(2) ?? ""
      ),
    GetCount: (names) => names.list().length,
    GetItem: (names, args) => {
      const item = names.find(args.text(0));
      if (!item) throw notFound(`name "${args.text(0)}"`);
      return item;
    },
    GetItemOrNullObject: (names, args) => names.find(args.text(0)),
  },
});

export const NAME = describeClass(NamedItem, {
  name: "NamedItem",
  identity: (item) => ({ _Id: item.name }),
  properties: {
    Name: { get: (item) => item.entry.name },
    Type: { get: (item) => item.content().type },
    Value: { get: (item) => item.content().value },
    Scope: { get: (item) => (item.sheet === null ? "Workbook" : "Worksheet") },
    Formula: {
      get: (item) => item.entry.formula,
      set: (item, value) => {
        if (typeof value !== "string" || !value.startsWith("=")) throw invalid("formula expected");
        return item.change({ formula: value });
      },
    },
    Comment: {
      get: (item) => item.entry.comment,
      set: (item, value) => item.change({ comment: String(value) }),
    },
    Visible: {
      get: (item) => item.entry.visible,
      set: (item, value) => item.change({ visible: flag(value) }),
    },
    Worksheet: link(({ book, sheet, name }) => {
      if (sheet === null) throw notFound(`sheet of the workbook's name "${name}"`);
      return book.objects.worksheet(book, sheet);
    }),
    WorksheetOrNullObject: link(({ book, sheet }) =>
      sheet === null ? null : book.objects.worksheet(book, sheet)
    ),
  },
  methods: {
    Delete: (item) => item.book.backend.deleteName(item.entry.name, item.sheet),
    GetRange: (item) => {
      const range = item.range();
      if (!range) throw notFound(`range of the name "${item.name}"`);
      return range;
    },
    GetRangeOrNullObject: (item) => item.range(),
  },
});
