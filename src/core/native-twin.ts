/**
 * Native twins whole: the bare definition of a card inside its guards (errors, text, shape, negatives,
 * undeclared zeros, empty totals). The guards are derived from the kinds of the arguments, in the same order
 * in which a call finds its faults.
 */
import type { NumberRange } from "./cells";
import type { AnyMeasure } from "./measure";
import type { Domain, ElementKind, Kind, NumberKind, RangeKind } from "./params";
import { zerosUndeclared } from "./params";
import {
  BlockCell,
  NumberReference,
  Place,
  placeFrom,
  RangeReference,
  sizeOfAddress,
} from "./twin";

/** What a twin is asked for with: an address, a literal, or null for an argument left out. */
export type TwinArgument = string | number | boolean | null;

export type NativeTwin =
  | { readonly formula: string }
  /** Helper cells, the last one the result; `place` tells their addresses from the block's first cell. */
  | { readonly block: readonly BlockCell[]; readonly place: Place }
  /** This setting has no native form: only values can be handed on. */
  | { readonly valuesOnly: true };

/** Longest formula Excel takes. */
const longestFormula = 8192;

const valueFault = "#VALUE!";

interface Given {
  readonly name: string;
  readonly kind: Kind;
  /** A RangeReference, a NumberReference, or the value of a setting. */
  readonly reference: unknown;
}

function looksLikeAddress(text: string): boolean {
  return sizeOfAddress(text) !== null || /^[A-Za-z_\\][\w.\\]*$/.test(text) || text.includes("!");
}

function literalNumber(n: number): string {
  return n < 0 ? `(${n})` : String(n);
}

/** Thrown inside this file when a literal already decides that the answer is #VALUE!. */
class DecidedFault extends Error {}

function numberReference(
  kind: NumberKind<number> | NumberKind<number | null>,
  argument: TwinArgument
): NumberReference | null {
  const given = argument === null ? kind.default : argument;
  if (given === null) return null;
  if (typeof given === "string" && looksLikeAddress(given)) {
    const expression =
      kind.default === null ? given : `IF(ISNUMBER(${given}),${given},${kind.default})`;
    return new NumberReference(expression, null);
  }
  const reading = kind.read(given);
  if (reading.problem || reading.value === null) throw new DecidedFault();
  return new NumberReference(literalNumber(reading.value), reading.value);
}

function rangeReference(argument: TwinArgument, skipsZeros: boolean): RangeReference | null {
  if (argument === null) return null;
  if (typeof argument === "number")
    return new RangeReference(literalNumber(argument), { rows: 1, columns: 1 }, skipsZeros);
  if (typeof argument === "boolean") throw new DecidedFault();
  return new RangeReference(argument, sizeOfAddress(argument), skipsZeros);
}

/** A code is a number, a text in quotation marks, or the address of its cell. */
function codeReference(argument: TwinArgument): RangeReference | null {
  return typeof argument === "string" && argument.startsWith('"')
    ? new RangeReference(argument, { rows: 1, columns: 1 }, false)
    : rangeReference(argument, false);
}

function bind(measure: AnyMeasure, given: readonly TwinArgument[]): Given[] {
  const names = Object.keys(measure.params);
  const skip = names.some(
    (name, i) =>
      name === "zeros" && typeof given[i] === "string" && given[i].toLowerCase() === "skip"
  );
  return names.map((name, i) => {
    const kind = measure.params[name]!;
    const argument = given[i] ?? null;
    switch (kind.kind) {
      case "range":
      case "codes":
      case "table":
        if (argument === null && !kind.optional) throw new DecidedFault();
        return { name, kind, reference: rangeReference(argument, skip) };
      case "code":
        if (argument === null && !kind.optional) throw new DecidedFault();
        return { name, kind, reference: codeReference(argument) };
      case "element": {
        const value = argument ?? kind.default;
        if (value === null && !kind.optional) throw new DecidedFault();
        return { name, kind, reference: rangeReference(value, skip) };
      }
      case "number": {
        const reference = numberReference(kind, argument);
        if (reference === null && !kind.optional) throw new DecidedFault();
        return { name, kind, reference };
      }
      default: {
        const reading = kind.read(argument);
        if (reading.problem) throw new DecidedFault();
        return { name, kind, reference: reading.value };
      }
    }
  });
}

function settingHolds(bound: readonly Given[], name: string): boolean {
  const setting = bound.find((argument) => argument.name === name)?.reference;
  return setting !== null && setting !== undefined && setting !== false;
}

/**
 * How many cells are text or logical values. LibreOffice's ISLOGICAL sees single cells only and takes a
 * logical value for a number; its COUNTIF matches what such a cell shows, where Excel's matches text alone.
 */
function textCount(reference: RangeReference): string {
  return `SUMPRODUCT(ISTEXT(${reference})*(${reference}<>"")+ISLOGICAL(${reference}))+COUNTIF(${reference},"TRU?")+COUNTIF(${reference},"FALS?")`;
}

function domainConditions(expression: string, domain: Domain | undefined): string[] {
  if (!domain) return [];
  const conditions: string[] = [];
  if (domain.min !== undefined) conditions.push(`${expression}<${literalNumber(domain.min)}`);
  if (domain.max !== undefined) conditions.push(`${expression}>${literalNumber(domain.max)}`);
  if (domain.above !== undefined) conditions.push(`${expression}<=${literalNumber(domain.above)}`);
  if (domain.below !== undefined) conditions.push(`${expression}>=${literalNumber(domain.below)}`);
  if (domain.not !== undefined) conditions.push(`${expression}=${literalNumber(domain.not)}`);
  if (domain.whole) conditions.push(`${expression}<>INT(${expression})`);
  return conditions;
}

const either = (conditions: readonly string[], test: string) =>
  `IF(${conditions.map((c) => `(${c})`).join("+")}>0,${test},`;

/** @returns the number a range argument was given as, NaN when it is an address */
function literalOf(reference: RangeReference): number {
  return Number(reference.address.replace(/[()]/g, ""));
}

function isAddress(reference: RangeReference): boolean {
  return Number.isNaN(literalOf(reference)) && !reference.address.startsWith('"');
}

/** Guards of ranges and single numbers, outermost first; each is an opening "IF(…," to be closed by ")". */
function rangeGuards(bound: readonly Given[]): string[] {
  const guards: string[] = [];
  const isRange = (
    x: Given
  ): x is Given & { kind: RangeKind<NumberRange>; reference: RangeReference } =>
    x.kind.kind === "range" && x.reference instanceof RangeReference;
  const allRanges = bound.filter(isRange);
  if (allRanges.some((x) => x.kind.negatives === "refused" && literalOf(x.reference) < 0))
    throw new DecidedFault();
  const ranges = allRanges.filter((x) => isAddress(x.reference));
  const anyReference = bound.filter(
    (x): x is Given & { reference: RangeReference } =>
      x.kind.kind !== "element" && x.reference instanceof RangeReference && isAddress(x.reference)
  );
  const numbers = bound.filter(
    (x): x is Given & { kind: NumberKind<number>; reference: NumberReference } =>
      x.reference instanceof NumberReference && x.reference.literal === null
  );

  const carriers = [...anyReference, ...numbers].map((x) => String(x.reference));
  if (carriers.length > 0)
    guards.push(`IF(ISERROR(SUM(${carriers.join(",")})),SUM(${carriers.join(",")}),`);

  const texts = [
    ...ranges.map((x) => textCount(x.reference)),
    ...numbers.map((x) => `1-ISNUMBER(${x.reference})`),
    ...anyReference
      .filter(({ kind }) => kind.kind === "code" && !kind.optional)
      .map((x) => `COUNTBLANK(${x.reference})`),
  ];
  if (texts.length > 0) guards.push(either(texts, valueFault));

  for (const { kind, reference } of bound) {
    if (!(reference instanceof RangeReference) || !("read" in kind)) continue;
    const shape = kind.kind === "range" ? kind.shape : kind.kind === "codes" ? "vector" : "any";
    const { size } = reference;
    if (shape === "vector") {
      if (size === null)
        guards.push(`IF((ROWS(${reference})>1)*(COLUMNS(${reference})>1)>0,${valueFault},`);
      else if (size.rows > 1 && size.columns > 1) throw new DecidedFault();
    }
    if (kind.kind === "code") {
      if (size === null)
        guards.push(`IF(ROWS(${reference})*COLUMNS(${reference})>1,${valueFault},`);
      else if (size.rows * size.columns > 1) throw new DecidedFault();
    }
    if (shape === "square") {
      if (size === null) guards.push(`IF(ROWS(${reference})<>COLUMNS(${reference}),${valueFault},`);
      else if (size.rows !== size.columns) throw new DecidedFault();
    }
    const paired = kind.kind === "range" || kind.kind === "codes" ? kind.pairedWith : undefined;
    const partner = bound.find((x) => x.name === paired)?.reference;
    if (partner instanceof RangeReference) {
      if (size === null || partner.size === null)
        guards.push(
          `IF((ROWS(${reference})<>ROWS(${partner}))+(COLUMNS(${reference})<>COLUMNS(${partner}))>0,${valueFault},`
        );
      else if (size.rows !== partner.size.rows || size.columns !== partner.size.columns)
        throw new DecidedFault();
    }
  }

  const domain: string[] = [];
  for (const { kind, reference } of ranges) {
    if (kind.negatives === "refused") domain.push(`COUNTIF(${reference},"<0")`);
    if (kind.blanks === "refused") domain.push(`COUNTBLANK(${reference})`);
  }
  for (const { kind, reference } of numbers)
    domain.push(...domainConditions(String(reference), kind.domain));
  if (domain.length > 0) guards.push(either(domain, valueFault));

  const undeclared = ranges.filter((x) =>
    zerosUndeclared(x.kind.zeros, (name) => settingHolds(bound, name))
  );
  if (undeclared.length > 0)
    guards.push(
      either(
        undeclared.flatMap(({ reference }) => [
          `COUNTIF(${reference},0)`,
          `COUNTBLANK(${reference})`,
        ]),
        valueFault
      )
    );

  for (const { kind, reference } of allRanges)
    if (kind.total === "divisionByZero") guards.push(`IF(SUM(${reference})=0,#DIV/0!,`);
  return guards;
}

/** Guards of element-wise arguments: the same order, but each cell alone. */
function elementGuards(bound: readonly Given[]): string[] {
  const elements = bound.filter(
    (x): x is Given & { kind: ElementKind<number>; reference: RangeReference } =>
      x.kind.kind === "element" && x.reference instanceof RangeReference
  );
  const cells = elements.filter((x) => Number.isNaN(literalOf(x.reference)));
  const shapes = new Set<string>();
  for (const { reference } of elements)
    if (reference.size && (reference.size.rows > 1 || reference.size.columns > 1))
      shapes.add(`${reference.size.rows}×${reference.size.columns}`);
  if (shapes.size > 1) throw new DecidedFault();
  for (const { kind, reference } of elements)
    if (kind.negatives === "refused" && literalOf(reference) < 0) throw new DecidedFault();

  const guards = cells.map(({ reference }) => `IF(ISERROR(${reference}),${reference},`);
  if (cells.length > 0)
    guards.push(
      either(
        cells.map(
          ({ reference }) => `ISTEXT(${reference})*(${reference}<>"")+ISLOGICAL(${reference})`
        ),
        valueFault
      )
    );
  const refused = cells.filter((x) => x.kind.negatives === "refused");
  if (refused.length > 0)
    guards.push(
      either(
        refused.map(({ reference }) => `${reference.numbers}<0`),
        valueFault
      )
    );
  const undeclared = elements.filter((x) =>
    zerosUndeclared(x.kind.zeros, (name) => settingHolds(bound, name))
  );
  if (undeclared.length > 0)
    guards.push(
      either(
        undeclared.map(({ reference }) => `ISNUMBER(${reference})*(${reference}=0)`),
        valueFault
      )
    );
  for (const { kind, reference } of cells)
    if (kind.blanks === "notAvailable")
      guards.push(
        `IF(1-ISNUMBER(${reference})${reference.skipsZeros ? `+(${reference.numbers}=0)` : ""}>0,NA(),`
      );
  return guards;
}

/** Wraps a bare definition into its guards. */
function guarded(guards: readonly string[], body: string): string {
  return guards.join("") + body + ")".repeat(guards.length);
}

/**
 * The native twin of a call.
 * @param given  one entry per parameter in order: an address, a literal, or null where left out
 * @param origin  first cell of the helper cells, for twins that need them
 */
export function nativeTwin(
  measure: AnyMeasure,
  given: readonly TwinArgument[],
  origin = "A1"
): NativeTwin {
  try {
    const bound = bind(measure, given);
    const references = Object.fromEntries(bound.map(({ name, reference }) => [name, reference]));
    const guards = [...rangeGuards(bound), ...elementGuards(bound)];
    // The card's type ties `references` to its parameters; a list of cards has forgotten that type.
    const place = placeFrom(origin);
    const twin = measure.twin(references as never, place);
    if (twin === null) return { valuesOnly: true };
    if (typeof twin === "string") {
      const formula = `=${guarded(guards, twin)}`;
      return formula.length > longestFormula ? { valuesOnly: true } : { formula };
    }
    const last = twin.cells.length - 1;
    const block = twin.cells.map((cell, i) => ({
      ...cell,
      formula: i === last ? `=${guarded(guards, cell.formula)}` : `=${cell.formula}`,
    }));
    return { block, place };
  } catch (e) {
    if (e instanceof DecidedFault) return { formula: `=${valueFault}` };
    throw e;
  }
}
