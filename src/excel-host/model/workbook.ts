/** The workbook: the root of the object model, and the list of all it consists of. */
import type { Block } from "../backend";
import { HostClass, HostObject, describeClass, link } from "../richapi";
import { APPLICATION, Application, CULTURE, NUMBERS } from "./application";
import { Book } from "./book";
import { CHART_CLASSES } from "./charts";
import { CONDITIONAL_CLASSES } from "./conditional-format";
import { BORDER, BORDERS, FILL, FONT, FORMAT, flag } from "./format";
import { NAME, NAMES, NamedItemCollection } from "./names";
import { PAGE_CLASSES } from "./page-layout";
import { CUSTOM_PROPERTIES, CUSTOM_PROPERTY, DocumentProperties, PROPERTIES } from "./properties";
import { RANGE, Range } from "./range";
import { SETTING, SETTINGS, SettingCollection } from "./settings";
import { TABLE, TABLES, TableCollection } from "./tables";
import { VALIDATION } from "./validation";
import {
  FREEZE_PANES,
  PROTECTION,
  SHEET,
  SHEETS,
  Worksheet,
  WorksheetCollection,
} from "./worksheet";

/** What a `Book` needs to lead back from ranges and names to sheets. */
export const OBJECTS = {
  worksheet: (book: Book, id: string): HostObject => new Worksheet(book, book.sheet(id).id),
  range: (book: Book, block: Block): HostObject => new Range(book, block),
};

export class Workbook extends HostObject {
  constructor(readonly book: Book) {
    super();
  }

  override get wire(): HostClass {
    return WORKBOOK;
  }
}

export const WORKBOOK = describeClass(Workbook, {
  name: "Workbook",
  properties: {
    Name: { get: ({ book }) => book.name },
    ReadOnly: { get: () => false },
    IsDirty: {
      get: ({ book }) => book.dirty,
      set: ({ book }, value) => {
        book.dirty = flag(value);
      },
    },
    Application: link(({ book }) => new Application(book)),
    Worksheets: link(({ book }) => new WorksheetCollection(book)),
    Names: link(({ book }) => new NamedItemCollection(book, null)),
    Tables: link(({ book }) => new TableCollection(book, null)),
    Settings: link(({ book }) => new SettingCollection(book)),
    Properties: link(({ book }) => new DocumentProperties(book)),
  },
  methods: {
    GetActiveCell: ({ book }) =>
      new Range(book, { ...book.backend.selection(), rows: 1, columns: 1 }),
    GetSelectedRange: ({ book }) => new Range(book, book.backend.selection()),
  },
});

/** Every class of the object model, with the members it claims to simulate. */
export const CLASSES: readonly HostClass[] = [
  WORKBOOK,
  APPLICATION,
  CULTURE,
  NUMBERS,
  SHEETS,
  SHEET,
  PROTECTION,
  FREEZE_PANES,
  RANGE,
  FORMAT,
  FILL,
  FONT,
  BORDERS,
  BORDER,
  VALIDATION,
  ...CONDITIONAL_CLASSES,
  ...CHART_CLASSES,
  ...PAGE_CLASSES,
  NAMES,
  NAME,
  TABLES,
  TABLE,
  SETTINGS,
  SETTING,
  PROPERTIES,
  CUSTOM_PROPERTIES,
  CUSTOM_PROPERTY,
];
