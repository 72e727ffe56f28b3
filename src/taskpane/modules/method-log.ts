/**
 * Writes the log of changes: what the pane changes of the method's defaults, goalposts, weights and
 * overrides, with what stood there before. Keystrokes at one cell become one line. Loaded when the
 * first such change is made.
 */
import type { Grade, SettingKey } from "../../assessments/assessment";
import { defaultConfig, settings } from "../../assessments/cluster-formation/config";
import { gateCodes } from "../../assessments/cluster-formation/gates";
import type { Locale, Text } from "../../core/locale";
import { SheetKey, tabNames } from "../../workbook/layout/words";
import { CellChange, CellContent, Workbook, WorkbookFailure } from "../../workbook/workbook";
import { defaultBlockWeight, defaultOf } from "../guide/method-changes";
import type { Answers, Change, Contents } from "../guide/sheets";
import { asWords } from "../guide/sheets";
import { say } from "../texts";
import { readAuthor } from "./author";

/** A cell whose changes are logged, as the log names it. */
interface LoggedCell {
  readonly sheet: SheetKey;
  /** Defined name without prefix; in a table with the code of the row. */
  readonly cell: string;
  readonly before: CellContent;
  /** What the method or the profile starts with; undefined where there is no such thing. */
  readonly start: CellContent | undefined;
}

interface Line extends LoggedCell {
  readonly after: CellContent;
}

/** Long enough for a number to be typed to its end. */
const pause = 1500;

const restored: Text = say(
  "default restored",
  "возвращено значение по умолчанию",
  "әдепкі мән қайтарылды"
);
const full: Text = say(
  "The log of changes has no free line. Delete old lines from its sheet.",
  "В журнале изменений нет свободной строки. Удалите старые строки с его листа.",
  "Өзгерістер журналында бос жол жоқ. Парағынан ескі жолдарды жойыңыз."
);

const grades: readonly Grade[] = ["A", "B", "C", "D"];

const indicatorNames = {
  ind_floor: "L",
  ind_sufficient: "T",
  ind_target: "G",
  ind_weight: "weight",
} as const;

const isFormula = (content: CellContent): boolean =>
  typeof content === "string" && content.startsWith("=");

function codeAt(contents: Contents, name: string, row: number): string {
  return String(contents[name]?.values[row]?.[0] ?? "");
}

/** @returns how a change is logged; null for what is an answer and not a choice of the method */
export function loggedCell(
  { name, row, content }: Change,
  contents: Contents,
  answers: Answers
): LoggedCell | null {
  const before = contents[name]?.formulas[row]?.[0] ?? "";
  const setting = settings.find(({ key }) => name === `cfg_${key}`);
  const settingKey: SettingKey | undefined = setting?.key;
  if (settingKey !== undefined)
    return { sheet: "setup", cell: name, before, start: defaultOf(settingKey, answers) };
  if (name === "cfg_sigma") {
    const grade = grades.find((one) => one === codeAt(contents, "cfg_grades", row));
    return grade === undefined
      ? null
      : { sheet: "setup", cell: `${name} ${grade}`, before, start: defaultConfig.sigma[grade] };
  }
  if (name === "cfg_cap") {
    const gate = gateCodes[row];
    return gate === undefined
      ? null
      : { sheet: "setup", cell: `${name} ${gate}`, before, start: defaultConfig.cap[gate] };
  }
  if (name === "blk_w")
    return {
      sheet: "blocks",
      cell: `${name} ${codeAt(contents, "blk_code", row)}`,
      before,
      start: defaultBlockWeight,
    };
  const cells = answers.indicators.find((one) => one.row === row);
  const code = codeAt(contents, "ind_code", row);
  const line = (start: CellContent | undefined): LoggedCell => ({
    sheet: "indicators",
    cell: `${name} ${code}`,
    before,
    start,
  });
  switch (name) {
    case "ind_floor":
    case "ind_sufficient":
    case "ind_target":
    case "ind_weight":
      return line(cells ? (cells.defaults[indicatorNames[name]] ?? "") : undefined);
    case "ind_on":
      return line(cells ? (cells.defaults.on ? 1 : 0) : undefined);
    case "ind_scale":
      return line(cells?.indicator.scale);
    case "ind_value":
      // A number typed over a computed one is an override; a first answer is none.
      return isFormula(before) && !isFormula(content) ? line(undefined) : null;
    default:
      return null;
  }
}

/** Days since the last day of 1899, as Excel counts them, by the clock on the wall. */
export function excelDate(date: Date): number {
  const local = date.getTime() - date.getTimezoneOffset() * 60_000;
  return local / 86_400_000 + 25_569;
}

/** A formula is logged as words, so that it calculates nothing there. */
const told = (content: CellContent): CellContent =>
  typeof content === "string" ? asWords(content) : content;

export class MethodLog {
  private readonly lines = new Map<number, Map<string, Line>>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly workbook: Workbook,
    private readonly onFailure: (thrown: unknown) => void,
    private readonly clock: () => Date = () => new Date()
  ) {}

  /** @param contents  the sheets before the changes */
  note(
    assessment: number,
    changes: readonly Change[],
    contents: Contents,
    answers: Answers,
    locale: Locale
  ): void {
    const mine = this.lines.get(assessment) ?? new Map<string, Line>();
    for (const change of changes) {
      const logged = loggedCell(change, contents, answers);
      if (logged === null) continue;
      const known = mine.get(logged.cell);
      mine.set(logged.cell, {
        ...logged,
        before: known?.before ?? logged.before,
        after: change.content,
      });
    }
    if (mine.size === 0) return;
    this.lines.set(assessment, mine);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(locale), pause);
  }

  /** Writes what waits. @returns when it is written or has failed */
  flush(locale: Locale): Promise<void> {
    clearTimeout(this.timer);
    const waiting = [...this.lines];
    this.lines.clear();
    this.running = this.running.then(async () => {
      for (const [assessment, mine] of waiting)
        await this.write(
          assessment,
          [...mine.values()].filter(({ before, after }) => before !== after),
          locale
        ).catch(this.onFailure);
    });
    return this.running;
  }

  private async write(assessment: number, lines: readonly Line[], locale: Locale): Promise<void> {
    if (lines.length === 0) return;
    const read = await this.workbook.read(assessment, ["log_date", "log_cell"]);
    const dates = read["log_date"]?.values;
    // Without the sheet of the log there is nothing to write to, and nothing was promised.
    if (!dates) return;
    const used = dates.map(
      ([date], row) => (date ?? "") !== "" || (read["log_cell"]?.values[row]?.[0] ?? "") !== ""
    );
    const first = used.lastIndexOf(true) + 1;
    if (first + lines.length > used.length) throw new WorkbookFailure(full, "log is full");
    const at = excelDate(this.clock());
    const author = asWords(readAuthor());
    await this.workbook.write(
      assessment,
      lines.flatMap(({ sheet, cell, before, after, start }, offset): CellChange[] => {
        const row = first + offset;
        const put = (column: string, content: CellContent): CellChange => ({
          name: `log_${column}`,
          row,
          content,
        });
        return [
          put("date", at),
          put("author", author),
          put("sheet", tabNames[sheet][locale]),
          put("cell", cell),
          put("old", told(before)),
          put("new", told(after)),
          put("reason", start !== undefined && after === start ? restored[locale] : ""),
        ];
      })
    );
  }
}

const logs = new WeakMap<Workbook, MethodLog>();

/** The one log of a workbook; what waits is written before the pane is hidden. */
export function methodLogOf(
  workbook: Workbook,
  locale: Locale,
  onFailure: (thrown: unknown) => void
): MethodLog {
  const known = logs.get(workbook);
  if (known) return known;
  const log = new MethodLog(workbook, onFailure);
  logs.set(workbook, log);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void log.flush(locale);
  });
  return log;
}
