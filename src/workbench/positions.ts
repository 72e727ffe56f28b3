/**
 * ROW and COLUMN for Univer's engine. Its own give their answer the place of the formula, and comparisons with
 * one number are looked up by place: `ROW(A6:A9)<ROW()` then reads what the formula's own column holds, and leaves
 * row numbers behind as if they were that column's contents. These answer an array that lies nowhere.
 */
import { ArrayValueObject, BaseFunction, NumberValueObject } from "@univerjs/engine-formula";
import type { BaseValueObject } from "@univerjs/engine-formula";

type Answer = ReturnType<BaseFunction["calculate"]>;

/** The engine looks nothing up for this place. */
const nowhere = { unitId: "", sheetId: "", row: -1, column: -1 };

const counted = (first: number, count: number): NumberValueObject[] =>
  Array.from({ length: count }, (_, index) => NumberValueObject.create(first + index + 1));

class RowNumbers extends BaseFunction {
  override minParams = 0;
  override maxParams = 1;

  override calculate(reference?: BaseValueObject): Answer {
    if (!reference) return NumberValueObject.create(this.row + 1);
    if (!(reference instanceof ArrayValueObject)) return reference;
    const rows = counted(reference.getCurrentRow(), reference.getRowCount());
    return ArrayValueObject.create({
      calculateValueList: rows.map((row) => [row]),
      rowCount: rows.length,
      columnCount: 1,
      ...nowhere,
    });
  }
}

class ColumnNumbers extends BaseFunction {
  override minParams = 0;
  override maxParams = 1;

  override calculate(reference?: BaseValueObject): Answer {
    if (!reference) return NumberValueObject.create(this.column + 1);
    if (!(reference instanceof ArrayValueObject)) return reference;
    const columns = counted(reference.getCurrentColumn(), reference.getColumnCount());
    return ArrayValueObject.create({
      calculateValueList: [columns],
      rowCount: 1,
      columnCount: columns.length,
      ...nowhere,
    });
  }
}

export const positionFunctions: readonly BaseFunction[] = [
  new RowNumbers("ROW"),
  new ColumnNumbers("COLUMN"),
];
