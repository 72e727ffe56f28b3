/**
 * Stages in the life of a cluster and the instruments of regulation that suit each. The five stages follow the
 * literature from memory (M), the instruments are conventions (D): a person chooses the stage, nothing computes it.
 */
import type { Text } from "../../core/locale";

export type LifeStage = "agglomeration" | "emerging" | "developing" | "mature" | "transforming";

export const lifeStages: readonly LifeStage[] = [
  "agglomeration",
  "emerging",
  "developing",
  "mature",
  "transforming",
];

export const lifeStageWords: Readonly<Record<LifeStage, Text>> = {
  agglomeration: { en: "agglomeration", ru: "агломерация", kk: "агломерация" },
  emerging: { en: "emerging", ru: "формирующийся", kk: "қалыптасып келе жатқан" },
  developing: { en: "developing", ru: "развивающийся", kk: "дамып келе жатқан" },
  mature: { en: "mature", ru: "зрелый", kk: "кемелденген" },
  transforming: { en: "transforming", ru: "трансформирующийся", kk: "түрленіп жатқан" },
};

/** By what a stage is recognized. */
export const lifeStageSigns: Readonly<Record<LifeStage, Text>> = {
  agglomeration: {
    en: "Firms of related fields stand close together and hardly know each other",
    ru: "Предприятия родственных отраслей расположены рядом, но почти не связаны",
    kk: "Сабақтас сала кәсіпорындары жақын орналасқан, бірақ бір-бірімен байланысы аз",
  },
  emerging: {
    en: "Some firms begin to act together; a group speaks for them",
    ru: "Часть предприятий начинает действовать вместе; есть инициативная группа",
    kk: "Кәсіпорындардың бір бөлігі бірге әрекет ете бастады; бастамашыл топ бар",
  },
  developing: {
    en: "New firms and links appear, purchases in the region grow",
    ru: "Появляются новые предприятия и связи, растут закупки внутри региона",
    kk: "Жаңа кәсіпорындар мен байланыстар пайда болады, өңір ішіндегі сатып алу өседі",
  },
  mature: {
    en: "Many links, an own brand, exports; growth slows down",
    ru: "Связей много, есть свой бренд и экспорт; рост замедляется",
    kk: "Байланыс көп, өз бренді мен экспорты бар; өсім баяулайды",
  },
  transforming: {
    en: "Markets or technologies leave; firms turn to other fields or lose ground",
    ru: "Рынки или технологии уходят; предприятия переходят в другие области или теряют позиции",
    kk: "Нарықтар немесе технологиялар кетеді; кәсіпорындар басқа салаға ауысады не әлсірейді",
  },
};

export interface StageInstrument {
  readonly stage: LifeStage;
  readonly instrument: Text;
  readonly aim: Text;
  readonly who: Text;
  /** Code of the indicator that it should move. */
  readonly indicator: string;
}

const parties = {
  authority: { en: "regional authority", ru: "акимат", kk: "әкімдік" },
  association: { en: "association", ru: "ассоциация", kk: "қауымдастық" },
  initiators: {
    en: "initiative group; core firms",
    ru: "инициативная группа; предприятия ядра",
    kk: "бастамашыл топ; негізгі кәсіпорындар",
  },
  university: {
    en: "university; firms",
    ru: "университет; предприятия",
    kk: "университет; кәсіпорындар",
  },
  producers: { en: "producers", ru: "производители", kk: "өндірушілер" },
  agency: { en: "investment agency", ru: "инвестиционное агентство", kk: "инвестициялық агенттік" },
  exporters: {
    en: "export agency; firms",
    ru: "экспортное агентство; предприятия",
    kk: "экспорт агенттігі; кәсіпорындар",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const stageInstruments: readonly StageInstrument[] = [
  {
    stage: "agglomeration",
    instrument: {
      en: "Register of firms, owners and links",
      ru: "Реестр предприятий, владельцев и связей",
      kk: "Кәсіпорындар, иелер және байланыстар тізілімі",
    },
    aim: {
      en: "Know who is there before anything is founded",
      ru: "До любых решений знать, кто есть в регионе",
      kk: "Шешім қабылдамас бұрын өңірде кім барын білу",
    },
    who: parties.authority,
    indicator: "A6",
  },
  {
    stage: "agglomeration",
    instrument: {
      en: "Interviews and survey of firms",
      ru: "Интервью и опрос предприятий",
      kk: "Кәсіпорындармен сұхбат және сауалнама",
    },
    aim: {
      en: "Learn whether firms trust each other and want to join",
      ru: "Узнать, есть ли доверие и готовность участвовать",
      kk: "Сенім мен қатысуға дайындық бар-жоғын білу",
    },
    who: parties.authority,
    indicator: "F3",
  },
  {
    stage: "agglomeration",
    instrument: {
      en: "Sites with utilities for firms of the field",
      ru: "Площадки с сетями для предприятий отрасли",
      kk: "Сала кәсіпорындарына арналған желісі бар алаңдар",
    },
    aim: {
      en: "Let new firms settle beside the present ones",
      ru: "Дать новым предприятиям место рядом с действующими",
      kk: "Жаңа кәсіпорындарға жұмыс істеп тұрғандардың қасынан орын беру",
    },
    who: parties.authority,
    indicator: "G3",
  },
  {
    stage: "agglomeration",
    instrument: {
      en: "Meetings of firms on a common problem",
      ru: "Встречи предприятий вокруг общей проблемы",
      kk: "Кәсіпорындардың ортақ мәселе бойынша кездесулері",
    },
    aim: {
      en: "First experience of acting together",
      ru: "Первый опыт совместных действий",
      kk: "Бірлескен әрекеттің алғашқы тәжірибесі",
    },
    who: parties.initiators,
    indicator: "F1",
  },
  {
    stage: "emerging",
    instrument: {
      en: "Association with a charter and a secretariat",
      ru: "Ассоциация с уставом и секретариатом",
      kk: "Жарғысы мен хатшылығы бар қауымдастық",
    },
    aim: {
      en: "Someone who coordinates and answers for it",
      ru: "Тот, кто координирует и отвечает",
      kk: "Үйлестіретін және жауап беретін орган",
    },
    who: parties.initiators,
    indicator: "F4",
  },
  {
    stage: "emerging",
    instrument: {
      en: "Code of conduct and arbitration",
      ru: "Кодекс поведения и третейское разбирательство",
      kk: "Әдеп кодексі және төрелік",
    },
    aim: {
      en: "Fair competition inside the cluster",
      ru: "Честная конкуренция внутри кластера",
      kk: "Кластер ішіндегі адал бәсеке",
    },
    who: parties.association,
    indicator: "F2",
  },
  {
    stage: "emerging",
    instrument: {
      en: "Fair of buyers and regional suppliers",
      ru: "Ярмарка заказчиков и поставщиков региона",
      kk: "Өңірдегі тапсырыс берушілер мен жеткізушілер жәрмеңкесі",
    },
    aim: {
      en: "More purchases within the region",
      ru: "Больше закупок внутри региона",
      kk: "Өңір ішінде көбірек сатып алу",
    },
    who: parties.association,
    indicator: "D3",
  },
  {
    stage: "emerging",
    instrument: {
      en: "Small grants for first joint projects",
      ru: "Малые гранты на первые совместные проекты",
      kk: "Алғашқы бірлескен жобаларға шағын гранттар",
    },
    aim: {
      en: "Firms and science try working together",
      ru: "Предприятия и наука пробуют работать вместе",
      kk: "Кәсіпорындар мен ғылым бірге жұмыс істеп көреді",
    },
    who: parties.university,
    indicator: "E4",
  },
  {
    stage: "developing",
    instrument: {
      en: "Supplier-development programme",
      ru: "Программа развития поставщиков",
      kk: "Жеткізушілерді дамыту бағдарламасы",
    },
    aim: {
      en: "Local suppliers meet the quality of large buyers",
      ru: "Местные поставщики выходят на качество крупных заказчиков",
      kk: "Жергілікті жеткізушілер ірі тапсырыс берушілердің сапасына жетеді",
    },
    who: parties.association,
    indicator: "D3",
  },
  {
    stage: "developing",
    instrument: {
      en: "Attracting the missing stage of the chain",
      ru: "Привлечение недостающего звена цепочки",
      kk: "Тізбектің жетіспейтін буынын тарту",
    },
    aim: {
      en: "A chain without holes",
      ru: "Цепочка без разрывов",
      kk: "Үзіліссіз тізбек",
    },
    who: parties.agency,
    indicator: "D1",
  },
  {
    stage: "developing",
    instrument: {
      en: "Dual education and joint chairs",
      ru: "Дуальное обучение и совместные кафедры",
      kk: "Дуалды оқыту және бірлескен кафедралар",
    },
    aim: {
      en: "Graduates whom the firms need",
      ru: "Выпускники, которые нужны предприятиям",
      kk: "Кәсіпорындарға қажет түлектер",
    },
    who: parties.university,
    indicator: "E2",
  },
  {
    stage: "developing",
    instrument: {
      en: "Upgrade plan to the quality standard",
      ru: "План перехода на стандарт качества",
      kk: "Сапа стандартына көшу жоспары",
    },
    aim: {
      en: "Access to demanding markets",
      ru: "Доступ на требовательные рынки",
      kk: "Талабы жоғары нарықтарға шығу",
    },
    who: parties.producers,
    indicator: "G1",
  },
  {
    stage: "mature",
    instrument: {
      en: "Joint brand and trade missions",
      ru: "Общий бренд и торговые миссии",
      kk: "Ортақ бренд және сауда миссиялары",
    },
    aim: {
      en: "Exports of final products",
      ru: "Экспорт конечной продукции",
      kk: "Түпкілікті өнім экспорты",
    },
    who: parties.exporters,
    indicator: "C3",
  },
  {
    stage: "mature",
    instrument: {
      en: "Research center shared by the firms",
      ru: "Общий исследовательский центр предприятий",
      kk: "Кәсіпорындардың ортақ зерттеу орталығы",
    },
    aim: {
      en: "Innovation instead of price competition",
      ru: "Инновации вместо ценовой конкуренции",
      kk: "Баға бәсекесінің орнына инновация",
    },
    who: parties.university,
    indicator: "E3",
  },
  {
    stage: "mature",
    instrument: {
      en: "Productivity programme: lean production, skills",
      ru: "Программа производительности: бережливое производство, навыки",
      kk: "Өнімділік бағдарламасы: үнемді өндіріс, дағдылар",
    },
    aim: {
      en: "Costs that hold against competitors",
      ru: "Издержки, выдерживающие конкуренцию",
      kk: "Бәсекеге шыдайтын шығындар",
    },
    who: parties.producers,
    indicator: "A5",
  },
  {
    stage: "mature",
    instrument: {
      en: "Entry of small firms and spin-offs",
      ru: "Вход малых предприятий и выделение производств",
      kk: "Шағын кәсіпорындардың кіруі және өндірістерді бөліп шығару",
    },
    aim: {
      en: "No dependence on one firm",
      ru: "Независимость от одного предприятия",
      kk: "Бір кәсіпорынға тәуелді болмау",
    },
    who: parties.association,
    indicator: "A7",
  },
  {
    stage: "transforming",
    instrument: {
      en: "Study of related fields with good chances",
      ru: "Поиск родственных направлений с хорошими шансами",
      kk: "Мүмкіндігі жақсы сабақтас бағыттарды іздеу",
    },
    aim: {
      en: "A turn that builds on what firms can do",
      ru: "Поворот с опорой на имеющиеся умения",
      kk: "Қолда бар білікке сүйенген бетбұрыс",
    },
    who: parties.authority,
    indicator: "D5",
  },
  {
    stage: "transforming",
    instrument: {
      en: "Retraining of employees",
      ru: "Переобучение работников",
      kk: "Қызметкерлерді қайта оқыту",
    },
    aim: {
      en: "People stay in the region",
      ru: "Люди остаются в регионе",
      kk: "Адамдар өңірде қалады",
    },
    who: parties.university,
    indicator: "E2",
  },
  {
    stage: "transforming",
    instrument: {
      en: "Co-financed renewal of equipment",
      ru: "Обновление оборудования с софинансированием",
      kk: "Жабдықты бірлесіп қаржыландырып жаңарту",
    },
    aim: {
      en: "Other products from the same sites",
      ru: "Другая продукция на тех же площадках",
      kk: "Сол алаңдарда басқа өнім шығару",
    },
    who: parties.producers,
    indicator: "B4",
  },
  {
    stage: "transforming",
    instrument: {
      en: "Orderly end of support that no longer works",
      ru: "Плановое прекращение поддержки, которая не действует",
      kk: "Нәтиже бермейтін қолдауды жоспарлы тоқтату",
    },
    aim: {
      en: "Money for what moves",
      ru: "Деньги на то, что развивается",
      kk: "Дамып жатқанға қаржы бөлу",
    },
    who: parties.authority,
    indicator: "G5",
  },
];

export interface StageRow {
  readonly stage: LifeStage | null;
  readonly instrument: string;
}

/** @returns the rows of the chosen stage, in their order */
export function instrumentsOf<Row extends StageRow>(
  rows: readonly Row[],
  chosen: LifeStage | null
): readonly Row[] {
  return rows.filter(
    ({ stage, instrument }) => chosen !== null && stage === chosen && instrument.trim() !== ""
  );
}
