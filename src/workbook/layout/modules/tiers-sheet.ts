/**
 * Tiers of the clusters of a region: verdicts from the assessments of the workbook or typed, links between
 * clusters, and the tier that follows, printed with its reason beside what a source or a person assigned.
 */
import { settings } from "../../../assessments/cluster-formation/config";
import type { SettingKey } from "../../../assessments/assessment";
import type { Text } from "../../../core/locale";
import { colors } from "../colors";
import { lettersOf } from "../draft";
import { linked, linkedName } from "./assessment-links";
import { yesNo } from "../../../assessments/yes-no";
import type { SheetModule } from "./module";
import type { AssessmentReference } from "./module-start";
import { Choices, firstRow, ModuleSheet } from "./module-sheet";

/** Clusters and links a sheet has room for. */
export const tierRows = 16;
export const linkRows = 90;

const last = firstRow + tierRows - 1;

/** The tiers by the code that formulas and the pane read. */
export const tierWords = {
  priority: { en: "priority", ru: "приоритетный", kk: "басым" },
  adjacent: { en: "adjacent (tomorrow)", ru: "смежный (завтра)", kk: "сабақтас (ертең)" },
  potential: {
    en: "potential (day after)",
    ru: "потенциальный (послезавтра)",
    kk: "әлеуетті (бүрсігүні)",
  },
  none: { en: "not assigned", ru: "не отнесён", kk: "жатқызылмаған" },
} as const satisfies Choices;

/** Columns whose cells look at an assessment. */
export const tierLinkKeys = ["name", "assessment", "verdict", "low", "high", "index"] as const;

export type TierLinkKey = (typeof tierLinkKeys)[number];

/** Cells of one row that look at an assessment, by column. */
export function tierLinks({
  number,
}: AssessmentReference): Readonly<Record<TierLinkKey, string | number>> {
  const all = (p: string) => `${p}V_lo,${p}V_hi,${p}n_verdict`;
  return {
    name: linkedName(number, (p) => `IF(${p}cfg_cluster="",${p}cfg_region,${p}cfg_cluster)&""`),
    assessment: number,
    verdict: linked(number, (p) => `${p}n_verdict`),
    low: linked(number, (p) => `MIN(${all(p)})`),
    high: linked(number, (p) => `MAX(${all(p)})`),
    index: linked(number, (p) => `${p}I_rho`),
  };
}

/** The nth row of a helper column, for the row a formula stands in. */
const here = (name: string): string => `INDEX(${name},ROW()-${firstRow - 1})`;

/** A verdict as 0…4 whether written as a number or as "V3"; "" for anything else. */
const verdictIn = (cell: string): string =>
  `IF(${cell}="","",IF(ISNUMBER(${cell}),IF(AND(${cell}>=0,${cell}<=4,${cell}=INT(${cell})),${cell},""),IF(LEN(${cell})=2,IFERROR(FIND(MID(${cell},2,1),"01234")-1,""),"")))`;

/** Rows of links from the cluster of this row to a priority cluster other than itself. */
const ownLinks = (priority: string): string =>
  `(tie_link_cluster=$A6)*(tie_link_partner<>$A6)*(tie_link_cluster<>"")*${priority}`;

const strongest = (priority: string, what: string): string =>
  `SUMPRODUCT(MAX(${ownLinks(priority)}*${what}))`;

const known = (what: string): string =>
  `SUMPRODUCT(${ownLinks("tie_link_prio")}*ISNUMBER(${what}))`;

const setting = (key: SettingKey) => {
  const found = settings.find((one) => one.key === key);
  if (!found || typeof found.default !== "number") throw new Error(`no default ${key}`);
  return { ...found, default: found.default };
};

const heads = {
  cluster: { en: "Cluster", ru: "Кластер", kk: "Кластер" },
  tier: { en: "Tier", ru: "Группа", kk: "Тобы" },
} as const satisfies Readonly<Record<string, Text>>;

export const tiersModule: SheetModule = {
  key: "tiers",
  prefix: "tie",
  scope: "workbook",
  group: "answer",
  tab: { en: "Tiers", ru: "Группы кластеров", kk: "Кластер топтары" },
  title: {
    en: "Tiers of the region's clusters",
    ru: "Группы кластеров региона",
    kk: "Өңір кластерлерінің топтары",
  },
  purpose: {
    en: "Which cluster is a priority now, which one tomorrow through its links to a priority cluster, which one later. No order within a tier is implied.",
    ru: "Какой кластер приоритетен сейчас, какой станет завтра благодаря связям с приоритетным, какой позже. Порядка внутри группы нет.",
    kk: "Қай кластер қазір басым, қайсысы басым кластермен байланысы арқылы ертең, қайсысы кейін басым болады. Топ ішінде рет жоқ.",
  },
  lay(sheet, { assessments }) {
    sheet.legend({ input: "A3", standard: "C3", formula: "G3" });
    clusters(sheet, assessments);
    links(sheet);
    firstPass(sheet);
    secondPass(sheet);
    limits(sheet);
    columnsOfTiers(sheet);
    matrix(sheet);
    map(sheet);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:Q${matrixRow + tierRows}`,
      repeat: "1:5",
      together: [{ first: limitsRow, last: matrixRow + tierRows }],
    });
  },
};

function clusters(sheet: ModuleSheet, assessments: readonly AssessmentReference[]): void {
  const rows = assessments.slice(0, tierRows).map(tierLinks);
  const percent = "0%";
  sheet.table({
    name: "tie",
    first: "A",
    rows: tierRows,
    columns: [
      {
        key: "name",
        head: heads.cluster,
        kind: "input",
        width: 34,
        filled: rows.map(({ name }) => name),
      },
      {
        key: "assessment",
        head: { en: "Assessment", ru: "Оценка №", kk: "Бағалау №" },
        kind: "code",
        width: 9,
        format: "0",
        align: "Center",
        note: {
          en: "Number of the assessment this row looks at. Blank: the verdict is typed.",
          ru: "Номер оценки, на которую смотрит строка. Пусто — вывод введён вручную.",
          kk: "Жол қарайтын бағалаудың нөмірі. Бос болса, қорытынды қолмен енгізілген.",
        },
        filled: rows.map(({ assessment }) => assessment),
      },
      {
        key: "verdict",
        head: { en: "Verdict", ru: "Вывод", kk: "Қорытынды" },
        kind: "input",
        width: 9,
        format: '"V"0',
        align: "Center",
        note: {
          en: "0 to 4, or V0 to V4. Blank: not assessed, and no tier.",
          ru: "От 0 до 4 или от V0 до V4. Пусто — не оценён, группы нет.",
          kk: "0-ден 4-ке дейін немесе V0–V4. Бос болса, бағаланбаған, тобы жоқ.",
        },
        filled: rows.map(({ verdict }) => verdict),
      },
      {
        key: "low",
        head: { en: "At worst", ru: "В худшем случае", kk: "Ең нашар жағдайда" },
        kind: "input",
        width: 9,
        format: '"V"0',
        align: "Center",
        filled: rows.map(({ low }) => low),
      },
      {
        key: "high",
        head: { en: "At best", ru: "В лучшем случае", kk: "Ең жақсы жағдайда" },
        kind: "input",
        width: 9,
        format: '"V"0',
        align: "Center",
        filled: rows.map(({ high }) => high),
      },
      {
        key: "index",
        head: { en: "Index", ru: "Индекс", kk: "Индекс" },
        kind: "input",
        width: 9,
        format: "0.0",
        between: [0, 100],
        filled: rows.map(({ index }) => index),
      },
      {
        key: "strategic",
        head: { en: "Strategic decision", ru: "Стратегическое решение", kk: "Стратегиялық шешім" },
        kind: "list",
        width: 12,
        align: "Center",
        choices: yesNo,
      },
      {
        key: "decision",
        head: { en: "Which decision", ru: "Какое решение", kk: "Қандай шешім" },
        kind: "input",
        width: 26,
        wrap: true,
        note: {
          en: "Number and date of the document that records the decision",
          ru: "Номер и дата документа, в котором решение записано",
          kk: "Шешім жазылған құжаттың нөмірі мен күні",
        },
      },
      {
        key: "source",
        head: { en: "Source's assignment", ru: "Отнесение источника", kk: "Дереккөздің бөлуі" },
        kind: "list",
        width: 22,
        choices: tierWords,
        note: {
          en: "Where a published list puts the cluster. It stands beside the computed tier and decides nothing.",
          ru: "Куда кластер относит опубликованный список. Стоит рядом с расчётной группой и ничего не решает.",
          kk: "Жарияланған тізім кластерді қай топқа жатқызады. Есептелген топтың қасында тұрады, ештеңе шешпейді.",
        },
      },
      {
        key: "L",
        head: { en: "Strongest link", ru: "Сильнейшая связь", kk: "Ең күшті байланыс" },
        kind: "formula",
        width: 10,
        format: percent,
        note: {
          en: "Largest supply share, demand share or skill overlap with another priority cluster. Blank: not evidenced.",
          ru: "Наибольшая доля поставок, спроса или общих навыков с другим приоритетным кластером. Пусто — не подтверждена.",
          kk: "Басқа басым кластермен жеткізу, сұраныс үлесінің немесе ортақ дағдылардың ең үлкені. Бос — расталмаған.",
        },
        formula: `=IF($A6="","",IF(${known("tie_link_strength")}=0,"",${strongest("tie_link_prio", "tie_link_s")}))`,
      },
      {
        key: "related",
        head: {
          en: "Relatedness percentile",
          ru: "Процентиль родственности",
          kk: "Сабақтастық процентилі",
        },
        kind: "formula",
        width: 12,
        format: "0.0",
        formula: `=IF($A6="","",IF(${known("tie_link_percentile")}=0,"",${strongest("tie_link_prio", "tie_link_p")}))`,
      },
      {
        key: "tier",
        head: heads.tier,
        kind: "formula",
        width: 26,
        wrap: true,
        formula: `=IF(${here("tie_code")}="","",IF(${here("tie_code_lo")}=${here("tie_code_hi")},${wordOf(sheet, here("tie_code"))},${wordOf(sheet, here("tie_code_lo"))}&" – "&${wordOf(sheet, here("tie_code_hi"))}))`,
      },
      {
        key: "reason",
        head: { en: "Why", ru: "Почему", kk: "Неліктен" },
        kind: "formula",
        width: 58,
        wrap: true,
        formula: `=IF($A6="","",${reasons(sheet)})`,
      },
      {
        key: "override",
        head: { en: "Assigned instead", ru: "Назначено иначе", kk: "Басқаша тағайындалды" },
        kind: "list",
        width: 22,
        choices: tierWords,
        note: {
          en: "A person's assignment goes first in the lists below. It moves no other cluster.",
          ru: "Назначение человека идёт в списки ниже вместо расчёта. Другие кластеры оно не сдвигает.",
          kk: "Адамның тағайындауы төмендегі тізімдерге есептің орнына кіреді. Басқа кластерлерді жылжытпайды.",
        },
      },
      {
        key: "author",
        head: { en: "By whom and why", ru: "Кем и почему", kk: "Кім және неге" },
        kind: "input",
        width: 26,
        wrap: true,
      },
      {
        key: "complaint",
        head: { en: "To be completed", ru: "Что дополнить", kk: "Нені толықтыру керек" },
        kind: "formula",
        width: 40,
        wrap: true,
        formula: `=IF($A6="","",${complaints(sheet)})`,
      },
    ],
  });
  sheet.draft.when({
    address: `P${firstRow}:P${last}`,
    formula: `=$P${firstRow}<>""`,
    fill: colors.unknownFill,
    font: colors.unknownText,
  });
}

/** The word of a tier by its code. */
function wordOf(sheet: ModuleSheet, code: string): string {
  return Object.entries(tierWords).reduceRight(
    (otherwise, [key, word]) => `IF(${code}="${key}",${sheet.text(word)},${otherwise})`,
    '""'
  );
}

/** The partner of the strongest link of this row. */
const partner = `INDEX(tie_link_partner,SUMPRODUCT(MAX(${ownLinks("tie_link_prio")}*(tie_link_s=$J6)*(ROW(tie_link_cluster)-${firstRow - 1}))))`;

function reasons(sheet: ModuleSheet): string {
  const verdict = `"V"&${here("tie_v")}`;
  const say = (text: Text, ...parts: readonly string[]) => sheet.sentence(text, ...parts);
  const shareOf = "ROUND(100*$J6,1)";
  const cases: readonly (readonly [string, string])[] = [
    ["ready", say({ en: "{1}: ready", ru: "{1}: готов", kk: "{1}: дайын" }, verdict)],
    [
      "decided",
      say(
        {
          en: "{1} with a strategic decision on record",
          ru: "{1} при записанном стратегическом решении",
          kk: "{1}, стратегиялық шешім тіркелген",
        },
        verdict
      ),
    ],
    [
      "linked",
      say(
        {
          en: "{1}, linked to the priority cluster “{2}”: {3} % (limit {4} %)",
          ru: "{1}, связан с приоритетным кластером «{2}»: {3} % (порог {4} %)",
          kk: "{1}, «{2}» басым кластерімен байланысты: {3} % (шегі {4} %)",
        },
        verdict,
        partner,
        shareOf,
        "ROUND(100*tie_linkT,1)"
      ),
    ],
    [
      "related",
      say(
        {
          en: "{1}, related to a priority cluster: percentile {2} (limit {3})",
          ru: "{1}, близок к приоритетному кластеру: процентиль {2} (порог {3})",
          kk: "{1}, басым кластерге жақын: процентилі {2} (шегі {3})",
        },
        verdict,
        "ROUND($K6,1)",
        "tie_linkpct"
      ),
    ],
    [
      "weak but linked",
      say(
        {
          en: "{1}, linked to a priority cluster but not ready for it yet",
          ru: "{1}, связан с приоритетным кластером, но пока не готов",
          kk: "{1}, басым кластермен байланысты, бірақ әзірге дайын емес",
        },
        verdict
      ),
    ],
    [
      "link too weak",
      say(
        {
          en: "{1}, no link to a priority cluster reaches the limit",
          ru: "{1}, ни одна связь с приоритетным кластером не достигает порога",
          kk: "{1}, басым кластермен ешбір байланыс шекке жетпейді",
        },
        verdict
      ),
    ],
    [
      "link not evidenced",
      say(
        {
          en: "{1}, a link to a priority cluster is not evidenced",
          ru: "{1}, связь с приоритетным кластером не подтверждена",
          kk: "{1}, басым кластермен байланыс расталмаған",
        },
        verdict
      ),
    ],
    [
      "nothing to link to",
      say(
        {
          en: "{1}, there is no other priority cluster to be linked to",
          ru: "{1}, другого приоритетного кластера, с которым могла бы быть связь, нет",
          kk: "{1}, байланысуға болатын басқа басым кластер жоқ",
        },
        verdict
      ),
    ],
    [
      "flagged",
      say({
        en: "V0: evidence does not suffice, kept by a strategic decision",
        ru: "V0: данных недостаточно, оставлен по стратегическому решению",
        kk: "V0: деректер жеткіліксіз, стратегиялық шешіммен қалдырылды",
      }),
    ],
    [
      "no evidence",
      say({
        en: "V0: evidence does not suffice",
        ru: "V0: данных недостаточно",
        kk: "V0: деректер жеткіліксіз",
      }),
    ],
    [
      "not assessed",
      say({
        en: "Not assessed: no tier can be computed",
        ru: "Не оценён: группу вычислить нельзя",
        kk: "Бағаланбаған: тобын есептеу мүмкін емес",
      }),
    ],
  ];
  return cases.reduceRight(
    (otherwise, [code, sentence]) => `IF(${here("tie_why")}="${code}",${sentence},${otherwise})`,
    '""'
  );
}

function complaints(sheet: ModuleSheet): string {
  const cases: readonly (readonly [string, string])[] = [
    [
      "SUMPRODUCT((tie_name=$A6)*1)>1",
      sheet.text({
        en: "This name stands in two rows",
        ru: "Это название стоит в двух строках",
        kk: "Бұл атау екі жолда тұр",
      }),
    ],
    [
      'AND(ISNUMBER($B6),$C6="")',
      sheet.text({
        en: "The assessment is no longer in the workbook: refresh the rows or type the verdict",
        ru: "Оценки больше нет в книге: обновите строки или введите вывод",
        kk: "Бағалау кітапта енді жоқ: жолдарды жаңартыңыз немесе қорытындыны енгізіңіз",
      }),
    ],
    [
      `AND($C6<>"",${here("tie_v")}="")`,
      sheet.text({
        en: "The verdict is not a whole number from 0 to 4",
        ru: "Вывод — не целое число от 0 до 4",
        kk: "Қорытынды 0-ден 4-ке дейінгі бүтін сан емес",
      }),
    ],
    [
      `AND(${here("tie_strategic_code")}="yes",$H6="")`,
      sheet.text({
        en: "Which decision is not recorded",
        ru: "Не записано, какое это решение",
        kk: "Қандай шешім екені жазылмаған",
      }),
    ],
    [
      `AND(${here("tie_override_code")}<>"",$O6="")`,
      sheet.text({
        en: "Who assigned the other tier, and why, is not recorded",
        ru: "Не записано, кто и почему назначил другую группу",
        kk: "Басқа топты кім және неге тағайындағаны жазылмаған",
      }),
    ],
  ];
  return cases.reduceRight(
    (otherwise, [when, sentence]) => `IF(${when},${sentence},${otherwise})`,
    '""'
  );
}

/** First column of the links, with one empty column before it. */
const linksFrom = "S";

function links(sheet: ModuleSheet): void {
  const share = { kind: "input", width: 11, format: "0%", between: [0, 1] } as const;
  sheet.table({
    name: "tie_link",
    first: linksFrom,
    rows: linkRows,
    columns: [
      { key: "cluster", head: heads.cluster, kind: "input", width: 30 },
      {
        key: "partner",
        head: { en: "Linked to", ru: "Связан с", kk: "Немен байланысты" },
        kind: "input",
        width: 30,
      },
      {
        key: "supply",
        head: { en: "Supply share", ru: "Доля поставок", kk: "Жеткізу үлесі" },
        ...share,
        note: {
          en: "Purchases of the partner from this cluster / all purchases of the partner",
          ru: "Закупки партнёра у этого кластера / все закупки партнёра",
          kk: "Серіктестің осы кластерден сатып алуы / серіктестің барлық сатып алуы",
        },
      },
      {
        key: "demand",
        head: { en: "Demand share", ru: "Доля спроса", kk: "Сұраныс үлесі" },
        ...share,
        note: {
          en: "Sales of this cluster to the partner / all sales of this cluster",
          ru: "Продажи этого кластера партнёру / все его продажи",
          kk: "Осы кластердің серіктеске сатуы / оның барлық сатуы",
        },
      },
      {
        key: "skills",
        head: { en: "Skill overlap", ru: "Общие навыки", kk: "Ортақ дағдылар" },
        ...share,
        note: {
          en: "1 − half the sum of the differences between the shares of occupations in both",
          ru: "1 − половина суммы разностей долей профессий в обоих",
          kk: "1 − екеуіндегі мамандық үлестері айырмаларының жарты қосындысы",
        },
      },
      {
        key: "relatedness",
        head: { en: "Relatedness", ru: "Родственность", kk: "Сабақтастық" },
        kind: "input",
        width: 13,
        format: "General",
        note: {
          en: "Any measure, the same for all rows: it counts by its percentile among those with the same partner",
          ru: "Любая мера, одна для всех строк: учитывается её процентиль среди строк с тем же партнёром",
          kk: "Кез келген өлшем, барлық жолға бірдей: серіктесі бірдей жолдар арасындағы процентилі есепке алынады",
        },
      },
      {
        key: "strength",
        head: { en: "Link", ru: "Связь", kk: "Байланыс" },
        kind: "formula",
        width: 9,
        format: "0%",
        formula: '=IF(COUNT($U6:$W6)=0,"",MAX($U6:$W6))',
      },
      {
        key: "percentile",
        head: { en: "Percentile", ru: "Процентиль", kk: "Процентиль" },
        kind: "formula",
        width: 11,
        format: "0.0",
        formula:
          '=IF(ISNUMBER($X6),IF($X6=0,0,100*SUMPRODUCT((tie_link_partner=$T6)*ISNUMBER(tie_link_relatedness)*((tie_link_relatedness<$X6)+0.5*(tie_link_relatedness=$X6)))/SUMPRODUCT((tie_link_partner=$T6)*ISNUMBER(tie_link_relatedness))),"")',
      },
      {
        key: "state",
        head: { en: "Note", ru: "Примечание", kk: "Ескертпе" },
        kind: "formula",
        width: 36,
        formula: `=IF(AND($S6="",$T6=""),"",IF(OR(SUMPRODUCT((tie_name=$S6)*(tie_name<>""))=0,SUMPRODUCT((tie_name=$T6)*(tie_name<>""))=0),${sheet.text({ en: "A name does not stand in the list of clusters", ru: "Название не стоит в списке кластеров", kk: "Атау кластерлер тізімінде жоқ" })},IF($S6=$T6,${sheet.text({ en: "A cluster is not linked to itself", ru: "Связь кластера с самим собой не считается", kk: "Кластердің өзімен байланысы есептелмейді" })},IF(${here("tie_link_prio")}=1,${sheet.text({ en: "counts: the partner is a priority cluster", ru: "учтена: партнёр — приоритетный кластер", kk: "есепке алынды: серіктес — басым кластер" })},""))))`,
      },
    ],
  });
  for (const column of ["S", "T"])
    sheet.draft.validate({
      address: `${column}${firstRow}:${column}${firstRow + linkRows - 1}`,
      list: `=$A$${firstRow}:$A$${last}`,
      title: heads.cluster[sheet.start.locale],
      message: {
        en: "Choose a cluster of the list on the left.",
        ru: "Выберите кластер из списка слева.",
        kk: "Сол жақтағы тізімнен кластер таңдаңыз.",
      }[sheet.start.locale],
      severity: "warning",
    });
  // Numbers without gaps, so that the largest can be taken over products.
  sheet.helperColumn("tie_link_s", linkRows, "=N($Y6)");
  sheet.helperColumn("tie_link_p", linkRows, "=N($Z6)");
}

interface End {
  readonly suffix: "" | "_lo" | "_hi";
  readonly verdict: string;
}

/** The verdict itself and both ends of its range; an end that is not given is the verdict. */
const ends: readonly End[] = [
  { suffix: "", verdict: `=IF($A6="","",${verdictIn("$C6")})` },
  {
    suffix: "_lo",
    verdict: `=IF(${here("tie_v")}="","",IF(${verdictIn("$D6")}="",${here("tie_v")},${verdictIn("$D6")}))`,
  },
  {
    suffix: "_hi",
    verdict: `=IF(${here("tie_v")}="","",IF(${verdictIn("$E6")}="",${here("tie_v")},${verdictIn("$E6")}))`,
  },
];

/** Priority follows from verdict and decision alone; the links of later formulas look at nothing else. */
function firstPass(sheet: ModuleSheet): void {
  for (const { suffix, verdict } of ends) {
    sheet.helperColumn(`tie_v${suffix}`, tierRows, verdict);
    const v = here(`tie_v${suffix}`);
    sheet.helperColumn(
      `tie_prio${suffix}`,
      tierRows,
      `=IF(${v}="",0,IF(OR(${v}=4,AND(${v}=3,${here("tie_strategic_code")}="yes")),1,0))`
    );
    sheet.helperColumn(
      `tie_link_prio${suffix}`,
      linkRows,
      `=IF(SUMPRODUCT((tie_name=$T6)*(tie_name<>"")*tie_prio${suffix})>0,1,0)`
    );
  }
}

function secondPass(sheet: ModuleSheet): void {
  for (const { suffix } of ends) {
    const v = here(`tie_v${suffix}`);
    const priority = `tie_link_prio${suffix}`;
    const isLinked = `OR(${strongest(priority, "tie_link_s")}>=tie_linkT,${strongest(priority, "tie_link_p")}>=tie_linkpct)`;
    const strategic = `${here("tie_strategic_code")}="yes"`;
    sheet.helperColumn(
      `tie_code${suffix}`,
      tierRows,
      `=IF(${v}="","",IF(${here(`tie_prio${suffix}`)}=1,"priority",IF(AND(${v}>=2,${isLinked}),"adjacent",IF(OR(${v}>=1,${strategic}),"potential","none"))))`
    );
  }
  const v = here("tie_v");
  const others = "SUMPRODUCT(tie_prio*(tie_name<>$A6))=0";
  sheet.helperColumn(
    "tie_why",
    tierRows,
    `=IF($A6="","",IF(${v}="","not assessed",IF(${here("tie_prio")}=1,IF(${v}=4,"ready","decided"),IF(${v}=0,IF(${here("tie_strategic_code")}="yes","flagged","no evidence"),IF(OR(N($J6)>=tie_linkT,N($K6)>=tie_linkpct),IF(${v}=1,"weak but linked",IF(N($J6)>=tie_linkT,"linked","related")),IF(${others},"nothing to link to",IF(AND($J6="",$K6=""),"link not evidenced","link too weak")))))))`
  );
  sheet.helperColumn(
    "tie_final",
    tierRows,
    `=IF($A6="","",IF(${here("tie_override_code")}<>"",${here("tie_override_code")},${here("tie_code")}))`
  );
}

const limitsRow = last + 3;

function limits(sheet: ModuleSheet): void {
  const [share, percentile] = [setting("linkT"), setting("linkpct")];
  sheet
    .section(`A${limitsRow - 1}:H${limitsRow - 1}`, {
      en: "Limits of a link",
      ru: "Пороги связи",
      kk: "Байланыс шектері",
    })
    .figure({
      at: `A${limitsRow}`,
      name: "tie_linkT",
      label: share.label,
      input: share.default,
      tag: share.tag,
      format: "0%",
      between: [0.01, 1],
    })
    .figure({
      at: `A${limitsRow + 1}`,
      name: "tie_linkpct",
      label: percentile.label,
      input: percentile.default,
      tag: percentile.tag,
      format: "0",
      between: [1, 100],
    });
  sheet.draft
    .put(`D${limitsRow}`, `=${sheet.text(share.meaning)}`)
    .put(`D${limitsRow + 1}`, `=${sheet.text(percentile.meaning)}`)
    .look(`D${limitsRow}:H${limitsRow + 1}`, "text");
}

const listsRow = limitsRow + 5;

/** Three columns as source B prints them, and one for what is not assigned; beside them the source's own. */
function columnsOfTiers(sheet: ModuleSheet): void {
  const nth = (codes: string, code: string, place: number) =>
    `=IFERROR(INDEX(tie_name,SUMPRODUCT(SMALL((${codes}="${code}")*(ROW(tie_name)-${firstRow - 1})+(${codes}<>"${code}")*(1+ROWS(tie_name)),${place})))&"","")`;
  const part = (at: string, columns: readonly string[], codes: string, title: Text): void => {
    const [from = at] = columns;
    const to = columns[columns.length - 1] ?? from;
    sheet.section(`${from}${listsRow - 2}:${to}${listsRow - 2}`, title);
    Object.entries(tierWords).forEach(([code, word], index) => {
      const column = columns[index];
      if (column === undefined) return;
      sheet.label(`${column}${listsRow - 1}`, word, "header");
      for (let place = 1; place <= tierRows; place++)
        sheet.draft.put(`${column}${listsRow + place - 1}`, nth(codes, code, place));
      sheet.draft
        .look(`${column}${listsRow}:${column}${listsRow + tierRows - 1}`, "text", { wrap: true })
        .name(`tie_${at}_${code}`, `${column}${listsRow}:${column}${listsRow + tierRows - 1}`);
    });
  };
  part("list", ["A", "H", "I", "L"], "tie_final", {
    en: "The clusters by tier",
    ru: "Кластеры по группам",
    kk: "Кластерлер топтар бойынша",
  });
  part("source_list", ["M", "N", "O", "P"], "tie_source_code", {
    en: "The same list as the source assigns it",
    ru: "Тот же список, как его разделил источник",
    kk: "Дереккөз бөлген осы тізім",
  });
  const both = '(tie_source_code<>"")*(tie_code<>"")';
  sheet.figure({
    at: `A${limitsRow + 2}`,
    name: "tie_agree",
    label: {
      en: "Computed as the source assigns",
      ru: "Расчёт совпал с источником",
      kk: "Есеп дереккөзбен сәйкес келді",
    },
    formula: `=IF(SUMPRODUCT((tie_source_code<>"")*1)=0,"",SUMPRODUCT(${both}*(tie_source_code=tie_code))&" / "&SUMPRODUCT(${both}))`,
  });
}

const matrixRow = listsRow + tierRows + 3;

/** The strongest link of each cluster (row) to each other one (column), whatever the tiers are. */
function matrix(sheet: ModuleSheet): void {
  sheet.section(`A${matrixRow - 2}:Q${matrixRow - 2}`, {
    en: "Strongest link of the row to the column: supply, demand or skills",
    ru: "Сильнейшая связь строки со столбцом: поставки, спрос или навыки",
    kk: "Жолдың бағанмен ең күшті байланысы: жеткізу, сұраныс немесе дағдылар",
  });
  const head = matrixRow - 1;
  sheet.draft.tall(head, 60);
  for (let place = 0; place < tierRows; place++) {
    const column = lettersOf(1 + place);
    const cluster = `INDEX(tie_name,${place + 1})&""`;
    sheet.draft
      .put(`${column}${head}`, `=${cluster}`)
      .look(`${column}${head}`, "header")
      .put(`A${matrixRow + place}`, `=${cluster}`);
    for (let row = matrixRow; row < matrixRow + tierRows; row++) {
      const pair = `(tie_link_cluster=$A${row})*(tie_link_partner=${column}$${head})*(tie_link_cluster<>"")*(tie_link_partner<>"")`;
      sheet.draft.put(
        `${column}${row}`,
        `=IF(SUMPRODUCT(${pair}*ISNUMBER(tie_link_strength))=0,"",SUMPRODUCT(MAX(${pair}*tie_link_s)))`
      );
    }
  }
  const to = `${lettersOf(tierRows)}${matrixRow + tierRows - 1}`;
  sheet.draft
    .look(`A${head}`, "header")
    .look(`A${matrixRow}:A${matrixRow + tierRows - 1}`, "text")
    .look(`B${matrixRow}:${to}`, "formula", { align: "Right", format: "0%" })
    .name("tie_matrix", `B${matrixRow}:${to}`)
    .when({
      address: `B${matrixRow}:${to}`,
      formula: `=AND(ISNUMBER(B${matrixRow}),N(B${matrixRow})>=tie_linkT)`,
      fill: colors.passFill,
      font: colors.passText,
      bold: true,
    });
}

/** Connectedness against the index, one series per tier; a cluster without both has no point. */
function map(sheet: ModuleSheet): void {
  const missing = "NA()";
  const across = sheet.helperColumn(
    "tie_map_x",
    tierRows,
    `=IF(AND(ISNUMBER($J6),ISNUMBER($F6)),$J6,${missing})`
  );
  const top = matrixRow + tierRows + 2;
  const shown = [
    { code: "priority", color: colors.passText },
    { code: "adjacent", color: colors.unknownText },
    { code: "potential", color: colors.bar },
  ] as const;
  const series = shown.map(({ code, color }, index) => {
    const column = sheet.helperColumn(
      `tie_map_${code}`,
      tierRows,
      `=IF(AND(ISNUMBER($J6),ISNUMBER($F6),${here("tie_final")}="${code}"),$F6,${missing})`
    );
    const name = `${["A", "H", "I"][index] ?? "A"}${listsRow - 1}`;
    return {
      name,
      values: `${column}${firstRow}:${column}${last}`,
      x: `${across}${firstRow}:${across}${last}`,
      color,
      marker: { shape: "circle", points: 9 },
    } as const;
  });
  sheet.section(`A${top}:Q${top}`, {
    en: "Connectedness (across) and index",
    ru: "Связь (по горизонтали) и индекс",
    kk: "Байланыс (көлденең) және индекс",
  });
  sheet.draft.chart({
    name: "tiers-map",
    kind: "scatter",
    title: `A${top}`,
    series,
    axis: { min: 0, max: 100, step: 10, grid: true },
    across: { min: 0, max: 1, step: 0.1, format: "0%", grid: true },
    legend: true,
    place: `A${top + 1}:I${top + 20}`,
    description: {
      en: "Clusters by the strongest link to a priority cluster and by index, colored by tier",
      ru: "Кластеры по сильнейшей связи с приоритетным и по индексу, цвет — группа",
      kk: "Кластерлер басым кластермен ең күшті байланысы мен индексі бойынша, түсі — тобы",
    }[sheet.start.locale],
  });
}
