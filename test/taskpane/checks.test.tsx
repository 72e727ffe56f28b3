/** @jest-environment jsdom */
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { Locale, locales } from "../../src/core/locale";
import { ChecksPage } from "../../src/taskpane/checks/ChecksPage";
import { checkTexts } from "../../src/taskpane/checks/texts";
import { registerPaneIcons } from "../../src/taskpane/icons";
import { SpeechProvider, speechOf } from "../../src/taskpane/language";
import type { CellContent } from "../../src/workbook/workbook";
import { failOnConsole } from "./console";
import { FakeWorkbook } from "./fake-workbook";

failOnConsole();
beforeAll(registerPaneIcons);

const yearbook: CellContent[][] = [
  ["Регион", "2024"],
  ["Итого", 1500.5],
  ["Абай", "500,5*"],
  ["Жетісу", "1 000,0"],
  ["Ұлытау", "…"],
  ["Шымкент", "-"],
];

function show(cells: CellContent[][], address: string, locale: Locale = "en"): FakeWorkbook {
  const workbook = new FakeWorkbook(locale, { Data: cells });
  workbook.select("Data", address);
  render(
    <SpeechProvider value={speechOf(locale)}>
      <ChecksPage workbook={workbook} shown />
    </SpeechProvider>
  );
  return workbook;
}
const card = async (kind: keyof typeof checkTexts.findings, locale: Locale) => {
  const name = checkTexts.findings[kind].name[locale];
  const heading = await screen.findByRole("heading", { level: 3, name: new RegExp(`^${name}`) });
  const item = heading.closest("li");
  if (!item) throw new Error("no card");
  return within(item);
};

describe.each(locales)("the page in %s", (locale) => {
  it("tells every finding with its cells and why it matters", async () => {
    const workbook = show(yearbook, "A1:B6", locale);
    const texts = await card("textNumber", locale);
    expect(texts.getByText(checkTexts.findings.textNumber.why[locale]));
    fireEvent.click(texts.getByRole("button", { name: checkTexts.show("B3:B4")[locale] }));
    expect(workbook.shown).toBe("Data!B3:B4");
    const missing = await card("missingMark", locale);
    expect(
      missing.getByText(checkTexts.samples(locale === "en" ? "“…”, “-”" : "«…», «-»")[locale])
    );
    const total = await card("subtotalRow", locale);
    expect(total.getByRole("checkbox", { name: checkTexts.leaveOut[locale] })).toHaveProperty(
      "checked",
      true
    );
  });
  it("lays a cleaned copy beside, says what was changed, and takes it back", async () => {
    const workbook = show(yearbook, "A1:B6", locale);
    fireEvent.click(await screen.findByRole("button", { name: checkTexts.copy.make[locale] }));
    const remove = await screen.findByRole("button", { name: checkTexts.copy.takeBack[locale] });
    const column = (letter: string) =>
      Array.from({ length: 7 }, (_, i) => workbook.own("Data", `${letter}${i + 1}`));
    expect(column("D")).toEqual([
      checkTexts.copy.heading("Data!A1:B6")[locale],
      expect.stringContaining(checkTexts.copy.changes.rowsLeftOut(1)[locale]),
      "Регион",
      "Абай",
      "Жетісу",
      "Ұлытау",
      "Шымкент",
    ]);
    expect(column("E")).toEqual(["", "", "2024", 500.5, 1000, "", ""]);
    expect(column("B").slice(0, 6)).toEqual(yearbook.map(([, value]) => value));
    fireEvent.click(remove);
    await screen.findByRole("button", { name: checkTexts.copy.make[locale] });
    expect(column("D")).toEqual(["", "", "", "", "", "", ""]);
  });
  it("keeps a total that is not ticked, and writes 0 for a dash where told so", async () => {
    const workbook = show(yearbook, "A1:B6", locale);
    const total = await card("subtotalRow", locale);
    fireEvent.click(total.getByRole("checkbox"));
    fireEvent.click(screen.getByRole("radio", { name: checkTexts.copy.dashes.zero[locale] }));
    fireEvent.click(screen.getByRole("radio", { name: checkTexts.copy.places.sheet[locale] }));
    fireEvent.click(screen.getByRole("button", { name: checkTexts.copy.make[locale] }));
    await screen.findByRole("button", { name: checkTexts.copy.takeBack[locale] });
    const copied = checkTexts.copy.sheetName("Data")[locale];
    const values = Array.from({ length: 6 }, (_, i) => workbook.own(copied, `B${i + 3}`));
    expect(values).toEqual(["2024", 1500.5, 500.5, 1000, "", 0]);
  });
  it.each([
    ["A1:A1", checkTexts.single],
    ["D8:E9", checkTexts.empty],
    ["A3:A5", checkTexts.noNumbers],
  ] as const)("%s has nothing to check and says so", async (address, words) => {
    const workbook = new FakeWorkbook(locale, { Data: yearbook });
    workbook.select("Data", address.replace(/^(\w+):\1$/, "$1"));
    render(
      <SpeechProvider value={speechOf(locale)}>
        <ChecksPage workbook={workbook} shown />
      </SpeechProvider>
    );
    expect(await screen.findByText(words[locale]));
  });
  it("a table in order is said to be so", async () => {
    show(
      [
        ["a", 1.25],
        ["b", 2.75],
        ["c", 9.5],
      ],
      "A1:B3",
      locale
    );
    expect(await screen.findByText(checkTexts.clean[locale]));
  });
  it("a refusal to write is told, and nothing is lost", async () => {
    const workbook = show(yearbook, "A1:B6", locale);
    const make = await screen.findByRole("button", { name: checkTexts.copy.make[locale] });
    workbook.refusal = { en: "Protected.", ru: "Защищён.", kk: "Қорғалған." };
    await act(async () => fireEvent.click(make));
    expect(await screen.findByText(workbook.refusal[locale]));
    expect(screen.getByRole("button", { name: checkTexts.copy.make[locale] }));
  });
});
