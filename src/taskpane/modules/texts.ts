/** Words of the pages of modules. */
import type { Text } from "../../core/locale";
import type { ModuleGroup } from "../../workbook/layout/modules/module-start";
import { say } from "../texts";

export const texts = {
  lead: say(
    "Each adds one sheet of live formulas. Add what your question needs; the rest is not missed.",
    "Каждый добавляет один лист с живыми формулами. Добавьте то, что нужно вашему вопросу: остальное не требуется.",
    "Әрқайсысы тірі формулалары бар бір парақ қосады. Сұрағыңызға керегін қосыңыз: қалғаны талап етілмейді."
  ),
  sharedTitle: say("For the whole workbook", "Для всей книги", "Бүкіл кітап үшін"),
  sharedLead: say(
    "These sheets look at all assessments, or at statistics before any assessment.",
    "Эти листы охватывают все оценки или статистику до всякой оценки.",
    "Бұл парақтар барлық бағалауды немесе бағалауға дейінгі статистиканы қамтиды."
  ),
  groups: {
    data: say("Statistics", "Статистика", "Статистика"),
    evidence: say("Evidence", "Свидетельства", "Дәлелдер"),
    answer: say("Answers", "Ответы", "Жауаптар"),
    action: say("Measures and monitoring", "Меры и мониторинг", "Шаралар мен мониторинг"),
  } satisfies Readonly<Record<ModuleGroup, Text>>,
  add: say("Add sheet", "Добавить лист", "Парақ қосу"),
  addNamed: (name: string): Text =>
    say(`Add sheet: ${name}`, `Добавить лист: ${name}`, `Парақ қосу: ${name}`),
  added: (name: string): Text =>
    say(`Sheet added: ${name}.`, `Лист добавлен: ${name}.`, `Парақ қосылды: ${name}.`),
  lost: (tab: string): Text =>
    say(
      `This answer follows the sheet “${tab}”, which is no longer in the workbook. Add the sheet again under “Sheets”, or replace the formula by a value.`,
      `Этот ответ следует за листом «${tab}», которого в книге больше нет. Добавьте лист снова в разделе «Листы» или замените формулу значением.`,
      `Бұл жауап «${tab}» парағынан алынады, ал ол кітапта енді жоқ. «Парақтар» бөлімінен парақты қайта қосыңыз немесе формуланы мәнмен алмастырыңыз.`
    ),
  back: say("Further sheets", "Дополнительные листы", "Қосымша парақтар"),
  goToSheet: say("Go to sheet", "На лист", "Параққа өту"),
  present: say("added", "есть", "бар"),
  figures: say("What it says", "Что получается", "Не шығады"),
  findings: say("To look at", "Обратить внимание", "Назар аударыңыз"),
  show: say("Show", "Показать", "Көрсету"),
  noFindings: say("Nothing to object to.", "Замечаний нет.", "Ескертпе жоқ."),
  feeds: say("For the assessment", "Для оценки", "Бағалау үшін"),
  feedsLead: say(
    "The answers follow the sheet as live formulas.",
    "Ответы следуют за листом живыми формулами.",
    "Жауаптар тірі формулалар арқылы парақтан алынады."
  ),
  fed: say("follows", "связано", "байланған"),
  take: say("Use all", "Взять все", "Бәрін алу"),
  takeOne: (name: string): Text => say(`Use: ${name}`, `Взять: ${name}`, `Алу: ${name}`),
  takeWord: say("Use", "Взять", "Алу"),
  replaces: (present: string): Text =>
    say(`replaces ${present}`, `вместо ${present}`, `орнына: ${present}`),
  removeQuestion: say("Remove this sheet", "Удалить этот лист", "Бұл парақты жою"),
  removed: (name: string): Text =>
    say(`Sheet removed: ${name}.`, `Лист удалён: ${name}.`, `Парақ жойылды: ${name}.`),
  detached: say(
    "Answers that followed it keep their present numbers.",
    "Ответы, связанные с ним, сохранят нынешние числа.",
    "Онымен байланған жауаптар қазіргі сандарын сақтайды."
  ),
} as const;
