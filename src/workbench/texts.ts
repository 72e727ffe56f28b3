/** Every sentence of the workbench's own page, in three languages. */
import type { Text } from "../core/locale";

export const texts = {
  product: { en: "Assay workbench", ru: "Рабочий стол Assay", kk: "Assay жұмыс үстелі" },
  promise: {
    en: "Workbench, not Excel · nothing leaves this page",
    ru: "Рабочий стол, не Excel · данные не покидают эту страницу",
    kk: "Жұмыс үстелі, Excel емес · деректер осы беттен шықпайды",
  },
  language: { en: "Language", ru: "Язык", kk: "Тіл" },
  undo: { en: "Undo", ru: "Отменить", kk: "Болдырмау" },
  redo: { en: "Redo", ru: "Вернуть", kk: "Қайтару" },
  openSample: { en: "Open sample", ru: "Открыть пример", kk: "Үлгіні ашу" },
  startAfresh: { en: "Start afresh", ru: "Начать заново", kk: "Қайта бастау" },
  toolbar: { en: "Workbook commands", ru: "Команды книги", kk: "Кітап пәрмендері" },
  charts: {
    en: "Charts of this sheet",
    ru: "Диаграммы этого листа",
    kk: "Осы парақтың диаграммалары",
  },
  grid: { en: "Spreadsheet", ru: "Таблица", kk: "Кесте" },
  cellInFocus: { en: "Selected cell", ru: "Выбранная ячейка", kk: "Таңдалған ұяшық" },
  pane: { en: "Assay pane", ru: "Панель Assay", kk: "Assay тақтасы" },
  paneWidth: { en: "Width of the pane", ru: "Ширина панели", kk: "Тақтаның ені" },
  canvas: {
    en: "Cells; the line under the grid reads the selected one",
    ru: "Ячейки; строка под таблицей читает выбранную",
    kk: "Ұяшықтар; кестенің астындағы жол таңдалғанын оқиды",
  },
  nameBox: { en: "Name box", ru: "Поле имени", kk: "Атау өрісі" },
  definedNames: { en: "Defined names", ru: "Определённые имена", kk: "Анықталған атаулар" },
  formulaBar: { en: "Formula bar", ru: "Строка формул", kk: "Формула жолы" },
  expandFormulaBar: {
    en: "Expand formula bar",
    ru: "Развернуть строку формул",
    kk: "Формула жолын кеңейту",
  },
  cellEditor: { en: "Cell editor", ru: "Редактор ячейки", kk: "Ұяшық редакторы" },
  addSheet: { en: "Add sheet", ru: "Добавить лист", kk: "Парақ қосу" },
  allSheets: { en: "All sheets", ru: "Все листы", kk: "Барлық парақ" },
  sheetTabs: { en: "Sheets", ru: "Листы", kk: "Парақтар" },
  empty: { en: "empty", ru: "пусто", kk: "бос" },
  paneStarting: {
    en: "The pane is starting. Functions calculate as soon as it is ready.",
    ru: "Панель запускается. Функции посчитаются, как только она будет готова.",
    kk: "Тақта іске қосылып жатыр. Ол дайын болғанда функциялар есептеледі.",
  },
  paneFailed: {
    en: "The pane did not start, so ASSAY functions do not calculate. Reload the page; if it happens again, run npm run build first.",
    ru: "Панель не запустилась, поэтому функции ASSAY не считаются. Перезагрузите страницу; если не помогло, сначала выполните npm run build.",
    kk: "Тақта іске қосылмады, сондықтан ASSAY функциялары есептелмейді. Бетті қайта жүктеңіз; көмектеспесе, алдымен npm run build пәрменін орындаңыз.",
  },
  functionsMissing: {
    en: "The list of ASSAY functions could not be read, so they are unknown in cells. Run npm run build and reload the page.",
    ru: "Не удалось прочитать список функций ASSAY, поэтому в ячейках они неизвестны. Выполните npm run build и перезагрузите страницу.",
    kk: "ASSAY функцияларының тізімі оқылмады, сондықтан олар ұяшықтарда белгісіз. npm run build пәрменін орындап, бетті қайта жүктеңіз.",
  },
  loading: {
    en: "Opening the workbook and calculating its formulas",
    ru: "Книга открывается, формулы считаются",
    kk: "Кітап ашылып, формулалар есептелуде",
  },
  notStarted: {
    en: "The spreadsheet could not be started in this browser. It needs a current Chromium, Edge, Firefox or Safari.",
    ru: "Таблицу не удалось запустить в этом браузере. Нужен современный Chromium, Edge, Firefox или Safari.",
    kk: "Бұл браузерде кестені іске қосу мүмкін болмады. Жаңа Chromium, Edge, Firefox немесе Safari керек.",
  },
  storeDamaged: {
    en: "The workbook kept in this browser could not be read. The sample was opened instead; the unreadable copy is set aside.",
    ru: "Не удалось прочитать книгу, сохранённую в этом браузере. Открыт пример; нечитаемая копия отложена.",
    kk: "Осы браузерде сақталған кітап оқылмады. Оның орнына үлгі ашылды; оқылмаған көшірмесі бөлек сақталды.",
  },
  storeRefused: {
    en: "This browser does not keep the workbook: changes are lost when the page is closed.",
    ru: "Этот браузер не сохраняет книгу: при закрытии страницы изменения пропадут.",
    kk: "Бұл браузер кітапты сақтамайды: бет жабылғанда өзгерістер жоғалады.",
  },
  kept: {
    en: "Kept in this browser",
    ru: "Сохранено в этом браузере",
    kk: "Осы браузерде сақталды",
  },
  keeping: { en: "Keeping changes", ru: "Сохранение изменений", kk: "Өзгерістер сақталуда" },
  tooManyFormulas: {
    en: "This workbook has more than 20,000 rows of formulas. The workbench slows down beyond that; functions over whole ranges need fewer formulas.",
    ru: "В книге больше 20 000 строк с формулами. Дальше рабочий стол замедляется; функции над целыми диапазонами обходятся меньшим числом формул.",
    kk: "Кітапта 20 000-нан астам формула жолы бар. Одан әрі жұмыс үстелі баяулайды; тұтас ауқымдарға арналған функциялар формулаларды азайтады.",
  },
  confirmSample: {
    en: "Open the sample? The workbook that is open now will be replaced.",
    ru: "Открыть пример? Открытая сейчас книга будет заменена.",
    kk: "Үлгіні ашу керек пе? Қазір ашық тұрған кітап ауыстырылады.",
  },
  confirmAfresh: {
    en: "Start afresh? All changes, assessments included, will be dropped, and the sample opens as it was at first.",
    ru: "Начать заново? Все изменения, включая оценки, будут удалены; откроется исходный пример.",
    kk: "Қайта бастау керек пе? Барлық өзгеріс, соның ішінде бағалаулар жойылып, бастапқы үлгі ашылады.",
  },
  replace: { en: "Replace", ru: "Заменить", kk: "Ауыстыру" },
  drop: { en: "Drop changes", ru: "Удалить изменения", kk: "Өзгерістерді жою" },
  cancel: { en: "Cancel", ru: "Отмена", kk: "Бас тарту" },
} as const satisfies Readonly<Record<string, Text>>;
