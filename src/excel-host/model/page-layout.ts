/** How a sheet prints, kept as data under the names of the object model: page layout, footers, page breaks. */
import type { Furnishing } from "../backend";
import { Arguments, HostClass, HostObject, describeClass, link } from "../richapi";
import { GRID_COLUMNS, GRID_ROWS, formatArea } from "./address";
import { Book, invalid, notFound } from "./book";
import { flag, oneOf, size, text } from "./format";
import { Part, value } from "./part";
import { Range, rangeAt } from "./range";

async function change(
  book: Book,
  sheet: string,
  edit: (furnishing: Furnishing) => Partial<Furnishing>
): Promise<void> {
  const { id } = book.sheet(sheet);
  book.requireAccess(id);
  const furnishing = book.backend.furnishing(id);
  await book.backend.changeFurnishing(id, { ...furnishing, ...edit(furnishing) });
}

/** The layout of a sheet's pages. */
export function pageLayout(book: Book, sheet: string): Part {
  return new PageLayout(book, sheet);
}

class PageLayout extends Part {
  constructor(
    readonly book: Book,
    readonly sheet: string
  ) {
    super(LAYOUT, {
      read: () => book.backend.furnishing(book.sheet(sheet).id).page,
      change: (edit) =>
        change(book, sheet, ({ page }) => {
          const data = { ...page };
          edit(data);
          return { page: data };
        }),
    });
  }

  /** A range of this sheet, given as an object or by its address. */
  range(args: Arguments): Range {
    const range =
      typeof args.raw(0) === "string"
        ? rangeAt(this.book, this.sheet, args.text(0))
        : args.object(0, Range);
    if (range.block.sheet !== this.sheet) throw invalid("the range is on another sheet");
    return range;
  }

  titleRows(): Range | null {
    const rows = this.kept.read()["printTitleRows"];
    return typeof rows === "string" ? rangeAt(this.book, this.sheet, rows) : null;
  }
}

/** Either a scale or a number of pages; Excel refuses both at once. */
function zoom(given: unknown): unknown {
  const { scale, horizontalFitToPages, verticalFitToPages, ...rest } =
    typeof given === "object" && given !== null
      ? Object.fromEntries<unknown>(Object.entries(given))
      : {};
  if (Object.keys(rest).length > 0) throw invalid(`no zoom has ${Object.keys(rest).join(", ")}`);
  const pages = [horizontalFitToPages, verticalFitToPages].filter((count) => count != null);
  const whole = (count: unknown, from: number, to: number): boolean =>
    typeof count === "number" && Number.isInteger(count) && count >= from && count <= to;
  if (scale == null && pages.length > 0 && pages.every((count) => whole(count, 1, 32767)))
    return given;
  if (pages.length === 0 && whole(scale, 10, 400)) return given;
  throw invalid("a zoom is a scale from 10 to 400 or a number of pages");
}

const margin = (key: string, otherwise: number) =>
  value(key, otherwise, (given) => size(given, 1000));

const FOOTERS = describeClass(Part, {
  name: "HeaderFooter",
  properties: Object.fromEntries(
    ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"].map(
      (name) => [name, value(name.charAt(0).toLowerCase() + name.slice(1), "", text)]
    )
  ),
});

const FOOTER_GROUP = describeClass(Part, {
  name: "HeaderFooterGroup",
  properties: {
    DefaultForAllPages: link((group) => group.inner(FOOTERS, "defaultForAllPages")),
  },
});

const LAYOUT: HostClass = describeClass(PageLayout, {
  name: "PageLayout",
  properties: {
    Orientation: value("orientation", "Portrait", (given) =>
      oneOf(given, ["Portrait", "Landscape"], "orientation")
    ),
    PaperSize: value("paperSize", "Letter", (given) => oneOf(given, ["A4", "Letter"], "paper")),
    Zoom: value("zoom", { scale: 100 }, zoom),
    CenterHorizontally: value("centerHorizontally", false, flag),
    PrintGridlines: value("printGridlines", false, flag),
    LeftMargin: margin("leftMargin", 50.4),
    RightMargin: margin("rightMargin", 50.4),
    TopMargin: margin("topMargin", 54),
    BottomMargin: margin("bottomMargin", 54),
    HeaderMargin: margin("headerMargin", 21.6),
    FooterMargin: margin("footerMargin", 21.6),
    HeadersFooters: link((layout) => layout.inner(FOOTER_GROUP, "headersFooters")),
  },
  methods: {
    SetPrintArea: (layout, args) => layout.set("printArea", formatArea(layout.range(args).block)),
    SetPrintTitleRows: (layout, args) => {
      const { block } = layout.range(args);
      return layout.set(
        "printTitleRows",
        formatArea({ ...block, column: 0, columns: GRID_COLUMNS })
      );
    },
    GetPrintTitleRows: (layout) => {
      const rows = layout.titleRows();
      if (!rows) throw notFound("repeated rows");
      return rows;
    },
    GetPrintTitleRowsOrNullObject: (layout) => layout.titleRows(),
  },
});

/** Page breaks between rows. */
export class PageBreakCollection extends HostObject {
  constructor(
    readonly book: Book,
    readonly sheet: string
  ) {
    super();
  }

  override get wire(): HostClass {
    return BREAKS;
  }

  get rows(): readonly number[] {
    return this.book.backend.furnishing(this.book.sheet(this.sheet).id).breaks;
  }

  async add(args: Arguments): Promise<PageBreak> {
    const { block } =
      typeof args.raw(0) === "string"
        ? rangeAt(this.book, this.sheet, args.text(0))
        : args.object(0, Range);
    if (block.sheet !== this.sheet) throw invalid("the range is on another sheet");
    if (block.row === 0 || block.rows === GRID_ROWS) throw invalid("no page ends above this row");
    await change(this.book, this.sheet, ({ breaks }) => ({
      breaks: [...new Set([...breaks, block.row])].sort((a, b) => a - b),
    }));
    return new PageBreak(this, block.row);
  }
}

class PageBreak extends HostObject {
  constructor(
    readonly all: PageBreakCollection,
    readonly row: number
  ) {
    super();
  }

  override get wire(): HostClass {
    return BREAK;
  }
}

const BREAKS = describeClass(PageBreakCollection, {
  name: "PageBreakCollection",
  items: (breaks) => breaks.rows.map((row) => new PageBreak(breaks, row)),
  methods: {
    Add: (breaks, args) => breaks.add(args),
    GetCount: ({ rows }) => rows.length,
    RemovePageBreaks: ({ book, sheet }) => change(book, sheet, () => ({ breaks: [] })),
  },
});

const BREAK = describeClass(PageBreak, {
  name: "PageBreak",
  properties: { RowIndex: { get: ({ row }) => row } },
  methods: {
    Delete: ({ all, row }) =>
      change(all.book, all.sheet, ({ breaks }) => ({
        breaks: breaks.filter((other) => other !== row),
      })),
  },
});

/** All classes of this file, for whoever asks what the host claims. */
export const PAGE_CLASSES: readonly HostClass[] = [LAYOUT, FOOTER_GROUP, FOOTERS, BREAKS, BREAK];
