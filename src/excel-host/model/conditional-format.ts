/**
 * Conditional formats of a range, kept as data under the names of the object model. Nothing here judges
 * cells: the host answers what the add-in asked for, drawing is the grid's business.
 */
import type { Block } from "../backend";
import { HostClass, HostObject, describeClass, link } from "../richapi";
import { intersect } from "./address";
import { Book, ConditionalFormatData, notFound, notSimulated, removeWhere } from "./book";
import { color, flag } from "./format";
import { Part, asGiven, keptIn, value } from "./part";

export class ConditionalFormatCollection extends HostObject {
  constructor(
    readonly book: Book,
    readonly block: Block
  ) {
    super();
  }

  override get wire(): HostClass {
    return CONDITIONAL_COLLECTION;
  }

  list(): readonly ConditionalFormat[] {
    this.book.sheet(this.block.sheet);
    return this.book.conditionalFormats
      .filter(({ block }) => block.sheet === this.block.sheet && intersect(block, this.block))
      .map((entry) => new ConditionalFormat(this.book, entry));
  }

  find(id: string): ConditionalFormat | null {
    return this.list().find(({ entry }) => entry.id === id) ?? null;
  }

  add(type: string): ConditionalFormat {
    if (!(type in PARTS)) throw notSimulated(`conditional formats of type ${type}`);
    this.requireAccess();
    const entry: ConditionalFormatData = {
      id: this.book.newId(),
      block: this.block,
      type,
      stopIfTrue: false,
      data: {},
    };
    // As in Excel, the newest comes first.
    this.book.conditionalFormats.unshift(entry);
    return new ConditionalFormat(this.book, entry);
  }

  clear(): void {
    this.requireAccess();
    const gone = new Set(this.list().map(({ entry }) => entry));
    removeWhere(this.book.conditionalFormats, (entry) => gone.has(entry));
  }

  private requireAccess(): void {
    this.book.sheet(this.block.sheet);
    this.book.requireAccess(this.block.sheet, "allowFormatCells");
  }
}

class ConditionalFormat extends HostObject {
  constructor(
    readonly book: Book,
    readonly entry: ConditionalFormatData
  ) {
    super();
  }

  override get wire(): HostClass {
    return CONDITIONAL_FORMAT;
  }

  get priority(): number {
    return this.book.conditionalFormats
      .filter(({ block }) => block.sheet === this.entry.block.sheet)
      .indexOf(this.entry);
  }

  /** The part that belongs to this type of format; null when it is of another type. */
  part(type: keyof typeof PARTS): Part | null {
    return this.entry.type === type ? new Part(PARTS[type], keptIn(this.entry.data)) : null;
  }

  requirePart(type: keyof typeof PARTS): Part {
    const part = this.part(type);
    if (part) return part;
    throw notFound(`the ${type} part of a ${this.entry.type} conditional format`);
  }
}

const RULE = describeClass(Part, {
  name: "ConditionalFormatRule",
  properties: { Formula: value("formula", "", asGiven) },
});

const FONT = describeClass(Part, {
  name: "ConditionalRangeFont",
  properties: {
    Color: value("color", null, color),
    Bold: value("bold", null, flag),
    Italic: value("italic", null, flag),
    Underline: value("underline", null, asGiven),
    Strikethrough: value("strikethrough", null, flag),
  },
});

const FILL = describeClass(Part, {
  name: "ConditionalRangeFill",
  properties: { Color: value("color", null, color) },
});

const LOOK = describeClass(Part, {
  name: "ConditionalRangeFormat",
  properties: {
    NumberFormat: value("numberFormat", null, asGiven),
    Font: link((part) => part.inner(FONT, "font")),
    Fill: link((part) => part.inner(FILL, "fill")),
  },
});

const POSITIVE = describeClass(Part, {
  name: "ConditionalDataBarPositiveFormat",
  properties: {
    FillColor: value("fillColor", "#638EC6", color),
    BorderColor: value("borderColor", "", asGiven),
    GradientFill: value("gradientFill", true, flag),
  },
});

/** Type of a conditional format → the object that holds its rule. */
const PARTS = {
  Custom: describeClass(Part, {
    name: "CustomConditionalFormat",
    properties: {
      Rule: link((part) => part.inner(RULE, "rule")),
      Format: link((part) => part.inner(LOOK, "format")),
    },
  }),
  CellValue: describeClass(Part, {
    name: "CellValueConditionalFormat",
    properties: {
      Rule: value("rule", {}, asGiven),
      Format: link((part) => part.inner(LOOK, "format")),
    },
  }),
  DataBar: describeClass(Part, {
    name: "DataBarConditionalFormat",
    properties: {
      ShowDataBarOnly: value("showDataBarOnly", false, flag),
      BarDirection: value("barDirection", "Context", asGiven),
      AxisFormat: value("axisFormat", "Automatic", asGiven),
      AxisColor: value("axisColor", "#000000", asGiven),
      LowerBoundRule: value("lowerBoundRule", { type: "Automatic" }, asGiven),
      UpperBoundRule: value("upperBoundRule", { type: "Automatic" }, asGiven),
      PositiveFormat: link((part) => part.inner(POSITIVE, "positiveFormat")),
    },
  }),
} as const;

export const CONDITIONAL_FORMAT = describeClass(ConditionalFormat, {
  name: "ConditionalFormat",
  identity: ({ entry }) => ({ Id: entry.id }),
  properties: {
    Id: { get: ({ entry }) => entry.id },
    Type: { get: ({ entry }) => entry.type },
    Priority: { get: (format) => format.priority },
    StopIfTrue: {
      get: ({ entry }) => entry.stopIfTrue,
      set: ({ entry }, given) => {
        entry.stopIfTrue = flag(given);
      },
    },
    Custom: link((format) => format.requirePart("Custom")),
    CustomOrNullObject: link((format) => format.part("Custom")),
    CellValue: link((format) => format.requirePart("CellValue")),
    CellValueOrNullObject: link((format) => format.part("CellValue")),
    DataBar: link((format) => format.requirePart("DataBar")),
    DataBarOrNullObject: link((format) => format.part("DataBar")),
  },
  methods: {
    GetRange: ({ book, entry }) => book.objects.range(book, entry.block),
    Delete: ({ book, entry }) => {
      book.requireAccess(entry.block.sheet, "allowFormatCells");
      removeWhere(book.conditionalFormats, (candidate) => candidate === entry);
    },
  },
});

export const CONDITIONAL_COLLECTION = describeClass(ConditionalFormatCollection, {
  name: "ConditionalFormatCollection",
  items: (formats) => formats.list(),
  methods: {
    Add: (formats, args) => formats.add(args.text(0)),
    ClearAll: (formats) => formats.clear(),
    GetCount: (formats) => formats.list().length,
    GetItem: (formats, args) => {
      const format = formats.find(args.text(0));
      if (!format) throw notFound("conditional format");
      return format;
    },
    GetItemOrNullObject: (formats, args) => formats.find(args.text(0)),
    GetItemAt: (formats, args) => {
      const format = formats.list()[args.integer(0)];
      if (!format) throw notFound("conditional format");
      return format;
    },
  },
});

/** All classes of this file, for whoever asks what the host claims. */
export const CONDITIONAL_CLASSES: readonly HostClass[] = [
  CONDITIONAL_COLLECTION,
  CONDITIONAL_FORMAT,
  ...Object.values(PARTS),
  RULE,
  LOOK,
  FONT,
  FILL,
  POSITIVE,
];
