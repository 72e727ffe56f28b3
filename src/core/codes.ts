/** Codes of groups: which cells name the same group, and in which order groups are told. */
import { Cell } from "./cells";
import { Fault, fault } from "./fault";
import { Text } from "./locale";
import { ascending } from "./sorting";
import { about } from "./sentences";

/** A code as a sentence or a table shows it. */
export const shownCode = (code: Cell): string =>
  typeof code === "string" || typeof code === "number"
    ? `${code}`
    : typeof code === "boolean"
      ? String(code).toUpperCase()
      : "";

/** A code as it is compared: numbers as numbers, text without case. Null for a blank. */
export function keyOf(code: Cell): number | string | null {
  if (typeof code === "number") return code;
  const text = shownCode(code).toLowerCase();
  return text === "" ? null : text;
}

/** Numbers ascending, then text ascending. */
export function inOrder(a: number | string, b: number | string): number {
  if (typeof a === "number") return typeof b === "number" ? a - b : -1;
  if (typeof b === "number") return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The fault of a row that takes part but names no group. */
export function codeMissing(label: Text, row: number): Fault {
  return fault(
    "#VALUE!",
    about(label, {
      en: `entry ${row + 1} has a size but no code; expected a code`,
      ru: `у записи ${row + 1} есть размер, но нет кода; ожидается код`,
      kk: `${row + 1}-жазбаның мөлшері бар, коды жоқ; коды болуы керек`,
    })
  );
}

/** Whole numbers from 0 to below this are found by their place in a list, without a search. */
const denseLimit = 65_536;

/** Numbers groups from 0 in the order in which their codes are first seen, one cell after another. */
export class GroupIndex {
  /** The code of each group as it was first written. */
  readonly codes: (number | string)[] = [];
  /** Group number + 1 by code, 0 where the code was not seen; grows as codes do. */
  private dense = new Int32Array(256);
  private readonly byNumber = new Map<number, number>();
  private readonly byText = new Map<string, number>();
  /** Text as written: saves the change of case for every row but the first of a spelling. */
  private readonly bySpelling = new Map<string, number>();

  get size(): number {
    return this.codes.length;
  }

  /** @returns the number of the cell's group, −1 for a blank */
  of(cell: Cell): number {
    if (typeof cell === "number") {
      if (cell >= 0 && cell < this.dense.length && (cell | 0) === cell) {
        const known = this.dense[cell]!;
        return known > 0 ? known - 1 : this.addDense(cell);
      }
      return this.ofNumber(cell);
    }
    if (typeof cell === "string") {
      const known = this.bySpelling.get(cell);
      return known === undefined ? this.ofSpelling(cell) : known;
    }
    return typeof cell === "boolean" ? this.of(shownCode(cell)) : -1;
  }

  /** @returns numbers of the groups, numbers ascending before text ascending */
  ascending(): Int32Array {
    const numbers = ascending(
      Float64Array.from(this.codes.filter((code): code is number => typeof code === "number"))
    );
    const texts = [...this.byText.keys()].sort();
    const order = new Int32Array(this.size);
    for (let i = 0; i < numbers.length; i++) order[i] = this.of(numbers[i]);
    for (let i = 0; i < texts.length; i++)
      order[numbers.length + i] = this.byText.get(texts[i]!) ?? -1;
    return order;
  }

  private add(code: number | string): number {
    return this.codes.push(code) - 1;
  }

  private addDense(code: number): number {
    const group = this.add(code);
    this.dense[code] = group + 1;
    return group;
  }

  private ofNumber(code: number): number {
    if (code >= 0 && code < denseLimit && (code | 0) === code) {
      const longer = new Int32Array(Math.min(denseLimit, 2 ** Math.ceil(Math.log2(code + 1))));
      longer.set(this.dense);
      this.dense = longer;
      return this.addDense(code);
    }
    const known = this.byNumber.get(code);
    if (known !== undefined) return known;
    const group = this.add(code);
    this.byNumber.set(code, group);
    return group;
  }

  private ofSpelling(spelling: string): number {
    if (spelling === "") return -1;
    const text = spelling.toLowerCase();
    let group = this.byText.get(text);
    if (group === undefined) {
      group = this.add(spelling);
      this.byText.set(text, group);
    }
    this.bySpelling.set(spelling, group);
    return group;
  }
}
