/** Dartboard z: how many standard deviations a region's share of an industry lies above what chance would give its plants. */
import { fault } from "../../core/fault";
import { Text } from "../../core/locale";
import { defineMeasure } from "../../core/measure";
import { number } from "../../core/params";

const noChance = fault("#DIV/0!", {
  en: "Share of activity: is 0 or 1, so chance decides nothing",
  ru: "Доля в экономике: равна 0 или 1, случайность ничего не решает",
  kk: "Экономикадағы үлес: 0-ге немесе 1-ге тең, кездейсоқтық ештеңені шешпейді",
});

const noPlants = fault("#DIV/0!", {
  en: "Plant concentration: is 0, as if there were infinitely many plants; when unknown, expected 1 divided by the number of plants",
  ru: "Концентрация предприятий: равна 0, словно предприятий бесконечно много; если неизвестна, ожидается 1, делённая на их число",
  kk: "Кәсіпорындар шоғырлануы: 0-ге тең, кәсіпорындар шексіз көп сияқты; белгісіз болса, 1-ді олардың санына бөлгендегі мән болуы керек",
});

const between: Text = {
  en: "a number from 0 to 1",
  ru: "число от 0 до 1",
  kk: "0-ден 1-ге дейінгі сан",
};
const domain = { min: 0, max: 1, expected: between };

export const dartboardZ = defineMeasure({
  id: "DARTBOARD.Z",
  family: "specialization",
  name: {
    en: "Dartboard z of a concentration",
    ru: "Проверка концентрации на случайность, z",
    kk: "Шоғырланудың кездейсоқтығын тексеру, z",
  },
  summary: {
    en: "Whether a region's share of an industry exceeds what plants thrown at random would give it",
    ru: "Превышает ли доля региона в отрасли ту, что дало бы случайное размещение предприятий",
    kk: "Өңірдің саладағы үлесі кәсіпорындар кездейсоқ орналасқандағыдан артық па",
  },
  unit: { en: "standard deviations", ru: "стандартные отклонения", kk: "стандартты ауытқу" },
  values: {
    en: "any; below 1.645 not distinguishable from chance at 5 %",
    ru: "любые; ниже 1,645 не отличимы от случайных на уровне 5 %",
    kk: "кез келген; 1,645-тен төмен болса, 5 % деңгейінде кездейсоқтықтан ажыратылмайды",
  },
  formula: {
    en: "z = (s − x) / √(x (1 − x) H); s: share of the industry, x: share of activity, H: plant concentration",
    ru: "z = (s − x) / √(x (1 − x) H); s: доля в отрасли, x: доля в экономике, H: концентрация предприятий",
    kk: "z = (s − x) / √(x (1 − x) H); s: саладағы үлес, x: экономикадағы үлес, H: кәсіпорындар шоғырлануы",
  },
  source: "derived from the variance in Ellison and Glaeser 1997",
  notes: {
    en: "Below 1.645 the concentration cannot be told from chance at 5 %. Say whether the plant concentration is known or assumed as 1 divided by the number of plants. With few plants the normal tail is only approximate.",
    ru: "Ниже 1,645 концентрация не отличима от случайной на уровне 5 %. Укажите, известна ли концентрация предприятий или принята как 1, делённая на их число. При малом числе предприятий нормальное приближение неточно.",
    kk: "1,645-тен төмен болса, шоғырлануды 5 % деңгейінде кездейсоқтықтан ажырату мүмкін емес. Кәсіпорындар шоғырлануы белгілі ме, әлде 1-ді олардың санына бөлу арқылы алынды ма, көрсетіңіз. Кәсіпорын аз болса, қалыпты жуықтау дәл емес.",
  },
  params: {
    industry_share: number({
      label: { en: "Share of the industry", ru: "Доля в отрасли", kk: "Саладағы үлес" },
      description: {
        en: "The region's share of the industry, a fraction",
        ru: "Доля региона в отрасли, от 0 до 1",
        kk: "Өңірдің саладағы үлесі, 0-ден 1-ге дейін",
      },
      domain,
    }),
    activity_share: number({
      label: { en: "Share of activity", ru: "Доля в экономике", kk: "Экономикадағы үлес" },
      description: {
        en: "The region's share of all activity, a fraction",
        ru: "Доля региона во всей экономике, от 0 до 1",
        kk: "Өңірдің бүкіл экономикадағы үлесі, 0-ден 1-ге дейін",
      },
      domain,
    }),
    plant_hhi: number({
      label: {
        en: "Plant concentration",
        ru: "Концентрация предприятий",
        kk: "Кәсіпорындар шоғырлануы",
      },
      description: {
        en: "Herfindahl index of the plants of the industry; when unknown, 1 divided by their number",
        ru: "Индекс Херфиндаля по предприятиям отрасли; если неизвестен — 1, делённая на их число",
        kk: "Сала кәсіпорындары бойынша Херфиндаль индексі; белгісіз болса, 1-ді олардың санына бөлгендегі мән",
      },
      domain,
    }),
  },
  result: "cell",
  compute: ({ industry_share, activity_share, plant_hhi }) => {
    if (activity_share === 0 || activity_share === 1) return noChance;
    if (plant_hhi === 0) return noPlants;
    return (
      (industry_share - activity_share) /
      Math.sqrt(activity_share * (1 - activity_share) * plant_hhi)
    );
  },
  twin: ({ industry_share, activity_share, plant_hhi }) =>
    `(${industry_share}-${activity_share})/SQRT(${activity_share}*(1-${activity_share})*${plant_hhi})`,
  examples: [
    {
      given: { industry_share: 0.7, activity_share: 0.5, plant_hhi: 0.16 },
      expect: 1,
      from: "by hand: 0.2 / √(0.25 × 0.16)",
    },
    {
      given: { industry_share: 0.3, activity_share: 0.5, plant_hhi: 0.16 },
      expect: -1,
      from: "by hand: below chance",
    },
    {
      given: { industry_share: 0.22586, activity_share: 0.03685, plant_hhi: 0.2 },
      expect: 2.2433863532804135,
      from: "by hand in Python: Almaty's share of pharmaceutical output in 2024; five plants of equal size assumed",
    },
    {
      given: { industry_share: 0.5, activity_share: 0, plant_hhi: 0.2 },
      expect: "#DIV/0!",
      from: "catalogue: activity share 0",
    },
    {
      given: { industry_share: 0.5, activity_share: 1, plant_hhi: 0.2 },
      expect: "#DIV/0!",
      from: "catalogue: activity share 1",
    },
    {
      given: { industry_share: 0.5, activity_share: 0.2, plant_hhi: 0 },
      expect: "#DIV/0!",
      from: "catalogue: plant concentration 0",
    },
    {
      given: { industry_share: 1.5, activity_share: 0.2, plant_hhi: 0.2 },
      expect: "#VALUE!",
      from: "catalogue: a share above 1",
    },
    {
      given: { industry_share: 0.5, activity_share: -0.2, plant_hhi: 0.2 },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { industry_share: 0.5, activity_share: 0.2, plant_hhi: 2500 },
      expect: "#VALUE!",
      from: "catalogue: an index on the scale of 10000",
    },
    {
      given: { industry_share: "not known", activity_share: 0.2, plant_hhi: 0.2 },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { industry_share: null, activity_share: 0.2, plant_hhi: 0.2 },
      expect: "#VALUE!",
      from: "definition: a share must be given",
    },
  ],
  help: {
    synonyms: [
      "dartboard test",
      "chance concentration",
      "z of a location quotient",
      "проверка на случайность",
      "модель дартса",
      "кездейсоқтықты тексеру",
    ],
    reading: {
      en: "1 says that the region's share of the industry lies one standard deviation above the share that plants thrown at random would give it: that happens by chance in about one case of six. Above 1.645 chance alone would reach it in less than 5 % of cases, if plants are many. A negative value means less than chance.",
      ru: "1 означает: доля региона в отрасли на одно стандартное отклонение выше той, что дало бы случайное размещение предприятий; так бывает примерно в одном случае из шести. Больше 1,645 случайно выходит менее чем в 5 % случаев, если предприятий много. Отрицательное значение — меньше случайного.",
      kk: "1 мынаны білдіреді: өңірдің саладағы үлесі кәсіпорындар кездейсоқ орналасқандағыдан бір стандартты ауытқуға артық; мұндай жағдай шамамен алтыдан бірінде болады. Кәсіпорын көп болса, 1,645-тен үлкен мән кездейсоқ 5 %-дан аз жағдайда шығады. Теріс мән — кездейсоқтан аз.",
    },
    thresholds: [
      {
        below: 1.645,
        means: {
          en: "not distinguishable from chance at 5 %",
          ru: "не отличима от случайной на уровне 5 %",
          kk: "5 % деңгейінде кездейсоқтықтан ажыратылмайды",
        },
        source: "normal distribution, one-sided 5 %",
      },
      {
        from: 1.645,
        means: {
          en: "above chance at 5 %",
          ru: "выше случайной на уровне 5 %",
          kk: "5 % деңгейінде кездейсоқтан жоғары",
        },
        source: "normal distribution, one-sided 5 %",
      },
    ],
    traps: [
      {
        en: "With five plants the normal tail is far off: a share that five darts reach in one case of six can have a z above 2.",
        ru: "При пяти предприятиях нормальный хвост далёк от истины: доля, выпадающая в одном случае из шести, может иметь z больше 2.",
        kk: "Бес кәсіпорында қалыпты үлестірім шындықтан алыс: алтыдан бір жағдайда кездейсоқ шығатын үлестің z мәні 2-ден үлкен болуы мүмкін.",
      },
      {
        en: "Of twenty regions tested one passes 1.645 by chance alone: count the tests before speaking of a discovery.",
        ru: "Из двадцати проверенных регионов один превысит 1,645 случайно: прежде чем говорить об открытии, сосчитайте проверки.",
        kk: "Тексерілген жиырма өңірдің біреуі 1,645-тен кездейсоқ асады: жаңалық туралы айтпас бұрын тексерулерді санаңыз.",
      },
    ],
    elsewhere: [],
    steps: ({ industry_share, activity_share, plant_hhi }) => {
      const excess = industry_share - activity_share;
      const deviation = Math.sqrt(activity_share * (1 - activity_share) * plant_hhi);
      return [
        {
          says: {
            en: "Excess over the share expected by chance",
            ru: "Превышение над долей, ожидаемой случайно",
            kk: "Кездейсоқ күтілетін үлестен асуы",
          },
          formula: "s − x",
          shows: excess,
        },
        {
          says: {
            en: "Standard deviation of the share under chance",
            ru: "Стандартное отклонение доли при случайном размещении",
            kk: "Кездейсоқ орналасқандағы үлестің стандартты ауытқуы",
          },
          formula: "√(x (1 − x) H)",
          shows: deviation,
        },
        {
          says: { en: "Their quotient", ru: "Их отношение", kk: "Олардың қатынасы" },
          formula: "z = (s − x) / √(x (1 − x) H)",
          shows: excess / deviation,
        },
      ];
    },
  },
});
