/** The live examples of the first sheet: a question, a formula over the data, and how to read the answer. */
import type { Text } from "../core/locale";
import type { SampleStyle } from "./sheet-draft";

/** Where the data stand, ready for formulas of one language's sheet names. */
export interface References {
  readonly gva2024: string;
  readonly gva2021: string;
  readonly grp: string;
  readonly employment: string;
  readonly output: string;
  readonly balances: string;
  readonly imports: string;
}

export interface Example {
  readonly question: Text;
  /** Name of the function, as typed. */
  readonly function: string;
  readonly formula: (at: References) => string;
  /** The same number by native functions, where a short formula gives it. */
  readonly twin?: (at: References) => string;
  /** How many cells the answer spills into, to the right. */
  readonly cells: number;
  readonly look: SampleStyle;
  readonly meaning: Text;
}

/** Rows of the regions and of the nation, and columns of the sections A to S, on the GVA sheets. */
const KARAGANDA = 10;
const NATION = 25;
const sectionsOf = (sheet: string, row: number): string => `${sheet}!$C$${row}:$U$${row}`;
const OUTPUT = "$C$5:$C$10";

export const examples: readonly Example[] = [
  {
    question: {
      en: "How concentrated is pharmaceutical output across regions (January–April 2024)?",
      ru: "Насколько сосредоточено фармпроизводство по регионам (январь–апрель 2024)?",
      kk: "Фармацевтика өндірісі өңірлер бойынша қаншалықты шоғырланған (2024 қаңтар–сәуір)?",
    },
    function: "ASSAY.HHI",
    formula: (at) => `=ASSAY.HHI(${at.output}!${OUTPUT})`,
    twin: (at) => `=SUMSQ(${at.output}!${OUTPUT})/SUM(${at.output}!${OUTPUT})^2`,
    cells: 1,
    look: "index",
    meaning: {
      en: "Sum of squared shares: 1 when one region makes everything, 1/6 = 0.167 when the six lines share equally. Above 0.25 is usually called highly concentrated. Beside it, the same by native functions.",
      ru: "Сумма квадратов долей: 1 — всё производит один регион, 1/6 = 0,167 — шесть строк поровну. Выше 0,25 обычно считают высокой концентрацией. Рядом — то же штатными функциями.",
      kk: "Үлестер квадраттарының қосындысы: бәрін бір өңір шығарса — 1, алты жол тең бөліссе — 1/6 = 0,167. 0,25-тен жоғары болса, әдетте шоғырлану жоғары делінеді. Жанында — кірістірілген функциялармен алынған мән.",
    },
  },
  {
    question: {
      en: "How many equal regions would give the same concentration?",
      ru: "Скольким равным регионам равносильна эта концентрация?",
      kk: "Мұндай шоғырлану неше тең өңірге барабар?",
    },
    function: "ASSAY.EQUIVALENT.NUMBER",
    formula: (at) => `=ASSAY.EQUIVALENT.NUMBER(${at.output}!${OUTPUT})`,
    cells: 1,
    look: "coefficient",
    meaning: {
      en: "The index above turned over, in regions: easier to picture than a share of squares.",
      ru: "Обратная величина индекса, в регионах: её легче представить, чем сумму квадратов.",
      kk: "Жоғарыдағы индекске кері шама, өңірмен: квадраттар қосындысынан гөрі көзге елестету оңай.",
    },
  },
  {
    question: {
      en: "What share do the three largest lines hold?",
      ru: "Какова доля трёх крупнейших строк?",
      kk: "Ең ірі үш жолдың үлесі қандай?",
    },
    function: "ASSAY.CONCENTRATION.RATIO",
    formula: (at) => `=ASSAY.CONCENTRATION.RATIO(${at.output}!${OUTPUT},3)`,
    cells: 1,
    look: "share",
    meaning: {
      en: "Shymkent, Karaganda and Almaty region together. The rest of the country shares what remains.",
      ru: "Шымкент, Карагандинская и Алматинская области вместе. Остальной стране достаётся остаток.",
      kk: "Шымкент, Қарағанды және Алматы облысы бірге. Қалғаны елдің өзге бөлігіне тиеді.",
    },
  },
  {
    question: {
      en: "How concentrated are the suppliers of medicines, when only four are known?",
      ru: "Насколько сосредоточены поставщики лекарств, если известны лишь четыре?",
      kk: "Дәрі жеткізушілердің төртеуі ғана белгілі болса, олар қаншалықты шоғырланған?",
    },
    function: "ASSAY.HHI.BOUNDS",
    formula: (at) => `=ASSAY.HHI.BOUNDS(${at.imports}!$C$5:$C$8,${at.imports}!$C$9)`,
    cells: 2,
    look: "index",
    meaning: {
      en: "Low and high: the index lies between them whatever the unlisted partners are. An honest interval instead of a false number.",
      ru: "Нижняя и верхняя граница: каковы бы ни были остальные партнёры, индекс между ними. Честный интервал вместо мнимой точности.",
      kk: "Төменгі және жоғарғы шек: аталмаған серіктестер қандай болса да, индекс осы аралықта. Жалған дәлдіктің орнына адал аралық.",
    },
  },
  {
    question: {
      en: "Is Karaganda specialized in manufacturing?",
      ru: "Специализируется ли Карагандинская область на обработке?",
      kk: "Қарағанды облысы өңдеу өнеркәсібіне мамандана ма?",
    },
    function: "ASSAY.LOCATION.QUOTIENT",
    formula: (at) =>
      `=ASSAY.LOCATION.QUOTIENT(${at.gva2024}!$E$${KARAGANDA},SUM(${sectionsOf(at.gva2024, KARAGANDA)}),${at.gva2024}!$E$${NATION},SUM(${sectionsOf(at.gva2024, NATION)}))`,
    cells: 1,
    look: "coefficient",
    meaning: {
      en: "Its share of manufacturing in value added divided by the country's. 1 = as everywhere, 2 = twice as much. From 1.25 many call it a specialization.",
      ru: "Доля обработки в добавленной стоимости области, делённая на долю в стране. 1 — как везде, 2 — вдвое больше. От 1,25 часто говорят о специализации.",
      kk: "Облыстың қосылған құнындағы өңдеудің үлесі елдің үлесіне бөлінген. 1 — барлық жердегідей, 2 — екі есе көп. 1,25-тен бастап көбіне мамандану деседі.",
    },
  },
  {
    question: {
      en: "How fast did the country's product grow from 2019 to 2024, per year?",
      ru: "Как быстро рос валовой продукт страны в 2019–2024 в год?",
      kk: "Елдің жалпы өнімі 2019–2024 жылдары жылына қалай өсті?",
    },
    function: "ASSAY.GROWTH.RATE",
    formula: (at) => `=ASSAY.GROWTH.RATE(${at.grp}!$C$25:$E$25,"compound",5)`,
    cells: 1,
    look: "share",
    meaning: {
      en: "Compound rate over five years, in current prices. The three columns are not equally spaced, so the number of years is given.",
      ru: "Среднегодовой темп за пять лет, в текущих ценах. Столбцы стоят неравномерно по годам, поэтому число лет задано.",
      kk: "Бес жылдағы орташа жылдық қарқын, ағымдағы бағамен. Бағандар жылдар бойынша тең тұрмағандықтан, жыл саны берілген.",
    },
  },
  {
    question: {
      en: "How unequal are the regional economies in size?",
      ru: "Насколько неравны экономики регионов по размеру?",
      kk: "Өңір экономикаларының көлемі қаншалықты тең емес?",
    },
    function: "ASSAY.GINI",
    formula: (at) => `=ASSAY.GINI(${at.grp}!$E$5:$E$24)`,
    cells: 1,
    look: "index",
    meaning: {
      en: "0 = all twenty alike, close to 1 = one holds everything. It compares sizes, not people: small regions count as much as large ones.",
      ru: "0 — все двадцать одинаковы, около 1 — всё у одного. Сравниваются размеры, а не люди: малый регион весит столько же, сколько крупный.",
      kk: "0 — жиырмасы да бірдей, 1-ге жақын — бәрі біреуінде. Адамдар емес, көлемдер салыстырылады: шағын өңірдің салмағы ірінікімен бірдей.",
    },
  },
  {
    question: {
      en: "What share of the product would have to move for every worker to produce the same?",
      ru: "Какую долю продукта пришлось бы перенести, чтобы на работника везде приходилось поровну?",
      kk: "Әр жұмыскерге тең келуі үшін өнімнің қандай үлесі көшуі керек?",
    },
    function: "ASSAY.HOOVER",
    formula: (at) => `=ASSAY.HOOVER(${at.grp}!$E$5:$E$24,${at.employment}!$F$5:$F$24)`,
    cells: 1,
    look: "share",
    meaning: {
      en: "Product against employed persons of 2024. 0 = the same everywhere.",
      ru: "Продукт против занятых 2024 года. 0 — везде одинаково.",
      kk: "2024 жылғы өнім мен жұмыспен қамтылғандар. 0 — барлық жерде бірдей.",
    },
  },
  {
    question: {
      en: "How diversified is the country's economy?",
      ru: "Насколько разнообразна экономика страны?",
      kk: "Ел экономикасы қаншалықты әртараптанған?",
    },
    function: "ASSAY.ENTROPY",
    formula: (at) => `=ASSAY.ENTROPY(${sectionsOf(at.gva2024, NATION)},,TRUE)`,
    cells: 1,
    look: "index",
    meaning: {
      en: "Evenness over 19 sections: 1 = all equally large, 0 = only one.",
      ru: "Равномерность по 19 секциям: 1 — все равны, 0 — лишь одна.",
      kk: "19 секция бойынша біркелкілік: 1 — бәрі тең, 0 — біреуі ғана.",
    },
  },
  {
    question: {
      en: "How much of the use of locomotive parts is imported (2024)?",
      ru: "Какая часть потребления частей локомотивов ввозится (2024)?",
      kk: "Локомотив бөлшектерін тұтынудың қанша бөлігі импорт (2024)?",
    },
    function: "ASSAY.IMPORT.DEPENDENCE",
    formula: (at) =>
      `=ASSAY.IMPORT.DEPENDENCE(${at.balances}!$C$8,${at.balances}!$D$8,${at.balances}!$E$8)`,
    twin: (at) =>
      `=${at.balances}!$D$8/(${at.balances}!$C$8+${at.balances}!$D$8-${at.balances}!$E$8)`,
    cells: 1,
    look: "share",
    meaning: {
      en: "Imports divided by use (production + imports − exports). Part of the imports leaves again as exports, so this is the upper view.",
      ru: "Импорт, делённый на потребление (производство + импорт − экспорт). Часть импорта снова уходит на экспорт: это оценка сверху.",
      kk: "Импорт тұтынуға бөлінген (өндіріс + импорт − экспорт). Импорттың бір бөлігі қайта экспортқа кетеді, сондықтан бұл — жоғарғы баға.",
    },
  },
  {
    question: {
      en: "And of watches, where exports exceed production?",
      ru: "А у часов, где экспорт больше производства?",
      kk: "Ал экспорты өндірістен көп сағаттарда ше?",
    },
    function: "ASSAY.IMPORT.DEPENDENCE",
    formula: (at) =>
      `=ASSAY.IMPORT.DEPENDENCE(${at.balances}!$C$12,${at.balances}!$D$12,${at.balances}!$E$12,"adjusted")`,
    cells: 1,
    look: "share",
    meaning: {
      en: '"adjusted" takes re-exports out of imports (at least exports − production), so the answer cannot pass 100%.',
      ru: 'Вид "adjusted" исключает реэкспорт из импорта (не менее экспорт − производство), поэтому ответ не превысит 100 %.',
      kk: '"adjusted" түрі импорттан кері экспортты шегереді (кемінде экспорт − өндіріс), сондықтан жауап 100 %-дан аспайды.',
    },
  },
  {
    question: {
      en: "Does the country produce as much cognac as it uses (2024)?",
      ru: "Производит ли страна столько коньяка, сколько потребляет (2024)?",
      kk: "Ел коньякты тұтынғанынша өндіре ме (2024)?",
    },
    function: "ASSAY.SELF.SUFFICIENCY",
    formula: (at) =>
      `=ASSAY.SELF.SUFFICIENCY(${at.balances}!$C$16,${at.balances}!$D$16,${at.balances}!$E$16)`,
    cells: 1,
    look: "share",
    meaning: {
      en: "Production divided by use: 100% and more means it could cover itself.",
      ru: "Производство, делённое на потребление: 100 % и выше — страна могла бы обеспечить себя.",
      kk: "Өндіріс тұтынуға бөлінген: 100 % және одан жоғары — ел өзін қамтамасыз ете алады.",
    },
  },
  {
    question: {
      en: "Does trade in locomotive parts go both ways?",
      ru: "Идёт ли торговля частями локомотивов в обе стороны?",
      kk: "Локомотив бөлшектерінің саудасы екі жақты ма?",
    },
    function: "ASSAY.GRUBEL.LLOYD",
    formula: (at) => `=ASSAY.GRUBEL.LLOYD(${at.balances}!$D$8,${at.balances}!$E$8)`,
    cells: 1,
    look: "index",
    meaning: {
      en: "1 = imports equal exports (trade within the industry), 0 = only one direction.",
      ru: "1 — импорт равен экспорту (торговля внутри отрасли), 0 — лишь одно направление.",
      kk: "1 — импорт экспортқа тең (сала ішіндегі сауда), 0 — бір бағыт қана.",
    },
  },
  {
    question: {
      en: "ILLUSTRATIVE: 12 of 40 firms say they buy inputs in the region. How sure is that?",
      ru: "УСЛОВНЫЙ ПРИМЕР: 12 из 40 фирм закупают сырьё в регионе. Насколько это надёжно?",
      kk: "ШАРТТЫ МЫСАЛ: 40 фирманың 12-сі шикізатты өңірден алады. Бұл қаншалықты сенімді?",
    },
    function: "ASSAY.WILSON.INTERVAL",
    formula: () => "=ASSAY.WILSON.INTERVAL(12,40)",
    cells: 2,
    look: "share",
    meaning: {
      en: "The 95% interval of the share: with 40 answers, 30% may well be 18% or 45%. These two numbers are invented.",
      ru: "95-процентный интервал доли: при 40 ответах 30 % вполне могут быть и 18 %, и 45 %. Эти два числа вымышлены.",
      kk: "Үлестің 95 пайыздық аралығы: 40 жауапта 30 % деген 18 % те, 45 % те болуы мүмкін. Бұл екі сан ойдан алынған.",
    },
  },
  {
    question: {
      en: "What does a mistake look like?",
      ru: "Как выглядит ошибка?",
      kk: "Қате қалай көрінеді?",
    },
    function: "ASSAY.HHI",
    formula: (at) => `=ASSAY.HHI(${at.output}!$B$5:$C$10)`,
    cells: 1,
    look: "index",
    meaning: {
      en: "This range takes in the names of the regions. Select the cell: the line under the grid says which cell is wrong and what is expected.",
      ru: "В диапазон попали названия регионов. Выберите ячейку: строка под таблицей скажет, какая ячейка неверна и что ожидается.",
      kk: "Ауқымға өңір атаулары кіріп кеткен. Ұяшықты таңдаңыз: кестенің астындағы жол қай ұяшық қате екенін және не күтілетінін айтады.",
    },
  },
];

/** Why one region grew: a row of five parts, with a header of its own. */
export const growth = {
  heading: {
    en: "Why value added in Karaganda grew from 2021 to 2024 (ASSAY.SHIFT.SHARE, million KZT)",
    ru: "За счёт чего выросла добавленная стоимость Карагандинской области в 2021–2024 (ASSAY.SHIFT.SHARE, млн тенге)",
    kk: "Қарағанды облысының қосылған құны 2021–2024 жылдары не есебінен өсті (ASSAY.SHIFT.SHARE, млн теңге)",
  },
  parts: [
    { en: "Total change", ru: "Весь прирост", kk: "Бүкіл өсім" },
    { en: "Growth of the country", ru: "Рост страны", kk: "Елдің өсімі" },
    { en: "Mix of sections", ru: "Набор секций", kk: "Секциялар құрамы" },
    { en: "Own performance", ru: "Собственный результат", kk: "Өз нәтижесі" },
    { en: "Mix and own together", ru: "Набор и свой вместе", kk: "Құрам мен өзі бірге" },
  ],
  formula: (at: References): string =>
    `=ASSAY.SHIFT.SHARE(${sectionsOf(at.gva2021, KARAGANDA)},${sectionsOf(at.gva2024, KARAGANDA)},${sectionsOf(at.gva2021, NATION)},${sectionsOf(at.gva2024, NATION)})`,
  meaning: {
    en: "What the region would have gained by growing as the country did, what its mix of sections added or took, and what is its own. Current prices: inflation is inside.",
    ru: "Сколько область получила бы, растя как страна, что добавил или отнял набор её секций и что её собственное. Текущие цены: инфляция внутри.",
    kk: "Облыс елмен бірдей өссе не алар еді, секциялар құрамы не қосты не кемітті және қайсысы өзінікі. Ағымдағы бағалар: инфляция ішінде.",
  },
} as const;

export const headings = {
  title: {
    en: "Kazakhstan regions: official statistics and live examples",
    ru: "Регионы Казахстана: официальная статистика и живые примеры",
    kk: "Қазақстан өңірлері: ресми статистика және тірі мысалдар",
  },
  subtitle: {
    en: "Every answer is calculated by Assay from the sheets of this workbook. Change a number there and the answer here follows.",
    ru: "Каждый ответ Assay считает по листам этой книги. Измените число там — ответ здесь пересчитается.",
    kk: "Әр жауапты Assay осы кітаптың парақтарынан есептейді. Сандағы өзгеріс осындағы жауапқа бірден көшеді.",
  },
  question: { en: "Question", ru: "Вопрос", kk: "Сұрақ" },
  function: { en: "Function", ru: "Функция", kk: "Функция" },
  answer: { en: "Answer", ru: "Ответ", kk: "Жауап" },
  native: { en: "Native functions", ru: "Штатные функции", kk: "Дайын функциялар" },
  meaning: { en: "What it means", ru: "Что это значит", kk: "Бұл нені білдіреді" },
  quotients: {
    en: "Specialization of every region: location quotients of 2024, one formula",
    ru: "Специализация каждого региона: коэффициенты локализации 2024 года, одна формула",
    kk: "Әр өңірдің мамандануы: 2024 жылғы локализация коэффициенттері, бір формула",
  },
  quotientsNote: {
    en: "ASSAY.LOCATION.QUOTIENTS over the block of sections spills 20 × 19 values: 1 = as in the country, above 1 = more. The last column, ASSAY.KRUGMAN.INDICES, says how far the region's structure as a whole is from the country's (0 = alike, 2 = nothing in common).",
    ru: "Функция ASSAY.LOCATION.QUOTIENTS над блоком секций разливается на 20 × 19 значений: 1 — как в стране, больше 1 — выше. Последний столбец, ASSAY.KRUGMAN.INDICES, показывает, насколько структура региона в целом далека от страны (0 — одинаковы, 2 — ничего общего).",
    kk: "ASSAY.LOCATION.QUOTIENTS функциясы секциялар блогынан 20 × 19 мән береді: 1 — елдегідей, 1-ден жоғары — көбірек. Соңғы баған, ASSAY.KRUGMAN.INDICES, өңір құрылымының елден жалпы қаншалықты алшақ екенін көрсетеді (0 — бірдей, 2 — ортақ ештеңе жоқ).",
  },
  krugman: { en: "Krugman index", ru: "Индекс Кругмана", kk: "Кругман индексі" },
} as const satisfies Readonly<Record<string, Text>>;
