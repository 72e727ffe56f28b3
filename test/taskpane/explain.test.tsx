/** @jest-environment jsdom */
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { callMeasure } from "../../src/core/call";
import { parseFormula } from "../../src/core/formula";
import { Locale, locales } from "../../src/core/locale";
import { measures } from "../../src/measures";
import { ExplainPage } from "../../src/taskpane/explain/ExplainPage";
import { assessmentCell } from "../../src/taskpane/explain/assessment-cell";
import { CellStory, readStory } from "../../src/taskpane/explain/cell-story";
import { evaluate, referencesIn } from "../../src/taskpane/explain/evaluation";
import { countsOf, twinOf } from "../../src/taskpane/explain/explanation";
import { conversionOf, placeOf } from "../../src/taskpane/explain/native-entry";
import {
  inputCell,
  shortAddress,
  shownFormula,
  stepList,
  stepNumber,
} from "../../src/taskpane/explain/shown";
import { explainTexts } from "../../src/taskpane/explain/texts";
import { registerPaneIcons } from "../../src/taskpane/icons";
import { SpeechProvider, speechOf } from "../../src/taskpane/language";
import { planFormation } from "../../src/workbook/layout/formation";
import type { CellContent, Workbook } from "../../src/workbook/workbook";
import { failOnConsole } from "./console";
import { FakeWorkbook } from "./fake-workbook";

failOnConsole();
beforeAll(registerPaneIcons);

const sheet = (formula: CellContent = "") => [
  ["Region", "Output", formula],
  ["a", 20, ""],
  ["b", 50, ""],
  ["c", 20, "skip"],
  ["d", 10, true],
  ["e", "", "x"],
];

function bookWith(
  formula: CellContent,
  shown: CellContent = "",
  locale: Locale = "en"
): FakeWorkbook {
  const workbook = new FakeWorkbook(locale, { Data: sheet(formula) });
  workbook.results.set("Data!C1", shown);
  workbook.select("Data", "C1");
  return workbook;
}
const storyOf = (workbook: Workbook): Promise<CellStory> => readStory(workbook, measures);

async function callsOf(formula: string, shown: CellContent = "") {
  const story = await storyOf(bookWith(formula, shown));
  if (story.kind !== "calls") throw new Error(`nothing found in ${formula}`);
  return story;
}
const answersOf = async (formula: string) =>
  (await callsOf(formula)).calls.map(({ run }) => run?.answer ?? null);

/** The only number of an answer. */
const numberIn = (answer: unknown): unknown => (Array.isArray(answer) ? answer.flat()[0] : answer);

describe("reading a formula", () => {
  it("finds each call, outermost first, and calculates it on the cells", async () => {
    const story = await callsOf("=IF(ASSAY.HHI(B2:B5)>0.18,ASSAY.HHI(B2:B5,TRUE),0)");
    expect(story.bare).toBe(false);
    expect(story.calls.map(({ measure }) => measure.id)).toEqual(["HHI", "HHI"]);
    expect(story.calls.map(({ run }) => numberIn(run?.answer))).toEqual([
      expect.closeTo(0.34, 12),
      expect.closeTo(0.12, 12),
    ]);
  });
  it("names, array constants, literals, omitted arguments, sums and plain arithmetic", async () => {
    const workbook = bookWith("=ASSAY.HHI(output,,,2*SUM(B2:B3)/7+9980)");
    workbook.userNames.set("output", "Data!B2:B5");
    const story = await storyOf(workbook);
    expect(story.kind === "calls" && numberIn(story.calls[0]?.run?.answer)).toBeCloseTo(3400, 9);
    expect(await answersOf("=ASSAY.HHI({20,50;20,10},FALSE)")).toEqual([[[0.34]]]);
    expect(await answersOf("=ASSAY.HHI(-B2:B3*-1)")).toEqual([callMeasure(hhi, [[[20], [50]]])]);
    expect((await answersOf("=ASSAY.HHI(B2:B5,C5)")).map(numberIn)).toEqual([
      expect.closeTo(0.12, 12),
    ]);
  });
  it("a call inside a call is calculated first", async () => {
    const [outer, inner] = await answersOf("=ASSAY.HHI(ASSAY.HHI(B2:B5))");
    expect(inner).toEqual([[0.34]]);
    expect(outer).toEqual([[1]]);
  });
  it("another function of Excel stands in the way, and only there", async () => {
    const { calls } = await callsOf("=ASSAY.HHI(FILTER(B2:B5,B2:B5>15),TRUE)");
    expect(calls[0]?.run).toBeNull();
    expect(calls[0]?.args.map(({ evaluated }) => evaluated.kind)).toEqual([
      "unknown", "cells", "cells", "cells", "cells",
    ]); // prettier-ignore
    expect(calls[0]?.args[0]?.evaluated).toMatchObject({
      because: "expression",
      part: "FILTER(B2:B5,B2:B5>15)",
    });
  });
  it("cells that are nowhere are said to be unknown", async () => {
    const { calls } = await callsOf("=ASSAY.HHI(nowhere)");
    expect(calls[0]?.args[0]?.evaluated).toMatchObject({ because: "unknown", part: "nowhere" });
  });
  it("errors travel as in Excel", () => {
    const value = (formula: string) => {
      const expression = parseFormula(formula);
      return expression && evaluate(expression, new Map(), measures);
    };
    expect(value("=1/0")).toMatchObject({ cells: [[{ code: "#DIV/0!" }]] });
    expect(value("=SUM(1,#N/A)+1")).toMatchObject({ cells: [[{ code: "#N/A" }]] });
    expect(value("=-5%")).toMatchObject({ cells: [[-0.05]] });
    expect(value("={1,2}+{1,2,3}")).toMatchObject({ kind: "unknown" });
    expect(value('=1+"2"')).toMatchObject({ kind: "unknown" });
  });
  it("every reference is read once", () => {
    const expression = parseFormula("=F(A1,G(A1,B2:B3),x)*A1");
    expect(expression && referencesIn(expression)).toEqual(["A1", "B2:B3", "x"]);
  });
  it("counts blanks, zeros, texts and errors apart", () => {
    expect(countsOf([[1, 0, null], ["x", { code: "#N/A" }, ""]])).toEqual({
      cells: 6, numbers: 2, blanks: 2, zeros: 1, texts: 1, errors: 1,
    }); // prettier-ignore
  });
});

const found = measures.find(({ id }) => id === "HHI");
if (!found) throw new Error("no HHI");
const hhi = found;

describe("a spilled result", () => {
  const table: CellContent[][] = [
    ['=ASSAY.HHI(C1:D3,,,,"rows")', "", 1, 1],
    [0.625, "", 3, 1],
    [0.5, "", 4, 4],
  ];
  it("a cell of it is told from which formula it comes, and which cell it is", async () => {
    const workbook = new FakeWorkbook("en", { Data: table });
    workbook.select("Data", "A3");
    expect(await storyOf(workbook)).toMatchObject({
      kind: "calls",
      anchor: { address: "Data!A1:A1" },
      at: { row: 2, column: 0 },
    });
  });
  it("a number that only stands there is no part of it", async () => {
    const workbook = new FakeWorkbook("en", { Data: [...table.slice(0, 2), [0.51, "", 4, 4]] });
    workbook.select("Data", "A3");
    expect(await storyOf(workbook)).toMatchObject({ kind: "other", sort: "number" });
  });
});

describe("the native twin", () => {
  const twin = async (formula: string) => {
    const { calls } = await callsOf(formula);
    const [first] = calls;
    if (!first) throw new Error("no call");
    return twinOf(first, measures);
  };
  it("takes addresses and literals as they stand", async () => {
    const shown = await twin("=ASSAY.HHI($B$2:B5,TRUE)");
    expect(shown).toMatchObject({ kind: "twin", frozen: [] });
    expect(JSON.stringify(shown)).toContain("$B$2:B5");
  });
  it("writes a setting taken from a cell as it is now, and says so", async () => {
    const frozen = await twin("=ASSAY.HHI(B2:B5,C5)");
    const plain = await twin("=ASSAY.HHI(B2:B5,TRUE)");
    expect(frozen).toMatchObject({ kind: "twin", frozen: ["C5"] });
    expect(frozen.kind === "twin" && plain.kind === "twin" && frozen.twin).toEqual(
      plain.kind === "twin" && plain.twin
    );
  });
  it.each(["=ASSAY.HHI({1,2})", "=ASSAY.HHI(ASSAY.HHI(B2:B5))", "=ASSAY.HHI(B2:B5*2)"])(
    "%s has a part that must stand in a cell of its own first",
    async (formula) => expect(await twin(formula)).toMatchObject({ kind: "blocked" })
  );
  it("stands inside the formula where the function stood", async () => {
    const formula = '=ROUND(ASSAY.HHI(B2:B5), 2)&"!"';
    const { anchor, calls } = await callsOf(formula);
    const [first] = calls;
    const written =
      first && conversionOf(anchor, formula, first, measures, "H1")?.cell.formulas[0]?.formula;
    expect(written).toMatch(/^=ROUND\(\(IF\(.*SUMSQ\(B2:B5\).*\)\), 2\)&"!"$/);
    expect(written).not.toContain("ASSAY");
  });
  it("knows a cell from anything else", () => {
    expect(placeOf(" $H$5 ")).toEqual({ row: 4, column: 7 });
    for (const wrong of ["", "H", "5", "H5:H6", "XFE1", "Data!A1", "A1048577"])
      expect(placeOf(wrong)).toBeNull();
  });
});

describe("numbers and formulas as shown", () => {
  it("seven digits that count", () => {
    expect(stepNumber(13.8 / 573.6, "en")).toBe("0.02405858");
    expect(stepNumber(15567.7, "ru")).toBe("15\u00a0567,7");
    expect(stepNumber(0, "en")).toBe("0");
    expect(stepNumber(1 / 3, "kk")).toBe("0,3333333");
    expect(stepNumber(1.2e-9, "en")).toBe("1.200·10⁻⁹");
  });
  it("a list with equally many decimals, logical values in the reader's words", () => {
    expect(stepList([21.7, 2, 0.5], "ru")).toEqual(["21,7", "2,0", "0,5"]);
    expect(stepList([1 / 3, 1e-9, "x"], "en")).toEqual(["0.3333333", "1.000·10⁻⁹", "x"]);
    expect(stepList([4, 12], "en")).toEqual(["4", "12"]);
    expect(locales.map((locale) => inputCell(true, locale))).toEqual(["TRUE", "ИСТИНА", "АҚИҚАТ"]);
  });
  it("the reader's punctuation, and no sheet where it is the same", () => {
    expect(shownFormula("=F(A1,1.5)", ",")).toBe("=F(A1;1,5)");
    expect(shortAddress("'My data'!C9", "My data")).toBe("C9");
    expect(shortAddress("Data!C9", "Other")).toBe("Data!C9");
  });
});

describe("cells of an assessment", () => {
  it.each([
    [["ind_value"], "input"],
    [["KL"], "input"],
    [["ind_source"], "evidence"],
    [["cfg_cut1"], "setting"],
    [["ind_weight"], "setting"],
    [["ind_score"], "indicator"],
    [["blk_s"], "block"],
    [["gate_state"], "gate"],
    [["verdict", "tab_verdict"], "verdict"],
    [["tab_verdict"], "label"],
    [[], "label"],
  ] as const)("%p is %s", (names, sort) => expect(assessmentCell(names)).toBe(sort));
});

describe.each(locales)("the page in %s", (locale) => {
  const show = (workbook: FakeWorkbook, onFind = () => undefined) =>
    render(
      <SpeechProvider value={speechOf(locale)}>
        <ExplainPage workbook={workbook} shown onFind={onFind} />
      </SpeechProvider>
    );
  const heading = (words: string) => screen.findByRole("heading", { name: words });

  it("shows inputs, steps, twin and reading of a call", async () => {
    show(bookWith("=ASSAY.HHI(B2:B6)", 0.34, locale));
    await heading(explainTexts.inputs.title[locale]);
    await heading(explainTexts.steps.title[locale]);
    await heading(explainTexts.twin.title[locale]);
    expect(screen.getAllByText(hhi.summary[locale]).length).toBe(1);
    expect(screen.getByText(explainTexts.inputs.cells(5)[locale]));
    expect(screen.getByText(explainTexts.inputs.blanks(1)[locale]));
    expect(screen.getByText(hhi.help.reading[locale]));
    for (const trap of hhi.help.traps) expect(screen.getByText(trap[locale]));
    const high = hhi.help.thresholds[2]?.means[locale] ?? "";
    expect(screen.getAllByText(high).some((one) => one.closest(".hit") !== null)).toBe(true);
  });
  it("lets the reader pick among several calls", async () => {
    show(bookWith("=ASSAY.HHI(B2:B5)+ASSAY.HHI(B2:B3)", 1, locale));
    const list = await screen.findByRole("navigation", { name: explainTexts.cell.several[locale] });
    const [, second] = within(list).getAllByRole("button");
    if (!second) throw new Error("one call only");
    fireEvent.click(second);
    expect(second.getAttribute("aria-current")).toBe("true");
    expect(screen.getByText(explainTexts.inputs.cells(2)[locale]));
  });
  it("tells the fault of a cell in the pane's language", async () => {
    show(bookWith("=ASSAY.HHI(C2:C4)", "#VALUE!", locale));
    const answer = callMeasure(hhi, [[[""], [""], ["skip"]]]);
    if (typeof answer !== "object" || !("because" in answer)) throw new Error("no fault");
    expect(await screen.findByText(answer.because[locale]));
  });
  it("says which part only Excel can calculate", async () => {
    show(bookWith("=ASSAY.HHI(SORT(B2:B5))", 0.34, locale));
    expect(await screen.findByText(explainTexts.inputs.expression("SORT(B2:B5)")[locale]));
  });
  it("explains what can be explained where there is nothing, and leads to the functions", async () => {
    const onFind = jest.fn();
    show(bookWith("", "", locale), onFind);
    expect(await screen.findByText(explainTexts.other.sorts.empty[locale]));
    fireEvent.click(screen.getByRole("button", { name: explainTexts.other.find[locale] }));
    expect(onFind).toHaveBeenCalled();
  });
  it("a cell of an assessment is told from others", async () => {
    const workbook = new FakeWorkbook(locale, { Data: sheet() });
    const subject = {
      locale,
      region: "R",
      cluster: "C",
      reference: "KZ",
      year: "2024",
      input: { values: {} },
    };
    await workbook.add((number, taken) => planFormation(subject, number, taken));
    const [entry] = await workbook.assessments();
    const setup = entry?.sheets[0] ?? "";
    workbook.select(setup, "A1");
    show(workbook);
    expect(await screen.findByText(explainTexts.other.assessment.title[locale]));
  });
});

describe("following and converting", () => {
  const show = (workbook: FakeWorkbook) =>
    render(
      <SpeechProvider value={speechOf("en")}>
        <ExplainPage workbook={workbook} shown onFind={() => undefined} />
      </SpeechProvider>
    );
  it("follows the selection until the cell is held", async () => {
    const workbook = bookWith("=ASSAY.HHI(B2:B5)", 0.34);
    show(workbook);
    await screen.findByText("=ASSAY.HHI(B2:B5)");
    act(() => workbook.select("Data", "B2"));
    await screen.findByText(explainTexts.other.sorts.number.en);
    act(() => workbook.select("Data", "C1"));
    await screen.findByText("=ASSAY.HHI(B2:B5)");
    fireEvent.click(screen.getByRole("button", { name: explainTexts.hold.en }));
    await act(async () => workbook.select("Data", "B2"));
    await act(() => new Promise((done) => setTimeout(done, 300)));
    expect(screen.getByText("=ASSAY.HHI(B2:B5)"));
  });
  it("follows changes of the cells it read", async () => {
    const workbook = bookWith("=ASSAY.HHI(B2:B5)", 0.34);
    show(workbook);
    await screen.findByText(explainTexts.inputs.cells(4).en);
    workbook.editOwn("Data", "B2", 0);
    act(() => workbook.touch());
    expect(await screen.findByText(explainTexts.inputs.zeros(1).en));
    expect(screen.getByText(explainTexts.cell.stale("0.34").en));
  });
  it("asks, replaces the function by the native formula, and takes it back", async () => {
    const workbook = bookWith("=ASSAY.HHI(B2:B5)", 0.34);
    show(workbook);
    fireEvent.click(await screen.findByRole("button", { name: explainTexts.convert.action.en }));
    fireEvent.click(await screen.findByRole("button", { name: explainTexts.convert.confirm.en }));
    await screen.findByText(explainTexts.convert.done("Data!C1").en);
    expect(String(workbook.own("Data", "C1"))).toMatch(/^=IF\(.*SUMSQ\(B2:B5\)/);
    fireEvent.click(screen.getByRole("button", { name: explainTexts.convert.takeBack.en }));
    await screen.findByText("=ASSAY.HHI(B2:B5)");
    expect(workbook.own("Data", "C1")).toBe("=ASSAY.HHI(B2:B5)");
  });
  it("does not write where formulas cannot spill", async () => {
    const workbook = bookWith("=ASSAY.HHI(B2:B5)", 0.34);
    workbook.spills = false;
    show(workbook);
    fireEvent.click(await screen.findByRole("button", { name: explainTexts.convert.action.en }));
    await screen.findByText(explainTexts.convert.noSpill.en);
    expect(workbook.own("Data", "C1")).toBe("=ASSAY.HHI(B2:B5)");
  });
});
