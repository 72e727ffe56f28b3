/**
 * Profiles as data: which indicators a branch counts and with which goalposts. No profile carries
 * hidden expert weights; indicators a profile adds have no goalposts until the user sets them.
 * Provenance: the project's profile files (general, pharmaceutical, scientific-educational,
 * metallurgical, agri-food), which state a source per figure; Russian and Kazakh texts are ours.
 */
import type { Text } from "../../core/locale";
import type {
  ChainStage,
  Eso,
  GoalpostOverride,
  Indicator,
  IndicatorType,
  Precondition,
  Profile,
  RiskCode,
  StageKind,
  BlockCode,
} from "../assessment";

const allRisks: readonly RiskCode[] = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8"];
const displayed: readonly string[] = ["A3", "A4"];

const unsetGoalposts: Text = {
  en: "Not sourced: counts only after floor, sufficient level and target are set",
  ru: "Источника нет: учитывается только после ввода нижней границы, достаточного и целевого уровня",
  kk: "Дереккөзі жоқ: төменгі шегі, жеткілікті және мақсатты деңгейі енгізілгеннен кейін ғана есепке алынады",
};

/** T of the medical industry: 10–15 % average cooperation. */
const medicalCooperation: GoalpostOverride = {
  L: 5,
  T: 12.5,
  G: 30,
  source: {
    en: "T: middle of 10–15%, average cooperation in the medical industry (HSE averages quoted with Russian decree 779); L half of the lower end, G twice the upper end: convention",
    ru: "T: середина 10–15 %, средняя кооперация в медицинской промышленности (средние ВШЭ, приводимые с постановлением РФ № 779); L — половина нижнего края, G — двойной верхний край: условно",
    kk: "T: 10–15 % ортасы, медициналық өнеркәсіптегі орташа кооперация (РФ № 779 қаулысымен бірге келтірілетін ЖЭМ орташалары); L — төменгі шетінің жартысы, G — жоғарғы шетінің екі еселенгені: шартты",
  },
  tag: "S/D",
};

const percent: Text = { en: "%", ru: "%", kk: "%" };
const percentPerYear: Text = { en: "%/yr", ru: "%/год", kk: "%/жыл" };
const count: Text = { en: "count", ru: "количество", kk: "саны" };
const ratio: Text = { en: "ratio", ru: "отношение", kk: "қатынас" };
const oneToFive: Text = { en: "1–5", ru: "1–5", kk: "1–5" };
const zeroOrOne: Text = { en: "0–1", ru: "0–1", kk: "0–1" };

const higher: Text = {
  en: "Higher is better.",
  ru: "Больше — лучше.",
  kk: "Жоғары болғаны жақсы.",
};
const lower: Text = { en: "Lower is better.", ru: "Меньше — лучше.", kk: "Төмен болғаны жақсы." };

interface Addition {
  readonly code: string;
  readonly block: BlockCode;
  readonly name: Text;
  readonly shortName: Text;
  readonly unit: Text;
  readonly type: IndicatorType;
  readonly precondition: Precondition;
  readonly eso: Eso;
  readonly better?: "lower";
  readonly remark?: Text;
}

/** An indicator that a profile lists without goalposts. */
function added(addition: Addition): Indicator {
  const { better, remark, ...known } = addition;
  const direction = better === "lower" ? lower : higher;
  return {
    ...known,
    scale: "lin",
    L: null,
    T: null,
    G: null,
    diamond: "none",
    s3: "none",
    on: true,
    actionable: true,
    origin: unsetGoalposts,
    tag: "D",
    guidance:
      remark === undefined
        ? direction
        : {
            en: `${direction.en} ${remark.en}`,
            ru: `${direction.ru} ${remark.ru}`,
            kk: `${direction.kk} ${remark.kk}`,
          },
  };
}

function counted(kind: StageKind, name: Text): ChainStage {
  return { name, counted: true, kind };
}

/** A stage every region has: it leaves numerator and denominator of D1. */
function everywhere(name: Text): ChainStage {
  return { name, counted: false, kind: "service" };
}

const general: Profile = {
  id: "general",
  name: { en: "General", ru: "Общий", kk: "Жалпы" },
  industryCodes: [],
  productCodes: [],
  display: displayed,
  off: [],
  overrides: {},
  added: [],
  compulsoryStandard: null,
  firmsMin: 5,
  largestMax: 75,
  chainStages: [
    counted("base", {
      en: "Raw material or key input",
      ru: "Сырьё или ключевой ресурс",
      kk: "Шикізат немесе негізгі ресурс",
    }),
    counted("base", { en: "Base product", ru: "Базовый продукт", kk: "Базалық өнім" }),
    counted("processed", {
      en: "Semi-finished product",
      ru: "Полуфабрикат",
      kk: "Жартылай фабрикат",
    }),
    counted("final", { en: "Final product", ru: "Конечный продукт", kk: "Түпкілікті өнім" }),
    everywhere({
      en: "Services and after-sales",
      ru: "Услуги и послепродажное обслуживание",
      kk: "Қызметтер және сатудан кейінгі қызмет көрсету",
    }),
  ],
  rawMaterials: [],
  risks: allRisks,
  note: null,
};

const pharmaceutical: Profile = {
  id: "pharmaceutical",
  name: { en: "Pharmaceutical", ru: "Фармацевтический", kk: "Фармацевтикалық" },
  industryCodes: ["C21"],
  productCodes: ["HS30"],
  display: displayed,
  off: [],
  overrides: { D3: medicalCooperation },
  added: [
    added({
      code: "PH1",
      block: "B",
      name: {
        en: "Resource funnel: usable as semi-finished / with active substances",
        ru: "Ресурсная воронка: пригодные как полуфабрикат / содержащие действующие вещества",
        kk: "Ресурс құйғышы: жартылай фабрикатқа жарамды / белсенді заттары бар",
      },
      shortName: { en: "Resource funnel", ru: "Ресурсная воронка", kk: "Ресурс құйғышы" },
      unit: percent,
      type: "B",
      precondition: "P3",
      eso: "E",
      remark: {
        en: "Source A: 600 of 6,000 plant species, 10%.",
        ru: "Источник A: 600 из 6 000 видов растений, 10 %.",
        kk: "A дереккөзі: 6 000 өсімдік түрінің 600-і, 10 %.",
      },
    }),
    added({
      code: "PH2",
      block: "D",
      name: {
        en: "Active substances made locally, share of need",
        ru: "Действующие вещества местного производства, доля потребности",
        kk: "Жергілікті өндірілген белсенді заттар, қажеттіліктегі үлесі",
      },
      shortName: {
        en: "Local active substances",
        ru: "Местные действующие вещества",
        kk: "Жергілікті белсенді заттар",
      },
      unit: percent,
      type: "Q/E",
      precondition: "P5",
      eso: "E",
    }),
    added({
      code: "PH3",
      block: "E",
      name: {
        en: "Clinical and pre-clinical bases accredited",
        ru: "Аккредитованные клинические и доклинические базы",
        kk: "Аккредиттелген клиникалық және клиникаға дейінгі базалар",
      },
      shortName: {
        en: "Accredited clinical bases",
        ru: "Аккредитованные базы",
        kk: "Аккредиттелген базалар",
      },
      unit: count,
      type: "B",
      precondition: "P5",
      eso: "O",
    }),
    added({
      code: "PH4",
      block: "G",
      name: {
        en: "Registered products per production site",
        ru: "Зарегистрированные препараты на одну площадку",
        kk: "Бір өндіріс алаңына тіркелген препараттар",
      },
      shortName: {
        en: "Registered products per site",
        ru: "Препаратов на площадку",
        kk: "Алаңға шаққандағы препараттар",
      },
      unit: count,
      type: "B",
      precondition: "P2",
      eso: "E",
    }),
  ],
  compulsoryStandard: {
    en: "GMP (good manufacturing practice)",
    ru: "GMP (надлежащая производственная практика)",
    kk: "GMP (тиісті өндірістік практика)",
  },
  firmsMin: 5,
  largestMax: 75,
  chainStages: [
    counted("base", {
      en: "Medicinal plants and other raw material",
      ru: "Лекарственные растения и другое сырьё",
      kk: "Дәрілік өсімдіктер және басқа шикізат",
    }),
    counted("base", {
      en: "Active substances (API)",
      ru: "Действующие вещества (АФС)",
      kk: "Белсенді заттар (БФС)",
    }),
    counted("final", {
      en: "Finished dosage forms",
      ru: "Готовые лекарственные формы",
      kk: "Дайын дәрілік түрлер",
    }),
    counted("processed", {
      en: "Packaging and materials",
      ru: "Упаковка и материалы",
      kk: "Қаптама және материалдар",
    }),
    everywhere({
      en: "Clinical and pre-clinical bases",
      ru: "Клинические и доклинические базы",
      kk: "Клиникалық және клиникаға дейінгі базалар",
    }),
    everywhere({
      en: "Distribution and retail",
      ru: "Дистрибуция и розница",
      kk: "Дистрибуция және бөлшек сауда",
    }),
  ],
  rawMaterials: [
    { en: "Medicinal plants", ru: "Лекарственные растения", kk: "Дәрілік өсімдіктер" },
    { en: "Active substances", ru: "Действующие вещества", kk: "Белсенді заттар" },
    { en: "Excipients", ru: "Вспомогательные вещества", kk: "Көмекші заттар" },
    { en: "Packaging", ru: "Упаковка", kk: "Қаптама" },
  ],
  risks: allRisks,
  funnel: {
    note: {
      en: "Figures of source A: more than 500 of the plants usable as semi-finished product give finished products",
      ru: "Цифры источника A: более 500 растений, пригодных как полуфабрикат, дают готовые продукты",
      kk: "A дереккөзінің сандары: жартылай фабрикатқа жарамды өсімдіктердің 500-ден астамы дайын өнім береді",
    },
    stages: [
      {
        name: {
          en: "Plant species in the foothills",
          ru: "Виды растений в предгорьях",
          kk: "Тау бөктеріндегі өсімдік түрлері",
        },
        count: 20000,
      },
      {
        name: {
          en: "With biologically active substances",
          ru: "С биологически активными веществами",
          kk: "Биологиялық белсенді заттары бар",
        },
        count: 6000,
      },
      {
        name: {
          en: "Usable as semi-finished product",
          ru: "Пригодны как полуфабрикат",
          kk: "Жартылай фабрикат ретінде жарамды",
        },
        count: 600,
      },
      {
        name: {
          en: "Give finished medicinal products",
          ru: "Дают готовые лекарственные продукты",
          kk: "Дайын дәрілік өнім береді",
        },
        count: 500,
      },
    ],
  },
  note: null,
};

const scientificEducational: Profile = {
  id: "scientific-educational",
  name: {
    en: "Scientific-educational (pharmaceutical)",
    ru: "Научно-образовательный (фармацевтический)",
    kk: "Ғылыми-білім беру (фармацевтикалық)",
  },
  industryCodes: ["C21", "M72", "P85"],
  productCodes: [],
  display: displayed,
  off: ["B2", "B3", "B4", "C3", "C5", "D4"],
  overrides: { D3: medicalCooperation },
  added: [
    added({
      code: "SE1",
      block: "E",
      name: {
        en: "GMP training site available (0/1)",
        ru: "Есть учебная площадка GMP (0/1)",
        kk: "GMP оқу алаңы бар (0/1)",
      },
      shortName: { en: "GMP training site", ru: "Учебная площадка GMP", kk: "GMP оқу алаңы" },
      unit: zeroOrOne,
      type: "B",
      precondition: "P5",
      eso: "O",
    }),
    added({
      code: "SE2",
      block: "E",
      name: {
        en: "Joint chairs of university and firms",
        ru: "Совместные кафедры вуза и предприятий",
        kk: "ЖОО мен кәсіпорындардың бірлескен кафедралары",
      },
      shortName: { en: "Joint chairs", ru: "Совместные кафедры", kk: "Бірлескен кафедралар" },
      unit: count,
      type: "B",
      precondition: "P5",
      eso: "O",
    }),
    added({
      code: "SE3",
      block: "E",
      name: {
        en: "Internships per student per year",
        ru: "Стажировки на одного студента в год",
        kk: "Жылына бір студентке шаққандағы тағылымдамалар",
      },
      shortName: {
        en: "Internships per student",
        ru: "Стажировки на студента",
        kk: "Студентке тағылымдамалар",
      },
      unit: ratio,
      type: "B",
      precondition: "P3",
      eso: "S",
    }),
    added({
      code: "SE4",
      block: "E",
      name: {
        en: "Colleges with dual education",
        ru: "Колледжи с дуальным обучением",
        kk: "Дуалды оқытатын колледждер",
      },
      shortName: {
        en: "Colleges, dual education",
        ru: "Колледжи, дуальное обучение",
        kk: "Колледждер, дуалды оқыту",
      },
      unit: count,
      type: "B",
      precondition: "P3",
      eso: "S",
    }),
    added({
      code: "SE5",
      block: "E",
      name: {
        en: "Publications and patents per 100 researchers",
        ru: "Публикации и патенты на 100 исследователей",
        kk: "100 зерттеушіге шаққандағы жарияланымдар мен патенттер",
      },
      shortName: {
        en: "Publications and patents",
        ru: "Публикации и патенты",
        kk: "Жарияланымдар мен патенттер",
      },
      unit: ratio,
      type: "Q",
      precondition: "P5",
      eso: "S",
    }),
  ],
  compulsoryStandard: {
    en: "GMP training site",
    ru: "Учебная площадка GMP",
    kk: "GMP оқу алаңы",
  },
  firmsMin: 5,
  largestMax: 75,
  chainStages: [
    everywhere({
      en: "School and college intake",
      ru: "Набор из школ и колледжей",
      kk: "Мектептер мен колледждерден қабылдау",
    }),
    counted("base", {
      en: "University programs",
      ru: "Программы вузов",
      kk: "ЖОО бағдарламалары",
    }),
    counted("processed", {
      en: "Practice and GMP training",
      ru: "Практика и обучение GMP",
      kk: "Практика және GMP бойынша оқыту",
    }),
    counted("processed", {
      en: "Research units",
      ru: "Научные подразделения",
      kk: "Ғылыми бөлімшелер",
    }),
    everywhere({ en: "Clinical base", ru: "Клиническая база", kk: "Клиникалық база" }),
    counted("final", {
      en: "Employer placement",
      ru: "Трудоустройство у работодателей",
      kk: "Жұмыс берушілерге орналасу",
    }),
  ],
  rawMaterials: [],
  risks: allRisks,
  note: {
    en: "Block B keeps one indicator (B1): with equal block weights it carries 14.3% of the index on one expert share.",
    ru: "В блоке B остаётся один показатель (B1): при равных весах блоков на одну экспертную долю приходится 14,3 % индекса.",
    kk: "B блогында бір көрсеткіш (B1) қалады: блоктардың салмағы тең болса, бір сараптамалық үлеске индекстің 14,3 %-ы тиеді.",
  },
};

const noSectorCooperation: Text = {
  en: "No sourced sector figure for D3: base goalposts 5/20/40.",
  ru: "Для D3 нет отраслевой цифры с источником: базовая шкала 5/20/40.",
  kk: "D3 үшін дереккөзі бар салалық сан жоқ: базалық шкала 5/20/40.",
};

const metallurgical: Profile = {
  id: "metallurgical",
  name: { en: "Metallurgical", ru: "Металлургический", kk: "Металлургиялық" },
  industryCodes: ["C24", "C25"],
  productCodes: ["HS72", "HS73", "HS76"],
  display: displayed,
  off: [],
  overrides: {},
  added: [
    added({
      code: "MT1",
      block: "B",
      name: {
        en: "Scrap balance: (collected − exported) / need",
        ru: "Баланс лома: (собрано − вывезено) / потребность",
        kk: "Металл сынығының балансы: (жиналған − шығарылған) / қажеттілік",
      },
      shortName: { en: "Scrap balance", ru: "Баланс лома", kk: "Металл сынығының балансы" },
      unit: percent,
      type: "Q",
      precondition: "P3",
      eso: "E",
      remark: {
        en: "Source B: scrap 500 USD/t in China, 300 in Kazakhstan; parity 1.667.",
        ru: "Источник B: лом 500 долл./т в Китае, 300 в Казахстане; паритет 1,667.",
        kk: "B дереккөзі: металл сынығы Қытайда 500 долл./т, Қазақстанда 300; паритеті 1,667.",
      },
    }),
    added({
      code: "MT2",
      block: "B",
      name: {
        en: "Ore of own region, share of need",
        ru: "Руда своего региона, доля потребности",
        kk: "Өз өңірінің кені, қажеттіліктегі үлесі",
      },
      shortName: {
        en: "Ore of own region",
        ru: "Руда своего региона",
        kk: "Өз өңірінің кені",
      },
      unit: percent,
      type: "Q",
      precondition: "P3",
      eso: "E",
      remark: {
        en: "Source B: no iron ore in the region; bauxite from Kostanay.",
        ru: "Источник B: железной руды в регионе нет; бокситы из Костаная.",
        kk: "B дереккөзі: өңірде темір кені жоқ; боксит Қостанайдан.",
      },
    }),
    added({
      code: "MT3",
      block: "B",
      name: {
        en: "Energy tariff trend relative to the national one",
        ru: "Тенденция энерготарифа относительно страны",
        kk: "Энергия тарифінің елмен салыстырғандағы үрдісі",
      },
      shortName: {
        en: "Energy tariff trend",
        ru: "Тенденция энерготарифа",
        kk: "Энергия тарифінің үрдісі",
      },
      unit: percentPerYear,
      type: "Q",
      precondition: "P3",
      eso: "E",
      better: "lower",
    }),
    added({
      code: "MT4",
      block: "F",
      name: {
        en: "Public acceptance of new plants, Likert 1–5",
        ru: "Отношение населения к новым заводам, шкала Лайкерта 1–5",
        kk: "Халықтың жаңа зауыттарға көзқарасы, Лайкерт шкаласы 1–5",
      },
      shortName: {
        en: "Public acceptance",
        ru: "Отношение населения",
        kk: "Халықтың көзқарасы",
      },
      unit: oneToFive,
      type: "S",
      precondition: "P1",
      eso: "S",
      remark: {
        en: "Source B names refusal as a threat.",
        ru: "Источник B называет неприятие угрозой.",
        kk: "B дереккөзі наразылықты қауіп деп атайды.",
      },
    }),
  ],
  compulsoryStandard: null,
  firmsMin: 5,
  largestMax: 75,
  chainStages: [
    counted("base", { en: "Ore or scrap", ru: "Руда или лом", kk: "Кен немесе металл сынығы" }),
    counted("base", {
      en: "Oxide, concentrate or pig iron",
      ru: "Оксид, концентрат или чугун",
      kk: "Оксид, концентрат немесе шойын",
    }),
    counted("base", {
      en: "Primary metal or ferroalloy",
      ru: "Первичный металл или ферросплав",
      kk: "Бастапқы металл немесе ферроқорытпа",
    }),
    counted("processed", {
      en: "Rolled, cast, drawn products",
      ru: "Прокат, литьё, волочёные изделия",
      kk: "Прокат, құйма, созылған бұйымдар",
    }),
    counted("final", {
      en: "Final metal products",
      ru: "Конечные металлоизделия",
      kk: "Түпкілікті металл бұйымдар",
    }),
  ],
  rawMaterials: [
    { en: "Iron ore", ru: "Железная руда", kk: "Темір кені" },
    { en: "Scrap", ru: "Лом", kk: "Металл сынығы" },
    { en: "Bauxite", ru: "Бокситы", kk: "Боксит" },
    { en: "Electricity", ru: "Электроэнергия", kk: "Электр энергиясы" },
  ],
  risks: allRisks,
  note: noSectorCooperation,
};

const agriFood: Profile = {
  id: "agri-food",
  name: { en: "Agri-food", ru: "Агропродовольственный", kk: "Агроазық-түлік" },
  industryCodes: ["A01", "C10", "C11"],
  productCodes: ["HS01-HS24"],
  display: displayed,
  off: [],
  overrides: {},
  added: [
    added({
      code: "AF1",
      block: "D",
      name: {
        en: "Farm output processed in the region",
        ru: "Сельхозпродукция, перерабатываемая в регионе",
        kk: "Өңірде өңделетін ауыл шаруашылығы өнімі",
      },
      shortName: {
        en: "Farm output processed here",
        ru: "Переработка сельхозпродукции",
        kk: "Ауыл шаруашылығы өнімін өңдеу",
      },
      unit: percent,
      type: "Q",
      precondition: "P5",
      eso: "E",
    }),
    added({
      code: "AF2",
      block: "G",
      name: {
        en: "Storage capacity / annual output",
        ru: "Ёмкость хранения / годовой выпуск",
        kk: "Сақтау сыйымдылығы / жылдық өнім",
      },
      shortName: { en: "Storage capacity", ru: "Ёмкость хранения", kk: "Сақтау сыйымдылығы" },
      unit: percent,
      type: "B",
      precondition: "P3",
      eso: "E",
    }),
    added({
      code: "AF3",
      block: "B",
      name: {
        en: "Yield stability: coefficient of variation over 10 years",
        ru: "Устойчивость урожайности: коэффициент вариации за 10 лет",
        kk: "Өнімділік тұрақтылығы: 10 жылдағы вариация коэффициенті",
      },
      shortName: {
        en: "Yield variation, 10 years",
        ru: "Вариация урожайности, 10 лет",
        kk: "Өнімділік вариациясы, 10 жыл",
      },
      unit: percent,
      type: "Q",
      precondition: "P3",
      eso: "E",
      better: "lower",
    }),
    added({
      code: "AF4",
      block: "G",
      name: {
        en: "Output under veterinary or phytosanitary export approval",
        ru: "Выпуск с ветеринарным или фитосанитарным допуском к экспорту",
        kk: "Экспортқа ветеринариялық немесе фитосанитариялық рұқсаты бар өнім",
      },
      shortName: {
        en: "Output approved for export",
        ru: "Выпуск с допуском к экспорту",
        kk: "Экспортқа рұқсаты бар өнім",
      },
      unit: percent,
      type: "B",
      precondition: "P4",
      eso: "O",
    }),
  ],
  compulsoryStandard: {
    en: "HACCP-based system (EAEU TR CU 021/2011; verify before printing)",
    ru: "Система на принципах ХАССП (ТР ТС 021/2011; проверить до публикации)",
    kk: "ХАССП қағидаттарындағы жүйе (КО ТР 021/2011; жарияламас бұрын тексеру керек)",
  },
  firmsMin: 5,
  largestMax: 75,
  chainStages: [
    counted("base", {
      en: "Farm production",
      ru: "Сельхозпроизводство",
      kk: "Ауыл шаруашылығы өндірісі",
    }),
    counted("service", {
      en: "Storage and procurement",
      ru: "Хранение и заготовка",
      kk: "Сақтау және дайындау",
    }),
    counted("base", {
      en: "Primary processing",
      ru: "Первичная переработка",
      kk: "Бастапқы өңдеу",
    }),
    counted("final", {
      en: "Deep processing and final food",
      ru: "Глубокая переработка и готовые продукты",
      kk: "Терең өңдеу және дайын азық-түлік",
    }),
    everywhere({
      en: "Retail, food service, export",
      ru: "Розница, общепит, экспорт",
      kk: "Бөлшек сауда, қоғамдық тамақтану, экспорт",
    }),
  ],
  rawMaterials: [
    { en: "Grain", ru: "Зерно", kk: "Астық" },
    { en: "Milk", ru: "Молоко", kk: "Сүт" },
    { en: "Meat", ru: "Мясо", kk: "Ет" },
    { en: "Oilseeds", ru: "Масличные", kk: "Майлы дақылдар" },
    { en: "Feed", ru: "Корма", kk: "Жем-шөп" },
  ],
  risks: allRisks,
  note: noSectorCooperation,
};

export const profiles: readonly Profile[] = [
  general,
  pharmaceutical,
  scientificEducational,
  metallurgical,
  agriFood,
];

/** @returns a profile as it is given, or the built-in one of that id; the general one for an id nobody knows */
export function profileOf(given: string | Profile | undefined): Profile {
  if (typeof given === "object") return given;
  return builtIn(given) ?? general;
}

/** What an assessment's own sheets still say about a profile that stands nowhere else. */
export interface WrittenProfile {
  readonly id: string;
  readonly name: string;
  readonly firmsMin: number | null;
  readonly largestMax: number | null;
}

/**
 * @returns a profile of a person's own as far as an assessment made with it remembers: which indicators count, with
 * which goalposts and weights, stands in the rows of the assessment and is not repeated here
 */
export function profileAsWritten({ id, name, firmsMin, largestMax }: WrittenProfile): Profile {
  return {
    id,
    name: { en: name, ru: name, kk: name },
    industryCodes: [],
    productCodes: [],
    display: [],
    off: [],
    overrides: {},
    added: [],
    compulsoryStandard: null,
    firmsMin: firmsMin ?? general.firmsMin,
    largestMax: largestMax ?? general.largestMax,
    chainStages: [],
    rawMaterials: [],
    risks: [],
    note: null,
  };
}

/** @returns the built-in profile of that id, null when there is none */
export function builtIn(id: string | undefined): Profile | null {
  return profiles.find((profile) => profile.id === id) ?? null;
}

export interface SectorCooperation {
  readonly sector: Text;
  /** Average share of cooperation inside clusters of the sector, %. */
  readonly low: number;
  readonly high: number;
}

/**
 * Averages of cooperation by sector, offered as T of D3 for a profile of one's own: T the middle,
 * L half of the lower end, G twice the upper end (convention). HSE averages quoted with Russian
 * decree 779, seen in a secondary source.
 */
export const sectorCooperation: readonly SectorCooperation[] = [
  {
    sector: { en: "Timber", ru: "Лесная промышленность", kk: "Орман өнеркәсібі" },
    low: 15,
    high: 20,
  },
  {
    sector: {
      en: "Car and aerospace",
      ru: "Автомобильная и авиакосмическая",
      kk: "Автомобиль және авиағарыш",
    },
    low: 20,
    high: 25,
  },
  {
    sector: {
      en: "Medical industry",
      ru: "Медицинская промышленность",
      kk: "Медициналық өнеркәсіп",
    },
    low: 10,
    high: 15,
  },
  { sector: { en: "Machine tools", ru: "Станкостроение", kk: "Станок жасау" }, low: 5, high: 10 },
];
