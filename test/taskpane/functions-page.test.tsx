/** @jest-environment jsdom */
import { fireEvent, render, screen } from "@testing-library/react";
import { locales } from "../../src/core/locale";
import { measures } from "../../src/measures";
import { FunctionCard } from "../../src/taskpane/functions/CardFacts";
import { FunctionsPage } from "../../src/taskpane/functions/FunctionsPage";
import { findMeasures, marked, syntaxOf } from "../../src/taskpane/functions/search";
import { registerPaneIcons } from "../../src/taskpane/icons";
import { SpeechProvider, speechOf } from "../../src/taskpane/language";
import { functionTexts } from "../../src/taskpane/functions/texts";
import { texts } from "../../src/taskpane/texts";
import { failOnConsole } from "./console";

failOnConsole();
beforeAll(registerPaneIcons);

const measure = (id: string) => {
  const found = measures.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe("finding functions", () => {
  it.each(["location quotient", "Локализация", "локализации КОЭФФИЦИЕНТ", "LOCATION.Q"])(
    "“%s” finds the location quotient",
    (query) => {
      expect(findMeasures(measures, query)).toContain(measure("LOCATION.QUOTIENT"));
    }
  );
  it("every measure is found by its own name in every language", () => {
    for (const one of measures) {
      for (const locale of locales) expect(findMeasures(measures, one.name[locale])).toContain(one);
    }
  });
  it("е finds ё", () => {
    expect(marked("Учёт", "учет")).toEqual([{ text: "Учёт", hit: true }]);
  });
  it("hits in the name stand before hits in the description", () => {
    const [first] = findMeasures(measures, "gini");
    expect(first?.id).toBe("GINI");
  });
  it("marks every hit and keeps the text whole", () => {
    const pieces = marked("Locali and local", "local");
    expect(pieces.map(({ text }) => text).join("")).toBe("Locali and local");
    expect(pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["Local", "local"]);
  });
});

describe("the syntax to copy", () => {
  it("names every parameter, optional ones in brackets", () => {
    expect(syntaxOf(measure("LOCATION.QUOTIENT"), ",")).toMatch(/^=ASSAY\.LOCATION\.QUOTIENT\(\w+/);
    for (const one of measures) {
      const syntax = syntaxOf(one, ";");
      for (const [name, kind] of Object.entries(one.params)) {
        expect(syntax).toContain(kind.optional ? `[${name}]` : name);
      }
    }
  });
});

describe.each(locales)("the page in %s", (locale) => {
  const show = () =>
    render(
      <SpeechProvider value={speechOf(locale)}>
        <FunctionsPage />
      </SpeechProvider>
    );

  it("lists every function", () => {
    show();
    expect(screen.getAllByRole("listitem")).toHaveLength(measures.length);
  });
  it("narrows the list, says so when nothing is left, and comes back", () => {
    show();
    const search = screen.getByRole("searchbox");
    fireEvent.change(search, { target: { value: "gini" } });
    expect(screen.getAllByRole("listitem").length).toBeLessThan(measures.length);
    fireEvent.change(search, { target: { value: "zzz" } });
    expect(screen.getByText(functionTexts.nothing[locale]));
    fireEvent.change(search, { target: { value: "" } });
    expect(screen.getAllByRole("listitem")).toHaveLength(measures.length);
  });
  it("opens a card and comes back to the list", () => {
    show();
    const card = screen.getByText("GINI").closest("button");
    if (!card) throw new Error("no button");
    fireEvent.click(card);
    expect(screen.getByRole("heading", { level: 1, name: measure("GINI").name[locale] }));
    fireEvent.click(screen.getByRole("button", { name: texts.general.back[locale] }));
    expect(screen.getByRole("heading", { level: 1, name: functionTexts.title[locale] }));
  });

  it.each(measures.map((one) => [one.id, one] as const))(
    "the card of %s says everything",
    (_, one) => {
      render(
        <SpeechProvider value={speechOf(locale)}>
          <FunctionCard measure={one} onBack={() => undefined} />
        </SpeechProvider>
      );
      const said = [
        one.name[locale],
        one.summary[locale],
        syntaxOf(one, locale === "en" ? ", " : "; "),
        one.formula,
        one.source,
        one.notes[locale],
        ...Object.values(one.params).flatMap((kind) => [
          kind.label[locale],
          kind.description[locale],
        ]),
      ];
      for (const words of said)
        expect(screen.getAllByText(words, { exact: true }).length).toBeGreaterThan(0);
    }
  );
});
