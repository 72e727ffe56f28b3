/** Revealed comparative advantage: the share of a product in a country's exports against its share in world exports. */
import { Fault, fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { choice, element, optionalNumber } from "../../core/params";

const noBase = fault("#DIV/0!", {
  en: "total exports, world exports of the product or all world exports are 0, so there is nothing to compare with",
  ru: "весь экспорт, мировой экспорт товара или весь мировой экспорт равен 0, сравнивать не с чем",
  kk: "жалпы экспорт, тауардың әлемдік экспорты немесе бүкіл әлемдік экспорт 0-ге тең, салыстыратын негіз жоқ",
});

/** What rounding can do to a quotient of four numbers, with room to spare. */
const rounding = 1e-14;

interface Exports {
  readonly product: number;
  readonly total: number;
  readonly worldProduct: number;
  readonly worldTotal: number;
}

function hasBase({ total, worldProduct, worldTotal }: Exports): boolean {
  return total > 0 && worldProduct > 0 && worldTotal > 0;
}

/** Balassa's index. @param flows  all but the first above 0 */
export function balassaIndex({ product, total, worldProduct, worldTotal }: Exports): number {
  return product / total / (worldProduct / worldTotal);
}

/** Exports of the product beyond what a country of this size would have, relative to all world exports. */
function normalizedAdvantage({ product, total, worldProduct, worldTotal }: Exports): number {
  return product / worldTotal - (total / worldTotal) * (worldProduct / worldTotal);
}

type Variant = "rca" | "rsca" | "nrca" | "flag";

function advantage(flows: Exports, variant: Variant, threshold: number): number | Fault {
  if (!hasBase(flows)) return noBase;
  if (variant === "nrca") return normalizedAdvantage(flows);
  const index = balassaIndex(flows);
  if (variant === "rca") return index;
  if (variant === "flag") return index >= threshold * (1 - rounding) ? 1 : 0;
  return (index - 1) / (index + 1);
}

export const comparativeAdvantage = defineMeasure({
  id: "COMPARATIVE.ADVANTAGE",
  family: "trade",
  name: {
    en: "Revealed comparative advantage",
    ru: "Выявленное сравнительное преимущество",
    kk: "Айқындалған салыстырмалы артықшылық",
  },
  summary: {
    en: "Share of a product in the country's exports relative to its share in world exports: above 1 the country is specialized in it",
    ru: "Доля товара в экспорте страны относительно его доли в мировом экспорте: больше 1 — страна на нём специализируется",
    kk: "Тауардың ел экспортындағы үлесінің әлемдік экспорттағы үлесіне қатынасы: 1-ден үлкен болса, ел соған мамандандырылған",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: {
    en: "RCA ≥ 0; RSCA −1 … 1; NRCA −1/4 … 1/4; flag 0 or 1",
    ru: "RCA ≥ 0; RSCA −1 … 1; NRCA −1/4 … 1/4; признак 0 или 1",
    kk: "RCA ≥ 0; RSCA −1 … 1; NRCA −1/4 … 1/4; белгі 0 немесе 1",
  },
  formula: {
    en: "RCA = (x / X) / (w / W); RSCA = (RCA − 1) / (RCA + 1); NRCA = x / W − X w / W²; flag: RCA ≥ c, c the threshold",
    ru: "RCA = (x / X) / (w / W); RSCA = (RCA − 1) / (RCA + 1); NRCA = x / W − X w / W²; признак: RCA ≥ c, c — порог",
    kk: "RCA = (x / X) / (w / W); RSCA = (RCA − 1) / (RCA + 1); NRCA = x / W − X w / W²; белгі: RCA ≥ c, c — шекті мән",
  },
  source: "Balassa 1965; Dalum, Laursen and Villumsen 1998; Yu, Cai and Leung 2009",
  notes: {
    en: "Whether parts exceed their wholes is not checked, because national and world sources often differ. No exports of the product give 0 (RSCA −1); no world exports of it are an error, not 0. The flag counts RCA equal to the threshold as an advantage. Blanks are 0.",
    ru: "Не проверяется, не превышает ли часть целое: национальные и мировые источники часто расходятся. Если товар не вывозится, ответ 0 (RSCA −1); если его нет в мировом экспорте — ошибка, а не 0. Признак считает RCA, равный порогу, преимуществом. Пустые ячейки — 0.",
    kk: "Бөліктің тұтастан артық болуы тексерілмейді: ұлттық және әлемдік дереккөздер жиі сәйкес келмейді. Тауар шығарылмаса, жауап 0 (RSCA −1); әлемдік экспортта жоқ болса, 0 емес, қате. Белгі шекті мәнге тең RCA мәнін артықшылық деп санайды. Бос ұяшық — 0.",
  },
  params: {
    exports: element({
      label: { en: "Exports", ru: "Экспорт товара", kk: "Тауар экспорты" },
      description: {
        en: "The country's or region's exports of the product",
        ru: "Экспорт товара из страны или региона",
        kk: "Елдің не өңірдің осы тауар бойынша экспорты",
      },
    }),
    total_exports: element({
      label: { en: "Total exports", ru: "Весь экспорт", kk: "Жалпы экспорт" },
      description: {
        en: "All exports of the country or region, in the same unit",
        ru: "Весь экспорт страны или региона в тех же единицах",
        kk: "Елдің не өңірдің бүкіл экспорты, сол өлшем бірлігінде",
      },
    }),
    world_exports: element({
      label: { en: "World exports", ru: "Мировой экспорт товара", kk: "Тауардың әлемдік экспорты" },
      description: {
        en: "World exports of the product",
        ru: "Мировой экспорт этого товара",
        kk: "Осы тауардың әлемдік экспорты",
      },
    }),
    world_total: element({
      label: { en: "World total", ru: "Весь мировой экспорт", kk: "Бүкіл әлемдік экспорт" },
      description: {
        en: "All world exports, in the unit of the world exports of the product",
        ru: "Весь мировой экспорт, в единицах мирового экспорта товара",
        kk: "Бүкіл әлемдік экспорт, тауардың әлемдік экспортының өлшем бірлігінде",
      },
    }),
    variant: choice({
      label: { en: "Variant", ru: "Вид", kk: "Түрі" },
      description: {
        en: '"rca" Balassa; "rsca" symmetric, −1…1; "nrca" normalized, comparable between products and countries; "flag" 1 where RCA reaches the threshold',
        ru: '"rca" — Баласса; "rsca" — симметричный, −1…1; "nrca" — нормированный, сопоставимый между товарами и странами; "flag" — 1, где RCA не меньше порога',
        kk: '"rca" — Баласса; "rsca" — симметриялы, −1…1; "nrca" — нормаланған, тауарлар мен елдер арасында салыстыруға келеді; "flag" — RCA шекті мәнге жетсе 1',
      },
      words: ["rca", "rsca", "nrca", "flag"],
      default: "rca",
    }),
    threshold: optionalNumber({
      label: { en: "Threshold", ru: "Порог", kk: "Шекті мән" },
      description: {
        en: 'For "flag": the RCA from which there is an advantage; 1 when not given',
        ru: 'Для "flag": RCA, начиная с которого есть преимущество; 1, если не указан',
        kk: '"flag" үшін: артықшылық басталатын RCA; берілмесе 1',
      },
      default: 1,
    }),
  },
  result: "cells",
  compute: ({ exports: product, total_exports, world_exports, world_total, variant, threshold }) =>
    advantage(
      { product, total: total_exports, worldProduct: world_exports, worldTotal: world_total },
      variant,
      threshold
    ),
  twin: ({ exports, total_exports, world_exports, world_total, variant, threshold }) => {
    const [x, total, w, world] = [exports, total_exports, world_exports, world_total].map(
      (reference) => reference.numbers
    );
    const index = `(${x}/${total})/(${w}/${world})`;
    const body = {
      rca: index,
      rsca: `((${index})-1)/((${index})+1)`,
      nrca: `${x}/${world}-(${total}/${world})*(${w}/${world})`,
      flag: `--((${index})>=${threshold}*(1-1E-14))`,
    }[variant];
    return `IF((${total}=0)+(${w}=0)+(${world}=0)>0,#DIV/0!,${body})`;
  },
  examples: [
    {
      given: { exports: 20, total_exports: 100, world_exports: 500, world_total: 10000 },
      expect: 4,
      from: "by hand: 0.2 / 0.05",
    },
    {
      given: {
        exports: 20,
        total_exports: 100,
        world_exports: 500,
        world_total: 10000,
        variant: "rsca",
      },
      expect: 0.6,
      from: "by hand: 3 / 5",
    },
    {
      given: {
        exports: 20,
        total_exports: 100,
        world_exports: 500,
        world_total: 10000,
        variant: "nrca",
      },
      expect: 0.0015,
      from: "by hand: 0.002 − 0.01 · 0.05",
    },
    {
      given: {
        exports: [20, 5, 4],
        total_exports: 100,
        world_exports: 500,
        world_total: 10000,
        variant: "flag",
      },
      expect: [[1], [1], [0]],
      from: "by hand: 4, 1 and 0.8 against 1",
    },
    {
      given: {
        exports: [[20, 5]],
        total_exports: 100,
        world_exports: 500,
        world_total: 10000,
        variant: "flag",
        threshold: 4,
      },
      expect: [[1, 0]],
      from: "by hand: a row",
    },
    {
      given: {
        exports: 0.1,
        total_exports: 0.3,
        world_exports: 0.7,
        world_total: 2.1,
        variant: "flag",
      },
      expect: 1,
      from: "definition: an index of 1 is an advantage, whatever its rounding",
    },
    {
      given: {
        exports: 49224858,
        total_exports: 926638157,
        world_exports: 429715706,
        world_total: 119740265088,
      },
      expect: 14.802439011062942,
      tolerance: 1e-9,
      from: "Kazakhstan, SITC 2816, 1998–2000; data and index of the R package economiccomplexity 2.0.0",
    },
    {
      given: { exports: [null, 0], total_exports: 100, world_exports: 500, world_total: 10000 },
      expect: [[0], [0]],
      from: "catalogue: no exports of the product",
    },
    {
      given: {
        exports: [0, 20, 20],
        total_exports: [100, 0, 100],
        world_exports: [500, 500, null],
        world_total: 10000,
        variant: "rsca",
      },
      expect: [[-1], ["#DIV/0!"], ["#DIV/0!"]],
      from: "catalogue: no exports give −1; a total of 0; no world exports",
    },
    {
      given: {
        exports: 20,
        total_exports: 100,
        world_exports: 0,
        world_total: 10000,
        variant: "nrca",
      },
      expect: "#DIV/0!",
      from: "catalogue: no world exports",
    },
    {
      given: { exports: 20, total_exports: 100, world_exports: 500, world_total: 0 },
      expect: "#DIV/0!",
      from: "catalogue: a total of 0",
    },
    {
      given: { exports: ["x", -1], total_exports: 100, world_exports: 500, world_total: 10000 },
      expect: [["#VALUE!"], ["#VALUE!"]],
      from: "catalogue: a text, a negative number",
    },
    {
      given: {
        exports: 20,
        total_exports: { code: "#N/A" },
        world_exports: 500,
        world_total: 10000,
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: { exports: [1, 2], total_exports: [[9, 9]], world_exports: 500, world_total: 10000 },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: {
        exports: 20,
        total_exports: 100,
        world_exports: 500,
        world_total: 10000,
        variant: "balassa",
      },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "RCA",
      "Balassa index",
      "RSCA",
      "NRCA",
      "export specialization",
      "balassa_index",
      "индекс Балассы",
      "ВСП",
      "экспортная специализация",
      "Баласса индексі",
      "АСА",
      "экспорттық мамандану",
    ],
    reading: {
      en: "4 says that the product has four times the share in the country's exports that it has in the world's. 1 is the world average, 0 no exports. The symmetric form puts 1 at 0 and runs from −1 to 1. The normalized form is 0 at the average and adds up to 0 over all products.",
      ru: "4 означает: доля товара в экспорте страны вчетверо больше, чем в мировом. 1 — как в среднем по миру, 0 — товар не вывозится. В симметричном виде среднему соответствует 0, пределы −1 и 1. Нормированный вид при среднем равен 0 и в сумме по всем товарам даёт 0.",
      kk: "4 мынаны білдіреді: тауардың ел экспортындағы үлесі әлемдегіден төрт есе көп. 1 — әлемдік орташа, 0 — тауар шығарылмайды. Симметриялы түрінде 1-ге 0 сәйкес келеді, шектері −1 мен 1. Нормаланған түрі орташада 0, барлық тауар бойынша қосындысы да 0.",
    },
    thresholds: [
      {
        below: 1,
        means: {
          en: "no revealed advantage",
          ru: "преимущество не выявлено",
          kk: "артықшылық айқындалмаған",
        },
        source: "Balassa 1965",
      },
      {
        from: 1,
        means: {
          en: "revealed comparative advantage",
          ru: "сравнительное преимущество выявлено",
          kk: "салыстырмалы артықшылық айқындалған",
        },
        source: "Balassa 1965",
      },
    ],
    thresholdsHold: ({ variant }) => variant === "rca",
    traps: [
      {
        en: "A small exporter reaches huge values with one shipment; average several years before ranking products.",
        ru: "Малый экспортёр достигает огромных значений одной поставкой; прежде чем ранжировать товары, усредните данные за несколько лет.",
        kk: "Шағын экспорттаушы бір жөнелтіммен-ақ өте үлкен мәнге жетеді; тауарларды саралау алдында бірнеше жылдың деректерін орташалаңыз.",
      },
      {
        en: "Re-exports count as exports: a transit country shows advantages in goods it never made.",
        ru: "Реэкспорт считается экспортом: у транзитной страны появляются преимущества по товарам, которых она не производит.",
        kk: "Реэкспорт экспорт болып есептеледі: транзиттік елде өзі өндірмейтін тауарлар бойынша артықшылық пайда болады.",
      },
    ],
    elsewhere: [
      {
        program: "R economiccomplexity",
        name: "balassa_index()",
        differs: {
          en: 'takes a whole table and gives 0 or 1 by default; that is our variant "flag"',
          ru: 'берёт целую таблицу и по умолчанию даёт 0 или 1; это наш вид "flag"',
          kk: 'бүкіл кестені алып, әдепкіде 0 немесе 1 береді; бұл біздің "flag" түрі',
        },
      },
    ],
    steps: ({
      exports: product,
      total_exports,
      world_exports,
      world_total,
      variant,
      threshold,
    }) => {
      const flows = {
        product,
        total: total_exports,
        worldProduct: world_exports,
        worldTotal: world_total,
      };
      const answer = advantage(flows, variant, threshold);
      if (variant === "nrca")
        return [
          {
            says: {
              en: "Exports of the product in all world exports",
              ru: "Экспорт товара во всём мировом экспорте",
              kk: "Тауар экспортының бүкіл әлемдік экспорттағы үлесі",
            },
            formula: "x / W",
            shows: product / world_total,
          },
          {
            says: {
              en: "Share expected from the country's size alone",
              ru: "Доля, ожидаемая только по размеру страны",
              kk: "Елдің көлеміне қарай ғана күтілетін үлес",
            },
            formula: "X w / W²",
            shows: (total_exports / world_total) * (world_exports / world_total),
          },
          {
            says: { en: "Difference", ru: "Разность", kk: "Айырма" },
            formula: "x / W − X w / W²",
            shows: answer,
          },
        ];
      return [
        {
          says: {
            en: "Share of the product in the country's exports",
            ru: "Доля товара в экспорте страны",
            kk: "Тауардың ел экспортындағы үлесі",
          },
          formula: "x / X",
          shows: product / total_exports,
        },
        {
          says: {
            en: "Share of the product in world exports",
            ru: "Доля товара в мировом экспорте",
            kk: "Тауардың әлемдік экспорттағы үлесі",
          },
          formula: "w / W",
          shows: world_exports / world_total,
        },
        {
          says: { en: "Their ratio", ru: "Их отношение", kk: "Олардың қатынасы" },
          formula: "RCA = (x / X) / (w / W)",
          shows: balassaIndex(flows),
        },
        ...(variant === "rca"
          ? []
          : [
              {
                says: { en: "Answer", ru: "Ответ", kk: "Жауап" },
                formula: variant === "rsca" ? "(RCA − 1) / (RCA + 1)" : "RCA ≥ c",
                shows: answer,
              },
            ]),
      ];
    },
  },
});
