/** Sheets of modules, filled as a person would fill them and calculated by LibreOffice, many in one start. */
import type { FormationInput } from "../../src/assessments/assessment";
import { profileOf } from "../../src/assessments/cluster-formation/profiles";
import { Locale, locales } from "../../src/core/locale";
import { filledIn, Filling } from "../../src/workbook/layout/filling";
import { planFormation } from "../../src/workbook/layout/formation";
import type { SheetModule } from "../../src/workbook/layout/modules/module";
import type { AssessmentReference } from "../../src/workbook/layout/modules/module-start";
import { planModule } from "../../src/workbook/layout/modules/plan-module";
import { prefixOf } from "../../src/workbook/layout/names";
import type { BookPlan } from "../../src/workbook/layout/plan";
import { recalculate } from "../support/libreoffice";
import type { BookValues } from "../support/xlsx-reader";
import { bookOf, CalculatedPlan, cellsOf } from "./planned-book";

/** Assessments with modules in one book; add all cases, then calculate once in `beforeAll`. */
export class ModuleBook {
  private readonly plans: BookPlan[] = [];
  private readonly taken: string[] = [];
  private readonly parts = new Map<number, BookPlan[]>();
  private values: BookValues | null = null;

  /**
   * @param input  of the assessment the modules join
   * @param filling  contents of named cells, of the core's and the modules'
   * @returns number of the assessment, by which its cells are read
   */
  add(
    modules: readonly SheetModule[],
    input: FormationInput,
    filling: Filling,
    locale: Locale = locales[this.parts.size % 3] ?? "en"
  ): number {
    const number = this.parts.size + 1;
    const prefix = prefixOf(number);
    const subject = {
      locale,
      region: "Ұлытау",
      cluster: "C24 & co",
      reference: "KZ",
      year: "2024",
    };
    const core = planFormation({ ...subject, input }, number, this.taken);
    this.taken.push(...core.sheets.map(({ name }) => name));
    const start = { locale, profile: profileOf(input.profile), assessments: [] };
    const present = new Set(core.names.map(({ name }) => name));
    const added = modules
      .filter(({ key }) => !present.has(`${prefix}tab_${key}`))
      .map((module) => {
        const plan = planModule(module, start, number, this.taken);
        this.taken.push(...plan.sheets.map(({ name }) => name));
        return plan;
      });
    this.keep(number, prefix, [core, ...added], filling);
    return number;
  }

  /** A sheet of the workbook, alone or over assessments that were added before it. */
  addShared(
    module: SheetModule,
    filling: Filling,
    assessments: readonly AssessmentReference[] = [],
    locale: Locale = locales[this.parts.size % 3] ?? "en"
  ): number {
    // Names of the whole workbook carry a number here as well, so that many cases share one book.
    const number = this.parts.size + 1;
    const start = { locale, profile: profileOf(undefined), assessments };
    const plan = planModule(module, start, number, this.taken);
    this.taken.push(...plan.sheets.map(({ name }) => name));
    this.keep(number, prefixOf(number), [plan], filling);
    return number;
  }

  async calculate(): Promise<void> {
    this.values = await recalculate(bookOf(this.plans));
  }

  read(number: number): CalculatedPlan {
    if (!this.values) throw new Error("the book is not calculated");
    const plans = this.parts.get(number) ?? [];
    const [first] = plans;
    if (!first) throw new Error(`no assessment ${number}`);
    const all: BookPlan = { ...first, names: plans.flatMap(({ names }) => names) };
    return new CalculatedPlan(this.values, all, prefixOf(number));
  }

  /** Errors in the cells of one module, as "Sheet!A1 #NAME?". */
  errorsOf(number: number, { tab }: SheetModule): readonly string[] {
    return this.errors(number).filter((error) =>
      locales.some((locale) => error.startsWith(tab[locale]))
    );
  }

  /** Errors in any cell of an assessment, as "Sheet!A1 #NAME?"; the #N/A that makes a gap in a chart is none. */
  errors(number: number): readonly string[] {
    return (this.parts.get(number) ?? [])
      .flatMap(({ sheets }) => sheets)
      .flatMap(({ name, charts = [] }) => {
        const drawn = new Set(
          charts.flatMap(({ series }) => series.flatMap(({ values }) => cellsOf(values)))
        );
        return [...(this.values?.get(name) ?? [])].flatMap(([address, value]) =>
          typeof value === "object" && !(value.error === "#N/A" && drawn.has(address))
            ? [`${name}!${address} ${value.error}`]
            : []
        );
      });
  }

  private keep(number: number, prefix: string, plans: readonly BookPlan[], filling: Filling): void {
    const parts = plans.map((plan) => {
      const own = Object.entries(filling).filter(([name]) =>
        plan.names.some((candidate) => candidate.name === prefix + name)
      );
      return filledIn(plan, prefix, Object.fromEntries(own));
    });
    const known = new Set(plans.flatMap(({ names }) => names.map(({ name }) => name)));
    for (const name of Object.keys(filling))
      if (!known.has(prefix + name)) throw new Error(`no cells are named ${name}`);
    this.parts.set(number, parts);
    this.plans.push(...parts);
  }
}

export type { Filling };
