/**
 * The card of a measure: a plain object that says once what a measure is called, takes, means and
 * returns. Excel's metadata, the pane, the help, the twins and the tests are made from it.
 */
import { NumberRange } from "./cells";
import { Fault } from "./fault";
import { Help } from "./help";
import { Text } from "./locale";
import { ElementKind, Kind, Params } from "./params";
import { NumberReference, Place, RangeReference, Twin } from "./twin";

/** A number, a text (a code in a table) or why there is none. */
export type AnswerCell = number | string | Fault;

/** A scalar, or rows of cells that spill. */
export type Answer = AnswerCell | readonly (readonly AnswerCell[])[];

export const families = [
  "concentration",
  "inequality",
  "specialization",
  "dynamics",
  "relatedness",
  "trade",
  "linkages",
  "weights",
  "swot",
  "scoring",
  "survey",
] as const;

export type Family = (typeof families)[number];

/** The value of an argument as `compute` gets it. */
export type ValueOf<K> = K extends { read(input: unknown): { readonly value: infer V } }
  ? V
  : never;

export type Values<P extends Params> = { readonly [N in keyof P]: ValueOf<P[N]> };

/** An argument as `twin` gets it: a reference for ranges and numbers, the value itself for settings. */
export type ReferenceOf<K> = K extends { readonly kind: "range" | "element" | "codes" | "table" }
  ? null extends ValueOf<K>
    ? RangeReference | null
    : RangeReference
  : K extends { readonly kind: "number" }
    ? null extends ValueOf<K>
      ? NumberReference | null
      : NumberReference
    : ValueOf<K>;

export type References<P extends Params> = { readonly [N in keyof P]: ReferenceOf<P[N]> };

/** An input of an example: a list lies as a column, a list of lists as rows, null is a blank or left out. */
export type ExampleInput =
  number | string | boolean | null | { readonly code: string } | readonly ExampleInput[];

export interface Example<P extends Params> {
  readonly given: { readonly [N in keyof P]?: ExampleInput };
  /** A number, a row, rows, or an Excel error. Inside rows an error is its text. */
  readonly expect: number | string | readonly (number | string | readonly (number | string)[])[];
  /** Relative to max(1, |expected|); 1e-12 unless the source prints fewer digits. */
  readonly tolerance?: number;
  /** Publication with page or table, an independent program with version, or "by hand". */
  readonly from: string;
}

export interface Measure<P extends Params = Params> {
  /** Name in Excel, upper case with dots; the file has the same name. */
  readonly id: string;
  readonly family: Family;
  readonly name: Text;
  /** One sentence for Excel's function list. */
  readonly summary: Text;
  readonly unit: Text;
  /** Possible values, in words and signs; a text where there are words. */
  readonly values: string | Text;
  /** In one line, several formulas divided by semicolons; a text where there are words. */
  readonly formula: string | Text;
  readonly source: string;
  /** Blanks, traps and differences from well-known programs, one paragraph. */
  readonly notes: Text;
  /** Keys are the catalogue's names, in Excel's order. */
  readonly params: P;
  /** "cell": one number; "cells": may spill, always answers rows. */
  readonly result: "cell" | "cells";
  /** Found by iteration: witnesses agree to 1e-9 instead of 1e-12. */
  readonly iterative?: true;
  /** Order of the columns of a spilled row or table. */
  readonly columns?: readonly Text[];
  readonly compute: (values: Values<P>) => Answer;
  /** The measure in plain Excel functions, or null where a setting has none. */
  readonly twin: (references: References<P>, place: Place) => Twin | null;
  readonly examples: readonly Example<P>[];
  readonly help: Help<Values<P>>;
}

/** Checks a card by its type and gives it back untouched. */
export function defineMeasure<const P extends Params>(card: Measure<P>): Measure<P> {
  return card;
}

/** A measure of any parameters, as lists of measures hold it. */
export type AnyMeasure = Omit<Measure, "compute" | "twin" | "examples" | "help"> & {
  readonly compute: (values: never) => Answer;
  readonly twin: (references: never, place: Place) => Twin | null;
  readonly examples: readonly Example<Params>[];
  readonly help: Help<never>;
};

export function isElementWise(measure: { readonly params: Params }): boolean {
  return Object.values(measure.params).some((kind: Kind) => kind.kind === "element");
}

export type { ElementKind, NumberRange };
