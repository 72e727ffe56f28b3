/** The data validation of a range. Rules are kept in Excel's own words; judging entries is the grid's business. */
import type { Block, Validation } from "../backend";
import { HostClass, HostObject, describeClass } from "../richapi";
import { Book, invalid } from "./book";
import { flag } from "./format";

const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  list: "List",
  date: "Date",
  time: "Time",
  custom: "Custom",
};

export class DataValidation extends HostObject {
  constructor(
    private readonly book: Book,
    private readonly block: Block
  ) {
    super();
  }

  override get wire(): HostClass {
    return VALIDATION;
  }

  present(): Promise<Validation | null> {
    this.book.sheet(this.block.sheet);
    return this.book.backend.validation(this.block);
  }

  async change(change: Partial<Validation>): Promise<void> {
    const present = await this.present();
    await this.put({ rule: {}, ignoreBlanks: true, ...present, ...change });
  }

  async put(validation: Validation | null): Promise<void> {
    this.book.sheet(this.block.sheet);
    this.book.requireAccess(this.block.sheet);
    await this.book.backend.changeValidation(this.block, validation);
  }
}

function ruleType(rule: Readonly<Record<string, unknown>>): string {
  const key = Object.keys(TYPES).find((name) => rule[name] != null);
  return (key && TYPES[key]) ?? "None";
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value));
  }
  throw invalid("an object expected");
}

function rule(value: unknown): Readonly<Record<string, unknown>> {
  const given = record(value);
  if (ruleType(given) !== "None" || Object.keys(given).length === 0) return given;
  throw invalid(`no kind of rule among ${Object.keys(given).join(", ")}`);
}

export const VALIDATION = describeClass(DataValidation, {
  name: "DataValidation",
  properties: {
    Type: { get: async (validation) => ruleType((await validation.present())?.rule ?? {}) },
    Rule: {
      get: async (validation) => (await validation.present())?.rule ?? {},
      set: (validation, value) => validation.change({ rule: rule(value) }),
    },
    IgnoreBlanks: {
      get: async (validation) => (await validation.present())?.ignoreBlanks ?? true,
      set: (validation, value) => validation.change({ ignoreBlanks: flag(value) }),
    },
    Prompt: {
      get: async (validation) => {
        const prompt = (await validation.present())?.prompt;
        return { showPrompt: true, title: "", message: "", ...prompt };
      },
      set: (validation, value) => {
        const { title = "", message = "" } = record(value);
        return validation.change({ prompt: { title: String(title), message: String(message) } });
      },
    },
    ErrorAlert: {
      get: async (validation) => {
        const alert = (await validation.present())?.errorAlert;
        return { showAlert: true, style: "Stop", title: "", message: "", ...alert };
      },
      set: (validation, value) => {
        const { style = "Stop", title = "", message = "" } = record(value);
        return validation.change({
          errorAlert: { style: String(style), title: String(title), message: String(message) },
        });
      },
    },
  },
  methods: { Clear: (validation) => validation.put(null) },
});
