/** Decomposition on three grounds: management level, territory, production and technology. */
import { managementLevels } from "../../../assessments/cluster-formation/decomposition";
import { inLocale, Text } from "../../../core/locale";
import { colors } from "../colors";
import type { PlannedCell } from "../plan";
import { yesNo } from "../../../assessments/yes-no";
import type { SheetModule } from "./module";
import { firstRow, ModuleColumn, ModuleSheet, usualRows } from "./module-sheet";

const last = firstRow + usualRows - 1;

interface Ground {
  readonly key: "level" | "zone" | "stage";
  readonly title: Text;
  readonly head: Text;
  /** First row of its classes. */
  readonly row: number;
  readonly rows: number;
  /** Tags of the units. */
  readonly tag: string;
  /** Column of tags that are chosen from the classes beside. */
  readonly chosenIn?: string;
}

const grounds: readonly Ground[] = [
  {
    key: "level",
    title: {
      en: "By management level",
      ru: "По уровню управления",
      kk: "Басқару деңгейі бойынша",
    },
    head: { en: "Level", ru: "Уровень", kk: "Деңгей" },
    row: 18,
    rows: 4,
    tag: "dec_level_code",
  },
  {
    key: "zone",
    title: { en: "By territory", ru: "По территории", kk: "Аумақ бойынша" },
    head: { en: "Zone", ru: "Зона", kk: "Аймақ" },
    row: 25,
    rows: 8,
    tag: "dec_zone",
    chosenIn: "D",
  },
  {
    key: "stage",
    title: {
      en: "By production and technology",
      ru: "По производству и технологии",
      kk: "Өндіріс пен технология бойынша",
    },
    head: { en: "Stage", ru: "Стадия", kk: "Саты" },
    row: 36,
    rows: 12,
    tag: "dec_stage",
    chosenIn: "E",
  },
];

export const decompositionModule: SheetModule = {
  key: "decomposition",
  prefix: "dec",
  scope: "assessment",
  group: "evidence",
  tab: { en: "Decomposition", ru: "Декомпозиция", kk: "Декомпозиция" },
  title: {
    en: "Decomposition on three grounds",
    ru: "Декомпозиция по трём основаниям",
    kk: "Үш негіз бойынша декомпозиция",
  },
  purpose: {
    en: "The same units divided by management level, by territory and by stage. The three totals agree when every unit has its three tags.",
    ru: "Одни и те же единицы, разделённые по уровню управления, территории и стадии. Три итога сходятся, когда у каждой единицы есть все три метки.",
    kk: "Бір бірліктер басқару деңгейі, аумақ және саты бойынша бөлінеді. Әр бірліктің үш белгісі болса, үш жиынтық бірдей болады.",
  },
  lay(sheet, { locale, profile }) {
    sheet.legend({ input: "A3", standard: "C3", formula: "E3" });
    const stages = profile.chainStages.map(({ name }) => inLocale(name, locale));
    units(sheet);
    sheet.helperColumn("dec_money", usualRows, '=IF(A6="",0,N(B6))');
    figures(sheet);
    const names: Readonly<Record<Ground["key"], readonly PlannedCell[]>> = {
      level: Object.values(managementLevels).map((name) => `=${sheet.text(name)}`),
      zone: [],
      // Typed once, in the language of creation: tags of units are compared with them.
      stage: stages,
    };
    for (const ground of grounds) classes(sheet, ground, names[ground.key]);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:L${last}`,
      repeat: "1:5",
    });
  },
};

function units(sheet: ModuleSheet): void {
  const { locale } = sheet.start;
  sheet.table({
    name: "dec",
    first: "A",
    rows: usualRows,
    columns: [
      {
        key: "unit",
        head: {
          en: "Unit: participant, stage or link",
          ru: "Единица: участник, стадия или связь",
          kk: "Бірлік: қатысушы, саты немесе байланыс",
        },
        kind: "input",
        width: 34,
      },
      {
        key: "value",
        head: { en: "Output or jobs", ru: "Выпуск или занятые", kk: "Өндіріс немесе жұмыс орны" },
        kind: "input",
        width: 14,
        format: "General",
        between: [0, 1e15],
        note: {
          en: "One measure in one unit for all rows.",
          ru: "Одна величина в одной единице для всех строк.",
          kk: "Барлық жол үшін бір шама, бір бірлік.",
        },
      },
      {
        key: "level",
        head: { en: "Management level", ru: "Уровень управления", kk: "Басқару деңгейі" },
        kind: "list",
        width: 18,
        choices: managementLevels,
      },
      {
        key: "zone",
        head: { en: "Zone", ru: "Зона", kk: "Аймақ" },
        kind: "list",
        width: 18,
        note: {
          en: "From the list of zones beside, which you fill in.",
          ru: "Из списка зон справа, который заполняете вы.",
          kk: "Оң жақтағы, сіз толтыратын аймақтар тізімінен.",
        },
      },
      {
        key: "stage",
        head: { en: "Stage", ru: "Стадия", kk: "Саты" },
        kind: "list",
        width: 28,
        note: {
          en: "From the list of stages beside: the template of the profile, which you can change.",
          ru: "Из списка стадий справа: это шаблон профиля, его можно изменить.",
          kk: "Оң жақтағы сатылар тізімінен: бұл бейін үлгісі, оны өзгертуге болады.",
        },
      },
      {
        key: "source",
        head: { en: "Source", ru: "Источник", kk: "Дереккөз" },
        kind: "input",
        width: 20,
      },
    ],
  });
  for (const { chosenIn, row, rows, head } of grounds)
    if (chosenIn !== undefined)
      sheet.draft.validate({
        address: `${chosenIn}${firstRow}:${chosenIn}${last}`,
        list: `=$H$${row}:$H$${row + rows - 1}`,
        title: inLocale(head, locale),
        message: inLocale(
          {
            en: "Choose from the list beside. Blank means unknown.",
            ru: "Выберите из списка справа. Пустая ячейка — нет данных.",
            kk: "Оң жақтағы тізімнен таңдаңыз. Бос ұяшық — дерек жоқ.",
          },
          locale
        ),
        severity: "warning",
      });
}

/** The classes of one ground, with what the units in them add up to. */
function classes(sheet: ModuleSheet, ground: Ground, names: readonly PlannedCell[]): void {
  const { key, row, rows, tag } = ground;
  const table = `dec_${key}s`;
  // Levels are compared by code: their words change with the language of the sheet.
  const wanted = key === "level" ? `INDEX(${table}_code,ROW()-${row - 1})` : "H6";
  const members = `(dec_unit<>"")*(${tag}=${wanted})`;
  const columns: readonly ModuleColumn[] = [
    {
      key: "name",
      head: ground.head,
      kind: key === "level" ? "text" : key === "zone" ? "input" : "default",
      filled: names,
    },
    {
      key: "value",
      head: { en: "Value", ru: "Значение", kk: "Мәні" },
      kind: "formula",
      format: "General",
      formula: `=IF(H6="","",SUMPRODUCT(${members},dec_money))`,
    },
    {
      key: "units",
      head: { en: "Units", ru: "Единиц", kk: "Бірліктер" },
      kind: "formula",
      format: "0",
      formula: `=IF(H6="","",SUMPRODUCT(${members}))`,
    },
    {
      key: "share",
      head: { en: "Share, %", ru: "Доля, %", kk: "Үлесі, %" },
      kind: "formula",
      format: "0.0",
      formula: `=IF(H6="","",IF(SUM(${table}_value)>0,100*I6/SUM(${table}_value),""))`,
    },
  ];
  sheet.section(`H${row - 2}:K${row - 2}`, ground.title);
  sheet.table({ name: table, first: "H", row, rows, columns });
  if (key === "level") {
    const column = sheet.helper();
    Object.keys(managementLevels).forEach((code, index) =>
      sheet.draft.put(`${column}${row + index}`, code)
    );
    sheet.draft.name(`${table}_code`, `${column}${row}:${column}${row + rows - 1}`);
  }
  sheet.draft.bar(`K${row}:K${row + rows - 1}`).when({
    address: `K${row}:K${row + rows - 1}`,
    formula: `=IF(ISNUMBER($K${row}),$K${row}>dec_limit,FALSE)`,
    fill: colors.unknownFill,
    font: colors.unknownText,
    bold: true,
  });
}

const unitCount = 'SUMPRODUCT((dec_unit<>"")*1)';
const valued = 'SUMPRODUCT((dec_unit<>"")*ISNUMBER(dec_value))';
const untagged = (key: Ground["key"]): string => `${unitCount}-SUM(dec_${key}s_units)`;
const isAgreed = (key: Ground["key"]): string =>
  `ABS(SUM(dec_${key}s_value)-SUM(dec_money))<=0.000000001*MAX(1,SUM(dec_money))`;

function figures(sheet: ModuleSheet): void {
  const yes = sheet.text(yesNo.yes);
  const no = sheet.text(yesNo.no);
  const keys = grounds.map(({ key }) => key);
  const anyUntagged = keys.map((key) => untagged(key)).join("+");
  const highest = keys.map((key) => `MAX(dec_${key}s_share)`).join(",");
  sheet
    .wide("G", 3, false)
    .wide("H", 40)
    .wide("I", 14, false)
    .wide("J", 10, false)
    .wide("K", 12, false)
    .wide("L", 40)
    .section("H5:K5", { en: "What follows", ru: "Что следует", kk: "Бұдан не шығады" })
    .figure({
      at: "H6",
      name: "dec_limit",
      label: {
        en: "One class holds too much above, %",
        ru: "В одном классе слишком много, если больше, %",
        kk: "Бір сыныпта тым көп, егер одан артық болса, %",
      },
      input: 75,
      tag: "D",
      format: "General",
      between: [0, 100],
    })
    .figure({
      at: "H7",
      name: "dec_units",
      label: { en: "Units", ru: "Единиц", kk: "Бірліктер" },
      formula: `=IF(${unitCount}=0,"",${unitCount})`,
      format: "0",
    })
    .figure({
      at: "H8",
      name: "dec_total",
      label: { en: "Total", ru: "Всего", kk: "Барлығы" },
      formula: `=IF(${valued}=0,"",SUM(dec_money))`,
      format: "General",
    })
    .figure({
      at: "H9",
      name: "dec_blank",
      label: { en: "Units without a value", ru: "Единиц без значения", kk: "Мәнсіз бірліктер" },
      formula: `=IF(${unitCount}=0,"",${unitCount}-${valued})`,
      format: "0",
    });
  const untaggedLabels = {
    level: {
      en: "Units without a management level",
      ru: "Единиц без уровня управления",
      kk: "Басқару деңгейі жоқ бірліктер",
    },
    zone: {
      en: "Units without a listed zone",
      ru: "Единиц без зоны из списка",
      kk: "Тізімдегі аймағы жоқ бірліктер",
    },
    stage: {
      en: "Units without a listed stage",
      ru: "Единиц без стадии из списка",
      kk: "Тізімдегі сатысы жоқ бірліктер",
    },
  } as const satisfies Readonly<Record<Ground["key"], Text>>;
  keys.forEach((key, index) =>
    sheet.figure({
      at: `H${10 + index}`,
      name: `dec_${key}s_open`,
      label: untaggedLabels[key],
      formula: `=IF(${unitCount}=0,"",${untagged(key)})`,
      format: "0",
    })
  );
  sheet
    .figure({
      at: "H13",
      name: "dec_agree",
      label: {
        en: "Do the three totals agree",
        ru: "Сходятся ли три итога",
        kk: "Үш жиынтық бірдей ме",
      },
      formula: `=IF(${valued}=0,"",IF(AND(${keys.map(isAgreed).join(",")}),${yes},${no}))`,
    })
    .figure({
      at: "H14",
      name: "dec_unbalanced",
      label: {
        en: "Is the decomposition unbalanced",
        ru: "Декомпозиция не сбалансирована",
        kk: "Декомпозиция теңгерімсіз бе",
      },
      formula: `=IF(${valued}=0,"",IF(OR(${anyUntagged}>0,MAX(${highest})>dec_limit),${yes},${no}))`,
    });
}
