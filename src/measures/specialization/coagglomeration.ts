/**
 * Coagglomeration: how far plants of different industries seek the same regions beyond what chance would bring
 * about; of a whole group (Ellison and Glaeser) or of two industries (Ellison, Glaeser and Kerr).
 */
import { inOrder, keyOf } from "../../core/codes";
import { sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { Step } from "../../core/help";
import { Text } from "../../core/locale";
import { defineMeasure } from "../../core/measure";
import { codes, optionalCode } from "../../core/params";
import { about } from "../../core/sentences";
import { RangeReference } from "../../core/twin";
import {
  emptyIndustry,
  oneRegion,
  plantRegions,
  Plants,
  plantSizes,
  readPlants,
  regionTotals,
  totalsNatively,
} from "./ellison-glaeser";

const label: { readonly first: Text; readonly second: Text } = {
  first: { en: "First industry", ru: "Первая отрасль", kk: "Бірінші сала" },
  second: { en: "Second industry", ru: "Вторая отрасль", kk: "Екінші сала" },
};

const onlyOneNamed = fault("#VALUE!", {
  en: "one of the two industries is given without the other; expected both or neither",
  ru: "из двух отраслей задана только одна; ожидаются обе или ни одной",
  kk: "екі саланың біреуі ғана берілген; екеуі де берілуі не ешқайсысы берілмеуі керек",
});

const oneIndustry = fault("#DIV/0!", {
  en: "fewer than two industries have a total above 0, so nothing can go together",
  ru: "отраслей с ненулевой суммой меньше двух, совместного размещения нет",
  kk: "қосындысы 0-ден үлкен сала екеуден аз, бірлескен орналасу болмайды",
});

function notFound(whose: keyof typeof label, code: number | string): Fault {
  return fault(
    "#VALUE!",
    about(label[whose], {
      en: `“${code}” is not among the industries; expected a code listed there`,
      ru: `«${code}» нет среди отраслей; ожидается код оттуда`,
      kk: `«${code}» салалар арасында жоқ; сондағы код болуы керек`,
    })
  );
}

/** The distribution of one industry over the regions. */
interface Structure {
  readonly total: number;
  /** Its share in each region; all 0 when the total is 0. */
  readonly shares: Float64Array;
}

function structureOf(
  { plants, places }: { readonly plants: readonly number[]; readonly places: readonly number[] },
  regions: number
): Structure {
  const total = sumOf(plants);
  const shares = new Float64Array(regions);
  if (total > 0) plants.forEach((size, k) => (shares[places[k]!]! += size / total));
  return { total, shares };
}

/** 1 − Σx² of shares that add up to 1, without the loss of digits near 1. */
function complement(shares: Float64Array): number {
  return sumOf(shares.map((x) => x * (1 - x)));
}

/** @returns Σᵣ (s_r1 − xᵣ)(s_r2 − xᵣ) / (1 − Σx²) */
function ofPair(first: Structure, second: Structure, activity: Float64Array): number {
  const together = activity.map((x, r) => (first.shares[r]! - x) * (second.shares[r]! - x));
  return sumOf(together) / complement(activity);
}

/**
 * The index of a group. Of the definition [G/(1 − Σx²) − H − Σγᵢwᵢ²(1 − Hᵢ)] / (1 − Σw²) the sizes of the plants
 * cancel, since γᵢ(1 − Hᵢ) = Gᵢ/(1 − Σx²) − Hᵢ: what is left are the pairs of different industries.
 */
function ofGroup(
  structures: readonly Structure[],
  weights: Float64Array,
  activity: Float64Array
): number {
  const together = activity.map((x, r) => {
    let sum = 0;
    let squares = 0;
    structures.forEach(({ shares }, i) => {
      const off = weights[i]! * (shares[r]! - x);
      sum += off;
      squares += off * off;
    });
    return sum * sum - squares;
  });
  return sumOf(together) / (complement(activity) * complement(weights));
}

const positive = (shares: Float64Array) => shares.reduce((count, x) => count + (x > 0 ? 1 : 0), 0);

interface Group {
  readonly kind: "group";
  readonly activity: Float64Array;
  readonly structures: readonly Structure[];
  readonly weights: Float64Array;
}

interface Pair {
  readonly kind: "pair";
  readonly activity: Float64Array;
  readonly first: Structure;
  readonly second: Structure;
}

function read(
  { activity, industries }: Plants,
  first: number | string | null,
  second: number | string | null
): Group | Pair | Fault {
  const { shares } = activity;
  if (first !== null && second !== null) {
    const one = industries.get(keyOf(first) ?? "");
    const other = industries.get(keyOf(second) ?? "");
    if (!one) return notFound("first", first);
    if (!other) return notFound("second", second);
    const pair = {
      kind: "pair",
      activity: shares,
      first: structureOf(one, shares.length),
      second: structureOf(other, shares.length),
    } as const;
    if (positive(shares) === 1) return oneRegion;
    return pair.first.total === 0 || pair.second.total === 0 ? emptyIndustry : pair;
  }
  const structures = [...industries]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([, members]) => structureOf(members, shares.length))
    .filter(({ total }) => total > 0);
  if (positive(shares) === 1) return oneRegion;
  if (structures.length < 2) return oneIndustry;
  const group = sumOf(structures.map(({ total }) => total));
  const weights = Float64Array.from(structures, ({ total }) => total / group);
  return { kind: "group", activity: shares, structures, weights };
}

function indexOf(given: Group | Pair): number {
  return given.kind === "pair"
    ? ofPair(given.first, given.second, given.activity)
    : ofGroup(given.structures, given.weights, given.activity);
}

/** Codes as a column, blanks as "" so that they do not equal 0. */
function codeColumn(codes: RangeReference): string {
  const filled = `IF(${codes}="","",${codes})`;
  return codes.isRow ? `TRANSPOSE(${filled})` : filled;
}

export const coagglomeration = defineMeasure({
  id: "COAGGLOMERATION",
  family: "specialization",
  name: {
    en: "Coagglomeration of industries",
    ru: "Совместная агломерация отраслей",
    kk: "Салалардың бірлескен агломерациясы",
  },
  summary: {
    en: "How far plants of different industries gather in the same regions beyond what chance would bring about",
    ru: "Насколько предприятия разных отраслей собираются в одних и тех же регионах сверх того, что дал бы случай",
    kk: "Әртүрлі сала кәсіпорындары бір өңірлерге кездейсоқ болатыннан қаншалықты артық жиналады",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: {
    en: "0 by chance; above 0 together, below 0 apart",
    ru: "0 — как случайно; больше 0 — вместе, меньше 0 — врозь",
    kk: "0 — кездейсоқтағыдай; 0-ден үлкен — бірге, 0-ден кіші — бөлек",
  },
  formula: {
    en: "group: γᶜ = [G/(1 − Σx²) − H − Σᵢ γᵢ wᵢ² (1 − Hᵢ)] / (1 − Σw²), H = Σᵢ wᵢ² Hᵢ; pair: γᶜ = Σᵣ (s_r1 − xᵣ)(s_r2 − xᵣ) / (1 − Σx²)",
    ru: "группа: γᶜ = [G/(1 − Σx²) − H − Σᵢ γᵢ wᵢ² (1 − Hᵢ)] / (1 − Σw²), H = Σᵢ wᵢ² Hᵢ; пара: γᶜ = Σᵣ (s_r1 − xᵣ)(s_r2 − xᵣ) / (1 − Σx²)",
    kk: "топ: γᶜ = [G/(1 − Σx²) − H − Σᵢ γᵢ wᵢ² (1 − Hᵢ)] / (1 − Σw²), H = Σᵢ wᵢ² Hᵢ; жұп: γᶜ = Σᵣ (s_r1 − xᵣ)(s_r2 − xᵣ) / (1 − Σx²)",
  },
  source: "group: Ellison and Glaeser 1997; pair: Ellison, Glaeser and Kerr 2010",
  notes: {
    en: "w are the shares of the industries within the group. Of two industries the group has the index of their pair. Regions are matched by code. Without region totals all plants given are the benchmark: a group is then its own. The sizes of single plants cancel out of the group index.",
    ru: "w — доли отраслей внутри группы. У группы из двух отраслей индекс тот же, что у пары. Регионы сопоставляются по коду. Без итогов по регионам эталоном служат все данные предприятия: тогда группа сравнивается сама с собой. Размеры отдельных предприятий в индексе группы сокращаются.",
    kk: "w — салалардың топ ішіндегі үлестері. Екі саладан тұратын топтың индексі жұптыкімен бірдей. Өңірлер код бойынша сәйкестендіріледі. Өңірлер жиынтығы берілмесе, эталон — берілген барлық кәсіпорын: онда топ өзімен салыстырылады. Топ индексінде жеке кәсіпорындардың мөлшері қысқарып кетеді.",
  },
  params: {
    employment: plantSizes,
    regions: plantRegions,
    industries: codes({
      label: { en: "Industries", ru: "Отрасли", kk: "Салалар" },
      description: {
        en: "Industry of each plant",
        ru: "Отрасль каждого предприятия",
        kk: "Әр кәсіпорынның саласы",
      },
      pairedWith: "employment",
    }),
    region_totals: regionTotals,
    first: optionalCode({
      label: label.first,
      description: {
        en: "Code of the first industry of a pair; with the second: the index of the two instead of the group",
        ru: "Код первой отрасли пары; вместе со второй даёт индекс двух отраслей вместо группы",
        kk: "Жұптың бірінші саласының коды; екіншісімен бірге топтың орнына екі саланың индексін береді",
      },
    }),
    second: optionalCode({
      label: label.second,
      description: {
        en: "Code of the second industry of a pair",
        ru: "Код второй отрасли пары",
        kk: "Жұптың екінші саласының коды",
      },
    }),
  },
  result: "cell",
  compute: ({ employment, regions, industries, region_totals, first, second }) => {
    if ((first === null) !== (second === null)) return onlyOneNamed;
    const plants = readPlants(employment, regions, industries, region_totals);
    if (isFault(plants)) return plants;
    const given = read(plants, first, second);
    return isFault(given) ? given : indexOf(given);
  },
  twin: ({ employment, regions, industries, region_totals, first, second }, place) => {
    if ((first === null) !== (second === null)) return "#VALUE!";
    if (region_totals?.size && region_totals.size.columns > 2) return "#VALUE!";
    const e = employment.column;
    const total = `SUM(${employment})`;
    const region = codeColumn(regions);
    const industry = codeColumn(industries);
    const sameRegion = `(${region}=TRANSPOSE(${region}))`;
    const sameIndustry = `(${industry}=TRANSPOSE(${industry}))`;
    const totals = region_totals ? totalsNatively(region_totals) : null;
    /** Share of each plant's region in all activity. */
    const x = totals
      ? `MMULT(--(${region}=TRANSPOSE(${totals.code})),${totals.numbers})/SUM(${totals.cells})`
      : `MMULT(--${sameRegion},${e})/${total}`;
    const x2 = totals
      ? `SUM((${totals.numbers}/SUM(${totals.cells}))^2)`
      : `SUM(${e}*MMULT(--${sameRegion},${e}))/${total}^2`;
    const lonely = totals
      ? `COUNTIF(${totals.cells},">0")=1`
      : `SUM((${e}>0)*(TRANSPOSE(${e})>0)*(1-${sameRegion}))=0`;
    const guards = [
      ...(totals ? totals.guards : []),
      `IF(SUM((${e}>0)*((${region}="")+(${industry}="")>0))>0,#VALUE!,`,
      ...(totals
        ? [
            `IF(SUM((MMULT(--(${region}=TRANSPOSE(${totals.code})),ROW(${region_totals})^0)=0)*(((${e}>0)+(${region}<>"")*(${industry}<>""))>0))>0,#VALUE!,`,
          ]
        : []),
    ];
    const cell = (column: number, formula: string) => ({
      row: 0,
      column,
      rows: 1,
      columns: 1,
      formula,
    });
    const at = (column: number) => place(0, column);
    const result = (body: string, ...own: readonly string[]) => {
      const all = [...guards, ...own];
      return { ...cell(0, all.join("") + body + ")".repeat(all.length)), row: 1 };
    };

    if (first && second) {
      const member = (code: RangeReference) => `(${industry}=${code})`;
      const found = (code: RangeReference) => `SUM(${member(code)}*((${e}>0)+(${region}<>"")>0))`;
      return {
        cells: [
          cell(0, x2),
          cell(1, `SUM(${member(first)}*${e})`),
          cell(2, `SUM(${member(second)}*${e})`),
          cell(
            3,
            `SUM(${member(first)}*${e}*MMULT(${sameRegion}*TRANSPOSE(${member(second)}),${e}))/(${at(1)}*${at(2)})`
          ),
          cell(4, `SUM(${member(first)}*${e}*${x})/${at(1)}`),
          cell(5, `SUM(${member(second)}*${e}*${x})/${at(2)}`),
          result(
            `(${at(3)}-${at(4)}-${at(5)}+${at(0)})/(1-${at(0)})`,
            `IF((${found(first)}=0)+(${found(second)}=0)>0,#VALUE!,`,
            `IF(${lonely},#DIV/0!,`
          ),
        ],
      };
    }
    const ofIndustry = `MMULT(--${sameIndustry},${e})`;
    return {
      cells: [
        cell(0, x2),
        cell(1, `SUM(${e}*MMULT(--${sameRegion},${e}))/${total}^2`),
        cell(2, `SUM(${e}*${x})/${total}`),
        cell(3, `SUM(${e}*${ofIndustry})/${total}^2`),
        cell(4, `SUM(${e}*MMULT(${sameRegion}*${sameIndustry},${e}))/${total}^2`),
        cell(5, `SUM(${e}*${ofIndustry}*${x})/${total}^2`),
        result(
          `(${at(1)}-${at(4)}-2*(${at(2)}-${at(5)})+${at(0)}*(1-${at(3)}))/((1-${at(0)})*(1-${at(3)}))`,
          `IF(${lonely},#DIV/0!,`,
          `IF(SUM((${e}>0)*(TRANSPOSE(${e})>0)*(1-${sameIndustry}))=0,#DIV/0!,`
        ),
      ],
    };
  },
  examples: [
    {
      given: {
        employment: [10, 10, 20],
        regions: [1, 2, 1],
        industries: ["a", "a", "b"],
        region_totals: [50, 50],
        first: "a",
        second: "b",
      },
      expect: 0,
      from: "by hand: the first industry is spread as everything, so it goes with nothing",
    },
    {
      given: {
        employment: [30, 10, 20],
        regions: [1, 2, 1],
        industries: ["a", "A", "b"],
        region_totals: [50, 50],
        first: "A",
        second: "B",
      },
      expect: 0.5,
      from: "by hand: (0.25 × 0.5 + 0.25 × 0.5) / 0.5; codes compared without case",
    },
    {
      given: {
        employment: [30, 10, 20],
        regions: [1, 2, 1],
        industries: ["a", "A", "b"],
        region_totals: [50, 50],
      },
      expect: 0.5,
      from: "by hand: a group of two industries is their pair",
    },
    {
      given: {
        employment: [[30, 10, 20, null]],
        regions: [["east", "west", "EAST", null]],
        industries: [[7, 7, 9, null]],
        region_totals: [
          ["West", 50],
          ["East", 30],
          ["South", 20],
        ],
        first: 7,
        second: 9,
      },
      expect: (0.45 * 0.7 + 0.25 * 0.5 + 0.2 * 0.2) / 0.62,
      from: "by hand: as rows, numbers as codes, a region without plants, the blank end of a list",
    },
    {
      given: {
        employment: [30, 10, 20, 40],
        regions: [1, 2, 1, 2],
        industries: [1, 1, 2, 3],
        first: 1,
        second: 3,
      },
      expect: -0.5,
      from: "by hand: all plants are the benchmark, half in each region; (0.25 × −0.5 + −0.25 × 0.5) / 0.5",
    },
    {
      given: {
        employment: [30, 10, 20, 40, 0],
        regions: [1, 2, 1, 2, 1],
        industries: [1, 1, 2, 3, 4],
      },
      expect: -3 / 8,
      from: "by hand: weights 0.4, 0.2, 0.4; G = 0, so −(0.02 + 0.02 + 0.08) / (0.5 × 0.64)",
    },
    {
      given: { employment: [6, 8], regions: [1, 2], industries: [1, 1] },
      expect: "#DIV/0!",
      from: "catalogue: one industry",
    },
    {
      given: { employment: [6, 8, 0], regions: [1, 2, 1], industries: [1, 1, 2] },
      expect: "#DIV/0!",
      from: "catalogue: one industry with employment",
    },
    {
      given: {
        employment: [6, 8, 0],
        regions: [1, 2, 1],
        industries: [1, 1, 2],
        first: 1,
        second: 2,
      },
      expect: "#DIV/0!",
      from: "definition: shares of an empty total",
    },
    {
      given: { employment: [6, 8], regions: [1, 1], industries: [1, 2] },
      expect: "#DIV/0!",
      from: "definition: one region holds everything",
    },
    {
      given: {
        employment: [6, 8],
        regions: [1, 1],
        industries: [1, 2],
        region_totals: [5, 0],
        first: 1,
        second: 2,
      },
      expect: "#DIV/0!",
      from: "definition: one region holds everything",
    },
    {
      given: { employment: [6, 8], regions: [1, 2], industries: [1, 2], first: 1 },
      expect: "#VALUE!",
      from: "catalogue: only one of the two",
    },
    {
      given: { employment: [6, 8], regions: [1, 2], industries: [1, 2], first: 1, second: 3 },
      expect: "#VALUE!",
      from: "catalogue: a code not found",
    },
    {
      given: { employment: [6, 8], regions: [1, 2], industries: [1, 2], first: "1", second: 2 },
      expect: "#VALUE!",
      from: "catalogue: a number is not the text of its digits",
    },
    {
      given: { employment: [6, 8], regions: [1, 3], industries: [1, 2], region_totals: [5, 5] },
      expect: "#VALUE!",
      from: "definition: a region not found",
    },
    {
      given: { employment: [6, 8], regions: [1, null], industries: [1, 2] },
      expect: "#VALUE!",
      from: "definition: a plant without a region",
    },
    {
      given: { employment: [6, 8], regions: [1, 2], industries: [1, null] },
      expect: "#VALUE!",
      from: "definition: a plant without an industry",
    },
    {
      given: { employment: [6, 8], regions: [1, 2, 3], industries: [1, 2] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { employment: [6, 8], regions: [1, 2], industries: [1, 2], region_totals: [5, "x"] },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { employment: [6, -8], regions: [1, 2], industries: [1, 2] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { employment: [0, null], regions: [1, 2], industries: [1, 2] },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: { employment: [6, 8], regions: [1, 2], industries: [1, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
    {
      given: {
        employment: [6, 8],
        regions: [1, 2],
        industries: [1, 2],
        first: { code: "#N/A" },
        second: 2,
      },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
  ],
  help: {
    synonyms: [
      "co-agglomeration",
      "Ellison–Glaeser–Kerr index",
      "EGK",
      "ellison.c",
      "коагломерация",
      "совместное размещение отраслей",
      "салалардың бірге орналасуы",
    ],
    reading: {
      en: "0 is what plants choosing their regions independently of each other would give. Above 0 the industries gather in the same regions: 0.5 in the second example, because both overweigh the first. Below 0 they avoid each other's regions. The index says nothing about distance within a region.",
      ru: "0 получается, когда предприятия выбирают регионы независимо друг от друга. Больше 0 — отрасли собираются в одних регионах: во втором примере 0,5, так как обе сильнее представлены в первом. Меньше 0 — они избегают регионов друг друга. О расстояниях внутри региона индекс не говорит.",
      kk: "0 — кәсіпорындар өңірін бір-біріне тәуелсіз таңдағанда шығатын мән. 0-ден үлкен болса, салалар бір өңірлерге жиналады: екінші мысалда 0,5, өйткені екеуі де бірінші өңірде басымырақ. 0-ден кіші болса, бір-бірінің өңірлерінен аулақ. Индекс өңір ішіндегі қашықтық туралы айтпайды.",
    },
    thresholds: [],
    traps: [
      {
        en: "Without region totals a group is compared with itself, so its index is never above 0: give the totals of the whole economy.",
        ru: "Без итогов по регионам группа сравнивается сама с собой, и её индекс никогда не больше 0: дайте итоги всей экономики.",
        kk: "Өңірлер жиынтығы берілмесе, топ өзімен салыстырылады, индексі ешқашан 0-ден аспайды: бүкіл экономиканың жиынтығын беріңіз.",
      },
      {
        en: "Two industries that share a harbor or a mine go together without any link between them.",
        ru: "Две отрасли у одного порта или месторождения размещаются вместе и без всякой связи между собой.",
        kk: "Бір порттың не кен орнының жанындағы екі сала арасында байланыс болмаса да бірге орналасады.",
      },
    ],
    elsewhere: [
      {
        program: "R REAT",
        name: "ellison.c()",
        differs: {
          en: "gives 21.84 on its own example, where the published definition gives −0.0358",
          ru: "на собственном примере даёт 21,84, а по опубликованному определению выходит −0,0358",
          kk: "өз мысалында 21,84 береді, жарияланған анықтама бойынша −0,0358 шығады",
        },
      },
    ],
    steps: ({ employment, regions, industries, region_totals, first, second }) => {
      const plants = readPlants(employment, regions, industries, region_totals);
      if (isFault(plants)) return [];
      const given = read(plants, first, second);
      if (isFault(given)) return [];
      const { activity } = given;
      const structures = given.kind === "pair" ? [given.first, given.second] : given.structures;
      const steps: Step[] = [
        {
          says: {
            en: "Shares of the regions in all activity",
            ru: "Доли регионов во всей экономике",
            kk: "Бүкіл экономикадағы өңірлердің үлестері",
          },
          formula: "xᵣ",
          shows: activity,
        },
        {
          says: {
            en: "Shares of the regions in each industry",
            ru: "Доли регионов в каждой отрасли",
            kk: "Әр саладағы өңірлердің үлестері",
          },
          formula: "s_ri",
          shows: Array.from(activity, (_, r) => structures.map(({ shares }) => shares[r]!)),
        },
        {
          says: {
            en: "1 less the sum of squared shares of the regions",
            ru: "1 минус сумма квадратов долей регионов",
            kk: "1 минус өңір үлестері квадраттарының қосындысы",
          },
          formula: "1 − Σx²",
          shows: complement(activity),
        },
      ];
      if (given.kind === "group")
        steps.push({
          says: {
            en: "Shares of the industries within the group",
            ru: "Доли отраслей внутри группы",
            kk: "Салалардың топ ішіндегі үлестері",
          },
          formula: "wᵢ",
          shows: given.weights,
        });
      steps.push({
        says: { en: "Index", ru: "Индекс", kk: "Индекс" },
        formula:
          given.kind === "pair"
            ? "Σᵣ (s_r1 − xᵣ)(s_r2 − xᵣ) / (1 − Σx²)"
            : "Σᵣ Σ_(i≠j) wᵢ wⱼ (s_ri − xᵣ)(s_rj − xᵣ) / ((1 − Σx²)(1 − Σw²))",
        shows: indexOf(given),
      });
      return steps;
    },
  },
});
