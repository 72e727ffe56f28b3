/**
 * Effectiveness in three positions: the cluster as a network, as an institution of its region, as integration.
 * Three scores stand side by side; there is no cell for a total.
 */
import type { Position } from "../../../assessments/cluster-formation/effectiveness";
import {
  positionNames,
  usualItems,
} from "../../../assessments/cluster-formation/effectiveness-items";
import { potentialCodes, potentialNames } from "../../../assessments/cluster-formation/potentials";
import { inLocale, Text } from "../../../core/locale";
import { colors } from "../colors";
import { linearScore } from "../phrases";
import { difference, potentialPoints, relativeSpread, unbalanced } from "./dispersion";
import type { SheetModule } from "./module";
import { firstRow, ModuleColumn, ModuleSheet } from "./module-sheet";

const itemRows = 30;
const regionRows = 30;
const lastItem = firstRow + itemRows - 1;
const positions: readonly Position[] = ["i", "ii", "iii"];
const positionRow = lastItem + 4;
const potentialRow = positionRow + positions.length + 4;
const regionRow = potentialRow + potentialCodes.length + 4;
const lastRegion = regionRow + regionRows - 1;

const words = {
  position: { en: "Position", ru: "Позиция", kk: "Позиция" },
  items: {
    en: "Items with goalposts",
    ru: "Пунктов со шкалой",
    kk: "Шкаласы бар тармақтар",
  },
  measured: { en: "Measured twice", ru: "Измерено дважды", kk: "Екі рет өлшенген" },
  before: { en: "Before", ru: "До", kk: "Бұрын" },
  after: { en: "After", ru: "После", kk: "Кейін" },
  change: { en: "Change", ru: "Изменение", kk: "Өзгеріс" },
  net: { en: "Net change", ru: "Чистое изменение", kk: "Таза өзгеріс" },
  netNote: {
    en: "Change here less change in the comparison region: a comparison with one region, not a causal estimate.",
    ru: "Изменение здесь минус изменение в регионе сравнения: это сравнение с одним регионом, а не оценка причин.",
    kk: "Мұндағы өзгерістен салыстыру өңіріндегі өзгеріс шегеріледі: бір өңірмен салыстыру, себептің бағасы емес.",
  },
  positionsTitle: {
    en: "Three positions, without a total",
    ru: "Три позиции, без итога",
    kk: "Үш позиция, жиынтықсыз",
  },
  potentialsTitle: {
    en: "Potentials of the region against the country: 50 at the national mean, 100 at its double",
    ru: "Потенциалы региона к стране: 50 на уровне среднего по стране, 100 при двукратном",
    kk: "Өңір әлеуеттерінің елге қатынасы: ел орташасында 50, оның екі есесінде 100",
  },
  regionsTitle: {
    en: "Regions for the dispersion: one value per head, before and after",
    ru: "Регионы для разброса: один показатель на душу, до и после",
    kk: "Шашырауға арналған өңірлер: жан басына шаққандағы бір көрсеткіш, бұрын және кейін",
  },
} as const satisfies Readonly<Record<string, Text>>;

const number = (key: string, head: Text, width = 11): ModuleColumn => ({
  key,
  head,
  kind: "input",
  width,
  format: "General",
});
const points = (key: string, head: Text, formula: string, format = "0.0"): ModuleColumn => ({
  key,
  head,
  kind: "formula",
  width: 11,
  format,
  formula,
});
const signed = "+0.0;−0.0;0.0";

/** Score of a value cell of row 6; a wrong scale and text are faults, as on the indicators sheet. */
function score(value: string): string {
  const goalposts = { floor: "D6", sufficient: "E6", target: "F6" };
  return `=IF(OR(${value}="",COUNT(D6:F6)<3),"",IF((E6-D6)*(F6-E6)<=0,#VALUE!,IF(ISNUMBER(${value}),${linearScore(value, goalposts)},#VALUE!)))`;
}

export const effectivenessModule: SheetModule = {
  key: "effectiveness",
  prefix: "eff",
  scope: "assessment",
  group: "answer",
  tab: { en: "Effectiveness", ru: "Эффективность", kk: "Тиімділік" },
  title: {
    en: "Effectiveness of the cluster in three positions",
    ru: "Эффективность кластера в трёх позициях",
    kk: "Кластердің үш позициядағы тиімділігі",
  },
  purpose: {
    en: "Set floor, sufficient level and target of each item, then its value before and after. No published goalposts exist.",
    ru: "Для каждого пункта задаются границы шкалы, затем значения до и после. Опубликованных шкал нет.",
    kk: "Әр тармаққа шкала шектері, содан кейін бұрынғы және кейінгі мәндер беріледі. Жарияланған шкалалар жоқ.",
  },
  lay(sheet) {
    sheet.legend({ input: "C3", formula: "K3" });
    items(sheet);
    threePositions(sheet);
    fourPotentials(sheet);
    regions(sheet);
    figures(sheet);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:R${lastRegion}`,
      repeat: "1:5",
      together: [{ first: positionRow - 2, last: lastRegion }],
    });
  },
};

function items(sheet: ModuleSheet): void {
  const [comparedBefore, comparedAfter] = [sheet.helper(), sheet.helper()];
  sheet.draft
    .down(comparedBefore, firstRow, lastItem, score("I6"))
    .down(comparedAfter, firstRow, lastItem, score("J6"));
  sheet
    .table({
      name: "eff",
      first: "A",
      rows: itemRows,
      columns: [
        {
          key: "position",
          head: words.position,
          kind: "list",
          width: 26,
          choices: positionNames,
          filled: usualItems.map(({ position }) => `=${sheet.text(positionNames[position])}`),
        },
        {
          key: "code",
          head: { en: "Code", ru: "Код", kk: "Коды" },
          kind: "input",
          width: 7,
          filled: usualItems.map(({ code }) => code),
        },
        {
          key: "text",
          head: { en: "Item", ru: "Пункт", kk: "Тармақ" },
          kind: "input",
          width: 48,
          filled: usualItems.map(({ text }) => `=${sheet.text(text)}`),
        },
        number("floor", { en: "Floor L", ru: "Нижняя граница L", kk: "Төменгі шегі L" }),
        number("sufficient", {
          en: "Sufficient T",
          ru: "Достаточный уровень T",
          kk: "Жеткілікті деңгей T",
        }),
        number("target", { en: "Target G", ru: "Целевой уровень G", kk: "Мақсатты деңгей G" }),
        number("before", words.before),
        number("after", words.after),
        number("other_before", {
          en: "Comparison region before",
          ru: "Регион сравнения: до",
          kk: "Салыстыру өңірі: бұрын",
        }),
        number("other_after", {
          en: "Comparison region after",
          ru: "Регион сравнения: после",
          kk: "Салыстыру өңірі: кейін",
        }),
        points(
          "score_before",
          { en: "Score before", ru: "Балл до", kk: "Бұрынғы балл" },
          score("G6")
        ),
        points(
          "score_after",
          { en: "Score after", ru: "Балл после", kk: "Кейінгі балл" },
          score("H6")
        ),
        points("change", words.change, `=${difference("L6", "K6")}`, signed),
        {
          ...points(
            "net",
            words.net,
            `=IF(COUNT(K6:L6,${comparedBefore}6,${comparedAfter}6)<4,"",L6-K6-(${comparedAfter}6-${comparedBefore}6))`,
            signed
          ),
          note: words.netNote,
        },
      ],
    })
    .draft.tall(5, 42)
    .bar(`K${firstRow}:L${lastItem}`);
  // Numbers only, so that sums by position meet no text.
  sheet.helperColumn("eff_applies", itemRows, "=IF(COUNT(D6:F6)=3,1,0)");
  sheet.helperColumn("eff_both", itemRows, "=COUNT(M6)");
  sheet.helperColumn("eff_was", itemRows, "=IF(COUNT(M6)=1,K6,0)");
  sheet.helperColumn("eff_is", itemRows, "=IF(COUNT(M6)=1,L6,0)");
  sheet.helperColumn("eff_has_net", itemRows, "=COUNT(N6)");
  sheet.helperColumn("eff_nets", itemRows, "=IF(COUNT(N6)=1,N6,0)");
}

function threePositions(sheet: ModuleSheet): void {
  const among = (code: Position, column: string): string =>
    `SUMPRODUCT((eff_position_code="${code}")*${column})`;
  const mean = (column: string, count: string) =>
    positions.map(
      (code) => `=IF(${among(code, count)}=0,"",${among(code, column)}/${among(code, count)})`
    );
  const result = (key: string, head: Text, filled: readonly string[], format: string) =>
    ({ key, head, kind: "formula", format, filled }) as const;
  sheet.section(`C${positionRow - 2}:I${positionRow - 2}`, words.positionsTitle).table({
    name: "eff_position3",
    first: "C",
    row: positionRow,
    rows: positions.length,
    columns: [
      {
        key: "name",
        head: words.position,
        kind: "text",
        filled: positions.map((code) => `=${sheet.text(positionNames[code])}`),
      },
      result(
        "items",
        words.items,
        positions.map((code) => `=${among(code, "eff_applies")}`),
        "0"
      ),
      result(
        "measured",
        words.measured,
        positions.map((code) => `=${among(code, "eff_both")}`),
        "0"
      ),
      result("before", words.before, mean("eff_was", "eff_both"), "0.0"),
      result("after", words.after, mean("eff_is", "eff_both"), "0.0"),
      result(
        "change",
        words.change,
        positions.map(
          (_, place) => `=${difference(`G${positionRow + place}`, `F${positionRow + place}`)}`
        ),
        signed
      ),
      result("net", words.net, mean("eff_nets", "eff_has_net"), signed),
    ],
  });
  sheet
    .label(`C${positionRow + positions.length}`, words.netNote, "message")
    .draft.tall(positionRow - 1, 30);
}

function fourPotentials(sheet: ModuleSheet): void {
  sheet
    .section(`C${potentialRow - 2}:J${potentialRow - 2}`, words.potentialsTitle)
    .table({
      name: "eff_potential",
      first: "C",
      row: potentialRow,
      rows: potentialCodes.length,
      columns: [
        {
          key: "name",
          head: { en: "Potential", ru: "Потенциал", kk: "Әлеует" },
          kind: "text",
          filled: potentialCodes.map((code) => `=${sheet.text(potentialNames[code])}`),
        },
        number("region_before", { en: "Region before", ru: "Регион: до", kk: "Өңір: бұрын" }),
        number("mean_before", {
          en: "National mean before",
          ru: "Среднее по стране: до",
          kk: "Ел орташасы: бұрын",
        }),
        number("region_after", { en: "Region after", ru: "Регион: после", kk: "Өңір: кейін" }),
        number("mean_after", {
          en: "National mean after",
          ru: "Среднее по стране: после",
          kk: "Ел орташасы: кейін",
        }),
        points(
          "before",
          { en: "Points before", ru: "Баллов до", kk: "Бұрынғы балл" },
          `=${potentialPoints("D6", "E6")}`
        ),
        points(
          "after",
          { en: "Points after", ru: "Баллов после", kk: "Кейінгі балл" },
          `=${potentialPoints("F6", "G6")}`
        ),
        points("change", words.change, `=${difference("I6", "H6")}`, signed),
      ],
    })
    .draft.tall(potentialRow - 1, 42);
}

function regions(sheet: ModuleSheet): void {
  sheet.section(`C${regionRow - 2}:F${regionRow - 2}`, words.regionsTitle).table({
    name: "eff_region",
    first: "C",
    row: regionRow,
    rows: regionRows,
    columns: [
      { key: "name", head: { en: "Region", ru: "Регион", kk: "Өңір" }, kind: "input" },
      number("population", { en: "Population", ru: "Население", kk: "Халық саны" }),
      number("before", words.before),
      number("after", words.after),
    ],
  });
  const helper = (name: string, formula: string): void => {
    sheet.helperColumn(name, regionRows, formula, regionRow);
  };
  const known = "COUNT(E6:F6)=2";
  helper("eff_compared", `=IF(${known},1,0)`);
  helper("eff_people", `=IF(AND(${known},ISNUMBER(D6)),MAX(0,D6),0)`);
  helper("eff_value_was", `=IF(${known},E6,0)`);
  helper("eff_value_is", `=IF(${known},F6,0)`);
}

function figures(sheet: ModuleSheet): void {
  sheet
    .wide("P", 44)
    .wide("Q", 12, false)
    .wide("R", 44)
    .section("P5:R5", {
      en: "Growth and disparity",
      ru: "Рост и различия",
      kk: "Өсу және айырмашылық",
    })
    .figure({
      at: "P6",
      name: "eff_index_before",
      label: { en: "Index before", ru: "Индекс до", kk: "Бұрынғы индекс" },
      format: "0.0",
      between: [0, 100],
    })
    .figure({
      at: "P7",
      name: "eff_index_after",
      label: { en: "Index after", ru: "Индекс после", kk: "Кейінгі индекс" },
      format: "0.0",
      between: [0, 100],
      note: {
        en: "Blank: the index of this assessment",
        ru: "Пусто — индекс этой оценки",
        kk: "Бос болса — осы бағалаудың индексі",
      },
    })
    .figure({
      at: "P8",
      name: "eff_index_used",
      label: { en: "Index after, used", ru: "Индекс после (взятый)", kk: "Алынған кейінгі индекс" },
      formula: '=IF(ISNUMBER(eff_index_after),eff_index_after,IF(ISNUMBER(I_rho),I_rho,""))',
      format: "0.0",
    })
    .figure({
      at: "P9",
      name: "eff_regions",
      label: {
        en: "Regions compared",
        ru: "Регионов сравнивается",
        kk: "Салыстырылатын өңірлер",
      },
      formula: "=SUM(eff_compared)",
      format: "0",
      note: {
        en: "Those with a value before and after",
        ru: "Те, где есть значения до и после",
        kk: "Бұрынғы және кейінгі мәні барлары",
      },
    });
  const spreads = [
    ["eff_cv_before", "eff_compared", "eff_value_was", "variation", words.before],
    ["eff_cv_after", "eff_compared", "eff_value_is", "variation", words.after],
    ["eff_williamson_before", "eff_people", "eff_value_was", "williamson", words.before],
    ["eff_williamson_after", "eff_people", "eff_value_is", "williamson", words.after],
  ] as const;
  const names = {
    variation: {
      en: "Coefficient of variation",
      ru: "Коэффициент вариации",
      kk: "Вариация коэффициенті",
    },
    williamson: {
      en: "Williamson coefficient, weighted by population",
      ru: "Коэффициент Уильямсона, по населению",
      kk: "Уильямсон коэффициенті, халық саны бойынша",
    },
  } as const satisfies Readonly<Record<string, Text>>;
  spreads.forEach(([name, weight, value, measure, time], place) =>
    sheet.figure({
      at: `P${10 + place}`,
      name,
      label: {
        en: `${names[measure].en}: ${time.en.toLowerCase()}`,
        ru: `${names[measure].ru}: ${time.ru.toLowerCase()}`,
        kk: `${names[measure].kk}: ${time.kk.toLowerCase()}`,
      },
      formula: `=${relativeSpread(weight, value)}`,
      format: "0.0000",
    })
  );
  const flag = unbalanced(
    ["eff_index_before", "eff_index_used"],
    ["eff_williamson_before", "eff_williamson_after"]
  );
  sheet
    .figure({
      at: "P14",
      name: "eff_unbalanced",
      label: {
        en: "Growth with rising disparity (1 yes, 0 no)",
        ru: "Рост при усилении различий (1 да, 0 нет)",
        kk: "Айырмашылық күшейе отырып өсу (1 иә, 0 жоқ)",
      },
      formula: `=${flag}`,
      format: "0",
      note: {
        en: "The index rises and so does the Williamson coefficient",
        ru: "Растут и индекс, и коэффициент Уильямсона",
        kk: "Индекс те, Уильямсон коэффициенті де өседі",
      },
    })
    .draft.when({
      address: "P14:R14",
      formula: "=$Q$14=1",
      fill: colors.unknownFill,
      font: colors.unknownText,
      bold: true,
    });
  const lastPosition = positionRow + positions.length - 1;
  const times = [
    ["F", colors.bar],
    ["G", colors.brand],
  ] as const;
  sheet.draft.chart({
    name: "positions",
    kind: "columns",
    title: `C${positionRow - 2}`,
    categories: `C${positionRow}:C${lastPosition}`,
    series: times.map(([column, color]) => ({
      name: `${column}${positionRow - 1}`,
      values: `${column}${positionRow}:${column}${lastPosition}`,
      color,
    })),
    axis: { min: 0, max: 100, step: 25, grid: true, format: "0" },
    gap: 60,
    legend: true,
    place: "P16:R33",
    description: inLocale(words.positionsTitle, sheet.start.locale),
  });
}
