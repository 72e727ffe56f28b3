/** Gives the invented teaching example through the pane, as a person would type it. */
import { blockCodes } from "../../src/assessments/cluster-formation/blocks";
import { indicators } from "../../src/assessments/cluster-formation/indicators";
import { gateFields } from "../../src/assessments/cluster-formation/setup-fields";
import type { Locale, Text } from "../../src/core/locale";
import { texts } from "../../src/taskpane/texts";
import assessment from "../assessments/assessment.json";
import type { WorkbenchPage } from "./workbench-page";

const example = assessment.cases.find((one) => one.id === "synthetic-1");
if (!example) throw new Error("the synthetic example is missing");
const values = example.input.values as Readonly<Record<string, number>>;

/** The example's value of A1, the first row of its sheet of indicators. */
export const jointSpecialization = values["A1"] ?? NaN;

/** What only the gates ask for in that example. */
const facts = { KL: 1.42, KP: 1.18, KS: 1.31, independent_firms: 14, f3_n: 64 };

/** As a person of that language types it. */
const typed = (value: number, locale: Locale): string =>
  locale === "en" ? String(value) : String(value).replace(".", ",");

/** Starts an assessment, gives every value and fact of the example, and ends on the verdict page. */
export async function fillExample(book: WorkbenchPage, locale: Locale): Promise<void> {
  const { pane } = book;
  const say = (text: Text): string => text[locale];
  await pane.getByLabel(say(texts.form.region)).fill("Region X");
  await pane.getByLabel(say(texts.form.cluster)).fill("Food");
  await pane.getByRole("button", { name: say(texts.form.start) }).click();
  await pane.getByRole("button", { name: say(texts.wrote.takeBack) }).waitFor({ timeout: 120_000 });
  await pane.getByRole("button", { name: say(texts.general.close), exact: true }).click();

  for (const block of blockCodes) {
    await pane
      .getByRole("button", { name: new RegExp(`^${block}\\b`) })
      .first()
      .click();
    for (const { code } of indicators.filter((one) => one.block === block && one.on)) {
      const card = pane.getByRole("button", { name: new RegExp(`^${code}\\b`) });
      if ((await card.getAttribute("aria-expanded")) !== "true") await card.click();
      const field = pane.getByLabel(say(texts.indicator.value), { exact: true });
      await field.fill(typed(values[code] ?? NaN, locale));
      await field.press("Tab");
    }
  }

  await pane
    .getByRole("button", { name: new RegExp(`^${say(texts.steps.facts)}`) })
    .first()
    .click();
  const give = async (key: string, content: string): Promise<void> => {
    const label = gateFields.find((one) => one.key === key)?.label;
    if (!label) throw new Error(`no gate asks for ${key}`);
    const field = pane.getByRole("textbox", { name: say(label) });
    await field.fill(content);
    await field.press("Tab");
  };
  for (const [key, value] of Object.entries(facts)) await give(key, typed(value, locale));
  await pane.getByText(say(texts.facts.standardYes), { exact: true }).click();
  await give("standard_producers", "6");
  await pane
    .getByRole("button", { name: new RegExp(`^${say(texts.steps.verdict)}`) })
    .first()
    .click();
}
