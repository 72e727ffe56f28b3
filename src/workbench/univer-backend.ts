/**
 * The simulated Excel's backend over Univer: one implementation, headless in Node and behind the grid in
 * the browser, where the page adds the plugins that draw. Changes made through this port are Univer
 * mutations and stay off the undo stack: undo belongs to what a person did in the grid.
 */
import {
  BooleanNumber,
  CellValueType,
  CommandType,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  RANGE_TYPE,
  Univer,
  UniverInstanceType,
  mergeWorksheetSnapshotWithDefault,
  numfmt,
} from "@univerjs/core";
import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  ILocales,
  IObjectMatrixPrimitiveType,
  IRange,
  IStyleData,
  IWorkbookData,
  Nullable,
  Workbook,
  Worksheet,
} from "@univerjs/core";
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  IDefinedNamesService,
  IFunctionService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetTriggerFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetColDataMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  SheetsSelectionsService,
  ToggleGridlinesMutation,
  UniverSheetsPlugin,
} from "@univerjs/sheets";
import type {
  ISetRangeValuesMutationParams,
  ISetSelectionsOperationParams,
} from "@univerjs/sheets";
import {
  CalculationMode,
  IDescriptionService,
  UniverSheetsFormulaPlugin,
} from "@univerjs/sheets-formula";
import type { Theme } from "@univerjs/themes";
import type {
  Backend,
  BackendEvent,
  Block,
  BlockContent,
  CellValue,
  FunctionDeclaration,
  FunctionInvoker,
  Furnishing,
  Name,
  Sheet,
  Style,
  Validation,
  Visibility,
} from "../excel-host/backend";
import { unfurnished } from "../excel-host/backend";
import { watchCalculation } from "./calculation";
import { commonStyle, fromUniverStyle, toUniverStyle } from "./cell-style";
import { DOCUMENT_VERSION, readDocument } from "./document";
import type { WorkbookDocument } from "./document";
import { createFunctionCalls } from "./function-calls";
import type { FunctionCalls, Place } from "./function-calls";
import { positionFunctions } from "./positions";
import { keepUnderstood } from "./understood-formulas";

const UNIT = "workbook";
const ROWS = 1000;
const COLUMNS = 52;
/** Rows and columns added beyond what a write needs, so that a spill finds room. */
const SPARE = 50;
/** From this height on, a look belongs to whole columns rather than to their cells. */
const WHOLE_COLUMN = 10000;
const POINT = 4 / 3;
const NOTHING: ICellData = { v: null, f: null, si: null, p: null, t: null };

export interface UniverBackendOptions {
  /** The workbook to open; a new one with one empty sheet when absent. */
  readonly document?: WorkbookDocument;
  /** "en-US", "ru-RU" or "kk-KZ": separators of displayed numbers. */
  readonly locale?: string;
  /** What Univer's own plugins say; empty when nothing is drawn. */
  readonly texts?: { readonly locale: LocaleType; readonly locales: ILocales };
  readonly theme?: Theme;
  /** Registers the plugins that draw; called before the workbook is opened. */
  readonly plugins?: (univer: Univer) => void;
}

export interface UniverBackend extends Backend {
  /** For the page: what only the grid needs. */
  readonly univer: Univer;
  snapshot(): WorkbookDocument;
  /** The sentence that came with the error a custom function put into this cell. */
  message(place: Place): string | undefined;
  /** Rows that hold a formula, on all sheets. */
  formulaRows(): number;
  /** Calls the listener after each change of the workbook that is worth keeping, looks and sizes included. */
  changed(listener: () => void): void;
}

interface SheetExtras {
  readonly visibility?: Visibility;
  readonly protected?: boolean;
  readonly validations?: readonly { readonly block: Block; readonly validation: Validation }[];
  readonly furnishing?: Furnishing;
}

function rangeOf(block: Block): IRange {
  return {
    startRow: block.row,
    endRow: block.row + block.rows - 1,
    startColumn: block.column,
    endColumn: block.column + block.columns - 1,
  };
}

function blockOf(sheet: string, range: IRange): Block {
  return {
    sheet,
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

function sameBlock(a: Block, b: Block): boolean {
  return (
    a.sheet === b.sheet &&
    a.row === b.row &&
    a.column === b.column &&
    a.rows === b.rows &&
    a.columns === b.columns
  );
}

function overlap(a: Block, b: Block): boolean {
  return (
    a.sheet === b.sheet &&
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

function quoted(sheet: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** Univer's cells by row and column. */
type CellMatrix = Readonly<
  Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>
>;

function eachCell(
  matrix: CellMatrix,
  visit: (row: number, column: number, cell: Nullable<ICellData>) => void
): void {
  for (const [row, cells] of Object.entries(matrix))
    for (const [column, cell] of Object.entries(cells ?? {}))
      visit(Number(row), Number(column), cell);
}

/** The smallest range around the cells added. */
class Bounds {
  private top = Infinity;
  private bottom = -1;
  private left = Infinity;
  private right = -1;

  add(row: number, column: number): void {
    this.top = Math.min(this.top, row);
    this.bottom = Math.max(this.bottom, row);
    this.left = Math.min(this.left, column);
    this.right = Math.max(this.right, column);
  }

  get range(): IRange | null {
    if (this.bottom < 0) return null;
    return {
      startRow: this.top,
      endRow: this.bottom,
      startColumn: this.left,
      endColumn: this.right,
    };
  }
}

/** Whether a command changes what a snapshot holds; calculated values and automatic row heights do not. */
function isKept(command: Readonly<ICommandInfo>, how?: IExecutionOptions): boolean {
  if (how?.onlyLocal === true || command.type !== CommandType.MUTATION) return false;
  if (command.id === SetWorksheetRowAutoHeightMutation.id) return false;
  return command.id.startsWith("sheet.mutation.") || command.id.includes("defined-name");
}

/** A cell as written, in Univer's terms; formulas and values replace each other completely. */
function cellData(value: CellValue): ICellData {
  switch (typeof value) {
    case "number":
      return { ...NOTHING, v: value, t: CellValueType.NUMBER };
    case "boolean":
      return { ...NOTHING, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    case "string":
      if (value === "") return NOTHING;
      if (value.startsWith("'"))
        return { ...NOTHING, v: value.slice(1), t: CellValueType.FORCE_STRING };
      if (value.startsWith("=") && value.length > 1) return { ...NOTHING, f: value };
      // A text that looks like a number stays a text only when Univer is told to leave it alone.
      return {
        ...NOTHING,
        v: value,
        t:
          value.trim() !== "" && Number.isFinite(Number(value))
            ? CellValueType.FORCE_STRING
            : CellValueType.STRING,
      };
  }
}

function valueOf(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (value === null || value === undefined) {
    // A cell edited in the grid may hold rich text only.
    return cell?.p?.body?.dataStream.replace(/[\r\n]+$/, "").replaceAll("\r", "\n") ?? "";
  }
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1";
  if (cell?.t === CellValueType.NUMBER && typeof value === "string") return Number(value);
  return value;
}

function rows<T>(block: Block, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: block.rows }, (_, r) =>
    Array.from({ length: block.columns }, (__, c) => cell(block.row + r, block.column + c))
  );
}

function emptyWorkbook(locale: LocaleType): IWorkbookData {
  return {
    id: UNIT,
    name: "Workbook",
    appVersion: "0.25.1",
    locale,
    styles: {},
    sheetOrder: ["sheet-1"],
    sheets: { "sheet-1": { id: "sheet-1", name: "Sheet1", rowCount: ROWS, columnCount: COLUMNS } },
  };
}

export function createUniverBackend(options: UniverBackendOptions = {}): UniverBackend {
  const locale = options.locale ?? "en-US";
  const texts = options.texts ?? { locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } };
  const univer = new Univer({
    locale: texts.locale,
    locales: texts.locales,
    logLevel: LogLevel.ERROR,
    ...(options.theme && { theme: options.theme }),
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  // Spilled cells are not part of a snapshot: every opening calculates everything.
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.FORCED,
  });
  options.plugins?.(univer);

  const injector = univer.__getInjector();
  const document = options.document;
  const names = new Map(
    (document?.names ?? []).map((name) => [nameKey(name.name, name.sheet), name])
  );
  const extras = new Map<string, SheetExtras>(Object.entries(document?.sheets ?? {}));
  const listeners = new Set<(event: BackendEvent) => void>();
  const changes = new Set<() => void>();

  // Univer changes the data it is given: the caller's document must stay as it is.
  univer.createUnit(
    UniverInstanceType.UNIVER_SHEET,
    document === undefined
      ? emptyWorkbook(texts.locale)
      : { ...structuredClone(document.workbook), id: UNIT }
  );
  const commands = injector.get(ICommandService);
  const workbook = workbookOf(injector);
  const formulas = injector.get(FormulaDataModel);
  const definedNames = injector.get(IDefinedNamesService);
  const functions = injector.get(IFunctionService);
  functions.registerExecutors(...positionFunctions);
  const undo = injector.get(IUndoRedoService);
  const understood = keepUnderstood(injector, UNIT);

  let own = 0;

  const emit = (event: BackendEvent): void => listeners.forEach((listener) => listener(event));

  const run = (id: string, params: object): void => {
    own += 1;
    try {
      commands.syncExecuteCommand(id, { unitId: UNIT, ...params });
    } finally {
      own -= 1;
    }
  };

  const runCommand = async (id: string, params: object): Promise<void> => {
    own += 1;
    try {
      if (!(await commands.executeCommand(id, { unitId: UNIT, ...params })))
        throw new Error(`Univer refused ${id}`);
    } finally {
      own -= 1;
    }
    // The commands push an entry; undoing it behind the add-in's back would leave half a change.
    undo.clearUndoRedo(UNIT);
  };

  const worksheet = (id: string): Worksheet => {
    const sheet = workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`No sheet with the id ${id}`);
    return sheet;
  };

  const spilled = (sheet: string): CellMatrix =>
    formulas.getArrayFormulaCellData()[UNIT]?.[sheet] ?? {};

  /** The cell with its calculated value: a spilled value lives beside the sheet, not in it. */
  const contentOf = (sheet: Worksheet, spill: CellMatrix) => {
    const matrix = sheet.getCellMatrix();
    return (row: number, column: number): Nullable<ICellData> => {
      const cell = matrix.getValue(row, column);
      const extra = spill[row]?.[column];
      return extra && !cell?.f && (cell?.v === undefined || cell.v === null) ? extra : cell;
    };
  };

  const usedRange = (id: string): IRange | null => {
    const used = new Bounds();
    worksheet(id)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell?.f || cell?.si || valueOf(cell) !== "") used.add(row, column);
      });
    eachCell(spilled(id), (row, column, cell) => {
      if (cell && valueOf(cell) !== "") used.add(row, column);
    });
    return used.range;
  };

  const lastRow = (id: string): number => usedRange(id)?.endRow ?? 0;

  /** Cuts a block to the grid: whole columns and sheets come as Excel's million rows. */
  const clipped = (block: Block): Block => {
    const sheet = worksheet(block.sheet);
    const last = { row: sheet.getRowCount(), column: sheet.getColumnCount() };
    return {
      ...block,
      rows: Math.max(0, Math.min(block.rows, last.row - block.row)),
      columns: Math.max(0, Math.min(block.columns, last.column - block.column)),
    };
  };

  const makeRoom = (block: Block): void => {
    const sheet = worksheet(block.sheet);
    const needed = { rows: block.row + block.rows, columns: block.column + block.columns };
    if (needed.rows > sheet.getRowCount())
      run(SetWorksheetRowCountMutation.id, {
        subUnitId: block.sheet,
        rowCount: needed.rows + SPARE,
      });
    if (needed.columns > sheet.getColumnCount())
      run(SetWorksheetColumnCountMutation.id, {
        subUnitId: block.sheet,
        columnCount: needed.columns + SPARE,
      });
  };

  const setCells = (
    block: Block,
    cell: (row: number, column: number) => ICellData | undefined,
    trigger?: string
  ): void => {
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    for (let row = block.row; row < block.row + block.rows; row++) {
      const line: Record<number, ICellData> = {};
      for (let column = block.column; column < block.column + block.columns; column++) {
        const data = cell(row, column);
        if (data !== undefined) line[column] = data;
      }
      cellValue[row] = line;
    }
    run(SetRangeValuesMutation.id, {
      subUnitId: block.sheet,
      cellValue,
      ...(trigger && { trigger }),
    });
  };

  const styleAt = (sheet: Worksheet, row: number, column: number): Nullable<IStyleData> =>
    workbook.getStyles().getStyleByCell(sheet.getCellRaw(row, column)) ??
    sheet.getColumnStyle(column);

  const formatAt = (sheet: Worksheet, row: number, column: number): string =>
    styleAt(sheet, row, column)?.n?.pattern || "General";

  const textOf = (value: CellValue, format: string): string => {
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (value === "") return "";
    try {
      return numfmt.format(format, value, { locale });
    } catch {
      // A format the grid cannot read shows the value itself, as Univer does.
      return String(value);
    }
  };

  const formulaAt = (
    sheet: string,
    row: number,
    column: number,
    cell: Nullable<ICellData>
  ): string | undefined => {
    if (cell?.f) return cell.f;
    // Formulas filled down share the text of the first one.
    return cell?.si
      ? formulas.getFormulaStringByCell(row, column, sheet, UNIT) || undefined
      : undefined;
  };

  /** Formats and looks of whole columns go to the columns, and to the cells that already have their own. */
  const changeLook = (
    block: Block,
    change: (at: Block, row: number, column: number) => IStyleData | undefined
  ): void => {
    const whole = block.rows >= WHOLE_COLUMN;
    if (!whole) makeRoom(block);
    const cut = clipped(block);
    const styles = workbook.getStyles();
    const matrix = worksheet(block.sheet).getCellMatrix();
    if (whole) {
      const columnData = Object.fromEntries(
        Array.from({ length: cut.columns }, (_, i) => {
          const column = cut.column + i;
          const style = change(block, block.row + 1, column);
          return [column, { s: { ...worksheet(block.sheet).getColumnStyle(column), ...style } }];
        })
      );
      run(SetColDataMutation.id, { subUnitId: block.sheet, columnData });
    }
    setCells(
      cut,
      (row, column) => {
        const own = matrix.getValue(row, column);
        if (whole && !own) return undefined;
        const style = change(block, row, column);
        if (style === undefined) return undefined;
        // A border given for one side must not take away the others.
        const borders = style.bd && { bd: { ...styles.getStyleByCell(own)?.bd, ...style.bd } };
        return { s: { ...style, ...borders } };
      },
      SetStyleCommand.id
    );
  };

  const tellChange = (): void => changes.forEach((listener) => listener());

  const change = (id: string, value: Partial<SheetExtras>): void => {
    extras.set(id, { ...extras.get(id), ...value });
    tellChange();
  };

  const asSheet = (sheet: Worksheet): Sheet => {
    const config = sheet.getConfig();
    const hidden = config.hidden === BooleanNumber.TRUE;
    return {
      id: sheet.getSheetId(),
      name: sheet.getName(),
      // Univer knows one way of hiding only.
      visibility: hidden
        ? extras.get(sheet.getSheetId())?.visibility === "VeryHidden"
          ? "VeryHidden"
          : "Hidden"
        : "Visible",
      tabColor: config.tabColor ?? "",
      showGridlines: config.showGridlines !== BooleanNumber.FALSE,
    };
  };

  const calls: FunctionCalls = createFunctionCalls(
    (place) =>
      `${quoted(worksheet(place.sheet).getName())}!${columnName(place.column)}${place.row + 1}`,
    lastRow,
    (places) => {
      if (places.length > 0)
        recalculate(
          places
            .filter((place) => workbook.getSheetBySheetId(place.sheet))
            .map((place) => ({
              unitId: UNIT,
              sheetId: place.sheet,
              range: {
                startRow: place.row,
                endRow: place.row,
                startColumn: place.column,
                endColumn: place.column,
              },
            }))
        );
      calculation.check();
    }
  );

  const calculation = watchCalculation(
    commands,
    injector.get(IActiveDirtyManagerService),
    () => calls.pending(),
    () => emit({ kind: "calculated" })
  );

  /** @param dirtyRanges  the cells to calculate again, or "all" */
  function recalculate(
    dirtyRanges: readonly { unitId: string; sheetId: string; range: IRange }[] | "all"
  ): void {
    commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        forceCalculation: dirtyRanges === "all",
        dirtyRanges: dirtyRanges === "all" ? [] : dirtyRanges,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache:
          dirtyRanges === "all"
            ? { [UNIT]: Object.fromEntries(workbook.getSheetOrders().map((id) => [id, "1"])) }
            : {},
      },
      { onlyLocal: true }
    );
  }

  /** Formulas are kept as they were first understood: a changed name needs them read again. */
  function rereadFormulas(): void {
    understood.forget();
    recalculate("all");
  }

  const selection = (): Block => {
    const sheet = workbook.getActiveSheet().getSheetId();
    const range = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    return range && !Number.isNaN(range.startRow) && !Number.isNaN(range.startColumn)
      ? blockOf(sheet, range)
      : { sheet, row: 0, column: 0, rows: 1, columns: 1 };
  };

  const heard = commands.onCommandExecuted(
    (command: Readonly<ICommandInfo>, how?: IExecutionOptions) => {
      if (isKept(command, how)) tellChange();
      const sheet =
        (command.params as { readonly subUnitId?: string } | undefined)?.subUnitId ?? "";
      switch (command.id) {
        case SetRangeValuesMutation.id: {
          const params = command.params as ISetRangeValuesMutationParams;
          if (how?.onlyLocal === true || params.trigger === SetStyleCommand.id) return;
          const written = new Bounds();
          eachCell(params.cellValue ?? {}, (row, column) => written.add(row, column));
          const { range } = written;
          if (range === null) return;
          const block = blockOf(sheet, range);
          calls.overwritten((place) => overlap({ ...place, rows: 1, columns: 1 }, block));
          emit({ kind: "cells", block, byUser: own === 0 });
          return;
        }
        case SetSelectionsOperation.id: {
          const last = (command.params as ISetSelectionsOperationParams).selections.at(-1);
          if (last) emit({ kind: "selection", block: selection() });
          return;
        }
        case SetDefinedNameMutation.id:
        case RemoveDefinedNameMutation.id:
          rereadFormulas();
          return;
        case InsertSheetMutation.id:
          emit({
            kind: "sheet-added",
            sheet: (command.params as { readonly sheet: { readonly id: string } }).sheet.id,
          });
          return;
        case RemoveSheetMutation.id:
          extras.delete(sheet);
          emit({ kind: "sheet-deleted", sheet });
          return;
        case SetWorksheetNameMutation.id:
          emit({ kind: "sheet-renamed", sheet });
          return;
        default:
          // Rows inserted, ranges moved, … : whatever makes the engine calculate has changed cells.
          if (
            /^sheet\.mutation\.(insert|remove|move|reorder)-(row|rows|col|columns|range)$/.test(
              command.id
            )
          ) {
            const used = workbook.getSheetBySheetId(sheet) ? usedRange(sheet) : null;
            if (used) emit({ kind: "cells", block: blockOf(sheet, used), byUser: own === 0 });
          }
      }
    }
  );
  let active = workbook.getActiveSheet().getSheetId();
  let held = false;
  const activation = workbook.activeSheet$.subscribe((sheet) => {
    const id = sheet?.getSheetId();
    if (held || id === undefined || id === active) return;
    active = id;
    emit({ kind: "activated", sheet: id });
  });

  const listName = (name: Name): void => {
    const reference = name.formula.slice(1);
    // Univer takes a reference bare and everything else with its equals sign.
    const isReference =
      /^('(?:[^']|'')+'|[^\s!'"()+*/<>=,;-]+)!\$?[A-Za-z]{1,3}\$?\d+(:\$?[A-Za-z]{1,3}\$?\d+)?$/.test(
        reference
      );
    run(SetDefinedNameMutation.id, {
      id: nameKey(name.name, name.sheet),
      name: name.name,
      formulaOrRefString: isReference ? reference : name.formula,
      comment: name.comment,
      hidden: !name.visible,
      localSheetId: name.sheet ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
  };
  names.forEach(listName);

  const validationsOf = (sheet: string) => extras.get(sheet)?.validations ?? [];

  if (document?.active && workbook.getSheetBySheetId(document.active))
    run(SetWorksheetActiveOperation.id, { subUnitId: document.active });

  return {
    univer,

    sheets: () => workbook.getSheetOrders().map((id) => asSheet(worksheet(id))),
    activeSheet: () => workbook.getActiveSheet().getSheetId(),

    async addSheet(name) {
      const taken = new Set(workbook.getSheetOrders());
      let number = taken.size + 1;
      while (taken.has(`sheet-${number}`)) number += 1;
      const id = `sheet-${number}`;
      // Univer shows a new sheet at once; Excel leaves the person where they are.
      const before = workbook.getActiveSheet().getSheetId();
      held = true;
      run(InsertSheetMutation.id, {
        index: taken.size,
        sheet: mergeWorksheetSnapshotWithDefault({
          id,
          name,
          rowCount: ROWS,
          columnCount: COLUMNS,
          cellData: {},
        }),
      });
      run(SetWorksheetActiveOperation.id, { subUnitId: before });
      held = false;
      return asSheet(worksheet(id));
    },

    async changeSheet(id, wanted) {
      const sheet = worksheet(id);
      if (wanted.name !== undefined && wanted.name !== sheet.getName())
        await runCommand(SetWorksheetNameCommand.id, { subUnitId: id, name: wanted.name });
      if (wanted.visibility !== undefined) {
        change(id, { visibility: wanted.visibility });
        const hidden = wanted.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
        if (hidden === BooleanNumber.TRUE && workbook.getActiveSheet().getSheetId() === id) {
          const next = workbook
            .getSheetOrders()
            .find((other) => other !== id && !worksheet(other).isSheetHidden());
          if (next !== undefined) run(SetWorksheetActiveOperation.id, { subUnitId: next });
        }
        // Univer shows a sheet that becomes visible at once; Excel leaves the person where they are.
        const before = workbook.getActiveSheet().getSheetId();
        held = true;
        run(SetWorksheetHideMutation.id, { subUnitId: id, hidden });
        if (workbook.getActiveSheet().getSheetId() !== before)
          run(SetWorksheetActiveOperation.id, { subUnitId: before });
        held = false;
      }
      if (wanted.tabColor !== undefined)
        run(SetTabColorMutation.id, { subUnitId: id, color: wanted.tabColor });
      if (wanted.showGridlines !== undefined)
        run(ToggleGridlinesMutation.id, {
          subUnitId: id,
          showGridlines: wanted.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        });
      if (wanted.position !== undefined) {
        const fromOrder = workbook.getSheetOrders().indexOf(id);
        if (fromOrder !== wanted.position)
          run(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder, toOrder: wanted.position });
      }
    },

    async deleteSheet(id) {
      if (workbook.getActiveSheet().getSheetId() === id) {
        const order = workbook.getSheetOrders();
        const others = [
          ...order.slice(order.indexOf(id) + 1),
          ...order.slice(0, order.indexOf(id)).reverse(),
        ];
        const next = others.find((other) => !worksheet(other).isSheetHidden());
        if (next !== undefined) run(SetWorksheetActiveOperation.id, { subUnitId: next });
      }
      await runCommand(RemoveSheetCommand.id, { subUnitId: id });
      for (const name of this.names()) if (name.sheet === id) await this.deleteName(name.name, id);
    },

    async activateSheet(id) {
      worksheet(id);
      run(SetWorksheetActiveOperation.id, { subUnitId: id });
    },

    usedBlock(sheet) {
      const used = usedRange(sheet);
      return used === null ? null : blockOf(sheet, used);
    },

    async read(block): Promise<BlockContent> {
      const sheet = worksheet(block.sheet);
      const content = contentOf(sheet, spilled(block.sheet));
      const matrix = sheet.getCellMatrix();
      const values = rows(block, (row, column) => valueOf(content(row, column)));
      const formats = rows(block, (row, column) => formatAt(sheet, row, column));
      return {
        values,
        formulas: rows(
          block,
          (row, column) =>
            formulaAt(block.sheet, row, column, matrix.getValue(row, column)) ??
            valueOf(content(row, column))
        ),
        formats,
        text: values.map((line, r) =>
          line.map((value, c) => textOf(value, formats[r]?.[c] ?? "General"))
        ),
      };
    },

    async write(block, cells) {
      makeRoom(block);
      setCells(block, (row, column) => {
        const value = cells[row - block.row]?.[column - block.column];
        return value === null || value === undefined ? undefined : cellData(value);
      });
    },

    async writeFormats(block, formats) {
      makeRoom(block);
      setCells(
        block,
        (row, column) => {
          const format = formats[row - block.row]?.[column - block.column];
          return format === null || format === undefined
            ? undefined
            : { s: { n: format === "General" || format === "" ? null : { pattern: format } } };
        },
        SetStyleCommand.id
      );
    },

    async writeArrayFormula(block, formula) {
      // Univer has no array formula over a fixed block: the first cell holds it and spills.
      makeRoom(block);
      setCells(block, (row, column) =>
        row === block.row && column === block.column ? cellData(formula) : NOTHING
      );
    },

    async clear(block, what) {
      const cut = clipped(block);
      const matrix = worksheet(block.sheet).getCellMatrix();
      const contents = what === "Formats" ? {} : NOTHING;
      const look = what === "Contents" ? {} : { s: null };
      setCells(
        cut,
        (row, column) => (matrix.getValue(row, column) ? { ...contents, ...look } : undefined),
        what === "Formats" ? SetStyleCommand.id : undefined
      );
      if (what === "Contents") return;
      const merged = worksheet(block.sheet)
        .getMergeData()
        .filter((range) => overlap(blockOf(block.sheet, range), cut));
      if (merged.length > 0)
        run(RemoveWorksheetMergeMutation.id, { subUnitId: block.sheet, ranges: merged });
      if (what === "All")
        change(block.sheet, {
          validations: validationsOf(block.sheet).filter((entry) => !overlap(entry.block, block)),
        });
    },

    async style(block) {
      const sheet = worksheet(block.sheet);
      const cut = clipped(block);
      return commonStyle(rows(cut, (row, column) => fromUniverStyle(styleAt(sheet, row, column))));
    },

    async changeStyle(block, style: Style) {
      const look = toUniverStyle(style);
      changeLook(block, () => look);
    },

    async changeRows(sheet, row, count, wanted) {
      const cut = clipped({ sheet, row, column: 0, rows: count, columns: 1 });
      const ranges = [
        {
          ...rangeOf({ ...cut, columns: worksheet(sheet).getColumnCount() }),
          rangeType: RANGE_TYPE.ROW,
        },
      ];
      if (wanted.height !== undefined) {
        run(SetWorksheetRowHeightMutation.id, {
          subUnitId: sheet,
          ranges,
          rowHeight: wanted.height * POINT,
        });
        run(SetWorksheetRowIsAutoHeightMutation.id, {
          subUnitId: sheet,
          ranges,
          autoHeightInfo: BooleanNumber.FALSE,
        });
      }
      if (wanted.hidden !== undefined)
        run(wanted.hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, {
          subUnitId: sheet,
          ranges,
        });
    },

    async changeColumns(sheet, column, count, wanted) {
      makeRoom({ sheet, row: 0, column, rows: 1, columns: Math.min(count, 16384 - column) });
      const cut = clipped({ sheet, row: 0, column, rows: 1, columns: count });
      const ranges = [
        {
          ...rangeOf({ ...cut, rows: worksheet(sheet).getRowCount() }),
          rangeType: RANGE_TYPE.COLUMN,
        },
      ];
      if (wanted.width !== undefined)
        // Excel counts digits of the default font: seven pixels each and five of padding.
        run(SetWorksheetColWidthMutation.id, {
          subUnitId: sheet,
          ranges,
          colWidth: Math.round(wanted.width * 7 + 5),
        });
      if (wanted.hidden !== undefined)
        run(wanted.hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, {
          subUnitId: sheet,
          ranges,
        });
    },

    async merge(block) {
      makeRoom(block);
      const ranges = worksheet(block.sheet)
        .getMergeData()
        .filter((range) => overlap(blockOf(block.sheet, range), block));
      if (ranges.length > 0)
        run(RemoveWorksheetMergeMutation.id, { subUnitId: block.sheet, ranges });
      run(AddWorksheetMergeMutation.id, { subUnitId: block.sheet, ranges: [rangeOf(block)] });
    },

    async freeze(sheet, frozenRows, frozenColumns) {
      run(SetFrozenMutation.id, {
        subUnitId: sheet,
        startRow: frozenRows > 0 ? frozenRows : -1,
        startColumn: frozenColumns > 0 ? frozenColumns : -1,
        ySplit: frozenRows,
        xSplit: frozenColumns,
      });
    },

    async validation(block) {
      const entries = validationsOf(block.sheet);
      return (
        (
          entries.find((entry) => sameBlock(entry.block, block)) ??
          entries.find(
            ({ block: around }) =>
              around.row <= block.row &&
              around.column <= block.column &&
              around.row + around.rows >= block.row + block.rows &&
              around.column + around.columns >= block.column + block.columns
          )
        )?.validation ?? null
      );
    },

    async changeValidation(block, validation) {
      const others = validationsOf(block.sheet).filter((entry) => !overlap(entry.block, block));
      change(block.sheet, {
        validations: validation === null ? others : [...others, { block, validation }],
      });
    },

    names: () =>
      Object.values(definedNames.getDefinedNameMap(UNIT) ?? {}).map((item) => ({
        name: item.name,
        sheet:
          item.localSheetId === undefined || item.localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME
            ? null
            : item.localSheetId,
        formula: item.formulaOrRefString.startsWith("=")
          ? item.formulaOrRefString
          : `=${item.formulaOrRefString}`,
        comment: item.comment ?? "",
        visible: item.hidden !== true,
      })),

    async setName(name) {
      listName(name);
    },

    async deleteName(name, sheet) {
      const found = Object.values(definedNames.getDefinedNameMap(UNIT) ?? {}).find(
        (item) =>
          item.name.toLowerCase() === name.toLowerCase() &&
          (sheet === null
            ? item.localSheetId === undefined ||
              item.localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME
            : item.localSheetId === sheet)
      );
      if (!found) return;
      run(RemoveDefinedNameMutation.id, { ...found });
    },

    furnishing: (sheet) => extras.get(worksheet(sheet).getSheetId())?.furnishing ?? unfurnished,
    async changeFurnishing(sheet, furnishing) {
      change(worksheet(sheet).getSheetId(), { furnishing });
      emit({ kind: "furnished", sheet });
    },

    protected: (sheet) => extras.get(sheet)?.protected === true,
    async protect(sheet, on) {
      worksheet(sheet);
      change(sheet, { protected: on });
    },

    selection,
    async select(block) {
      if (workbook.getActiveSheet().getSheetId() !== block.sheet)
        run(SetWorksheetActiveOperation.id, { subUnitId: block.sheet });
      const cut = clipped(block);
      run(SetSelectionsOperation.id, {
        subUnitId: block.sheet,
        selections: [
          {
            range: { ...rangeOf(cut), rangeType: RANGE_TYPE.NORMAL },
            primary: {
              actualRow: cut.row,
              actualColumn: cut.column,
              isMerged: false,
              isMergedMainCell: false,
              startRow: cut.row,
              endRow: cut.row,
              startColumn: cut.column,
              endColumn: cut.column,
            },
            style: null,
          },
        ],
      });
    },

    registerFunctions(declarations: readonly FunctionDeclaration[], invoke: FunctionInvoker) {
      calls.forget();
      const { executors, descriptions } = calls.declare(declarations, invoke);
      functions.registerExecutors(...executors);
      understood.forget();
      injector.get(IDescriptionService).registerDescriptions([...descriptions]);
      recalculate("all");
    },

    settled: () => calculation.idle(),

    async calculate() {
      calls.forget();
      recalculate("all");
      await calculation.idle();
    },

    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    snapshot(): WorkbookDocument {
      const data = structuredClone(workbook.getSnapshot());
      return readDocument({
        version: DOCUMENT_VERSION,
        workbook: { ...data, resources: [] },
        names: this.names(),
        sheets: structuredClone(Object.fromEntries(extras)),
        active: workbook.getActiveSheet().getSheetId(),
      });
    },

    message: (place) => calls.message(place),

    changed(listener) {
      changes.add(listener);
    },

    formulaRows: () => {
      const bySheet = Object.values(formulas.getFormulaData()[UNIT] ?? {});
      const linesOf = (lines: Readonly<Record<number, object | undefined>>): number =>
        Object.values(lines).filter((line) => line !== undefined && Object.keys(line).length > 0)
          .length;
      return bySheet.reduce((sum, lines) => sum + linesOf(lines ?? {}), 0);
    },

    dispose() {
      heard.dispose();
      activation.unsubscribe();
      calculation.dispose();
      listeners.clear();
      univer.dispose();
    },
  };
}

function workbookOf(injector: ReturnType<Univer["__getInjector"]>): Workbook {
  const unit = injector
    .get(IUniverInstanceService)
    .getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET);
  if (!unit) throw new Error("Univer did not open the workbook");
  return unit;
}

function nameKey(name: string, sheet: string | null): string {
  return `${sheet ?? ""}!${name.toLowerCase()}`;
}
