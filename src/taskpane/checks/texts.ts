/**
 * Every word of "Check range" in English, Russian and Kazakh; loaded with its screen and not when the pane is
 * opened.
 */
import type { FindingKind, Severity } from "../../checks/findings";
import type { TextTrait } from "../../checks/text-reading";
import type { Text } from "../../core/locale";
import { russian, say } from "../texts";

interface FindingWords {
  readonly name: Text;
  /** Why it matters, and for what. */
  readonly why: Text;
}

const findings: Readonly<Record<FindingKind, FindingWords>> = {
  error: {
    name: say("Errors", "Ошибки", "Қателер"),
    why: say(
      "Every function that reads one of these cells answers with the same error.",
      "Любая функция, читающая такую ячейку, ответит той же ошибкой.",
      "Осындай ұяшықты оқитын кез келген функция сол қатемен жауап береді."
    ),
  },
  textNumber: {
    name: say("Numbers written as text", "Числа, записанные как текст", "Мәтін түріндегі сандар"),
    why: say(
      "Functions of Assay refuse them and name the cell; SUM and other functions of Excel pass over them in silence.",
      "Функции Assay откажутся и назовут ячейку, а СУММ и другие функции Excel молча их пропустят.",
      "Assay функциялары оларды қабылдамай, ұяшығын атайды; SUM және Excel-дің өзге функциялары үнсіз аттап өтеді."
    ),
  },
  missingMark: {
    name: say("Marks for missing values", "Знаки пропуска", "Мән жоқтығының белгілері"),
    why: say(
      "They are texts, so functions refuse them. Leave the cell empty where the value is unknown; where a dash means that there is nothing, write 0: means, shares and ranks differ.",
      "Это тексты, и функции откажутся. Если значение неизвестно, оставьте ячейку пустой; если прочерк значит «явления нет», нужен 0: средние, доли и ранги от этого зависят.",
      "Бұлар — мәтін, сондықтан функциялар қабылдамайды. Мәні белгісіз болса, ұяшықты бос қалдырыңыз; сызықша «құбылыс жоқ» дегенді білдірсе, 0 керек: орташа, үлес пен ранг осыған байланысты."
    ),
  },
  words: {
    name: say("Words among the numbers", "Слова среди чисел", "Сандар арасындағы сөздер"),
    why: say(
      "Functions refuse a text where a number belongs. Leave these cells out of the range or replace them.",
      "На месте числа функции не примут текст. Исключите эти ячейки из диапазона или замените их.",
      "Сан орнындағы мәтінді функциялар қабылдамайды. Бұл ұяшықтарды ауқымнан шығарыңыз не ауыстырыңыз."
    ),
  },
  logical: {
    name: say("Logical values", "Логические значения", "Логикалық мәндер"),
    why: say(
      "TRUE and FALSE are no amounts: functions refuse them in a range of numbers.",
      "ИСТИНА и ЛОЖЬ — не величины: в диапазоне чисел функции их не примут.",
      "АҚИҚАТ пен ЖАЛҒАН шама емес: сандар ауқымында функциялар оларды қабылдамайды."
    ),
  },
  header: {
    name: say(
      "Headers inside the range",
      "Заголовки внутри диапазона",
      "Ауқым ішіндегі тақырыптар"
    ),
    why: say(
      "Functions read every cell: words are refused, years and printed column numbers are counted as amounts. Give the functions the rows below.",
      "Функции читают каждую ячейку: слова не примут, а годы и номера граф сочтут величинами. Передавайте функциям строки ниже.",
      "Функциялар әр ұяшықты оқиды: сөздер қабылданбайды, ал жылдар мен баған нөмірлері шама деп саналады. Функцияларға төмендегі жолдарды беріңіз."
    ),
  },
  subtotalRow: {
    name: say(
      "Row that is a sum of others",
      "Строка — сумма других строк",
      "Басқа жолдардың қосындысы болатын жол"
    ),
    why: say(
      "Beside its parts it counts them twice: concentration, inequality, shares and location quotients come out wrong without any error.",
      "Рядом со слагаемыми она учитывает их дважды: концентрация, неравенство, доли и коэффициенты локализации будут неверны, и ошибки не появится.",
      "Қосылғыштарымен қатар тұрса, оларды екі рет есептейді: шоғырлану, теңсіздік, үлестер мен локализация коэффициенттері қатесіз-ақ бұрыс шығады."
    ),
  },
  subtotalColumn: {
    name: say(
      "Column that is a sum of others",
      "Столбец — сумма других столбцов",
      "Басқа бағандардың қосындысы болатын баған"
    ),
    why: say(
      "In a matrix of regions and industries it counts as one more industry, as large as its parts together.",
      "В матрице регионов и отраслей он считается ещё одной отраслью величиной со все слагаемые вместе.",
      "Өңірлер мен салалар матрицасында ол қосылғыштарының бәріне тең тағы бір сала болып саналады."
    ),
  },
  labelOnly: {
    name: say(
      "Rows called totals that do not add up",
      "Строки с названием итога, но сумма не сходится",
      "Жиынтық деп аталған, бірақ қосындысы сәйкес келмейтін жолдар"
    ),
    why: say(
      "The label says total, yet no sum of the other rows gives it: a part is missing, or the rows overlap. Leave it out where the parts are meant.",
      "По названию это итог, но сумма других строк его не даёт: не хватает части или строки пересекаются. Если нужны части, исключите её.",
      "Атауы бойынша бұл жиынтық, бірақ басқа жолдардың қосындысы оған тең емес: бір бөлігі жоқ не жолдар қабаттасады. Бөліктер керек болса, оны шығарып тастаңыз."
    ),
  },
  units: {
    name: say("Magnitudes that fall apart", "Величины разного порядка", "Әртүрлі реттегі шамалар"),
    why: say(
      "A column jumps by hundreds of times with nothing between, as when thousands stand beside millions. Shares and sums then follow the larger unit alone.",
      "Числа столбца отличаются в сотни раз, и между ними ничего нет — так бывает, когда тысячи стоят рядом с миллионами. Доли и суммы тогда определит только крупная единица.",
      "Баған сандары жүздеген есе өзгеше, ал арасында ештеңе жоқ: мыңдар миллиондармен қатар тұрғанда солай болады. Онда үлестер мен қосындыны ірі бірлік қана анықтайды."
    ),
  },
  percents: {
    name: say("Percent beside fractions", "Проценты рядом с долями", "Пайыздар мен үлестер қатар"),
    why: say(
      "Some values look like 0.12, others like 12: both may be the same share. Averages, scores and thresholds need one of the two.",
      "Одни значения похожи на 0,12, другие на 12: возможно, это одна и та же доля. Средним, баллам и порогам нужен один вид записи.",
      "Кейбір мән 0,12, кейбірі 12 сияқты: екеуі бір үлес болуы мүмкін. Орташаға, балдар мен шектерге бір түрі керек."
    ),
  },
  formats: {
    name: say("Number formats that differ", "Разные форматы чисел", "Әртүрлі сан пішімдері"),
    why: say(
      "What looks alike may be stored 100 times larger: 12% is 0.12. Compare the cells before they are used together.",
      "Похожее на вид может храниться в 100 раз больше: 12 % — это 0,12. Сравните ячейки, прежде чем использовать вместе.",
      "Ұқсас көрінгені 100 есе үлкен сақталуы мүмкін: 12 % — бұл 0,12. Бірге қолданар алдында ұяшықтарды салыстырыңыз."
    ),
  },
  dates: {
    name: say("Dates among the numbers", "Даты среди чисел", "Сандар арасындағы күндер"),
    why: say(
      "A date is a number of about 45,000 to every function. Excel often makes one out of a decimal such as 5.03.",
      "Для функций дата — число около 45 000. Excel часто сам превращает в дату десятичное число вроде 5.03.",
      "Функциялар үшін күн — шамамен 45 000 саны. Excel 5.03 сияқты ондық санды жиі күнге айналдырып жібереді."
    ),
  },
  duplicate: {
    name: say("Rows named twice", "Строки с одинаковым названием", "Атауы қайталанған жолдар"),
    why: say(
      "One region or industry in two rows counts as two participants: concentration, ranks and lookups by code go wrong.",
      "Один регион или отрасль в двух строках считается двумя участниками: концентрация, ранги и поиск по коду дадут сбой.",
      "Бір өңір не сала екі жолда тұрса, екі қатысушы болып саналады: шоғырлану, рангтер мен код бойынша іздеу бұрыс шығады."
    ),
  },
  negative: {
    name: say("Negative values", "Отрицательные значения", "Теріс мәндер"),
    why: say(
      "Measures of sizes and shares refuse them; balances, growth and scores may well be negative.",
      "Показатели размеров и долей их не примут; сальдо, прирост и баллы бывают отрицательными.",
      "Көлем мен үлес көрсеткіштері оларды қабылдамайды; сальдо, өсім мен балдар теріс бола алады."
    ),
  },
  zero: {
    name: say("Zeros", "Нули", "Нөлдер"),
    why: say(
      'Where the number of participants matters (Gini, entropy, normalized indices) functions ask whether a zero is real: zeros = "count" or "skip".',
      'Где важно число участников (Джини, энтропия, нормированные индексы), функции спросят, настоящий ли это ноль: zeros = "count" или "skip".',
      'Қатысушылар саны маңызды жерде (Джини, энтропия, нормаланған индекстер) функциялар нөлдің нақтылығын сұрайды: zeros = "count" не "skip".'
    ),
  },
  blank: {
    name: say("Blank cells", "Пустые ячейки", "Бос ұяшықтар"),
    why: say(
      "In sizes a blank counts as 0; growth rates, rankings and scores need the value or have no answer.",
      "В размерах пустая ячейка считается нулём; темпам роста, рангам и баллам значение необходимо.",
      "Көлемдерде бос ұяшық 0 деп саналады; өсу қарқынына, рангтер мен балдарға мән қажет."
    ),
  },
};

const severities: Readonly<Record<Severity, Text>> = {
  refused: say("refused", "не примут", "қабылданбайды"),
  misleads: say("misleads", "искажает", "бұрмалайды"),
  look: say("look", "взгляните", "қараңыз"),
};

const traits: Readonly<Record<TextTrait, Text>> = {
  stored: say("stored as text", "сохранены как текст", "мәтін ретінде сақталған"),
  spaces: say(
    "spaces between thousands",
    "пробелы между разрядами",
    "разрядтар арасындағы бос орын"
  ),
  decimalMark: say("a decimal comma", "десятичная запятая", "ондық үтір"),
  footnote: say("a footnote mark", "знак сноски", "сілтеме белгісі"),
  unit: say("a unit behind the number", "единица после числа", "саннан кейінгі өлшем бірлігі"),
  apostrophe: say("an apostrophe", "апостроф", "дәйекше"),
  parentheses: say("parentheses for a minus", "скобки вместо минуса", "минус орнына жақша"),
};

export const checkTexts = {
  findings,
  severities,
  traits,

  title: say("Check range", "Проверка диапазона", "Ауқымды тексеру"),
  lead: say(
    "Select the cells a function is to read. Nothing is changed by the check.",
    "Выделите ячейки, которые прочитает функция. Проверка ничего не меняет.",
    "Функция оқитын ұяшықтарды таңдаңыз. Тексеру ештеңені өзгертпейді."
  ),
  run: say("Check selection", "Проверить выделенное", "Таңдалғанды тексеру"),
  reading: say("Reading the cells…", "Чтение ячеек…", "Ұяшықтар оқылуда…"),
  size: (rows: string, columns: string): Text =>
    say(
      `${rows} × ${columns} cells`,
      `ячеек: ${rows} × ${columns}`,
      `ұяшық саны: ${rows} × ${columns}`
    ),
  single: say(
    "One cell is selected. Select the whole table, with its labels and headers: they help to tell totals and codes.",
    "Выделена одна ячейка. Выделите таблицу целиком, с названиями и заголовками: по ним видны итоги и коды.",
    "Бір ұяшық таңдалған. Кестені атаулары мен тақырыптарымен толық таңдаңыз: солар арқылы жиынтықтар мен кодтар анықталады."
  ),
  empty: say(
    "The selected cells are empty.",
    "Выделенные ячейки пусты.",
    "Таңдалған ұяшықтар бос."
  ),
  tooLarge: (most: string): Text =>
    say(
      `More cells are selected than can be checked at once; the most is ${most}. Select a part of the table.`,
      `Выделено больше ячеек, чем проверяется за раз; не больше ${most}. Выделите часть таблицы.`,
      `Бір жолы тексерілетіннен көп ұяшық таңдалған; ең көбі ${most}. Кестенің бір бөлігін таңдаңыз.`
    ),
  clean: say(
    "Nothing to report: no texts, blanks, zeros, negative values, totals or mixed units.",
    "Замечаний нет: ни текстов, ни пустот, ни нулей, ни отрицательных значений, ни итогов, ни смеси единиц.",
    "Ескерту жоқ: мәтін де, бос ұяшық та, нөл де, теріс мән де, жиынтық та, аралас бірлік те табылмады."
  ),
  longTable: (most: string): Text =>
    say(
      `The table is long: rows that are sums of others were not looked for. They are in tables of up to ${most} rows.`,
      `Таблица длинная: строки-суммы в ней не искались. Они ищутся в таблицах, где строк не больше ${most}.`,
      `Кесте ұзын: басқа жолдардың қосындысы болатын жолдар ізделмеді. Олар ізделетін кестедегі жолдар шегі: ${most}.`
    ),
  noNumbers: say(
    "No column of numbers was found in this selection.",
    "В выделенном нет столбцов с числами.",
    "Таңдалған ұяшықтарда сандар бағаны жоқ."
  ),
  found: (count: number): Text =>
    say(
      count === 1 ? "1 finding" : `${count} findings`,
      `${count} ${russian(count, "замечание", "замечания", "замечаний")}`,
      `Ескертулер: ${count}`
    ),
  show: (address: string): Text =>
    say(`Select ${address}`, `Выделить ${address}`, `Таңдау: ${address}`),
  moreCells: (count: number): Text =>
    say(`and ${count} more`, `и ещё ${count}`, `және тағы ${count}`),
  samples: (list: string): Text =>
    say(`For example: ${list}`, `Например: ${list}`, `Мысалы: ${list}`),
  because: (list: string): Text =>
    say(`Because of: ${list}`, `Причина: ${list}`, `Себебі: ${list}`),
  ambiguous: (count: number): Text =>
    say(
      `Read in two ways by two countries: ${count}. Look at them before they are turned into numbers.`,
      `Читаются двояко в разных странах: ${count}. Проверьте их, прежде чем превращать в числа.`,
      `Әр елде әртүрлі оқылатыны: ${count}. Санға айналдырмас бұрын қарап шығыңыз.`
    ),
  sum: {
    all: (parts: number): Text =>
      say(
        `Sum of all the others, ${parts} in number.`,
        `Сумма всех остальных, слагаемых: ${parts}.`,
        `Қалғандарының бәрінің қосындысы, саны: ${parts}.`
      ),
    above: (parts: number): Text =>
      say(
        `Sum of the ${parts} before it.`,
        `Сумма предыдущих, слагаемых: ${parts}.`,
        `Алдындағылардың қосындысы, саны: ${parts}.`
      ),
    below: (parts: number): Text =>
      say(
        `Sum of the ${parts} after it.`,
        `Сумма следующих, слагаемых: ${parts}.`,
        `Кейінгілердің қосындысы, саны: ${parts}.`
      ),
    exact: say("It agrees exactly.", "Сходится точно.", "Дәл сәйкес келеді."),
    rounded: (difference: string, tolerance: string): Text =>
      say(
        `Difference ${difference}; rounding explains up to ${tolerance}.`,
        `Расхождение ${difference}; округлением объясняется до ${tolerance}.`,
        `Айырма ${difference}; дөңгелектеумен түсіндірілетін шегі: ${tolerance}.`
      ),
  },
  sizes: (small: string, large: string): Text =>
    say(
      `Typical of the two groups: ${small} and ${large}.`,
      `Типичные значения двух групп: ${small} и ${large}.`,
      `Екі топқа тән мәндер: ${small} және ${large}.`
    ),
  leaveOut: say("Leave out of the copy", "Не брать в копию", "Көшірмеге алмау"),

  copy: {
    title: say("Cleaned copy", "Очищенная копия", "Тазартылған көшірме"),
    lead: say(
      "Texts become numbers, marks for missing values become blanks. Your cells stay as they are.",
      "Тексты станут числами, знаки пропуска — пустыми ячейками. Ваши ячейки не изменятся.",
      "Мәтіндер санға, мән жоқтығының белгілері бос ұяшыққа айналады. Ұяшықтарыңыз өзгермейді."
    ),
    nothing: say(
      "There is nothing to clean: the copy would be the same.",
      "Чистить нечего: копия была бы такой же.",
      "Тазартатын ештеңе жоқ: көшірме дәл сондай болар еді."
    ),
    dash: say("A dash means", "Прочерк значит", "Сызықша мағынасы"),
    dashes: {
      blank: say("unknown: leave blank", "нет данных: пусто", "дерек жоқ: бос"),
      zero: say("none: write 0", "явления нет: 0", "құбылыс жоқ: 0"),
    },
    place: say("Where", "Куда", "Қайда"),
    places: {
      beside: say(
        "right of everything on this sheet",
        "правее всего на этом листе",
        "осы парақтағының бәрінен оңға"
      ),
      sheet: say("on a new sheet", "на новый лист", "жаңа параққа"),
    },
    make: say("Make the copy", "Создать копию", "Көшірме жасау"),
    making: say("Writing the copy…", "Запись копии…", "Көшірме жазылуда…"),
    made: (address: string): Text =>
      say(`Written to ${address}.`, `Записано: ${address}.`, `Жазылды: ${address}.`),
    takeBack: say("Remove the copy", "Удалить копию", "Көшірмені жою"),
    removed: say("The copy was removed.", "Копия удалена.", "Көшірме жойылды."),
    show: say("Show it", "Показать", "Көрсету"),
    sheetName: (sheet: string): Text => say(`${sheet} cleaned`, `${sheet} очищ`, `${sheet} таза`),
    heading: (address: string): Text =>
      say(
        `Cleaned copy of ${address}`,
        `Очищенная копия ${address}`,
        `Тазартылған көшірме: ${address}`
      ),
    changes: {
      numbers: (count: number): Text =>
        say(
          `texts turned into numbers: ${count}`,
          `тексты стали числами: ${count}`,
          `санға айналған мәтіндер: ${count}`
        ),
      blanks: (count: number): Text =>
        say(
          `missing marks turned into blanks: ${count}`,
          `знаки пропуска стали пустыми: ${count}`,
          `бос ұяшыққа айналған белгілер: ${count}`
        ),
      zeros: (count: number): Text =>
        say(
          `dashes turned into 0: ${count}`,
          `прочерки стали 0: ${count}`,
          `0-ге айналған сызықшалар: ${count}`
        ),
      rowsLeftOut: (count: number): Text =>
        say(`rows left out: ${count}`, `строк не взято: ${count}`, `алынбаған жолдар: ${count}`),
    },
  },
};
