/**
 * What a person reads when a workbook refuses: what happened, then what became of the cells. The program's own
 * words are kept beside it, because they come in its language and change with its version.
 */
import { text, Text } from "../core/locale";

export const failures = {
  editing: {
    en: "A cell is being edited. Press Enter or Esc in Excel, then repeat.",
    ru: "Идёт ввод в ячейку. Нажмите Enter или Esc в Excel и повторите.",
    kk: "Ұяшыққа мән енгізіліп жатыр. Excel бағдарламасында Enter немесе Esc пернесін басып, қайталаңыз.",
  },
  dialog: {
    en: "A dialog is open in Excel. Close it, then repeat.",
    ru: "В Excel открыто диалоговое окно. Закройте его и повторите.",
    kk: "Excel бағдарламасында диалог терезесі ашық. Оны жауып, қайталаңыз.",
  },
  busy: {
    en: "Excel is busy with other requests. Repeat in a moment.",
    ru: "Excel занят другими запросами. Повторите немного позже.",
    kk: "Excel басқа сұраулармен бос емес. Сәл кейін қайталаңыз.",
  },
  tooLarge: {
    en: "Excel takes no more than 5 MB at once, and this was more.",
    ru: "Excel принимает за один раз не больше 5 МБ, а здесь больше.",
    kk: "Excel бір жолы 5 МБ-тан артық қабылдамайды, ал бұл одан көп.",
  },
  session: {
    en: "The connection to the workbook was lost. Reload the workbook.",
    ru: "Связь с книгой потеряна. Перезагрузите книгу.",
    kk: "Кітаппен байланыс үзілді. Кітапты қайта жүктеңіз.",
  },
  denied: {
    en: "Excel does not let this workbook be changed: it is read-only or protected.",
    ru: "Excel не даёт менять эту книгу: она открыта только для чтения или защищена.",
    kk: "Excel бұл кітапты өзгертуге рұқсат бермейді: ол тек оқуға ашылған немесе қорғалған.",
  },
  old: {
    en: "This Excel is too old for what was asked. An update of Excel is needed.",
    ru: "Эта версия Excel слишком стара для такого действия. Нужно обновить Excel.",
    kk: "Excel бағдарламасының бұл нұсқасы мұндай әрекет үшін тым ескі. Excel жаңартылуы керек.",
  },
  missing: {
    en: "A cell or sheet of the assessment is no longer there.",
    ru: "Ячейки или листа оценки больше нет.",
    kk: "Бағалаудың ұяшығы немесе парағы енді жоқ.",
  },
  selection: {
    en: "Nothing can be taken from this selection. Select one block of cells.",
    ru: "Из такого выделения ничего взять нельзя. Выделите один прямоугольник ячеек.",
    kk: "Мұндай белгілеуден ештеңе алуға болмайды. Ұяшықтардың бір тікбұрышын белгілеңіз.",
  },
  sheetGone: {
    en: "The sheet is no longer there.",
    ru: "Этого листа больше нет.",
    kk: "Бұл парақ енді жоқ.",
  },
  clash: {
    en: "Somebody else was adding sheets or names at the same time. Repeat.",
    ru: "Одновременно кто-то ещё добавлял листы или имена. Повторите.",
    kk: "Дәл осы сәтте басқа біреу парақ немесе атау қосып жатты. Қайталаңыз.",
  },
  settings: {
    en: "The setting could not be kept in the workbook.",
    ru: "Настройку не удалось сохранить в книге.",
    kk: "Баптауды кітапта сақтау мүмкін болмады.",
  },
  unexpected: {
    en: "Excel refused without a known reason.",
    ru: "Excel отказал по неизвестной причине.",
    kk: "Excel белгісіз себеппен бас тартты.",
  },
} satisfies Readonly<Record<string, Text>>;

export type FailureKind = keyof typeof failures;

/** Excel's codes; branching on its texts would break in every other language. */
const kinds: Readonly<Record<string, FailureKind>> = {
  InvalidOperationInCellEditMode: "editing",
  WriteNotSupportedWhenModalDialogOpen: "dialog",
  ActivityLimitReached: "busy",
  TooManyRequests: "busy",
  Conflict: "busy",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  PayloadTooLarge: "tooLarge",
  InvalidOrTimedOutSession: "session",
  InvalidRequestContext: "session",
  AccessDenied: "denied",
  ApiNotFound: "old",
  ApiNotAvailable: "old",
  PlatformNotSupported: "old",
  ItemNotFound: "missing",
  InvalidReference: "missing",
  InvalidSelection: "selection",
  ItemAlreadyExists: "clash",
};

export function failureKind(code: string): FailureKind {
  return kinds[code] ?? "unexpected";
}

export function protectedSheet(name: string): Text {
  return {
    en: `Sheet “${name}” is protected.`,
    ru: `Лист «${name}» защищён.`,
    kk: `«${name}» парағы қорғалған.`,
  };
}

export const nothingWritten: Text = {
  en: "Nothing was written.",
  ru: "Ничего не записано.",
  kk: "Ештеңе жазылмады.",
};

/** After a fault whose traces could not be wiped out. */
export function remains(sheets: readonly string[]): Text {
  const list = sheets.map((name) => `“${name}”`).join(", ");
  const quoted = sheets.map((name) => `«${name}»`).join(", ");
  return {
    en: `What had been added could not all be removed. These sheets may remain: ${list}.`,
    ru: `Не всё добавленное удалось удалить. Могли остаться листы: ${quoted}.`,
    kk: `Қосылғанның бәрін жою мүмкін болмады. Мына парақтар қалуы мүмкін: ${quoted}.`,
  };
}

/** Before taking back formulas that are no longer what was entered. */
export function changedSince(address: string): Text {
  return {
    en: `Cell ${address} was changed after the formula was entered, so it is left as it is.`,
    ru: `Ячейка ${address} изменена после вставки формулы и поэтому оставлена как есть.`,
    kk: `Формула кірістірілгеннен кейін ұяшық өзгертілген, сондықтан сол күйінде қалды: ${address}.`,
  };
}

/** After a write whose old contents could not be put back. */
export function partlyWritten(addresses: readonly string[]): Text {
  const list = addresses.join(", ");
  return {
    en: `Some of these cells may hold new contents: ${list}.`,
    ru: `В части этих ячеек может быть новое содержимое: ${list}.`,
    kk: `Мына ұяшықтардың кейбірінде жаңа мазмұн болуы мүмкін: ${list}.`,
  };
}

export const notRemoved: Text = {
  en: "The assessment could not be removed completely; it stays in the list, and removing can be repeated.",
  ru: "Оценку не удалось удалить полностью; она осталась в списке, удаление можно повторить.",
  kk: "Бағалауды толық жою мүмкін болмады; ол тізімде қалды, жоюды қайталауға болады.",
};

/** Sentences one after another. */
export function together(...sentences: readonly Text[]): Text {
  return text((locale) => sentences.map((sentence) => sentence[locale]).join(" "));
}
