/** Innovation activity: volume, periodicity and effect, three answers that are never averaged. */
import { innovatorKinds } from "../../../assessments/cluster-formation/innovation";
import { yesNo } from "../../../assessments/yes-no";
import type { SheetModule } from "./module";
import { firstRow, ModuleSheet, usualRows } from "./module-sheet";

const last = firstRow + usualRows - 1;

/** The cell of a named column in the row of the formula. */
const here = (name: string): string => `INDEX(${name},ROW()-${firstRow - 1})`;

const named = 'SUMPRODUCT((inn_name<>"")*1)';
const joint = 'SUMPRODUCT((inn_name<>"")*(inn_joint_code="yes"))';
const jointUnknown = `${named}-SUMPRODUCT((inn_name<>"")*((inn_joint_code="yes")+(inn_joint_code="no")))`;
const answered = "COUNT(inn_active)";
const share = (from: string): string =>
  `SUMPRODUCT(ISNUMBER(inn_active)*(inn_span>=${from}))/${answered}`;

export const innovationModule: SheetModule = {
  key: "innovation",
  prefix: "inn",
  scope: "assessment",
  group: "evidence",
  tab: { en: "Innovation", ru: "Инновации", kk: "Инновациялар" },
  title: {
    en: "Innovation activity",
    ru: "Инновационная активность",
    kk: "Инновациялық белсенділік",
  },
  purpose: {
    en: "Volume, periodicity and effect of innovation, by enterprise or project. The three are shown side by side and never averaged; E3 and E4 follow.",
    ru: "Объём, периодичность и эффект инноваций по предприятиям и проектам. Эти три числа стоят рядом и не усредняются; отсюда E3 и E4.",
    kk: "Кәсіпорындар мен жобалар бойынша инновацияның көлемі, мерзімділігі және әсері. Үшеуі қатар тұрады, орташаланбайды; E3 пен E4 осыдан шығады.",
  },
  feeds: [
    { to: "E3", from: "inn_e3" },
    { to: "E4", from: "inn_e4" },
  ],
  lay(sheet) {
    sheet.legend({ input: "A3", standard: "D3", formula: "G3" });
    table(sheet);
    helpers(sheet);
    figures(sheet);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:L${last}`,
      repeat: "1:5",
    });
  },
};

function table(sheet: ModuleSheet): void {
  const beyond = sheet.text({
    en: "more years than the window has",
    ru: "лет больше, чем в периоде",
    kk: "жыл саны кезеңнен көп",
  });
  sheet.table({
    name: "inn",
    first: "A",
    rows: usualRows,
    columns: [
      {
        key: "name",
        head: {
          en: "Enterprise or project",
          ru: "Предприятие или проект",
          kk: "Кәсіпорын немесе жоба",
        },
        kind: "input",
        width: 32,
      },
      {
        key: "kind",
        head: { en: "Which", ru: "Что это", kk: "Бұл не" },
        kind: "list",
        width: 14,
        choices: innovatorKinds,
      },
      {
        key: "volume",
        head: { en: "Volume, % of output", ru: "Объём, % выпуска", kk: "Көлемі, өндірістің %-ы" },
        kind: "input",
        width: 12,
        format: "General",
        between: [0, 100],
        note: {
          en: "Innovation outlays, or innovative output, in percent of output; one of the two for all rows.",
          ru: "Затраты на инновации или инновационная продукция, в процентах выпуска; для всех строк одно и то же.",
          kk: "Инновацияға шығындар немесе инновациялық өнім, өндірістің пайызымен; барлық жолда бірдей.",
        },
      },
      {
        key: "years",
        head: {
          en: "Periodicity, years",
          ru: "Периодичность, лет",
          kk: "Мерзімділігі, жыл",
        },
        kind: "input",
        width: 13,
        format: "0",
        between: [0, 50],
        note: {
          en: "In how many of the last years, as many as the window says, there was an innovation.",
          ru: "В скольких из последних лет (столько, сколько в периоде) были инновации.",
          kk: "Соңғы жылдардың (кезеңде қанша болса) нешеуінде инновация болды.",
        },
      },
      {
        key: "effect",
        head: { en: "Effect, % of output", ru: "Эффект, % выпуска", kk: "Әсері, өндірістің %-ы" },
        kind: "input",
        width: 12,
        format: "General",
        between: [0, 100],
        note: {
          en: "Sales or saved costs attributed to innovation, in percent of output.",
          ru: "Продажи или экономия, отнесённые к инновациям, в процентах выпуска.",
          kk: "Инновацияға жатқызылған сатылым немесе үнем, өндірістің пайызымен.",
        },
      },
      {
        key: "joint",
        head: { en: "Joint with science", ru: "Совместно с наукой", kk: "Ғылыммен бірлескен" },
        kind: "list",
        width: 12,
        align: "Center",
        choices: yesNo,
        note: {
          en: "Within the last three years, as E4 asks.",
          ru: "За последние три года, как спрашивает E4.",
          kk: "Соңғы үш жылда, E4 сұрағандай.",
        },
      },
      {
        key: "source",
        head: { en: "Source", ru: "Источник", kk: "Дереккөз" },
        kind: "input",
        width: 24,
      },
      {
        key: "says",
        head: { en: "Check", ru: "Проверка", kk: "Тексеру" },
        kind: "formula",
        width: 24,
        formula: `=IF(A6="","",IF(ISNUMBER(D6),IF(D6>inn_window,${beyond},""),""))`,
      },
    ],
  });
}

function helpers(sheet: ModuleSheet): void {
  const known = (column: string): string => `=IF(AND(A6<>"",ISNUMBER(${column}6)),${column}6,"")`;
  sheet.helperColumn("inn_v", usualRows, known("C"));
  sheet.helperColumn("inn_p", usualRows, known("D"));
  sheet.helperColumn("inn_e", usualRows, known("E"));
  sheet.helperColumn(
    "inn_active",
    usualRows,
    `=IF(AND(A6<>"",${here("inn_kind_code")}="enterprise",ISNUMBER(D6)),D6,"")`
  );
  // The same with a number in every row, for comparisons.
  sheet.helperColumn("inn_span", usualRows, `=N(${here("inn_active")})`);
}

function figures(sheet: ModuleSheet): void {
  const median = (name: string): string => `=IF(COUNT(${name})=0,"",MEDIAN(${name}))`;
  sheet
    .wide("I", 3, false)
    .wide("J", 46)
    .wide("K", 12, false)
    .wide("L", 46)
    .section("J5:L5", { en: "What follows", ru: "Что следует", kk: "Бұдан не шығады" });
  const medians = [
    ["volume", "inn_v", { en: "Volume", ru: "Объём", kk: "Көлемі" }, "%"],
    ["periodicity", "inn_p", { en: "Periodicity", ru: "Периодичность", kk: "Мерзімділігі" }, ""],
    ["effect", "inn_e", { en: "Effect", ru: "Эффект", kk: "Әсері" }, "%"],
  ] as const;
  medians.forEach(([key, cells, what, unit], index) => {
    const unitThere = unit === "" ? { en: "years", ru: "лет", kk: "жыл" } : percent;
    sheet
      .figure({
        at: `J${firstRow + 2 * index}`,
        name: `inn_${key}_median`,
        label: {
          en: `${what.en}: median, ${unitThere.en}`,
          ru: `${what.ru}: медиана, ${unitThere.ru}`,
          kk: `${what.kk}: медиана, ${unitThere.kk}`,
        },
        formula: median(cells),
        format: "0.0",
      })
      .figure({
        at: `J${firstRow + 2 * index + 1}`,
        name: `inn_${key}_n`,
        label: {
          en: `${what.en}: answers`,
          ru: `${what.ru}: ответов`,
          kk: `${what.kk}: жауаптар саны`,
        },
        formula: `=COUNT(${cells})`,
        format: "0",
      });
  });
  sheet
    .figure({
      at: "J13",
      name: "inn_window",
      label: {
        en: "Window of periodicity, years",
        ru: "Период для периодичности, лет",
        kk: "Мерзімділік кезеңі, жыл",
      },
      input: 5,
      tag: "D",
      format: "0",
      between: [1, 50],
    })
    .figure({
      at: "J14",
      name: "inn_steady",
      label: {
        en: "Years that make an enterprise steady",
        ru: "Лет, чтобы считать предприятие постоянным",
        kk: "Кәсіпорынды тұрақты деп санайтын жыл саны",
      },
      input: 3,
      tag: "D",
      format: "0",
      between: [1, 50],
    })
    .figure({
      at: "J15",
      name: "inn_steady_share",
      label: {
        en: "Enterprises that innovate steadily, %",
        ru: "Постоянно обновляющихся предприятий, %",
        kk: "Тұрақты жаңаратын кәсіпорындар, %",
      },
      formula: `=IF(${answered}=0,"",100*${share("inn_steady")})`,
      format: "0.0",
    })
    .figure({
      at: "J16",
      name: "inn_active_share",
      label: {
        en: "Enterprises with any innovation, %",
        ru: "Предприятий с инновациями, %",
        kk: "Инновациясы бар кәсіпорындар, %",
      },
      formula: `=IF(${answered}=0,"",100*${share("1")})`,
      format: "0.0",
      note: {
        en: "Among the enterprises of this table that say how many years",
        ru: "Среди предприятий таблицы, указавших число лет",
        kk: "Кестедегі жыл санын көрсеткен кәсіпорындардың арасында",
      },
    })
    .figure({
      at: "J17",
      name: "inn_region",
      label: {
        en: "Innovation-active in the region, % by statistics",
        ru: "Инновационно активных в регионе, % по статистике",
        kk: "Өңірдегі инновациялық белсенділер, статистикада %",
      },
      format: "General",
      between: [0, 100],
      note: {
        en: "Wins over the table, which seldom covers all enterprises",
        ru: "Важнее таблицы: она редко охватывает все предприятия",
        kk: "Кестеден басым: ол кәсіпорындардың бәрін сирек қамтиды",
      },
    })
    .figure({
      at: "J18",
      name: "inn_nation",
      label: {
        en: "Innovation-active in the country, % by statistics",
        ru: "Инновационно активных в стране, % по статистике",
        kk: "Елдегі инновациялық белсенділер, статистикада %",
      },
      format: "General",
      between: [0, 100],
      note: {
        en: "Same year and same definition as in the region",
        ru: "Тот же год и то же определение, что в регионе",
        kk: "Өңірдегідей жыл және анықтама",
      },
    })
    .figure({
      at: "J19",
      name: "inn_e3",
      label: {
        en: "Innovation-active, region / country (E3)",
        ru: "Инновационно активные, регион / страна (E3)",
        kk: "Инновациялық белсенділер, өңір / ел (E3)",
      },
      formula:
        '=IF(ISNUMBER(inn_nation),IF(inn_nation<=0,"",IF(ISNUMBER(inn_region),inn_region/inn_nation,IF(ISNUMBER(inn_active_share),inn_active_share/inn_nation,""))),"")',
      format: "0.00",
    })
    .figure({
      at: "J20",
      name: "inn_joint_n",
      label: {
        en: "Known to be joint with science",
        ru: "Известных совместных с наукой",
        kk: "Ғылыммен бірлескені белгілі",
      },
      formula: `=IF(${named}=0,"",${joint})`,
      format: "0",
    })
    .figure({
      at: "J21",
      name: "inn_e4",
      label: {
        en: "Joint projects (E4)",
        ru: "Совместных проектов (E4)",
        kk: "Бірлескен жобалар (E4)",
      },
      formula: `=IF(OR(${named}=0,${jointUnknown}>0),"",${joint})`,
      format: "0",
      note: {
        en: "Blank while a row does not say whether it is joint",
        ru: "Пусто, пока в какой-то строке не указано, совместный ли проект",
        kk: "Бір жолда бірлескен-бірлеспегені көрсетілмесе, бос тұрады",
      },
    });
}

const percent = { en: "%", ru: "%", kk: "%" };
