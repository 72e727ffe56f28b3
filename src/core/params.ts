/**
 * Kinds of argument. A kind knows how one sort of input is read: what a blank, a zero, a text and an
 * error mean there, which values are allowed, and with which sentence anything else is refused.
 * The native guards of twins are derived from the same data in `native-twin.ts`.
 */
import { asCells, Cell, Cells, isBlank, isErrorCell, NumberRange } from "./cells";
import { ErrorText, Fault } from "./fault";
import { Text } from "./locale";
import * as sentence from "./sentences";

/** The order in which faults are looked for, over all arguments: the first phase that finds one answers. */
export const phase = {
  error: 0,
  text: 1,
  shape: 2,
  word: 3,
  domain: 4,
  zeros: 5,
  total: 6,
} as const;

export interface Problem {
  readonly phase: number;
  readonly fault: Fault;
}

/** What reading an argument gave: its value, or the earliest problem found in it. */
export interface Reading<V> {
  readonly value: V;
  readonly problem?: Problem;
}

/** When zeros and blanks of a range must be declared by the argument `zeros`. */
export interface ZerosRule {
  /** Only when this switch is TRUE. */
  readonly when?: string;
  /** Not when this optional argument is given: zeros are harmless beside it. */
  readonly unless?: string;
}

/** @returns whether zeros of this argument must have been declared in this call, and were not */
export function zerosUndeclared(
  rule: ZerosRule | undefined,
  holds: (name: string) => boolean
): boolean {
  if (!rule) return false;
  if (rule.when !== undefined && !holds(rule.when)) return false;
  if (rule.unless !== undefined && holds(rule.unless)) return false;
  return !holds("zeros");
}

interface Words {
  /** Shown in fault messages and forms. */
  readonly label: Text;
  readonly description: Text;
}

interface Common extends Words {
  readonly optional: boolean;
}

export interface RangeKind<V> extends Common {
  readonly kind: "range";
  /** vector: one row or column; any: every rectangle; square: as many rows as columns. */
  readonly shape: "vector" | "any" | "square";
  readonly negatives: "refused" | "allowed";
  readonly blanks: "zero" | "refused";
  /** Absent: zeros are harmless. */
  readonly zeros?: ZerosRule;
  /** What a total of 0 is. */
  readonly total: "divisionByZero" | "allowed";
  /** Name of the argument whose shape this one must have. */
  readonly pairedWith?: string;
  read(input: unknown): Reading<V>;
}

/** One value of an element-wise measure: scalars and equal ranges may be mixed, each cell answers alone. */
export interface ElementKind<V> extends Common {
  readonly kind: "element";
  readonly negatives: "refused" | "allowed";
  /** zero: a blank is 0; notAvailable: a blank has no answer. */
  readonly blanks: "zero" | "notAvailable";
  readonly zeros?: ZerosRule;
  readonly default: number | null;
  read(input: unknown): Reading<V>;
}

/** Codes of groups: numbers or text, text compared without case. */
export interface CodesKind<V> extends Common {
  readonly kind: "codes";
  readonly pairedWith?: string;
  read(input: unknown): Reading<V>;
}

/** One code of a group, as it stands in a range of codes: a number is not the text of its digits. */
export interface CodeKind<V> extends Common {
  readonly kind: "code";
  readonly default: null;
  read(input: unknown): Reading<V>;
}

/** A rectangle whose columns mean different things; the measure itself reads it. */
export interface TableKind<V> extends Common {
  readonly kind: "table";
  read(input: unknown): Reading<V>;
}

export interface Domain {
  readonly min?: number;
  readonly max?: number;
  /** The value must lie above this. */
  readonly above?: number;
  readonly below?: number;
  readonly not?: number;
  readonly whole?: boolean;
  /** "a whole number of at least 1" */
  readonly expected: Text;
}

export interface NumberKind<V> extends Common {
  readonly kind: "number";
  readonly default: number | null;
  readonly domain?: Domain;
  read(input: unknown): Reading<V>;
}

export interface LogicalKind extends Common {
  readonly kind: "logical";
  readonly default: boolean;
  read(input: unknown): Reading<boolean>;
}

export interface ChoiceKind<V> extends Common {
  readonly kind: "choice";
  readonly words: readonly string[];
  readonly default: string | null;
  read(input: unknown): Reading<V>;
}

export interface TextKind extends Common {
  readonly kind: "text";
  readonly default: null;
  read(input: unknown): Reading<string | null>;
}

export type Kind =
  | RangeKind<NumberRange>
  | RangeKind<NumberRange | null>
  | ElementKind<number>
  | ElementKind<number | null>
  | CodesKind<Cells>
  | CodesKind<Cells | null>
  | CodeKind<number | string>
  | CodeKind<number | string | null>
  | TableKind<Cells>
  | TableKind<Cells | null>
  | NumberKind<number>
  | NumberKind<number | null>
  | LogicalKind
  // Left open, so that the words of a choice stay literal types in the card that lists them.
  | ChoiceKind<unknown>
  | TextKind;

export type Params = Readonly<Record<string, Kind>>;

/** @returns the error as a function may answer it, or null when Excel lets no function return it */
export function returnable(code: string): ErrorText | null {
  return code === "#VALUE!" ||
    code === "#DIV/0!" ||
    code === "#N/A" ||
    code === "#NUM!" ||
    code === "#NULL!"
    ? code
    : null;
}

function errorProblem(where: sentence.Where, code: string): Problem {
  const same = returnable(code);
  return {
    phase: phase.error,
    fault: same === null ? sentence.foreignError(where, code) : sentence.passedOn(where, same),
  };
}

const single = (label: Text): sentence.Where => ({
  label,
  at: { row: 0, column: 0 },
  rows: 1,
  columns: 1,
});

function codeOf(cell: unknown): string {
  return isErrorCell(cell) ? String(cell.code) : "#VALUE!";
}

function isMissing(input: unknown): boolean {
  return input === null || input === undefined;
}

/** A single value out of an argument that may come as a range of one cell. */
function scalarOf(input: unknown): { readonly value: Cell; readonly several: boolean } {
  const cells = asCells(input);
  const several = cells.length !== 1 || cells[0]?.length !== 1;
  return { value: cells[0]?.[0], several };
}

function checkRange(
  label: Text,
  range: NumberRange,
  kind: Pick<RangeKind<NumberRange>, "shape" | "negatives" | "blanks">
): Problem | undefined {
  const where = (index: number): sentence.Where => ({
    label,
    at: range.position(index),
    rows: range.rows,
    columns: range.columns,
  });
  if (range.length === 0) return { phase: phase.shape, fault: sentence.missing(label) };
  if (range.firstError >= 0)
    return errorProblem(where(range.firstError), codeOf(range.cellAt(range.firstError)));
  if (range.firstText >= 0)
    return {
      phase: phase.text,
      fault: sentence.textInNumbers(where(range.firstText), range.cellAt(range.firstText)),
    };
  if (kind.shape === "vector" && range.rows > 1 && range.columns > 1)
    return { phase: phase.shape, fault: sentence.notAVector(label, range.rows, range.columns) };
  if (kind.shape === "square" && range.rows !== range.columns)
    return { phase: phase.shape, fault: sentence.notSquare(label, range.rows, range.columns) };
  if (kind.negatives === "refused" && range.firstNegative >= 0) {
    return {
      phase: phase.domain,
      fault: sentence.negative(
        where(range.firstNegative),
        Number(range.cellAt(range.firstNegative))
      ),
    };
  }
  if (kind.blanks === "refused" && range.firstBlank >= 0)
    return { phase: phase.domain, fault: sentence.blankRefused(where(range.firstBlank)) };
  return undefined;
}

interface RangeOptions extends Words {
  readonly shape?: "vector" | "any" | "square";
  readonly negatives?: "refused" | "allowed";
  readonly blanks?: "zero" | "refused";
  readonly zeros?: ZerosRule;
  readonly total?: "divisionByZero" | "allowed";
  readonly pairedWith?: string;
}

/** A range of numbers. By default one row or column of sizes: nothing negative, blank = 0, a total of 0 is #DIV/0!. */
export function range(options: RangeOptions): RangeKind<NumberRange> {
  const kind = {
    shape: "vector",
    negatives: "refused",
    blanks: "zero",
    total: "divisionByZero",
    ...options,
  } as const;
  return {
    ...kind,
    kind: "range",
    optional: false,
    read(input) {
      const value = new NumberRange(asCells(input));
      const problem = isMissing(input)
        ? { phase: phase.text, fault: sentence.missing(options.label) }
        : checkRange(options.label, value, kind);
      return problem ? { value, problem } : { value };
    },
  };
}

/** A range that may be left out; its value is then null. */
export function optionalRange(options: RangeOptions): RangeKind<NumberRange | null> {
  const required = range(options);
  return {
    ...required,
    optional: true,
    read: (input) => (isMissing(input) ? { value: null } : required.read(input)),
  };
}

interface ElementOptions extends Words {
  readonly negatives?: "refused" | "allowed";
  readonly blanks?: "zero" | "notAvailable";
  readonly zeros?: ZerosRule;
}

function readElement(
  options: ElementOptions & { readonly negatives: "refused" | "allowed" },
  cell: unknown,
  where: sentence.Where
): Reading<number> {
  if (typeof cell === "number") {
    if (cell < 0 && options.negatives === "refused")
      return {
        value: cell,
        problem: { phase: phase.domain, fault: sentence.negative(where, cell) },
      };
    return { value: cell };
  }
  if (isBlank(cell)) return { value: 0 };
  if (typeof cell === "object") return { value: 0, problem: errorProblem(where, codeOf(cell)) };
  return { value: 0, problem: { phase: phase.text, fault: sentence.textInNumbers(where, cell) } };
}

/** One value per cell. `read` takes a single cell; shapes are the caller's business. */
export function element(options: ElementOptions): ElementKind<number> {
  const kind = { negatives: "refused", blanks: "zero", ...options } as const;
  const where = single(options.label);
  return {
    ...kind,
    kind: "element",
    optional: false,
    default: null,
    read: (cell) => readElement(kind, cell, where),
  };
}

/** An element-wise argument that may be left out: every cell then has the default. */
export function optionalElement(
  options: ElementOptions & { readonly default: number }
): ElementKind<number>;
export function optionalElement(
  options: ElementOptions & { readonly default: null }
): ElementKind<number | null>;
export function optionalElement(
  options: ElementOptions & { readonly default: number | null }
): ElementKind<number> | ElementKind<number | null> {
  return { ...element(options), optional: true, default: options.default };
}

function readCells(label: Text, input: unknown): Reading<Cells> {
  const cells = asCells(input);
  const columns = cells[0]?.length ?? 0;
  for (let row = 0; row < cells.length; row++) {
    const line = cells[row]!;
    for (let column = 0; column < columns; column++) {
      const cell = line[column];
      // The type alone tells most cells apart: lists of a million codes pass here.
      if (typeof cell === "object" && isErrorCell(cell))
        return {
          value: cells,
          problem: errorProblem(
            { label, at: { row, column }, rows: cells.length, columns },
            codeOf(cell)
          ),
        };
    }
  }
  return { value: cells };
}

interface CodesOptions extends Words {
  readonly pairedWith?: string;
}

export function codes(options: CodesOptions): CodesKind<Cells> {
  return {
    ...options,
    kind: "codes",
    optional: false,
    read(input) {
      const reading = readCells(options.label, input);
      if (isMissing(input))
        return {
          ...reading,
          problem: { phase: phase.text, fault: sentence.missing(options.label) },
        };
      const columns = reading.value[0]?.length ?? 0;
      if (!reading.problem && reading.value.length > 1 && columns > 1) {
        return {
          ...reading,
          problem: {
            phase: phase.shape,
            fault: sentence.notAVector(options.label, reading.value.length, columns),
          },
        };
      }
      return reading;
    },
  };
}

export function optionalCodes(options: CodesOptions): CodesKind<Cells | null> {
  const required = codes(options);
  return {
    ...required,
    optional: true,
    read: (input) => (isMissing(input) ? { value: null } : required.read(input)),
  };
}

export function code(options: Words): CodeKind<number | string> {
  const { label } = options;
  return {
    ...options,
    kind: "code",
    optional: false,
    default: null,
    read(input) {
      const { value, several } = scalarOf(input);
      if (several)
        return { value: "", problem: { phase: phase.shape, fault: sentence.notOneCell(label) } };
      if (isBlank(value))
        return { value: "", problem: { phase: phase.text, fault: sentence.missing(label) } };
      if (typeof value === "object")
        return { value: "", problem: errorProblem(single(label), codeOf(value)) };
      return { value: typeof value === "number" ? value : String(value) };
    },
  };
}

export function optionalCode(options: Words): CodeKind<number | string | null> {
  const required = code(options);
  return {
    ...required,
    optional: true,
    read: (input) => (isBlank(scalarOf(input).value) ? { value: null } : required.read(input)),
  };
}

export function optionalTable(options: Words): TableKind<Cells | null> {
  return {
    ...options,
    kind: "table",
    optional: true,
    read: (input) => (isMissing(input) ? { value: null } : readCells(options.label, input)),
  };
}

function withinDomain(value: number, domain: Domain): boolean {
  return (
    (domain.min === undefined || value >= domain.min) &&
    (domain.max === undefined || value <= domain.max) &&
    (domain.above === undefined || value > domain.above) &&
    (domain.below === undefined || value < domain.below) &&
    (domain.not === undefined || value !== domain.not) &&
    (domain.whole !== true || Number.isInteger(value))
  );
}

function readNumber(label: Text, domain: Domain | undefined, input: unknown): Reading<number> {
  const { value, several } = scalarOf(input);
  if (several)
    return { value: 0, problem: { phase: phase.shape, fault: sentence.notOneCell(label) } };
  if (typeof value === "number") {
    if (domain && !withinDomain(value, domain))
      return {
        value,
        problem: {
          phase: phase.domain,
          fault: sentence.outsideDomain(label, value, domain.expected),
        },
      };
    return { value };
  }
  if (isBlank(value))
    return { value: 0, problem: { phase: phase.text, fault: sentence.missing(label) } };
  if (typeof value === "object")
    return { value: 0, problem: errorProblem(single(label), codeOf(value)) };
  return {
    value: 0,
    problem: { phase: phase.text, fault: sentence.textInNumbers(single(label), value) },
  };
}

interface NumberOptions extends Words {
  readonly domain?: Domain;
}

export function number(options: NumberOptions): NumberKind<number> {
  return {
    ...options,
    kind: "number",
    optional: false,
    default: null,
    read: (input) => readNumber(options.label, options.domain, input),
  };
}

export function optionalNumber(
  options: NumberOptions & { readonly default: number }
): NumberKind<number>;
export function optionalNumber(
  options: NumberOptions & { readonly default: null }
): NumberKind<number | null>;
export function optionalNumber(
  options: NumberOptions & { readonly default: number | null }
): NumberKind<number> | NumberKind<number | null> {
  const read = (input: unknown): Reading<number | null> =>
    isBlank(scalarOf(input).value)
      ? { value: options.default }
      : readNumber(options.label, options.domain, input);
  return { ...options, kind: "number", optional: true, read };
}

export function logical(options: Words & { readonly default: boolean }): LogicalKind {
  const { label } = options;
  return {
    ...options,
    kind: "logical",
    optional: true,
    read(input) {
      const { value, several } = scalarOf(input);
      if (several)
        return {
          value: options.default,
          problem: { phase: phase.shape, fault: sentence.notOneCell(label) },
        };
      if (isBlank(value)) return { value: options.default };
      if (typeof value === "boolean") return { value };
      if (typeof value === "number") return { value: value !== 0 };
      if (typeof value === "object")
        return { value: options.default, problem: errorProblem(single(label), codeOf(value)) };
      const word = String(value).trim().toUpperCase();
      if (word === "TRUE" || word === "FALSE") return { value: word === "TRUE" };
      return {
        value: options.default,
        problem: { phase: phase.text, fault: sentence.notALogical(label, value) },
      };
    },
  };
}

function readWord<W extends string>(
  label: Text,
  words: readonly W[],
  otherwise: W | null,
  input: unknown
): Reading<W | null> {
  const { value, several } = scalarOf(input);
  if (several)
    return { value: otherwise, problem: { phase: phase.shape, fault: sentence.notOneCell(label) } };
  if (isBlank(value)) return { value: otherwise };
  if (isErrorCell(value))
    return { value: otherwise, problem: errorProblem(single(label), codeOf(value)) };
  const said = String(value).trim().toLowerCase();
  const word = words.find((known) => known === said);
  return word === undefined
    ? {
        value: otherwise,
        problem: { phase: phase.word, fault: sentence.unknownWord(label, value, words) },
      }
    : { value: word };
}

/** One of a few words, compared without case; the default when left out. */
export function choice<const L extends readonly string[]>(
  options: Words & { readonly words: L; readonly default: NoInfer<L[number]> }
): ChoiceKind<L[number]> {
  const { label, words } = options;
  return {
    ...options,
    kind: "choice",
    optional: true,
    read(input) {
      const reading = readWord<L[number]>(label, words, options.default, input);
      return { ...reading, value: reading.value ?? options.default };
    },
  };
}

/** One of a few words, or null when left out. */
export function optionalChoice<const L extends readonly string[]>(
  options: Words & { readonly words: L }
): ChoiceKind<L[number] | null> {
  return {
    ...options,
    kind: "choice",
    optional: true,
    default: null,
    read: (input) => readWord<L[number]>(options.label, options.words, null, input),
  };
}

/** A free text such as the name of a unit. */
export function optionalText(options: Words): TextKind {
  return {
    ...options,
    kind: "text",
    optional: true,
    default: null,
    read(input) {
      const { value } = scalarOf(input);
      if (isErrorCell(value))
        return { value: null, problem: errorProblem(single(options.label), codeOf(value)) };
      return { value: isBlank(value) ? null : String(value) };
    },
  };
}

/** The argument `zeros` of every measure in which the number of observations matters. */
export function zerosArgument(description?: Text): ChoiceKind<"count" | "skip" | null> {
  return optionalChoice({
    label: { en: "zeros", ru: "нули", kk: "нөлдер" },
    description: description ?? {
      en: 'What a 0 or blank is: "count" = a real zero, "skip" = absent. Not given: #VALUE! when there is one',
      ru: 'Что значит 0 или пусто: "count" — настоящий ноль, "skip" — значения нет. Не указано: #ЗНАЧ!, если такие есть',
      kk: '0 немесе бос ұяшық нені білдіреді: "count" — нақты нөл, "skip" — мән жоқ. Берілмесе және ондай ұяшық болса: #VALUE!',
    },
    words: ["count", "skip"],
  });
}
