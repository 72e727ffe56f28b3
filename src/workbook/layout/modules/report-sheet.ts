/**
 * The report: one or two pages that a person reads who decides and has not seen the other sheets. Question,
 * answer, how sure it is, what speaks for and against, obligatory conditions, first measures, what is not
 * known, sources. Every sentence is a live formula.
 */
import { blockCodes, blocks } from "../../../assessments/cluster-formation/blocks";
import { gateCodes } from "../../../assessments/cluster-formation/gates";
import type { Text } from "../../../core/locale";
import { inLocale } from "../../../core/locale";
import { bandColors, colors, verdictColors } from "../colors";
import { number } from "../phrases";
import { colorStates } from "../gates-sheet";
import type { SheetModule } from "./module";
import type { ModuleStart } from "./module-start";
import { firstRow, ModuleSheet } from "./module-sheet";
import { slotCount, slotOf } from "./slots";

const reasonsShown = 3;
const measuresShown = 5;
const unknownShown = 5;
const sourcesShown = 8;
/** One wide column: a sentence wraps in its own cell and prints whole. */
const pageWidth = 100;
/** Heights of rows by the lines they need, in points. */
const lineHeights: readonly number[] = [0, 18, 30, 43];

/** Writes from the top down; each part takes the row it starts on and gives the next free one. */
interface Page {
  readonly sheet: ModuleSheet;
  readonly start: ModuleStart;
}

export const reportModule: SheetModule = {
  key: "report",
  prefix: "rep",
  scope: "assessment",
  group: "answer",
  always: true,
  reads: ["recommendations"],
  tab: { en: "Report", ru: "Отчёт", kk: "Есеп" },
  title: { en: "Report", ru: "Отчёт", kk: "Есеп" },
  purpose: {
    en: "Everything on this page follows the sheets behind it. Nothing is typed here.",
    ru: "Всё на этой странице берётся с других листов этой оценки. Здесь ничего не вводят.",
    kk: "Бұл беттегінің бәрі осы бағалаудың басқа парақтарынан алынады. Мұнда ештеңе енгізілмейді.",
  },
  lay(sheet, start) {
    const page: Page = { sheet, start };
    sheet.wide("A", start.locale === "en" ? pageWidth : pageWidth / 1.2).wide("B", 3, false);
    helpers(page);
    let row = question(page, firstRow);
    row = answer(page, row + 1);
    const drawing = row;
    row = confidence(page, row + 21);
    row = reasons(page, row + 1);
    row = conditions(page, row + 1);
    row = measures(page, row + 1);
    row = unknowns(page, row + 1);
    row = sources(page, row + 1);
    drawings(page, drawing);
    sheet.draft.print({
      orientation: "portrait",
      fit: { wide: 1, tall: 2 },
      area: `A1:A${row - 1}`,
    });
  },
};

/** A sentence over the whole width. @param lines  it may take */
function line(
  { sheet }: Page,
  row: number,
  formula: string,
  { name, lines = 1 }: { readonly name?: string; readonly lines?: number } = {}
): void {
  sheet.draft
    .put(`A${row}`, `=${formula}`)
    .look(`A${row}`, "text", { wrap: true })
    .tall(row, lineHeights[lines] ?? 18);
  if (name !== undefined) sheet.draft.name(name, `A${row}`);
}

function section({ sheet }: Page, row: number, text: Text): void {
  sheet.section(`A${row}`, text);
}

/** Distance of every measured indicator to sufficient, weighed; ranks of both sides; sources once each. */
function helpers({ sheet, start }: Page): void {
  const rows = slotCount(start);
  const last = firstRow + rows - 1;
  const all = (column: string): string => `${column}$${firstRow}:${column}$${last}`;
  const distance = sheet.helperColumn(
    "rep_distance",
    rows,
    `=IF(N(${slotOf("ind_Q", "0")})>0,ROUND(${slotOf("ind_effective", "0")}*(${slotOf("ind_score", "0")}-cfg_target),9),0)`
  );
  const rank = (name: string, sign: ">" | "<"): void => {
    sheet.helperColumn(
      name,
      rows,
      `=IF(${distance}6${sign}0,SUMPRODUCT((${all(distance)}${sign}${distance}6)+(${all(distance)}=${distance}6)*(ROW(${all(distance)})<ROW()))+1,"")`
    );
  };
  rank("rep_pro_rank", ">");
  rank("rep_contra_rank", "<");
  const place = `ROW()-${firstRow - 1}`;
  const source = sheet.helperColumn(
    "rep_source_first",
    rows,
    `=IF(N(${slotOf("ind_Q", "0")})>0,IF(${slotOf("ind_source", '""')}&""="",0,IF(SUMPRODUCT((ind_source=INDEX(ind_source,${place}))*(ind_Q>0)*(ROW(ind_source)<ROW(INDEX(ind_source,${place}))))=0,1,0)),0)`
  );
  sheet.helperColumn(
    "rep_source_rank",
    rows,
    `=IF(${source}6=1,SUM(${source}$${firstRow}:${source}6),"")`
  );
  const failed = sheet.helper();
  gateCodes.forEach((code, index) => {
    const row = firstRow + index;
    const isFailed = code === "G-data" ? "FALSE" : `INDEX(gate_state,${index + 1})="fail"`;
    const before = index === 0 ? "0" : `COUNT(${failed}$${firstRow}:${failed}$${row - 1})`;
    sheet.draft.put(`${failed}${row}`, `=IF(${isFailed},${before}+1,"")`);
  });
  sheet.draft.name(
    "rep_failed",
    `${failed}${firstRow}:${failed}${firstRow + gateCodes.length - 1}`
  );
}

function question(page: Page, row: number): number {
  const { sheet } = page;
  section(page, row, { en: "Question", ru: "Вопрос", kk: "Сұрақ" });
  const asked: Text = {
    en: "Can a cluster form here? Region: {1}. Cluster: {2}. Compared with: {3}. Year: {4}.",
    ru: "Может ли здесь сложиться кластер? Регион: {1}. Кластер: {2}. Сравнение: {3}. Год: {4}.",
    kk: "Мұнда кластер қалыптаса ала ма? Өңір: {1}. Кластер: {2}. Салыстыру: {3}. Жыл: {4}.",
  };
  const given = (name: string): string => `IF(${name}="","—",${name})`;
  line(
    page,
    row + 1,
    sheet.sentence(asked, ...["cfg_region", "cfg_cluster", "cfg_reference", "cfg_year"].map(given)),
    { name: "rep_question", lines: 2 }
  );
  return row + 2;
}

function answer(page: Page, row: number): number {
  const { sheet } = page;
  section(page, row, { en: "Answer", ru: "Ответ", kk: "Жауап" });
  const at = row + 1;
  sheet.draft
    .put(`A${at}`, '=verdict_range&" · "&verdict_word')
    .name("rep_answer", `A${at}`)
    .look(`A${at}`, "verdict")
    .tall(at, 40);
  verdictColors.forEach(({ fill, font }, verdict) =>
    sheet.draft.when({
      address: `A${at}`,
      formula: `=LEFT($A$${at},2)="V${verdict}"`,
      fill,
      font,
      bold: true,
    })
  );
  line(page, at + 1, "why_not_higher", { name: "rep_why", lines: 2 });
  line(page, at + 2, 'label&""', { name: "rep_label" });
  sheet.draft.when({
    address: `A${at + 2}`,
    formula: `=$A$${at + 2}<>""`,
    fill: colors.failFill,
    font: colors.failText,
    bold: true,
  });
  const ceiling: Text = {
    en: "Whatever the missing data turn out to be, the verdict cannot exceed {1}.",
    ru: "Какими бы ни оказались недостающие данные, вывод не поднимется выше {1}.",
    kk: "Жетіспейтін деректер қандай болса да, қорытындының жоғарғы шегі: {1}.",
  };
  line(page, at + 3, `IF(ceiling="V4","",${sheet.sentence(ceiling, "ceiling")})`, {
    name: "rep_ceiling",
  });
  return at + 4;
}

function confidence(page: Page, row: number): number {
  const { sheet } = page;
  section(page, row, {
    en: "How sure it is",
    ru: "Насколько это надёжно",
    kk: "Қаншалықты сенімді",
  });
  const noIndex: Text = {
    en: "No index is shown: one well-documented block would mislead.",
    ru: "Индекс не показан: один хорошо описанный блок вводил бы в заблуждение.",
    kk: "Индекс көрсетілмейді: жақсы сипатталған бір блок жаңылыстырар еді.",
  };
  const index: Text = {
    en: "Index: {1} of 100; interval from the quality of the data: {2} to {3}. It shows data quality, not truth.",
    ru: "Индекс: {1} из 100; интервал по качеству данных: от {2} до {3}. Он показывает качество данных, а не истину.",
    kk: "Индекс: {1}/100; дерек сапасы бойынша аралығы: {2} – {3}. Ол ақиқатты емес, дерек сапасын көрсетеді.",
  };
  const coverage: Text = {
    en: "Measured: {1} of {2} indicators; coverage {3} %, needed {4} %. Blocks scored: {5} of {6}.",
    ru: "Измерено показателей: {1} из {2}; полнота данных {3} %, нужно {4} %. Оценено блоков: {5} из {6}.",
    kk: "Өлшенген көрсеткіштер: {1}/{2}; деректердің толықтығы, %: {3}, қажеті, %: {4}. Бағаланған блоктар: {5}/{6}.",
  };
  const robust: Text = {
    en: "The verdict holds: {1} of {2} other reasonable computations give the same.",
    ru: "Вывод устойчив: другие разумные расчёты с тем же исходом — {1} из {2}.",
    kk: "Қорытынды орнықты: басқа орынды есептеулердің нәтижесі бірдейі — {1}/{2}.",
  };
  const notRobust: Text = {
    en: "The verdict is not robust: {1} of {2} other reasonable computations give the same.",
    ru: "Вывод неустойчив: другие разумные расчёты с тем же исходом — {1} из {2}.",
    kk: "Қорытынды орнықты емес: басқа орынды есептеулердің нәтижесі бірдейі — {1}/{2}.",
  };
  const grades: Text = {
    en: "Quality of the figures — official statistics (A): {1}, survey or register (B): {2}, expert panel (C): {3}, single judgement or no grade (D): {4}.",
    ru: "Качество чисел — официальная статистика (A): {1}, опрос или реестр (B): {2}, группа экспертов (C): {3}, одно мнение или без класса (D): {4}.",
    kk: "Сандардың сапасы — ресми статистика (A): {1}, сауалнама не тізілім (B): {2}, сарапшылар тобы (C): {3}, бір пікір не сыныпсыз (D): {4}.",
  };
  const measured = "SUMPRODUCT((ind_Q>0)*1)";
  const graded = (grade: string): string => `SUMPRODUCT((ind_Q>0)*(ind_grade="${grade}"))`;
  const same = "ROUND(grid_share*grid_runs,0)";
  line(
    page,
    row + 1,
    `IF(dataok=0,${sheet.text(noIndex)},${sheet.sentence(index, number("I_rho", 1), number("I_lo", 1), number("I_hi", 1))})`,
    { name: "rep_index", lines: 2 }
  );
  line(page, row + 2, 'bounds_sentence&""', { name: "rep_bounds", lines: 2 });
  line(
    page,
    row + 3,
    sheet.sentence(
      coverage,
      measured,
      "SUMPRODUCT((ind_AD>0)*1)",
      "ROUND(100*cov,1)",
      "ROUND(100*cfg_cov,1)",
      "nblocks",
      "napp"
    ),
    { name: "rep_coverage", lines: 2 }
  );
  line(
    page,
    row + 4,
    `IF(dataok=0,"",IF(robust=1,${sheet.sentence(robust, same, "grid_runs")},${sheet.sentence(notRobust, same, "grid_runs")}))`,
    { name: "rep_robust" }
  );
  line(
    page,
    row + 5,
    sheet.sentence(
      grades,
      graded("A"),
      graded("B"),
      graded("C"),
      `${measured}-${graded("A")}-${graded("B")}-${graded("C")}`
    ),
    { name: "rep_grades", lines: 2 }
  );
  return row + 6;
}

const byRank = (column: string, ranks: string, rank: string): string =>
  `INDEX(ind_${column},MATCH(${rank},${ranks},0))`;

function reasons(page: Page, row: number): number {
  const { sheet } = page;
  const indicator: Text = {
    en: "{1} {2}: {3} ({4}); score {5} of 100, sufficient is {6}.",
    ru: "{1} {2}: {3} ({4}); балл {5} из 100, достаточно {6}.",
    kk: "{1} {2}: {3} ({4}); балы: {5}/100, жеткіліктісі: {6}.",
  };
  const gate: Text = {
    en: "Obligatory condition not met: {1}. {2}",
    ru: "Не выполнено обязательное условие: {1}. {2}",
    kk: "Міндетті шарт орындалмады: {1}. {2}",
  };
  const sentence = (ranks: string, rank: string): string =>
    sheet.sentence(
      indicator,
      byRank("code", ranks, rank),
      byRank("text", ranks, rank),
      `ROUND(${byRank("value", ranks, rank)},2)`,
      byRank("unit", ranks, rank),
      `ROUND(${byRank("score", ranks, rank)},1)`,
      `ROUND(${byRank("sufficient", ranks, rank)},2)`
    );
  const nothing = (text: Text, place: number): string => (place === 1 ? sheet.text(text) : '""');
  section(page, row, { en: "Speaks for", ru: "Доводы «за»", kk: "Жақтайтын дәлелдер" });
  const codes = sheet.helper();
  for (let place = 1; place <= reasonsShown; place++) {
    const at = row + place;
    sheet.draft.put(
      `${codes}${at}`,
      `=IF(COUNT(rep_pro_rank)<${place},"",${byRank("code", "rep_pro_rank", String(place))})`
    );
    line(
      page,
      at,
      `IF(COUNT(rep_pro_rank)<${place},${nothing(
        {
          en: "Nothing measured lies above its sufficient level.",
          ru: "Ничто из измеренного не выше достаточного уровня.",
          kk: "Өлшенгеннің ешқайсысы жеткілікті деңгейден жоғары емес.",
        },
        place
      )},${sentence("rep_pro_rank", String(place))})`,
      { lines: 2 }
    );
  }
  sheet.draft
    .name("rep_pro", `A${row + 1}:A${row + reasonsShown}`)
    .name("rep_pro_code", `${codes}${row + 1}:${codes}${row + reasonsShown}`);
  const against = row + reasonsShown + 2;
  section(page, against, { en: "Speaks against", ru: "Доводы «против»", kk: "Қарсы дәлелдер" });
  const failed = "COUNT(rep_failed)";
  const contra = sheet.helper();
  for (let place = 1; place <= reasonsShown; place++) {
    const at = against + place;
    const which = `MATCH(${place},rep_failed,0)`;
    const rank = `${place}-${failed}`;
    const cases = (ofGate: string, ofIndicator: string, none: string): string =>
      `IF(${place}<=${failed},${ofGate},IF(COUNT(rep_contra_rank)<${rank},${none},${ofIndicator}))`;
    sheet.draft.put(
      `${contra}${at}`,
      `=${cases(`INDEX(gate_code,${which})`, byRank("code", "rep_contra_rank", rank), '""')}`
    );
    line(
      page,
      at,
      cases(
        sheet.sentence(gate, `INDEX(gate_name,${which})`, `INDEX(gate_why,${which})`),
        sentence("rep_contra_rank", rank),
        nothing(
          {
            en: "Nothing measured lies below its sufficient level, and no condition fails.",
            ru: "Ничто из измеренного не ниже достаточного уровня, и ни одно условие не нарушено.",
            kk: "Өлшенгеннің ешқайсысы жеткілікті деңгейден төмен емес, бұзылған шарт та жоқ.",
          },
          place
        )
      ),
      { lines: 2 }
    );
  }
  sheet.draft
    .name("rep_contra", `A${against + 1}:A${against + reasonsShown}`)
    .name("rep_contra_code", `${contra}${against + 1}:${contra}${against + reasonsShown}`);
  return against + reasonsShown + 1;
}

function conditions(page: Page, row: number): number {
  const { sheet } = page;
  section(page, row, {
    en: "Obligatory conditions",
    ru: "Обязательные условия",
    kk: "Міндетті шарттар",
  });
  const first = row + 1;
  const last = row + gateCodes.length;
  const code = sheet.helper();
  gateCodes.forEach((_, index) => {
    const at = first + index;
    const state = `INDEX(gate_state,${index + 1})`;
    const caps: Text = {
      en: " It caps the verdict at V{1}.",
      ru: " Ограничивает вывод: V{1}.",
      kk: " Қорытындыны шектейді: V{1}.",
    };
    const cap = `INDEX(gate_caps,${index + 1})`;
    sheet.draft.put(`${code}${at}`, `=${state}`);
    // The reason of a gate opens with the word of its state.
    line(
      page,
      at,
      `INDEX(gate_name,${index + 1})&" — "&INDEX(gate_why,${index + 1})&IF(${cap}<4,${sheet.sentence(caps, cap)},"")`,
      { lines: 2 }
    );
  });
  sheet.draft
    .name("rep_gate", `A${first}:A${last}`)
    .name("rep_gate_state", `${code}${first}:${code}${last}`);
  colorStates(sheet.draft, `A${first}:A${last}`, `$${code}${first}`);
  return last + 1;
}

function measures(page: Page, row: number): number {
  const { sheet } = page;
  section(page, row, { en: "First measures", ru: "Первые меры", kk: "Алғашқы шаралар" });
  const cell = (column: string, place: number): string => `INDEX(rec_${column},${place})`;
  const told: Text = {
    en: "{1}. {2} Responsible: {3}; months: {4}; verdict then: {5}; index: {6}",
    ru: "{1}. {2} Ответственный: {3}; срок, мес.: {4}; вывод после меры: {5}; индекс: {6}",
    kk: "{1}. {2} Жауапты: {3}; мерзімі, ай: {4}; шарадан кейінгі қорытынды: {5}; индекс: {6}",
  };
  for (let place = 1; place <= measuresShown; place++) {
    const change = cell("index_change", place);
    const sign = `IF(${change}<0,"−","+")&ABS(ROUND(${change},2))`;
    const effect = `IF(ISNUMBER(${cell("verdict", place)}),"V"&${cell("verdict", place)},"—")`;
    const gain = `IF(ISNUMBER(${change}),${sign},"—")`;
    const words = (column: string): string =>
      `IF(${cell(column, place)}="","—",${cell(column, place)})`;
    // The plan of measures may have been removed: then these lines are blank, not errors.
    line(
      page,
      row + place,
      `IFERROR(IF(${cell("rank", place)}="","",${sheet.sentence(told, String(place), `${cell("text", place)}&"."`, words("responsible"), words("months"), effect, gain)}),"")`,
      { lines: 2 }
    );
  }
  sheet.draft.name("rep_measures", `A${row + 1}:A${row + measuresShown}`);
  return row + measuresShown + 1;
}

function unknowns(page: Page, row: number): number {
  const { sheet } = page;
  section(page, row, { en: "What is not known", ru: "Что неизвестно", kk: "Не белгісіз" });
  const gates: Text = {
    en: "Conditions that nothing is known about: {1}.",
    ru: "Условия, о которых ничего не известно: {1}.",
    kk: "Ештеңе белгісіз шарттар: {1}.",
  };
  const indicators: Text = {
    en: "Indicators without a figure: {1} of {2}. The weightiest of them:",
    ru: "Показателей без числа: {1} из {2}. Самые весомые из них:",
    kk: "Саны жоқ көрсеткіштер: {1}/{2}. Ең салмақтылары:",
  };
  const share: Text = {
    en: "{1} {2}; its share of the index, %: {3}",
    ru: "{1} {2}; доля в индексе, %: {3}",
    kk: "{1} {2}; индекстегі үлесі, %: {3}",
  };
  const names = gateCodes
    .map(
      (_, index) =>
        `IF(INDEX(gate_state,${index + 1})="unknown",", "&INDEX(gate_name,${index + 1}),"")`
    )
    .join("&");
  line(
    page,
    row + 1,
    `IF(COUNTIF(gate_state,"unknown")=0,${sheet.text({
      en: "Every condition is known.",
      ru: "Все условия известны.",
      kk: "Барлық шарт белгілі.",
    })},${sheet.sentence(gates, `MID(${names},3,400)`)})`,
    { name: "rep_unknown_gates", lines: 2 }
  );
  line(
    page,
    row + 2,
    `IF(COUNT(ind_measure)=0,${sheet.text({
      en: "Every indicator that counts has a figure.",
      ru: "У каждого учитываемого показателя есть число.",
      kk: "Есептегі әр көрсеткіштің саны бар.",
    })},${sheet.sentence(indicators, "COUNT(ind_measure)", "SUMPRODUCT((ind_AD>0)*1)")})`,
    { name: "rep_unknown_count" }
  );
  for (let place = 1; place <= unknownShown; place++) {
    const rank = String(place);
    line(
      page,
      row + 2 + place,
      `IF(COUNT(ind_measure)<${place},"","· "&${sheet.sentence(
        share,
        byRank("code", "ind_measure", rank),
        byRank("text", "ind_measure", rank),
        `ROUND(100*${byRank("effective", "ind_measure", rank)},1)`
      )})`
    );
  }
  sheet.draft.name("rep_unknown", `A${row + 3}:A${row + 2 + unknownShown}`);
  return row + 3 + unknownShown;
}

function sources(page: Page, row: number): number {
  const { sheet } = page;
  section(page, row, { en: "Sources", ru: "Источники", kk: "Дереккөздер" });
  for (let place = 1; place <= sourcesShown; place++) {
    const cell = `INDEX(ind_source,MATCH(${place},rep_source_rank,0))`;
    const none =
      place === 1
        ? sheet.text({
            en: "No source is given for any figure.",
            ru: "Ни для одного числа источник не указан.",
            kk: "Ешбір санның дереккөзі көрсетілмеген.",
          })
        : '""';
    line(page, row + place, `IF(COUNT(rep_source_rank)<${place},${none},"· "&${cell})`);
  }
  const after = row + sourcesShown + 1;
  const more: Text = {
    en: "and {1} more, on the sheet of indicators",
    ru: "и ещё {1}, на листе показателей",
    kk: "тағы {1}, көрсеткіштер парағында",
  };
  line(
    page,
    after,
    `IF(COUNT(rep_source_rank)>${sourcesShown},${sheet.sentence(more, `COUNT(rep_source_rank)-${sourcesShown}`)},"")`
  );
  sheet.draft.name("rep_sources", `A${row + 1}:A${after}`);
  return after + 1;
}

/** Numbers of the drawings stand beside the page: a chart does not draw hidden columns. */
function drawings({ sheet, start }: Page, row: number): void {
  const say = (text: Text): string => inLocale(text, start.locale);
  sheet.wide("D", 22);
  for (const column of ["E", "F", "G", "H", "I", "J"]) sheet.wide(column, 9, false);
  const heading: Text = {
    en: "Numbers of the drawings",
    ru: "Числа для диаграмм",
    kk: "Диаграмма сандары",
  };
  sheet.section("D5:J5", heading);
  const ladder: Text = {
    en: "Where the index stands",
    ru: "Место индекса на шкале",
    kk: "Индекстің шкаладағы орны",
  };
  const interval: Text = { en: "interval", ru: "интервал", kk: "аралық" };
  const steps: Text = { en: "verdicts", ru: "выводы", kk: "қорытындылар" };
  const { draft } = sheet;
  draft.put("D6", `=${sheet.text(ladder)}`).look("D6", "helper");
  draft.row("E6", [
    "V1",
    "V2",
    "V3",
    "V4",
    `=${sheet.text({ en: "up to it", ru: "до него", kk: "оған дейін" })}`,
    `=${sheet.text(interval)}`,
  ]);
  draft.put("D7", `=${sheet.text(steps)}`).put("D8", `=${sheet.text(interval)}`);
  draft.row("E7", ["=cfg_cut1", "=cfg_cut2-cfg_cut1", "=cfg_cut3-cfg_cut2", "=100-cfg_cut3", 0, 0]);
  draft.row("E8", [0, 0, 0, 0, "=IF(ISNUMBER(I_lo),I_lo,0)", "=IF(ISNUMBER(I_hi),I_hi-I_lo,0)"]);
  draft.look("D6:J8", "helper").name("rep_ladder", "E7:J8");
  draft.chart({
    name: "report-ladder",
    kind: "stackedBars",
    title: "D6",
    categories: "D7:D8",
    topDown: true,
    series: [
      ...bandColors.map((color, index) => {
        const column = "EFGH"[index] ?? "E";
        return {
          name: `${column}6`,
          values: `${column}7:${column}8`,
          color,
          // A band is called by its number; where it has no width nothing is said.
          labels: { show: "value" as const, format: `"V${index + 1}";;`, color: colors.text },
        };
      }),
      { name: "I6", values: "I7:I8", color: colors.white, transparent: true },
      { name: "J6", values: "J7:J8", color: colors.text },
    ],
    axis: { min: 0, max: 100, step: 25, format: "0", grid: false },
    overlap: 100,
    gap: 40,
    legend: false,
    place: `A${row}:A${row + 5}`,
    description: say({
      en: "Bands of the four verdicts from 0 to 100, and beneath them the interval of the index.",
      ru: "Полосы четырёх выводов от 0 до 100, под ними интервал индекса.",
      kk: "0-ден 100-ге дейін төрт қорытындының жолақтары, астында индекс аралығы.",
    }),
  });
  const top = 11;
  draft
    .put(
      "D10",
      `=${sheet.text({ en: "Scores of the blocks", ru: "Баллы блоков", kk: "Блок балдары" })}`
    )
    .put("E10", `=${sheet.text({ en: "sufficient", ru: "достаточно", kk: "жеткілікті" })}`)
    .put("F10", `=${sheet.text({ en: "score", ru: "балл", kk: "балл" })}`);
  blocks.forEach(({ word }, index) => {
    const at = top + index;
    draft
      .put(`D${at}`, `=${sheet.text(word)}`)
      .put(`E${at}`, "=cfg_target")
      // A block that is not scored is a gap in the shape, not a zero.
      .put(`F${at}`, `=IF(INDEX(blk_scored,${index + 1})=1,INDEX(blk_s,${index + 1}),NA())`);
  });
  const last = top + blockCodes.length - 1;
  draft.look(`D10:F${last}`, "helper").name("rep_radar", `F${top}:F${last}`);
  draft.chart({
    name: "report-radar",
    kind: "radar",
    title: "D10",
    categories: `D${top}:D${last}`,
    series: [
      {
        name: "E10",
        values: `E${top}:E${last}`,
        color: colors.secondary,
        line: { points: 1.25, dashed: true },
      },
      {
        name: "F10",
        values: `F${top}:F${last}`,
        color: colors.brand,
        line: { points: 2.25 },
        marker: { shape: "circle", points: 6 },
      },
    ],
    axis: { min: 0, max: 100, step: 50, format: "0", grid: true },
    legend: true,
    place: `A${row + 7}:A${row + 19}`,
    description: say({
      en: "Scores of the seven blocks against the sufficient level; a block that is not evidenced is a gap.",
      ru: "Баллы семи блоков относительно достаточного уровня; блок без данных — разрыв.",
      kk: "Жеті блоктың балдары жеткілікті деңгеймен салыстырғанда; дерегі жоқ блок — үзік.",
    }),
  });
}
