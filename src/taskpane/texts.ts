/**
 * Every sentence and word of the pane in English, Russian and Kazakh. A missing language does not
 * compile. Words of the method itself (indicators, gates, settings, measures) live beside their data.
 *
 * Kazakh endings depend on how a number is read aloud, so no ending ever follows a number that is
 * filled in: the number stands last or apart.
 */
import { Locale, Text } from "../core/locale";

/** A text by its three languages, in this order. */
export const say = (en: string, ru: string, kk: string): Text => ({ en, ru, kk });

/** Russian nouns take three forms: 1 лист, 2 листа, 5 листов. */
export function russian(count: number, one: string, few: string, many: string): string {
  const tens = count % 100;
  const ones = count % 10;
  if (tens >= 11 && tens <= 14) return many;
  if (ones === 1) return one;
  return ones >= 2 && ones <= 4 ? few : many;
}

export const productName = "Assay";

/** A language by its own name. */
export const languageNames: Readonly<Record<Locale, string>> = {
  en: "English",
  ru: "Русский",
  kk: "Қазақша",
};

export const texts = {
  tabs: {
    label: say("Sections", "Разделы", "Бөлімдер"),
    assess: say("Assess", "Оценка", "Бағалау"),
    functions: say("Functions", "Функции", "Функциялар"),
    settings: say("Settings", "Настройки", "Баптаулар"),
  },

  tools: {
    label: say("What to do", "Что сделать", "Не істеу керек"),
    find: say("Find function", "Найти функцию", "Функция табу"),
    explain: say("Explain cell", "Объяснить ячейку", "Ұяшықты түсіндіру"),
    check: say("Check range", "Проверить диапазон", "Ауқымды тексеру"),
    question: say("Only need a formula?", "Нужна только формула?", "Тек формула керек пе?"),
    toFind: say("Find a function", "Найти функцию", "Функцияны табу"),
    toExplain: say(
      "Explain the selected cell",
      "Объяснить выделенную ячейку",
      "Таңдалған ұяшықты түсіндіру"
    ),
    toCheck: say(
      "Check the selected range",
      "Проверить выделенный диапазон",
      "Таңдалған ауқымды тексеру"
    ),
  },

  general: {
    promise: say(
      "Nothing leaves this workbook",
      "Данные не покидают эту книгу",
      "Деректер осы кітаптан шықпайды"
    ),
    back: say("Back", "Назад", "Артқа"),
    cancel: say("Cancel", "Отмена", "Бас тарту"),
    remove: say("Remove", "Удалить", "Жою"),
    keep: say("Keep", "Оставить", "Қалдыру"),
    retry: say("Try again", "Повторить", "Қайталау"),
    close: say("Close", "Закрыть", "Жабу"),
    copied: say("Copied", "Скопировано", "Көшірілді"),
    copyFailed: say(
      "The clipboard is closed to the pane here. Select the text and copy it.",
      "Буфер обмена здесь недоступен панели. Выделите текст и скопируйте его.",
      "Мұнда алмасу буфері панельге жабық. Мәтінді таңдап, көшіріңіз."
    ),
    yes: say("yes", "да", "иә"),
    no: say("no", "нет", "жоқ"),
    none: say("—", "—", "—"),
    loading: say(
      "Reading the assessment from the sheets…",
      "Чтение оценки с листов…",
      "Бағалау парақтардан оқылуда…"
    ),
    working: say("Writing to the workbook…", "Запись в книгу…", "Кітапқа жазылуда…"),
    details: say("What the program said", "Что сообщила программа", "Бағдарлама не деді"),
    unexpected: say(
      "Something in the pane failed. Nothing in the workbook was changed by it.",
      "В панели произошёл сбой. Книга из-за него не изменилась.",
      "Панельде ақау болды. Ол кітапты өзгерткен жоқ."
    ),
  },

  home: {
    samples: say("Open an example", "Открыть пример", "Мысал ашу"),
    question: say(
      "Can a cluster form here?",
      "Может ли здесь сложиться кластер?",
      "Мұнда кластер қалыптаса ала ма?"
    ),
    empty: say(
      "There is no assessment in this workbook yet. Name the region and the cluster to begin.",
      "В этой книге ещё нет оценки. Чтобы начать, укажите регион и кластер.",
      "Бұл кітапта әзірге бағалау жоқ. Бастау үшін өңір мен кластерді көрсетіңіз."
    ),
    title: say("Assessments", "Оценки", "Бағалаулар"),
    inThisBook: say("in this workbook", "в этой книге", "осы кітапта"),
    another: say("New assessment", "Новая оценка", "Жаңа бағалау"),
    removeNamed: (name: string): Text => say(`Remove ${name}`, `Удалить: ${name}`, `Жою: ${name}`),
    number: (number: number): Text =>
      say(`Assessment ${number}`, `Оценка ${number}`, `Бағалау ${number}`),
    unfinished: say(
      "Its writing was interrupted, so it cannot be opened. It can be removed; your own sheets are not touched.",
      "Её запись прервалась, открыть её нельзя. Её можно удалить; ваши листы не изменятся.",
      "Оны жазу үзіліп қалған, сондықтан ашылмайды. Оны жоюға болады; өз парақтарыңыз өзгермейді."
    ),
    incomplete: say("incomplete", "не завершена", "аяқталмаған"),
  },

  form: {
    region: say("Region", "Регион", "Өңір"),
    regionHint: say(
      "for example, Almaty region",
      "например, Алматинская область",
      "мысалы, Алматы облысы"
    ),
    cluster: say("Cluster", "Кластер", "Кластер"),
    clusterHint: say(
      "for example, pharmaceutical",
      "например, фармацевтический",
      "мысалы, фармацевтикалық"
    ),
    reference: say("Reference area", "База сравнения", "Салыстыру аумағы"),
    referenceDefault: say("Kazakhstan", "Казахстан", "Қазақстан"),
    year: say("Latest year", "Последний год", "Соңғы жыл"),
    profile: say("Profile", "Профиль", "Бейін"),
    ownProfile: (name: string): Text => say(`${name} (own)`, `${name} (свой)`, `${name} (өз)`),
    ownFault: say(
      "Your own profile cannot be chosen yet.",
      "Свой профиль пока нельзя выбрать.",
      "Өз бейініңізді әзірге таңдауға болмайды."
    ),
    mode: say("Limit of critical mass", "Порог критической массы", "Сыни масса шегі"),
    start: say("Start assessment", "Начать оценку", "Бағалауды бастау"),
    promise: say(
      "Adds sheets of its own to the end of the workbook. Your sheets are not changed.",
      "Добавит свои листы в конец книги. Ваши листы не изменятся.",
      "Кітап соңына өз парақтарын қосады. Сіздің парақтарыңыз өзгермейді."
    ),
    needed: say("A name is needed here.", "Здесь нужно название.", "Мұнда атау керек."),
    yearFault: say(
      "A year has four digits, such as 2024.",
      "Год пишется четырьмя цифрами, например 2024.",
      "Жыл төрт цифрмен жазылады, мысалы 2024."
    ),
  },

  modeLimits: {
    CIS: (limit: string): Text =>
      say(
        `CIS: each at least ${limit}`,
        `СНГ: каждый не ниже ${limit}`,
        `ТМД: әрқайсысының шегі ${limit}`
      ),
    strict: (limit: string): Text =>
      say(
        `Strict: each at least ${limit}`,
        `Строгий: каждый не ниже ${limit}`,
        `Қатаң: әрқайсысының шегі ${limit}`
      ),
    ECO: (limit: string): Text =>
      say(`ECO: KL at least ${limit}`, `ECO: KL не ниже ${limit}`, `ECO: KL шегі ${limit}`),
  },

  wrote: {
    added: (count: number, names: string): Text =>
      say(
        `${count} sheets were added: ${names}.`,
        `${russian(count, "Добавлен", "Добавлено", "Добавлено")} ${count} ${russian(count, "лист", "листа", "листов")}: ${names}.`,
        `Қосылған парақтар: ${names}.`
      ),
    undoLimit: say(
      "Excel’s undo does not take added sheets back; this does.",
      "Отмена в Excel не убирает добавленные листы; эта кнопка убирает.",
      "Excel-дің болдырмау пәрмені қосылған парақтарды алып тастамайды; бұл түйме алады."
    ),
    takeBack: say("Remove these sheets", "Удалить эти листы", "Осы парақтарды жою"),
    removed: (name: string): Text =>
      say(`Removed: ${name}.`, `Удалено: ${name}.`, `Жойылды: ${name}.`),
    saving: say("Writing…", "Запись…", "Жазылуда…"),
    saved: say("Written to the sheets", "Записано на листы", "Парақтарға жазылды"),
    failed: say(
      "What was typed is kept here.",
      "Введённое сохранено в панели.",
      "Енгізілген мән панельде сақталды."
    ),
  },

  removal: {
    question: (name: string): Text =>
      say(`Remove “${name}”?`, `Удалить «${name}»?`, `«${name}» жойылсын ба?`),
    consequence: (names: string): Text =>
      say(
        `These sheets and everything on them will be deleted: ${names}. Your own sheets stay.`,
        `Будут удалены листы со всем содержимым: ${names}. Ваши листы останутся.`,
        `Мына парақтар бүкіл мазмұнымен жойылады: ${names}. Өз парақтарыңыз қалады.`
      ),
    confirm: say("Remove sheets", "Удалить листы", "Парақтарды жою"),
  },

  steps: {
    label: say("Blocks", "Блоки", "Блоктар"),
    pages: say("Pages of the assessment", "Страницы оценки", "Бағалау беттері"),
    facts: say("Gate facts", "Для условий", "Шарт деректері"),
    method: say("Method", "Методика", "Әдістеме"),
    verdict: say("Verdict", "Вывод", "Қорытынды"),
    modules: say("Sheets", "Листы", "Парақтар"),
    next: (word: string): Text => say(`Next: ${word}`, `Далее: ${word}`, `Келесі: ${word}`),
    previous: say("Previous block", "Предыдущий блок", "Алдыңғы блок"),
  },

  block: {
    score: say("block score", "балл блока", "блок балы"),
    evidence: (done: string, all: string, need: string): Text =>
      say(
        `Evidence: ${done} of ${all} indicators, ${need} needed`,
        `Данные: показателей ${done} из ${all}, нужно ${need}`,
        `Деректер: көрсеткіштер ${done}/${all}, керегі ${need}`
      ),
    newer: say(
      "A newer version of the program wrote these sheets. What it added is not shown here and stays as it is.",
      "Эти листы записаны более новой версией программы. Добавленное ею здесь не показано и остаётся как есть.",
      "Бұл парақтарды бағдарламаның жаңарақ нұсқасы жазған. Ол қосқан нәрселер мұнда көрсетілмейді, өзгеріссіз қалады."
    ),
    synthetic: say("SYNTHETIC", "СИНТЕТИКА", "СИНТЕТИКА"),
    strangers: (codes: string): Text =>
      say(
        `These rows of the sheet stand in none of the blocks A–G: ${codes}. They count nowhere and are kept as they are.`,
        `Эти строки листа не отнесены ни к одному из блоков A–G: ${codes}. Они нигде не учитываются и остаются как есть.`,
        `Парақтың мына жолдары A–G блоктарының ешқайсысына жатпайды: ${codes}. Олар ешқайда есепке алынбайды, өзгеріссіз қалады.`
      ),
    soFar: say("Verdict so far", "Вывод на сейчас", "Қазіргі қорытынды"),
    coverage: (share: string): Text =>
      say(`coverage ${share}`, `полнота ${share}`, `толықтығы ${share}`),
    notScored: (share: string): Text =>
      say(
        `Not scored yet: ${share} of the block’s weight must have values.`,
        `Пока без балла: значения нужны по весу не менее ${share} блока.`,
        `Әзірге балсыз: мәні бар көрсеткіштердің блоктағы ең аз салмағы ${share}.`
      ),
  },

  states: {
    unknown: say("unknown", "нет данных", "дерек жоқ"),
    off: say("off", "выключен", "өшірулі"),
    computed: say("computed", "вычислено", "есептелген"),
    typed: say("typed", "введено", "енгізілген"),
    error: say("error", "ошибка", "қате"),
    display: say("for display", "для справки", "анықтама үшін"),
    noGoalposts: say("no goalposts", "нет порогов", "шектері жоқ"),
  },

  gateStates: {
    pass: say("pass", "выполнено", "орындалды"),
    fail: say("fail", "не выполнено", "орындалмады"),
    unknown: say("unknown", "нет данных", "дерек жоқ"),
    "n/a": say("n/a", "не требуется", "талап етілмейді"),
  },

  indicator: {
    value: say("Value", "Значение", "Мәні"),
    grade: say("Grade", "Класс", "Сыныбы"),
    gradeShort: (grade: string): Text => say(`grade ${grade}`, `класс ${grade}`, `${grade} сыныбы`),
    grades: {
      A: say("A · official statistic", "A · официальная статистика", "A · ресми статистика"),
      B: say("B · survey or register", "B · опрос или реестр", "B · сауалнама не тізілім"),
      C: say("C · expert panel", "C · группа экспертов", "C · сарапшылар тобы"),
      D: say("D · one judgement", "D · одно суждение", "D · бір пікір"),
    },
    noGrade: say("counts as D", "считается как D", "D деп саналады"),
    useSelection: say("Use selection", "Взять выделенное", "Таңдалғанды алу"),
    score: say("Score", "Балл", "Балл"),
    floor: say("floor", "нижняя", "төменгі"),
    sufficient: say("sufficient", "достаточно", "жеткілікті"),
    target: say("target", "цель", "мақсат"),
    source: say("Source", "Источник", "Дереккөз"),
    sourceHint: say("publication, table, year", "издание, таблица, год", "басылым, кесте, жыл"),
    noSource: say("no source", "без источника", "дереккөзі жоқ"),
    date: say("Date", "Дата", "Күні"),
    note: say("Note", "Примечание", "Ескертпе"),
    more: say("Date and note", "Дата и примечание", "Күні мен ескертпесі"),
    goalposts: say("Goalposts", "Пороги", "Шектер"),
    change: say("Change", "Изменить", "Өзгерту"),
    done: say("Done", "Готово", "Дайын"),
    reset: say("Reset", "Сбросить", "Қайтару"),
    lowerGoal: say("Floor", "Нижний", "Төменгі"),
    middleGoal: say("Sufficient", "Достаточно", "Жеткілікті"),
    upperGoal: say("Target", "Цель", "Мақсат"),
    weight: say("Weight in the block", "Вес в блоке", "Блоктағы салмағы"),
    changedFrom: (was: string): Text =>
      say(`changed from ${was}`, `изменено, было ${was}`, `өзгертілді, бұрынғысы: ${was}`),
    on: say("Counts in the index", "Входит в индекс", "Индекске кіреді"),
    offNote: say(
      "Off: it leaves the denominator and needs no value.",
      "Выключен: не входит в знаменатель, значение не требуется.",
      "Өшірулі: бөлімге кірмейді, мән қажет емес."
    ),
    sameFact: say(
      "Restates the fact of A1: shown, without weight.",
      "Повторяет факт A1: показан, без веса.",
      "A1 деректерін қайталайды: көрсетіледі, салмағы жоқ."
    ),
    sameFactOn: say(
      "Switched on: the fact of A1 now counts twice.",
      "Включён: факт A1 теперь учитывается дважды.",
      "Қосулы: A1 дерегі енді екі рет есептеледі."
    ),
    computedFrom: (address: string): Text =>
      say(
        `From ${address}, follows the cell`,
        `Из ${address}, следит за ячейкой`,
        `${address} ұяшығынан, оған ілеседі`
      ),
    formula: (formula: string): Text =>
      say(
        `Formula on the sheet: ${formula}`,
        `Формула на листе: ${formula}`,
        `Парақтағы формула: ${formula}`
      ),
    useJoint: (value: string): Text =>
      say(
        `Take K* from KL, KP, KS: ${value}`,
        `Взять K* из KL, KP, KS: ${value}`,
        `K* мәнін KL, KP, KS бойынша алу: ${value}`
      ),
    fromFacts: say(
      "From KL, KP and KS of the gate facts, follows them",
      "Из KL, KP и KS, заданных для условий; следит за ними",
      "Шарттарға берілген KL, KP және KS мәндерінен, оларға ілеседі"
    ),
    detach: say("Type over it", "Ввести вместо неё", "Орнына енгізу"),
    scaleNames: {
      lin: say("linear scale", "линейная шкала", "сызықтық шкала"),
      log: say("logarithmic scale", "логарифмическая шкала", "логарифмдік шкала"),
    },
    decidesGate: (gate: string): Text =>
      say(
        `also decides the gate “${gate}”`,
        `решает и условие «${gate}»`,
        `«${gate}» шартын да шешеді`
      ),
    outOfShare: say(
      "Above 100%. That can be legal; it is kept. A note says why.",
      "Больше 100 %. Так бывает; значение оставлено. В примечании можно пояснить.",
      "100 % шегінен көп. Бұл мүмкін; мән қалдырылды. Себебін ескертпеде жазуға болады."
    ),
  },

  tags: {
    S: say("from a source", "из источника", "дереккөзден"),
    D: say("a convention", "условное значение", "шартты мән"),
    M: say("from memory, to be verified", "по памяти, требует проверки", "жадтан, тексеру керек"),
    "S/D": say(
      "partly sourced, partly a convention",
      "частью из источника, частью условно",
      "бір бөлігі дереккөзден, бір бөлігі шартты"
    ),
    "M/D": say(
      "partly from memory, partly a convention",
      "частью по памяти, частью условно",
      "бір бөлігі жадтан, бір бөлігі шартты"
    ),
    own: say("set by you", "задано вами", "сіз берген"),
  },

  faults: {
    ambiguous: (first: string, second: string): Text =>
      say(
        `This can be read as ${first} or as ${second}. Write it without separating thousands.`,
        `Это можно прочесть как ${first} и как ${second}. Напишите без разделителя тысяч.`,
        `Мұны екі түрлі оқуға болады: ${first} немесе ${second}. Мыңдықтарды бөлмей жазыңыз.`
      ),
    percent: (unit: string): Text =>
      say(
        `The unit here is “${unit}”, not per cent. Write the number without the sign.`,
        `Единица здесь — «${unit}», а не процент. Напишите число без знака.`,
        `Мұндағы өлшем бірлігі — «${unit}», пайыз емес. Санды белгісіз жазыңыз.`
      ),
    needed: say("A number is needed here.", "Здесь нужно число.", "Мұнда сан керек."),
    outside: (from: string, to: string): Text =>
      say(
        `Expected between ${from} and ${to}.`,
        `Ожидается от ${from} до ${to}.`,
        `Рұқсат етілген аралық: ${from} – ${to}.`
      ),
    negative: say(
      "Expected 0 or more.",
      "Ожидается 0 или больше.",
      "0 немесе одан үлкен болуы керек."
    ),
    whole: say(
      "Expected a whole number, 0 or more.",
      "Ожидается целое число, 0 или больше.",
      "0 немесе одан үлкен бүтін сан болуы керек."
    ),
    positive: say("Expected above 0.", "Ожидается больше 0.", "0 мәнінен үлкен болуы керек."),
    goalpostsHeld: say(
      "The goalposts are not in order yet, so the step cannot be left.",
      "Пороги пока не упорядочены, шаг нельзя покинуть.",
      "Шектер әлі реттелмеген, қадамнан шығуға болмайды."
    ),
    sheetKeeps: (value: string): Text =>
      say(
        `The sheet still holds ${value}.`,
        `На листе пока остаётся ${value}.`,
        `Парақта әзірге ${value} тұр.`
      ),
  },

  selection: {
    reading: say("Reading the selection…", "Чтение выделенного…", "Таңдалған ауқым оқылуда…"),
    blank: (address: string): Text =>
      say(
        `${address} is blank. Select a cell with a number.`,
        `${address}: пусто. Выделите ячейку с числом.`,
        `${address} бос. Сан бар ұяшықты таңдаңыз.`
      ),
    noNumbers: (address: string): Text =>
      say(
        `There is no number in ${address}.`,
        `В ${address} нет чисел.`,
        `${address} ауқымында сан жоқ.`
      ),
    textCell: (address: string, found: string): Text =>
      say(
        `${address} holds the text “${found}”, not a number.`,
        `В ${address} стоит текст «${found}», а не число.`,
        `${address} ұяшығында сан емес, «${found}» мәтіні тұр.`
      ),
    errorCell: (address: string, found: string): Text =>
      say(
        `${address} holds the error ${found}.`,
        `В ${address} ошибка ${found}.`,
        `${address} ұяшығында ${found} қатесі бар.`
      ),
    textNumber: (address: string): Text =>
      say(
        `${address} holds a number stored as text. Convert it to a number on the sheet first.`,
        `В ${address} число записано как текст. Сначала преобразуйте его в число на листе.`,
        `${address} ұяшығында сан мәтін түрінде сақталған. Алдымен парақта санға айналдырыңыз.`
      ),
    own: say(
      "This cell belongs to the assessment itself; a link to it would go in a circle.",
      "Эта ячейка принадлежит самой оценке: ссылка на неё замкнулась бы в круг.",
      "Бұл ұяшық бағалаудың өзіне тиесілі: оған сілтеме тұйықталып қалар еді."
    ),
    choose: say("Choose the number", "Выберите число", "Санды таңдаңыз"),
    from: (address: string): Text => say(`From ${address}`, `Из ${address}`, `Ауқым: ${address}`),
    headerRow: say(
      "The first row is a header",
      "Первая строка — заголовок",
      "Бірінші жол — тақырып"
    ),
    headerColumn: say(
      "The first column is a header",
      "Первый столбец — заголовок",
      "Бірінші баған — тақырып"
    ),
    textNumbers: (count: string): Text =>
      say(
        `Numbers stored as text cannot be linked: ${count}.`,
        `Числа, записанные как текст, связать нельзя: ${count}.`,
        `Мәтін түріндегі сандарды байланыстыруға болмайды: ${count}.`
      ),
    cut: (shown: string, all: string): Text =>
      say(
        `The first ${shown} of ${all} rows are shown. Select a smaller range to reach the others.`,
        `Показаны строки: ${shown} из ${all}. Чтобы увидеть остальные, выделите меньший диапазон.`,
        `Көрсетілген жолдар: ${shown}/${all}. Қалғандарын көру үшін кішірек ауқымды таңдаңыз.`
      ),
    pick: (value: string, address: string): Text =>
      say(
        `Use ${value} from ${address}`,
        `Взять ${value} из ${address}`,
        `${address} ұяшығынан ${value} мәнін алу`
      ),
  },

  /** Only what is needed before the part of the pane for modules is loaded. */
  modules: {
    title: say("Further sheets", "Дополнительные листы", "Қосымша парақтар"),
    workbook: say("For the whole workbook", "Для всей книги", "Бүкіл кітап үшін"),
    toWorkbook: say(
      "Screening, comparison, tiers, territories",
      "Отбор, сравнение, ярусы, территории",
      "Іріктеу, салыстыру, деңгейлер, аумақтар"
    ),
  },

  facts: {
    title: say("Facts for the gates", "Факты для условий", "Шарттарға арналған деректер"),
    lead: say(
      "A gate cannot be bought by points: it asks for these facts. Blank is unknown, never 0.",
      "Обязательное условие не купить баллами: ему нужны эти факты. Пусто — нет данных, а не 0.",
      "Міндетті шартты баллмен сатып алуға болмайды: оған осы деректер керек. Бос — 0 емес, дерек жоқ."
    ),
    standardYes: say("Yes", "Да", "Иә"),
    standardNo: say("No", "Нет", "Жоқ"),
    fromIndicators: say(
      "The gates also read A7, D1, D2, D3, F3 and F4 of the blocks.",
      "Условия читают также A7, D1, D2, D3, F3 и F4 из блоков.",
      "Шарттар блоктардағы A7, D1, D2, D3, F3 және F4 мәндерін де оқиды."
    ),
  },

  method: {
    lead: say(
      "Every default of the method, its origin and its effect. Change what your study requires; the sheets follow.",
      "Все значения по умолчанию, их происхождение и смысл. Измените то, что требует исследование: листы последуют.",
      "Әдістеменің барлық әдепкі мәндері, шығу тегі мен мағынасы. Зерттеуге керегін өзгертіңіз: парақтар ілеседі."
    ),
    blockWeights: say("Weights of the blocks", "Веса блоков", "Блоктардың салмағы"),
    blockWeightsLead: say(
      "Only ratios matter: 2 counts twice as much as 1.",
      "Важны только соотношения: 2 весит вдвое больше, чем 1.",
      "Тек қатынас маңызды: 2 мәні 1-ден екі есе артық салмақты."
    ),
    gradeSigma: (grade: string): Text => say(`Grade ${grade}`, `Класс ${grade}`, `${grade} сыныбы`),
    resetOne: (label: string): Text =>
      say(`Reset: ${label}`, `Сбросить: ${label}`, `Қайтару: ${label}`),
    resetAll: say("Reset all defaults", "Сбросить всё", "Бәрін қайтару"),
    resetAllQuestion: (count: string): Text =>
      say(
        `Changed values to be reset: ${count}.`,
        `Будет сброшено изменённых значений: ${count}.`,
        `Қайтарылатын өзгертілген мәндер: ${count}.`
      ),
    changed: (count: string): Text =>
      say(`changed: ${count}`, `изменено: ${count}`, `өзгертілді: ${count}`),
    unchanged: say("as published", "без изменений", "өзгеріссіз"),
    where: say(
      "Goalposts and weights of indicators are changed at each indicator.",
      "Пороги и веса показателей меняются у каждого показателя.",
      "Көрсеткіштердің шектері мен салмағы әр көрсеткіште өзгертіледі."
    ),
    rhoNames: {
      "1": say("arithmetic (1)", "арифметическая (1)", "арифметикалық (1)"),
      "0": say("geometric (0)", "геометрическая (0)", "геометриялық (0)"),
      "-1": say("harmonic (−1)", "гармоническая (−1)", "гармониялық (−1)"),
    },
  },

  verdict: {
    index: say("Index", "Индекс", "Индекс"),
    coverage: say("Coverage", "Полнота", "Толықтығы"),
    robust: say("Robust", "Устойчив", "Орнықты"),
    noIndexShort: say("no index", "индекс не показан", "индекс көрсетілмейді"),
    blocks: say("Blocks", "Блоки", "Блоктар"),
    blocksScored: (scored: string, all: string): Text =>
      say(`${scored} of ${all} blocks`, `блоков ${scored} из ${all}`, `блоктар ${scored}/${all}`),
    runs: (same: string, all: string): Text =>
      say(`${same} of ${all} runs`, `${same} из ${all}`, `${same}/${all}`),
    fewer: say("Show fewer", "Свернуть", "Жинау"),
    coverageNeeded: (need: string): Text =>
      say(`Coverage, ${need} needed`, `Полнота, нужно ${need}`, `Толықтығы, керегі ${need}`),
    asTable: say("As a table", "Таблицей", "Кесте түрінде"),
    asDrawing: say("As a drawing", "Рисунком", "Сурет түрінде"),
    block: say("Block", "Блок", "Блок"),
    scoreColumn: say("Score", "Балл", "Балл"),
    sigmaColumn: say("±", "±", "±"),
    observedColumn: say("Values", "Значений", "Мәндер"),
    legendAbove: (sufficient: string): Text =>
      say(`${sufficient} and above`, `${sufficient} и выше`, `${sufficient} және жоғары`),
    legendBelow: (sufficient: string): Text =>
      say(`below ${sufficient}`, `ниже ${sufficient}`, `${sufficient} шегінен төмен`),
    legendSufficient: say("sufficient", "достаточно", "жеткілікті"),
    legendGap: say("no dot: not evidenced", "без точки: не подтверждено", "нүктесіз: расталмаған"),
    gates: say("Gates", "Обязательные условия", "Міндетті шарттар"),
    gatesPassed: (passed: string, all: string): Text =>
      say(`${passed} of ${all}`, `${passed} из ${all}`, `${passed}/${all}`),
    toFacts: say("Give the facts", "Внести факты", "Деректерді енгізу"),
    measures: say(
      "Next measures, by gain",
      "Следующие меры, по приросту",
      "Келесі шаралар, өсім бойынша"
    ),
    noMeasures: say(
      "No indicator below the sufficient level can be aimed at.",
      "Ниже достаточного уровня нет показателей, на которые можно воздействовать.",
      "Жеткілікті деңгейден төмен, әсер етуге болатын көрсеткіш жоқ."
    ),
    gainUnit: say("index", "индекс", "индекс"),
    measureFirst: say("Measure these first", "Сначала измерьте это", "Алдымен мыналарды өлшеңіз"),
    measureFirstLead: say(
      "by their share of the index",
      "по доле в индексе",
      "индекстегі үлесі бойынша"
    ),
    othersUnmeasured: (count: string): Text =>
      say(`and others: ${count}`, `и ещё: ${count}`, `тағы: ${count}`),
    gateWaits: say("a gate waits for it", "его ждёт условие", "шарт осыны күтеді"),
    firmness: say("How firm is it?", "Насколько это устойчиво?", "Бұл қаншалықты орнықты?"),
    aggregation: say(
      "Aggregation: arithmetic, geometric, harmonic",
      "Свёртка: арифметическая, геометрическая, гармоническая",
      "Жинақтау: арифметикалық, геометриялық, гармониялық"
    ),
    sensitive: say(
      "The way of averaging decides the verdict.",
      "Вывод зависит от способа усреднения.",
      "Қорытынды орташалау тәсіліне байланысты."
    ),
    byMode: say(
      "Limit of mass: CIS, strict, ECO",
      "Порог массы: СНГ, строгий, ECO",
      "Масса шегі: ТМД, қатаң, ECO"
    ),
    bounds: say(
      "If all unmeasured were at worst, at best",
      "Если всё неизмеренное худшее, лучшее",
      "Өлшенбегеннің бәрі ең нашар, ең жақсы болса"
    ),
    interval: (confidence: string): Text =>
      say(`Interval, ${confidence}`, `Интервал, ${confidence}`, `Аралық, ${confidence}`),
    grid: say(
      "Same verdict in runs with other rules",
      "Тот же вывод при других правилах",
      "Басқа ережелердегі дәл сол қорытынды"
    ),
    goalpostShift: say(
      "Goalposts harder, easier",
      "Пороги строже, мягче",
      "Шектер қатаңырақ, жеңілірек"
    ),
    down: say(
      "Smallest drop that lowers it",
      "Наименьшее снижение, меняющее вывод",
      "Қорытындыны төмендететін ең аз кему"
    ),
    up: say(
      "Smallest rise that lifts it",
      "Наименьший рост, меняющий вывод",
      "Қорытындыны көтеретін ең аз өсім"
    ),
    noFlip: say("no single change does", "ни одно изменение", "жеке өзгеріс жеткіліксіз"),
    gateFlips: say(
      "Gates that would change it",
      "Условия, меняющие вывод",
      "Қорытындыны өзгертетін шарттар"
    ),
    noGateFlips: say("none", "нет", "жоқ"),
    intervalMeaning: say(
      "The interval shows data quality, not truth.",
      "Интервал показывает качество данных, а не истину.",
      "Аралық ақиқатты емес, дерек сапасын көрсетеді."
    ),
    goToSheet: say("Go to sheet", "На лист", "Параққа өту"),
    removeThis: say("Remove assessment", "Удалить оценку", "Бағалауды жою"),
    announced: (verdict: string, word: string): Text =>
      say(
        `Verdict ${verdict}, ${word}`,
        `Вывод ${verdict}, ${word}`,
        `Қорытынды ${verdict}, ${word}`
      ),
  },

  settings: {
    title: say("Settings", "Настройки", "Баптаулар"),
    language: say("Language of the pane", "Язык панели", "Панель тілі"),
    languageNote: say(
      "Kept in this workbook. Sheet names stay in the language in which they were made.",
      "Хранится в этой книге. Имена листов остаются на языке, на котором они созданы.",
      "Осы кітапта сақталады. Парақ атаулары жасалған тілінде қалады."
    ),
    leaves: say("What leaves this workbook", "Что покидает эту книгу", "Бұл кітаптан не шығады"),
    leavesText: say(
      "Your data: nothing. The pane loads its own files, and office.js from Microsoft. There is no telemetry and no sign-in.",
      "Ваши данные: ничего. Панель загружает свои файлы и office.js от Microsoft. Телеметрии и входа нет.",
      "Деректеріңізден ештеңе шықпайды. Панель өз файлдарын және Microsoft компаниясының office.js файлын жүктейді. Телеметрия да, тіркелгімен кіру де жоқ."
    ),
    catalogue: say("Functions", "Функции", "Функциялар"),
    method: say("Method of assessment", "Методика оценки", "Бағалау әдістемесі"),
    license: say("MIT license", "лицензия MIT", "MIT лицензиясы"),
    diagnostics: say("Diagnostics", "Диагностика", "Диагностика"),
    diagnosticsNote: say(
      "Versions, languages and what this Excel can do. No data of the workbook and no names in it.",
      "Версии, языки и возможности этого Excel. Без данных книги и имён в ней.",
      "Нұсқалар, тілдер және осы Excel мүмкіндіктері. Кітап деректері мен ондағы атауларсыз."
    ),
    copyDiagnostics: say("Copy diagnostics", "Копировать", "Көшіру"),
    keyboard: say("Keyboard", "Клавиатура", "Пернетақта"),
    keys: {
      next: say(
        "next value without an answer",
        "следующее значение без ответа",
        "жауабы жоқ келесі мән"
      ),
      previous: say("previous value", "предыдущее значение", "алдыңғы мән"),
      restore: say(
        "restore the previous value",
        "вернуть прежнее значение",
        "бұрынғы мәнді қайтару"
      ),
      blocks: say(
        "previous and next block",
        "предыдущий и следующий блок",
        "алдыңғы және келесі блок"
      ),
    },
  },
} as const;
