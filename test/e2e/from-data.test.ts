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
import { sheetNames } from "../../src/workbench/sample-texts";
import { yesNo } from "../../src/workbook/layout/modules/lists";
import { launchOptions } from "../support/browser";
import { chromium, toolOrSkip } from "../support/tools";
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

/** What neither the table nor the register says: as in the invented teaching example. */
const answers = {
  B1: 64,
  B2: 0.95,
  B4: 57,
  C1: 46,
  C4: 14,
  C5: 12,
  D1: 60,
  D2: 41,
  D3: 13,
  D4: 24,
  D5: 58,
  E1: 2,
  E3: 0.83,
  E4: 2,
  F1: 2.9,
  F2: 2.6,
  F3: 47.5,
  F4: 1,
  G2: 3.1,
  G3: 2.7,
  G5: 1,
} as const;

const comma = (text: string, locale: Locale): string =>
  locale === "en" ? text : text.replace(".", ",");

toolOrSkip(chromium(), "from data to a report", (test, path) => {
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
      const t0 = Date.now();
      const times: string[] = [];
      const mark = (w: string) => times.push(`${w} ${Date.now() - t0}`);
      const shot = (n: string) =>
        book.page.screenshot({ path: `/tmp/path-shots/${locale}-${n}.png` });
      await steps.startAssessment(say(subject.region), say(subject.cluster));

      mark("started");
      // Figures from the table of gross value added, with its headers: what follows is said before it is written.
      const data = moduleOf("data");
      await steps.page(texts.steps.modules);
      await steps.addModule(data);
      mark("added data");
      await book.sheet(say(sheetNames.gva2024));
      await book.goTo("A1:Y25");
      await steps.button(takingTexts.read).click();
      await pane.getByText(comma("1.95", locale)).first().waitFor();
      mark("recognized");
      await steps.button(takingTexts.write).click();
      await pane
        .getByRole("button", { name: say(takingTexts.write) })
        .waitFor({ state: "detached", timeout: 60_000 });
      await pane.getByText(comma("1.95", locale)).first().waitFor({ timeout: 60_000 });
      mark("data");
      await shot("data");

      // Participants, typed row by row on their sheet.
      const register = moduleOf("participants");
      await steps.back();
      await steps.addModule(register);
      mark("added participants");
      await steps.button(moduleTexts.goToSheet).click();
      await book.page
        .getByRole("tab", { name: say(register.tab), exact: true, selected: true })
        .waitFor({ timeout: 60_000 });
      mark("at sheet");
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
      mark("typed");
      await shot("participants-typed");
      const largest = pane.getByText(comma("66.7", locale), { exact: true });
      await largest.first().waitFor({ timeout: 60_000 });
      mark("read");
      await steps.button(moduleTexts.take).click();
      await pane.getByText(say(moduleTexts.fed)).nth(5).waitFor({ timeout: 60_000 });
      mark("fed");
      await shot("participants-fed");

      // The rest of the answers, as far as they are known.
      for (const block of ["B", "C", "D", "E", "F", "G"]) {
        await steps.block(block);
        for (const [code, value] of Object.entries(answers))
          if (code.startsWith(block)) await steps.answer(code, comma(String(value), locale));
      }
      mark("answered");
      await steps.page(texts.steps.verdict);
      await book.page.waitForTimeout(3000);
      await shot("verdict");
      mark("verdict");
      await steps.page(texts.steps.modules);
      await steps.openModule(moduleOf("report"));
      await steps.button(moduleTexts.goToSheet).click();
      await book.page.waitForTimeout(3000);
      await shot("report");
      mark("report");
      const kept = await book.page.evaluate(
        () =>
          new Promise((resolve) => {
            const opening = indexedDB.open("assay-workbench", 1);
            opening.onsuccess = () => {
              const asked = opening.result
                .transaction("workbooks")
                .objectStore("workbooks")
                .get("current");
              asked.onsuccess = () => resolve(asked.result);
            };
          })
      );
      require("fs").writeFileSync(`/tmp/path-shots/${locale}-kept.json`, JSON.stringify(kept));
      console.log(times.join("\n"), book.complaints, book.outside);

      await book.close();
    }, 300_000);
  }
});
