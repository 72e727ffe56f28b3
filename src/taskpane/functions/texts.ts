/**
 * Every word of the function browser in English, Russian and Kazakh. It lies beside the browser and not with the
 * other words of the pane, so that it is loaded with the browser and not when the pane is opened.
 */
import type { Family } from "../../core/measure";
import type { Text } from "../../core/locale";
import { russian, say } from "../texts";

const families: Readonly<Record<Family, Text>> = {
  concentration: say("Concentration", "Концентрация", "Шоғырлану"),
  inequality: say("Inequality", "Неравенство", "Теңсіздік"),
  specialization: say(
    "Localization and specialization",
    "Локализация и специализация",
    "Локализация және мамандану"
  ),
  dynamics: say("Dynamics", "Динамика", "Динамика"),
  relatedness: say(
    "Relatedness and complexity",
    "Связанность и сложность",
    "Сабақтастық және күрделілік"
  ),
  trade: say("Trade", "Торговля", "Сауда"),
  linkages: say("Chain and linkages", "Цепочки и связи", "Тізбектер мен байланыстар"),
  weights: say("Weights", "Веса", "Салмақтар"),
  swot: say("SWOT", "SWOT", "SWOT"),
  scoring: say("Scoring", "Баллы", "Балдар"),
  survey: say("Survey", "Опрос", "Сауалнама"),
};

export const functionTexts = {
  families,

  title: say("Functions", "Функции", "Функциялар"),
  lead: (count: string): Text =>
    say(
      `${count} measures: meaning, parameters, formula and source`,
      `Показателей: ${count}; смысл, параметры, формула и источник`,
      `Көрсеткіштер: ${count}; мағынасы, параметрлері, формуласы және дереккөзі`
    ),
  search: say("Search functions", "Найти функцию", "Функцияны іздеу"),
  found: (count: string): Text => say(`${count} found`, `найдено: ${count}`, `табылды: ${count}`),
  nothing: say(
    "Nothing found. A word from the name, the sense or the formula finds a function, in any of the three languages.",
    "Ничего не найдено. Функцию находит слово из названия, смысла или формулы на любом из трёх языков.",
    "Ештеңе табылмады. Функцияны атауындағы, мағынасындағы не формуласындағы сөзбен үш тілдің кез келгенінде табуға болады."
  ),

  card: {
    parameters: say("Parameters", "Параметры", "Параметрлер"),
    optional: say("optional", "необязательный", "міндетті емес"),
    formula: say("Formula", "Формула", "Формула"),
    source: say("Source", "Источник", "Дереккөз"),
    notes: say("Notes", "Пояснения", "Түсініктемелер"),
    values: say("Possible values", "Возможные значения", "Мүмкін мәндер"),
    columns: say("Columns of the result", "Столбцы результата", "Нәтиже бағандары"),
    syntax: say("In a cell", "В ячейке", "Ұяшықта"),
    copy: say("Copy", "Копировать", "Көшіру"),
  },

  result: {
    value: say("Result", "Результат", "Нәтиже"),
    size: (rows: number, columns: number): Text =>
      say(
        `${rows} × ${columns} cells`,
        `ячеек: ${rows} × ${columns}`,
        `ұяшық саны: ${rows} × ${columns}`
      ),
    part: (rows: number, allRows: number, columns: number, allColumns: number): Text =>
      say(
        `Shown: rows 1–${rows} of ${allRows}, columns 1–${columns} of ${allColumns}`,
        `Показаны строки 1–${rows} из ${allRows}, столбцы 1–${columns} из ${allColumns}`,
        `Көрсетілгені: жолдар 1–${rows} / ${allRows}, бағандар 1–${columns} / ${allColumns}`
      ),
    column: (number: number): Text =>
      say(`Column ${number}`, `Столбец ${number}`, `Баған: ${number}`),
    row: (number: number): Text => say(`Row ${number}`, `Строка ${number}`, `Жол: ${number}`),
    reading: say("How to read it", "Как читать", "Қалай оқу керек"),
    thresholds: say("Usual thresholds", "Принятые пороги", "Қабылданған шектер"),
    notHeld: say(
      "With these settings the number has another scale, so the usual thresholds are not applied to it.",
      "При этих настройках у числа другая шкала, поэтому принятые пороги к нему не применяются.",
      "Мұндай баптауда санның шкаласы басқа, сондықтан қабылданған шектер оған қолданылмайды."
    ),
    thresholdColumn: (name: string): Text =>
      say(
        `The thresholds speak of the column “${name}”.`,
        `Пороги относятся к столбцу «${name}».`,
        `Шектер мына бағанға қатысты: «${name}».`
      ),
    here: say("this result", "этот результат", "осы нәтиже"),
    cells: (count: number): Text =>
      say(
        count === 1 ? "1 cell" : `${count} cells`,
        `${count} ${russian(count, "ячейка", "ячейки", "ячеек")}`,
        `${count} ұяшық`
      ),
    from: (limit: string): Text => say(`≥ ${limit}`, `≥ ${limit}`, `≥ ${limit}`),
    below: (limit: string): Text => say(`< ${limit}`, `< ${limit}`, `< ${limit}`),
    traps: say("Where it misleads", "Где число обманчиво", "Сан қай жерде жаңылыстырады"),
    faults: (count: number): Text =>
      say(
        count === 1 ? "1 cell has no answer:" : `${count} cells have no answer:`,
        `Без ответа: ${count} ${russian(count, "ячейка", "ячейки", "ячеек")}.`,
        `Жауапсыз ұяшықтар: ${count}.`
      ),
  },
};
