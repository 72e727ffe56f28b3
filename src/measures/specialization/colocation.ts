/** Colocation: the share of pairs of firms, one of each of two industries, that lie in the same region. */
import { keyOf } from "../../core/codes";
import { Cells } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { Text } from "../../core/locale";
import { defineMeasure } from "../../core/measure";
import { code, codes } from "../../core/params";
import { about } from "../../core/sentences";

const regionsLabel: Text = { en: "Regions", ru: "Регионы", kk: "Өңірлер" };

function regionMissing(firm: number): Fault {
  return fault(
    "#VALUE!",
    about(regionsLabel, {
      en: `firm ${firm + 1} has none; expected a code`,
      ru: `у предприятия ${firm + 1} он не указан; ожидается код`,
      kk: `${firm + 1}-кәсіпорында көрсетілмеген; коды болуы керек`,
    })
  );
}

function withoutFirms(industry: number | string): Fault {
  return fault("#DIV/0!", {
    en: `industry “${industry}” has no firms, so there are no pairs`,
    ru: `в отрасли «${industry}» нет предприятий, пар нет`,
    kk: `«${industry}» саласында кәсіпорын жоқ, жұптар да жоқ`,
  });
}

/** Firms of the two industries in each region that has any, and in all regions. */
interface Firms {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly firstTotal: number;
  readonly secondTotal: number;
}

function count(
  industries: Cells,
  regions: Cells,
  first: number | string,
  second: number | string
): Firms | Fault {
  const where = regions.flat();
  const position = new Map<number | string, number>();
  const ones: number[] = [];
  const others: number[] = [];
  const one = keyOf(first);
  const other = keyOf(second);
  let firstTotal = 0;
  let secondTotal = 0;
  for (const [k, cell] of industries.flat().entries()) {
    const industry = keyOf(cell);
    if (industry === null || (industry !== one && industry !== other)) continue;
    const region = keyOf(where[k]);
    if (region === null) return regionMissing(k);
    let at = position.get(region);
    if (at === undefined) {
      position.set(region, (at = position.size));
      ones.push(0);
      others.push(0);
    }
    if (industry === one) {
      ones[at]!++;
      firstTotal++;
    }
    if (industry === other) {
      others[at]!++;
      secondTotal++;
    }
  }
  if (firstTotal === 0) return withoutFirms(first);
  if (secondTotal === 0) return withoutFirms(second);
  return {
    first: Float64Array.from(ones),
    second: Float64Array.from(others),
    firstTotal,
    secondTotal,
  };
}

/** Counts are whole numbers: their products and sums are exact. */
function pairsTogether({ first, second }: Firms): number {
  return first.reduce((sum, n, r) => sum + n * second[r]!, 0);
}

export const colocation = defineMeasure({
  id: "COLOCATION",
  family: "specialization",
  name: {
    en: "Colocation of two industries",
    ru: "Совместное размещение двух отраслей",
    kk: "Екі саланың бірге орналасуы",
  },
  summary: {
    en: "Share of the pairs of firms, one of each of two industries, that lie in the same region",
    ru: "Доля пар предприятий, по одному из каждой из двух отраслей, находящихся в одном регионе",
    kk: "Екі саланың әрқайсысынан бір-бірден алынған кәсіпорын жұптарының бір өңірде орналасқан үлесі",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "0 … 1",
  formula: {
    en: "C = Σᵣ n_r1 n_r2 / (n₁ n₂); n: numbers of firms",
    ru: "C = Σᵣ n_r1 n_r2 / (n₁ n₂); n: число предприятий",
    kk: "C = Σᵣ n_r1 n_r2 / (n₁ n₂); n: кәсіпорындар саны",
  },
  source: "Howard, Newman and Tarp 2016",
  notes: {
    en: "Counts firms, not their size. Codes are compared without case; a number is not the text of its digits. The form in excess of a random mean is not offered: it needs simulation.",
    ru: "Считает предприятия, а не их размер. Коды сравниваются без учёта регистра; число — не то же, что текст из его цифр. Вид с вычитанием случайного среднего не предлагается: для него нужно моделирование.",
    kk: "Мөлшерін емес, кәсіпорындарды санайды. Кодтар әріп үлкендігіне қарамай салыстырылады; сан өз цифрларынан тұратын мәтінмен бірдей емес. Кездейсоқ орташаны шегеретін түрі берілмейді: оған модельдеу керек.",
  },
  params: {
    industries: codes({
      label: { en: "Industries", ru: "Отрасли", kk: "Салалар" },
      description: {
        en: "Industry of each firm",
        ru: "Отрасль каждого предприятия",
        kk: "Әр кәсіпорынның саласы",
      },
    }),
    regions: codes({
      label: regionsLabel,
      description: {
        en: "Region of each firm",
        ru: "Регион каждого предприятия",
        kk: "Әр кәсіпорынның өңірі",
      },
      pairedWith: "industries",
    }),
    first: code({
      label: { en: "First industry", ru: "Первая отрасль", kk: "Бірінші сала" },
      description: {
        en: "Code of the first industry",
        ru: "Код первой отрасли",
        kk: "Бірінші саланың коды",
      },
    }),
    second: code({
      label: { en: "Second industry", ru: "Вторая отрасль", kk: "Екінші сала" },
      description: {
        en: "Code of the second industry",
        ru: "Код второй отрасли",
        kk: "Екінші саланың коды",
      },
    }),
  },
  result: "cell",
  compute: ({ industries, regions, first, second }) => {
    const firms = count(industries, regions, first, second);
    return isFault(firms) ? firms : pairsTogether(firms) / (firms.firstTotal * firms.secondTotal);
  },
  twin: ({ industries, regions, first, second }) => {
    // A blank cell equals 0 in Excel.
    const industry = `IF(${industries}="","",${industries})`;
    const region = `IF(${regions}="","",${regions})`;
    const one = `(${industry}=${first})`;
    const other = `(${industry}=${second})`;
    return `IF(SUM((${one}+${other}>0)*(${region}=""))>0,#VALUE!,SUM(${one}*TRANSPOSE(${other})*(${region}=TRANSPOSE(${region})))/(SUM(--${one})*SUM(--${other})))`;
  },
  examples: [
    {
      given: { industries: [1, 2, 1, 2, 1, 2], regions: [1, 1, 1, 2, 2, 1], first: 1, second: 2 },
      expect: 5 / 9,
      from: "R package REAT 3.0.3 (howard.cl), after Howard, Newman and Tarp 2016",
    },
    {
      given: {
        industries: [["Food", "feed", "food", null]],
        regions: [["east", "East", "west", null]],
        first: "FOOD",
        second: "feed",
      },
      expect: 0.5,
      from: "by hand: as rows; codes compared without case",
    },
    {
      given: { industries: [1, 2, 3], regions: ["a", "b", null], first: 1, second: 2 },
      expect: 0,
      from: "by hand: no pair together; the region of a third industry does not matter",
    },
    {
      given: { industries: [0, null, 2], regions: [0, 0, 0], first: 0, second: 2 },
      expect: 1,
      from: "by hand: a blank is not the code 0",
    },
    {
      given: { industries: [1, 2], regions: [1, 1], first: 1, second: 3 },
      expect: "#DIV/0!",
      from: "catalogue: a code without firms",
    },
    {
      given: { industries: [1, 2], regions: [1, 1], first: "1", second: 2 },
      expect: "#DIV/0!",
      from: "catalogue: a number is not the text of its digits",
    },
    {
      given: { industries: [1, 2], regions: [1, null], first: 1, second: 2 },
      expect: "#VALUE!",
      from: "definition: a firm without a region",
    },
    {
      given: { industries: [1, 2], regions: [1, 1], first: null, second: 2 },
      expect: "#VALUE!",
      from: "definition: both codes must be given",
    },
    {
      given: { industries: [1, 2], regions: [1, 1], first: [1, 2], second: 2 },
      expect: "#VALUE!",
      from: "definition: one code, not several",
    },
    {
      given: { industries: [1, 2, 3], regions: [1, 1], first: 1, second: 2 },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: {
        industries: [
          [1, 2],
          [1, 2],
        ],
        regions: [
          [1, 1],
          [1, 1],
        ],
        first: 1,
        second: 2,
      },
      expect: "#VALUE!",
      from: "catalogue: one row or one column",
    },
    {
      given: { industries: [1, { code: "#N/A" }], regions: [1, 1], first: 1, second: 2 },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
    {
      given: { industries: [1, 2], regions: [1, 1], first: { code: "#NUM!" }, second: 2 },
      expect: "#NUM!",
      from: "catalogue: error cells propagate",
    },
  ],
  help: {
    synonyms: [
      "co-location",
      "Howard–Newman–Tarp index",
      "howard.cl",
      "колокация",
      "соседство отраслей",
      "салалардың көршілестігі",
    ],
    reading: {
      en: "5/9 ≈ 0.56 says that of all pairs of a firm of the first and a firm of the second industry, 56 % lie in the same region. Two firms drawn at random, one of each industry, share their region with this probability. 1 means that both industries stand in one and the same region, 0 that they never meet.",
      ru: "5/9 ≈ 0,56 означает: из всех пар «предприятие первой отрасли — предприятие второй» 56 % находятся в одном регионе. С такой вероятностью два случайно взятых предприятия, по одному из отрасли, окажутся соседями. 1 — обе отрасли стоят в одном и том же регионе, 0 — они нигде не встречаются.",
      kk: "5/9 ≈ 0,56 мынаны білдіреді: бірінші саланың кәсіпорны мен екінші саланың кәсіпорнынан құралған барлық жұптың 56 %-ы бір өңірде. Әр саладан кездейсоқ алынған екі кәсіпорынның бір өңірде болу ықтималдығы осындай. 1 — екі сала да бір ғана өңірде, 0 — ешқайда кездеспейді.",
    },
    thresholds: [],
    traps: [
      {
        en: "Where most firms of any kind lie in one region, every pair of industries has a large share: compare with other pairs, or use COAGGLOMERATION.",
        ru: "Если большинство предприятий вообще стоит в одном регионе, доля велика у любой пары отраслей: сравните с другими парами или возьмите COAGGLOMERATION.",
        kk: "Кәсіпорындардың көбі бір өңірде болса, кез келген сала жұбының үлесі үлкен: басқа жұптармен салыстырыңыз не COAGGLOMERATION қолданыңыз.",
      },
      {
        en: "With the same code twice each firm is also paired with itself, which raises the share.",
        ru: "Если указать один и тот же код дважды, каждое предприятие попадает и в пару с самим собой, и доля завышается.",
        kk: "Бір код екі рет көрсетілсе, әр кәсіпорын өзімен де жұп құрап, үлес артып кетеді.",
      },
    ],
    elsewhere: [{ program: "R REAT", name: "howard.cl()", differs: null }],
    steps: ({ industries, regions, first, second }) => {
      const firms = count(industries, regions, first, second);
      if (isFault(firms)) return [];
      const together = pairsTogether(firms);
      const all = firms.firstTotal * firms.secondTotal;
      return [
        {
          says: {
            en: "Firms of the two industries in each region, in order of appearance",
            ru: "Предприятия двух отраслей по регионам в порядке появления",
            kk: "Екі сала кәсіпорындары өңірлер бойынша, кездесу ретімен",
          },
          formula: "n_r1, n_r2",
          shows: Array.from(firms.first, (n, r) => [n, firms.second[r]!]),
        },
        {
          says: {
            en: "Pairs in the same region",
            ru: "Пары в одном регионе",
            kk: "Бір өңірдегі жұптар",
          },
          formula: "Σᵣ n_r1 n_r2",
          shows: together,
        },
        {
          says: { en: "All pairs", ru: "Все пары", kk: "Барлық жұптар" },
          formula: "n₁ n₂",
          shows: all,
        },
        {
          says: {
            en: "Their quotient",
            ru: "Их отношение",
            kk: "Олардың қатынасы",
          },
          formula: "C = Σᵣ n_r1 n_r2 / (n₁ n₂)",
          shows: together / all,
        },
      ];
    },
  },
});
