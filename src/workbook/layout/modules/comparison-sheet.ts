/**
 * The assessments of a workbook side by side: verdicts, indexes, blocks and gates looked up where they stand, the
 * order by index, and how much of that order holds under other means, without each block and inside the intervals.
 */
import { blockCodes, blocks } from "../../../assessments/cluster-formation/blocks";
import { comparisonRuns } from "../../../assessments/cluster-formation/comparison";
import { settings } from "../../../assessments/cluster-formation/config";
import { gateCodes, gates } from "../../../assessments/cluster-formation/gates";
import type { SettingKey } from "../../../assessments/assessment";
import type { Text } from "../../../core/locale";
import { colors, verdictColors } from "../colors";
import { lettersOf, placeOf } from "../draft";
import { linked, linkedName } from "./assessment-links";
import type { SheetModule } from "./module";
import type { AssessmentReference } from "./module-start";
import { Choices, firstRow, ModuleColumn, ModuleSheet } from "./module-sheet";

/** Assessments a sheet has room for. */
export const comparedRows = 12;

const last = firstRow + comparedRows - 1;

/** The mean by which assessments are ranked, by the power that formulas read. */
export const meanWords = {
  "1": { en: "arithmetic mean", ru: "среднее арифметическое", kk: "арифметикалық орташа" },
  "0": { en: "geometric mean", ru: "среднее геометрическое", kk: "геометриялық орташа" },
  "-1": { en: "harmonic mean", ru: "среднее гармоническое", kk: "гармониялық орташа" },
} as const satisfies Choices;

export interface ComparisonLinks {
  /** Cells of one row by the name of their column, without its prefix. */
  readonly row: Readonly<Record<string, string | number>>;
  /** One column of the table of runs. */
  readonly runs: readonly string[];
}

/** Cells that look at an assessment. */
export function comparisonLinks({ number }: AssessmentReference): ComparisonLinks {
  const of = (name: string) => linked(number, (p) => p + name);
  const item = (name: string, place: number) =>
    linked(number, (p) => `INDEX(${p}${name},${place})`);
  const perBlock = (start: string, name: string) =>
    Object.fromEntries(blockCodes.map((code, i) => [start + code, item(name, i + 1)]));
  return {
    row: {
      number,
      name: linkedName(
        number,
        (p) =>
          `${p}cfg_region&IF(${p}cfg_cluster="",""," · "&${p}cfg_cluster)&IF(${p}cfg_year="",""," · "&${p}cfg_year)`
      ),
      profile: of("cfg_profile"),
      range: of("verdict_range"),
      ari: of("I_ari"),
      geo: of("I_geo"),
      har: of("I_har"),
      lo: of("I_lo"),
      hi: of("I_hi"),
      coverage: of("cov"),
      ...perBlock("block_", "blk_L"),
      ...Object.fromEntries(gateCodes.map((_, i) => [`gate_${i + 1}`, item("gate_state", i + 1)])),
      ...perBlock("weight_", "blk_K"),
      floor: of("cfg_floor"),
    },
    runs: comparisonRuns.map((_, run) => item("grid_index", run + 1)),
  };
}

const setting = (key: SettingKey) => {
  const found = settings.find((one) => one.key === key);
  if (!found || typeof found.default !== "number") throw new Error(`no default ${key}`);
  return { ...found, default: found.default };
};

const heads = {
  assessment: { en: "Assessment", ru: "Оценка", kk: "Бағалау" },
  verdict: { en: "Verdict", ru: "Вывод", kk: "Қорытынды" },
  index: { en: "Index", ru: "Индекс", kk: "Индекс" },
  rank: { en: "Place", ru: "Место", kk: "Орын" },
} as const satisfies Readonly<Record<string, Text>>;

export const comparisonModule: SheetModule = {
  key: "comparison",
  prefix: "cmp",
  scope: "workbook",
  group: "answer",
  tab: { en: "Comparison", ru: "Сравнение", kk: "Салыстыру" },
  title: {
    en: "Assessments side by side",
    ru: "Оценки рядом",
    kk: "Бағалаулар қатар",
  },
  purpose: {
    en: "What each assessment says, in what order they come, and how much of that order can be relied on. Without enough evidence there is no place.",
    ru: "Что говорит каждая оценка, в каком порядке они идут и насколько на этот порядок можно полагаться. Без достаточных данных места нет.",
    kk: "Әр бағалау не айтады, қандай ретпен тұрады және бұл ретке қаншалықты сенуге болады. Деректер жеткіліксіз болса, орын берілмейді.",
  },
  lay(sheet, { assessments }) {
    const links = assessments.slice(0, comparedRows).map(comparisonLinks);
    sheet.legend({ standard: "B3", formula: "D3" });
    table(sheet, links);
    settingsOf(sheet);
    ranking(sheet);
    runsTable(sheet, links);
    overlaps(sheet);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:AB${overlapRow + comparedRows - 1}`,
      repeat: "1:5",
      together: [{ first: runsRow - 2, last: overlapRow + comparedRows - 1 }],
    });
  },
};

type Links = readonly ComparisonLinks[];

function table(sheet: ModuleSheet, links: Links): void {
  const linkColumn = (key: string, head: Text, more: Partial<ModuleColumn> = {}): ModuleColumn => ({
    key,
    head,
    kind: "formula",
    filled: links.map(({ row }) => row[key] ?? null),
    ...more,
  });
  const score = { width: 8, format: "0.0" } as const;
  const mean = (rho: keyof typeof meanWords): Text => meanWords[rho];
  sheet.table({
    name: "cmp",
    first: "A",
    rows: comparedRows,
    columns: [
      linkColumn(
        "number",
        { en: "No.", ru: "№", kk: "№" },
        { kind: "code", width: 6, format: "0" }
      ),
      linkColumn("name", heads.assessment, { kind: "text", width: 44, wrap: true }),
      linkColumn(
        "profile",
        { en: "Profile", ru: "Профиль", kk: "Бейін" },
        { kind: "text", width: 16 }
      ),
      linkColumn("range", heads.verdict, { width: 10, align: "Center" }),
      {
        key: "index",
        head: heads.index,
        kind: "formula",
        ...score,
        note: {
          en: "By the mean chosen below; places go by it",
          ru: "По среднему, выбранному ниже; по нему определяются места",
          kk: "Төменде таңдалған орташа бойынша; орындар осыған сай",
        },
        formula: '=IF(COUNT($F6:$H6)<3,"",IF(cmp_rho_code="1",$F6,IF(cmp_rho_code="-1",$H6,$G6)))',
      },
      linkColumn("ari", mean("1"), score),
      linkColumn("geo", mean("0"), score),
      linkColumn("har", mean("-1"), score),
      linkColumn(
        "lo",
        { en: "Interval from", ru: "Интервал от", kk: "Аралық басы" },
        {
          ...score,
          note: {
            en: "Around the geometric index; shows the quality of the data, not the truth",
            ru: "Вокруг геометрического индекса; показывает качество данных, а не истину",
            kk: "Геометриялық индекстің айналасында; шындықты емес, деректер сапасын көрсетеді",
          },
        }
      ),
      linkColumn("hi", { en: "to", ru: "до", kk: "соңы" }, score),
      linkColumn(
        "coverage",
        { en: "Coverage", ru: "Полнота данных", kk: "Деректердің толықтығы" },
        { width: 10, format: "0%" }
      ),
      {
        key: "rank",
        head: heads.rank,
        kind: "formula",
        width: 8,
        format: "0",
        formula: '=IF(ISNUMBER($E6),1+SUMPRODUCT(ISNUMBER(cmp_index)*(cmp_index>$E6)),"")',
      },
      {
        key: "best",
        head: { en: "Best place", ru: "Лучшее место", kk: "Ең жақсы орын" },
        kind: "formula",
        width: 8,
        format: "0",
        note: {
          en: "Over three means, with all blocks and without each of them",
          ru: "По трём средним, со всеми блоками и без каждого из них",
          kk: "Үш орташа бойынша, барлық блокпен және әрқайсысынсыз",
        },
        formula: rankOver("MIN"),
      },
      {
        key: "worst",
        head: { en: "Worst place", ru: "Худшее место", kk: "Ең нашар орын" },
        kind: "formula",
        width: 8,
        format: "0",
        formula: rankOver("MAX"),
      },
      ...blocks.map(({ code, word }) =>
        linkColumn(
          `block_${code}`,
          { en: `${code} ${word.en}`, ru: `${code} ${word.ru}`, kk: `${code} ${word.kk}` },
          { width: 10, format: "0.0" }
        )
      ),
      ...gates.map(({ name }, i) =>
        linkColumn(`gate_${i + 1}`, name, { width: 11, align: "Center" })
      ),
      {
        key: "keeps",
        head: {
          en: "Keeps its place",
          ru: "Сохраняет место",
          kk: "Орнын сақтайды",
        },
        kind: "text",
        width: 11,
        format: "0%",
        note: {
          en: "Share of draws of block weights, written by the pane with the date below",
          ru: "Доля розыгрышей весов блоков, записана панелью с датой ниже",
          kk: "Блок салмақтарын кездейсоқ алу үлесі, панель төмендегі күнмен жазған",
        },
      },
    ],
  });
  verdictColors.forEach(({ fill, font }, number) =>
    sheet.draft.when({
      address: `D${firstRow}:D${last}`,
      formula: `=LEFT($D${firstRow},2)="V${number}"`,
      fill,
      font,
      bold: true,
    })
  );
  const [from, to] = [lettersOf(placeOf("O1").column + blockCodes.length), "AA"];
  const states: readonly (readonly [string, string, string])[] = [
    ["pass", colors.passFill, colors.passText],
    ["fail", colors.failFill, colors.failText],
    ["unknown", colors.unknownFill, colors.unknownText],
  ];
  for (const [state, fill, font] of states)
    sheet.draft.when({
      address: `${from}${firstRow}:${to}${last}`,
      formula: `=${from}${firstRow}="${state}"`,
      fill,
      font,
      bold: true,
    });
  for (const code of blockCodes) {
    const column = sheet.helper();
    links.forEach(({ row }, i) =>
      sheet.draft.put(`${column}${firstRow + i}`, row[`weight_${code}`] ?? null)
    );
    sheet.draft.name(`cmp_weight_${code}`, `${column}${firstRow}:${column}${last}`);
  }
  const floor = sheet.helper();
  links.forEach(({ row }, i) => sheet.draft.put(`${floor}${firstRow + i}`, row.floor ?? null));
  sheet.draft.name("cmp_floor", `${floor}${firstRow}:${floor}${last}`);
  // Equal indexes share a place; the list below still gives each a row.
  sheet.helperColumn(
    "cmp_order",
    comparedRows,
    '=IF(ISNUMBER($E6),1+SUMPRODUCT(ISNUMBER(cmp_index)*((cmp_index>$E6)+(cmp_index=$E6)*(ROW(cmp_index)<ROW($E6)))),"")'
  );
}

/** Over the ranks of this assessment in the table of runs. */
function rankOver(what: "MIN" | "MAX"): string {
  const own = `INDEX(cmp_ranks,0,ROW()-${firstRow - 1})`;
  return `=IF(COUNT(${own})=0,"",${what}(${own}))`;
}

const settingsRow = last + 3;

function settingsOf(sheet: ModuleSheet): void {
  const [draws, spread, seed] = [setting("draws"), setting("spread"), setting("seed")];
  const drawn = (offset: number, name: string, from: typeof draws, format: string) =>
    sheet.figure({
      at: `B${settingsRow + offset}`,
      name,
      label: from.label,
      input: from.default,
      tag: from.tag,
      format,
      ...(from.limits ? { between: from.limits } : {}),
    });
  sheet
    .section(`B${settingsRow - 1}:K${settingsRow - 1}`, {
      en: "How the order was found, and how firm it is",
      ru: "Как найден порядок и насколько он прочен",
      kk: "Рет қалай табылды және ол қаншалықты берік",
    })
    .figure({
      at: `B${settingsRow}`,
      name: "cmp_rho",
      label: { en: "Ranked by", ru: "Упорядочено по", kk: "Реттеу негізі" },
      input: "0",
      tag: "D",
      choices: meanWords,
    })
    .figure({
      at: `B${settingsRow + 1}`,
      name: "cmp_ranked",
      label: {
        en: "Assessments with a place",
        ru: "Оценок, имеющих место",
        kk: "Орны бар бағалаулар",
      },
      formula: "=COUNT(cmp_rank)",
      format: "0",
    })
    .figure({
      at: `B${settingsRow + 2}`,
      name: "cmp_runs_used",
      label: {
        en: "Runs that all of them have (of 24)",
        ru: "Расчётов, которые есть у всех (из 24)",
        kk: "Бәрінде бар есептеулер (24-тен)",
      },
      formula: `=SUMPRODUCT((cmp_run_same<>"")*1)`,
      format: "0",
    })
    .figure({
      at: `B${settingsRow + 3}`,
      name: "cmp_same",
      label: {
        en: "Share of runs with this very order",
        ru: "Доля расчётов ровно с этим порядком",
        kk: "Дәл осы рет шыққан есептеулер үлесі",
      },
      formula: '=IF(OR(cmp_ranked<2,cmp_runs_used=0),"",SUM(cmp_run_same)/cmp_runs_used)',
      format: "0%",
    })
    .figure({
      at: `B${settingsRow + 4}`,
      name: "cmp_profiles",
      label: { en: "Profiles among them", ru: "Профилей среди них", kk: "Олардағы бейіндер" },
      formula: `=IF(SUMPRODUCT((cmp_profile<>"")*1)=0,"",SUMPRODUCT((cmp_profile<>"")*(MATCH(cmp_profile&"|",cmp_profile&"|",0)=ROW(cmp_profile)-${firstRow - 1})))`,
      format: "0",
      note: {
        en: "More than one: the indexes rest on different goalposts",
        ru: "Больше одного: индексы опираются на разные пороги",
        kk: "Біреуден көп болса, индекстер әртүрлі шектерге сүйенеді",
      },
    });
  drawn(5, "cmp_draws", draws, "0");
  drawn(6, "cmp_spread", spread, "0.00");
  drawn(7, "cmp_seed", seed, "0");
  sheet.draft
    .put(
      `B${settingsRow + 8}`,
      `=${sheet.text({ en: "Share of draws with this very order", ru: "Доля розыгрышей ровно с этим порядком", kk: "Дәл осы рет шыққан кездейсоқ алулар үлесі" })}`
    )
    .look(`B${settingsRow + 8}`, "text")
    .name("cmp_drawn_same", `C${settingsRow + 8}`)
    .look(`C${settingsRow + 8}`, "text", { align: "Right", format: "0%" })
    .put(
      `B${settingsRow + 9}`,
      `=${sheet.text({ en: "Drawn on", ru: "Дата розыгрыша", kk: "Кездейсоқ алынған күні" })}`
    )
    .look(`B${settingsRow + 9}`, "text")
    .name("cmp_drawn_on", `C${settingsRow + 9}`)
    .look(`C${settingsRow + 9}`, "text", { align: "Right", format: "@" })
    .name("cmp_drawn_check", `D${settingsRow + 9}`)
    .look(`D${settingsRow + 9}`, "helper", { format: ";;;" });
  const area = `O${firstRow}:U${last}`;
  sheet.figure({
    at: `B${settingsRow + 10}`,
    name: "cmp_drawn_state",
    label: {
      en: "The draws and the sheet",
      ru: "Розыгрыши и лист",
      kk: "Кездейсоқ алулар мен парақ",
    },
    formula: `=IF(cmp_drawn_on="","",IF(ABS(N(cmp_drawn_check)-cmp_check)>1E-9*ABS(cmp_check),${sheet.text({ en: "the figures have changed since the draws", ru: "после розыгрышей числа изменились", kk: "кездейсоқ алулардан кейін сандар өзгерді" })},${sheet.text({ en: "agree", ru: "соответствуют друг другу", kk: "бір-біріне сай" })}))`,
  });
  const check = sheet.helper();
  sheet.draft
    .put(
      `${check}${settingsRow}`,
      `=SUMPRODUCT((8*ROW(${area})+COLUMN(${area}))*ISNUMBER(${area}),${area})+SUMPRODUCT(ROW(cmp_index)*ISNUMBER(cmp_index),cmp_index)+cmp_draws+cmp_seed+cmp_spread+LEN(cmp_rho_code)`
    )
    .name("cmp_check", `${check}${settingsRow}`);
}

const rankingRow = settingsRow + 14;

/** The assessments by place, each with the sentence that says whether the next one can be told from it. */
function ranking(sheet: ModuleSheet): void {
  sheet.section(`A${rankingRow - 2}:K${rankingRow - 2}`, {
    en: "The order",
    ru: "Порядок",
    kk: "Рет",
  });
  const at = (offset: number) => `MATCH(ROW()-${rankingRow - 1}${offset ? "+1" : ""},cmp_order,0)`;
  const of = (name: string, offset = 0) => `INDEX(${name},${at(offset)})`;
  const row = (formula: string) => `=IFERROR(${formula},"")`;
  const apart = sheet.sentence(
    {
      en: "Places {1} and {2} can be told apart",
      ru: "Места {1} и {2} различимы",
      kk: "{1} және {2}-орындарды ажыратуға болады",
    },
    of("cmp_rank"),
    of("cmp_rank", 1)
  );
  const same = sheet.sentence(
    {
      en: "Places {1} and {2} are not distinguishable: their intervals overlap",
      ru: "Места {1} и {2} неразличимы: их интервалы пересекаются",
      kk: "{1} және {2}-орындарды ажырату мүмкін емес: аралықтары қиылысады",
    },
    of("cmp_rank"),
    of("cmp_rank", 1)
  );
  sheet.table({
    name: "cmp_list",
    first: "A",
    row: rankingRow,
    rows: comparedRows,
    columns: [
      { key: "rank", head: heads.rank, kind: "formula", format: "0", formula: row(of("cmp_rank")) },
      {
        key: "name",
        head: heads.assessment,
        kind: "formula",
        wrap: true,
        formula: row(`${of("cmp_name")}&""`),
      },
      {
        key: "places",
        head: { en: "Places in runs", ru: "Места в расчётах", kk: "Есептеулердегі орындар" },
        kind: "formula",
        align: "Center",
        formula: row(
          `IF(${of("cmp_best")}="","",IF(${of("cmp_best")}=${of("cmp_worst")},${of("cmp_best")}&"",${of("cmp_best")}&"–"&${of("cmp_worst")}))`
        ),
      },
      {
        key: "range",
        head: heads.verdict,
        kind: "formula",
        align: "Center",
        formula: row(`${of("cmp_range")}&""`),
      },
      {
        key: "index",
        head: heads.index,
        kind: "formula",
        format: "0.0",
        formula: row(of("cmp_index")),
      },
      {
        key: "next",
        head: { en: "The next place", ru: "Следующее место", kk: "Келесі орын" },
        kind: "formula",
        formula: row(
          `IF(OR(${of("cmp_lo")}="",${of("cmp_lo", 1)}=""),"",IF(MAX(${of("cmp_lo")},${of("cmp_lo", 1)})<=MIN(${of("cmp_hi")},${of("cmp_hi", 1)}),${same},${apart}))`
        ),
      },
    ],
  });
}

const runsRow = rankingRow + comparedRows + 4;

/** Rank of each assessment in each run; the indexes of the runs stand in hidden columns. */
function runsTable(sheet: ModuleSheet, links: Links): void {
  sheet.section(`A${runsRow - 2}:O${runsRow - 2}`, {
    en: "Places in each run",
    ru: "Места в каждом расчёте",
    kk: "Әр есептеудегі орындар",
  });
  const [from, to] = [runsRow, runsRow + comparisonRuns.length - 1];
  const columns = Array.from({ length: comparedRows }, (_, place) => {
    const column = sheet.helper();
    links[place]?.runs.forEach((formula, run) =>
      sheet.draft.put(`${column}${from + run}`, formula)
    );
    return column;
  });
  const [first, final] = [columns[0] ?? "", columns[comparedRows - 1] ?? ""];
  sheet.draft.name("cmp_runs", `${first}${from}:${final}${to}`);
  sheet.draft
    .put(`A${runsRow - 1}`, "ρ")
    .put(
      `B${runsRow - 1}`,
      `=${sheet.text({ en: "Block left out", ru: "Без блока", kk: "Алынып тасталған блок" })}`
    )
    .look(`A${runsRow - 1}:B${runsRow - 1}`, "header");
  const ranks = Array.from({ length: comparedRows }, (_, place) => lettersOf(2 + place));
  ranks.forEach((column, place) =>
    sheet.draft
      .put(`${column}${runsRow - 1}`, `=INDEX(cmp_number,${place + 1})&""`)
      .look(`${column}${runsRow - 1}`, "header", { align: "Right" })
  );
  const sameColumn = lettersOf(2 + comparedRows);
  sheet.label(
    `${sameColumn}${runsRow - 1}`,
    { en: "Same order", ru: "Тот же порядок", kk: "Сол рет" },
    "header"
  );
  comparisonRuns.forEach(({ rho, without }, run) => {
    const row = from + run;
    const line = `$${first}${row}:$${final}${row}`;
    sheet.draft.put(`A${row}`, rho).put(`B${row}`, without);
    ranks.forEach((column, place) => {
      const own = `${columns[place] ?? ""}${row}`;
      sheet.draft.put(
        `${column}${row}`,
        `=IF(AND(cmp_ranked>0,COUNT(${line})=cmp_ranked,ISNUMBER(${own})),1+SUMPRODUCT(ISNUMBER(${line})*(${line}>${own})),"")`
      );
    });
    const own = `${ranks[0] ?? ""}${row}:${ranks[comparedRows - 1] ?? ""}${row}`;
    const differs = ranks
      .map((column, place) => `(${column}${row}<>INDEX(cmp_rank,${place + 1}))`)
      .join("+");
    sheet.draft.put(`${sameColumn}${row}`, `=IF(COUNT(${own})=0,"",IF(${differs}=0,1,0))`);
  });
  sheet.draft
    .look(`A${from}:A${to}`, "formula", { align: "Center", format: "0" })
    .look(`B${from}:B${to}`, "text")
    .look(`C${from}:${sameColumn}${to}`, "formula", { align: "Right", format: "0" })
    .name("cmp_ranks", `${ranks[0] ?? ""}${from}:${ranks[comparedRows - 1] ?? ""}${to}`)
    .name("cmp_run_same", `${sameColumn}${from}:${sameColumn}${to}`);
}

const overlapRow = runsRow + comparisonRuns.length + 4;

function overlaps(sheet: ModuleSheet): void {
  sheet.section(`A${overlapRow - 2}:O${overlapRow - 2}`, {
    en: "Which intervals overlap: ≈ not distinguishable, ≠ apart",
    ru: "Какие интервалы пересекаются: ≈ неразличимы, ≠ различимы",
    kk: "Қай аралықтар қиылысады: ≈ ажыратылмайды, ≠ ажыратылады",
  });
  const to = overlapRow + comparedRows - 1;
  for (let other = 0; other < comparedRows; other++) {
    const column = lettersOf(2 + other);
    sheet.draft
      .put(`${column}${overlapRow - 1}`, `=INDEX(cmp_number,${other + 1})&""`)
      .look(`${column}${overlapRow - 1}`, "header", { align: "Right" });
    for (let own = 0; own < comparedRows; own++) {
      if (own === other) continue;
      const [a, b] = [own + 1, other + 1];
      const bounds = `INDEX(cmp_lo,${a}),INDEX(cmp_hi,${a}),INDEX(cmp_lo,${b}),INDEX(cmp_hi,${b})`;
      sheet.draft.put(
        `${column}${overlapRow + own}`,
        `=IF(COUNT(${bounds})<4,"",IF(MAX(INDEX(cmp_lo,${a}),INDEX(cmp_lo,${b}))<=MIN(INDEX(cmp_hi,${a}),INDEX(cmp_hi,${b})),1,0))`
      );
    }
  }
  for (let own = 0; own < comparedRows; own++)
    sheet.draft
      .put(`A${overlapRow + own}`, `=INDEX(cmp_number,${own + 1})&""`)
      .put(`B${overlapRow + own}`, `=INDEX(cmp_name,${own + 1})&""`);
  sheet.draft
    .look(`A${overlapRow - 1}:B${overlapRow - 1}`, "header")
    .look(`A${overlapRow}:B${to}`, "text")
    .look(`C${overlapRow}:${lettersOf(1 + comparedRows)}${to}`, "formula", {
      align: "Center",
      format: '"≈";;"≠"',
    })
    .name("cmp_overlap", `C${overlapRow}:${lettersOf(1 + comparedRows)}${to}`);
}
