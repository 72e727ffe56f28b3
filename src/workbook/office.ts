/**
 * The workbook as Excel gives it, through Office.js: the product's only adapter, in the add-in and in the workbench.
 * It uses what Excel offers since ExcelApi 1.9 and nothing newer. An assessment is added on sheets and names of its
 * own; whatever fails on the way, they are deleted again and no other sheet has been touched.
 */
import { localeOf, Text } from "../core/locale";
import {
  failureKind,
  failures,
  nothingWritten,
  notRemoved,
  partlyWritten,
  protectedSheet,
  remains,
  together,
} from "./failures";
import { looks } from "./layout/looks";
import {
  completeMark,
  coreSheets,
  ownName,
  prefixOf,
  tabMark,
  wholeWorkbook,
} from "./layout/names";
import { columnPoints } from "./layout/paper";
import type {
  BookPlan,
  PlannedArea,
  PlannedCell,
  PlannedSheet,
  PlannedValidation,
} from "./layout/plan";
import { addressOf, contentOf, contents } from "./office-cells";
import {
  Area,
  AreaRefusal,
  AssessmentEntry,
  CellChange,
  CellContent,
  CellsChanged,
  clashesOf,
  Entry,
  FreePlace,
  Inserted,
  LooseTable,
  NamedContent,
  Occupied,
  PlacedTable,
  Selection,
  Workbook,
  WorkbookFailure,
} from "./workbook";

/** What the adapter needs of its surroundings. */
export interface OfficeSurroundings {
  readonly excel: typeof Excel;
  readonly settings: Pick<Office.Settings, "get" | "set" | "saveAsync">;
  /** Language of Excel's own texts, for example "ru-RU". */
  readonly displayLanguage: string;
  /** Whether answers of several cells spill: Excel has told of spills since ExcelApi 1.12. */
  readonly spills: boolean;
  /** Waits between attempts to clean up; tests make it short. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Characters that one batch may carry; far below the 5 MB of Excel on the web. */
  readonly batchSize?: number;
}

/** @returns the workbook the add-in runs in; to be called after `Office.onReady` */
export function openWorkbook(): Workbook {
  return new OfficeWorkbook({
    excel: Excel,
    settings: Office.context.document.settings,
    displayLanguage: Office.context.displayLanguage,
    spills: Office.context.requirements.isSetSupported("ExcelApi", "1.12"),
  });
}

type Context = Excel.RequestContext;

/** Parts of their own: opening the pane needs none of them. */
const reading = () => import(/* webpackChunkName: "cells" */ "./office-reading");
const placing = () => import(/* webpackChunkName: "cells" */ "./office-table");
const furnishing = () => import(/* webpackChunkName: "furnishing" */ "./office-furnishing");
const entering = () => import(/* webpackChunkName: "cells" */ "./office-entry");

/** Pauses before the second and third attempt to clean up: a person may still be typing in a cell. */
const pauses: readonly number[] = [400, 1600];

/** What an action costs in a request beside its cells, generously. */
const actionSize = 400;

export class OfficeWorkbook implements Workbook {
  readonly displayLocale;
  readonly spills;
  private readonly excel: typeof Excel;
  private readonly batchSize: number;
  private readonly wait: (milliseconds: number) => Promise<void>;
  /** Ids of the sheets of all assessments, as far as seen. */
  private ownSheets: ReadonlySet<string> = new Set();
  /** Cells this program wrote itself and whose events are still to come: address → when written. */
  private readonly echoes = new Map<string, number>();

  constructor(private readonly surroundings: OfficeSurroundings) {
    this.excel = surroundings.excel;
    this.displayLocale = localeOf(surroundings.displayLanguage);
    this.spills = surroundings.spills;
    this.batchSize = surroundings.batchSize ?? 1_000_000;
    this.wait =
      surroundings.wait ??
      ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
  }

  async assessments(): Promise<readonly AssessmentEntry[]> {
    return this.run(async (context) => {
      const all = await this.findAssessments(context);
      this.ownSheets = new Set(all.flatMap(({ sheets }) => sheets.map(({ id }) => id)));
      const found = all.filter(({ number }) => number !== wholeWorkbook);
      const described = found.map((assessment) => {
        const prefix = prefixOf(assessment.number);
        const cells = ["region", "cluster", "year"].map((key) => {
          const range = context.workbook.names
            .getItemOrNullObject(`${prefix}cfg_${key}`)
            .getRangeOrNullObject();
          range.load("values");
          return range;
        });
        return { ...assessment, cells };
      });
      await context.sync();
      return described.map(({ number, complete, sheets, modules, cells }) => {
        const [region = "", cluster = "", year = ""] = cells.map((range) =>
          range.isNullObject ? "" : String(range.values[0]?.[0] ?? "")
        );
        return {
          number,
          complete,
          region,
          cluster,
          year,
          sheets: sheets.map(({ name }) => name),
          modules,
        };
      });
    });
  }

  async add(
    plan: (assessment: number, takenSheetNames: readonly string[]) => BookPlan
  ): Promise<number> {
    const { number, taken } = await this.run(async (context) => {
      const names = context.workbook.names;
      const sheets = context.workbook.worksheets;
      names.load("items/name");
      sheets.load("items/name");
      await context.sync();
      const used = names.items.map(({ name }) => ownName(name)?.assessment ?? 0);
      return { number: Math.max(0, ...used) + 1, taken: sheets.items.map(({ name }) => name) };
    }, nothingWritten);

    await this.lay(plan(number, taken), prefixOf(number));
    return number;
  }

  async sharedModules(): Promise<readonly string[]> {
    return this.run(async (context) => {
      const found = await this.findAssessments(context);
      return found.find(({ number }) => number === wholeWorkbook)?.modules ?? [];
    });
  }

  async addModule(
    assessment: number,
    plan: (takenSheetNames: readonly string[]) => BookPlan
  ): Promise<void> {
    const taken = await this.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name }) => name);
    }, nothingWritten);
    const planned = plan(taken);
    // What an interrupted attempt or a sheet deleted by hand has left would be in the way.
    await this.run((context) => this.clear(context, planned), nothingWritten);
    await this.lay(planned, prefixOf(assessment));
  }

  async removeModule(assessment: number, key: string): Promise<void> {
    await this.run(async (context) => {
      const prefix = prefixOf(assessment);
      const mark = `${prefix}${tabMark}${key}`;
      const { names, worksheets } = context.workbook;
      names.load("items/name");
      worksheets.load("items/id,items/visibility");
      const { range: tab, sheet } = placeOf(names.getItemOrNullObject(mark));
      await context.sync();
      if (tab.isNullObject) return;
      const candidates = names.items
        .filter(({ name }) => name.startsWith(prefix) && name !== mark)
        .map((item) => ({ item, ...placeOf(item) }));
      await context.sync();
      for (const { item, range, sheet: place } of candidates)
        if (!range.isNullObject && place.id === sheet.id) item.delete();
      const others = worksheets.items.filter(
        ({ id, visibility }) => id !== sheet.id && visibility === "Visible"
      );
      if (others.length === 0) worksheets.add();
      // The mark goes with the sheet: cut short before, the module still stands and can be removed again.
      worksheets.getItem(sheet.id).delete();
      names.getItem(mark).delete();
      await context.sync();
      this.ownSheets = new Set([...this.ownSheets].filter((id) => id !== sheet.id));
    }, notRemoved);
  }

  async remove(assessment: number): Promise<void> {
    await this.run(async (context) => {
      const found = (await this.findAssessments(context)).find(
        (candidate) => candidate.number === assessment
      );
      if (!found) return;
      const ids = new Set(found.sheets.map(({ id }) => id));
      const sheets = context.workbook.worksheets;
      sheets.load("items/id,items/visibility");
      await context.sync();
      const others = sheets.items.filter(
        ({ id, visibility }) => !ids.has(id) && visibility === "Visible"
      );
      // A workbook keeps at least one sheet that can be seen.
      if (others.length === 0) sheets.add();
      // The mark goes first and the sheets' own names last: cut short, it is found again as incomplete.
      for (const name of found.names)
        if (name === completeMark) this.deleteName(context, assessment, name);
      for (const id of ids) sheets.getItem(id).delete();
      const rest = found.names.filter((name) => name !== completeMark);
      const tabs = rest.filter((name) => name.startsWith(tabMark));
      for (const name of rest.filter((candidate) => !tabs.includes(candidate)).concat(tabs))
        this.deleteName(context, assessment, name);
      await context.sync();
      this.ownSheets = new Set([...this.ownSheets].filter((id) => !ids.has(id)));
    }, notRemoved);
  }

  async read(
    assessment: number,
    names: readonly string[]
  ): Promise<Readonly<Record<string, NamedContent>>> {
    return this.run(async (context) => {
      const ranges = names.map((name) => {
        const range = this.named(context, assessment, name);
        range.load("values,formulas");
        return { name, range };
      });
      await context.sync();
      return Object.fromEntries(
        ranges.flatMap(({ name, range }) =>
          range.isNullObject
            ? []
            : [[name, { values: contents(range.values), formulas: contents(range.formulas) }]]
        )
      );
    });
  }

  async write(assessment: number, changes: readonly CellChange[]): Promise<readonly CellContent[]> {
    if (changes.length === 0) return [];
    let targets: readonly Target[] = [];
    try {
      targets = await this.excel.run((context) => this.locate(context, assessment, changes));
    } catch (thrown) {
      throw await this.failure(thrown, nothingWritten, async () => null);
    }
    const clashes = clashesOf(
      changes,
      targets.map(({ before }) => before)
    );
    if (clashes.length > 0) throw new CellsChanged(clashes);
    const runs = runsOf(targets);
    for (const { sheet, address } of runs) this.expectEcho(sheet, address);
    try {
      return await this.excel.run((context) => put(context, runs));
    } catch (thrown) {
      const restored = await this.persist(() =>
        this.excel.run((context) => putBack(context, targets))
      );
      throw await this.failure(
        thrown,
        restored ? nothingWritten : partlyWritten(targets.map(({ shown }) => shown)),
        () => this.protectedAmong(targets)
      );
    }
  }

  async goTo(assessment: number, name: string): Promise<void> {
    await this.run(async (context) => {
      const range = context.workbook.names.getItem(prefixOf(assessment) + name).getRange();
      range.worksheet.activate();
      range.select();
      await context.sync();
    });
  }

  async selection(): Promise<Selection> {
    return this.run(async (context) => {
      const selected = context.workbook.getSelectedRange();
      const used = selected.getUsedRangeOrNullObject();
      const first = selected.getCell(0, 0);
      selected.load("rowCount,columnCount");
      used.load("address,values");
      first.load("address,values");
      await context.sync();
      const shown = used.isNullObject ? first : used;
      return {
        address: shown.address,
        values: contents(shown.values),
        several: selected.rowCount * selected.columnCount > 1,
      };
    });
  }

  async activeCell(): Promise<Area> {
    const { areaOf, loadArea } = await reading();
    return this.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      loadArea(cell);
      await context.sync();
      return areaOf(cell);
    });
  }

  async selectedAddress(): Promise<string> {
    return this.run(async (context) => {
      const selected = context.workbook.getSelectedRange();
      selected.load("address");
      await context.sync();
      return selected.address;
    });
  }

  async selectedArea(most: number): Promise<Area | AreaRefusal> {
    const { readSelected } = await reading();
    return this.run((context) => readSelected(context, most));
  }

  async areas(
    references: readonly string[],
    sheet: string,
    most: number
  ): Promise<readonly (Area | AreaRefusal)[]> {
    const { readAreas } = await reading();
    return this.run((context) => readAreas(context, references, sheet, most));
  }

  async insert(entry: Entry, over: boolean): Promise<Inserted | Occupied> {
    const { enter, mayStand, occupied, putFormer, readBefore } = await entering();
    const before = await this.run((context) => readBefore(context, entry), nothingWritten);
    const inTheWay = occupied(before);
    if (inTheWay !== null && !over) return inTheWay;
    try {
      return await this.excel.run((context) => enter(context, entry, before));
    } catch (thrown) {
      const { sheet, cells } = before;
      const restored = await this.persist(() =>
        this.excel.run((context) => putFormer(context, sheet, cells, mayStand(entry, before)))
      );
      throw await this.failure(
        thrown,
        restored ? nothingWritten : partlyWritten(cells.map(({ address }) => address)),
        () => this.protectedAmong([before])
      );
    }
  }

  async takeBack(inserted: Inserted): Promise<void> {
    const { putFormer, requireUnchanged, standsAsEntered } = await entering();
    const { sheet, cells } = inserted;
    await this.run((context) => requireUnchanged(context, inserted), nothingWritten);
    let refusal: unknown = null;
    const restored = await this.persist(async () => {
      try {
        await this.excel.run((context) => putFormer(context, sheet, cells, standsAsEntered));
      } catch (thrown) {
        refusal = thrown;
        throw thrown;
      }
    });
    if (restored) return;
    throw await this.failure(refusal, partlyWritten(cells.map(({ address }) => address)), () =>
      this.protectedAmong([inserted])
    );
  }

  async freeColumn(sheet: string): Promise<number> {
    const { freeColumnOf } = await placing();
    return this.run((context) => freeColumnOf(context.workbook.worksheets.getItem(sheet), context));
  }

  async placeTable(table: LooseTable, place: FreePlace): Promise<PlacedTable> {
    const { clearTable, fillTable, makeRoom } = await placing();
    const room = await this.run((context) => makeRoom(context, table, place), nothingWritten);
    try {
      return await this.excel.run((context) => fillTable(context, table, room));
    } catch (thrown) {
      const cleared = await this.persist(() =>
        this.excel.run((context) => clearTable(context, room))
      );
      throw await this.failure(
        thrown,
        cleared ? nothingWritten : partlyWritten([room.address]),
        () => this.protectedAmong([room])
      );
    }
  }

  async removeTable(placed: PlacedTable): Promise<void> {
    const { clearTable, requireUntouched } = await placing();
    await this.run((context) => requireUntouched(context, placed), nothingWritten);
    await this.run((context) => clearTable(context, placed));
  }

  async show(address: string): Promise<void> {
    const { select } = await reading();
    await this.run((context) => select(context, address));
  }

  async namesAt(sheet: string, row: number, column: number): Promise<readonly string[]> {
    const { readNamesAt } = await reading();
    return this.run((context) => readNamesAt(context, sheet, row, column));
  }

  async onCells(listener: () => void): Promise<() => void> {
    return this.run(async (context) => {
      const { worksheets } = context.workbook;
      const tell = (): Promise<void> => {
        listener();
        return Promise.resolve();
      };
      const changed = worksheets.onChanged.add(tell);
      const calculated = worksheets.onCalculated.add(tell);
      await context.sync();
      return () => this.stop([changed, calculated]);
    });
  }

  async onSelection(listener: () => void): Promise<() => void> {
    return this.run(async (context) => {
      const handler = context.workbook.worksheets.onSelectionChanged.add(() => {
        listener();
        return Promise.resolve();
      });
      await context.sync();
      return () => this.stop([handler]);
    });
  }

  async onChange(listener: () => void): Promise<() => void> {
    await this.assessments();
    return this.run(async (context) => {
      const { worksheets } = context.workbook;
      const changed = worksheets.onChanged.add((event) => {
        if (this.ownSheets.has(event.worksheetId) && !this.isEcho(event)) listener();
        return Promise.resolve();
      });
      const deleted = worksheets.onDeleted.add((event) => {
        if (this.ownSheets.has(event.worksheetId)) listener();
        return Promise.resolve();
      });
      // A linked cell may stand on any sheet: what tells of it is that ours were calculated again.
      const calculated = worksheets.onCalculated.add((event) => {
        if (this.ownSheets.has(event.worksheetId)) listener();
        return Promise.resolve();
      });
      await context.sync();
      return () => this.stop([changed, deleted, calculated]);
    });
  }

  setting(key: string): string | null {
    const kept: unknown = this.surroundings.settings.get(key);
    return typeof kept === "string" ? kept : null;
  }

  keepSetting(key: string, value: string): Promise<void> {
    const { settings } = this.surroundings;
    settings.set(key, value);
    return new Promise((resolve, reject) => {
      settings.saveAsync((result) => {
        // The enumeration itself lives in a global that tests do not have.
        if (String(result.status) === "succeeded") resolve();
        else reject(new WorkbookFailure(failures.settings, result.error?.message ?? ""));
      });
    });
  }

  /** Writes a plan, all or nothing. */
  private async lay(plan: BookPlan, prefix: string): Promise<void> {
    const { furnish } = await furnishing();
    const writing = new Addition(plan, prefix, furnish);
    try {
      await this.excel.run((context) => writing.write(context, this.batchSize));
    } catch (thrown) {
      const left = await this.wipe(writing);
      throw await this.failure(
        thrown,
        left.length === 0 ? nothingWritten : remains(left),
        async () => null
      );
    }
    this.ownSheets = new Set([...this.ownSheets, ...writing.sheetIds]);
  }

  /** Deletes the names of a plan where they stand already, and the hidden sheets they lie on. */
  private async clear(context: Context, plan: BookPlan): Promise<void> {
    const { names, worksheets } = context.workbook;
    names.load("items/name");
    worksheets.load("items/id,items/visibility");
    await context.sync();
    const planned = new Set([...plan.names, plan.completionMark].map(({ name }) => name));
    const leftovers = names.items
      .filter(({ name }) => planned.has(name))
      .map((item) => ({ item, ...placeOf(item) }));
    if (leftovers.length === 0) return;
    await context.sync();
    const hidden = new Set(
      worksheets.items.filter(({ visibility }) => visibility !== "Visible").map(({ id }) => id)
    );
    const sheets = new Set(
      leftovers.flatMap(({ range, sheet }) =>
        !range.isNullObject && hidden.has(sheet.id) ? [sheet.id] : []
      )
    );
    for (const { item } of leftovers) item.delete();
    for (const id of sheets) worksheets.getItem(id).delete();
    await context.sync();
  }

  /** Names, sheets and state of every assessment, read from the names alone. */
  private async findAssessments(context: Context): Promise<readonly FoundAssessment[]> {
    const names = context.workbook.names;
    names.load("items/name");
    await context.sync();
    const own = names.items.flatMap((item) => {
      const parts = ownName(item.name);
      return parts ? [{ ...parts, item }] : [];
    });
    const marks = own.flatMap(({ assessment, name, item }) => {
      if (name !== completeMark && !name.startsWith(tabMark)) return [];
      return [{ assessment, name, ...placeOf(item) }];
    });
    await context.sync();
    const numbers = [...new Set(own.map(({ assessment }) => assessment))].sort((a, b) => a - b);
    return numbers.map((number) => {
      const mine = marks.filter(({ assessment }) => assessment === number);
      const standing = mine.filter(({ range }) => !range.isNullObject);
      const tabs = standing.filter(({ name }) => name !== completeMark);
      // A module's sheet may be deleted by hand; the core's may not.
      const isCore = ({ name }: { readonly name: string }): boolean =>
        name === completeMark || coreSheets.includes(name.slice(tabMark.length));
      return {
        number,
        names: own.filter(({ assessment }) => assessment === number).map(({ name }) => name),
        sheets: unique(tabs.map(({ sheet }) => ({ id: sheet.id, name: sheet.name }))),
        modules: tabs.filter((tab) => !isCore(tab)).map(({ name }) => name.slice(tabMark.length)),
        complete:
          standing.filter(isCore).length === mine.filter(isCore).length &&
          standing.some(({ name }) => name === completeMark),
      };
    });
  }

  private named(context: Context, assessment: number, name: string): Excel.Range {
    return context.workbook.names
      .getItemOrNullObject(prefixOf(assessment) + name)
      .getRangeOrNullObject();
  }

  private deleteName(context: Context, assessment: number, name: string): void {
    context.workbook.names.getItem(prefixOf(assessment) + name).delete();
  }

  /** The cells of some changes, with what they hold now. */
  private async locate(
    context: Context,
    assessment: number,
    changes: readonly CellChange[]
  ): Promise<readonly Target[]> {
    const areas = new Map(
      [...new Set(changes.map(({ name }) => name))].map((name) => {
        const range = this.named(context, assessment, name);
        range.load("rowIndex,columnIndex,rowCount,columnCount,formulas");
        const sheet = range.worksheet;
        sheet.load("id,name");
        return [name, { range, sheet }];
      })
    );
    await context.sync();
    return changes.map(({ name, row, column = 0, content }) => {
      const area = areas.get(name);
      if (!area || area.range.isNullObject) throw new WorkbookFailure(failures.missing, name);
      const { range, sheet } = area;
      const before: unknown = range.formulas[row]?.[column];
      if (before === undefined)
        throw new WorkbookFailure(failures.missing, `${name}: row ${row}, column ${column}`);
      const address = addressOf(range.rowIndex + row, range.columnIndex + column);
      return {
        sheet: sheet.id,
        row: range.rowIndex + row,
        column: range.columnIndex + column,
        address,
        shown: `${sheet.name}!${address}`,
        content,
        before: contentOf(before),
      };
    });
  }

  /** Name of the first protected sheet among those of some cells. */
  private async protectedAmong(targets: readonly Pick<Target, "sheet">[]): Promise<string | null> {
    return this.excel.run(async (context) => {
      const sheets = [...new Set(targets.map(({ sheet }) => sheet))].map((id) => {
        const sheet = context.workbook.worksheets.getItem(id);
        sheet.load("name");
        sheet.protection.load("protected");
        return sheet;
      });
      await context.sync();
      return sheets.find((sheet) => sheet.protection.protected)?.name ?? null;
    });
  }

  /** Deletes what an addition left behind. @returns names of sheets that may remain */
  private async wipe(writing: Addition): Promise<readonly string[]> {
    const done = await this.persist(() => this.excel.run((context) => writing.undo(context)));
    return done ? [] : writing.possibleNames;
  }

  /** Tries an action that mends something up to three times. @returns whether it succeeded */
  private async persist(action: () => Promise<void>): Promise<boolean> {
    for (const pause of [...pauses, null]) {
      try {
        await action();
        return true;
      } catch (thrown) {
        if (pause === null || codeOf(thrown) === "InvalidOrTimedOutSession") return false;
        await this.wait(pause);
      }
    }
    return false;
  }

  private async run<T>(work: (context: Context) => Promise<T>, outcome?: Text): Promise<T> {
    try {
      return await this.excel.run(work);
    } catch (thrown) {
      throw await this.failure(thrown, outcome, async () => null);
    }
  }

  /** Turns what Excel threw into a sentence; `findProtected` names the sheet that may be to blame. */
  private async failure(
    thrown: unknown,
    outcome: Text | undefined,
    findProtected: () => Promise<string | null>
  ): Promise<WorkbookFailure> {
    const code = codeOf(thrown);
    const detail = detailOf(thrown);
    const tell = (because: Text): WorkbookFailure =>
      new WorkbookFailure(outcome ? together(because, outcome) : because, detail);
    if (thrown instanceof WorkbookFailure) return tell(thrown.because);
    const kind = failureKind(code);
    if (kind === "denied") {
      const sheet = await findProtected().catch(() => null);
      if (sheet !== null) return tell(protectedSheet(sheet));
    }
    return tell(failures[kind]);
  }

  private expectEcho(sheet: string, address: string): void {
    this.echoes.set(`${sheet}!${address}`, Date.now());
  }

  /** Whether an event only repeats what this program wrote; a late one is taken for a person's. */
  private isEcho({ worksheetId, address }: Excel.WorksheetChangedEventArgs): boolean {
    const key = `${worksheetId}!${address}`;
    const written = this.echoes.get(key);
    if (written === undefined) return false;
    this.echoes.delete(key);
    return Date.now() - written < 5_000;
  }

  private stop(
    handlers: readonly Pick<OfficeExtension.EventHandlerResult<unknown>, "context" | "remove">[]
  ): void {
    const [first] = handlers;
    if (!first) return;
    // A lost session has no handlers left to remove: nobody needs to hear of it.
    this.excel
      .run(first.context, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      })
      .catch(() => undefined);
  }
}

interface FoundAssessment {
  readonly number: number;
  /** Its defined names, without prefix. */
  readonly names: readonly string[];
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly modules: readonly string[];
  readonly complete: boolean;
}

/** One cell to be written, with what it held before. */
interface Target {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  /** With its sheet, for the person. */
  readonly shown: string;
  readonly content: CellContent;
  readonly before: CellContent;
}

/** Where a defined name lies, to be read after the next sync; a null object when its cells are gone. */
function placeOf(item: Excel.NamedItem): {
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
} {
  const range = item.getRangeOrNullObject();
  range.load("address");
  const { worksheet: sheet } = range;
  sheet.load("id,name");
  return { range, sheet };
}

function cellOf(context: Context, target: Target): Excel.Range {
  return context.workbook.worksheets
    .getItem(target.sheet)
    .getRangeByIndexes(target.row, target.column, 1, 1);
}

/** Cells beneath each other, to be written at once. */
interface Run extends Pick<Target, "sheet" | "row" | "column" | "address"> {
  readonly contents: readonly CellContent[];
}

/** @returns the same cells in the same order, those that follow one another down a column taken together */
function runsOf(targets: readonly Target[]): readonly Run[] {
  const runs: (Omit<Run, "address" | "contents"> & { readonly contents: CellContent[] })[] = [];
  for (const { sheet, row, column, content } of targets) {
    const last = runs.at(-1);
    const follows =
      last?.sheet === sheet && last.column === column && last.row + last.contents.length === row;
    if (follows) last.contents.push(content);
    else runs.push({ sheet, row, column, contents: [content] });
  }
  return runs.map((run) => {
    const first = addressOf(run.row, run.column);
    const end = addressOf(run.row + run.contents.length - 1, run.column);
    return { ...run, address: first === end ? first : `${first}:${end}` };
  });
}

/** @returns what Excel keeps of it: a formula in its own spelling, a word that looks like a number as a number */
async function put(context: Context, runs: readonly Run[]): Promise<readonly CellContent[]> {
  const ranges = runs.map(({ sheet, row, column, contents: cells }) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row, column, cells.length, 1);
    range.formulas = cells.map((content) => [content]);
    range.load("formulas");
    return range;
  });
  await context.sync();
  return ranges.flatMap((range) => contents(range.formulas).map((line) => line[0] ?? ""));
}

/** Only cells that changed are written again: on a protected sheet even their old contents would be refused. */
async function putBack(context: Context, targets: readonly Target[]): Promise<void> {
  const cells = targets.map((target) => {
    const range = cellOf(context, target);
    range.load("formulas");
    return { range, before: target.before };
  });
  await context.sync();
  for (const { range, before } of cells)
    if (contentOf(range.formulas[0]?.[0]) !== before) range.formulas = [[before]];
  await context.sync();
}

/**
 * A plan on its way into the workbook. The sheets are made hidden and under names nobody else uses, so that they
 * can be told from any sheet of a person, even when Excel's answer never arrives; only a finished one is shown.
 */
class Addition {
  private readonly ids = new Map<string, string>();
  private readonly passing: readonly string[];

  constructor(
    private readonly plan: BookPlan,
    private readonly prefix: string,
    private readonly furnish: Furnish
  ) {
    const token = Math.random().toString(36).slice(2, 10);
    this.passing = plan.sheets.map((_, index) => `Assay ${token} ${index + 1}`);
  }

  get sheetIds(): readonly string[] {
    return [...this.ids.values()];
  }

  /** What the sheets may be called when they could not be deleted. */
  get possibleNames(): readonly string[] {
    return [...this.plan.sheets.map(({ name }) => name), ...this.passing];
  }

  async write(context: Context, batchSize: number): Promise<void> {
    const batch = new Batch(context, batchSize);
    const { plan } = this;
    const sheets = new Map<string, Excel.Worksheet>();
    const names = [...plan.names];
    const addName = (name: (typeof names)[number]): void => {
      const sheet = sheets.get(name.sheet);
      if (!sheet) throw new Error(`${name.name} lies on an unknown sheet`);
      context.workbook.names.add(name.name, sheet.getRange(name.address));
    };
    const isTab = ({ name }: (typeof names)[number]): boolean =>
      name.startsWith(this.prefix + tabMark);

    plan.sheets.forEach(({ name }, index) => {
      const sheet = context.workbook.worksheets.add(this.passing[index]);
      sheet.visibility = "Hidden";
      sheet.load("id");
      sheets.set(name, sheet);
    });
    await context.sync();
    for (const [name, sheet] of sheets) this.ids.set(name, sheet.id);

    // From here on the sheets are known by their ids, and by the names that find them should everything end here.
    for (const [name, sheet] of sheets) sheet.name = name;
    names.filter(isTab).forEach(addName);
    await context.sync();

    // All names before all formulas: a formula that mentions a name too early shows #NAME?.
    for (const name of names.filter((candidate) => !isTab(candidate))) {
      await batch.room(2 * actionSize + name.name.length);
      addName(name);
    }
    for (const planned of plan.sheets) {
      const sheet = sheets.get(planned.name);
      if (sheet) await draw(batch, sheet, planned);
    }
    await batch.end();
    await this.furnish(batch, plan, sheets);

    for (const planned of plan.sheets) {
      const sheet = sheets.get(planned.name);
      if (sheet && !planned.hidden) sheet.visibility = "Visible";
    }
    await context.sync();
    addName(plan.completionMark);
    await context.sync();
  }

  /** Deletes the names and sheets that are certainly this addition's; done twice it does no more. */
  async undo(context: Context): Promise<void> {
    const { names, worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    names.load("items/name");
    await context.sync();
    const ids = new Set(this.sheetIds);
    const ours = worksheets.items.filter(
      ({ id, name }) => ids.has(id) || this.passing.includes(name)
    );
    const ourIds = new Set(ours.map(({ id }) => id));
    const candidates = names.items
      .filter(({ name }) => name.startsWith(this.prefix))
      .map((item) => ({ item, ...placeOf(item) }));
    await context.sync();
    for (const { item, range, sheet } of candidates)
      if (range.isNullObject || ourIds.has(sheet.id)) item.delete();
    for (const sheet of ours) sheet.delete();
    await context.sync();
  }
}

type Furnish = (
  batch: Batch,
  plan: BookPlan,
  sheets: ReadonlyMap<string, Excel.Worksheet>
) => Promise<void>;

/** Collects actions and sends them before they grow beyond what Excel takes at once. */
class Batch {
  private size = 0;

  constructor(
    private readonly context: Context,
    private readonly limit: number
  ) {}

  /** To be awaited before an action of about this many characters. */
  async room(characters: number): Promise<void> {
    if (this.size > 0 && this.size + characters > this.limit) await this.end();
    this.size += characters;
  }

  async end(): Promise<void> {
    this.size = 0;
    await this.context.sync();
  }
}

/** Formats first, so that a year stays text; then cells, then what watches over them. */
async function draw(batch: Batch, sheet: Excel.Worksheet, planned: PlannedSheet): Promise<void> {
  sheet.showGridlines = false;
  sheet.tabColor = planned.tabColor;
  for (const area of planned.areas) {
    await batch.room(10 * actionSize);
    paint(sheet.getRange(area.address), area);
  }
  for (const [index, width] of planned.widths.entries()) {
    await batch.room(2 * actionSize);
    sheet.getRangeByIndexes(0, index, 1, 1).getEntireColumn().format.columnWidth =
      columnPoints(width);
  }
  for (const [row, height] of Object.entries(planned.heights ?? {})) {
    await batch.room(2 * actionSize);
    sheet.getRange(`${row}:${row}`).format.rowHeight = height;
  }
  for (const columns of planned.hiddenColumns ?? []) {
    await batch.room(2 * actionSize);
    sheet.getRange(columns).columnHidden = true;
  }
  await fill(batch, sheet, planned.cells);
  for (const validation of planned.validations) {
    await batch.room(4 * actionSize + 2 * validation.message.length);
    validate(sheet.getRange(validation.address), validation);
  }
  for (const { address, formula, fill: color, font, bold } of planned.conditions ?? []) {
    await batch.room(8 * actionSize + formula.length);
    const { custom } = sheet.getRange(address).conditionalFormats.add("Custom");
    custom.rule.formula = formula;
    custom.format.fill.color = color;
    custom.format.font.color = font;
    if (bold) custom.format.font.bold = true;
  }
  for (const address of planned.bars ?? []) {
    await batch.room(8 * actionSize);
    const { dataBar } = sheet.getRange(address).conditionalFormats.add("DataBar");
    dataBar.positiveFormat.fillColor = "#8FBCC2";
    dataBar.positiveFormat.gradientFill = false;
    dataBar.lowerBoundRule = { type: "Number", formula: "0" };
    dataBar.upperBoundRule = { type: "Number", formula: "100" };
  }
  await batch.room(2 * actionSize);
  freeze(sheet, planned.freeze);
}

/** A few rows at a time: the library cuts larger blocks itself, but not by their size in characters. */
async function fill(
  batch: Batch,
  sheet: Excel.Worksheet,
  cells: readonly (readonly PlannedCell[])[]
): Promise<void> {
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (width === 0) return;
  const step = Math.max(1, Math.floor(1000 / width));
  for (let row = 0; row < cells.length; row += step) {
    const block = cells.slice(row, row + step).map((line) => [...line]);
    await batch.room(2 * actionSize + JSON.stringify(block).length);
    // In a written array null means "leave as it is": nothing, on a new sheet.
    sheet.getRangeByIndexes(row, 0, block.length, width).formulas = block;
  }
}

function paint(range: Excel.Range, area: PlannedArea): void {
  const look = looks[area.role];
  const { format } = range;
  format.font.color = look.color;
  format.font.size = look.size;
  if (look.bold) format.font.bold = true;
  if (look.fill !== undefined) format.fill.color = look.fill;
  format.verticalAlignment = "Center";
  const align = area.align ?? look.align;
  if (align) format.horizontalAlignment = align;
  if (area.wrap ?? look.wrap) format.wrapText = true;
  const several = area.address.includes(":");
  if (look.bottom !== undefined) {
    line(format, "EdgeBottom", look.bottom);
    if (several) line(format, "InsideHorizontal", look.bottom);
  }
  if (look.top !== undefined) line(format, "EdgeTop", look.top);
  // One text stands for all cells of the range; the type knows only tables.
  if (area.format !== undefined) range.numberFormat = area.format as unknown as string[][];
}

function line(
  format: Excel.RangeFormat,
  edge: "EdgeTop" | "EdgeBottom" | "InsideHorizontal",
  color: string
): void {
  const border = format.borders.getItem(edge);
  border.style = "Continuous";
  border.color = color;
  border.weight = "Thin";
}

function validate(range: Excel.Range, planned: PlannedValidation): void {
  const { list, decimal, severity } = planned;
  // Excel takes 32 characters of a title and 255 of a message.
  const title = planned.title.slice(0, 32);
  const message = planned.message.slice(0, 255);
  const { dataValidation } = range;
  if (list !== undefined)
    dataValidation.rule = {
      list: { inCellDropDown: true, source: typeof list === "string" ? list : list.join(",") },
    };
  else if (decimal)
    dataValidation.rule = {
      decimal: { formula1: decimal.from, formula2: decimal.to, operator: "Between" },
    };
  dataValidation.ignoreBlanks = true;
  dataValidation.prompt = { showPrompt: true, title, message };
  dataValidation.errorAlert = {
    showAlert: true,
    style: severity === "stop" ? "Stop" : "Warning",
    title,
    message,
  };
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: PlannedSheet["freeze"]): void {
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function unique(
  sheets: readonly { readonly id: string; readonly name: string }[]
): readonly { readonly id: string; readonly name: string }[] {
  return [...new Map(sheets.map((sheet) => [sheet.id, sheet])).values()];
}

/** Excel's own error objects come from another realm in tests, hence by shape and not by class. */
function codeOf(thrown: unknown): string {
  return typeof thrown === "object" && thrown !== null && "code" in thrown
    ? String(thrown.code)
    : "";
}

function detailOf(thrown: unknown): string {
  if (thrown instanceof WorkbookFailure) return thrown.detail;
  const message =
    typeof thrown === "object" && thrown !== null && "message" in thrown
      ? String(thrown.message)
      : String(thrown);
  return [codeOf(thrown), message].filter((part) => part !== "").join(": ");
}
