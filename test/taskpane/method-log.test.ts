/** @jest-environment jsdom */
/** The log of changes: what is a choice of the method is written down once, with what stood there before. */
import { keepAuthor } from "../../src/taskpane/modules/author";
import { excelDate, loggedCell, MethodLog } from "../../src/taskpane/modules/method-log";
import {
  Answers,
  answersOf,
  Change,
  change,
  Contents,
  namesToRead,
  storedAnswers,
} from "../../src/taskpane/guide/sheets";
import { resetMethod } from "../../src/taskpane/guide/method-changes";
import { planFormation } from "../../src/workbook/layout/formation";
import { FakeWorkbook } from "./fake-workbook";

const noon = new Date(2026, 10, 22, 12, 0, 0);

async function opened(withLog = true): Promise<{
  readonly workbook: FakeWorkbook;
  readonly contents: Contents;
  readonly answers: Answers;
}> {
  const workbook = new FakeWorkbook("en", { Data: [["Region"]] });
  await workbook.add((number, taken) =>
    planFormation(
      {
        locale: "en",
        region: "Almaty",
        cluster: "pharma",
        reference: "KZ",
        year: "2024",
        input: { values: { A5: 96 } },
      },
      number,
      taken
    )
  );
  if (!withLog) await workbook.removeModule(1, "log");
  const contents = await workbook.read(1, namesToRead);
  return { workbook, contents, answers: answersOf(contents, storedAnswers(contents)) };
}

const lines = async (workbook: FakeWorkbook): Promise<readonly (readonly unknown[])[]> => {
  const columns = ["date", "author", "sheet", "cell", "old", "new", "reason"];
  const read = await workbook.read(
    1,
    columns.map((column) => `log_${column}`)
  );
  const at = (column: string, row: number) => read[`log_${column}`]?.values[row]?.[0] ?? "";
  return (read["log_cell"]?.values ?? []).flatMap(([cell], row) =>
    cell === "" ? [] : [columns.map((column) => at(column, row))]
  );
};

const indicator = (answers: Answers, code: string) => {
  const found = answers.indicators.find((one) => one.indicator.code === code);
  if (!found) throw new Error(code);
  return found;
};

beforeEach(() => localStorage.clear());

test("keystrokes at one cell become one line with the first old and the last new value", async () => {
  const { workbook, contents, answers } = await opened();
  keepAuthor("Aigerim");
  const log = new MethodLog(
    workbook,
    (thrown) => {
      throw thrown;
    },
    () => noon
  );
  for (const typed of [5, 55]) log.note(1, change.setting("cut2", typed), contents, answers, "en");
  await log.flush("en");
  expect(await lines(workbook)).toEqual([
    [excelDate(noon), "Aigerim", "Setup", "cfg_cut2", 50, 55, ""],
  ]);
});

test("each choice of the method names its cell; answers are no choices", async () => {
  const { contents, answers } = await opened();
  const named = (changes: readonly Change[]): readonly (string | null)[] =>
    changes.map((one) => loggedCell(one, contents, answers)?.cell ?? null);
  const a5 = indicator(answers, "A5");
  expect(named(change.sigma(contents, "C", 12))).toEqual(["cfg_sigma C"]);
  expect(named(change.cap(1, 3))).toEqual(["cfg_cap G-mass"]);
  expect(named(change.blockWeight(contents, "D", 2))).toEqual(["blk_w D"]);
  expect(named(change.goalposts(a5, { L: 1, T: 2, G: 3 }))).toEqual([
    "ind_floor A5",
    "ind_sufficient A5",
    "ind_target A5",
  ]);
  expect(named(change.weight(a5, 2))).toEqual(["ind_weight A5"]);
  expect(named(change.on(a5, false))).toEqual(["ind_on A5"]);
  expect(named(change.value(a5, 97))).toEqual([null]);
  expect(named(change.language("ru"))).toEqual([null]);
  expect(named(change.words(a5, "source", "x"))).toEqual([null]);
});

test("a number typed over a computed one is an override, and its formula is logged as words", async () => {
  const { workbook, answers } = await opened();
  const a5 = indicator(answers, "A5");
  await workbook.write(1, change.formula(a5, "=Data!B2", 90));
  const contents = await workbook.read(1, namesToRead);
  const log = new MethodLog(
    workbook,
    () => undefined,
    () => noon
  );
  log.note(1, change.value(a5, 97), contents, answers, "kk");
  await log.flush("kk");
  expect(await lines(workbook)).toEqual([
    [excelDate(noon), "", "Көрсеткіштер", "ind_value A5", " =Data!B2", 97, ""],
  ]);
});

test("what is put back to its default says so, and a change taken back leaves no line", async () => {
  const { workbook, contents, answers } = await opened();
  await workbook.write(1, change.setting("cut2", 55));
  const edited = await workbook.read(1, namesToRead);
  const log = new MethodLog(
    workbook,
    () => undefined,
    () => noon
  );
  const changed = answersOf(edited, storedAnswers(edited));
  log.note(1, resetMethod(changed, edited), edited, changed, "ru");
  log.note(1, change.setting("cut3", 70), contents, answers, "ru");
  log.note(1, change.setting("cut3", 67), contents, answers, "ru");
  await log.flush("ru");
  expect(await lines(workbook)).toEqual([
    [excelDate(noon), "", "Настройка", "cfg_cut2", 55, 50, "возвращено значение по умолчанию"],
  ]);
});

test("lines follow what stands there, a person's own among it", async () => {
  const { workbook, contents, answers } = await opened();
  await workbook.write(1, [{ name: "log_cell", row: 2, content: "cfg_cut1" }]);
  const log = new MethodLog(
    workbook,
    () => undefined,
    () => noon
  );
  log.note(1, change.setting("cut2", 51), contents, answers, "en");
  await log.flush("en");
  const read = await workbook.read(1, ["log_cell"]);
  expect(read["log_cell"]?.values.slice(2, 5).flat()).toEqual(["cfg_cut1", "cfg_cut2", ""]);
});

test("a full log is said and nothing is written over", async () => {
  const { workbook, contents, answers } = await opened();
  const before = await workbook.read(1, ["log_cell"]);
  const last = (before["log_cell"]?.values.length ?? 0) - 1;
  await workbook.write(1, [{ name: "log_cell", row: last, content: "the end" }]);
  const told: unknown[] = [];
  const log = new MethodLog(
    workbook,
    (thrown) => told.push(thrown),
    () => noon
  );
  log.note(1, change.setting("cut2", 51), contents, answers, "en");
  await log.flush("en");
  expect(told).toHaveLength(1);
  const after = await workbook.read(1, ["log_cell"]);
  expect(after["log_cell"]?.values[last]?.[0]).toBe("the end");
});

test("without the sheet of the log nothing is written and nothing fails", async () => {
  const { workbook, contents, answers } = await opened(false);
  const told: unknown[] = [];
  const log = new MethodLog(
    workbook,
    (thrown) => told.push(thrown),
    () => noon
  );
  const writes = workbook.written.length;
  log.note(1, change.setting("cut2", 51), contents, answers, "en");
  await log.flush("en");
  expect([told, workbook.written.length]).toEqual([[], writes]);
});

test("dates count days as Excel does", () => {
  expect(excelDate(new Date(2026, 0, 1, 6, 0, 0))).toBeCloseTo(46023.25, 9);
});
