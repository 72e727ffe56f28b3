/** The workbook as it is kept: Univer's own data, and what the port knows beyond it. */
import type { IWorkbookData } from "@univerjs/core";
import type { Block, Furnishing, Name, Validation, Visibility } from "../excel-host/backend";

/** Raised when a kept workbook of an older form could no longer be opened. */
export const DOCUMENT_VERSION = 1;

export interface WorkbookDocument {
  readonly version: typeof DOCUMENT_VERSION;
  readonly workbook: IWorkbookData;
  readonly names: readonly Name[];
  /** By sheet id: what Univer has no place for. */
  readonly sheets: Readonly<
    Record<
      string,
      {
        readonly visibility?: Visibility;
        readonly protected?: boolean;
        readonly validations?: readonly {
          readonly block: Block;
          readonly validation: Validation;
        }[];
        readonly furnishing?: Furnishing;
      }
    >
  >;
  readonly active: string;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Reads what a store or a snapshot gives.
 * @throws when it is no workbook of this version: the caller opens the sample and says so
 */
export function readDocument(value: unknown): WorkbookDocument {
  if (!isRecord(value) || value.version !== DOCUMENT_VERSION)
    throw new Error("not a workbook of this version");
  const { workbook, names, sheets, active } = value;
  if (!isRecord(workbook) || !isRecord(workbook.sheets) || !Array.isArray(workbook.sheetOrder))
    throw new Error("the workbook has no sheets");
  const sheetData = workbook.sheets;
  const whole =
    workbook.sheetOrder.length > 0 &&
    workbook.sheetOrder.every((id) => typeof id === "string" && isRecord(sheetData[id]));
  if (!whole) throw new Error("a sheet of the workbook is missing");
  if (!Array.isArray(names) || !isRecord(sheets) || typeof active !== "string")
    throw new Error("the workbook is incomplete");
  return value as unknown as WorkbookDocument;
}
