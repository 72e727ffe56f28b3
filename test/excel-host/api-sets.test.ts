/** Requirement sets: the table from the typings, and which Excel offers what. */
import { apiSets } from "../../src/build/api-sets";
import { isNewer, withholder } from "../../src/excel-host/api-sets";
import { web, windows2019, withExcelApi } from "../../src/excel-host/profiles";

const table = apiSets();
const members = Object.values(table).flat();

test("the typings yield a set for thousands of members, each once", () => {
  expect(members.length).toBeGreaterThan(2500);
  expect(new Set(members).size).toBe(members.length);
});

test("members stand with the set that brought them", () => {
  expect(table["ExcelApi 1.1"]).toContain("Range.values");
  expect(table["ExcelApi 1.4"]).toContain("WorksheetCollection.getItemOrNullObject");
  expect(table["ExcelApi 1.7"]).toContain("WorksheetFreezePanes.freezeRows");
  expect(table["ExcelApi 1.9"]).toContain("WorksheetCollection.onChanged");
});

test("typings with two classes give what their remarks say", () => {
  const typings = `declare namespace Excel {
    /** [Api set: ExcelApi 1.2] */
    class Old {
      plain: string;
      /** [Api set: ExcelApi 1.5] */
      late(): void;
      late(x: number): void;
    }
    class Bare { free: string; }
  }
  declare namespace Word { /** [Api set: WordApi 1.1] */ class Other { member: string; } }`;
  expect(apiSets(typings)).toEqual({
    "ExcelApi 1.2": ["Old.plain"],
    "ExcelApi 1.5": ["Old.late"],
  });
});

test("versions compare by their parts, not as texts", () => {
  expect(isNewer("1.10", "1.9")).toBe(true);
  expect(isNewer("1.9", "1.10")).toBe(false);
  expect(isNewer("1.9", "1.9")).toBe(false);
  expect(isNewer("2", "1.17")).toBe(true);
});

test("a newer member is withheld with both versions named", () => {
  const withheld = withholder(table, withExcelApi(web, "1.4"));
  expect(withheld("Worksheet", "onChanged")).toBe(
    "Worksheet.onChanged needs ExcelApi 1.7; Excel on the web offers ExcelApi 1.4."
  );
  expect(withheld("Range", "values")).toBeNull();
});

test("registering for an event counts as using it", () => {
  const withheld = withholder(table, windows2019);
  expect(withheld("WorksheetCollection", "_RegisterDataChangedEvent")).toContain(
    "WorksheetCollection.onChanged needs ExcelApi 1.9"
  );
  expect(withheld("Worksheet", "_UnregisterEventNameChanged")).toContain(
    "Worksheet.onNameChanged needs ExcelApi 1.17"
  );
});

test("a set the host lacks altogether is named as missing", () => {
  const withheld = withholder({ "ExcelApiOnline 1.1": ["Range.online"] }, windows2019);
  expect(withheld("Range", "online")).toBe(
    "Range.online needs ExcelApiOnline 1.1; Excel 2019 on Windows offers no ExcelApiOnline."
  );
});
