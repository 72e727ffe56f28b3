/**
 * The sheet of a module while it is laid out. Its words stand in hidden columns of its own, in three languages, so
 * that the sheet needs nothing but the core of its assessment; its tables, lists and figures look like all others.
 */
import { inLocale, locales, Text } from "../../../core/locale";
import { colors } from "../colors";
import { inRow, lettersOf, placeOf, SheetDraft } from "../draft";
import { filled, objectLine } from "../phrases";
import type { CellRole, PlannedCell } from "../plan";
import { words } from "../words";
import type { ModuleIdentity, ModuleStart } from "./module-start";

/** Hidden columns: codes of lists and other helpers, then the words in three languages and in the chosen one. */
const firstHelper = placeOf("BA1").column;
const lastHelper = placeOf("BZ1").column;
const wordColumns = { en: "CA", ru: "CB", kk: "CC", shown: "CD", code: "CE" } as const;

/** First row of tables; above stand title, object, legend, message and the header. */
export const firstRow = 6;

/** Words a cell offers, by the code that formulas read. */
export type Choices = Readonly<Record<string, Text>>;

export interface ModuleColumn {
  /** Column `owner` of a table `par` gets the name `par_owner`. */
  readonly key: string;
  readonly head: Text;
  readonly kind: "input" | "list" | "default" | "formula" | "text" | "code" | "state" | "total";
  /** In characters; in Russian and Kazakh columns of words are a fifth wider. */
  readonly width?: number;
  readonly format?: string;
  readonly align?: "Left" | "Center" | "Right";
  readonly wrap?: boolean;
  /** Meaning of the column, as a note on its header; at most 200 characters. */
  readonly note?: Text;
  /** Words offered; formulas find their codes under the name `<table>_<key>_code`. */
  readonly choices?: Choices;
  /** Written for row 6. */
  readonly formula?: string;
  /** Numbers a person may type; anything else is asked about once more. */
  readonly between?: readonly [number, number];
  /** Contents from the first row down. */
  readonly filled?: readonly PlannedCell[];
}

export interface ModuleTable {
  /** Start of the names of its columns; the prefix of the module unless the sheet has several tables. */
  readonly name: string;
  /** First column, such as "A". */
  readonly first: string;
  /** First row of contents; the header stands above it. */
  readonly row?: number;
  readonly rows: number;
  readonly columns: readonly ModuleColumn[];
}

export interface ModuleFigure {
  /** Where its label stands; the value is to the right of it, the note to the right of that. */
  readonly at: string;
  readonly name: string;
  readonly label: Text;
  readonly formula?: string;
  /** A number or word a person may change. */
  readonly input?: PlannedCell;
  /** Source tag of a default: S, D or M. */
  readonly tag?: string;
  readonly format?: string;
  readonly note?: Text;
  readonly choices?: Choices;
  readonly between?: readonly [number, number];
}

/** A table of this many rows as text to be read by a person; enough for a register, cheap enough to calculate. */
export const usualRows = 60;

export class ModuleSheet {
  readonly draft: SheetDraft;
  private readonly widths: number[] = [];
  private readonly entries = new Map<string, number>();
  private wordRow = firstRow;
  private helpers = firstHelper;
  private readonly besides: {
    readonly row: number;
    readonly column: number;
    readonly note?: Text;
  }[] = [];
  private readonly lists = new Map<
    Choices,
    { readonly source: string; readonly code: (cell: string) => string }
  >();

  constructor(
    private readonly module: ModuleIdentity,
    readonly start: ModuleStart
  ) {
    this.draft = new SheetDraft({
      tabColor: tabColors[module.group],
      widths: this.widths,
      freeze: { rows: firstRow - 1, columns: 0 },
      hiddenColumns: [`BA:${wordColumns.code}`],
    });
    if (module.scope === "workbook") {
      // No setup sheet speaks for the whole workbook: the sheet keeps its own language.
      this.draft
        .put("CA1", start.locale)
        .name(`${module.prefix}_lang`, "CA1")
        .put("CB1", '=IF($CA$1="ru",2,IF($CA$1="kk",3,1))');
    } else this.draft.put("CB1", "=lang");
    this.draft
      .put("A1", `=${this.text(module.title)}`)
      .look("A1", "title")
      .tall(1, 24)
      .put("A4", `=${this.text(module.purpose)}`)
      .look("A4", "message");
    if (module.scope === "assessment")
      this.draft.put("A2", `=${objectLine(this.text(words.synthetic))}`).look("A2", "subtitle");
  }

  /** @returns an expression that shows the words in the language of the sheets */
  text(text: Text | string): string {
    const said: Text = typeof text === "string" ? { en: text, ru: text, kk: text } : text;
    const key = locales.map((locale) => said[locale]).join("\u0000");
    const known = this.entries.get(key);
    const row = known ?? this.addWords(said);
    if (known === undefined) this.entries.set(key, row);
    return `$${wordColumns.shown}$${row}`;
  }

  /** @returns an expression for a sentence whose {1}, {2} … are the results of other expressions */
  sentence(text: Text, ...parts: readonly string[]): string {
    return filled(this.text(text), ...parts);
  }

  /** Words in a cell. */
  label(address: string, text: Text | string, role: CellRole = "text"): this {
    this.draft.put(address, `=${this.text(text)}`).look(address, role);
    return this;
  }

  /** What the fills mean, in row 3. */
  legend(at: {
    readonly input?: string;
    readonly standard?: string;
    readonly formula?: string;
  }): this {
    if (at.input !== undefined) this.centered(at.input, words["legend.input"], "input");
    if (at.standard !== undefined) this.centered(at.standard, words["legend.default"], "default");
    if (at.formula !== undefined) this.centered(at.formula, words["legend.formula"], "formula");
    return this;
  }

  /** Width of a column in characters, unless a table has set it. */
  wide(column: string, characters: number, holdsWords = true): this {
    const index = placeOf(`${column}1`).column;
    while (this.widths.length <= index) this.widths.push(defaultWidth);
    this.widths[index] = characters * (holdsWords ? this.stretch : 1);
    return this;
  }

  /** A free hidden column for a formula that only other formulas read. @returns its letters */
  helper(): string {
    if (this.helpers > lastHelper) throw new Error(`${this.module.key} has no helper column left`);
    return lettersOf(this.helpers++);
  }

  /** A helper column with one formula per row, written for row 6, and a name. */
  helperColumn(name: string, rows: number, formula: string, from = firstRow): string {
    const column = this.helper();
    this.draft
      .down(column, from, from + rows - 1, formula)
      .name(name, `${column}${from}:${column}${from + rows - 1}`);
    return column;
  }

  /** The words of a list as cells of this sheet. @returns a reference for validation, and codes by word */
  choices(choices: Choices): { readonly source: string; readonly code: (cell: string) => string } {
    const known = this.lists.get(choices);
    if (known) return known;
    const codes = Object.entries(choices);
    const from = this.wordRow;
    codes.forEach(([code, text]) => {
      const row = this.addWords(text);
      // Excel turns a typed "1" into a number, of which ="1" is not true.
      this.draft.put(`${wordColumns.code}${row}`, /^[-+\d]/.test(code) ? `="${code}"` : code);
    });
    const to = this.wordRow - 1;
    const range = (column: string): string => `$${column}$${from}:$${column}$${to}`;
    // A word stays understood when the sheet is switched to another language, and so does a code.
    const code = (cell: string): string =>
      [wordColumns.code, ...locales.map((locale) => wordColumns[locale])].reduceRight(
        (otherwise, column) =>
          `IFERROR(INDEX(${range(wordColumns.code)},MATCH(${cell},${range(column)},0)),${otherwise})`,
        '"?"'
      );
    const list = { source: `=${range(wordColumns.shown)}`, code };
    this.lists.set(choices, list);
    return list;
  }

  table({ name, first, row = firstRow, rows, columns }: ModuleTable): this {
    const start = placeOf(`${first}1`).column;
    const last = row + rows - 1;
    columns.forEach((column, index) => {
      const letters = lettersOf(start + index);
      const cells = `${letters}${row}:${letters}${last}`;
      const isNumber = column.format !== undefined || column.between !== undefined;
      const align = column.align ?? (isNumber ? "Right" : undefined);
      const head = `${letters}${row - 1}`;
      this.draft
        .put(head, `=${this.text(column.head)}`)
        .look(head, "header", align === undefined ? {} : { align })
        .look(cells, column.kind, {
          ...formatOf(column.format, align, columns[index + 1]),
          ...(align === undefined ? {} : { align }),
          ...(column.wrap === undefined ? {} : { wrap: column.wrap }),
        })
        .name(`${name}_${column.key}`, cells);
      if (column.width !== undefined) this.wide(letters, column.width, !isNumber);
      this.holdWords(letters, inLocale(column.head, this.start.locale));
      const characters = this.widths[start + index] ?? defaultWidth;
      this.atLeast(
        row - 1,
        Math.max(...locales.map((locale) => linesOf(column.head[locale], characters)))
      );
      // Programs fit a row to what is typed into it, but not to what a formula says.
      if (column.wrap === true)
        for (let line = 0; line < (column.formula ? rows : (column.filled?.length ?? 0)); line++) {
          const cell = column.filled?.[line] ?? "=";
          const isFormula = typeof cell === "string" && cell.startsWith("=");
          this.atLeast(row + line, isFormula ? 2 : linesOf(String(cell), characters));
        }
      if (column.formula !== undefined) this.draft.down(letters, row, last, column.formula);
      column.filled?.forEach((cell, offset) => this.draft.put(`${letters}${row + offset}`, cell));
      if (column.note) this.draft.note(head, inLocale(column.note, this.start.locale));
      this.offer(column, cells, inLocale(column.head, this.start.locale));
      if (column.choices) {
        const { code } = this.choices(column.choices);
        this.helperColumn(
          `${name}_${column.key}_code`,
          rows,
          inRow(`=IF(${letters}6="","",${code(`${letters}6`)})`, firstRow),
          row
        );
      }
    });
    return this;
  }

  /** A labelled number or word beside the tables: a result, or a default that can be changed. */
  figure({
    at,
    name,
    label,
    formula,
    input,
    tag,
    format,
    note,
    choices,
    between,
  }: ModuleFigure): this {
    const { row, column } = placeOf(at);
    const value = `${lettersOf(column + 1)}${row + 1}`;
    const beside = `${lettersOf(column + 2)}${row + 1}`;
    const isInput = formula === undefined;
    const isWord = choices !== undefined || typeof input === "string";
    const shown = choices && typeof input === "string" ? choices[input] : undefined;
    this.label(at, label);
    this.draft
      .put(value, formula ?? (shown ? inLocale(shown, this.start.locale) : (input ?? null)))
      .name(name, value)
      .look(value, isInput ? (tag === undefined ? "input" : "default") : "formula", {
        align: isWord ? "Left" : "Right",
        ...(isWord
          ? format === undefined
            ? {}
            : { format }
          : formatOf(format, "Right", besideWords)),
      });
    this.besides.push({ row: row + 1, column: column + 2, ...(note ? { note } : {}) });
    if (note) this.draft.put(beside, `=${this.text(note)}`);
    else if (tag !== undefined) this.draft.put(beside, tag);
    this.offer({ choices, between, kind: "input" }, value, inLocale(label, this.start.locale));
    if (choices) {
      const helper = this.helper();
      this.draft
        .put(`${helper}${row + 1}`, `=IF(${value}="","",${this.choices(choices).code(value)})`)
        .name(`${name}_code`, `${helper}${row + 1}`);
    }
    return this;
  }

  /** A heading over a part of the sheet. @param cells  such as "H5:J5" */
  section(cells: string, text: Text): this {
    const [from = cells] = cells.split(":");
    this.draft.put(from, `=${this.text(text)}`).look(cells, "section");
    return this;
  }

  /** Words and codes are text whatever they look like: Excel would make a number of "1" and a date of "3-5". */
  finish(): SheetDraft {
    // Only now is every width known: a note wraps where that stays readable and else runs on to the right.
    for (const { row, column, note } of this.besides) {
      const characters = this.widths[column] ?? defaultWidth;
      const lines = note
        ? Math.max(...locales.map((locale) => linesOf(note[locale], characters)))
        : 1;
      const wraps = lines > 1 && lines <= mostLines;
      this.draft.look(`${lettersOf(column)}${row}`, "text", wraps ? { wrap: true } : {});
      if (wraps) this.atLeast(row, lines);
    }
    const last = this.wordRow - 1;
    const { en, kk, code } = wordColumns;
    if (last >= firstRow)
      for (const columns of [`${en}${firstRow}:${kk}${last}`, `${code}${firstRow}:${code}${last}`])
        this.draft.look(columns, "helper", { format: "@" });
    return this.draft;
  }

  /** A header breaks between words, not inside one, unless the word is very long. */
  private holdWords(column: string, text: string): void {
    const longest = Math.max(...text.split(/[ -]/).map((word) => word.length));
    const needed = Math.min(longestHeld, longest + 2);
    const index = placeOf(`${column}1`).column;
    if (needed > (this.widths[index] ?? defaultWidth)) this.wide(column, needed, false);
  }

  /** Makes a row high enough for so many lines. */
  private atLeast(row: number, lines: number): void {
    if (lines > 1) this.draft.atLeast(row, 5 + 13 * lines);
  }

  private get stretch(): number {
    return this.start.locale === "en" ? 1 : 1.2;
  }

  private centered(address: string, text: Text, role: CellRole): void {
    this.draft.put(address, `=${this.text(text)}`).look(address, role, { align: "Center" });
  }

  private addWords(text: Text): number {
    const row = this.wordRow++;
    for (const locale of locales)
      this.draft.put(`${wordColumns[locale]}${row}`, asText(text[locale]));
    const { en, kk, shown } = wordColumns;
    this.draft.put(`${shown}${row}`, `=INDEX(${en}${row}:${kk}${row},1,$CB$1)&""`);
    return row;
  }

  private offer(
    { choices, between, kind }: Partial<Pick<ModuleColumn, "choices" | "between" | "kind">>,
    address: string,
    title: string
  ): void {
    const { locale } = this.start;
    if (choices)
      this.draft.validate({
        address,
        list: this.choices(choices).source,
        title,
        message: inLocale(choose, locale),
        severity: "stop",
      });
    else if (between)
      this.draft.validate({
        address,
        decimal: { from: between[0], to: between[1] },
        title,
        message: inLocale(fromTo, locale)
          .replace("{1}", String(between[0]))
          .replace("{2}", String(between[1])),
        severity: kind === "input" ? "warning" : "stop",
      });
  }
}

const defaultWidth = 9;
/** Characters of a word that a column is made wider for. */
const longestHeld = 17;
/** Of a note beside a figure. */
const mostLines = 3;

const tabColors = {
  data: colors.bar,
  evidence: colors.brand,
  answer: colors.passText,
  action: colors.unknownText,
} as const;

const choose: Text = {
  en: "Choose from the list. Blank means unknown.",
  ru: "Выберите из списка. Пустая ячейка — нет данных.",
  kk: "Тізімнен таңдаңыз. Бос ұяшық — дерек жоқ.",
};

const fromTo: Text = {
  en: "A number from {1} to {2}. Blank means unknown.",
  ru: "Число от {1} до {2}. Пустая ячейка — нет данных.",
  kk: "Сан, шектері: {1} – {2}. Бос ұяшық — дерек жоқ.",
};

/** @returns lines that words take in a column of so many characters, broken between words */
function linesOf(text: string, characters: number): number {
  const room = Math.max(1, characters - 1);
  let lines = 1;
  let taken = 0;
  for (const word of text.split(" ")) {
    if (taken > 0 && taken + 1 + word.length > room) {
      lines++;
      taken = 0;
    }
    taken += (taken > 0 ? 1 : 0) + word.length;
    while (taken > room) {
      lines++;
      taken -= room;
    }
  }
  return lines;
}

/** What stands beside a figure: its note or its tag. */
const besideWords: Pick<ModuleColumn, "align" | "format" | "between"> = {};

/** A number at the right edge runs into words at the left edge of the next column: it keeps a space away. */
function formatOf(
  format: string | undefined,
  align: ModuleColumn["align"],
  next: Pick<ModuleColumn, "align" | "format" | "between"> | undefined
): { readonly format?: string } {
  if (format === undefined) return {};
  const isApart =
    align !== "Right" ||
    format === "@" ||
    next === undefined ||
    next.align !== undefined ||
    next.format !== undefined ||
    next.between !== undefined;
  if (isApart) return { format };
  return {
    format: format
      .split(";")
      .map((part) => `${part}_)`)
      .join(";"),
  };
}

/** Words must not turn into a formula. */
function asText(words: string): string {
  return /^[=+@-]/.test(words) ? ` ${words}` : words;
}
