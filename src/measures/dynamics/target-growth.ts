/** Target growth: how fast a part must grow every year to reach a share of a whole that grows too. */
import { fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { number, optionalNumber } from "../../core/params";

const noShareNow = fault("#DIV/0!", {
  en: "Share now: is 0, and no growth leads from 0 to a target",
  ru: "Доля сейчас: равна 0, никакой рост не приведёт от 0 к цели",
  kk: "Қазіргі үлес: 0-ге тең, 0-ден мақсатқа ешқандай өсім жеткізбейді",
});

const share = {
  min: 0,
  expected: { en: "0 or more", ru: "0 или больше", kk: "0 немесе одан үлкен" },
};

export const targetGrowth = defineMeasure({
  id: "TARGET.GROWTH",
  family: "dynamics",
  name: {
    en: "Growth needed to reach a target share",
    ru: "Прирост, нужный для достижения целевой доли",
    kk: "Мақсатты үлеске жету үшін қажет өсім",
  },
  summary: {
    en: "Yearly growth a part needs to reach a target share of a whole within so many years",
    ru: "Годовой прирост, при котором часть за данное число лет достигнет целевой доли в целом",
    kk: "Бөліктің тұтастағы үлесі берілген жыл санында мақсатты деңгейге жетуі үшін қажет жылдық өсім",
  },
  unit: { en: "share per year", ru: "доля в год", kk: "жылына үлес" },
  values: "≥ −1",
  formula: "r = (s_t/s₀)^(1/n) (1 + g) − 1",
  source: "elementary: compound growth of the part against compound growth of the whole",
  notes: {
    en: "Both shares in the same unit: fractions or percent. A demand that grows asks for more growth of the part than the shares alone suggest.",
    ru: "Обе доли — в одних единицах: дробью или в процентах. Если растёт спрос, часть должна расти быстрее, чем видно по одним долям.",
    kk: "Екі үлес те бір бірлікте: бөлшекпен немесе пайызбен. Сұраныс өссе, бөлік үлестердің өзі көрсеткеннен жылдамырақ өсуі керек.",
  },
  params: {
    share_now: number({
      label: { en: "Share now", ru: "Доля сейчас", kk: "Қазіргі үлес" },
      description: {
        en: "Present share of the part in the whole",
        ru: "Нынешняя доля части в целом",
        kk: "Бөліктің тұтастағы қазіргі үлесі",
      },
      domain: share,
    }),
    share_target: number({
      label: { en: "Target share", ru: "Целевая доля", kk: "Мақсатты үлес" },
      description: {
        en: "Share to be reached",
        ru: "Доля, которой нужно достичь",
        kk: "Жетуге тиіс үлес",
      },
      domain: share,
    }),
    years: number({
      label: { en: "Years", ru: "Годы", kk: "Жылдар" },
      description: {
        en: "Years to the target",
        ru: "Сколько лет до цели",
        kk: "Мақсатқа дейінгі жыл саны",
      },
      domain: {
        above: 0,
        expected: { en: "a number above 0", ru: "число больше 0", kk: "0-ден үлкен сан" },
      },
    }),
    demand_growth: optionalNumber({
      label: { en: "Growth of demand", ru: "Прирост спроса", kk: "Сұраныс өсімі" },
      description: {
        en: "Yearly growth of the whole as a fraction; 0 when not given",
        ru: "Годовой прирост целого, дробью; 0, если не указан",
        kk: "Тұтастың жылдық өсімі, бөлшекпен; берілмесе 0",
      },
      default: 0,
      domain: {
        above: -1,
        expected: { en: "a number above −1", ru: "число больше −1", kk: "−1-ден үлкен сан" },
      },
    }),
  },
  result: "cell",
  compute: ({ share_now, share_target, years, demand_growth }) =>
    // Through logarithms, so that small rates keep all their digits.
    share_now === 0
      ? noShareNow
      : Math.expm1(Math.log(share_target / share_now) / years + Math.log1p(demand_growth)),
  twin: ({ share_now, share_target, years, demand_growth }) =>
    `(${share_target}/${share_now})^(1/${years})*(1+${demand_growth})-1`,
  examples: [
    { given: { share_now: 0.25, share_target: 1, years: 2 }, expect: 1, from: "by hand: √4 − 1" },
    {
      given: { share_now: 0.25, share_target: 1, years: 2, demand_growth: 0.1 },
      expect: 1.2,
      from: "by hand: √4 × 1.1 − 1",
    },
    {
      given: { share_now: 0.15, share_target: 0.5, years: 5 },
      expect: 0.2722596365393921,
      from: "the goal of 50 % from 15 % for domestic medicines, recomputed",
    },
    {
      given: { share_now: 0.15, share_target: 0.5, years: 5, demand_growth: 0.05 },
      expect: 0.33587261836636184,
      from: "the same goal with demand growing 5 % a year",
    },
    {
      given: { share_now: 0.2, share_target: 0, years: 3 },
      expect: -1,
      from: "by hand: the part vanishes",
    },
    {
      given: { share_now: 0, share_target: 0.5, years: 5 },
      expect: "#DIV/0!",
      from: "catalogue: no share now",
    },
    {
      given: { share_now: -0.1, share_target: 0.5, years: 5 },
      expect: "#VALUE!",
      from: "catalogue: a negative share",
    },
    {
      given: { share_now: 0.1, share_target: -0.5, years: 5 },
      expect: "#VALUE!",
      from: "catalogue: a negative share",
    },
    {
      given: { share_now: 0.1, share_target: 0.5, years: 0 },
      expect: "#VALUE!",
      from: "catalogue: no years",
    },
    {
      given: { share_now: 0.1, share_target: 0.5, years: 5, demand_growth: -1 },
      expect: "#VALUE!",
      from: "catalogue: demand vanishes",
    },
    {
      given: { share_now: "n/a", share_target: 0.5, years: 5 },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
  ],
  help: {
    synonyms: [
      "required growth",
      "target share",
      "import substitution target",
      "требуемый рост",
      "целевая доля",
      "қажетті өсім",
      "мақсатты үлес",
    ],
    reading: {
      en: "1 says the part must double every year: from a quarter of the whole to all of it in two years. From 15 % to 50 % in five years takes 27 % a year, and 34 % when demand grows by 5 % a year. Compare the answer with what the part has ever achieved.",
      ru: "1 означает удвоение каждый год: от четверти целого до целого за два года. С 15 % до 50 % за пять лет нужно 27 % в год, а если спрос растёт на 5 % в год — 34 %. Сравните ответ с тем, чего часть когда-либо достигала.",
      kk: "1 — жыл сайын екі есе өсу: екі жылда тұтастың төрттен бірінен тұтастың өзіне жету. 15 %-дан 50 %-ға бес жылда жету үшін жылына 27 %, ал сұраныс жылына 5 % өссе, 34 % керек. Жауапты бөліктің бұрын жеткен өсімімен салыстырыңыз.",
    },
    thresholds: [],
    traps: [
      {
        en: "Without the growth of demand the answer is too low: in a growing market a share of 50 % is a larger amount.",
        ru: "Без прироста спроса ответ занижен: на растущем рынке доля 50 % — это большее количество.",
        kk: "Сұраныс өсімі берілмесе, жауап төмен шығады: өсіп жатқан нарықта 50 % үлес — көбірек шама.",
      },
      {
        en: "Growth of demand is a fraction: 5 would mean 500 % a year.",
        ru: "Прирост спроса задаётся дробью: 5 означало бы 500 % в год.",
        kk: "Сұраныс өсімі бөлшекпен беріледі: 5 жылына 500 % дегенді білдірер еді.",
      },
    ],
    elsewhere: [
      {
        program: "Excel",
        name: "RRI()",
        differs: {
          en: "knows no growth of demand; with none the numbers agree",
          ru: "не учитывает прирост спроса; без него числа совпадают",
          kk: "сұраныс өсімін ескермейді; ол болмаса, сандар сәйкес келеді",
        },
      },
    ],
    steps: ({ share_now, share_target, years, demand_growth }) => {
      const factor = share_target / share_now;
      return [
        {
          says: {
            en: "How many times the share must grow",
            ru: "Во сколько раз должна вырасти доля",
            kk: "Үлес неше есе өсуі керек",
          },
          formula: "s_t/s₀",
          shows: factor,
        },
        {
          says: {
            en: "Yearly factor of the share",
            ru: "Годовой множитель доли",
            kk: "Үлестің жылдық көбейткіші",
          },
          formula: "(s_t/s₀)^(1/n)",
          shows: factor ** (1 / years),
        },
        {
          says: {
            en: "Yearly factor with the growth of demand",
            ru: "Годовой множитель с учётом прироста спроса",
            kk: "Сұраныс өсімі ескерілген жылдық көбейткіш",
          },
          formula: "(s_t/s₀)^(1/n) (1 + g)",
          shows: factor ** (1 / years) * (1 + demand_growth),
        },
        {
          says: { en: "Growth needed", ru: "Нужный прирост", kk: "Қажет өсім" },
          formula: "r = (s_t/s₀)^(1/n) (1 + g) − 1",
          shows: Math.expm1(Math.log(factor) / years + Math.log1p(demand_growth)),
        },
      ];
    },
  },
});
