/** Dynamic shift-share analysis: the analysis of every pair of consecutive years, added up. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { choice, range } from "../../core/params";
import { totalIsZero } from "../../core/sentences";
import { RangeReference } from "../../core/twin";
import { classic, esteban } from "./shift-share";

const regionLabel = { en: "Region", ru: "Регион", kk: "Өңір" };
const nationLabel = { en: "Nation", ru: "Страна", kk: "Ел" };

const oneYear = fault("#VALUE!", {
  en: "Region: has one year; expected at least two years in columns",
  ru: "Регион: всего один год; ожидается не меньше двух лет в столбцах",
  kk: "Өңір: бір ғана жыл бар; бағандарда кемінде екі жыл болуы керек",
});

/** Each year of a table as a column of its own. */
function yearsOf(table: NumberRange): NumberRange[] {
  return Array.from(
    { length: table.columns },
    (_, t) => new NumberRange(table.cells.map((row) => [row[t]]))
  );
}

/** One row of shift-share per pair of consecutive years. */
function pairs(
  region: NumberRange,
  nation: NumberRange,
  method: "classic" | "esteban"
): AnswerCell[][] | Fault {
  const [own, whole] = [yearsOf(region), yearsOf(nation)];
  if (own.length < 2) return oneYear;
  if (whole.slice(0, -1).some((year) => year.total === 0)) return totalIsZero(nationLabel);
  const decompose = { classic, esteban }[method];
  return own.slice(1).map((end, t) => {
    const [start, before, after] = [own[t], whole[t], whole[t + 1]];
    return start && before && after ? decompose({ start, end }, { start: before, end: after }) : [];
  });
}

/** The sum of each column; a fault in one year is the fault of the sum. */
function addedUp(rows: readonly (readonly AnswerCell[])[]): AnswerCell[] {
  return (rows[0] ?? []).map((_, k) => {
    const column = rows.map((row) => row[k] ?? 0);
    return (
      column.find(isFault) ??
      sumOf(column.filter((cell): cell is number => typeof cell === "number"))
    );
  });
}

export const shiftShareDynamic = defineMeasure({
  id: "SHIFT.SHARE.DYNAMIC",
  family: "dynamics",
  name: {
    en: "Dynamic shift-share analysis",
    ru: "Динамический анализ структурных сдвигов (shift-share)",
    kk: "Құрылымдық ығысуларды динамикалық талдау (shift-share)",
  },
  summary: {
    en: "Shift-share analysis of every pair of consecutive years, added up, so that changing weights of industries count",
    ru: "Анализ shift-share по каждой паре соседних лет с суммированием: учитывает изменение весов отраслей",
    kk: "Әр көршілес екі жыл бойынша shift-share талдауының қосындысы: салалар салмағының өзгеруі ескеріледі",
  },
  unit: { en: "as the inputs", ru: "как у исходных данных", kk: "бастапқы деректердегідей" },
  values: { en: "any", ru: "любые", kk: "кез келген" },
  formula: {
    en: "national share = Σₜ Σ e gₜ; industry mix = Σₜ Σ e (gᵢₜ − gₜ); regional share = Σₜ Σ e (gᵣₜ − gᵢₜ); Esteban-Marquillas: competitive effect = Σₜ Σ h (gᵣₜ − gᵢₜ); allocation = Σₜ Σ (e − h) (gᵣₜ − gᵢₜ)",
    ru: "национальная часть = Σₜ Σ e gₜ; структурная часть = Σₜ Σ e (gᵢₜ − gₜ); региональная часть = Σₜ Σ e (gᵣₜ − gᵢₜ); Эстебан-Маркильяс: конкурентный эффект = Σₜ Σ h (gᵣₜ − gᵢₜ); эффект размещения = Σₜ Σ (e − h) (gᵣₜ − gᵢₜ)",
    kk: "ұлттық бөлік = Σₜ Σ e gₜ; құрылымдық бөлік = Σₜ Σ e (gᵢₜ − gₜ); өңірлік бөлік = Σₜ Σ e (gᵣₜ − gᵢₜ); Эстебан-Маркильяс: бәсекелестік әсері = Σₜ Σ h (gᵣₜ − gᵢₜ); орналасу әсері = Σₜ Σ (e − h) (gᵣₜ − gᵢₜ)",
  },
  source: "Barff and Knight 1988",
  notes: {
    en: "The answer, in this order: classic: total change, national share, industry mix, regional share, net shift; esteban: total change, national share, industry mix, competitive effect, allocation. The total change is that of first and last year alone; the other parts differ from SHIFT.SHARE of the two ends. An industry absent from the nation in one year leaves only the cells that need its growth undefined.",
    ru: "Порядок ответа: classic — весь прирост, национальная, структурная и региональная части, чистый сдвиг; esteban — весь прирост, национальная и структурная части, конкурентный эффект, эффект размещения. Весь прирост — это разность последнего и первого года; остальные части отличаются от SHIFT.SHARE по двум крайним годам. Если отрасли в стране в каком-то году нет, не определены только ячейки, где нужен её прирост.",
    kk: "Жауап реті: classic — бүкіл өсім, ұлттық, құрылымдық және өңірлік бөліктер, таза ығысу; esteban — бүкіл өсім, ұлттық және құрылымдық бөліктер, бәсекелестік әсері, орналасу әсері. Бүкіл өсім — соңғы мен бірінші жылдың айырмасы; қалған бөліктер екі шеткі жылдың SHIFT.SHARE мәнінен өзгеше. Елде бір жылы сала болмаса, тек оның өсімін қажет ететін ұяшықтар анықталмайды.",
  },
  params: {
    region: range({
      label: regionLabel,
      description: {
        en: "Region: industries in rows, years in columns",
        ru: "Регион: отрасли в строках, годы в столбцах",
        kk: "Өңір: салалар жолдарда, жылдар бағандарда",
      },
      shape: "any",
      total: "allowed",
    }),
    nation: range({
      label: nationLabel,
      description: {
        en: "Nation: industries in rows, years in columns",
        ru: "Страна: отрасли в строках, годы в столбцах",
        kk: "Ел: салалар жолдарда, жылдар бағандарда",
      },
      shape: "any",
      pairedWith: "region",
    }),
    method: choice({
      label: { en: "Method", ru: "Способ", kk: "Тәсіл" },
      description: {
        en: '"classic" (Dunn) or "esteban" (with allocation)',
        ru: '"classic" (Данн) или "esteban" (с эффектом размещения)',
        kk: '"classic" (Данн) немесе "esteban" (орналасу әсерімен)',
      },
      words: ["classic", "esteban"],
      default: "classic",
    }),
  },
  result: "cells",
  compute: ({ region, nation, method }) => {
    const rows = pairs(region, nation, method);
    return isFault(rows) ? rows : [addedUp(rows)];
  },
  twin: ({ region, nation, method }, place) => {
    // Behind a defined name nobody can tell how many years there are.
    if (!region.size) return null;
    const { rows, columns: years } = region.size;
    if (years < 2) return "#VALUE!";
    const pairsOfYears = years - 1;
    const slice = (table: RangeReference, from: number, to: number) =>
      `(INDEX(${table},1,${from}):INDEX(${table},${rows},${to}))`;
    const numbers = (cells: string) => `IF(ISNUMBER(${cells}),${cells},0)`;
    const early = (table: RangeReference) => numbers(slice(table, 1, pairsOfYears));
    const late = (table: RangeReference) => numbers(slice(table, 2, years));
    const down = (cells: string) => `MMULT(TRANSPOSE(ROW(${region})^0),${cells})`;
    const [e1, e2, n1, n2] = [early(region), late(region), early(nation), late(nation)];
    // Totals of the nation, their growth factors and totals of the region, one cell per pair of years.
    const [start, factor, own] = [0, 1, 2].map((row) => place(row, 0, 1, pairsOfYears)) as [
      string,
      string,
      string,
    ];
    const growth = `(${n2}/${n1})`;
    const homothetic = `(${own}*${n1}/${start})`;
    const lead = `(${e2}/${e1}-${growth})`;
    const parts = [
      `SUM(${slice(region, years, years)})-SUM(${slice(region, 1, 1)})`,
      `SUM(${own}*(${factor}-1))`,
      `SUM(${e1}*(${growth}-${factor}))`,
      ...(method === "classic"
        ? [`SUM(${e2}-${e1}*${growth})`, `SUM(${e2}-${e1}*${factor})`]
        : [`SUM(${homothetic}*${lead})`, `SUM((${e1}-${homothetic})*${lead})`]),
    ];
    return {
      cells: [
        ...[down(n1), `${down(n2)}/${start}`, down(e1)].map((formula, row) => ({
          row,
          column: 0,
          rows: 1,
          columns: pairsOfYears,
          formula,
        })),
        ...parts.map((formula, column) => ({ row: 3, column, rows: 1, columns: 1, formula })),
        {
          row: 4,
          column: 0,
          rows: 1,
          columns: 5,
          formula: `IF(SUM(--(${start}=0))>0,#DIV/0!,${place(3, 0, 1, 5)})`,
        },
      ],
    };
  },
  examples: [
    {
      given: {
        region: [
          [40, 60, 60],
          [60, 60, 75],
        ],
        nation: [
          [100, 120, 120],
          [100, 100, 100],
        ],
      },
      expect: [35, 10, -2, 27, 25],
      from: "by hand: 20 = 10 − 2 + 12 in the first year; the nation stands still in the second, in which 15 are the region's own",
    },
    {
      given: {
        region: [
          [40, 60, 60],
          [60, 60, 75],
        ],
        nation: [
          [100, 120, 120],
          [100, 100, 100],
        ],
        method: "esteban",
      },
      expect: [35, 10, -2, 15 + 150 / 11, -3 + 15 - 150 / 11],
      from: "by hand: 15 − 3 in the first year; in the second a lead of 0.25 on 120 × 100/220",
    },
    {
      given: {
        region: [
          [90, 100, 105],
          [20, 40, 45],
          [10, 10, 15],
          [60, 55, 60],
        ],
        nation: [
          [400, 440, 460],
          [150, 210, 230],
          [150, 135, 155],
          [400, 480, 500],
        ],
      },
      expect: [45, 39.9644268774703, 0.163699625656164, 4.87187349687349, 5.03557312252966],
      tolerance: 1e-12,
      from: "REAT 3.0.3 shiftd(), method Dunn",
    },
    {
      given: { region: [[10, 12, 18]], nation: [[100, 110, 121]] },
      expect: [8, 2.2, 0, 5.8, 5.8],
      from: "by hand: one industry in a row",
    },
    {
      given: {
        region: [
          [10, 20],
          [null, 5],
        ],
        nation: [
          [100, 100],
          [0, 50],
        ],
      },
      expect: [15, 5, "#DIV/0!", "#DIV/0!", 10],
      from: "catalogue: an industry new in the nation; a blank is 0",
    },
    {
      given: {
        region: [
          [10, 20],
          [null, 5],
        ],
        nation: [
          [50, 50],
          [50, 50],
        ],
        method: "esteban",
      },
      expect: [15, 0, 0, "#DIV/0!", "#DIV/0!"],
      from: "catalogue: an industry new in the region",
    },
    {
      given: {
        region: [
          [10, 20, 30],
          [10, 5, 5],
        ],
        nation: [
          [100, 0, 100],
          [100, 0, 50],
        ],
      },
      expect: "#DIV/0!",
      from: "definition: a nation that is 0 in one of the starting years",
    },
    {
      given: { region: [10, 20], nation: [100, 200] },
      expect: "#VALUE!",
      from: "catalogue: one year",
    },
    {
      given: { region: [[10, 20]], nation: [[100, 200, 300]] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { region: [[10, 20]], nation: [[0, 0]] },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: { region: [[10, -20]], nation: [[100, 200]] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { region: [[10, "x"]], nation: [[100, 200]] },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { region: [[10, { code: "#N/A" }]], nation: [[100, 200]] },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: { region: [[10, 20]], nation: [[100, 200]], method: "gerfin" },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "dynamic shift-share",
      "shiftd",
      "structural and regional components",
      "анализ структурных сдвигов",
      "динамический shift-share",
      "құрылымдық ығысуларды талдау",
      "динамикалық shift-share",
    ],
    reading: {
      en: "Of a growth of 35, the nation's growth explains 10, the mix of industries −2 and the region itself 27. A positive regional share says that the industries of the region grew faster than the same industries in the nation. Parts are in the units of the data, so divide them by the total of the first year to compare regions.",
      ru: "Из прироста 35 рост страны объясняет 10, структура отраслей −2, а сам регион — 27. Положительная региональная часть означает, что отрасли региона росли быстрее тех же отраслей в стране. Части выражены в единицах данных: для сравнения регионов делите их на итог первого года.",
      kk: "35 өсімнің 10-ын ел өсімі, −2-сін салалар құрылымы, 27-сін өңірдің өзі түсіндіреді. Оң өңірлік бөлік өңір салалары елдегі сол салалардан жылдам өскенін білдіреді. Бөліктер деректердің бірлігінде: өңірлерді салыстыру үшін бірінші жылдың қосындысына бөліңіз.",
    },
    thresholds: [],
    traps: [
      {
        en: "The parts depend on how fine the industries are: with coarser classes the mix hides in the regional share.",
        ru: "Части зависят от подробности деления на отрасли: в крупных классах влияние структуры попадает в региональную часть.",
        kk: "Бөліктер салалардың қаншалықты ұсақ жіктелгеніне тәуелді: ірі сыныптарда құрылымның әсері өңірлік бөлікке түседі.",
      },
      {
        en: "A change of classification or of borders inside the series looks like growth of the region.",
        ru: "Смена классификации или границ внутри ряда выглядит как рост региона.",
        kk: "Қатар ішінде жіктеуіштің не шекараның өзгеруі өңір өсімі сияқты көрінеді.",
      },
    ],
    elsewhere: [{ program: "R REAT", name: "shiftd()", differs: null }],
    steps: ({ region, nation, method }) => {
      const rows = pairs(region, nation, method);
      if (isFault(rows)) return [];
      return [
        {
          says: {
            en: "Sums of the region by year",
            ru: "Суммы региона по годам",
            kk: "Өңірдің жылдар бойынша қосындысы",
          },
          formula: "Σ e",
          shows: [yearsOf(region).map((year) => year.total)],
        },
        {
          says: {
            en: "Sums of the nation by year",
            ru: "Суммы страны по годам",
            kk: "Елдің жылдар бойынша қосындысы",
          },
          formula: "Σ E",
          shows: [yearsOf(nation).map((year) => year.total)],
        },
        {
          says: {
            en: "Shift-share of each pair of years, one row per pair",
            ru: "Анализ shift-share каждой пары соседних лет, строка на пару",
            kk: "Әр көршілес екі жылдың shift-share талдауы, әр жұпқа бір жол",
          },
          shows: rows,
        },
        {
          says: { en: "Sum over the years", ru: "Сумма по годам", kk: "Жылдар бойынша қосынды" },
          shows: [addedUp(rows)],
        },
      ];
    },
  },
});
