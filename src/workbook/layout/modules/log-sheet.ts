/**
 * The log of changes of the method: written by the pane whenever it changes a default, a goalpost, a
 * weight or an override, or puts defaults back. What is typed on the sheets by hand is not logged.
 */
import type { SheetModule } from "./module";
import { firstRow } from "./module-sheet";

/** Lines a log can hold. */
export const logRows = 300;

/** Lines that are printed: two pages; a longer log would print hundreds of blank ones before it is full. */
const logRowsPrinted = 60;

export const logModule: SheetModule = {
  key: "log",
  prefix: "log",
  scope: "assessment",
  group: "action",
  always: true,
  tab: { en: "Log", ru: "Журнал", kk: "Журнал" },
  title: { en: "Log of changes", ru: "Журнал изменений", kk: "Өзгерістер журналы" },
  purpose: {
    en: "The pane writes here when it changes a default, a goalpost, a weight or an override. What is typed on the sheets by hand is not logged: add a line yourself.",
    ru: "Панель пишет сюда, когда меняет значение по умолчанию, границу шкалы, вес или замену. Введённое на листах вручную не записывается: добавьте строку сами.",
    kk: "Панель әдепкі мәнді, шкала шегін, салмақты немесе ауыстыруды өзгерткенде осында жазады. Парақтарға қолмен енгізілген жазылмайды: жолды өзіңіз қосыңыз.",
  },
  lay(sheet) {
    sheet.legend({ input: "B3" }).table({
      name: "log",
      first: "A",
      rows: logRows,
      columns: [
        {
          key: "date",
          head: { en: "Date", ru: "Дата", kk: "Күні" },
          kind: "input",
          width: 17,
          format: "yyyy-mm-dd hh:mm",
          align: "Left",
        },
        {
          key: "author",
          head: { en: "Author", ru: "Автор", kk: "Авторы" },
          kind: "input",
          width: 20,
        },
        { key: "sheet", head: { en: "Sheet", ru: "Лист", kk: "Парақ" }, kind: "input", width: 14 },
        {
          key: "cell",
          head: { en: "Cell", ru: "Ячейка", kk: "Ұяшық" },
          kind: "input",
          width: 22,
          note: {
            en: "Defined name of the cell without its prefix; in a table with the code of the row.",
            ru: "Имя ячейки без приставки; в таблице — с кодом строки.",
            kk: "Ұяшықтың алғы қосымшасыз аты; кестеде жолдың кодымен бірге.",
          },
        },
        {
          key: "old",
          head: { en: "Before", ru: "Было", kk: "Болғаны" },
          kind: "input",
          width: 18,
          align: "Left",
        },
        {
          key: "new",
          head: { en: "After", ru: "Стало", kk: "Болды" },
          kind: "input",
          width: 18,
          align: "Left",
        },
        {
          key: "reason",
          head: { en: "Reason", ru: "Причина", kk: "Себебі" },
          kind: "input",
          width: 40,
          wrap: true,
        },
      ],
    });
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:G${firstRow + logRowsPrinted - 1}`,
      repeat: "1:5",
    });
  },
};
