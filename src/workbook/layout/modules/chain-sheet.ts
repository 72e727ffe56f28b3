/** The value chain: which stages the region has, and how far its base product is processed there. */
import { stageKinds } from "../../../assessments/cluster-formation/chain";
import { inLocale } from "../../../core/locale";
import { colors } from "../colors";
import { yesNo } from "../../../assessments/yes-no";
import type { SheetModule } from "./module";
import type { ModuleStart } from "./module-start";
import { firstRow, ModuleSheet } from "./module-sheet";

const stages = 12;
const last = firstRow + stages - 1;

/** The cell of a named column in the row of the formula. */
const here = (name: string): string => `INDEX(${name},ROW()-${firstRow - 1})`;

/** Counts among traded stages. */
const count = (condition: string): string => `SUMPRODUCT(chn_counts*(${condition}))`;

const traded = "SUM(chn_counts)";
const present = count('chn_present_code="yes"');
const open = count('(chn_present_code<>"yes")*(chn_present_code<>"no")');
const undecided = 'SUMPRODUCT((chn_stage<>"")*(chn_traded_code<>"yes")*(chn_traded_code<>"no"))';

const isFinal = 'chn_kind_code="final"';
const isPresent = '(chn_present_code="yes")';
const kindless = `${traded}-${count(
  '(chn_kind_code="base")+(chn_kind_code="processed")+(chn_kind_code="final")+(chn_kind_code="service")'
)}`;

export const chainModule: SheetModule = {
  key: "chain",
  prefix: "chn",
  scope: "assessment",
  group: "evidence",
  tab: { en: "Chain", ru: "Цепочка", kk: "Тізбек" },
  title: { en: "Value chain", ru: "Цепочка создания стоимости", kk: "Қосылған құн тізбегі" },
  purpose: {
    en: "Which stages the region has and how much of its base product it processes. D1, D2 and D4 follow; stages every region has are not counted.",
    ru: "Какие стадии есть в регионе и какую часть базового продукта он перерабатывает. Отсюда D1, D2 и D4; стадии, которые есть везде, не считаются.",
    kk: "Өңірде қандай сатылар бар және базалық өнімнің қаншасы сонда өңделеді. D1, D2 және D4 осыдан шығады; барлық өңірде бар сатылар саналмайды.",
  },
  feeds: [
    { to: "D1", from: "chn_d1" },
    { to: "D2", from: "chn_d2" },
    { to: "D4", from: "chn_d4" },
  ],
  lay(sheet, start) {
    sheet.legend({ input: "A3", formula: "B3" });
    stageTable(sheet, start);
    const { gap, plot } = helpers(sheet);
    figures(sheet, gap);
    chart(sheet, plot);
    sheet.draft
      .when({
        address: `A${firstRow}:D${last}`,
        formula: `=$${gap}${firstRow}<>""`,
        fill: colors.failFill,
        font: colors.failText,
      })
      .print({
        orientation: "landscape",
        fit: { wide: 1 },
        area: `A1:P${chartRows.to}`,
        repeat: "1:5",
      });
  },
};

const chartRows = { from: 23, to: 40 };

/** From what leaves the region where that is known, otherwise from what is processed there. */
const retained =
  '=IF(A6="","",IF(ISNUMBER(E6),IF(E6<=0,"",IF(ISNUMBER(H6),IF(OR(H6<0,H6>E6),"",(E6-H6)/E6),IF(ISNUMBER(G6),IF(OR(G6<0,G6>E6),"",G6/E6),""))),""))';

function stageTable(sheet: ModuleSheet, { locale, profile }: ModuleStart): void {
  const template = profile.chainStages.slice(0, stages);
  sheet.table({
    name: "chn",
    first: "A",
    rows: stages,
    columns: [
      {
        key: "stage",
        head: { en: "Stage", ru: "Стадия", kk: "Саты" },
        kind: "input",
        width: 36,
        filled: template.map(({ name }) => `=${sheet.text(name)}`),
        note: {
          en: "The template of the profile, from raw material to final product. Rename, remove and add as your chain has it.",
          ru: "Шаблон профиля, от сырья до конечной продукции. Переименуйте, удалите и добавьте стадии своей цепочки.",
          kk: "Бейін үлгісі, шикізаттан түпкілікті өнімге дейін. Сатыларды өз тізбегіңізге қарай атаңыз, алып тастаңыз, қосыңыз.",
        },
      },
      {
        key: "kind",
        head: { en: "What it makes", ru: "Что даёт", kk: "Не береді" },
        kind: "list",
        width: 22,
        choices: stageKinds,
        filled: template.map(({ kind }) => (kind ? inLocale(stageKinds[kind], locale) : null)),
        note: {
          en: "D2 looks at the last raw or base product made, D4 at final products. A default of ours (D): change it where your chain differs.",
          ru: "D2 смотрит на последний из производимых базовых продуктов, D4 — на конечную продукцию. Условное значение (D), его можно изменить.",
          kk: "D2 соңғы өндірілетін базалық өнімге, D4 түпкілікті өнімге қарайды. Шартты мән (D), оны өзгертуге болады.",
        },
      },
      {
        key: "traded",
        head: { en: "Counted", ru: "Считается", kk: "Саналады" },
        kind: "list",
        width: 11,
        align: "Center",
        choices: yesNo,
        filled: template.map(({ counted }) => inLocale(yesNo[counted ? "yes" : "no"], locale)),
        note: {
          en: "No for stages that every region has, such as retail or schools: they say nothing about this one.",
          ru: "Нет — для стадий, которые есть в любом регионе, как розница или школы: об этом регионе они не говорят.",
          kk: "Жоқ — бөлшек сауда не мектеп сияқты кез келген өңірде бар сатылар үшін: олар осы өңір туралы ештеңе айтпайды.",
        },
      },
      {
        key: "present",
        head: { en: "In the region", ru: "Есть в регионе", kk: "Өңірде бар" },
        kind: "list",
        width: 11,
        align: "Center",
        choices: yesNo,
      },
      {
        key: "output",
        head: { en: "Output", ru: "Выпуск", kk: "Өндіріс көлемі" },
        kind: "input",
        width: 12,
        format: "General",
        between: [0, 1e15],
      },
      {
        key: "unit",
        head: { en: "Unit", ru: "Единица", kk: "Бірлігі" },
        kind: "input",
        width: 10,
      },
      {
        key: "use",
        head: {
          en: "Processed in the region",
          ru: "Переработано в регионе",
          kk: "Өңірде өңделгені",
        },
        kind: "input",
        width: 13,
        format: "General",
        between: [0, 1e15],
        note: {
          en: "In the unit of the output. Used for the share where what leaves the region is not known.",
          ru: "В единице выпуска. По нему считается доля, когда вывоз неизвестен.",
          kk: "Өндіріс көлемінің бірлігімен. Әкетілгені белгісіз болса, үлес осыдан есептеледі.",
        },
      },
      {
        key: "export",
        head: {
          en: "Leaves unprocessed",
          ru: "Вывезено без переработки",
          kk: "Өңделмей әкетілгені",
        },
        kind: "input",
        width: 13,
        format: "General",
        between: [0, 1e15],
        note: {
          en: "Exports and deliveries to other regions, in the unit of the output. Transit is neither output nor export.",
          ru: "Экспорт и поставки в другие регионы, в единице выпуска. Транзит — не выпуск и не вывоз.",
          kk: "Экспорт және басқа өңірлерге жеткізу, өндіріс көлемінің бірлігімен. Транзит өндіріске де, әкетуге де жатпайды.",
        },
      },
      {
        key: "value",
        head: { en: "Output in money", ru: "Выпуск в деньгах", kk: "Өндіріс ақшамен" },
        kind: "input",
        width: 13,
        format: "General",
        between: [0, 1e18],
        note: {
          en: "For D4 only, one currency. Tonnes of successive stages must not be added: the same metal would count twice.",
          ru: "Только для D4, в одной валюте. Тонны соседних стадий складывать нельзя: один металл сосчитался бы дважды.",
          kk: "Тек D4 үшін, бір валютамен. Көрші сатылардың тоннасын қосуға болмайды: бір металл екі рет саналар еді.",
        },
      },
      {
        key: "retained",
        head: { en: "Processed further", ru: "Перерабатывается", kk: "Өңделетін үлесі" },
        kind: "formula",
        width: 12,
        format: "0.0%",
        formula: retained,
      },
      {
        key: "state",
        head: { en: "What it says", ru: "Что это значит", kk: "Бұл не дейді" },
        kind: "formula",
        width: 34,
        formula: stateFormula(sheet),
      },
      {
        key: "source",
        head: { en: "Source", ru: "Источник", kk: "Дереккөз" },
        kind: "input",
        width: 24,
      },
    ],
  });
}

function stateFormula(sheet: ModuleSheet): string {
  const says = {
    contradicts: sheet.text({
      en: "processed and leaving exceed the output",
      ru: "переработка и вывоз больше выпуска",
      kk: "өңделгені мен әкетілгені өндірістен көп",
    }),
    undecided: sheet.text({
      en: "counted or not: unknown",
      ru: "неизвестно, считается ли",
      kk: "санала ма, белгісіз",
    }),
    everywhere: sheet.text({
      en: "not counted: every region has it",
      ru: "не считается: есть везде",
      kk: "саналмайды: барлық жерде бар",
    }),
    missing: sheet.text({
      en: "missing in the region",
      ru: "в регионе отсутствует",
      kk: "өңірде жоқ",
    }),
    unknown: sheet.text({
      en: "not known whether it is there",
      ru: "неизвестно, есть ли она",
      kk: "бар-жоғы белгісіз",
    }),
    last: sheet.text({
      en: "last base product made: D2",
      ru: "последний базовый продукт: D2",
      kk: "соңғы базалық өнім: D2",
    }),
    there: sheet.text({ en: "in the region", ru: "есть в регионе", kk: "өңірде бар" }),
  };
  const isCounted = `${here("chn_traded_code")}="yes"`;
  return (
    `=IF(A6="","",IF(IF(ISNUMBER(E6),OR(SUM(G6:H6)>E6,MIN(G6:H6)<0),FALSE),${says.contradicts},` +
    `IF(chn_last=ROW()-${firstRow - 1},${says.last},` +
    `IF(${here("chn_traded_code")}="no",${says.everywhere},IF(${isCounted},` +
    `IF(${here("chn_present_code")}="no",${says.missing},IF(${here("chn_present_code")}="yes",${says.there},${says.unknown})),${says.undecided})))))`
  );
}

function helpers(sheet: ModuleSheet): { readonly gap: string; readonly plot: string } {
  sheet.helperColumn("chn_counts", stages, `=IF(AND(A6<>"",${here("chn_traded_code")}="yes"),1,0)`);
  sheet.helperColumn("chn_money", stages, "=N(I6)");
  // A base stage further on of which nothing is known could be the last one.
  sheet.helperColumn(
    "chn_base_row",
    stages,
    `=IF(AND(A6<>"",${here("chn_kind_code")}="base",${here("chn_present_code")}<>"no"),ROW()-${firstRow - 1},0)`
  );
  const gap = sheet.helperColumn(
    "chn_gap",
    stages,
    `=IF(AND(${here("chn_counts")}=1,${here("chn_present_code")}="no"),", "&A6,"")`
  );
  // What is unknown is a gap of the chart, not a column of height 0.
  const plot = sheet.helperColumn("chn_plot", stages, "=IF(ISNUMBER(J6),J6,NA())");
  const cell = `${sheet.helper()}${firstRow}`;
  const row = "MAX(chn_base_row)";
  sheet.draft
    .put(cell, `=IF(${row}=0,0,IF(INDEX(chn_present_code,${row})="yes",${row},0))`)
    .name("chn_last", cell);
  return { gap, plot };
}

function figures(sheet: ModuleSheet, gap: string): void {
  const rows = Array.from({ length: stages }, (_, index) => `${gap}${firstRow + index}`);
  const finals = count(isFinal);
  const finalsThere = count(`(${isFinal})*${isPresent}`);
  const finalsAbsent = count(`(${isFinal})*(chn_present_code="no")`);
  const valued = count(`${isPresent}*ISNUMBER(chn_value)`);
  const money = `SUMPRODUCT(chn_counts*${isPresent},chn_money)`;
  const finalMoney = `SUMPRODUCT(chn_counts*${isPresent}*(${isFinal}),chn_money)`;
  sheet
    .wide("N", 44)
    .wide("O", 14, false)
    .wide("P", 50)
    .section("N5:P5", { en: "What follows", ru: "Что следует", kk: "Бұдан не шығады" })
    .figure({
      at: "N6",
      name: "chn_traded_n",
      label: { en: "Stages counted", ru: "Считаемых стадий", kk: "Саналатын сатылар" },
      formula: `=IF(SUMPRODUCT((chn_stage<>"")*1)=0,"",${traded})`,
      format: "0",
    })
    .figure({
      at: "N7",
      name: "chn_present_n",
      label: { en: "of them in the region", ru: "из них есть в регионе", kk: "оның өңірде бары" },
      formula: `=IF(${traded}=0,"",${present})`,
      format: "0",
    })
    .figure({
      at: "N8",
      name: "chn_open",
      label: { en: "of them not answered", ru: "из них без ответа", kk: "оның жауапсызы" },
      formula: `=IF(${traded}=0,"",${open})`,
      format: "0",
    })
    .figure({
      at: "N9",
      name: "chn_d1",
      label: {
        en: "Stages present, % (D1)",
        ru: "Стадий в регионе, % (D1)",
        kk: "Өңірдегі сатылар, % (D1)",
      },
      formula: `=IF(OR(${traded}=0,${open}>0,${undecided}>0),"",100*${present}/${traded})`,
      format: "0.0",
      note: {
        en: "Blank until every counted stage is answered",
        ru: "Пусто, пока нет ответа по каждой считаемой стадии",
        kk: "Әр саналатын саты бойынша жауап болғанша бос тұрады",
      },
    })
    .figure({
      at: "N10",
      name: "chn_d1_low",
      label: {
        en: "D1 if every unanswered stage is absent",
        ru: "D1, если ни одной стадии без ответа нет",
        kk: "Жауапсыз сатының бірі де болмаса, D1",
      },
      formula: `=IF(${traded}=0,"",100*${present}/${traded})`,
      format: "0.0",
    })
    .figure({
      at: "N11",
      name: "chn_d1_high",
      label: {
        en: "D1 if every unanswered stage is present",
        ru: "D1, если все стадии без ответа есть",
        kk: "Жауапсыз сатының бәрі болса, D1",
      },
      formula: `=IF(${traded}=0,"",100*(${present}+${open})/${traded})`,
      format: "0.0",
    })
    .figure({
      at: "N12",
      name: "chn_base",
      label: {
        en: "Last base product made here",
        ru: "Последний базовый продукт региона",
        kk: "Өңірдегі соңғы базалық өнім",
      },
      formula: '=IF(chn_last=0,"",INDEX(chn_stage,chn_last))',
      note: {
        en: "Only this stage counts for D2: averaging stages of one metal would count it twice",
        ru: "Для D2 берётся только эта стадия: среднее по стадиям сосчитало бы один металл дважды",
        kk: "D2 үшін тек осы саты алынады: сатылар бойынша орташа бір металды екі рет санар еді",
      },
    })
    .figure({
      at: "N13",
      name: "chn_d2",
      label: {
        en: "Base product processed further, % (D2)",
        ru: "Базовый продукт перерабатывается, % (D2)",
        kk: "Базалық өнімнің өңделетіні, % (D2)",
      },
      formula:
        '=IF(chn_last=0,"",IF(ISNUMBER(INDEX(chn_retained,chn_last)),100*INDEX(chn_retained,chn_last),""))',
      format: "0.0",
    })
    .figure({
      at: "N14",
      name: "chn_d4",
      label: {
        en: "Final products in output, % (D4)",
        ru: "Конечная продукция в выпуске, % (D4)",
        kk: "Өндірістегі түпкілікті өнім, % (D4)",
      },
      formula:
        `=IF(OR(${finals}=0,${present}=0,${finalsThere}+${finalsAbsent}<${finals}),"",IF(${finalsThere}=0,0,` +
        `IF(OR(${open}>0,${kindless}>0,${valued}<${present}),"",IF(${money}<=0,"",100*${finalMoney}/${money}))))`,
      format: "0.0",
      note: {
        en: "From output in money of every stage present; 0 when no final stage is in the region",
        ru: "По выпуску в деньгах всех стадий региона; 0, если конечных стадий в нём нет",
        kk: "Өңірдегі барлық сатының ақшамен өндірісінен; түпкілікті өнім сатылары болмаса — 0",
      },
    })
    .figure({
      at: "N15",
      name: "chn_missing",
      label: { en: "Stages missing", ru: "Отсутствуют стадии", kk: "Жоқ сатылар" },
      formula: `=MID(${rows.join("&")},3,400)`,
    });
}

function chart(sheet: ModuleSheet, plot: string): void {
  const title = `N${chartRows.from - 1}`;
  const words = {
    en: "Share of output processed further in the region, by stage",
    ru: "Доля выпуска, перерабатываемая в регионе, по стадиям",
    kk: "Өндірістің өңірде өңделетін үлесі, сатылар бойынша",
  };
  sheet.section(`${title}:P${chartRows.from - 1}`, words);
  sheet.draft.chart({
    name: "chn_depth",
    kind: "columns",
    title,
    series: [
      {
        name: `J${firstRow - 1}`,
        values: `${plot}${firstRow}:${plot}${last}`,
        color: colors.brand,
        labels: { show: "value", format: "0%", place: "end" },
      },
    ],
    categories: `A${firstRow}:A${last}`,
    axis: { min: 0, max: 1, format: "0%", hidden: true },
    gap: 60,
    legend: false,
    place: `N${chartRows.from}:P${chartRows.to}`,
    description: inLocale(words, sheet.start.locale),
  });
}
