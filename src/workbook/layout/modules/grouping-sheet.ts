/**
 * Grouping of regions or clusters by one to three variables: equal intervals and quantiles as live formulas,
 * natural breaks, k-means and Ward as classes that the pane writes; beside them sizes, means, the share of
 * variance between classes, and how stable they are.
 */
import { defaultConfig, settings } from "../../../assessments/cluster-formation/config";
import type { Text } from "../../../core/locale";
import { colors } from "../colors";
import { lettersOf, placeOf } from "../draft";
import type { SheetModule } from "./module";
import { Choices, firstRow, ModuleColumn, ModuleSheet, usualRows } from "./module-sheet";

/** Most classes a sheet has room for. */
export const mostClasses = 7;

export const variables = [1, 2, 3] as const;

const last = firstRow + usualRows - 1;

/** What the pane can calculate, by the code that formulas and the pane read. */
export const methodWords = {
  natural: {
    en: "natural breaks of one variable",
    ru: "естественные границы одного признака",
    kk: "бір белгінің табиғи шекаралары",
  },
  kmeans: {
    en: "k-means on z-scores",
    ru: "k-средних по z-оценкам",
    kk: "z-бағалар бойынша k-орташа",
  },
  ward: {
    en: "Ward's method on z-scores",
    ru: "метод Уорда по z-оценкам",
    kk: "z-бағалар бойынша Уорд әдісі",
  },
} as const satisfies Choices;

const here = (name: string): string => `INDEX(${name},ROW()-${firstRow - 1})`;

interface Method {
  readonly key: "equal" | "quantile" | "calculated";
  readonly word: Text;
}

const methods: readonly Method[] = [
  {
    key: "equal",
    word: { en: "Equal intervals", ru: "Равные интервалы", kk: "Тең аралықтар" },
  },
  { key: "quantile", word: { en: "Quantiles", ru: "Квантили", kk: "Квантильдер" } },
  {
    key: "calculated",
    word: { en: "Calculated by the pane", ru: "Рассчитано панелью", kk: "Панель есептеген" },
  },
];

export const groupingModule: SheetModule = {
  key: "grouping",
  prefix: "grp",
  scope: "workbook",
  group: "evidence",
  tab: { en: "Grouping", ru: "Группировка", kk: "Топтастыру" },
  title: {
    en: "Grouping of regions or clusters",
    ru: "Группировка регионов или кластеров",
    kk: "Өңірлерді немесе кластерлерді топтастыру",
  },
  purpose: {
    en: "Which regions are alike in one to three variables. Classes describe; they enter no index and no verdict.",
    ru: "Какие регионы похожи по одному — трём признакам. Группы описывают, в индекс и вывод они не входят.",
    kk: "Қай өңірлер бір–үш белгі бойынша ұқсас. Топтар тек сипаттайды, индекс пен қорытындыға кірмейді.",
  },
  lay(sheet) {
    sheet.legend({ input: "A3", standard: "C3", formula: "E3" });
    objects(sheet);
    settingsOf(sheet);
    classes(sheet);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:AC${last}`,
      repeat: "1:5",
    });
  },
};

const numberOf: Text = { en: "Variable", ru: "Признак", kk: "Белгі" };
const variable = (v: number): Text => ({
  en: `${numberOf.en} ${v}`,
  ru: `${numberOf.ru} ${v}`,
  kk: `${numberOf.kk} ${v}`,
});

function objects(sheet: ModuleSheet): void {
  const classColumn = (key: string, head: Text, more: Partial<ModuleColumn>): ModuleColumn => ({
    key,
    head,
    kind: "formula",
    width: 12,
    format: "0",
    align: "Center",
    ...more,
  });
  const chosen = here("grp_x");
  sheet.table({
    name: "grp",
    first: "A",
    rows: usualRows,
    columns: [
      {
        key: "object",
        head: { en: "Region or cluster", ru: "Регион или кластер", kk: "Өңір немесе кластер" },
        kind: "input",
        width: 30,
      },
      ...variables.map((v): ModuleColumn => ({
        key: `v${v}`,
        head: variable(v),
        kind: "input",
        width: 14,
        format: "General",
        ...(v === 1
          ? {}
          : {
              note: {
                en: "Leave the whole column blank to group by fewer variables",
                ru: "Оставьте весь столбец пустым, чтобы группировать по меньшему числу признаков",
                kk: "Аз белгі бойынша топтастыру үшін бүкіл бағанды бос қалдырыңыз",
              },
            }),
      })),
      ...variables.map((v): ModuleColumn => ({
        key: `z${v}`,
        head: { en: `z-score ${v}`, ru: `z-оценка ${v}`, kk: `z-баға ${v}` },
        kind: "formula",
        width: 9,
        format: "0.00",
        formula: `=IF(ISNUMBER(${here(`grp_x${v}`)}),IF(MAX(grp_x${v})=MIN(grp_x${v}),0,(${here(`grp_x${v}`)}-AVERAGE(grp_x${v}))/STDEVP(grp_x${v})),"")`,
      })),
      classColumn("equal", methods[0]?.word ?? numberOf, {
        formula: `=IF(ISNUMBER(${chosen}),IF(MAX(grp_x)=MIN(grp_x),1,MIN(grp_k,INT((${chosen}-MIN(grp_x))/(MAX(grp_x)-MIN(grp_x))*grp_k+1E-9)+1)),"")`,
      }),
      classColumn("quantile", methods[1]?.word ?? numberOf, {
        formula: `=IF(ISNUMBER(${chosen}),1+SUMPRODUCT(ISNUMBER(grp_cut)*(grp_cut<${chosen}-1E-9*(MAX(grp_x)-MIN(grp_x)))),"")`,
      }),
      classColumn("calculated", methods[2]?.word ?? numberOf, {
        kind: "text",
        note: {
          en: "Values written by the pane with method, seed and date",
          ru: "Значения, записанные панелью с методом, начальным числом и датой",
          kk: "Панель әдісімен, бастапқы санымен және күнімен жазған мәндер",
        },
      }),
      {
        key: "note",
        head: { en: "Note", ru: "Примечание", kk: "Ескертпе" },
        kind: "formula",
        width: 32,
        formula: `=IF(COUNT($B6:$D6)+($A6<>"")=0,"",IF($A6="",${sheet.text({ en: "has no name and is left out", ru: "без названия, не участвует", kk: "атауы жоқ, қатыспайды" })},IF(${here("grp_in")}=1,"",${sheet.text({ en: "a variable is unknown: left out", ru: "признак неизвестен: не участвует", kk: "белгісі белгісіз: қатыспайды" })})))`,
      },
    ],
  });
  // A variable is used when anything stands in its column; an object takes part when all that are used are known.
  sheet.helperColumn(
    "grp_in",
    usualRows,
    `=IF(AND($A6<>"",grp_used>0,${variables
      .map((v) => `OR(COUNT(grp_v${v})=0,ISNUMBER(${lettersOf(v)}6))`)
      .join(",")}),1,0)`
  );
  for (const v of variables)
    sheet.helperColumn(
      `grp_x${v}`,
      usualRows,
      `=IF(AND(${here("grp_in")}=1,ISNUMBER(${lettersOf(v)}6)),${lettersOf(v)}6,"")`
    );
  sheet.helperColumn(
    "grp_x",
    usualRows,
    `=IF(grp_by=3,${here("grp_x3")},IF(grp_by=2,${here("grp_x2")},${here("grp_x1")}))`
  );
}

/** Settings and what was calculated stand right of the objects. */
const side = "M";
const value = "N";

function settingsOf(sheet: ModuleSheet): void {
  const seed = settings.find(({ key }) => key === "seed");
  if (!seed) throw new Error("no default seed");
  sheet
    .wide(side, 40)
    .wide(value, 14, false)
    .wide("O", 9, false)
    .section(`${side}5:O5`, {
      en: "How to group",
      ru: "Как группировать",
      kk: "Қалай топтастыру керек",
    })
    .figure({
      at: `${side}6`,
      name: "grp_k",
      label: { en: "Number of classes", ru: "Число групп", kk: "Топтар саны" },
      input: 3,
      tag: "D",
      format: "0",
      between: [2, mostClasses],
    })
    .figure({
      at: `${side}7`,
      name: "grp_by",
      label: {
        en: "Variable of intervals, quantiles and natural breaks",
        ru: "Признак для интервалов, квантилей и границ",
        kk: "Аралықтар, квантильдер мен шекаралар белгісі",
      },
      input: 1,
      tag: "D",
      format: "0",
      between: [1, variables.length],
    })
    .figure({
      at: `${side}8`,
      name: "grp_method",
      label: { en: "Method of the pane", ru: "Метод панели", kk: "Панель әдісі" },
      input: "ward",
      tag: "D",
      choices: methodWords,
    })
    .figure({
      at: `${side}9`,
      name: "grp_seed",
      label: seed.label,
      input: defaultConfig.seed,
      tag: seed.tag,
      format: "0",
      between: [1, 2147483646],
    })
    .figure({
      at: `${side}10`,
      name: "grp_starts",
      label: {
        en: "Random starts of k-means",
        ru: "Случайных начал k-средних",
        kk: "k-орташаның кездейсоқ бастамалары",
      },
      input: 50,
      tag: "D",
      format: "0",
      between: [1, 500],
    })
    .figure({
      at: `${side}11`,
      name: "grp_objects",
      label: { en: "Objects taking part", ru: "Объектов участвует", kk: "Қатысатын объектілер" },
      formula: "=SUM(grp_in)",
      format: "0",
    })
    .figure({
      at: `${side}12`,
      name: "grp_used",
      label: { en: "Variables used", ru: "Признаков использовано", kk: "Пайдаланылған белгілер" },
      formula: `=${variables.map((v) => `(COUNT(grp_v${v})>0)`).join("+")}`,
      format: "0",
    });

  const cuts = 14;
  sheet.section(`${side}${cuts}:O${cuts}`, {
    en: "Upper limits of the quantile classes",
    ru: "Верхние границы квантильных групп",
    kk: "Квантиль топтарының жоғарғы шектері",
  });
  for (let class_ = 1; class_ < mostClasses; class_++)
    sheet.draft
      .put(`${side}${cuts + class_}`, class_)
      .put(
        `${value}${cuts + class_}`,
        `=IF(OR(${class_}>=grp_k,COUNT(grp_x)=0),"",PERCENTILE(grp_x,${class_}/grp_k))`
      );
  const [cutFrom, cutTo] = [cuts + 1, cuts + mostClasses - 1];
  sheet.draft
    .look(`${side}${cutFrom}:${side}${cutTo}`, "text", { align: "Right" })
    .look(`${value}${cutFrom}:${value}${cutTo}`, "formula", { align: "Right", format: "General" })
    .name("grp_cut", `${value}${cutFrom}:${value}${cutTo}`);

  const written = cutTo + 2;
  sheet.section(`${side}${written}:O${written}`, {
    en: "What the pane calculated",
    ru: "Что рассчитала панель",
    kk: "Панель не есептеді",
  });
  const facts: readonly {
    readonly name: string;
    readonly label: Text;
    readonly format?: string;
  }[] = [
    { name: "grp_done_method", label: { en: "Method", ru: "Метод", kk: "Әдіс" } },
    {
      name: "grp_done_classes",
      label: { en: "Classes", ru: "Групп", kk: "Топтар" },
      format: "0",
    },
    { name: "grp_done_seed", label: seed.label, format: "0" },
    { name: "grp_done_on", label: { en: "Date", ru: "Дата", kk: "Күні" }, format: "@" },
    {
      name: "grp_stability",
      label: {
        en: "Stability: pairs that stay together or apart",
        ru: "Устойчивость: пары, что остаются вместе или врозь",
        kk: "Орнықтылық: бірге не бөлек қалатын жұптар",
      },
      format: "0.0%",
    },
  ];
  facts.forEach(({ name, label, format }, i) => {
    const row = written + 1 + i;
    sheet.label(`${side}${row}`, label);
    sheet.draft.name(name, `${value}${row}`).look(`${value}${row}`, "text", {
      align: "Right",
      ...(format === undefined ? {} : { format }),
    });
  });
  const stamp = written + facts.length + 1;
  const numbers = variables
    .map((v) => `SUMPRODUCT(${v}*ROW(grp_x${v})*ISNUMBER(grp_x${v}),grp_x${v})`)
    .join("+");
  const check = sheet.helper();
  sheet.draft
    .put(
      `${check}${firstRow}`,
      `=${numbers}+grp_k+grp_by+grp_seed+grp_starts+LEN(grp_method_code)+grp_objects`
    )
    .name("grp_check", `${check}${firstRow}`)
    .name("grp_done_check", `O${stamp}`)
    .look(`O${stamp}`, "helper", { format: ";;;" });
  sheet.figure({
    at: `${side}${stamp}`,
    name: "grp_state",
    label: { en: "The classes and the sheet", ru: "Группы и лист", kk: "Топтар мен парақ" },
    formula: `=IF(grp_done_on="","",IF(ABS(N(grp_done_check)-grp_check)>1E-9*MAX(1,ABS(grp_check)),${sheet.text({ en: "changed since: calculate again", ru: "изменилось: рассчитайте заново", kk: "өзгерді: қайта есептеңіз" })},${sheet.text({ en: "agree", ru: "соответствуют", kk: "сай келеді" })}))`,
  });
  sheet.draft.when({
    address: `${value}${stamp}`,
    formula: '=AND(grp_done_on<>"",ABS(N(grp_done_check)-grp_check)>1E-9*MAX(1,ABS(grp_check)))',
    fill: colors.unknownFill,
    font: colors.unknownText,
    bold: true,
  });
}

const tableFrom = "Q";

/** One table per method: size, means and part of the variance of each class, with the share of all below. */
function classes(sheet: ModuleSheet): void {
  const total = "SUMSQ(grp_z1,grp_z2,grp_z3)";
  methods.forEach(({ key, word }, m) => {
    const row = firstRow + m * (mostClasses + 6) + 1;
    const from = placeOf(`${tableFrom}1`).column;
    sheet.section(`${tableFrom}${row - 2}:${lettersOf(from + 6)}${row - 2}`, word);
    const labels = `grp_${key}`;
    const size = `SUMPRODUCT((${labels}=$${tableFrom}6)*1)`;
    sheet.table({
      name: `grp_${key}_class`,
      first: tableFrom,
      row,
      rows: mostClasses,
      columns: [
        {
          key: "no",
          head: { en: "Class", ru: "Группа", kk: "Топ" },
          kind: "text",
          format: "0",
          width: 9,
          filled: Array.from({ length: mostClasses }, (_, i) => i + 1),
        },
        {
          key: "size",
          head: { en: "Objects", ru: "Объектов", kk: "Объектілер" },
          kind: "formula",
          format: "0",
          width: 10,
          formula: `=${size}`,
        },
        ...variables.map((v): ModuleColumn => ({
          key: `mean${v}`,
          head: {
            en: `Mean of variable ${v}`,
            ru: `Среднее признака ${v}`,
            kk: `${v}-белгінің орташасы`,
          },
          kind: "formula",
          format: "#,##0.00",
          width: 13,
          formula: `=IF(OR(${size}=0,COUNT(grp_x${v})=0),"",SUMPRODUCT((${labels}=$${tableFrom}6)*1,grp_x${v})/${size})`,
        })),
        {
          key: "part",
          head: {
            en: "Part of variance",
            ru: "Часть дисперсии",
            kk: "Дисперсия бөлігі",
          },
          kind: "formula",
          format: "0.0%",
          width: 12,
          formula: `=IF(OR(${size}=0,${total}=0),"",(${variables
            .map((v) => `SUMPRODUCT((${labels}=$${tableFrom}6)*1,grp_z${v})^2`)
            .join("+")})/${size}/${total})`,
        },
      ],
    });
    sheet.figure({
      at: `${lettersOf(from + 4)}${row + mostClasses}`,
      name: `grp_${key}_between`,
      label: { en: "Between classes", ru: "Между группами", kk: "Топтар арасында" },
      formula: `=IF(COUNT(grp_${key}_class_part)=0,"",MIN(1,SUM(grp_${key}_class_part)))`,
      format: "0.0%",
    });
  });
}
