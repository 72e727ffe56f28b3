/** The program around the workbook: calculation and language. */
import { HostClass, HostObject, describeClass, link } from "../richapi";
import { Book, notSimulated } from "./book";

export class Application extends HostObject {
  constructor(readonly book: Book) {
    super();
  }

  override get wire(): HostClass {
    return APPLICATION;
  }
}

class CultureInfo extends HostObject {
  constructor(readonly book: Book) {
    super();
  }

  override get wire(): HostClass {
    return CULTURE;
  }
}

class NumberFormatInfo extends HostObject {
  constructor(readonly book: Book) {
    super();
  }

  override get wire(): HostClass {
    return NUMBERS;
  }
}

export const APPLICATION = describeClass(Application, {
  name: "Application",
  properties: {
    CalculationMode: {
      get: () => "Automatic",
      set: (_, value) => {
        if (value !== "Automatic") throw notSimulated(`calculation mode ${String(value)}`);
      },
    },
    DecimalSeparator: { get: ({ book }) => book.culture.decimal },
    ThousandsSeparator: { get: ({ book }) => book.culture.group },
    UseSystemSeparators: { get: () => true },
    CultureInfo: link(({ book }) => new CultureInfo(book)),
  },
  methods: {
    Calculate: ({ book }) => book.backend.calculate(),
    // Suspensions only postpone what Excel does on its own; nothing is postponed here.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

export const CULTURE = describeClass(CultureInfo, {
  name: "CultureInfo",
  properties: {
    Name: { get: ({ book }) => book.culture.name },
    NumberFormat: link(({ book }) => new NumberFormatInfo(book)),
  },
});

export const NUMBERS = describeClass(NumberFormatInfo, {
  name: "NumberFormatInfo",
  properties: {
    NumberDecimalSeparator: { get: ({ book }) => book.culture.decimal },
    NumberGroupSeparator: { get: ({ book }) => book.culture.group },
  },
});
