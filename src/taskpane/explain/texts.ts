/**
 * Every word of "Explain this cell" in English, Russian and Kazakh; loaded with its screen and not when the pane
 * is opened.
 */
import type { Text } from "../../core/locale";
import { russian, say } from "../texts";

export const explainTexts = {
  title: say("This cell explained", "Что в этой ячейке", "Бұл ұяшықта не бар"),
  follows: say("follows selection", "за выделением", "таңдауға ілеседі"),
  held: say("held", "закреплена", "бекітілген"),
  hold: say("Hold this cell", "Закрепить эту ячейку", "Осы ұяшықты бекіту"),
  release: say(
    "Follow the selection again",
    "Снова следовать за выделением",
    "Таңдауға қайта ілесу"
  ),
  reading: say("Reading the cell…", "Чтение ячейки…", "Ұяшық оқылуда…"),

  cell: {
    spilled: (anchor: string, row: string, column: string): Text =>
      say(
        `Part of the result of the formula in ${anchor}: row ${row}, column ${column}.`,
        `Часть результата формулы из ${anchor}: строка ${row}, столбец ${column}.`,
        `${anchor} ұяшығындағы формула нәтижесінің бөлігі: жол ${row}, баған ${column}.`
      ),
    toAnchor: (anchor: string): Text =>
      say(`Go to ${anchor}`, `Перейти в ${anchor}`, `Өту: ${anchor}`),
    place: (row: string, column: string): Text =>
      say(`Row ${row}, ${column}`, `Строка ${row}, ${column}`, `Жол ${row}, ${column}`),
    column: (number: string): Text =>
      say(`column ${number}`, `столбец ${number}`, `баған ${number}`),
    several: say(
      "Functions in this formula",
      "Функции в этой формуле",
      "Осы формуладағы функциялар"
    ),
    outer: say("outermost", "внешняя", "сыртқы"),
    part: say(
      "This function is a part of the formula; the cell shows what Excel makes of the whole.",
      "Эта функция — часть формулы; ячейка показывает результат всей формулы.",
      "Бұл функция — формуланың бір бөлігі; ұяшық бүкіл формуланың нәтижесін көрсетеді."
    ),
    shows: (value: string): Text =>
      say(
        `The cell shows ${value}.`,
        `Ячейка показывает: ${value}.`,
        `Ұяшықта көрсетілгені: ${value}.`
      ),
    stale: (shown: string): Text =>
      say(
        `The cell still shows ${shown}. With the inputs as they are now the result is the one above: recalculate the workbook (F9).`,
        `Ячейка пока показывает ${shown}. При нынешних данных результат — тот, что выше: пересчитайте книгу (F9).`,
        `Ұяшық әлі мынаны көрсетеді: ${shown}. Қазіргі деректер бойынша нәтиже — жоғарыдағы мән: кітапты қайта есептеңіз (F9).`
      ),
  },

  /** Errors that come from Excel and not from the function. */
  hostErrors: {
    "#NAME?": say(
      "Excel does not know a name in this formula. When it is a function of Assay, its functions are not loaded yet: open the add-in and recalculate.",
      "Excel не знает имени в этой формуле. Если это функция Assay, функции ещё не загружены: откройте надстройку и пересчитайте.",
      "Excel осы формуладағы атауды білмейді. Ол Assay функциясы болса, функциялар әлі жүктелмеген: қондырманы ашып, қайта есептеңіз."
    ),
    "#SPILL!": say(
      "The result needs more cells than are free beside the formula. Clear the cells below or to the right.",
      "Результату нужно больше ячеек, чем свободно рядом с формулой. Освободите ячейки ниже или правее.",
      "Нәтижеге формула жанындағы бос ұяшықтардан көбірек орын керек. Төмендегі не оң жақтағы ұяшықтарды босатыңыз."
    ),
    "#BUSY!": say(
      "The cell is still being calculated.",
      "Ячейка ещё вычисляется.",
      "Ұяшық әлі есептеліп жатыр."
    ),
    "#CALC!": say(
      "Excel could not calculate an array inside this formula.",
      "Excel не смог вычислить массив внутри этой формулы.",
      "Excel осы формуланың ішіндегі массивті есептей алмады."
    ),
    "#REF!": say(
      "The formula refers to cells that are no longer there.",
      "Формула ссылается на ячейки, которых больше нет.",
      "Формула енді жоқ ұяшықтарға сілтейді."
    ),
  },
  hostError: (code: string): Text =>
    say(
      `The cell shows ${code}, which does not come from this function but from Excel or from the formula around it.`,
      `Ячейка показывает ${code}: это ошибка не функции, а Excel или формулы вокруг неё.`,
      `Ұяшықта ${code} тұр: бұл функцияның емес, Excel-дің не айналасындағы формуланың қатесі.`
    ),

  inputs: {
    title: say("Inputs it read", "Что прочитано", "Оқылған деректер"),
    allNumbers: say("numbers only", "только числа", "тек сандар"),
    leftOut: say("not given", "не задано", "берілмеген"),
    defaultIs: (value: string): Text =>
      say(`default: ${value}`, `по умолчанию: ${value}`, `әдепкісі: ${value}`),
    typed: say("written in the formula", "записано в формуле", "формулада жазылған"),
    computed: say(
      "computed inside the formula",
      "вычислено внутри формулы",
      "формула ішінде есептелген"
    ),
    cells: (count: number): Text =>
      say(
        count === 1 ? "1 cell" : `${count} cells`,
        `${count} ${russian(count, "ячейка", "ячейки", "ячеек")}`,
        `${count} ұяшық`
      ),
    blanks: (count: number): Text =>
      say(
        count === 1 ? "1 blank" : `${count} blanks`,
        `${count} ${russian(count, "пустая", "пустые", "пустых")}`,
        `бос: ${count}`
      ),
    zeros: (count: number): Text =>
      say(
        count === 1 ? "1 zero" : `${count} zeros`,
        `${count} ${russian(count, "ноль", "нуля", "нулей")}`,
        `нөл: ${count}`
      ),
    texts: (count: number): Text =>
      say(
        count === 1 ? "1 text" : `${count} texts`,
        `${count} ${russian(count, "текст", "текста", "текстов")}`,
        `мәтін: ${count}`
      ),
    errors: (count: number): Text =>
      say(
        count === 1 ? "1 error" : `${count} errors`,
        `${count} ${russian(count, "ошибка", "ошибки", "ошибок")}`,
        `қате: ${count}`
      ),
    show: (address: string): Text =>
      say(`Show ${address}`, `Показать ${address}`, `Көрсету: ${address}`),
    expression: (part: string): Text =>
      say(
        `Excel calculates ${part}; the pane cannot, so the result is explained without numbers.`,
        `${part} вычисляет Excel; панель этого не может, поэтому пояснение — без чисел.`,
        `${part} өрнегін Excel есептейді; панель есептей алмайды, сондықтан түсініктеме сансыз берілді.`
      ),
    unknown: (part: string): Text =>
      say(
        `The cells of ${part} could not be found in this workbook, so the result is explained without numbers.`,
        `Ячейки ${part} в этой книге не найдены, поэтому пояснение — без чисел.`,
        `${part} ұяшықтары осы кітаптан табылмады, сондықтан түсініктеме сансыз берілді.`
      ),
    tooLarge: (part: string): Text =>
      say(
        `${part} has too many cells to be read again here, so the result is explained without numbers.`,
        `В ${part} слишком много ячеек, чтобы читать их здесь ещё раз, поэтому пояснение — без чисел.`,
        `${part} ұяшықтары мұнда қайта оқуға тым көп, сондықтан түсініктеме сансыз берілді.`
      ),
  },

  steps: {
    title: say("Step by step", "По шагам", "Қадамдап"),
    more: (count: number): Text => say(`and ${count} more`, `и ещё ${count}`, `және тағы ${count}`),
    moreRows: (count: number): Text =>
      say(
        count === 1 ? "and 1 more row" : `and ${count} more rows`,
        `и ещё ${count} ${russian(count, "строка", "строки", "строк")}`,
        `тағы ${count} жол`
      ),
    none: say(
      "With a fault in an argument there are no steps to show.",
      "При ошибке в аргументе показать шаги нельзя.",
      "Аргументте қате болғандықтан, көрсетілетін қадам жоқ."
    ),
  },

  twin: {
    title: say("Native twin", "Обычная формула", "Кәдімгі формула"),
    lead: say(
      "The same number by Excel’s own functions, for a reader without the add-in.",
      "То же число функциями самого Excel — для тех, у кого нет надстройки.",
      "Сол санның өзі Excel функцияларымен — қондырмасы жоқ оқырман үшін."
    ),
    array: say(
      "In Excel 2019 and older, enter it with Ctrl+Shift+Enter.",
      "В Excel 2019 и старше вводите её через Ctrl+Shift+Enter.",
      "Excel 2019 және одан ескі нұсқаларда Ctrl+Shift+Enter арқылы енгізіңіз."
    ),
    block: (count: number): Text =>
      say(
        `A block of ${count} formulas, written from cell A1; the last one is the result.`,
        `Блок формул (${count}), записанный от ячейки A1; последняя даёт результат.`,
        `A1 ұяшығынан жазылған формулалар блогы (${count}); соңғысы нәтижені береді.`
      ),
    valuesOnly: say(
      "With these settings there is no native formula; only values can be handed on.",
      "При этих настройках обычной формулы нет; передать можно только значения.",
      "Мұндай баптауда кәдімгі формула жоқ; тек мәндерді беруге болады."
    ),
    blocked: (label: string): Text =>
      say(
        `“${label}” is calculated inside the formula. Put that part into a cell of its own: then there is a twin.`,
        `«${label}» вычисляется внутри формулы. Вынесите эту часть в отдельную ячейку — тогда обычная формула найдётся.`,
        `«${label}» формула ішінде есептеледі. Сол бөлікті жеке ұяшыққа шығарыңыз — сонда кәдімгі формула болады.`
      ),
    frozen: (addresses: string): Text =>
      say(
        `The settings in ${addresses} are written into the twin as they are now.`,
        `Настройки из ${addresses} записаны в формулу такими, какие они сейчас.`,
        `Мына ұяшықтардағы баптаулар формулаға қазіргі қалпында жазылды: ${addresses}.`
      ),
    copy: say("Copy", "Копировать", "Көшіру"),
  },

  convert: {
    action: say("Make native", "Сделать обычной", "Кәдімгі ету"),
    question: (address: string): Text =>
      say(
        `Replace the function in ${address} by Excel’s own?`,
        `Заменить функцию в ${address} обычной формулой?`,
        `${address} ұяшығындағы функцияны кәдімгі формулаға ауыстыру керек пе?`
      ),
    consequence: say(
      "The number stays the same, and the workbook needs no add-in for it. It can be taken back here.",
      "Число останется тем же, и надстройка для него не понадобится. Здесь же замену можно отменить.",
      "Сан өзгермейді, әрі ол үшін қондырма қажет болмайды. Ауыстыруды осы жерден қайтаруға болады."
    ),
    helpers: (count: number): Text =>
      say(
        `It needs ${count} helper formulas. They are written only where nothing stands.`,
        `Нужны вспомогательные формулы (${count}). Они записываются только в пустые ячейки.`,
        `Көмекші формулалар керек (${count}). Олар тек бос ұяшықтарға жазылады.`
      ),
    origin: say("First helper cell", "Первая вспомогательная ячейка", "Бірінші көмекші ұяшық"),
    originFault: say(
      "A cell of this sheet is needed, such as H5.",
      "Нужна ячейка этого листа, например H5.",
      "Осы парақтың ұяшығы керек, мысалы H5."
    ),
    occupied: (count: number, list: string): Text =>
      say(
        `Nothing was written: ${count} of these cells are not empty (${list}). Choose another place.`,
        `Ничего не записано: часть ячеек занята (${count}): ${list}. Выберите другое место.`,
        `Ештеңе жазылмады: кейбір ұяшықтар бос емес (${count}): ${list}. Басқа орын таңдаңыз.`
      ),
    tooLong: say(
      "The formula would become longer than Excel takes. Nothing was written.",
      "Формула стала бы длиннее, чем допускает Excel. Ничего не записано.",
      "Формула Excel рұқсат еткеннен ұзын болар еді. Ештеңе жазылмады."
    ),
    noSpill: say(
      "This Excel takes such formulas only with Ctrl+Shift+Enter: copy the twin and enter it by hand.",
      "Этот Excel принимает такие формулы только через Ctrl+Shift+Enter: скопируйте формулу и введите её вручную.",
      "Бұл Excel мұндай формулаларды тек Ctrl+Shift+Enter арқылы қабылдайды: формуланы көшіріп, қолмен енгізіңіз."
    ),
    confirm: say("Replace", "Заменить", "Ауыстыру"),
    done: (address: string): Text =>
      say(
        `${address} holds Excel’s own formula now.`,
        `В ${address} теперь обычная формула.`,
        `${address} ұяшығында енді кәдімгі формула тұр.`
      ),
    takeBack: say("Take back", "Вернуть как было", "Қайтару"),
    takenBack: (address: string): Text =>
      say(
        `${address} holds its former formula again.`,
        `В ${address} снова прежняя формула.`,
        `${address} ұяшығында бұрынғы формула қайта тұр.`
      ),
  },

  other: {
    lead: say(
      "Select a cell whose formula uses a function of Assay. This page then shows what it measures, which cells it read, each step of the calculation on your numbers, how to read the result, and the same in Excel’s own functions.",
      "Выделите ячейку с формулой, где есть функция Assay. Здесь появится, что она измеряет, какие ячейки прочитала, каждый шаг вычисления на ваших числах, как читать результат и то же самое функциями Excel.",
      "Формуласында Assay функциясы бар ұяшықты таңдаңыз. Мұнда оның не өлшейтіні, қай ұяшықтарды оқығаны, сандарыңыздағы есептеудің әр қадамы, нәтижені қалай оқу керегі және Excel функцияларымен жазылған түрі көрсетіледі."
    ),
    find: say("Find a function", "Найти функцию", "Функцияны табу"),
    sorts: {
      empty: say("This cell is empty.", "Эта ячейка пуста.", "Бұл ұяшық бос."),
      number: say(
        "This cell holds a number, not a formula.",
        "В этой ячейке число, а не формула.",
        "Бұл ұяшықта формула емес, сан бар."
      ),
      text: say("This cell holds a text.", "В этой ячейке текст.", "Бұл ұяшықта мәтін бар."),
      logical: say(
        "This cell holds a logical value.",
        "В этой ячейке логическое значение.",
        "Бұл ұяшықта логикалық мән бар."
      ),
      error: say(
        "This cell holds an error, not a formula.",
        "В этой ячейке ошибка, а не формула.",
        "Бұл ұяшықта формула емес, қате бар."
      ),
      formula: say(
        "This formula uses Excel’s own functions only.",
        "В этой формуле только функции самого Excel.",
        "Бұл формулада тек Excel-дің өз функциялары бар."
      ),
    },
    assessment: {
      title: say("Cell of an assessment", "Ячейка оценки", "Бағалау ұяшығы"),
      input: say(
        "An input: a value to be given. Blank is unknown, never 0.",
        "Ввод: здесь задаётся значение. Пусто — нет данных, а не 0.",
        "Енгізу орны: мұнда мән беріледі. Бос — 0 емес, дерек жоқ."
      ),
      evidence: say(
        "Evidence of a value: its grade, source, date or note.",
        "Основание значения: класс, источник, дата или примечание.",
        "Мәннің негізі: сыныбы, дереккөзі, күні не ескертпесі."
      ),
      setting: say(
        "A setting of the method: change it and the sheets follow.",
        "Настройка методики: измените её, и листы пересчитаются.",
        "Әдістеме баптауы: оны өзгертсеңіз, парақтар ілеседі."
      ),
      indicator: say(
        "Computed for an indicator by Excel’s own formulas.",
        "Вычислено для показателя обычными формулами Excel.",
        "Көрсеткіш үшін Excel-дің кәдімгі формулаларымен есептелген."
      ),
      block: say(
        "Computed for a block: its coverage, score or spread.",
        "Вычислено для блока: полнота, балл или разброс.",
        "Блок үшін есептелген: толықтығы, балы не шашырауы."
      ),
      gate: say(
        "A gate: its state, its reason or the verdict it caps at.",
        "Обязательное условие: состояние, причина или предел вывода.",
        "Міндетті шарт: күйі, себебі не қорытынды шегі."
      ),
      verdict: say(
        "A part of the verdict or of how firm it is.",
        "Часть вывода или его устойчивости.",
        "Қорытындының не оның орнықтылығының бөлігі."
      ),
      words: say(
        "Words of the sheets in the chosen language.",
        "Слова листов на выбранном языке.",
        "Таңдалған тілдегі парақ сөздері."
      ),
      label: say(
        "A heading, a label or a helper of the assessment.",
        "Заголовок, подпись или вспомогательная ячейка оценки.",
        "Бағалаудың тақырыбы, жазуы не көмекші ұяшығы."
      ),
    },
  },
};
