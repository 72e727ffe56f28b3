/** @jest-environment jsdom */
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { families } from "../../src/core/measure";
import { Locale, locales } from "../../src/core/locale";
import { measures } from "../../src/measures";
import { CardFacts } from "../../src/taskpane/functions/CardFacts";
import { FunctionsPage } from "../../src/taskpane/functions/FunctionsPage";
import { inLocale } from "../../src/core/locale";
import { familyNames } from "../../src/core/families";
import { helpPageOf, signatureOf } from "../../src/core/signature";
import { functionTexts } from "../../src/taskpane/functions/texts";
import { registerPaneIcons } from "../../src/taskpane/icons";
import { SpeechProvider, speechOf } from "../../src/taskpane/language";
import { texts } from "../../src/taskpane/texts";
import { failures } from "../../src/workbook/failures";
import type { CellContent } from "../../src/workbook/workbook";
import { failOnConsole } from "./console";
import { FakeWorkbook } from "./fake-workbook";

failOnConsole();
beforeAll(registerPaneIcons);
jest.setTimeout(20_000);

const measure = (id: string) => {
  const found = measures.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const hhi = measure("HHI");

const sizes: readonly (readonly CellContent[])[] = [
  ["Firm", "Output", "", ""],
  ["a", 20, "", "kept"],
  ["b", 50, "", ""],
  ["c", 20, "", ""],
  ["d", 10, "", ""],
];
const bookWith = (locale: Locale = "en", cells = sizes) =>
  new FakeWorkbook(locale, { Data: cells });

function show(workbook = bookWith(), locale: Locale = "en") {
  render(
    <SpeechProvider value={speechOf(locale)}>
      <FunctionsPage workbook={workbook} shown />
    </SpeechProvider>
  );
  return workbook;
}
const search = (words: string): void =>
  void fireEvent.change(screen.getByRole("searchbox"), { target: { value: words } });
const open = (id: string): void => {
  search(id);
  const stop = document.querySelector<HTMLElement>(`[data-stop="${id}"]`);
  if (!stop) throw new Error(`${id} is not listed`);
  fireEvent.click(stop);
};
const field = (name: string): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>(`[data-argument="${name}"]`);
  if (!found) throw new Error(`no field ${name}`);
  return found;
};
const type = (name: string, words: string): void => {
  fireEvent.focus(field(name));
  fireEvent.change(field(name), { target: { value: words } });
  fireEvent.blur(field(name));
};
const button = (text: { readonly en: string }): HTMLElement =>
  screen.getByRole("button", { name: text.en });
/** Lets a reading's pause pass. */
/** Longer than any pause the page makes before it reads, complains or shows. */
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 900)));
const value = (): string | null => document.querySelector(".result-number")?.textContent ?? null;
const select = (workbook: FakeWorkbook, address: string) =>
  act(async () => workbook.select("Data", address));

describe.each(locales)("the list in %s", (locale) => {
  it("shows the families, opens one and closes it", () => {
    show(bookWith(locale), locale);
    const shown = families.filter((family) => measures.some((one) => one.family === family));
    for (const family of shown)
      expect(screen.getByRole("button", { name: new RegExp(familyNames[family][locale]) }));
    const first = screen.getAllByRole("button", { expanded: false })[0];
    if (!first) throw new Error("no family");
    fireEvent.click(first);
    const inFamily = measures.filter((one) => one.family === shown[0]);
    expect(document.querySelectorAll(".measure")).toHaveLength(inFamily.length);
    fireEvent.click(screen.getByRole("button", { expanded: true }));
    expect(document.querySelectorAll(".measure")).toHaveLength(0);
  });
  it("narrows as one types, counts, says so when nothing is left, and comes back", () => {
    show(bookWith(locale), locale);
    search("gini");
    const count = document.querySelectorAll(".measure").length;
    expect(count).toBeGreaterThan(0);
    expect(screen.getByRole("status").textContent).toBe(functionTexts.found(count)[locale]);
    search("zzzzzzz");
    expect(screen.getByRole("status").textContent).toBe(functionTexts.nothing[locale]);
    search("");
    expect(screen.getByRole("status").textContent).toBe("");
  });
  it.each(measures.map((one) => [one.id, one] as const))(
    "the card of %s says everything",
    (_, one) => {
      render(
        <SpeechProvider value={speechOf(locale)}>
          <CardFacts measure={one} />
        </SpeechProvider>
      );
      const said = [
        `=${signatureOf(one, locale === "en" ? ", " : "; ")}`,
        inLocale(one.formula, locale),
        one.source,
        one.notes[locale],
        ...Object.values(one.params).flatMap((kind) => [
          kind.label[locale],
          kind.description[locale],
        ]),
        ...one.help.elsewhere.flatMap(({ name, differs }) => [
          name,
          (differs ?? functionTexts.card.same)[locale],
        ]),
      ];
      for (const words of said)
        expect(screen.getAllByText(words, { exact: true }).length).toBeGreaterThan(0);
      expect(screen.getByRole("link").getAttribute("href")).toBe(
        `help/${helpPageOf(one.id, locale)}`
      );
    }
  );
});

it("the help page is named as the function is", () => {
  expect(helpPageOf("LOCATION.QUOTIENT", "kk")).toBe("kk/location-quotient.html");
});

describe("by keyboard", () => {
  it("arrows lead from the search through the hits, Enter opens, Esc leads back", async () => {
    show();
    const box = screen.getByRole("searchbox");
    act(() => box.focus());
    search("herf");
    const press = (key: string) =>
      void act(() => void fireEvent.keyDown(document.activeElement ?? box, { key }));
    press("ArrowDown");
    expect(document.activeElement).toBe(document.querySelector('[data-stop="HHI"]'));
    press("ArrowDown");
    const hits = [...document.querySelectorAll("[data-stop]")];
    expect(document.activeElement).toBe(
      hits[1 + hits.findIndex((hit) => hit.matches('[data-stop="HHI"]'))]
    );
    press("Home");
    expect(document.activeElement?.getAttribute("data-stop")).toBe("HHI");
    press("ArrowUp");
    expect(document.activeElement).toBe(box);
    press("Enter");
    const heading = screen.getByRole("heading", { level: 1, name: hhi.name.en });
    expect(document.activeElement).toBe(heading);
    press("Escape");
    await waitFor(() => expect(document.activeElement?.getAttribute("data-stop")).toBe("HHI"));
    expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe("herf");
    await settle();
  });
});

describe("favorites and recent ones", () => {
  it("a star is kept in the workbook and comes back with it", () => {
    const workbook = show();
    search("hhi");
    fireEvent.click(button(functionTexts.star(hhi.name.en)));
    expect(workbook.setting("assay.favorites")).toBe("HHI");
    search("");
    const list = screen.getByRole("list", { name: functionTexts.favorites.en });
    expect(within(list).getByText(hhi.name.en));
    fireEvent.click(button(functionTexts.starred(hhi.name.en)));
    expect(workbook.setting("assay.favorites")).toBe("");
  });
  it("opening one does not touch the workbook; inserting keeps it among the recent ones", async () => {
    const workbook = show();
    open("HHI");
    await settle();
    fireEvent.click(button(texts.general.back));
    search("");
    expect(screen.getByRole("list", { name: functionTexts.recent.en }));
    expect(workbook.setting("assay.recent")).toBeNull();
  });
});

describe("the form", () => {
  it("says what is missing, takes the selection, counts its cells and shows the result", async () => {
    const workbook = show();
    open("HHI");
    await settle();
    expect(screen.getByText(functionTexts.preview.empty("Sizes").en));
    await select(workbook, "B2:B5");
    fireEvent.click(button(functionTexts.form.useFor("Sizes")));
    await settle();
    expect(field("sizes").value).toBe("Data!B2:B5");
    await screen.findByText(functionTexts.form.census(4, "").en);
    await waitFor(() => expect(value()).toBe("0.34"));
    expect(screen.getByText(functionTexts.result.here.en));
  });
  it("follows the sheet", async () => {
    const workbook = show();
    open("HHI");
    type("sizes", "b2:b5");
    await settle();
    expect(value()).toBe("0.34");
    fireEvent.blur(field("sizes"));
    expect(field("sizes").value).toBe("Data!B2:B5");
    workbook.editOwn("Data", "B3", 0);
    act(() => workbook.touch());
    await settle();
    expect(value()).toBe("0.36");
  });
  it("names the argument and the cell that is wrong, in the pane's language", async () => {
    const workbook = bookWith("kk", [["x"], [5], ["n/a"]]);
    show(workbook, "kk");
    open("HHI");
    type("sizes", "Data!A2:A3");
    await settle();
    const alert = await screen.findByText(/Мөлшерлер: 2-жол мәтін «n\/a»/, {
      selector: ".argument *",
    });
    expect(alert.textContent).toContain(functionTexts.form.cell("Data!A3").kk);
    expect(value()).toBeNull();
  });
  it("folds optional settings, counts the given ones, and recalculates with them", async () => {
    show();
    open("HHI");
    type("sizes", "Data!B2:B5");
    type("scale", "10000");
    await settle();
    expect(screen.getByText(functionTexts.form.moreSet(1).en));
    expect(value()).toBe("3,400");
    expect(screen.getByText(functionTexts.result.notHeld.en));
  });
  it("keeps what was typed while another function is looked at", async () => {
    show();
    open("HHI");
    type("sizes", "Data!B2:B5");
    await settle();
    fireEvent.click(button(texts.general.back));
    open("GINI");
    await settle();
    fireEvent.click(button(texts.general.back));
    open("HHI");
    expect(field("sizes").value).toBe("Data!B2:B5");
    await settle();
  });
  it("Esc in a field restores it and does not leave the page", async () => {
    show();
    open("HHI");
    fireEvent.focus(field("sizes"));
    fireEvent.change(field("sizes"), { target: { value: "Data!B2" } });
    fireEvent.keyDown(field("sizes"), { key: "Escape" });
    expect(field("sizes").value).toBe("");
    await settle();
  });
});

describe("inserting", () => {
  const openReady = async (workbook = bookWith()): Promise<FakeWorkbook> => {
    show(workbook);
    open("HHI");
    type("sizes", "Data!B2:B5");
    await select(workbook, "C2");
    await settle();
    return workbook;
  };
  const insert = async (): Promise<void> => {
    fireEvent.click(button(functionTexts.insert.insert));
    await act(async () => undefined);
  };

  it("writes the formula at the selected cell and takes it back", async () => {
    const workbook = await openReady();
    expect(screen.getByText("=ASSAY.HHI(B2:B5)"));
    await insert();
    expect(workbook.own("Data", "C2")).toBe("=ASSAY.HHI(B2:B5)");
    expect(workbook.setting("assay.recent")).toBe("HHI");
    fireEvent.click(button(functionTexts.insert.takeBack));
    await act(async () => undefined);
    expect(workbook.own("Data", "C2")).toBe("");
    expect(screen.queryByRole("button", { name: functionTexts.insert.takeBack.en })).toBeNull();
  });
  it("as native formula writes plain Excel", async () => {
    const workbook = await openReady();
    fireEvent.click(screen.getByLabelText(functionTexts.insert.native.en));
    await insert();
    expect(workbook.own("Data", "C2")).toMatch(/^=IF\(.*SUMSQ\(B2:B5\)\/SUM\(B2:B5\)\^2/);
  });
  it("over a filled cell asks first, with what stands there; the other way leads to another cell", async () => {
    const workbook = await openReady();
    await select(workbook, "D2");
    await settle();
    await insert();
    expect(workbook.own("Data", "D2")).toBe("kept");
    const heading = screen.getByRole("heading", { name: functionTexts.insert.occupied(1).en });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText("kept"));
    fireEvent.click(button(functionTexts.insert.another));
    expect(document.activeElement).toBe(screen.getByLabelText(functionTexts.insert.into.en));
    expect(workbook.own("Data", "D2")).toBe("kept");

    await insert();
    fireEvent.click(button(functionTexts.insert.anyway));
    await act(async () => undefined);
    expect(workbook.own("Data", "D2")).toBe("=ASSAY.HHI(B2:B5)");
    fireEvent.click(button(functionTexts.insert.takeBack));
    await act(async () => undefined);
    expect(workbook.own("Data", "D2")).toBe("kept");
  });
  it("several times is taken back in the opposite order", async () => {
    const workbook = await openReady();
    await insert();
    fireEvent.change(screen.getByLabelText(functionTexts.insert.into.en), {
      target: { value: "C3" },
    });
    await settle();
    await insert();
    expect(workbook.own("Data", "C3")).toBe("=ASSAY.HHI(B2:B5)");
    expect(screen.getByText(functionTexts.insert.earlier(1).en));
    for (const [still, gone] of [
      ["C2", "C3"],
      ["", "C2"],
    ] as const) {
      // prettier-ignore
      fireEvent.click(button(functionTexts.insert.takeBack));
      await act(async () => undefined);
      expect(workbook.own("Data", gone)).toBe("");
      if (still !== "") expect(workbook.own("Data", still)).not.toBe("");
    }
  });
  it("onto the cells it reads is refused with a sentence", async () => {
    const workbook = await openReady();
    await select(workbook, "B3");
    await settle();
    expect(screen.getByText(functionTexts.insert.circular.en));
    expect(button(functionTexts.insert.insert).getAttribute("aria-disabled")).toBe("true");
  });
  it("where Excel does not spill, the native form is off and a sentence says why", async () => {
    const workbook = bookWith();
    workbook.spills = false;
    await openReady(workbook);
    expect(screen.getByText(functionTexts.insert.noArrays.en));
    expect(screen.getByLabelText(functionTexts.insert.native.en)).toHaveProperty("disabled", true);
  });
  it("that the workbook refuses is said in its words, and can be repeated", async () => {
    const workbook = await openReady();
    workbook.refusal = failures.editing;
    await insert();
    expect(screen.getByText(failures.editing.en));
    expect(workbook.own("Data", "C2")).toBe("");
    workbook.refusal = null;
    await insert();
    expect(workbook.own("Data", "C2")).toBe("=ASSAY.HHI(B2:B5)");
  });
});
