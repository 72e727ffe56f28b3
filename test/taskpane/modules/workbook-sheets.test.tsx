/** @jest-environment jsdom */
/** Tiers, comparison and grouping in the pane: found, brought up to date, calculated, taken back. */
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { Locale, locales } from "../../../src/core/locale";
import { profileOf } from "../../../src/assessments/cluster-formation/profiles";
import { SharedPage } from "../../../src/taskpane/modules/SharedPage";
import { SpeechProvider, speechOf } from "../../../src/taskpane/language";
import { registerPaneIcons } from "../../../src/taskpane/icons";
import type { Guide } from "../../../src/taskpane/guide/useAssessment";
import { planFormation } from "../../../src/workbook/layout/formation";
import { comparisonModule } from "../../../src/workbook/layout/modules/comparison-sheet";
import { groupingModule } from "../../../src/workbook/layout/modules/grouping-sheet";
import type { SheetModule } from "../../../src/workbook/layout/modules/module";
import { planModule } from "../../../src/workbook/layout/modules/plan-module";
import { tiersModule } from "../../../src/workbook/layout/modules/tiers-sheet";
import { failOnConsole } from "../console";
import { FakeWorkbook } from "../fake-workbook";

failOnConsole();
registerPaneIcons();

/** A workbook with two assessments and one sheet laid out before there was any. */
async function shown(module: SheetModule, locale: Locale): Promise<FakeWorkbook> {
  const workbook = new FakeWorkbook(locale);
  const start = { locale, profile: profileOf(undefined), assessments: [] };
  await workbook.addModule(0, (taken) => planModule(module, start, 0, taken));
  for (const region of ["Almaty", "Pavlodar"])
    await workbook.add((number, taken) =>
      planFormation(
        { locale, region, cluster: "", reference: "KZ", year: "2024", input: { values: {} } },
        number,
        taken
      )
    );
  const entries = await workbook.assessments();
  // The page asks the guide for nothing but its list.
  const guide = { entries, busy: false } as unknown as Guide;
  render(
    <SpeechProvider value={speechOf(locale)}>
      <SharedPage workbook={workbook} guide={guide} onClose={() => undefined} />
    </SpeechProvider>
  );
  fireEvent.click(await screen.findByText(module.title[locale]));
  await screen.findByText(module.purpose[locale]);
  return workbook;
}

const press = async (name: string): Promise<void> => {
  await act(async () => {
    fireEvent.click(await screen.findByRole("button", { name }));
  });
};

const numbers = async (workbook: FakeWorkbook, name: string) =>
  (await workbook.read(0, [name]))[name]?.values.map(([cell]) => cell).filter((x) => x !== "");

const refresh = {
  en: ["Bring rows up to date", "Take back the refresh"],
  ru: ["Обновить строки", "Отменить обновление"],
  kk: ["Жолдарды жаңарту", "Жаңартуды қайтару"],
} as const;

describe.each(locales)("rows in %s", (locale) => {
  it.each([
    [comparisonModule, "cmp_number"],
    [tiersModule, "tie_assessment"],
  ] as const)("$key: follow the assessments and can be taken back", async (module, column) => {
    const workbook = await shown(module, locale);
    const [bring, back] = refresh[locale];
    await press(bring);
    await waitFor(async () => expect(await numbers(workbook, column)).toEqual([1, 2]));
    await waitFor(() => expect(screen.queryByRole("button", { name: bring })).toBeNull());
    await press(back);
    await waitFor(async () => expect(await numbers(workbook, column)).toEqual([]));
  });
});

it("tells a refusal and changes nothing", async () => {
  const workbook = await shown(tiersModule, "en");
  workbook.refusal = { en: "The sheet is protected", ru: "Лист защищён", kk: "Парақ қорғалған" };
  await press(refresh.en[0]);
  await screen.findByText("The sheet is protected");
  expect(await numbers(workbook, "tie_assessment")).toEqual([]);
});

it("lists the tiers, maps them and says what weakens them", async () => {
  const workbook = await shown(tiersModule, "en");
  const rows = [
    { name: "Metal", final: "priority", L: 0.2, index: 71, lo: "priority", hi: "priority" },
    { name: "Rail", final: "adjacent", L: 0.6, index: 55, lo: "potential", hi: "adjacent" },
    { name: "Tourism", final: "", L: "", index: "", lo: "", hi: "" },
  ];
  rows.forEach(({ name, final, L, index, lo, hi }, row) => {
    const cells = { name, final, L, index, code_lo: lo, code_hi: hi, reason: `because ${name}` };
    for (const [key, content] of Object.entries(cells))
      workbook.edit(0, { name: `tie_${key}`, row, content });
  });
  workbook.edit(0, { name: "tie_link_cluster", row: 0, content: "Nobody" });
  await screen.findByText("because Rail");
  expect(screen.getByRole("img", { name: "Map: Metal: 20%, 71.0; Rail: 60%, 55.0" })).toBeTruthy();
  expect(screen.getByText("Not on the map for lack of a link or an index: Tourism")).toBeTruthy();
  expect(screen.getByText("Clusters without a verdict: 1")).toBeTruthy();
  expect(screen.getByText(/ranges over two tiers.*: 1$/)).toBeTruthy();
  expect(screen.getByText("Links with a name that is not in the list: 1")).toBeTruthy();
});

it("draws weights and takes the draws back", async () => {
  const workbook = await shown(comparisonModule, "en");
  [60, 50].forEach((index, row) => {
    const cells: Record<string, number | string> = {
      number: row + 1,
      name: `Region ${row + 1}`,
      range: "V3",
      rank: row + 1,
      best: 1,
      worst: 2,
      ari: index,
      geo: index,
      har: index,
      lo: index - 8,
      hi: index + 8,
      floor: 1,
    };
    for (const code of "ABCDEFG") {
      cells[`weight_${code}`] = 1;
      cells[`block_${code}`] = index;
    }
    for (const [key, content] of Object.entries(cells))
      workbook.edit(0, { name: `cmp_${key}`, row, content });
  });
  workbook.edit(0, { name: "cmp_rho_code", row: 0, content: "0" });
  workbook.edit(0, { name: "cmp_check", row: 0, content: 17 });
  await screen.findByText(/Places 1 and 2 are not distinguishable: Region 1; Region 2/);
  await press("Draw weights");
  await waitFor(async () => expect(await numbers(workbook, "cmp_keeps")).toEqual([1, 1]));
  expect(await numbers(workbook, "cmp_drawn_same")).toEqual([1]);
  expect((await numbers(workbook, "cmp_drawn_on"))?.[0]).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(await numbers(workbook, "cmp_drawn_check")).toEqual([17]);
  workbook.edit(0, { name: "cmp_check", row: 0, content: 18 });
  await screen.findByText(/have changed since the weights were drawn/);
  await press("Take back the draws");
  await waitFor(async () => expect(await numbers(workbook, "cmp_keeps")).toEqual([]));
});

it("calculates groups, dates them, and takes them back", async () => {
  const workbook = await shown(groupingModule, "en");
  // The memory workbook calculates nothing, so the code of the method is not there yet.
  await screen.findByText("Choose a method on the sheet.");
  [3, 30, 4, 31, 3.5].forEach((x, row) => {
    for (const [name, content] of [
      ["grp_object", `R${row}`],
      ["grp_in", 1],
      ["grp_x", x],
      ["grp_x1", x],
    ] as const)
      workbook.edit(0, { name, row, content });
  });
  for (const [name, content] of [
    ["grp_k", 2],
    ["grp_method_code", "ward"],
    ["grp_check", 5],
  ] as const)
    workbook.edit(0, { name, row: 0, content });
  await waitFor(() =>
    expect(screen.getByRole("button", { name: "Calculate groups" })).toHaveProperty(
      "disabled",
      false
    )
  );
  await press("Calculate groups");
  await waitFor(async () =>
    expect(await numbers(workbook, "grp_calculated")).toEqual([1, 2, 1, 2, 1])
  );
  expect(await numbers(workbook, "grp_done_method")).toEqual(["Ward's method on z-scores"]);
  expect(await numbers(workbook, "grp_done_seed")).toEqual([]);
  expect((await numbers(workbook, "grp_stability"))?.[0]).toBeGreaterThan(0.5);
  await press("Take back the groups");
  await waitFor(async () => expect(await numbers(workbook, "grp_calculated")).toEqual([]));
  expect(await numbers(workbook, "grp_done_on")).toEqual([]);
});
