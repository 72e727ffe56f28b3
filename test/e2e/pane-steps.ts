/** Ways through the pane that several tests take: pages of an assessment, its further sheets, its samples. */
import type { Locator } from "playwright-core";
import type { Sample } from "../../src/assessments/cluster-formation/samples";
import { samples } from "../../src/assessments/cluster-formation/samples";
import type { Locale, Text } from "../../src/core/locale";
import { texts as moduleTexts } from "../../src/taskpane/modules/texts";
import { texts } from "../../src/taskpane/texts";
import type { SheetModule } from "../../src/workbook/layout/modules/module";
import { modules } from "../../src/workbook/layout/modules/index";
import type { WorkbenchPage } from "./workbench-page";

/** Writing sheets takes seconds, longer on a busy machine. */
const writing = { timeout: 120_000 };

export function moduleOf(key: string): SheetModule {
  const found = modules.find((module) => module.key === key);
  if (!found) throw new Error(`no module ${key}`);
  return found;
}

export class PaneSteps {
  constructor(
    readonly book: WorkbenchPage,
    readonly locale: Locale
  ) {}

  readonly say = (text: Text): string => text[this.locale];

  get pane(): WorkbenchPage["pane"] {
    return this.book.pane;
  }

  button(text: Text): Locator {
    return this.pane.getByRole("button", { name: this.say(text), exact: true });
  }

  /** @param region  in words of the language, as a person would name it */
  async startAssessment(region: string, cluster: string): Promise<void> {
    await this.pane.getByLabel(this.say(texts.form.region)).fill(region);
    await this.pane.getByLabel(this.say(texts.form.cluster)).fill(cluster);
    await this.button(texts.form.start).click();
    await this.button(texts.wrote.takeBack).waitFor(writing);
    await this.button(texts.general.close).click();
  }

  async openSample(id: Sample["id"]): Promise<Sample> {
    const sample = samples.find((one) => one.id === id);
    if (!sample) throw new Error(`no sample ${id}`);
    await this.pane
      .getByRole("listitem")
      .getByRole("button", { name: this.say(sample.name) })
      .click();
    await this.pane.locator(".verdict").waitFor(writing);
    return sample;
  }

  /** One of the four pages beside the blocks. */
  async page(title: Text): Promise<void> {
    await this.pane
      .getByRole("navigation", { name: this.say(texts.steps.pages) })
      .getByRole("button", { name: new RegExp(`^${this.say(title)}`) })
      .click();
  }

  async block(code: string): Promise<void> {
    await this.pane
      .getByRole("button", { name: new RegExp(`^${code}\\b`) })
      .first()
      .click();
  }

  /** Adds a further sheet from the list of them, and waits for its page. */
  async addModule(module: SheetModule): Promise<void> {
    await this.button(moduleTexts.addNamed(this.say(module.title))).click();
    await this.moduleHeading(module).waitFor(writing);
  }

  async openModule(module: SheetModule): Promise<void> {
    await this.button(module.title).click();
    await this.moduleHeading(module).waitFor();
  }

  /** From the page of one module to the list of all. */
  async back(): Promise<void> {
    await this.button(moduleTexts.back).click();
    await this.pane.getByText(this.say(moduleTexts.groups.evidence)).first().waitFor();
  }

  moduleHeading({ title }: SheetModule): Locator {
    return this.pane.getByRole("heading", { level: 2, name: this.say(title), exact: true });
  }

  /** Types the value of an indicator of the block in view. */
  async answer(code: string, typed: string): Promise<void> {
    const card = this.pane.getByRole("button", { name: new RegExp(`^${code}\\b`) });
    if ((await card.getAttribute("aria-expanded")) !== "true") await card.click();
    const field = this.pane.getByLabel(this.say(texts.indicator.value), { exact: true });
    await field.fill(typed);
    await field.press("Tab");
  }
}

/** A text with a translation beside it: texts that are functions take their arguments first. */
export const languages: readonly Locale[] = ["en", "ru", "kk"];
