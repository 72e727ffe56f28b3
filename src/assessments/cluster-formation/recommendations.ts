/**
 * The library of measures, joined to indicators, gates and risks. Responsible and term are editable
 * defaults (convention). Low import dependence (C1) is no reason for a second source, so that row
 * belongs to the supplier risks R2 and R3 alone.
 * Provenance: the project's recommendation library; texts in Russian and Kazakh await a native review.
 */
import type { Text } from "../../core/locale";
import type { FormationResult, GateCode, RiskCode } from "../assessment";
import { gateCodes } from "./gates";

export interface Recommendation {
  readonly id: string;
  readonly indicators: readonly string[];
  readonly gates: readonly GateCode[];
  readonly risks: readonly RiskCode[];
  readonly text: Text;
  readonly responsible: Text;
  /** Usual term. */
  readonly months: number;
  readonly origin: Text;
}

export const recommendations: readonly Recommendation[] = [
  {
    id: "REC01",
    indicators: ["F4"],
    gates: ["G-coord"],
    risks: [],
    text: {
      en: "Found a cluster association with a charter, a secretariat and a yearly plan",
      ru: "Создать кластерную ассоциацию: устав, секретариат, годовой план",
      kk: "Кластерлік қауымдастық құру: жарғы, хатшылық, жылдық жоспар",
    },
    responsible: {
      en: "regional authority; core firms",
      ru: "акимат; предприятия ядра",
      kk: "әкімдік; негізгі кәсіпорындар",
    },
    months: 6,
    origin: {
      en: "Source B, direction 1",
      ru: "Источник B, направление 1",
      kk: "B дереккөзі, 1-бағыт",
    },
  },
  {
    id: "REC02",
    indicators: ["F1", "F2"],
    gates: [],
    risks: [],
    text: {
      en: "Joint purchasing, code of conduct, arbitration procedure",
      ru: "Совместные закупки, кодекс поведения, порядок разрешения споров через арбитраж",
      kk: "Бірлескен сатып алу, әдеп кодексі, дауларды арбитраж арқылы шешу тәртібі",
    },
    responsible: { en: "association", ru: "ассоциация", kk: "қауымдастық" },
    months: 12,
    origin: { en: "General practice", ru: "Общая практика", kk: "Жалпы тәжірибе" },
  },
  {
    id: "REC03",
    indicators: ["F3"],
    gates: ["G-coord"],
    risks: [],
    text: {
      en: "Round of firm interviews and open letters of intent before any founding act",
      ru: "Серия интервью с предприятиями и открытые письма о намерениях до любого учредительного акта",
      kk: "Кез келген құрылтай актісіне дейін кәсіпорындармен сұхбаттар және ашық ниет хаттары",
    },
    responsible: { en: "regional authority", ru: "акимат", kk: "әкімдік" },
    months: 3,
    origin: { en: "General practice", ru: "Общая практика", kk: "Жалпы тәжірибе" },
  },
  {
    id: "REC04",
    indicators: ["D2", "D4"],
    gates: ["G-chain"],
    risks: [],
    text: {
      en: "Processing into final products with an offtake agreement with the base enterprise",
      ru: "Переработка до конечной продукции; офтейк-договор с базовым предприятием",
      kk: "Түпкілікті өнімге дейін өңдеу; базалық кәсіпорынмен офтейк-шарт (өнімді кепілді сатып алу)",
    },
    responsible: {
      en: "base enterprise; SMEs",
      ru: "базовое предприятие; МСП",
      kk: "базалық кәсіпорын; ШОК",
    },
    months: 24,
    origin: {
      en: "Source B, directions 5 and 6",
      ru: "Источник B, направления 5 и 6",
      kk: "B дереккөзі, 5 және 6-бағыттар",
    },
  },
  {
    id: "REC05",
    indicators: ["D3"],
    gates: ["G-chain"],
    risks: [],
    text: {
      en: "Supplier-development program and yearly buyer-supplier fair",
      ru: "Программа развития поставщиков и ежегодная ярмарка поставщиков",
      kk: "Жеткізушілерді дамыту бағдарламасы және жыл сайынғы жеткізушілер жәрмеңкесі",
    },
    responsible: { en: "association", ru: "ассоциация", kk: "қауымдастық" },
    months: 12,
    origin: { en: "General practice", ru: "Общая практика", kk: "Жалпы тәжірибе" },
  },
  {
    id: "REC06",
    indicators: ["D1"],
    gates: ["G-chain"],
    risks: [],
    text: {
      en: "Attract the missing chain stage (listed by the profile template)",
      ru: "Привлечь недостающее звено цепочки (перечислено в шаблоне профиля)",
      kk: "Тізбектің жетіспейтін буынын тарту (бейін үлгісінде көрсетілген)",
    },
    responsible: {
      en: "investment agency",
      ru: "инвестиционное агентство",
      kk: "инвестициялық агенттік",
    },
    months: 24,
    origin: { en: "General practice", ru: "Общая практика", kk: "Жалпы тәжірибе" },
  },
  {
    id: "REC07",
    indicators: ["B1"],
    gates: [],
    risks: ["R8"],
    text: {
      en: "Alternative raw-material sources; supply contracts for scrap from other regions",
      ru: "Альтернативные источники сырья; договоры поставки лома из других регионов",
      kk: "Баламалы шикізат көздері; басқа өңірлерден металл сынығын жеткізу шарттары",
    },
    responsible: { en: "core firms", ru: "предприятия ядра", kk: "негізгі кәсіпорындар" },
    months: 12,
    origin: {
      en: "Source B, directions 3 and 7",
      ru: "Источник B, направления 3 и 7",
      kk: "B дереккөзі, 3 және 7-бағыттар",
    },
  },
  {
    id: "REC08",
    indicators: ["B4"],
    gates: [],
    risks: [],
    text: {
      en: "Equipment modernization plan with co-financing",
      ru: "План модернизации оборудования с софинансированием",
      kk: "Бірлескен қаржыландырумен жабдықты жаңғырту жоспары",
    },
    responsible: { en: "core firms", ru: "предприятия ядра", kk: "негізгі кәсіпорындар" },
    months: 36,
    origin: { en: "Source B, Table 1", ru: "Источник B, таблица 1", kk: "B дереккөзі, 1-кесте" },
  },
  {
    id: "REC09",
    indicators: ["B2", "B3"],
    gates: [],
    risks: ["R6"],
    text: {
      en: "Energy audit and long-term tariff agreement",
      ru: "Энергоаудит и долгосрочное тарифное соглашение",
      kk: "Энергия аудиті және ұзақ мерзімді тариф келісімі",
    },
    responsible: {
      en: "utilities; core firms",
      ru: "энергоснабжающие организации; предприятия ядра",
      kk: "энергиямен жабдықтаушылар; негізгі кәсіпорындар",
    },
    months: 12,
    origin: { en: "Source B, Table 1", ru: "Источник B, таблица 1", kk: "B дереккөзі, 1-кесте" },
  },
  {
    id: "REC10",
    indicators: ["C3"],
    gates: [],
    risks: [],
    text: {
      en: "Export support: certification, trade missions, integration into value chains",
      ru: "Поддержка экспорта: сертификация, торговые миссии, встраивание в цепочки создания стоимости",
      kk: "Экспортты қолдау: сертификаттау, сауда миссиялары, қосылған құн тізбектеріне кіру",
    },
    responsible: { en: "export agency", ru: "агентство по экспорту", kk: "экспорт агенттігі" },
    months: 24,
    origin: {
      en: "Source B, directions 2 and 4",
      ru: "Источник B, направления 2 и 4",
      kk: "B дереккөзі, 2 және 4-бағыттар",
    },
  },
  {
    id: "REC11",
    indicators: ["C4"],
    gates: [],
    risks: ["R1"],
    text: {
      en: "Registration and technology transfer for the listed import lines",
      ru: "Регистрация продукции и трансфер технологий по перечню импортных позиций",
      kk: "Импорт позицияларының тізбесі бойынша өнімді тіркеу және технологиялар трансферті",
    },
    responsible: {
      en: "firms; ministry",
      ru: "предприятия; министерство",
      kk: "кәсіпорындар; министрлік",
    },
    months: 24,
    origin: {
      en: "Source A, import dependence",
      ru: "Источник A, импортозависимость",
      kk: "A дереккөзі, импортқа тәуелділік",
    },
  },
  {
    id: "REC12",
    indicators: ["C5"],
    gates: [],
    risks: [],
    text: {
      en: "Long-term public supply contracts for qualified producers",
      ru: "Долгосрочные государственные контракты на поставку для квалифицированных производителей",
      kk: "Білікті өндірушілермен ұзақ мерзімді мемлекеттік жеткізу шарттары",
    },
    responsible: { en: "procurement body", ru: "орган закупок", kk: "сатып алу органы" },
    months: 12,
    origin: { en: "General practice", ru: "Общая практика", kk: "Жалпы тәжірибе" },
  },
  {
    id: "REC13",
    indicators: ["C2"],
    gates: [],
    risks: [],
    text: {
      en: "Program to stimulate regional demand for cluster products",
      ru: "Программа стимулирования регионального спроса на продукцию кластера",
      kk: "Кластер өніміне өңірлік сұранысты ынталандыру бағдарламасы",
    },
    responsible: { en: "regional authority", ru: "акимат", kk: "әкімдік" },
    months: 12,
    origin: {
      en: "Source B, direction 5",
      ru: "Источник B, направление 5",
      kk: "B дереккөзі, 5-бағыт",
    },
  },
  {
    id: "REC14",
    indicators: ["E1", "E2"],
    gates: [],
    risks: [],
    text: {
      en: "Joint chairs, dual education, target admission",
      ru: "Совместные кафедры, дуальное обучение, целевой набор",
      kk: "Бірлескен кафедралар, дуалды оқыту, нысаналы қабылдау",
    },
    responsible: { en: "university; firms", ru: "вуз; предприятия", kk: "ЖОО; кәсіпорындар" },
    months: 24,
    origin: { en: "Source A", ru: "Источник A", kk: "A дереккөзі" },
  },
  {
    id: "REC15",
    indicators: ["E3", "E4"],
    gates: [],
    risks: [],
    text: {
      en: "Fund of joint projects: firm sets the task, university delivers",
      ru: "Фонд совместных проектов: задачу ставит предприятие, решение даёт университет",
      kk: "Бірлескен жобалар қоры: тапсырманы кәсіпорын қояды, шешімін университет береді",
    },
    responsible: { en: "university; association", ru: "вуз; ассоциация", kk: "ЖОО; қауымдастық" },
    months: 12,
    origin: {
      en: "Source A; source B",
      ru: "Источник A; источник B",
      kk: "A дереккөзі; B дереккөзі",
    },
  },
  {
    id: "REC16",
    indicators: ["G1"],
    gates: ["G-rule"],
    risks: [],
    text: {
      en: "Upgrade plan to the compulsory standard (GMP in the pharmaceutical profile)",
      ru: "План перехода на обязательный стандарт (GMP в фармацевтическом профиле)",
      kk: "Міндетті стандартқа көшу жоспары (фармацевтикалық бейінде GMP)",
    },
    responsible: { en: "producers", ru: "производители", kk: "өндірушілер" },
    months: 24,
    origin: { en: "Source A", ru: "Источник A", kk: "A дереккөзі" },
  },
  {
    id: "REC17",
    indicators: ["G2", "G3"],
    gates: [],
    risks: [],
    text: {
      en: "Logistics and ready sites: utilities, industrial zone, terminal",
      ru: "Логистика и готовые площадки: сети, индустриальная зона, терминал",
      kk: "Логистика және дайын алаңдар: желілер, индустриялық аймақ, терминал",
    },
    responsible: { en: "regional authority", ru: "акимат", kk: "әкімдік" },
    months: 24,
    origin: { en: "Source B, text", ru: "Источник B, текст", kk: "B дереккөзі, мәтін" },
  },
  {
    id: "REC18",
    indicators: ["G4"],
    gates: [],
    risks: [],
    text: {
      en: "Investment proposal book with payback per line",
      ru: "Сборник инвестиционных предложений с окупаемостью по каждому направлению",
      kk: "Әр бағыт бойынша өтелу мерзімі көрсетілген инвестициялық ұсыныстар жинағы",
    },
    responsible: {
      en: "investment agency",
      ru: "инвестиционное агентство",
      kk: "инвестициялық агенттік",
    },
    months: 6,
    origin: {
      en: "Source B, practical result",
      ru: "Источник B, практический результат",
      kk: "B дереккөзі, практикалық нәтиже",
    },
  },
  {
    id: "REC19",
    indicators: ["G5"],
    gates: [],
    risks: [],
    text: {
      en: "Enter the cluster into a funded program",
      ru: "Включить кластер в финансируемую программу",
      kk: "Кластерді қаржыландырылатын бағдарламаға енгізу",
    },
    responsible: { en: "regional authority", ru: "акимат", kk: "әкімдік" },
    months: 12,
    origin: { en: "General practice", ru: "Общая практика", kk: "Жалпы тәжірибе" },
  },
  {
    id: "REC20",
    indicators: ["A6", "A7", "F5"],
    gates: ["G-plural"],
    risks: [],
    text: {
      en: "Spin-offs, SME entry, terms of the anchor enterprise for suppliers of the large firm",
      ru: "Выделение производств, вход МСБ, условия якорного предприятия для поставщиков крупной компании",
      kk: "Өндірістерді бөліп шығару, ШОБ-тың кіруі, ірі компанияның жеткізушілері үшін зәкірлік кәсіпорынның шарттары",
    },
    responsible: { en: "base enterprise", ru: "базовое предприятие", kk: "базалық кәсіпорын" },
    months: 24,
    origin: { en: "General practice", ru: "Общая практика", kk: "Жалпы тәжірибе" },
  },
  {
    id: "REC21",
    indicators: ["A1", "A2", "A3", "A4"],
    gates: ["G-mass"],
    risks: [],
    text: {
      en: "Concentrate support on the lines with the highest coefficient; do not label the region a cluster yet",
      ru: "Сосредоточить поддержку на направлениях с наибольшим коэффициентом; пока не называть регион кластером",
      kk: "Қолдауды коэффициенті ең жоғары бағыттарға шоғырландыру; өңірді әзірге кластер деп атамау",
    },
    responsible: { en: "regional authority", ru: "акимат", kk: "әкімдік" },
    months: 12,
    origin: { en: "General practice", ru: "Общая практика", kk: "Жалпы тәжірибе" },
  },
  {
    id: "REC22",
    indicators: ["A5"],
    gates: [],
    risks: [],
    text: {
      en: "Productivity program: lean production, metering, skills",
      ru: "Программа производительности: бережливое производство, приборный учёт, навыки",
      kk: "Өнімділік бағдарламасы: үнемді өндіріс, аспаптық есепке алу, дағдылар",
    },
    responsible: { en: "firms", ru: "предприятия", kk: "кәсіпорындар" },
    months: 18,
    origin: { en: "General practice", ru: "Общая практика", kk: "Жалпы тәжірибе" },
  },
  {
    id: "REC23",
    indicators: [],
    gates: [],
    risks: ["R2", "R3"],
    text: {
      en: "Second source for inputs with one dominant supplier",
      ru: "Второй источник для ресурсов с одним доминирующим поставщиком",
      kk: "Бір басым жеткізушісі бар ресурстардың екінші көзі",
    },
    responsible: { en: "firms", ru: "предприятия", kk: "кәсіпорындар" },
    months: 12,
    origin: { en: "General practice", ru: "Общая практика", kk: "Жалпы тәжірибе" },
  },
  {
    id: "REC24",
    indicators: ["D5"],
    gates: [],
    risks: [],
    text: {
      en: "Diversify into related activities with high density",
      ru: "Диверсификация в родственные виды деятельности с высокой плотностью связей",
      kk: "Байланыс тығыздығы жоғары сабақтас қызмет түрлеріне әртараптандыру",
    },
    responsible: { en: "regional authority", ru: "акимат", kk: "әкімдік" },
    months: 24,
    origin: {
      en: "Smart specialization practice",
      ru: "Практика умной специализации",
      kk: "Зияткерлік мамандану тәжірибесі",
    },
  },
  {
    id: "REC25",
    indicators: [],
    gates: [],
    risks: ["R7"],
    text: {
      en: "Public hearings, environmental monitoring with open data",
      ru: "Общественные слушания, экологический мониторинг с открытыми данными",
      kk: "Қоғамдық тыңдаулар, ашық деректі экологиялық мониторинг",
    },
    responsible: {
      en: "regional authority; firms",
      ru: "акимат; предприятия",
      kk: "әкімдік; кәсіпорындар",
    },
    months: 6,
    origin: {
      en: "Source B, Table 1 (T4)",
      ru: "Источник B, таблица 1 (T4)",
      kk: "B дереккөзі, 1-кесте (T4)",
    },
  },
];

/** Why a measure is offered. */
export type Occasion =
  | { readonly kind: "gate"; readonly gate: GateCode; readonly state: "fail" | "unknown" }
  | { readonly kind: "indicator"; readonly code: string; readonly gain: number };

export interface OfferedMeasure {
  readonly recommendation: Recommendation;
  readonly occasion: Occasion;
}

/**
 * Measures in the order they are offered (method, section 13): gates that fail or are unknown stand
 * before all indicators, then indicators by gain. Each measure appears once, at its first occasion.
 * A measure whose indicators no measure can aim at comes through its gate alone.
 */
export function offeredMeasures(result: FormationResult): readonly OfferedMeasure[] {
  const byGate = gateCodes.flatMap((gate) => {
    const state = result.gates[gate];
    return state === "fail" || state === "unknown"
      ? recommendations
          .filter((recommendation) => recommendation.gates.includes(gate))
          .map((recommendation) => offered(recommendation, { kind: "gate", gate, state }))
      : [];
  });
  const byGain = (result.detail?.leverage_ranking ?? []).flatMap((code) =>
    recommendations
      .filter((recommendation) => recommendation.indicators.includes(code))
      .map((recommendation) =>
        offered(recommendation, {
          kind: "indicator",
          code,
          gain: result.detail?.gain[code] ?? 0,
        })
      )
  );
  const seen = new Set<string>();
  return [...byGate, ...byGain].filter(({ recommendation }) => {
    const isNew = !seen.has(recommendation.id);
    seen.add(recommendation.id);
    return isNew;
  });
}

function offered(recommendation: Recommendation, occasion: Occasion): OfferedMeasure {
  return { recommendation, occasion };
}
