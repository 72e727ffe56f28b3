/**
 * Every word of the sheets, by key. They stand on the hidden Lists sheet, from where labels fetch the one of the
 * chosen language; {1}, {2} … are filled in by the formula that shows the sentence.
 */
import type { Locale, Text } from "../../core/locale";

export type SheetKey =
  "setup" | "indicators" | "blocks" | "gates" | "verdict" | "robustness" | "lists";

/** Tabs are named once, in the language of their creation. */
export const tabNames: Readonly<Record<SheetKey, Text>> = {
  setup: { en: "Setup", ru: "Настройка", kk: "Баптау" },
  indicators: { en: "Indicators", ru: "Показатели", kk: "Көрсеткіштер" },
  blocks: { en: "Blocks", ru: "Блоки", kk: "Блоктар" },
  gates: { en: "Gates", ru: "Условия", kk: "Шарттар" },
  verdict: { en: "Verdict", ru: "Вывод", kk: "Қорытынды" },
  robustness: { en: "Robustness", ru: "Устойчивость", kk: "Орнықтылық" },
  lists: { en: "Lists", ru: "Списки", kk: "Тізімдер" },
};

export const words = {
  "title.setup": {
    en: "Setup",
    ru: "Настройка оценки",
    kk: "Бағалауды баптау",
  },
  "title.indicators": { en: "Indicators", ru: "Показатели", kk: "Көрсеткіштер" },
  "title.blocks": { en: "Blocks", ru: "Блоки", kk: "Блоктар" },
  "title.gates": { en: "Gates", ru: "Обязательные условия", kk: "Міндетті шарттар" },
  "title.verdict": { en: "Verdict", ru: "Вывод", kk: "Қорытынды" },
  "title.robustness": {
    en: "Robustness",
    ru: "Устойчивость вывода",
    kk: "Қорытындының орнықтылығы",
  },

  synthetic: { en: "INVENTED FIGURES", ru: "ВЫМЫШЛЕННЫЕ ДАННЫЕ", kk: "ОЙДАН АЛЫНҒАН ДЕРЕКТЕР" },

  "legend.input": { en: "you fill in", ru: "заполняете вы", kk: "сіз толтырасыз" },
  "legend.default": {
    en: "default, tagged",
    ru: "по умолчанию, с меткой",
    kk: "әдепкі мән, белгісі бар",
  },
  "legend.formula": {
    en: "formula: do not type",
    ru: "формула: не вводить",
    kk: "формула: жазбаңыз",
  },

  "message.setup": {
    en: "Every number of the method stands here and can be changed. Tags: S sourced, D convention, M from memory of the literature.",
    ru: "Все числа метода стоят здесь, и их можно изменить. Метки: S — есть источник, D — условное значение, M — по памяти о литературе.",
    kk: "Әдістің барлық саны осында тұр, оларды өзгертуге болады. Белгілер: S — дереккөзі бар, D — шартты мән, M — әдебиет туралы жадтан.",
  },
  "message.indicators": {
    en: "Indicators with a value: {1} of {2}. Blank means unknown; it is never counted as 0.",
    ru: "Показателей со значением: {1} из {2}. Пустая ячейка — нет данных; нулём она не считается.",
    kk: "Мәні бар көрсеткіштер: {1}, барлығы: {2}. Бос ұяшық — дерек жоқ; ол нөл деп саналмайды.",
  },
  "message.blocks": {
    en: "Blocks scored: {1} of {2}. 50 means sufficient, without comparison to other regions.",
    ru: "Блоков с оценкой: {1} из {2}. 50 — достаточно, без сравнения с другими регионами.",
    kk: "Бағаланған блоктар: {1}, барлығы: {2}. 50 — жеткілікті, басқа өңірлермен салыстырусыз.",
  },
  "message.gates": {
    en: "A gate cannot be bought by points. Unknown is neither a pass nor a fail.",
    ru: "Условие нельзя возместить баллами. «Нет данных» — ни выполнено, ни не выполнено.",
    kk: "Шартты балмен өтеуге болмайды. «Дерек жоқ» орындалды да, орындалмады да дегенді білдірмейді.",
  },
  "message.verdict": {
    en: "Limits, weights and goalposts are conventions unless tagged otherwise; all can be changed on the first sheet.",
    ru: "Пределы, веса и границы шкал — условные значения, если метка не говорит иного; все они меняются на первом листе.",
    kk: "Шектер, салмақтар және шкала шегі, белгісі басқаша көрсетпесе, шартты мәндер; бәрі бірінші парақта өзгертіледі.",
  },
  "message.robustness": {
    en: "The verdict again under each way of averaging, without each block and with moved goalposts.",
    ru: "Тот же вывод при каждом способе усреднения, без каждого из блоков и при сдвинутых границах шкал.",
    kk: "Сол қорытынды әр орташалау тәсілімен, әр блоксыз және жылжытылған шкала шектерімен.",
  },

  "col.label": { en: "What", ru: "Что", kk: "Не" },
  "col.value": { en: "Value", ru: "Значение", kk: "Мәні" },
  "col.unit": { en: "Unit", ru: "Единица", kk: "Бірлігі" },
  "col.tag": { en: "Tag", ru: "Метка", kk: "Белгі" },
  "col.meaning": { en: "Meaning", ru: "Что это значит", kk: "Мағынасы" },
  "col.default": { en: "Default", ru: "По умолчанию", kk: "Әдепкі мән" },
  "col.code": { en: "Code", ru: "Код", kk: "Код" },
  "col.block": { en: "Block", ru: "Блок", kk: "Блок" },
  "col.on": { en: "On", ru: "Вкл.", kk: "Қосулы" },
  "col.indicator": { en: "Indicator", ru: "Показатель", kk: "Көрсеткіш" },
  "col.scale": { en: "Scale", ru: "Шкала", kk: "Шкала" },
  "col.floor": { en: "Floor", ru: "Нижняя граница", kk: "Төменгі шегі" },
  "col.sufficient": { en: "Sufficient", ru: "Достаточно", kk: "Жеткілікті" },
  "col.target": { en: "Target", ru: "Цель", kk: "Мақсат" },
  "col.weight": { en: "Weight", ru: "Вес", kk: "Салмағы" },
  "col.grade": { en: "Grade", ru: "Класс", kk: "Сынып" },
  "col.source": { en: "Source", ru: "Источник", kk: "Дереккөз" },
  "col.date": { en: "Date", ru: "Дата", kk: "Күні" },
  "col.note": { en: "Note", ru: "Примечание", kk: "Ескертпе" },
  "col.score": { en: "Score", ru: "Балл", kk: "Балл" },
  "col.weightUsed": { en: "Weight used", ru: "Учтённый вес", kk: "Ескерілген салмақ" },
  "col.weighted": { en: "Weight × score", ru: "Вес × балл", kk: "Салмақ × балл" },
  "col.weightedSigma": { en: "Weight × sigma", ru: "Вес × сигма", kk: "Салмақ × сигма" },
  "col.share": { en: "Share in block", ru: "Доля в блоке", kk: "Блоктағы үлесі" },
  "col.leverage": { en: "Leverage", ru: "Рычаг", kk: "Ықпалы" },
  "col.gain": { en: "Gain", ru: "Прирост", kk: "Өсім" },
  "col.rank": { en: "Rank", ru: "Ранг", kk: "Орны" },
  "col.precondition": { en: "Precondition", ru: "Предпосылка", kk: "Алғышарт" },
  "col.eso": { en: "E/S/O", ru: "Э/С/О", kk: "Э/Ә/Ұ" },
  "col.diamond": { en: "Diamond", ru: "Ромб", kk: "Ромб" },
  "col.s3": { en: "S3 lens", ru: "Призма S3", kk: "S3 призмасы" },
  "col.origin": {
    en: "Where the goalposts come from",
    ru: "Откуда границы шкалы",
    kk: "Шкала шегі қайдан алынған",
  },
  "col.applicable": {
    en: "Applicable weight",
    ru: "Применимый вес",
    kk: "Қолданылатын салмақ",
  },
  "col.effective": {
    en: "Effective weight",
    ru: "Действующий вес",
    kk: "Нақты салмақ",
  },
  "col.act": {
    en: "A measure can aim at it",
    ru: "Поддаётся мерам",
    kk: "Шарамен өзгертуге болады",
  },
  "col.error": { en: "Share of error", ru: "Вклад в погрешность", kk: "Қателікке үлесі" },
  "col.harder": {
    en: "Weighted, harder",
    ru: "Взвешенный, строже",
    kk: "Өлшенген, қатаңырақ",
  },
  "col.easier": { en: "Weighted, easier", ru: "Взвешенный, мягче", kk: "Өлшенген, жұмсағырақ" },
  "col.measureRank": {
    en: "Measure first",
    ru: "Измерить сначала",
    kk: "Алдымен өлшеу",
  },
  "col.name": { en: "Name", ru: "Название", kk: "Атауы" },
  "col.observed": { en: "Observed", ru: "Измерено", kk: "Өлшенген" },
  "col.applicableShort": { en: "Applicable", ru: "Применимо", kk: "Қолданылады" },
  "col.coverage": { en: "Coverage", ru: "Полнота", kk: "Толықтығы" },
  "col.scored": { en: "Scored", ru: "Оценён", kk: "Бағаланған" },
  "col.sigma": { en: "± sigma", ru: "± сигма", kk: "± сигма" },
  "col.scoreFloored": {
    en: "Score for the index",
    ru: "Балл для индекса",
    kk: "Индекске арналған балл",
  },
  "col.scoredOnly": { en: "Score if scored", ru: "Балл, если оценён", kk: "Бағаланса, балы" },
  "col.gap": { en: "Gap to 50", ru: "До 50", kk: "50-ге дейін" },
  "col.indicators": { en: "Indicators", ru: "Показателей", kk: "Көрсеткіш саны" },
  "col.low": { en: "At worst", ru: "В худшем случае", kk: "Ең нашар жағдайда" },
  "col.high": { en: "At best", ru: "В лучшем случае", kk: "Ең жақсы жағдайда" },
  "col.lowFloored": {
    en: "At worst, for the index",
    ru: "В худшем, для индекса",
    kk: "Ең нашары, индекске",
  },
  "col.highFloored": {
    en: "At best, for the index",
    ru: "В лучшем, для индекса",
    kk: "Ең жақсысы, индекске",
  },
  "col.scoreHarder": { en: "Score, harder", ru: "Балл, строже", kk: "Балл, қатаңырақ" },
  "col.scoreEasier": { en: "Score, easier", ru: "Балл, мягче", kk: "Балл, жұмсағырақ" },
  "col.harderFloored": {
    en: "Harder, for the index",
    ru: "Строже, для индекса",
    kk: "Қатаңырақ, индекске",
  },
  "col.easierFloored": {
    en: "Easier, for the index",
    ru: "Мягче, для индекса",
    kk: "Жұмсағырақ, индекске",
  },
  "col.rule": { en: "Rule", ru: "Правило", kk: "Ереже" },
  "col.condition1": { en: "Condition 1", ru: "Условие 1", kk: "1-шарт" },
  "col.condition2": { en: "Condition 2", ru: "Условие 2", kk: "2-шарт" },
  "col.condition3": { en: "Condition 3", ru: "Условие 3", kk: "3-шарт" },
  "col.either": { en: "2 or 3", ru: "2 или 3", kk: "2 немесе 3" },
  "col.state": { en: "State", ru: "Состояние", kk: "Күйі" },
  "col.cap": { en: "Caps at V", ru: "Не выше V", kk: "V шегі" },
  "col.why": { en: "Why", ru: "Почему", kk: "Неге" },
  "col.toDo": { en: "What to do", ru: "Что сделать", kk: "Не істеу керек" },
  "col.measured": { en: "Measured", ru: "Измерено", kk: "Өлшенгені" },
  "col.ceiling": { en: "Ceiling", ru: "Потолок", kk: "Төбе" },
  "col.figure": { en: "Figure", ru: "Величина", kk: "Шама" },
  "col.index": { en: "Index", ru: "Индекс", kk: "Индекс" },
  "col.verdict": { en: "Verdict", ru: "Вывод", kk: "Қорытынды" },
  "col.rho": { en: "Averaging ρ", ru: "Усреднение ρ", kk: "Орташалау ρ" },
  "col.without": { en: "Without block", ru: "Без блока", kk: "Блоксыз" },
  "col.run": { en: "Run exists", ru: "Есть расчёт", kk: "Есеп бар" },
  "col.lowestBlock": { en: "Lowest block", ru: "Низший блок", kk: "Ең төменгі блок" },
  "col.mode": { en: "Mode", ru: "Режим", kk: "Режим" },
  "col.measure": {
    en: "Indicator to raise",
    ru: "Какой показатель поднять",
    kk: "Көтеретін көрсеткіш",
  },
  "col.now": { en: "Now", ru: "Сейчас", kk: "Қазір" },
  "col.unknownIndicator": {
    en: "Indicator to measure",
    ru: "Какой показатель измерить",
    kk: "Өлшейтін көрсеткіш",
  },

  "section.object": { en: "What is assessed", ru: "Что оценивается", kk: "Не бағаланады" },
  "section.inputs": {
    en: "What the gates need",
    ru: "Что нужно для обязательных условий",
    kk: "Міндетті шарттарға керек деректер",
  },
  "section.program": {
    en: "About this assessment",
    ru: "Об этой оценке",
    kk: "Осы бағалау туралы",
  },
  "section.modes": {
    en: "Critical mass under each limit",
    ru: "Критическая масса при каждом пределе",
    kk: "Әр шекпен сыни масса",
  },
  "section.byRho": {
    en: "By way of averaging",
    ru: "По способу усреднения",
    kk: "Орташалау тәсілі бойынша",
  },
  "section.byMode": {
    en: "By limit of specialization",
    ru: "По пределу специализации",
    kk: "Мамандану шегі бойынша",
  },
  "section.measures": {
    en: "First measures, by gain of the index",
    ru: "Первые меры — по приросту индекса",
    kk: "Алғашқы шаралар — индекс өсімі бойынша",
  },
  "section.measureFirst": {
    en: "Measure these first, by effective weight",
    ru: "Измерить сначала — по действующему весу",
    kk: "Алдымен өлшеу — нақты салмағы бойынша",
  },
  "section.gateStates": {
    en: "Gates: a gate cannot be bought by points",
    ru: "Обязательные условия: баллами не возмещаются",
    kk: "Міндетті шарттар: балмен өтелмейді",
  },

  "setup.lang": { en: "Language of the labels", ru: "Язык подписей", kk: "Жазулар тілі" },
  "setup.lang.meaning": {
    en: "en, ru or kk; tab names stay as they were created",
    ru: "en, ru или kk; названия листов остаются прежними",
    kk: "en, ru немесе kk; парақ атаулары өзгермейді",
  },
  "setup.synthetic": {
    en: "Invented figures",
    ru: "Вымышленные данные",
    kk: "Ойдан алынған деректер",
  },
  "setup.synthetic.meaning": {
    en: "1 marks every sheet as a teaching example; 0 or blank for real figures",
    ru: "1 помечает все листы как учебный пример; 0 или пусто — настоящие данные",
    kk: "1 — барлық параққа оқу үлгісі белгісі қойылады; 0 немесе бос — нақты деректер",
  },
  "setup.equal": { en: "equal weights", ru: "равные веса", kk: "тең салмақтар" },
  "section.mc": { en: "Random draws", ru: "Случайные розыгрыши", kk: "Кездейсоқ сынақтар" },
  "mc.V4": { en: "Share of V4", ru: "Доля V4", kk: "V4 үлесі" },
  "mc.V3": { en: "Share of V3", ru: "Доля V3", kk: "V3 үлесі" },
  "mc.V2": { en: "Share of V2", ru: "Доля V2", kk: "V2 үлесі" },
  "mc.V0": { en: "Share of V0", ru: "Доля V0", kk: "V0 үлесі" },
  "mc.V1": { en: "Share of V1", ru: "Доля V1", kk: "V1 үлесі" },
  "mc.mean": { en: "Mean index", ru: "Средний индекс", kk: "Орташа индекс" },
  "mc.p05": {
    en: "5% of the indices lie below",
    ru: "5 % индексов ниже",
    kk: "Индекстердің 5 %-ы төмен",
  },
  "mc.p50": {
    en: "Half of the indices lie below",
    ru: "Половина индексов ниже",
    kk: "Индекстердің жартысы төмен",
  },
  "mc.p95": {
    en: "95% of the indices lie below",
    ru: "95 % индексов ниже",
    kk: "Индекстердің 95 %-ы төмен",
  },
  "mc.seed": { en: "Starting number", ru: "Начальное число", kk: "Бастапқы сан" },
  "mc.draws": { en: "Number of draws", ru: "Число розыгрышей", kk: "Сынақтар саны" },
  "mc.date": { en: "Date", ru: "Дата", kk: "Күні" },
  "mc.note": {
    en: "Covers weights and independent errors of what was measured; not goalposts, common errors, missing indicators, gates or the choice of mean. No probabilities of being right.",
    ru: "Учтены веса и независимые ошибки измеренного; не учтены границы шкал, общие ошибки, пропуски, обязательные условия и выбор средней. Это не вероятности правоты.",
    kk: "Салмақтар мен өлшенгеннің тәуелсіз қателері ескерілген; шкала шектері, ортақ қателер, жетіспейтін көрсеткіштер, міндетті шарттар және орташаны таңдау ескерілмеген. Бұл — дұрыс болу ықтималдығы емес.",
  },
  "mc.empty": {
    en: "Values, not formulas: the pane writes them when it is asked to.",
    ru: "Значения, а не формулы: панель записывает их по запросу.",
    kk: "Формула емес, мәндер: панель оларды сұраған кезде жазады.",
  },
  "setup.shape": { en: "Shape of the sheets", ru: "Вид листов", kk: "Парақтардың түрі" },
  "setup.shape.meaning": {
    en: "How these sheets are built; the program reads every shape it ever wrote",
    ru: "Как устроены эти листы; программа читает все виды, которые когда-либо записывала",
    kk: "Бұл парақтардың құрылысы; бағдарлама бұрын жазған барлық түрлерін оқиды",
  },
  "setup.profile.name": {
    en: "Name of the profile",
    ru: "Название профиля",
    kk: "Бейіннің атауы",
  },
  "setup.profile.name.meaning": {
    en: "Kept here so that the assessment can be read without the sheet of its profile",
    ru: "Хранится здесь, чтобы оценку можно было прочитать и без листа её профиля",
    kk: "Бағалауды бейінінің парағынсыз да оқуға болатындай осында сақталады",
  },
  "setup.method": { en: "Method", ru: "Метод", kk: "Әдіс" },
  "setup.method.meaning": {
    en: "Name and version of the method these sheets follow",
    ru: "Название и версия метода, по которому построены листы",
    kk: "Парақтар сүйенетін әдістің атауы мен нұсқасы",
  },
  "setup.changed": { en: "Changed from", ru: "Изменено, было:", kk: "Өзгертілді, бұрынғысы:" },

  "prompt.unknown": { en: "Blank = unknown", ru: "Пусто = нет данных", kk: "Бос = дерек жоқ" },
  "prompt.value": {
    en: "A number in the unit of this row, or a formula. Percent as 0–100.",
    ru: "Число в единицах этой строки или формула. Проценты — от 0 до 100.",
    kk: "Осы жолдың бірлігіндегі сан немесе формула. Пайыз — 0-ден 100-ге дейін.",
  },
  "prompt.weight": {
    en: "A positive number; only ratios matter.",
    ru: "Положительное число; важны только соотношения.",
    kk: "Оң сан; тек арақатынасы маңызды.",
  },
  "prompt.grade": {
    en: "A official statistic, B survey or register, C expert panel, D one judgement. Blank counts as D.",
    ru: "A официальная статистика, B опрос или реестр, C группа экспертов, D одно мнение. Пусто — как D.",
    kk: "A ресми статистика, B сауалнама немесе тізілім, C сарапшылар тобы, D бір пікір. Бос — D сияқты.",
  },
  "prompt.scale": {
    en: "lin: by difference. log: by ratio.",
    ru: "lin — по разности, log — по отношению.",
    kk: "lin — айырма бойынша, log — қатынас бойынша.",
  },
  "prompt.on": {
    en: "1 counts, 0 is shown without weight.",
    ru: "1 — учитывается, 0 — показывается без веса.",
    kk: "1 — ескеріледі, 0 — салмақсыз көрсетіледі.",
  },
  "prompt.list": { en: "One of the list.", ru: "Одно из списка.", kk: "Тізімнен біреуі." },
  "prompt.range": {
    en: "Usual values: {1} to {2}.",
    ru: "Обычные значения: от {1} до {2}.",
    kk: "Әдеттегі мәндер: {1} – {2}.",
  },

  "rule.G-data": {
    en: "Coverage at least {1}% and at least {2} blocks scored",
    ru: "Полнота не меньше {1} % и оценено не меньше блоков: {2}",
    kk: "Толықтығы кемінде {1} % және бағаланған блоктар кемінде: {2}",
  },
  "rule.G-mass": {
    en: "KL, KP and KS each at least {1}",
    ru: "KL, KP и KS — каждый не меньше {1}",
    kk: "KL, KP және KS әрқайсысы кемінде {1}",
  },
  "rule.G-mass.eco": { en: "KL at least {1}", ru: "KL не меньше {1}", kk: "KL кемінде {1}" },
  "rule.G-plural": {
    en: "Independent owners at least {1}, largest firm at most {2}% (A7)",
    ru: "Независимых собственников не меньше {1}, крупнейшая фирма не больше {2} % (A7)",
    kk: "Тәуелсіз иелер кемінде {1}, ең ірі фирма {2} %-дан аспайды (A7)",
  },
  "rule.G-chain": {
    en: "D1 at least {1}%, and D2 at least {2}% or D3 at least {3}%",
    ru: "D1 не меньше {1} %, и D2 не меньше {2} % или D3 не меньше {3} %",
    kk: "D1 кемінде {1} % және D2 кемінде {2} % немесе D3 кемінде {3} %",
  },
  "rule.G-coord": {
    en: "F4 at least {1}, or F3 above {2}% with at least {3} answers",
    ru: "F4 не меньше {1} либо F3 больше {2} % при числе ответов не меньше {3}",
    kk: "F4 кемінде {1} немесе F3 {2} %-дан жоғары, жауап саны кемінде {3}",
  },
  "rule.G-rule": {
    en: "The compulsory standard is held by at least one producer",
    ru: "Обязательный стандарт есть хотя бы у одного производителя",
    kk: "Міндетті стандарт кемінде бір өндірушіде бар",
  },
  "why.G-data": {
    en: "coverage {1}%, blocks scored {2} of {3}",
    ru: "полнота {1} %, оценено блоков {2} из {3}",
    kk: "толықтығы {1} %, бағаланған блоктар {2}, барлығы {3}",
  },
  "why.G-mass": {
    en: "KL {1}, KP {2}, KS {3}",
    ru: "KL {1}, KP {2}, KS {3}",
    kk: "KL {1}, KP {2}, KS {3}",
  },
  "why.G-plural": {
    en: "independent owners {1}, largest firm {2}%",
    ru: "независимых собственников {1}, крупнейшая фирма {2} %",
    kk: "тәуелсіз иелер {1}, ең ірі фирма {2} %",
  },
  "why.G-chain": {
    en: "stages present {1}%, processed further {2}%, bought in the region {3}%",
    ru: "переделов есть {1} %, перерабатывается {2} %, закупается в регионе {3} %",
    kk: "өңдеу сатылары {1} %, одан әрі өңделеді {2} %, өңірден сатып алынады {3} %",
  },
  "why.G-coord": {
    en: "coordination level {1}, willing to join {2}%, answers {3}",
    ru: "уровень координации {1}, готовы участвовать {2} %, ответов {3}",
    kk: "үйлестіру деңгейі {1}, қатысуға дайын {2} %, жауап саны {3}",
  },
  "why.G-rule": {
    en: "producers holding the standard: {1}",
    ru: "производителей со стандартом: {1}",
    kk: "стандарты бар өндірушілер: {1}",
  },
  "why.G-rule.none": {
    en: "no compulsory standard",
    ru: "обязательного стандарта нет",
    kk: "міндетті стандарт жоқ",
  },

  "block.single": {
    en: "One indicator carries {1}% of the index",
    ru: "Один показатель даёт {1} % индекса",
    kk: "Бір көрсеткіш индекстің {1} %-ын береді",
  },
  "block.unscored": {
    en: "not evidenced",
    ru: "не подтверждён данными",
    kk: "дерекпен расталмаған",
  },
  "chart.radar": {
    en: "Score of each block",
    ru: "Баллы по блокам",
    kk: "Блоктар бойынша балл",
  },
  "chart.score": { en: "score", ru: "балл", kk: "балл" },
  "chart.sufficient": { en: "sufficient = {1}", ru: "достаточно = {1}", kk: "жеткілікті = {1}" },
  "chart.gaps": {
    en: "Points short of sufficient, by block",
    ru: "Сколько баллов недостаёт до достаточного",
    kk: "Жеткілікті деңгейге жетпейтін балл",
  },
  "chart.short": { en: "short of it", ru: "недостаёт", kk: "жетпейді" },
  "chart.above": { en: "at it or above", ru: "достаточно или больше", kk: "жеткілікті не артық" },
  "chart.notEvidenced": {
    en: "Not evidenced, hence without a score",
    ru: "Не подтверждены данными, поэтому без балла",
    kk: "Дерекпен расталмаған, сондықтан балл жоқ",
  },
  "chart.radarSaid": {
    en: "Radar of the scores of the seven blocks, from 0 to 100, against the sufficient score. The figures stand in the table above.",
    ru: "Лепестковая диаграмма баллов семи блоков от 0 до 100 рядом с достаточным баллом. Числа стоят в таблице выше.",
    kk: "Жеті блоктың 0-ден 100-ге дейінгі балдары жеткілікті балмен салыстырылған радар диаграмма. Сандар жоғарыдағы кестеде.",
  },
  "chart.gapsSaid": {
    en: "Bars of how many points each block is short of the sufficient score, the largest gap first. The figures stand in the table above.",
    ru: "Столбцы: сколько баллов каждому блоку недостаёт до достаточного, наибольший разрыв первым. Числа стоят в таблице выше.",
    kk: "Әр блокқа жеткілікті деңгейге дейін неше балл жетпейтінін көрсететін жолақтар, ең үлкені бірінші. Сандар жоғарыдағы кестеде.",
  },
  "chart.ladder": {
    en: "Where the index lies among the verdicts",
    ru: "Где индекс находится среди выводов",
    kk: "Индекс қорытындылар арасында қай жерде",
  },
  "chart.bands": {
    en: "verdict by the index alone",
    ru: "вывод по одному индексу",
    kk: "индекс бойынша ғана қорытынды",
  },
  "chart.interval": {
    en: "index {1}, interval {2}–{3}",
    ru: "индекс {1}, интервал {2}–{3}",
    kk: "индекс {1}, аралық {2}–{3}",
  },
  "chart.bounds": {
    en: "unmeasured at worst or best: {1}–{2}",
    ru: "неизмеренное худшее или лучшее: {1}–{2}",
    kk: "өлшенбегені ең нашар не жақсы: {1}–{2}",
  },
  "chart.noIndex": {
    en: "No index: coverage {1}% of {2}%, blocks with a score {3} of {4}.",
    ru: "Индекса нет: охват данными {1} % из {2} %, блоков с баллом {3} из {4}.",
    kk: "Индекс жоқ: дерекпен қамтылуы {1} %, керегі {2} %; балы бар блоктар {3}, керегі {4}.",
  },
  "chart.runUp": { en: "run-up", ru: "отступ", kk: "шегініс" },
  "chart.ladderSaid": {
    en: "The scale from 0 to 100 cut into the bands of verdicts 1 to 4; beneath it the interval of the index and the span that unmeasured indicators leave open.",
    ru: "Шкала от 0 до 100, разделённая на полосы выводов с 1 по 4; под ней интервал индекса и размах, который оставляют неизмеренные показатели.",
    kk: "0-ден 100-ге дейінгі шкала 1–4 қорытынды жолақтарына бөлінген; астында индекс аралығы және өлшенбеген көрсеткіштер қалдыратын ауқым.",
  },
  "footer.method": {
    en: "Assay, method {1}",
    ru: "Assay, метод {1}",
    kk: "Assay, әдіс {1}",
  },
  "footer.page": { en: "Page {1} of {2}", ru: "Страница {1} из {2}", kk: "{1}-бет, барлығы {2}" },
  "block.total": { en: "Assessment", ru: "Оценка в целом", kk: "Жалпы бағалау" },

  "verdict.bounds": {
    en: "If everything unmeasured were at its worst: {1}, {2}. At its best: {3}, {4}.",
    ru: "Если всё неизмеренное окажется наихудшим: {1}, {2}. Наилучшим: {3}, {4}.",
    kk: "Өлшенбегеннің бәрі ең нашар болса: {1}, {2}. Ең жақсы болса: {3}, {4}.",
  },
  "verdict.noindex": {
    en: "No index is shown: one well-documented block would mislead.",
    ru: "Индекс не показан: один хорошо описанный блок вводил бы в заблуждение.",
    kk: "Индекс көрсетілмейді: жақсы сипатталған бір блок жаңылыстырар еді.",
  },
  "verdict.gate": {
    en: "Not higher because of a gate: {1}, {2}.",
    ru: "Не выше из-за обязательного условия: {1}, {2}.",
    kk: "Міндетті шарт себебінен жоғары емес: {1}, {2}.",
  },
  "verdict.unscored": {
    en: "Not higher because a block has too little evidence to be scored.",
    ru: "Не выше, потому что у одного из блоков слишком мало данных для оценки.",
    kk: "Жоғары емес, себебі бір блокты бағалауға дерек аз.",
  },
  "verdict.cut": {
    en: "Not higher because the index {1} is below {2}.",
    ru: "Не выше, потому что индекс {1} ниже {2}.",
    kk: "Жоғары емес, себебі индекс: {1}, шегі: {2}.",
  },
  "verdict.floor": {
    en: "Not higher because block {1} at {2} is below {3}.",
    ru: "Не выше, потому что блок {1} с баллом {2} ниже {3}.",
    kk: "Жоғары емес, себебі {1} блогының балы: {2}, шегі: {3}.",
  },
  "verdict.top": {
    en: "Nothing stands higher.",
    ru: "Выше ничего нет.",
    kk: "Одан жоғарысы жоқ.",
  },

  "figure.range": { en: "Verdict, range", ru: "Вывод, пределы", kk: "Қорытынды, аралығы" },
  "figure.cov": { en: "Coverage", ru: "Полнота данных", kk: "Деректердің толықтығы" },
  "figure.nblocks": { en: "Blocks scored", ru: "Оценено блоков", kk: "Бағаланған блоктар" },
  "figure.napp": { en: "Blocks that apply", ru: "Применимо блоков", kk: "Қолданылатын блоктар" },
  "figure.dataok": {
    en: "Enough evidence for an index (1 yes, 0 no)",
    ru: "Данных достаточно для индекса (1 да, 0 нет)",
    kk: "Индекске дерек жеткілікті (1 иә, 0 жоқ)",
  },
  "figure.I_rho": {
    en: "Index, averaging as chosen",
    ru: "Индекс при выбранном усреднении",
    kk: "Индекс, таңдалған орташалаумен",
  },
  "figure.I_geo": {
    en: "Index, geometric mean (ρ = 0)",
    ru: "Индекс, среднее геометрическое (ρ = 0)",
    kk: "Индекс, геометриялық орташа (ρ = 0)",
  },
  "figure.I_ari": {
    en: "Index, arithmetic mean (ρ = 1)",
    ru: "Индекс, среднее арифметическое (ρ = 1)",
    kk: "Индекс, арифметикалық орташа (ρ = 1)",
  },
  "figure.I_har": {
    en: "Index, harmonic mean (ρ = −1)",
    ru: "Индекс, среднее гармоническое (ρ = −1)",
    kk: "Индекс, гармониялық орташа (ρ = −1)",
  },
  "figure.I_sig": {
    en: "Standard uncertainty of the index",
    ru: "Стандартная неопределённость индекса",
    kk: "Индекстің стандартты белгісіздігі",
  },
  "figure.interval": {
    en: "interval of the index",
    ru: "интервал индекса",
    kk: "индекс аралығы",
  },
  "figure.span": {
    en: "left open by the unmeasured",
    ru: "не решено без измерений",
    kk: "өлшенбегені ашық қалдырған",
  },
  "figure.I_lo": {
    en: "Interval: lower end",
    ru: "Интервал: нижняя граница",
    kk: "Аралық: төменгі шегі",
  },
  "figure.I_hi": {
    en: "Interval: upper end",
    ru: "Интервал: верхняя граница",
    kk: "Аралық: жоғарғы шегі",
  },
  "figure.base": {
    en: "Verdict before the gates",
    ru: "Вывод до обязательных условий",
    kk: "Міндетті шарттарға дейінгі қорытынды",
  },
  "figure.verdict": { en: "Verdict", ru: "Вывод", kk: "Қорытынды" },
  "figure.n_verdict": {
    en: "Verdict as a number",
    ru: "Вывод числом",
    kk: "Қорытынды санмен",
  },
  "figure.V_lo": {
    en: "Verdict if the unmeasured is at its worst",
    ru: "Вывод, если неизмеренное наихудшее",
    kk: "Өлшенбегені ең нашар болса, қорытынды",
  },
  "figure.V_hi": {
    en: "Verdict if the unmeasured is at its best",
    ru: "Вывод, если неизмеренное наилучшее",
    kk: "Өлшенбегені ең жақсы болса, қорытынды",
  },
  "figure.B_lo": {
    en: "Index if the unmeasured is at its worst",
    ru: "Индекс, если неизмеренное наихудшее",
    kk: "Өлшенбегені ең нашар болса, индекс",
  },
  "figure.B_hi": {
    en: "Index if the unmeasured is at its best",
    ru: "Индекс, если неизмеренное наилучшее",
    kk: "Өлшенбегені ең жақсы болса, индекс",
  },
  "figure.ceiling": {
    en: "Best verdict the failed gates still allow",
    ru: "Лучший вывод при невыполненных условиях",
    kk: "Орындалмаған шарттармен мүмкін ең жақсы қорытынды",
  },
  "figure.sensitive": {
    en: "The way of averaging changes the verdict (1 yes, 0 no)",
    ru: "Способ усреднения меняет вывод (1 да, 0 нет)",
    kk: "Орташалау тәсілі қорытындыны өзгертеді (1 иә, 0 жоқ)",
  },
  "figure.runs": {
    en: "Runs of the robustness grid",
    ru: "Расчётов на устойчивость",
    kk: "Орнықтылық есептерінің саны",
  },
  "figure.grid_share": {
    en: "Share of runs with the same verdict",
    ru: "Доля расчётов с тем же выводом",
    kk: "Қорытындысы бірдей есептер үлесі",
  },
  "figure.robust": {
    en: "Robust (1 yes, 0 no)",
    ru: "Устойчиво (1 да, 0 нет)",
    kk: "Орнықты (1 иә, 0 жоқ)",
  },

  "note.interval": {
    en: "Shows the quality of the data, not the truth",
    ru: "Показывает качество данных, а не истину",
    kk: "Ақиқатты емес, дерек сапасын көрсетеді",
  },
  "note.bounds": {
    en: "Everything unmeasured set to 0, then to 100",
    ru: "Всё неизмеренное принято за 0, затем за 100",
    kk: "Өлшенбегеннің бәрі 0, содан кейін 100 деп алынған",
  },
  "note.robust": {
    en: "Same verdict in nearly all runs and at both bounds",
    ru: "Тот же вывод почти во всех расчётах и на обоих краях",
    kk: "Қорытынды есептердің көбінде және екі шетінде де бірдей",
  },
  "run.harder": { en: "goalposts harder", ru: "шкалы строже", kk: "шкала қатаңырақ" },
  "run.easier": { en: "goalposts easier", ru: "шкалы мягче", kk: "шкала жұмсағырақ" },
} satisfies Readonly<Record<string, Text>>;

export type WordKey = keyof typeof words;

/** @returns a sheet name nobody uses yet: "Setup", "Setup 2" … */
export function freeTabName(
  tab: Text,
  locale: Locale,
  assessment: number,
  taken: readonly string[]
): string {
  // Excel compares tab names without case.
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = tab[locale];
  for (let number = Math.max(1, assessment); ; number++) {
    const name = number === 1 ? base : `${base} ${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
