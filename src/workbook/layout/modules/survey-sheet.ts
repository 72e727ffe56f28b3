/** The survey: one row per respondent; trust, fairness and willingness to join follow with their numbers of answers. */
import {
  defaultSurveySettings,
  joinQuestion,
  RespondentRole,
  respondentRoles,
  surveyLimits,
  surveyQuestions,
  SurveyScale,
} from "../../../assessments/cluster-formation/survey";
import type { Text } from "../../../core/locale";
import { colors } from "../colors";
import { lettersOf, placeOf } from "../draft";
import { yesNo } from "../../../assessments/yes-no";
import type { SheetModule } from "./module";
import { firstRow, ModuleColumn, ModuleSheet } from "./module-sheet";

/** Respondents that the table has room for. */
export const surveyRows = 300;
const last = firstRow + surveyRows - 1;

const firstAnswer = placeOf("C1").column;
const answerColumn = (index: number): string => lettersOf(firstAnswer + index);
const stateColumn = answerColumn(surveyQuestions.length + 1);

/** A faulty answer anywhere makes every mean a fault: a figure over the others would hide it. */
const sound = (formula: string): string => `=IF(svy_strays>0,#VALUE!,${formula})`;

const disagree: Text = {
  en: "1 fully disagree … 5 fully agree",
  ru: "1 совсем не согласен … 5 полностью согласен",
  kk: "1 мүлдем келіспеймін … 5 толық келісемін",
};

export const surveyModule: SheetModule = {
  key: "survey",
  prefix: "svy",
  scope: "assessment",
  group: "evidence",
  tab: { en: "Survey", ru: "Опрос", kk: "Сауалнама" },
  title: { en: "Survey", ru: "Опрос", kk: "Сауалнама" },
  purpose: {
    en: "Anonymous answers, one row each. Trust (F1), fairness of competition (F2) and willingness to join (F3) follow, never without their number of answers.",
    ru: "Анонимные ответы, по строке на каждого. Отсюда следуют доверие (F1), честность конкуренции (F2) и готовность участвовать (F3) — всегда с числом ответов.",
    kk: "Аты-жөнсіз жауаптар, әрқайсысына бір жол. Сенім (F1), бәсекенің әділдігі (F2) және қатысуға дайындық (F3) осыдан шығады, жауап саны әрдайым көрсетіледі.",
  },
  feeds: [
    { to: "F1", from: "svy_F1" },
    { to: "F2", from: "svy_F2" },
    { to: "F3", from: "svy_F3" },
    { to: "f3_n", from: "svy_F3_n" },
  ],
  lay(sheet) {
    answers(sheet);
    rowsRead(sheet);
    results(sheet);
    questions(sheet);
    groups(sheet);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 3 },
      area: "A1:Z60",
      repeat: "1:5",
    });
  },
};

function answers(sheet: ModuleSheet): void {
  sheet.legend({ input: "A3", standard: "B3", formula: stateColumn + "3" });
  sheet.draft.tall(firstRow - 1, 96);
  sheet.table({
    name: "svy",
    first: "A",
    rows: surveyRows,
    columns: [
      {
        key: "id",
        head: { en: "Number of the form", ru: "Номер анкеты", kk: "Сауалнама нөмірі" },
        kind: "input",
        width: 10,
        note: {
          en: "A number, never a name: the workbook must not tell who answered.",
          ru: "Номер, а не имя: по книге нельзя узнать, кто отвечал.",
          kk: "Аты емес, нөмірі: кітаптан кім жауап бергені білінбеуі керек.",
        },
      },
      {
        key: "role",
        head: { en: "Role", ru: "Роль", kk: "Рөлі" },
        kind: "list",
        width: 16,
        choices: respondentRoles,
      },
      ...surveyQuestions.map(({ code, text }): ModuleColumn => ({
        key: `a_${code}`,
        head: { en: `${code}. ${text.en}`, ru: `${code}. ${text.ru}`, kk: `${code}. ${text.kk}` },
        kind: "input",
        width: 13,
        align: "Center",
        between: [1, defaultSurveySettings.top],
        note: disagree,
      })),
      {
        key: "join",
        head: joinQuestion,
        kind: "list",
        width: 13,
        align: "Center",
        choices: yesNo,
      },
      {
        key: "state",
        head: { en: "Check", ru: "Проверка", kk: "Тексеру" },
        kind: "text",
        width: 24,
        formula: rowState(sheet),
      },
    ],
  });
  sheet.draft.when({
    address: `${stateColumn}${firstRow}:${stateColumn}${last}`,
    formula: `=INDEX(svy_stray,ROW()-${firstRow - 1})>0`,
    fill: colors.failFill,
    font: colors.failText,
  });
}

/** What is wrong with a row, or nothing. */
function rowState(sheet: ModuleSheet): string {
  const row = `ROW()-${firstRow - 1}`;
  const noAnswers = sheet.text({ en: "no answers", ru: "ответов нет", kk: "жауап жоқ" });
  const stray = sheet.sentence(
    { en: "not on the scale 1–{1}", ru: "вне шкалы 1–{1}", kk: "1–{1} шкаласында жоқ" },
    "svy_top"
  );
  const missing = sheet.sentence(
    { en: "left blank: {1}", ru: "без ответа: {1}", kk: "жауапсыз: {1}" },
    `INDEX(svy_missing,${row})`
  );
  return `=IF(INDEX(svy_stray,${row})>0,${stray},IF(INDEX(svy_given,${row})=0,IF(A6&B6="","",${noAnswers}),IF(INDEX(svy_missing,${row})>0,${missing},"")))`;
}

/** Hidden columns: answers in one direction, and what of each row takes part. */
function rowsRead(sheet: ModuleSheet): void {
  const read = surveyQuestions.map((question, index) => {
    const cell = `${answerColumn(index)}6`;
    return {
      ...question,
      column: sheet.helperColumn(
        `svy_x${index + 1}`,
        surveyRows,
        // "x" stands for what is no point of the scale.
        `=IF(${cell}="","",IF(ISNUMBER(${cell}),IF(AND(${cell}=INT(${cell}),${cell}>=1,${cell}<=svy_top),IF(INDEX(svy_q_reversed_code,${index + 1})="yes",svy_top+1-${cell},${cell}),"x"),"x"))`
      ),
    };
  });
  const span = (columns: readonly { readonly column: string }[]): string =>
    `${columns[0]?.column ?? ""}6:${columns[columns.length - 1]?.column ?? ""}6`;
  const all = span(read);
  const row = `ROW()-${firstRow - 1}`;
  const joinCode = `INDEX(svy_join_code,${row})`;
  sheet.helperColumn(
    "svy_stray",
    surveyRows,
    `=COUNTIF(${all},"x")+IF(OR(${joinCode}="?",INDEX(svy_role_code,${row})="?"),1,0)`
  );
  sheet.helperColumn(
    "svy_given",
    surveyRows,
    `=IF(COUNT(${all})+COUNTIF(${all},"x")+IF(${joinCode}="",0,1)>0,1,0)`
  );
  sheet.helperColumn(
    "svy_missing",
    surveyRows,
    `=IF(INDEX(svy_given,${row})=0,0,svy_asked_all-COUNT(${all})-IF(${joinCode}="",0,svy_asked_join))`
  );
  const asked = (part: typeof read): string =>
    part.map(({ column }) => `IF(COUNT(${column}$6:${column}$${last})>0,1,0)`).join("+");
  const single = sheet.helper();
  let next = firstRow;
  const cell = (name: string, formula: string): void => {
    const address = `${single}${next++}`;
    sheet.draft.put(address, formula).name(name, address);
  };
  cell("svy_asked_join", '=IF(SUMPRODUCT((svy_join_code<>"")*1)>0,1,0)');
  cell("svy_asked_all", `=${asked(read)}+svy_asked_join`);
  cell("svy_strays", "=SUM(svy_stray)");
  for (const scale of scales) {
    const part = read.filter((question) => question.scale === scale);
    const cells = span(part);
    cell(`svy_asked_${scale}`, `=${asked(part)}`);
    sheet.helperColumn(`svy_${scale}`, surveyRows, `=IF(COUNT(${cells})=0,"",AVERAGE(${cells}))`);
    sheet.helperColumn(
      `svy_${scale}_full`,
      surveyRows,
      `=IF(AND(svy_asked_${scale}>0,COUNT(${cells})=svy_asked_${scale}),1,0)`
    );
    const full = `INDEX(svy_${scale}_full,${row})`;
    sheet.helperColumn(`svy_${scale}_sum`, surveyRows, `=IF(${full}=1,SUM(${cells}),0)`);
    sheet.helperColumn(`svy_${scale}_squares`, surveyRows, `=IF(${full}=1,SUMSQ(${cells}),0)`);
    cell(
      `svy_${scale}_between`,
      `=${part.map(({ column }) => `SUMIF(svy_${scale}_full,1,${column}$6:${column}$${last})^2`).join("+")}`
    );
  }
  cell("svy_z", "=NORMSINV((1+svy_conf)/2)");
}

const scales: readonly SurveyScale[] = ["trust", "fairness"];

const scaleCodes: Readonly<Record<SurveyScale, "F1" | "F2">> = { trust: "F1", fairness: "F2" };

const scaleWords: Readonly<Record<SurveyScale, Text>> = {
  trust: { en: "Trust (F1)", ru: "Доверие (F1)", kk: "Сенім (F1)" },
  fairness: {
    en: "Fairness of competition (F2)",
    ru: "Честность конкуренции (F2)",
    kk: "Бәсекенің әділдігі (F2)",
  },
};

const words = {
  n: { en: "respondents", ru: "респондентов", kk: "респондент саны" },
  deviation: {
    en: "standard deviation",
    ru: "стандартное отклонение",
    kk: "стандартты ауытқу",
  },
  low: { en: "interval from", ru: "интервал от", kk: "аралықтың төменгі шегі" },
  high: { en: "interval to", ru: "интервал до", kk: "аралықтың жоғарғы шегі" },
  alpha: { en: "Cronbach's alpha", ru: "альфа Кронбаха", kk: "Кронбах альфасы" },
  alphaLow: {
    en: "Below the limit: the questions do not measure one thing, or a reversed one is not marked",
    ru: "Ниже предела: вопросы измеряют разное или обратный вопрос не отмечен",
    kk: "Шектен төмен: сұрақтар әр нәрсені өлшейді немесе кері сұрақ белгіленбеген",
  },
  alphaRule: {
    en: "over those who answered every question of the scale",
    ru: "по ответившим на все вопросы шкалы",
    kk: "шкаланың барлық сұрағына жауап бергендер бойынша",
  },
  full: {
    en: "answered every question",
    ru: "ответили на все вопросы",
    kk: "барлық сұраққа жауап бергендер",
  },
  grade: { en: "grade", ru: "класс данных", kk: "дерек сыныбы" },
  few: {
    en: "C: fewer answers than the limit",
    ru: "C: ответов меньше предела",
    kk: "C: жауап саны шектен аз",
  },
  points: {
    en: "uncertainty, points of the score",
    ru: "неопределённость, баллов",
    kk: "белгісіздік, балл",
  },
} as const satisfies Readonly<Record<string, Text>>;

function results(sheet: ModuleSheet): void {
  let row = firstRow - 1;
  const section = (text: Text): void => {
    sheet.section(`M${row}:O${row}`, text);
    row += 1;
  };
  const at = (): string => `M${row++}`;
  sheet.wide("M", 42).wide("N", 12, false).wide("O", 46);

  section({ en: "What follows", ru: "Что следует", kk: "Бұдан не шығады" });
  sheet.figure({
    at: at(),
    name: "svy_n",
    label: { en: "Respondents", ru: "Респондентов", kk: "Респонденттер саны" },
    formula: "=SUM(svy_given)",
    format: "0",
  });
  for (const scale of scales) {
    const [code, voices] = [scaleCodes[scale], `svy_${scale}`];
    const indicator = (name: string) => `INDEX(${name},MATCH("${code}",ind_code,0))`;
    const gap = `ABS(${indicator("ind_sufficient")}-${indicator("ind_floor")})`;
    const n = `svy_${code}_n`;
    const full = `SUM(svy_${scale}_full)`;
    const total = `(SUMSQ(svy_${scale}_sum)-SUM(svy_${scale}_sum)^2/${full})`;
    const within = `(SUM(svy_${scale}_squares)-(svy_${scale}_between)/${full})`;
    const items = `svy_asked_${scale}`;
    sheet
      .figure({
        at: at(),
        name: `svy_${code}`,
        label: scaleWords[scale],
        formula: sound(`IF(COUNT(${voices})=0,"",AVERAGE(${voices}))`),
        format: "0.00",
        note: {
          en: "mean of the respondents' own means, 1–5",
          ru: "среднее из средних каждого респондента, 1–5",
          kk: "әр респонденттің орташасынан алынған орташа, 1–5",
        },
      })
      .figure({
        at: at(),
        name: n,
        label: words.n,
        formula: `=COUNT(${voices})`,
        format: "0",
      })
      .figure({
        at: at(),
        name: `svy_${code}_sd`,
        label: words.deviation,
        formula: sound(`IF(${n}<2,"",STDEV(${voices}))`),
        format: "0.00",
      })
      .figure({
        at: at(),
        name: `svy_${code}_low`,
        label: words.low,
        formula: sound(
          `IF(${n}<2,"",svy_${code}-TINV(1-(svy_conf),${n}-1)*svy_${code}_sd/SQRT(${n}))`
        ),
        format: "0.00",
      })
      .figure({
        at: at(),
        name: `svy_${code}_high`,
        label: words.high,
        formula: sound(
          `IF(${n}<2,"",svy_${code}+TINV(1-(svy_conf),${n}-1)*svy_${code}_sd/SQRT(${n}))`
        ),
        format: "0.00",
      })
      .figure({
        at: at(),
        name: `svy_${code}_full`,
        label: words.full,
        formula: `=${full}`,
        format: "0",
      })
      .figure({
        at: at(),
        name: `svy_${code}_alpha`,
        label: words.alpha,
        formula: sound(
          `IF(OR(${items}<2,${full}<2),"",IF(${total}<=0,"",${items}/(${items}-1)*(1-${within}/${total})))`
        ),
        format: "0.00",
      })
      .figure({
        at: at(),
        name: `svy_${code}_grade`,
        label: words.grade,
        formula: `=IF(${n}=0,"",IF(${n}<svy_enough,"C","B"))`,
      })
      .figure({
        at: at(),
        name: `svy_${code}_points`,
        label: words.points,
        formula: sound(
          `IF(COUNT(svy_${code}_low,svy_${code}_high)<2,"",IFERROR(MAX(INDEX(cfg_sigma,MATCH("B",cfg_grades,0)),50*(svy_${code}_high-(svy_${code}_low))/2/${gap}),""))`
        ),
        format: "0.0",
      });
    beside(
      sheet,
      row - 3,
      `=IF(ISNUMBER(svy_${code}_alpha),IF(svy_${code}_alpha<svy_alpha_limit,${sheet.text(words.alphaLow)},${sheet.text(words.alphaRule)}),"")`
    );
    beside(sheet, row - 2, `=IF(svy_${code}_grade="C",${sheet.text(words.few)},"")`);
  }
  const counts = '((svy_firms_only_code="no")+(svy_role_code="firm")>0)';
  sheet
    .figure({
      at: at(),
      name: "svy_F3",
      label: {
        en: "Willing to join, lower bound, % (F3)",
        ru: "Готовы участвовать, нижняя граница, % (F3)",
        kk: "Қатысуға дайындар, төменгі шегі, % (F3)",
      },
      formula: sound(
        `IF(svy_F3_n=0,"",IF(svy_willing=0,0,100*(svy_willing+svy_z^2/2-(svy_z*SQRT(svy_willing*(svy_F3_n-(svy_willing))/svy_F3_n+svy_z^2/4)))/(svy_F3_n+svy_z^2)))`
      ),
      format: "0.0",
      note: {
        en: "lower Wilson bound: five polite answers are not a hundred",
        ru: "нижняя граница Уилсона: пять вежливых ответов — не сто",
        kk: "Уилсонның төменгі шегі: бес сыпайы жауап — жүз емес",
      },
    })
    .figure({
      at: at(),
      name: "svy_F3_n",
      label: {
        en: "answers on joining that count",
        ru: "учтённых ответов об участии",
        kk: "қатысу туралы ескерілген жауаптар",
      },
      formula: `=SUMPRODUCT(${counts}*((svy_join_code="yes")+(svy_join_code="no")))`,
      format: "0",
    })
    .figure({
      at: at(),
      name: "svy_willing",
      label: { en: "of them willing", ru: "из них готовы", kk: "олардың дайыны" },
      formula: `=SUMPRODUCT(${counts}*(svy_join_code="yes"))`,
      format: "0",
    })
    .figure({
      at: at(),
      name: "svy_share",
      label: { en: "share willing, %", ru: "доля готовых, %", kk: "дайындардың үлесі, %" },
      formula: sound('IF(svy_F3_n=0,"",100*svy_willing/svy_F3_n)'),
      format: "0.0",
    })
    .figure({
      at: at(),
      name: "svy_F3_high",
      label: { en: "upper bound, %", ru: "верхняя граница, %", kk: "жоғарғы шегі, %" },
      formula: sound(
        'IF(svy_F3_n=0,"",IF(svy_willing=svy_F3_n,100,100*(svy_willing+svy_z^2/2+svy_z*SQRT(svy_willing*(svy_F3_n-(svy_willing))/svy_F3_n+svy_z^2/4))/(svy_F3_n+svy_z^2)))'
      ),
      format: "0.0",
    })
    .figure({
      at: at(),
      name: "svy_F3_grade",
      label: words.grade,
      formula: '=IF(svy_F3_n=0,"",IF(svy_F3_n<svy_enough,"C","B"))',
    });
  beside(sheet, row - 1, `=IF(svy_F3_grade="C",${sheet.text(words.few)},"")`);

  row += 1;
  section({ en: "How it was asked", ru: "Как проводился опрос", kk: "Сауалнама қалай жүргізілді" });
  sheet
    .figure({
      at: at(),
      name: "svy_date",
      label: { en: "Date of the survey", ru: "Дата опроса", kk: "Сауалнама күні" },
      input: null,
      format: "yyyy-mm-dd",
    })
    .figure({
      at: at(),
      name: "svy_population",
      label: {
        en: "How many there are to ask",
        ru: "Сколько всего тех, кого опрашивают",
        kk: "Сұрауға болатындардың жалпы саны",
      },
      input: null,
      format: "0",
      note: {
        en: "blank: many or unknown",
        ru: "пусто: много или неизвестно",
        kk: "бос: көп немесе белгісіз",
      },
    })
    .figure({
      at: at(),
      name: "svy_invited",
      label: { en: "Invited", ru: "Приглашено", kk: "Шақырылғандар" },
      input: null,
      format: "0",
    })
    .figure({
      at: at(),
      name: "svy_response",
      label: { en: "Response rate", ru: "Доля ответивших", kk: "Жауап бергендер үлесі" },
      formula: '=IF(N(svy_invited)<=0,"",svy_n/svy_invited)',
      format: "0%",
    })
    .figure({
      at: at(),
      name: "svy_interest",
      label: {
        en: "Asked people who gain from the answer",
        ru: "Опрошены те, кому выгоден ответ",
        kk: "Жауаптан пайда көретіндерден сұралды",
      },
      input: null,
      choices: yesNo,
    });
  row += 1;
  section({ en: "Plan of the sample", ru: "План выборки", kk: "Іріктеме жоспары" });
  sheet
    .figure({
      at: at(),
      name: "svy_margin",
      label: { en: "Margin of error", ru: "Погрешность", kk: "Қателік шегі" },
      input: 0.05,
      tag: "D",
      format: "0%",
      between: [0.001, 0.5],
    })
    .figure({
      at: at(),
      name: "svy_expected",
      label: { en: "Share expected", ru: "Ожидаемая доля", kk: "Күтілетін үлес" },
      input: 0.5,
      tag: "D",
      format: "0%",
      between: [0.01, 0.99],
    })
    .figure({
      at: at(),
      name: "svy_answering",
      label: {
        en: "Part of those invited that answers",
        ru: "Ожидаемая доля ответивших",
        kk: "Күтілетін жауап беру үлесі",
      },
      input: null,
      format: "0%",
      between: [0.01, 1],
    })
    .figure({
      at: at(),
      name: "svy_needed",
      label: { en: "Answers needed", ru: "Нужно ответов", kk: "Қажетті жауап саны" },
      // On the digits a cell shows: rounding noise must not ask for one more person.
      formula:
        '=IF(COUNT(svy_margin,svy_expected,svy_conf)<3,"",ROUNDUP(ROUND(IF(N(svy_population)>0,svy_population/(1+(svy_population-1)*(svy_margin/svy_z)^2/(svy_expected*(1-(svy_expected)))),(svy_z/svy_margin)^2*svy_expected*(1-(svy_expected))),9),0))',
      format: "0",
    })
    .figure({
      at: at(),
      name: "svy_letters",
      label: { en: "People to invite", ru: "Пригласить человек", kk: "Шақырылатын адам саны" },
      formula:
        '=IF(OR(N(svy_answering)<=0,svy_needed=""),"",ROUNDUP(ROUND(svy_needed/svy_answering,9),0))',
      format: "0",
    });

  row += 1;
  section({ en: "Defaults", ru: "Значения по умолчанию", kk: "Әдепкі мәндер" });
  const settings = defaultSurveySettings;
  sheet
    .figure({
      at: at(),
      name: "svy_top",
      label: {
        en: "Highest point of the scale",
        ru: "Высшая точка шкалы",
        kk: "Шкаланың жоғарғы шегі",
      },
      input: settings.top,
      tag: "D",
      format: "0",
      between: [2, 10],
    })
    .figure({
      at: at(),
      name: "svy_conf",
      label: {
        en: "Confidence of the intervals",
        ru: "Доверительная вероятность",
        kk: "Сенімділік деңгейі",
      },
      input: settings.confidence,
      tag: "D",
      format: "0%",
      between: [0.5, 0.999],
    })
    .figure({
      at: at(),
      name: "svy_firms_only",
      label: {
        en: "Only firms count for F3",
        ru: "Для F3 учитываются только предприятия",
        kk: "F3 үшін тек кәсіпорындар ескеріледі",
      },
      input: settings.firmsOnly ? "yes" : "no",
      tag: "D",
      choices: yesNo,
    })
    .figure({
      at: at(),
      name: "svy_enough",
      label: {
        en: "Answers for grade B",
        ru: "Ответов для класса B",
        kk: "B сыныбына қажет жауап",
      },
      input: settings.enough,
      tag: "D",
      format: "0",
      between: [2, 10000],
    })
    .figure({
      at: at(),
      name: "svy_group_shown",
      label: {
        en: "Smallest group shown",
        ru: "Наименьшая показываемая группа",
        kk: "Көрсетілетін ең шағын топ",
      },
      input: settings.groupShown,
      tag: "D",
      format: "0",
      between: [1, 100],
    })
    .figure({
      at: at(),
      name: "svy_alpha_limit",
      label: { en: "Alpha at least", ru: "Альфа не ниже", kk: "Альфаның төменгі шегі" },
      input: surveyLimits.alpha,
      tag: "D",
      format: "0.00",
      between: [0, 1],
    })
    .figure({
      at: at(),
      name: "svy_group_limit",
      label: {
        en: "One group of all answers at most",
        ru: "Одна группа во всех ответах не более",
        kk: "Бір топтың барлық жауаптағы үлесі, ең көбі",
      },
      input: surveyLimits.group,
      tag: "D",
      format: "0%",
      between: [0, 1],
    })
    .figure({
      at: at(),
      name: "svy_response_limit",
      label: {
        en: "Response rate at least",
        ru: "Доля ответивших не ниже",
        kk: "Жауап бергендер үлесінің төменгі шегі",
      },
      input: surveyLimits.response,
      tag: "D",
      format: "0%",
      between: [0, 1],
    })
    .figure({
      at: at(),
      name: "svy_years_limit",
      label: {
        en: "Age of a survey at most, years",
        ru: "Давность опроса не более, лет",
        kk: "Сауалнаманың ескілігі, ең көбі, жыл",
      },
      input: surveyLimits.years,
      tag: "D",
      format: "0",
      between: [0, 50],
    });
}

/** Text to the right of a figure that changes with it. */
function beside(sheet: ModuleSheet, row: number, formula: string): void {
  sheet.draft.put(`O${row}`, formula);
}

function questions(sheet: ModuleSheet): void {
  const points = Array.from({ length: defaultSurveySettings.top }, (_, i) => i + 1);
  sheet.section("Q4:Z4", {
    en: "Answers as given",
    ru: "Ответы как есть",
    kk: "Жауаптар сол күйінде",
  });
  sheet.table({
    name: "svy_q",
    first: "Q",
    rows: surveyQuestions.length,
    columns: [
      {
        key: "code",
        head: { en: "Code", ru: "Код", kk: "Код" },
        kind: "code",
        width: 13,
        filled: surveyQuestions.map(({ code }) => code),
      },
      {
        key: "text",
        head: { en: "Question", ru: "Вопрос", kk: "Сұрақ" },
        kind: "text",
        width: 60,
        filled: surveyQuestions.map(({ text }) => `=${sheet.text(text)}`),
      },
      {
        key: "reversed",
        head: { en: "Reversed", ru: "Обратный", kk: "Кері" },
        kind: "list",
        width: 10,
        align: "Center",
        choices: yesNo,
        note: {
          en: "Yes: agreement speaks against trust or fairness, and 5 counts as 1.",
          ru: "Да: согласие говорит против доверия или честности, и 5 считается как 1.",
          kk: "Иә: келісу сенімге не әділдікке қарсы дегенді білдіреді, 5 саны 1 деп саналады.",
        },
        filled: surveyQuestions.map(
          ({ reversed }) => yesNo[reversed ? "yes" : "no"][sheet.start.locale]
        ),
      },
      {
        key: "n",
        head: { en: "Answers", ru: "Ответов", kk: "Жауап саны" },
        kind: "formula",
        format: "0",
        width: 9,
        filled: surveyQuestions.map((_, index) => `=COUNT(svy_x${index + 1})`),
      },
      ...points.map((point): ModuleColumn => ({
        key: `at${point}`,
        head: { en: String(point), ru: String(point), kk: String(point) },
        kind: "formula",
        format: "0",
        width: 6,
        filled: surveyQuestions.map(({ code }) => `=COUNTIF(svy_a_${code},${point})`),
      })),
      {
        key: "mean",
        head: { en: "Mean", ru: "Среднее", kk: "Орташа" },
        kind: "formula",
        format: "0.00",
        width: 9,
        filled: surveyQuestions.map(({ code }) =>
          sound(`IF(COUNT(svy_a_${code})=0,"",AVERAGE(svy_a_${code}))`)
        ),
      },
    ],
  });
}

function groups(sheet: ModuleSheet): void {
  const roles = Object.keys(respondentRoles);
  const isRole = (code: string): code is RespondentRole => code in respondentRoles;
  const codes = roles.filter(isRole);
  const row = firstRow + surveyQuestions.length + 4;
  const shown = (value: string): string => sound(`IF(T6<svy_group_shown,"",${value})`);
  const inRow = `INDEX(svy_group_code,ROW()-${row - 1})`;
  const members = `(svy_role_code=${inRow})*(svy_given=1)`;
  sheet.section(`Q${row - 2}:Z${row - 2}`, {
    en: "Groups; a small one is not shown, so that nobody is recognized",
    ru: "Группы; малая не показывается, чтобы никого нельзя было узнать",
    kk: "Топтар; шағын топ көрсетілмейді, ешкім танылмауы үшін",
  });
  const mean = (name: string): string =>
    `IF(SUMPRODUCT(${members}*ISNUMBER(${name}))=0,"",SUMIF(svy_role_code,${inRow},${name})/SUMPRODUCT(${members}*ISNUMBER(${name})))`;
  sheet.draft.tall(row - 1, 30);
  const answered = `SUMPRODUCT(${members}*((svy_join_code="yes")+(svy_join_code="no")))`;
  sheet.table({
    name: "svy_group",
    first: "Q",
    row,
    rows: codes.length,
    columns: [
      { key: "code", head: { en: "Code", ru: "Код", kk: "Код" }, kind: "code", filled: codes },
      {
        key: "word",
        head: { en: "Group", ru: "Группа", kk: "Топ" },
        kind: "text",
        filled: codes.map((code) => `=${sheet.text(respondentRoles[code])}`),
      },
      {
        key: "share",
        head: { en: "Of all answers", ru: "Из всех ответов", kk: "Барлық жауаптан" },
        kind: "formula",
        format: "0%",
        formula: '=IF(OR(svy_n=0,T6<svy_group_shown),"",T6/svy_n)',
      },
      {
        key: "n",
        head: { en: "n", ru: "n", kk: "n" },
        kind: "formula",
        format: "0",
        formula: `=SUMPRODUCT(${members})`,
      },
      {
        key: "F1",
        head: { en: "F1", ru: "F1", kk: "F1" },
        kind: "formula",
        format: "0.00",
        formula: shown(mean("svy_trust")),
      },
      {
        key: "F2",
        head: { en: "F2", ru: "F2", kk: "F2" },
        kind: "formula",
        format: "0.00",
        formula: shown(mean("svy_fairness")),
      },
      {
        key: "join",
        head: { en: "Join, %", ru: "Готовы, %", kk: "Дайын, %" },
        kind: "formula",
        format: "0",
        formula: shown(
          `IF(${answered}=0,"",100*SUMPRODUCT(${members}*(svy_join_code="yes"))/${answered})`
        ),
      },
    ],
  });
}
