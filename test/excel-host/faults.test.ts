/** Faults and limits as the add-in meets them, over the native bridge; the web transport has its own. */
import { apiSets } from "../../src/build/api-sets";
import type { ExcelHost } from "../../src/excel-host/host";
import {
  Fault,
  inLanguage,
  web,
  windows2019,
  withExcelApi,
  withPayloadLimit,
} from "../../src/excel-host/profiles";
import { MemoryBackend } from "./memory-backend";
import { Session, closeSessions, failureOf, openSession, until } from "./session";

jest.setTimeout(60_000);

afterEach(closeSessions);

const write = ({ run }: Session, value: unknown): Promise<void> =>
  run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [[value]];
    await context.sync();
  });

const firstCell = async ({ backend }: Session): Promise<unknown> => {
  const block = { sheet: backend.activeSheet(), row: 0, column: 0, rows: 1, columns: 1 };
  return (await backend.read(block)).values[0]?.[0];
};

test.each<[Fault, string]>([
  [{ kind: "cell-edit-mode", batches: 2 }, "InvalidOperationInCellEditMode"],
  [{ kind: "activity-limit", batches: 2 }, "ActivityLimitReached"],
  [{ kind: "modal-dialog", batches: 2 }, "WriteNotSupportedWhenModalDialogOpen"],
])("%j refuses two batches and lets the third pass", async (fault, code) => {
  const session = await openSession();
  session.host.setFault(fault);
  expect((await failureOf(write(session, 1))).code).toBe(code);
  expect((await failureOf(write(session, 2))).code).toBe(code);
  await write(session, 3);
  expect(await firstCell(session)).toBe(3);
});

test.each<[Fault, string]>([
  [{ kind: "session-lost" }, "InvalidOrTimedOutSession"],
  [{ kind: "no-permission" }, "AccessDenied"],
])("%j refuses everything until it is over", async (fault, code) => {
  const session = await openSession();
  session.host.setFault(fault);
  for (const value of [1, 2, 3]) {
    expect((await failureOf(write(session, value))).code).toBe(code);
  }
  expect(await firstCell(session)).toBe("");
  session.host.setFault(null);
  await write(session, 4);
  expect(await firstCell(session)).toBe(4);
});

test.each([
  ["before", 1],
  ["after", 2],
] as const)("a batch that fails %s being carried out leaves %s", async (when, left) => {
  const session = await openSession();
  await write(session, 1);
  session.host.setFault({ kind: "fail-at", batch: 2, when });
  await write(session, 1);
  expect((await failureOf(write(session, 2))).code).toBe("GeneralException");
  expect(await firstCell(session)).toBe(left);
  await write(session, 3);
  expect(await firstCell(session)).toBe(3);
});

test("releasing references after a run is not counted as a batch", async () => {
  const session = await openSession();
  session.host.setFault({ kind: "fail-at", batch: 3, when: "before" });
  const read = (): Promise<unknown> =>
    session.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1").load("values");
      await context.sync();
      return range.values;
    });
  await read();
  await until(() => session.host.heldReferences === 0);
  await read();
  await until(() => session.host.heldReferences === 0);
  expect((await failureOf(read())).code).toBe("GeneralException");
});

test("a slow host answers late but rightly", async () => {
  const session = await openSession();
  session.host.setFault({ kind: "slow", milliseconds: 60 });
  const before = performance.now();
  await write(session, 1);
  expect(performance.now() - before).toBeGreaterThanOrEqual(55);
  expect(await firstCell(session)).toBe(1);
});

test("somebody else's edit comes between two batches and is heard as remote", async () => {
  const session = await openSession();
  const sources: string[] = [];
  await session.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ source, address }) => {
      sources.push(`${source} ${address}`);
    });
    await context.sync();
  });
  session.host.setFault({
    kind: "co-author",
    batch: 2,
    edit: async (backend) => {
      const cell = { sheet: backend.activeSheet(), row: 0, column: 0, rows: 1, columns: 1 };
      await backend.write(cell, [["theirs"]]);
    },
  });
  const seen = await session.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1").load("values");
    await context.sync();
    const before: unknown = range.values[0]?.[0];
    range.load("values");
    await context.sync();
    return [before, range.values[0]?.[0] as unknown];
  });
  expect(seen).toEqual(["", "theirs"]);
  await until(() => sources.length > 0);
  await write(session, "mine");
  await until(() => sources.length > 1);
  expect(sources).toEqual(["Remote A1", "Local A1"]);
});

test("a sheet deleted between load and sync is an error, not a crash", async () => {
  const session = await openSession();
  await session.backend.addSheet("Fleeting");
  session.host.setFault({
    kind: "co-author",
    batch: 2,
    edit: async (backend) => {
      const fleeting = backend.sheets().find(({ name }) => name === "Fleeting");
      await backend.deleteSheet(fleeting?.id ?? "");
    },
  });
  const error = await failureOf(
    session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Fleeting").load("name");
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    })
  );
  expect(error.code).toBe("ItemNotFound");
});

describe("payloads", () => {
  const limit = 100_000;
  const open = (): Promise<Session> =>
    openSession(new MemoryBackend(), { profile: withPayloadLimit(web, limit) });

  test("a request beyond the limit writes nothing", async () => {
    const session = await open();
    const error = await failureOf(write(session, "x".repeat(limit)));
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(await firstCell(session)).toBe("");
  });

  test("a response beyond the limit is refused after the work is done", async () => {
    const session = await open();
    const error = await failureOf(
      session.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange("A1");
        range.values = [["x".repeat(limit / 2)]];
        range.load("values, formulas");
        await context.sync();
      })
    );
    expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
    expect(String(await firstCell(session))).toHaveLength(limit / 2);
  });

  test("the web takes 5 MB", () => {
    expect(web.payloadLimit).toBe(5 * 1024 * 1024);
  });
});

describe("requirement sets", () => {
  const table = apiSets();

  const refused = async (
    profile: typeof web,
    use: (context: Excel.RequestContext) => void
  ): Promise<{ readonly code: string; readonly message: string }> => {
    const session = await openSession(new MemoryBackend(), { profile, apiSets: table });
    return failureOf(
      session.run(async (context) => {
        use(context);
        await context.sync();
      })
    );
  };

  test("a newer method is refused with both versions named", async () => {
    const { code, message } = await refused(withExcelApi(web, "1.3"), ({ workbook }) => {
      workbook.worksheets.getItemOrNullObject("Setup").load("name");
    });
    expect(code).toBe("ApiNotFound");
    expect(message).toContain("WorksheetCollection.getItemOrNullObject");
    expect(message).toContain("1.4");
    expect(message).toContain("1.3");
  });

  test("a newer property is refused", async () => {
    const { message } = await refused(withExcelApi(web, "1.7"), ({ workbook }) => {
      workbook.worksheets.getFirst().getRange("A1").dataValidation.ignoreBlanks = true;
    });
    expect(message).toContain("needs ExcelApi 1.8");
  });

  test("a newer event is refused when it is registered for", async () => {
    const { message } = await refused(windows2019, ({ workbook }) => {
      workbook.worksheets.onChanged.add(() => Promise.resolve());
    });
    expect(message).toContain("WorksheetCollection.onChanged needs ExcelApi 1.9");
    expect(message).toContain("Excel 2019");
  });

  test("what the set has works", async () => {
    const session = await openSession(new MemoryBackend(), {
      profile: windows2019,
      apiSets: table,
    });
    await write(session, 1);
    expect(await firstCell(session)).toBe(1);
  });
});

describe("languages", () => {
  const inCulture = async (
    displayLocale: string,
    contentLocale = displayLocale
  ): Promise<{ readonly session: Session; readonly host: ExcelHost }> => {
    const profile = inLanguage(web, displayLocale, contentLocale);
    const session = await openSession(new MemoryBackend(), { profile });
    return { session, host: session.host };
  };

  test.each([
    ["en-US", "en-US", ".", ","],
    ["ru-RU", "ru-RU", ",", "\u00a0"],
    ["en-US", "kk-KZ", ",", "\u00a0"],
  ])("Excel in %s with data in %s separates by %j and %j", async (display, content, ...signs) => {
    const { session } = await inCulture(display, content);
    await session.run(async (context) => {
      const { cultureInfo } = context.workbook.application;
      cultureInfo.load("name");
      cultureInfo.numberFormat.load("numberDecimalSeparator, numberGroupSeparator");
      await context.sync();
      expect(cultureInfo.name).toBe(content);
      const { numberDecimalSeparator, numberGroupSeparator } = cultureInfo.numberFormat;
      expect([numberDecimalSeparator, numberGroupSeparator]).toEqual(signs);
    });
  });

  test("local formulas carry the language's separators both ways", async () => {
    const { session } = await inCulture("ru-RU");
    await session.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:B1");
      range.formulas = [['=IF(C1>0.5,"a,b",ROUND(1.25,1))', 1.5]];
      range.load("formulasLocal");
      await context.sync();
      expect(range.formulasLocal).toEqual([['=IF(C1>0,5;"a,b";ROUND(1,25;1))', 1.5]]);
      range.formulasLocal = [["=SUM(D1:D3;0,5)", ""]];
      range.load("formulas");
      await context.sync();
      expect(range.formulas).toEqual([["=SUM(D1:D3,0.5)", ""]]);
    });
  });

  test.each([
    ["en-US", "Sheet2"],
    ["ru-RU", "Лист2"],
    ["kk-KZ", "Парақ2"],
  ])("a new sheet in %s is called %s-like", async (locale, name) => {
    const { session } = await inCulture(locale);
    await session.run(async (context) => {
      const first = context.workbook.worksheets.add().load("name");
      const second = context.workbook.worksheets.add().load("name");
      await context.sync();
      const base = name.slice(0, -1);
      expect([first.name, second.name]).toContain(name);
      expect(first.name.startsWith(base) && second.name.startsWith(base)).toBe(true);
      expect(first.name).not.toBe(second.name);
    });
  });

  test.each(["ru-RU", "kk-KZ"])("the library's own texts come in %s", async (locale) => {
    const { session } = await inCulture(locale);
    const error = await failureOf(
      session.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange("A1");
        expect(range.values).toBeUndefined();
        await context.sync();
      })
    );
    expect(error.code).toBe("PropertyNotLoaded");
    expect(error.message).toMatch(/[а-яё]/i);
  });
});

test("every batch is recorded with its size and how it ended", async () => {
  const session = await openSession();
  await write(session, 1);
  session.host.setFault({ kind: "cell-edit-mode", batches: 1 });
  await failureOf(write(session, 2));
  const records = session.host.log.batches.filter(({ actions }) => actions > 3);
  expect(records.map(({ error }) => error)).toEqual([null, "InvalidOperationInCellEditMode"]);
  expect(records.every(({ milliseconds }) => milliseconds >= 0)).toBe(true);
});
