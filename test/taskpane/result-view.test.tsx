/** @jest-environment jsdom */
import { render, screen, within } from "@testing-library/react";
import { callMeasure } from "../../src/core/call";
import { Locale, locales } from "../../src/core/locale";
import { hhi } from "../../src/measures/concentration/hhi";
import { hhiBounds } from "../../src/measures/concentration/hhi-bounds";
import { registerPaneIcons } from "../../src/taskpane/icons";
import { SpeechProvider, speechOf } from "../../src/taskpane/language";
import { ResultView } from "../../src/taskpane/functions/ResultView";
import { resultNumber, shownResult } from "../../src/taskpane/functions/result";
import { functionTexts } from "../../src/taskpane/functions/texts";
import { failOnConsole } from "./console";

failOnConsole();
beforeAll(registerPaneIcons);

const show = (inputs: readonly unknown[], locale: Locale = "en") =>
  render(
    <SpeechProvider value={speechOf(locale)}>
      <ResultView measure={hhi} inputs={inputs} answer={callMeasure(hhi, inputs)} />
    </SpeechProvider>
  );
const four = [[20], [50], [20], [10]];
/** Many rows, the first of which is empty. */
const tall = Array.from({ length: 20 }, (_, i) => [i, 0, 2 * i]);

describe("numbers of results", () => {
  it.each([
    [0.34, "0.34", "0,34"],
    [15567.7, "15,567.7", "15\u00a0567,7"],
    [1 / 3, "0.3333", "0,3333"],
    [1.2346e-7, "1.235·10⁻⁷", "1,235·10⁻⁷"],
    [-4e20, "−4.000·10²⁰", "−4,000·10²⁰"],
    [0, "0", "0"],
  ])("%d", (x, en, ru) => {
    expect(resultNumber(x, "en")).toBe(en);
    expect(resultNumber(x, "ru")).toBe(ru);
    expect(resultNumber(x, "kk")).toBe(ru);
  });

  it("a column carries equally many decimals in all its rows", () => {
    const shown = shownResult([[0.5, 1], [0.125, 2]], "en"); // prettier-ignore
    expect(shown).toMatchObject({ table: { rows: [["0.500", "1"], ["0.125", "2"]] } }); // prettier-ignore
  });
});

describe.each(locales)("a result in %s", (locale) => {
  it("marks the one threshold it falls under, with its source, and the traps", () => {
    show([four], locale);
    const list = screen.getByRole("list", { name: functionTexts.result.thresholds[locale] });
    const rows = within(list).getAllByRole("listitem");
    expect(rows.map((row) => row.className.includes("hit"))).toEqual([false, false, true]);
    expect(rows[2]?.textContent).toContain(functionTexts.result.here[locale]);
    expect(rows[2]?.textContent).toContain(hhi.help.thresholds[2]?.source);
    expect(screen.getByText(hhi.help.reading[locale]));
    for (const trap of hhi.help.traps) expect(screen.getByText(trap[locale]));
    expect(screen.getByText(locale === "en" ? "0.34" : "0,34"));
  });

  it("of another scale leaves the thresholds out and says so", () => {
    show([four, null, null, 10000], locale);
    expect(screen.getByText(functionTexts.result.notHeld[locale]));
    expect(
      screen.queryByRole("list", { name: functionTexts.result.thresholds[locale] })
    ).toBeNull();
  });

  it("of many rows shows the first ones, the size, and why cells lack an answer", () => {
    show([tall, null, null, null, "rows"], locale);
    expect(screen.getAllByRole("row")).toHaveLength(1 + 8);
    expect(screen.getByText(functionTexts.result.size(20, 1)[locale]));
    expect(screen.getByText(functionTexts.result.part(8, 20, 1, 1)[locale]));
    expect(screen.getByText(/#DIV\/0!:/).textContent).toContain(
      functionTexts.result.faults(1)[locale]
    );
    expect(screen.getByText(functionTexts.result.cells(19)[locale]));
  });

  it("that is a fault names the error and the reason, and shows no number", () => {
    show([[["x"]]], locale);
    expect(screen.getByText("#VALUE!"));
    expect(screen.getByText(new RegExp(`^${hhi.params.sizes.label[locale]}: `)));
    expect(document.querySelector(".result-number")).toBeNull();
  });

  it("heads the columns with the card's names", () => {
    const inputs = [[[0.5], [0.3]]];
    const answer = callMeasure(hhiBounds, inputs);
    expect(Array.isArray(answer)).toBe(true);
    render(
      <SpeechProvider value={speechOf(locale)}>
        <ResultView measure={{ ...hhiBounds, help: hhi.help }} inputs={inputs} answer={answer} />
      </SpeechProvider>
    );
    for (const column of hhiBounds.columns ?? [])
      expect(screen.getByRole("columnheader", { name: column[locale] }));
  });
});
