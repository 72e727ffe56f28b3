/**
 * Every word of the function browser in English, Russian and Kazakh. It lies beside the browser and not with the
 * other words of the pane, so that it is loaded with the browser and not when the pane is opened.
 */
import type { Text } from "../../core/locale";
import { russian, say } from "../texts";

export const functionTexts = {
  title: say("Functions", "Функции", "Функциялар"),
  lead: (count: string): Text =>
    say(
      `${count} measures, each as a function and as plain Excel formulas`,
      `Показателей: ${count}; каждый — функцией и обычными формулами Excel`,
      `Көрсеткіштер: ${count}; әрқайсысы функция түрінде және кәдімгі Excel формулаларымен`
    ),
  search: say("Search functions", "Найти функцию", "Функцияны іздеу"),
  clear: say("Clear the search", "Очистить поиск", "Іздеуді тазарту"),
  found: (count: number): Text => say(`${count} found`, `Найдено: ${count}`, `Табылды: ${count}`),
  nothing: say(
    "Nothing found. A function is found by its name or sense in any of the three languages, by a synonym such as LQ, or by what another program calls it, such as herf.",
    "Ничего не найдено. Функцию находят по названию или смыслу на любом из трёх языков, по синониму, например КЛ, или по имени в другой программе, например herf.",
    "Ештеңе табылмады. Функцияны үш тілдің кез келгеніндегі атауы не мағынасы, LQ сияқты синонимі немесе herf сияқты басқа бағдарламадағы аты бойынша табуға болады."
  ),
  favorites: say("Favorites", "Избранное", "Таңдаулылар"),
  recent: say("Recent", "Недавние", "Соңғылары"),
  allFamilies: say("Families", "Разделы", "Бөлімдер"),
  star: (name: string): Text =>
    say(`Add to favorites: ${name}`, `В избранное: ${name}`, `Таңдаулыға қосу: ${name}`),
  starred: (name: string): Text =>
    say(
      `Remove from favorites: ${name}`,
      `Убрать из избранного: ${name}`,
      `Таңдаулыдан алу: ${name}`
    ),

  card: {
    parameters: say("Parameters", "Параметры", "Параметрлер"),
    optional: say("optional", "необязательный", "міндетті емес"),
    formula: say("Formula", "Формула", "Формула"),
    source: say("Source", "Источник", "Дереккөз"),
    notes: say("Notes", "Пояснения", "Түсініктемелер"),
    values: say("Possible values", "Возможные значения", "Мүмкін мәндер"),
    columns: say("Columns of the result", "Столбцы результата", "Нәтиже бағандары"),
    about: say("About this function", "О функции", "Функция туралы"),
    elsewhere: say("In other programs", "В других программах", "Басқа бағдарламаларда"),
    same: say("the same number", "то же число", "дәл сол сан"),
    help: say("Open the help page", "Открыть справку", "Анықтаманы ашу"),
    syntax: say("In a cell", "В ячейке", "Ұяшықта"),
    copy: say("Copy", "Копировать", "Көшіру"),
  },

  form: {
    use: say("Use selection", "Взять выделенное", "Белгіленгенді алу"),
    useFor: (label: string): Text =>
      say(`Use selection: ${label}`, `Взять выделенное: ${label}`, `Белгіленгенді алу: ${label}`),
    example: say("for example, C5:C24", "например, C5:C24", "мысалы, C5:C24"),
    exampleNumber: say("a number or a cell", "число или ячейка", "сан немесе ұяшық"),
    byDefault: (value: string): Text =>
      say(`${value} unless given`, `по умолчанию ${value}`, `әдепкіде ${value}`),
    notGiven: say("not given", "не задано", "берілмеген"),
    defaultWord: (word: string): Text =>
      say(`${word} (default)`, `${word} (по умолчанию)`, `${word} (әдепкі)`),
    more: say("More settings", "Другие настройки", "Басқа баптаулар"),
    moreSet: (count: number): Text =>
      say(
        `More settings: ${count} set`,
        `Другие настройки: задано ${count}`,
        `Басқа баптаулар: берілгені ${count}`
      ),
    reading: say("Reading the cells…", "Чтение ячеек…", "Ұяшықтар оқылуда…"),
    census: (cells: number, parts: string): Text =>
      say(
        (cells === 1 ? "1 cell" : `${cells} cells`) + parts,
        `${cells} ${russian(cells, "ячейка", "ячейки", "ячеек")}${parts}`,
        `${cells} ұяшық${parts}`
      ),
    blanks: (count: number): Text =>
      say(
        `${count} blank`,
        `${count} ${russian(count, "пустая", "пустые", "пустых")}`,
        `${count} бос`
      ),
    words: (count: number): Text => say(`${count} text`, `${count} с текстом`, `${count} мәтін`),
    errors: (count: number): Text =>
      say(count === 1 ? "1 error" : `${count} errors`, `${count} с ошибкой`, `${count} қате`),
    large: say(
      "Too many cells to read here; the formula reads them all.",
      "Слишком много ячеек, чтобы прочитать их здесь; формула прочитает все.",
      "Мұнда оқу үшін ұяшық тым көп; формула бәрін оқиды."
    ),
    noAddress: say(
      "This is no address. Cells are written as C5:C24, or taken from the selection.",
      "Это не адрес. Ячейки указывают так: C5:C24 — или берут из выделенного.",
      "Бұл — мекенжай емес. Ұяшықтар былай жазылады: C5:C24, немесе белгіленгеннен алынады."
    ),
    neither: say(
      "This is neither a number nor the address of a cell.",
      "Это не число и не адрес ячейки.",
      "Бұл — сан да, ұяшық мекенжайы да емес."
    ),
    unknown: say(
      "This workbook has no cells by that address or name.",
      "В этой книге нет ячеек с таким адресом или именем.",
      "Бұл кітапта ондай мекенжайы немесе атауы бар ұяшық жоқ."
    ),
    cell: (address: string): Text =>
      say(`Cell ${address}.`, `Ячейка ${address}.`, `Ұяшық: ${address}.`),
  },

  preview: {
    title: say("Preview", "Предпросмотр", "Алдын ала қарау"),
    empty: (labels: string): Text =>
      say(
        `Give the cells, and the result shows here. Still needed: ${labels}.`,
        `Укажите ячейки, и здесь появится результат. Осталось: ${labels}.`,
        `Ұяшықтарды көрсетіңіз, нәтиже осында шығады. Қалғаны: ${labels}.`
      ),
    wrong: say(
      "The result shows here when the fields above are in order.",
      "Результат появится, когда поля выше будут в порядке.",
      "Жоғарыдағы өрістер реттелгенде нәтиже осында шығады."
    ),
    large: say(
      "The selection is too large for a preview. The formula can be inserted all the same.",
      "Выделено слишком много для предпросмотра. Формулу всё равно можно вставить.",
      "Алдын ала қарау үшін тым көп белгіленген. Формуланы бәрібір кірістіруге болады."
    ),
    spoken: (value: string): Text =>
      say(`Preview: ${value}`, `Предпросмотр: ${value}`, `Алдын ала қарау: ${value}`),
  },

  insert: {
    as: say("Insert as", "Вставить как", "Қалай кірістіру"),
    function: say("ASSAY function", "функция ASSAY", "ASSAY функциясы"),
    native: say(
      "native formula: works without the add-in",
      "обычная формула: работает без надстройки",
      "кәдімгі формула: қондырмасыз жұмыс істейді"
    ),
    into: say("Into cell", "В ячейку", "Ұяшыққа"),
    follows: say("follows the selection", "следует за выделением", "белгілеуге ілеседі"),
    follow: say("Follow the selection", "Следовать за выделением", "Белгілеуге ілесу"),
    insert: say("Insert", "Вставить", "Кірістіру"),
    fills: (area: string): Text =>
      say(`The result fills ${area}.`, `Результат займёт ${area}.`, `Нәтиже алатын орын: ${area}.`),
    block: (block: string, result: string): Text =>
      say(
        `Takes the cells ${block}: helper cells, and the result in ${result}.`,
        `Займёт ячейки ${block}: вспомогательные, а результат — в ${result}.`,
        `Алатын ұяшықтары: ${block}; көмекші ұяшықтар, ал нәтиженің орны: ${result}.`
      ),
    noNative: say(
      "With these settings the measure has no native form: its formula would be longer than Excel takes, or Excel has no functions for it.",
      "При этих настройках обычной формулы нет: она длиннее, чем допускает Excel, или в Excel нет нужных функций.",
      "Бұл баптауларда кәдімгі формула жоқ: ол Excel рұқсат ететіннен ұзын немесе Excel-де оған керек функция жоқ."
    ),
    noArrays: say(
      "This Excel enters native forms only with Ctrl+Shift+Enter, which an add-in cannot press. Copy the formula, select the cells of the result and enter it so.",
      "Этот Excel принимает обычные формулы показателей только через Ctrl+Shift+Enter, а надстройка нажать их не может. Скопируйте формулу, выделите ячейки результата и введите её так.",
      "Бұл Excel көрсеткіштің кәдімгі формуласын тек Ctrl+Shift+Enter арқылы қабылдайды, ал қондырма оны баса алмайды. Формуланы көшіріп, нәтиже ұяшықтарын белгілеңіз де, солай енгізіңіз."
    ),
    firstOnly: say(
      "This Excel does not spill: only the first cell of the result will show. Select all its cells and enter the formula with Ctrl+Shift+Enter to see the rest.",
      "Этот Excel не разносит результат по ячейкам: будет видна только первая. Чтобы увидеть остальные, выделите все ячейки результата и введите формулу через Ctrl+Shift+Enter.",
      "Бұл Excel нәтижені ұяшықтарға таратпайды: тек біріншісі көрінеді. Қалғанын көру үшін нәтиженің барлық ұяшығын белгілеп, формуланы Ctrl+Shift+Enter арқылы енгізіңіз."
    ),
    offSheet: say(
      "The result would reach beyond the edge of the sheet. Choose another cell.",
      "Результат вышел бы за край листа. Выберите другую ячейку.",
      "Нәтиже парақтың шетінен шығып кетер еді. Басқа ұяшықты таңдаңыз."
    ),
    circular: say(
      "The result would stand on the cells the formula reads. Select a free cell for it.",
      "Результат лёг бы на ячейки, которые читает формула. Выделите для него свободную ячейку.",
      "Нәтиже формула оқитын ұяшықтардың үстіне түсер еді. Оған бос ұяшықты белгілеңіз."
    ),
    oneCell: say(
      "One cell is needed here, such as C14.",
      "Здесь нужна одна ячейка, например C14.",
      "Мұнда бір ұяшық керек, мысалы C14."
    ),
    occupied: (count: number): Text =>
      say(
        count === 1 ? "1 cell there is not empty" : `${count} cells there are not empty`,
        `Там ${count} ${russian(count, "непустая ячейка", "непустые ячейки", "непустых ячеек")}`,
        `Онда ${count} ұяшық бос емес`
      ),
    othersThere: (count: number): Text =>
      say(`and ${count} more`, `и ещё ${count}`, `және тағы ${count}`),
    replaced: say(
      "Inserting replaces them. It can be taken back.",
      "Вставка заменит их. Её можно отменить.",
      "Кірістіру оларды алмастырады. Оны қайтаруға болады."
    ),
    anyway: say("Insert anyway", "Всё равно вставить", "Бәрібір кірістіру"),
    another: say("Choose another cell", "Выбрать другую ячейку", "Басқа ұяшықты таңдау"),
    inserted: (address: string): Text =>
      say(`Inserted: ${address}`, `Вставлено: ${address}`, `Кірістірілді: ${address}`),
    takeBack: say("Take back", "Вернуть как было", "Бұрынғысын қайтару"),
    takenBack: (address: string): Text =>
      say(
        `${address} is as it was before.`,
        `${address}: всё как было.`,
        `Бұрынғы қалпына келді: ${address}.`
      ),
    earlier: (count: number): Text =>
      say(
        `${count} earlier can be taken back after it.`,
        `После неё можно отменить и более ранние: ${count}.`,
        `Одан кейін бұрынғыларын да қайтаруға болады: ${count}.`
      ),
    show: say("Show the cell", "Показать ячейку", "Ұяшықты көрсету"),
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
