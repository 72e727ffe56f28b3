/** The spreadsheet grid: Univer with the plugins that draw, in the language of the page. */
import {
  CellValueType,
  ICommandService,
  IUndoRedoService,
  LocaleType,
  RedoCommand,
  UndoCommand,
  mergeLocales,
} from "@univerjs/core";
import type { ILanguagePack, Univer } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import {
  SheetsNumfmtCellContentController,
  UniverSheetsNumfmtPlugin,
  getPatternPreview,
} from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { defaultTheme } from "@univerjs/themes";
import type { Theme } from "@univerjs/themes";
import { ILayoutService, UniverUIPlugin } from "@univerjs/ui";
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import type { Locale } from "../core/locale";
import type { WorkbookDocument } from "./document";
import { kazakhTexts } from "./kazakh-texts";
import { progressTexts } from "./progress-texts";
import { typedFormula, typedNumber } from "./typed-input";
import { createUniverBackend } from "./univer-backend";
import type { UniverBackend } from "./univer-backend";

/** Tags of Excel's languages, for number formats and for the add-in. */
export const TAGS: Readonly<Record<Locale, string>> = { en: "en-US", ru: "ru-RU", kk: "kk-KZ" };

/** Univer has no Kazakh: our texts stand in the Russian pack under the Russian tag. */
const UNIVER_LOCALES: Readonly<Record<Locale, LocaleType>> = {
  en: LocaleType.EN_US,
  ru: LocaleType.RU_RU,
  kk: LocaleType.RU_RU,
};

async function englishTexts(): Promise<ILanguagePack> {
  const packs = await Promise.all([
    import("@univerjs/design/locale/en-US"),
    import("@univerjs/ui/locale/en-US"),
    import("@univerjs/docs-ui/locale/en-US"),
    import("@univerjs/sheets/locale/en-US"),
    import("@univerjs/sheets-ui/locale/en-US"),
    import("@univerjs/sheets-formula/locale/en-US"),
    import("@univerjs/sheets-formula-ui/locale/en-US"),
    import("@univerjs/sheets-numfmt-ui/locale/en-US"),
  ]);
  return mergeLocales(...packs.map((pack) => pack.default));
}

async function russianTexts(): Promise<ILanguagePack> {
  const packs = await Promise.all([
    import("@univerjs/design/locale/ru-RU"),
    import("@univerjs/ui/locale/ru-RU"),
    import("@univerjs/docs-ui/locale/ru-RU"),
    import("@univerjs/sheets/locale/ru-RU"),
    import("@univerjs/sheets-ui/locale/ru-RU"),
    import("@univerjs/sheets-formula/locale/ru-RU"),
    import("@univerjs/sheets-formula-ui/locale/ru-RU"),
    import("@univerjs/sheets-numfmt-ui/locale/ru-RU"),
  ]);
  return mergeLocales(...packs.map((pack) => pack.default));
}

async function univerTexts(locale: Locale): Promise<ILanguagePack> {
  const progress = progressTexts(locale);
  if (locale === "en") return mergeLocales(await englishTexts(), progress);
  const russian = mergeLocales(await russianTexts(), progress);
  return locale === "ru" ? russian : mergeLocales(russian, kazakhTexts);
}

/** Univer's theme with the one accent of the product. */
const theme: Theme = {
  ...defaultTheme,
  primary: {
    50: "#F2F7F8",
    100: "#E7F1F2",
    200: "#CFDCDE",
    300: "#B3CFD3",
    400: "#8FBCC2",
    500: "#3E828B",
    600: "#0F5C66",
    700: "#0C4A52",
    800: "#093A40",
    900: "#062A2F",
  },
};

function drawingPlugins(container: HTMLElement): (univer: Univer) => void {
  return (univer) => {
    univer.registerPlugin(UniverRenderEnginePlugin);
    univer.registerPlugin(UniverUIPlugin, {
      container,
      header: true,
      toolbar: false,
      footer: true,
      headerMenu: false,
    });
    univer.registerPlugin(UniverDocsPlugin);
    univer.registerPlugin(UniverDocsUIPlugin);
    univer.registerPlugin(UniverSheetsUIPlugin, {
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: false },
    });
    univer.registerPlugin(UniverSheetsFormulaUIPlugin);
    univer.registerPlugin(UniverSheetsNumfmtPlugin);
    univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  };
}

export async function openGrid(
  container: HTMLElement,
  document: WorkbookDocument,
  locale: Locale
): Promise<UniverBackend> {
  const univerLocale = UNIVER_LOCALES[locale];
  const backend = createUniverBackend({
    document,
    locale: TAGS[locale],
    texts: { locale: univerLocale, locales: { [univerLocale]: await univerTexts(locale) } },
    theme,
    plugins: drawingPlugins(container),
  });
  // Univer's formats know no Kazakh; its numbers are written as the Russian ones.
  backend.univer
    .__getInjector()
    .get(SheetsNumfmtCellContentController)
    .setNumfmtLocal(locale === "en" ? "en" : "ru");
  if (locale !== "en") readLocalNotation(backend.univer);
  return backend;
}

/** Univer reads numbers and formats out of what was typed at priority 0; we translate before it does. */
const BEFORE_UNIVER = 1000;

/** Lets a person type 1,5 and =F(A1;B1): the grid is given what it understands before it takes it. */
function readLocalNotation(univer: Univer): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: BEFORE_UNIVER,
      handler: (cell, _context, next) => {
        if (!cell || cell.t === CellValueType.FORCE_STRING) return next(cell);
        const number = typeof cell.v === "string" ? typedNumber(cell.v) : null;
        return next({
          ...cell,
          ...(typeof cell.f === "string" && { f: typedFormula(cell.f) }),
          ...(number !== null && { v: number }),
        });
      },
    });
}

/** Writes numbers in Excel's formats, as the grid does. */
export function numberIn(tag: string): (value: number, format: string) => string {
  const notation = tag.startsWith("en") ? "en" : "ru";
  return (value, format) =>
    format === "General"
      ? value.toLocaleString(tag, { maximumFractionDigits: 2, useGrouping: false })
      : getPatternPreview(format, value, notation).result;
}

/** What the header's buttons and the keyboard need of the grid. */
export interface GridHistory {
  undo(): void;
  redo(): void;
  follow(listener: (canUndo: boolean, canRedo: boolean) => void): void;
  focusGrid(): void;
}

export function historyOf(backend: UniverBackend): GridHistory {
  const injector = backend.univer.__getInjector();
  const commands = injector.get(ICommandService);
  return {
    undo: () => void commands.executeCommand(UndoCommand.id),
    redo: () => void commands.executeCommand(RedoCommand.id),
    follow: (listener) => {
      injector
        .get(IUndoRedoService)
        .undoRedoStatus$.subscribe(({ undos, redos }) => listener(undos > 0, redos > 0));
    },
    focusGrid: () => injector.get(ILayoutService).focus(),
  };
}
