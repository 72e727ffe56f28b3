/** The look of a range: fill, font, borders, alignment, sizes of rows and columns. */
import type { Block, BorderEdge, Style } from "../backend";
import { HostClass, HostObject, describeClass, link } from "../richapi";
import { intersect } from "./address";
import { Book, ProtectedAct, invalid, notSimulated } from "./book";

const STANDARD_ROW_POINTS = 15;
/** A column of `n` characters is 7n + 5 pixels wide in the default font, a pixel is 3/4 point. */
const CHARACTER_PIXELS = 7;
const COLUMN_PADDING_PIXELS = 5;
const PIXELS_PER_POINT = 4 / 3;

abstract class Look extends HostObject {
  constructor(
    readonly book: Book,
    readonly block: Block
  ) {
    super();
  }

  style(): Promise<Style> {
    this.book.sheet(this.block.sheet);
    return this.book.backend.style(this.block);
  }

  async change(change: Style): Promise<void> {
    this.requireAccess("allowFormatCells");
    await this.book.backend.changeStyle(this.block, change);
  }

  requireAccess(act: ProtectedAct): void {
    this.book.sheet(this.block.sheet);
    this.book.requireAccess(this.block.sheet, act);
  }
}

export class RangeFormat extends Look {
  override get wire(): HostClass {
    return FORMAT;
  }

  async setColumnWidth(points: number): Promise<void> {
    this.requireAccess("allowFormatColumns");
    const pixels = points * PIXELS_PER_POINT - COLUMN_PADDING_PIXELS;
    const { sheet, column, columns } = this.block;
    await this.book.backend.changeColumns(sheet, column, columns, {
      width: Math.max(0, pixels) / CHARACTER_PIXELS,
    });
  }

  async setRowHeight(points: number): Promise<void> {
    this.requireAccess("allowFormatRows");
    const { sheet, row, rows } = this.block;
    await this.book.backend.changeRows(sheet, row, rows, { height: points });
  }

  /** Widths after the longest text; Excel measures glyphs, which the host cannot. */
  async autofitColumns(): Promise<void> {
    this.requireAccess("allowFormatColumns");
    const { block, text } = await this.shown();
    if (!block) return;
    for (let j = 0; j < block.columns; j++) {
      const lines = text.flatMap((row) => (row[j] ?? "").split("\n"));
      const longest = Math.max(0, ...lines.map((line) => [...line].length));
      if (longest === 0) continue;
      await this.book.backend.changeColumns(block.sheet, block.column + j, 1, {
        width: Math.min(255, longest + 1),
      });
    }
  }

  /** Heights after the number of lines typed into the cells. */
  async autofitRows(): Promise<void> {
    this.requireAccess("allowFormatRows");
    const { block, text } = await this.shown();
    if (!block) return;
    for (const [i, row] of text.entries()) {
      const lines = Math.max(1, ...row.map((cell) => cell.split("\n").length));
      await this.book.backend.changeRows(block.sheet, block.row + i, 1, {
        height: lines * STANDARD_ROW_POINTS,
      });
    }
  }

  private async shown(): Promise<{
    readonly block: Block | null;
    readonly text: readonly (readonly string[])[];
  }> {
    const used = this.book.backend.usedBlock(this.block.sheet);
    const block = used && intersect(this.block, used);
    return { block, text: block ? (await this.book.backend.read(block)).text : [] };
  }
}

class RangeFill extends Look {
  override get wire(): HostClass {
    return FILL;
  }
}

class RangeFont extends Look {
  override get wire(): HostClass {
    return FONT;
  }
}

class RangeBorderCollection extends Look {
  override get wire(): HostClass {
    return BORDERS;
  }
}

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;
type Edge = (typeof EDGES)[number];
type Line = NonNullable<NonNullable<Style["borders"]>[BorderEdge]>;

const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

class RangeBorder extends Look {
  constructor(
    book: Book,
    block: Block,
    readonly side: Edge
  ) {
    super(book, block);
  }

  override get wire(): HostClass {
    return BORDER;
  }

  /** The cells that carry this border and the edge of each that does; null when there are none. */
  private place(): { readonly block: Block; readonly edge: BorderEdge } | null {
    const { row, column, rows, columns } = this.block;
    switch (this.side) {
      case "EdgeTop":
        return { block: { ...this.block, rows: 1 }, edge: "EdgeTop" };
      case "EdgeBottom":
        return { block: { ...this.block, row: row + rows - 1, rows: 1 }, edge: "EdgeBottom" };
      case "EdgeLeft":
        return { block: { ...this.block, columns: 1 }, edge: "EdgeLeft" };
      case "EdgeRight":
        return {
          block: { ...this.block, column: column + columns - 1, columns: 1 },
          edge: "EdgeRight",
        };
      case "InsideHorizontal":
        if (rows === 1) return null;
        return { block: { ...this.block, row: row + 1, rows: rows - 1 }, edge: "EdgeTop" };
      case "InsideVertical":
        if (columns === 1) return null;
        return {
          block: { ...this.block, column: column + 1, columns: columns - 1 },
          edge: "EdgeLeft",
        };
    }
  }

  async line(): Promise<Line | null> {
    this.book.sheet(this.block.sheet);
    const place = this.place();
    if (!place) return null;
    const style = await this.book.backend.style(place.block);
    return style.borders?.[place.edge] ?? null;
  }

  async draw(change: Partial<Line> | null): Promise<void> {
    this.requireAccess("allowFormatCells");
    const place = this.place();
    if (!place) return;
    const present = await this.line();
    const line: Line | null = change && {
      color: "#000000",
      weight: "Thin",
      ...present,
      ...change,
    };
    await this.book.backend.changeStyle(place.block, { borders: { [place.edge]: line } });
  }
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  gray: "#808080",
  silver: "#C0C0C0",
  red: "#FF0000",
  maroon: "#800000",
  orange: "#FFA500",
  yellow: "#FFFF00",
  olive: "#808000",
  green: "#008000",
  lime: "#00FF00",
  teal: "#008080",
  aqua: "#00FFFF",
  blue: "#0000FF",
  navy: "#000080",
  purple: "#800080",
  fuchsia: "#FF00FF",
};

/** "#rrggbb" or a basic HTML color name → "#RRGGBB". */
export function color(value: unknown): string {
  const text = typeof value === "string" ? value.toLowerCase() : "";
  if (/^#[0-9a-f]{6}$/.test(text)) return text.toUpperCase();
  const named = NAMED_COLORS[text];
  if (named !== undefined) return named;
  throw invalid(`${JSON.stringify(value)} is no color the host knows`);
}

export function flag(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw invalid("true or false expected");
}

export function size(value: unknown, largest: number): number {
  if (typeof value === "number" && value >= 0 && value <= largest) return value;
  throw invalid(`a number from 0 to ${largest} expected`);
}

export function text(value: unknown): string {
  if (typeof value === "string") return value;
  throw invalid("a text expected");
}

export function oneOf<const T extends string>(
  value: unknown,
  words: readonly T[],
  what: string
): T {
  const word = words.find((candidate) => candidate === value);
  if (word !== undefined) return word;
  throw notSimulated(`${what} ${JSON.stringify(value)}`);
}

export const FORMAT = describeClass(RangeFormat, {
  name: "RangeFormat",
  properties: {
    HorizontalAlignment: {
      get: async (format) => (await format.style()).horizontal ?? "General",
      set: (format, value) =>
        format.change({
          horizontal: oneOf(value, ["General", "Left", "Center", "Right"], "horizontal alignment"),
        }),
    },
    VerticalAlignment: {
      get: async (format) => (await format.style()).vertical ?? "Bottom",
      set: (format, value) =>
        format.change({
          vertical: oneOf(value, ["Top", "Center", "Bottom"], "vertical alignment"),
        }),
    },
    WrapText: {
      get: async (format) => (await format.style()).wrap ?? false,
      set: (format, value) => format.change({ wrap: flag(value) }),
    },
    IndentLevel: {
      get: async (format) => (await format.style()).indent ?? 0,
      set: (format, value) => format.change({ indent: size(value, 250) }),
    },
    ColumnWidth: { set: (format, value) => format.setColumnWidth(size(value, 1350)) },
    RowHeight: { set: (format, value) => format.setRowHeight(size(value, 409)) },
    Fill: link(({ book, block }) => new RangeFill(book, block)),
    Font: link(({ book, block }) => new RangeFont(book, block)),
    Borders: link(({ book, block }) => new RangeBorderCollection(book, block)),
  },
  methods: {
    AutofitColumns: (format) => format.autofitColumns(),
    AutofitRows: (format) => format.autofitRows(),
  },
});

export const FILL = describeClass(RangeFill, {
  name: "RangeFill",
  properties: {
    Color: {
      get: async (fill) => (await fill.style()).fill || "#FFFFFF",
      set: (fill, value) => fill.change({ fill: value === "" ? "" : color(value) }),
    },
  },
  methods: { Clear: (fill) => fill.change({ fill: "" }) },
});

export const FONT = describeClass(RangeFont, {
  name: "RangeFont",
  properties: {
    Color: {
      get: async (font) => (await font.style()).fontColor ?? "#000000",
      set: (font, value) => font.change({ fontColor: color(value) }),
    },
    Name: {
      get: async (font) => (await font.style()).fontName ?? "Calibri",
      set: (font, value) => font.change({ fontName: text(value) }),
    },
    Size: {
      get: async (font) => (await font.style()).fontSize ?? 11,
      set: (font, value) => font.change({ fontSize: size(value, 409) }),
    },
    Bold: {
      get: async (font) => (await font.style()).bold ?? false,
      set: (font, value) => font.change({ bold: flag(value) }),
    },
    Italic: {
      get: async (font) => (await font.style()).italic ?? false,
      set: (font, value) => font.change({ italic: flag(value) }),
    },
    Underline: {
      get: async (font) => ((await font.style()).underline ? "Single" : "None"),
      set: (font, value) =>
        font.change({ underline: oneOf(value, ["None", "Single"], "underline") === "Single" }),
    },
  },
});

export const BORDERS = describeClass(RangeBorderCollection, {
  name: "RangeBorderCollection",
  methods: {
    GetItem: ({ book, block }, args) =>
      new RangeBorder(book, block, oneOf(args.text(0), EDGES, "border")),
  },
});

export const BORDER = describeClass(RangeBorder, {
  name: "RangeBorder",
  properties: {
    SideIndex: { get: (border) => border.side },
    Style: {
      get: async (border) => ((await border.line()) ? "Continuous" : "None"),
      set: (border, value) =>
        border.draw(oneOf(value, ["None", "Continuous"], "border style") === "None" ? null : {}),
    },
    Color: {
      get: async (border) => (await border.line())?.color ?? "#000000",
      set: (border, value) => border.draw({ color: color(value) }),
    },
    Weight: {
      get: async (border) => (await border.line())?.weight ?? "Thin",
      set: (border, value) => border.draw({ weight: oneOf(value, WEIGHTS, "border weight") }),
    },
  },
});
