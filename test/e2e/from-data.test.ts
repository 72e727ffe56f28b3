/**
 * From statistics to a report, in Chromium against the production build: figures taken from a table as live links,
 * participants typed on their sheet, answers that follow them, verdict and report; then LibreOffice, which knows
 * nothing of the add-in, calculates the workbook that the page has kept.
 */
import { chromium as playwright } from "playwright-core";
import type { Browser } from "playwright-core";
import type { Serving } from "../../src/workbench/serve";
import { roles } from "../../src/assessments/cluster-formation/participants";
import type { Locale } from "../../src/core/locale";
import { texts as moduleTexts } from "../../src/taskpane/modules/texts";
import { texts as takingTexts } from "../../src/taskpane/modules/taking-texts";
import { texts } from "../../src/taskpane/texts";
import { texts as workbenchTexts } from "../../src/workbench/texts";
import { sheetNames } from "../../src/workbench/sample-texts";
import { yesNo } from "../../src/workbook/layout/modules/lists";
import type { SheetModule } from "../../src/workbook/layout/modules/module";
import { planModule } from "../../src/workbook/layout/modules/plan-module";
import type { PlannedSheet } from "../../src/workbook/layout/plan";
import { profileOf } from "../../src/assessments/cluster-formation/profiles";
import { launchOptions } from "../support/browser";
import { pageCount, printed, recalculate } from "../support/libreoffice";
import { chromium, libreOffice, toolOrSkip } from "../support/tools";
import { KeptBook, keptDocument } from "./kept-book";
import { languages, moduleOf, PaneSteps } from "./pane-steps";
import { serveBuild, WorkbenchPage } from "./workbench-page";

const subject = {
  region: { en: "Pavlodar Region", ru: "Павлодарская область", kk: "Павлодар облысы" },
  cluster: {
    en: "C Manufacturing",
    ru: "C Обрабатывающая промышленность",
    kk: "C Өңдеу өнеркәсібі",
  },
};

/** Invented: three plants of two owners, and a supplier. */
const participants = [
  {
    name: "Plant 1",
    role: roles.core,
    owner: "Holding",
    small: yesNo.no,
    output: 60,
    standard: yesNo.yes,
  },
  {
    name: "Plant 2",
    role: roles.core,
    owner: "Holding",
    small: yesNo.no,
    output: 20,
    standard: yesNo.yes,
  },
  {
    name: "Plant 3",
    role: roles.core,
    owner: "Founder",
    small: yesNo.yes,
    output: 20,
    standard: yesNo.no,
  },
  {
    name: "Mine",
    role: roles.supplier,
    owner: "Mine",
    small: yesNo.yes,
    output: 5,
    standard: yesNo.no,
  },
] as const;

/** What neither the table nor the register says; much stays unknown. */
const answers = { B1: 64, C1: 46, D1: 60, G2: 3.1 } as const;

/** From the table A1, A3, A4; from the register A6, A7, F5, G1; and the answers above. */
const known = 7 + Object.keys(answers).length;

/** How the sheet of a module was laid out. */
function planned(module: SheetModule, locale: Locale): PlannedSheet {
  const start = { locale, profile: profileOf(undefined), assessments: [] };
  const [sheet] = planModule(module, start, 1, []).sheets;
  if (!sheet) throw new Error("the module has no sheet");
  return sheet;
}

const comma = (text: string, locale: Locale): string =>
  locale === "en" ? text : text.replace(".", ",");

/** Both are needed; the one that is missing says so. */
const needed = libreOffice().path === null ? libreOffice() : chromium();

toolOrSkip(needed, "from data to a report", (test, path) => {
  let serving: Serving;
  let browser: Browser;

  beforeAll(async () => {
    serving = await serveBuild(3280);
    browser = await playwright.launch(launchOptions(path));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
  });

  for (const locale of languages) {
    test(`in ${locale}: figures from a table, participants, answers that follow, verdict and report`, async () => {
      const book = await WorkbenchPage.open(browser, serving, locale);
      const steps = new PaneSteps(book, locale);
      const { pane, say } = steps;
      await steps.startAssessment(say(subject.region), say(subject.cluster));

      // Figures from the table of gross value added, with its headers: what follows is said before it is written.
      const data = moduleOf("data");
      await steps.page(texts.steps.modules);
      await steps.addModule(data);
      await book.sheet(say(sheetNames.gva2024));
      await book.goTo("A1:Y25");
      await steps.button(takingTexts.read).click();
      await pane.getByText(comma("1.95", locale)).first().waitFor();
      await steps.button(takingTexts.write).click();
      await pane
        .getByRole("button", { name: say(takingTexts.write) })
        .waitFor({ state: "detached", timeout: 60_000 });
      await pane.getByText(comma("1.95", locale)).first().waitFor({ timeout: 60_000 });

      // Participants, typed row by row on their sheet.
      const register = moduleOf("participants");
      await steps.back();
      await steps.addModule(register);
      await steps.button(moduleTexts.goToSheet).click();
      await book.page
        .getByRole("tab", { name: say(register.tab), exact: true, selected: true })
        .waitFor({ timeout: 60_000 });
      for (const [index, one] of participants.entries()) {
        await book.goTo(`A${6 + index}`);
        for (const cell of [
          one.name,
          say(one.role),
          one.owner,
          say(one.small),
          String(one.output),
          say(one.standard),
        ]) {
          await book.page.keyboard.type(cell);
          await book.page.keyboard.press("Tab");
        }
      }
      const largest = pane.getByText(comma("80.0", locale), { exact: true });
      await largest.first().waitFor({ timeout: 60_000 });
      await steps.button(moduleTexts.take).click();
      await pane
        .getByText(say(moduleTexts.fed), { exact: true })
        .nth(5)
        .waitFor({ timeout: 60_000 });

      // The rest of the answers, as far as they are known.
      for (const block of ["B", "C", "D", "G"]) {
        await steps.block(block);
        for (const [code, value] of Object.entries(answers))
          if (code.startsWith(block)) await steps.answer(code, comma(String(value), locale));
      }

      // The verdict in the pane, and the report that follows it on its sheet.
      await steps.page(texts.steps.verdict);
      await pane.locator(".verdict").waitFor();
      const verdict = await pane.locator(".verdict").innerText();
      const report = moduleOf("report");
      await steps.page(texts.steps.modules);
      await steps.openModule(report);
      const answer = pane.locator("dl.card dd").first();
      await answer.filter({ hasText: new RegExp(`^${verdict} `) }).waitFor({ timeout: 60_000 });
      const answered = await answer.innerText();
      await steps.button(moduleTexts.goToSheet).click();
      await book.page
        .getByRole("tab", { name: say(report.tab), exact: true, selected: true })
        .waitFor({ timeout: 60_000 });
      // What formulas show is no change by itself: a last cell is typed once they have all calculated.
      await answer.filter({ hasText: answered }).waitFor();
      await book.sheet(say(sheetNames.gva2024));
      await book.page.waitForTimeout(2000);
      await book.type("AB60", "1");
      await book.page.getByText(say(workbenchTexts.keeping)).waitFor();
      await book.page.getByText(say(workbenchTexts.kept)).waitFor({ timeout: 60_000 });

      // LibreOffice, without the add-in, calculates the workbook that was kept: the same, named cell by named cell.
      const kept = new KeptBook(await keptDocument(book));
      const calculated = await recalculate(kept.book);
      expect(kept.cells("cfa1_ind_value").filter((cell) => typeof cell === "number")).toHaveLength(
        known
      );
      const of = (name: string) => kept.cells(`cfa1_${name}`, calculated)[0];
      expect(of("verdict_range")).toBe(verdict);
      expect(of("rep_answer")).toBe(answered);
      expect(kept.differences(calculated)).toEqual([]);
      expect(kept.errors(calculated)).toEqual([]);
      expect(pageCount(await printed(kept.alone(planned(report, locale))))).toBeLessThanOrEqual(2);
      expect(book.outside).toEqual([]);
      expect(book.complaints).toEqual([]);

      await book.close();
    }, 300_000);
  }
});
