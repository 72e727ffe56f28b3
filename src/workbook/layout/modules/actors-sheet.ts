/** Actors and links: the conceptual model of the cluster as two tables, and what is absent from it. */
import {
  expectedPairs,
  linkKinds,
  linkStrengths,
} from "../../../assessments/cluster-formation/actors";
import { roles } from "../../../assessments/cluster-formation/participants";
import { inLocale, Text } from "../../../core/locale";
import { colors } from "../colors";
import { yesNo } from "../../../assessments/yes-no";
import type { SheetModule } from "./module";
import { firstRow, ModuleSheet, usualRows } from "./module-sheet";

const lastActor = firstRow + usualRows - 1;
const linkRows = 120;
const lastLink = firstRow + linkRows - 1;
const pairRows = 8;
const firstPair = 19;
const firstKind = 30;

/** The cell of a named column in the row of the formula. */
const here = (name: string): string => `INDEX(${name},ROW()-${firstRow - 1})`;

const actorCount = "SUM(act_first)";
const linkedPairs = "SUM(act_new)";
const allPairs = `(${actorCount}*(${actorCount}-1)/2)`;
const core = 'SUMPRODUCT(act_first*(act_role_code="core"))';
export const actorsModule: SheetModule = {
  key: "actors",
  prefix: "act",
  scope: "assessment",
  group: "evidence",
  tab: { en: "Actors and links", ru: "Участники и связи", kk: "Қатысушылар мен байланыс" },
  title: {
    en: "Actors and links",
    ru: "Действующие лица и связи",
    kk: "Әрекет етушілер мен байланыстар",
  },
  purpose: {
    en: "The model of the cluster: who is linked with whom and by what. Absent links are shown, and whether one body coordinates at least half of the core.",
    ru: "Модель кластера: кто с кем и чем связан. Видно, каких связей нет и координирует ли один орган не меньше половины ядра.",
    kk: "Кластер моделі: кім кіммен және немен байланысқан. Қандай байланыс жоғы және бір орган ядроның кемінде жартысын үйлестіре ме — көрінеді.",
  },
  lay(sheet) {
    sheet.legend({ input: "A3", standard: "B3", formula: "D3" });
    actorTable(sheet);
    linkTable(sheet);
    helpers(sheet);
    pairTable(sheet);
    kindTable(sheet);
    figures(sheet);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:R${lastLink}`,
      repeat: "1:5",
    });
  },
};

function actorTable(sheet: ModuleSheet): void {
  const repeated = sheet.text({
    en: "stands further up already",
    ru: "уже есть выше",
    kk: "жоғарыда бар",
  });
  const alone = sheet.text({ en: "no link", ru: "связей нет", kk: "байланысы жоқ" });
  sheet.table({
    name: "act",
    first: "A",
    rows: usualRows,
    columns: [
      {
        key: "name",
        head: { en: "Actor", ru: "Действующее лицо", kk: "Әрекет етуші" },
        kind: "input",
        width: 30,
        note: {
          en: "Firms and everyone around them: authorities, association, science, education, finance.",
          ru: "Фирмы и все вокруг них: власть, ассоциация, наука, образование, финансы.",
          kk: "Фирмалар және олардың айналасындағының бәрі: билік, қауымдастық, ғылым, білім беру, қаржы.",
        },
      },
      {
        key: "role",
        head: { en: "Role", ru: "Роль", kk: "Рөлі" },
        kind: "list",
        width: 20,
        choices: roles,
      },
      {
        key: "coordinates",
        head: { en: "Coordinates others", ru: "Координирует", kk: "Үйлестіреді" },
        kind: "list",
        width: 12,
        align: "Center",
        choices: yesNo,
        note: {
          en: "Yes for a body that balances the interests of the others, such as an association or a council.",
          ru: "Да — для органа, который согласует интересы остальных: ассоциации, совета.",
          kk: "Иә — басқалардың мүддесін үйлестіретін орган үшін: қауымдастық, кеңес.",
        },
      },
      {
        key: "degree",
        head: { en: "Links", ru: "Связей", kk: "Байланыс саны" },
        kind: "formula",
        width: 10,
        format: "0",
        formula: `=IF(A6="","",SUMPRODUCT(act_ok*((act_a=${here("act_key")})+(act_b=${here("act_key")}))))`,
      },
      {
        key: "says",
        head: { en: "Check", ru: "Проверка", kk: "Тексеру" },
        kind: "formula",
        width: 22,
        formula: `=IF(A6="","",IF(${here("act_first")}=0,${repeated},IF(D6=0,${alone},"")))`,
      },
    ],
  });
}

function linkTable(sheet: ModuleSheet): void {
  const { locale } = sheet.start;
  const says = {
    half: sheet.text({ en: "one end is blank", ru: "один конец пуст", kk: "бір ұшы бос" }),
    unknown: sheet.text({
      en: "not in the table of actors",
      ru: "нет в таблице слева",
      kk: "сол жақ кестеде жоқ",
    }),
    itself: sheet.text({
      en: "links an actor with itself",
      ru: "связь с самим собой",
      kk: "өзімен байланыс",
    }),
  };
  sheet.table({
    name: "act_link",
    first: "G",
    rows: linkRows,
    columns: [
      { key: "from", head: { en: "From", ru: "От кого", kk: "Кімнен" }, kind: "list", width: 26 },
      { key: "to", head: { en: "To", ru: "Кому", kk: "Кімге" }, kind: "list", width: 26 },
      {
        key: "kind",
        head: { en: "What flows", ru: "Что передаётся", kk: "Не беріледі" },
        kind: "list",
        width: 16,
        choices: linkKinds,
      },
      {
        key: "strength",
        head: { en: "Strength", ru: "Сила", kk: "Күші" },
        kind: "list",
        width: 12,
        choices: linkStrengths,
        note: {
          en: "Drawn as the width of the line in the pane; no figure depends on it.",
          ru: "Показана толщиной линии на схеме; ни одно число от неё не зависит.",
          kk: "Сызбада сызық қалыңдығымен көрсетіледі; бірде-бір сан оған тәуелді емес.",
        },
      },
      {
        key: "evidence",
        head: { en: "Evidence", ru: "Свидетельство", kk: "Дәлел" },
        kind: "input",
        width: 26,
      },
      {
        key: "grade",
        head: { en: "Grade", ru: "Класс", kk: "Сынып" },
        kind: "list",
        width: 8,
        align: "Center",
      },
      {
        key: "says",
        head: { en: "Check", ru: "Проверка", kk: "Тексеру" },
        kind: "formula",
        width: 26,
        formula:
          `=IF(AND(G6="",H6=""),"",IF(OR(G6="",H6=""),${says.half},IF(OR(${here("act_a")}=0,${here("act_b")}=0),${says.unknown},` +
          `IF(${here("act_a")}=${here("act_b")},${says.itself},""))))`,
      },
    ],
  });
  const title = (text: Text): string => inLocale(text, locale);
  sheet.draft
    .validate({
      address: `G${firstRow}:H${lastLink}`,
      list: `=$A$${firstRow}:$A$${lastActor}`,
      title: title({ en: "Actor", ru: "Действующее лицо", kk: "Әрекет етуші" }),
      message: title({
        en: "Choose from the table of actors.",
        ru: "Выберите из таблицы слева.",
        kk: "Сол жақ кестеден таңдаңыз.",
      }),
      severity: "warning",
    })
    .validate({
      address: `L${firstRow}:L${lastLink}`,
      list: ["A", "B", "C", "D"],
      title: title({ en: "Grade", ru: "Класс", kk: "Сынып" }),
      message: title({
        en: "A measured and published to D assumed, as on the sheet of indicators.",
        ru: "От A — измерено и опубликовано до D — предположение, как на листе показателей.",
        kk: "A — өлшенген, жарияланған, D — болжам, көрсеткіштер парағындағыдай.",
      }),
      severity: "stop",
    })
    .when({
      address: `G${firstRow}:M${lastLink}`,
      formula: `=$M${firstRow}<>""`,
      fill: colors.failFill,
      font: colors.failText,
    })
    .when({
      address: `A${firstRow}:E${lastActor}`,
      formula: `=$E${firstRow}<>""`,
      fill: colors.unknownFill,
      font: colors.unknownText,
    });
}

function helpers(sheet: ModuleSheet): void {
  const own = `ROW()-${firstRow - 1}`;
  const rowOf = (cell: string): string =>
    `=IF(${cell}="",0,SUMPRODUCT((act_name=${cell})*act_first*(ROW(act_name)-${firstRow - 1})))`;
  // An actor that stands twice is one, by its first row.
  sheet.helperColumn(
    "act_first",
    usualRows,
    '=IF(A6="",0,IF(SUMPRODUCT((act_name=A6)*(ROW(act_name)<ROW()))=0,1,0))'
  );
  sheet.helperColumn("act_key", usualRows, rowOf("A6"));
  sheet.helperColumn("act_a", linkRows, rowOf("G6"));
  sheet.helperColumn("act_b", linkRows, rowOf("H6"));
  const [a, b] = [here("act_a"), here("act_b")];
  sheet.helperColumn("act_ok", linkRows, `=IF(AND(${a}>0,${b}>0,${a}<>${b}),1,0)`);
  sheet.helperColumn(
    "act_pair_key",
    linkRows,
    `=IF(${here("act_ok")}=1,1000*MIN(${a},${b})+MAX(${a},${b}),0)`
  );
  // The first link of a pair stands for the pair.
  sheet.helperColumn(
    "act_new",
    linkRows,
    `=IF(${here("act_ok")}=1,IF(SUMPRODUCT((act_pair_key=${here("act_pair_key")})*(ROW(act_pair_key)<ROW()))=0,1,0),0)`
  );
  sheet.helperColumn("act_role_a", linkRows, `=IF(${a}>0,INDEX(act_role_code,${a}),"")`);
  sheet.helperColumn("act_role_b", linkRows, `=IF(${b}>0,INDEX(act_role_code,${b}),"")`);
  sheet.helperColumn(
    "act_reach",
    usualRows,
    `=IF(AND(${here("act_first")}=1,${here("act_coordinates_code")}="yes"),` +
      `SUMPRODUCT(act_new*((act_a=${own})*(act_role_b="core")+(act_b=${own})*(act_role_a="core"))),"")`
  );
  const list = sheet.helperColumn(
    "act_alone",
    usualRows,
    `=IF(AND(${here("act_first")}=1,D6=0),", "&A6,"")`
  );
  const cell = `${sheet.helper()}${firstRow}`;
  const cells = Array.from({ length: usualRows }, (_, index) => `${list}${firstRow + index}`);
  sheet.draft.put(cell, `=MID(${cells.join("&")},3,1000)`).name("act_alone_list", cell);
}

function pairTable(sheet: ModuleSheet): void {
  const { locale } = sheet.start;
  const pair = (name: string): string => `INDEX(${name},ROW()-${firstPair - 1})`;
  const [x, y] = [pair("act_pair_one_code"), pair("act_pair_other_code")];
  const absent = sheet.text({
    en: "absent: both are there",
    ru: "нет, хотя обе стороны есть",
    kk: "жоқ, екі жағы бар болса да",
  });
  const nobody = sheet.text({
    en: "absent: a side has no actor",
    ru: "нет: одной стороны нет",
    kk: "жоқ: бір жағы жоқ",
  });
  const linked = sheet.text({ en: "linked", ru: "связаны", kk: "байланысқан" });
  const has = (role: string): string => `SUMPRODUCT(act_first*(act_role_code=${role}))`;
  sheet.section(`O${firstPair - 2}:R${firstPair - 2}`, {
    en: "Expected between roles (D)",
    ru: "Ожидается между ролями (D)",
    kk: "Рөлдер арасында күтіледі (D)",
  });
  sheet.table({
    name: "act_pair",
    first: "O",
    row: firstPair,
    rows: pairRows,
    columns: [
      {
        key: "one",
        head: { en: "Role", ru: "Роль", kk: "Рөл" },
        kind: "default",
        choices: roles,
        filled: expectedPairs.map(([one]) => inLocale(roles[one], locale)),
      },
      {
        key: "other",
        head: { en: "With role", ru: "С ролью", kk: "Мына рөлмен" },
        kind: "default",
        choices: roles,
        filled: expectedPairs.map(([, other]) => inLocale(roles[other], locale)),
      },
      {
        key: "links",
        head: { en: "Links", ru: "Связей", kk: "Байланыс" },
        kind: "formula",
        format: "0",
        formula: `=IF(OR(O6="",P6=""),"",SUMPRODUCT(act_ok*((act_role_a=${x})*(act_role_b=${y})+(act_role_a=${y})*(act_role_b=${x})>0)))`,
      },
      {
        key: "state",
        head: { en: "State", ru: "Состояние", kk: "Күйі" },
        kind: "formula",
        formula: `=IF(OR(O6="",P6="",${actorCount}=0),"",IF(Q6>0,${linked},IF(AND(${has(x)}>0,${has(y)}>0),${absent},${nobody})))`,
      },
    ],
  });
  sheet.draft.when({
    address: `O${firstPair}:R${firstPair + pairRows - 1}`,
    formula: `=AND($R${firstPair}<>"",$Q${firstPair}=0)`,
    fill: colors.failFill,
    font: colors.failText,
  });
}

function kindTable(sheet: ModuleSheet): void {
  const kinds = Object.entries(linkKinds);
  sheet.table({
    name: "act_kinds",
    first: "O",
    row: firstKind,
    rows: kinds.length,
    columns: [
      {
        key: "name",
        head: { en: "What flows", ru: "Что передаётся", kk: "Не беріледі" },
        kind: "text",
        filled: kinds.map(([, name]) => `=${sheet.text(name)}`),
      },
      {
        key: "links",
        head: { en: "Links", ru: "Связей", kk: "Байланыс" },
        kind: "formula",
        format: "0",
        filled: kinds.map(([code]) => `=SUMPRODUCT(act_ok*(act_link_kind_code="${code}"))`),
      },
    ],
  });
}

function figures(sheet: ModuleSheet): void {
  const reached = `100*MAX(act_reach)/${core}`;
  sheet
    .wide("F", 3, false)
    .wide("N", 3, false)
    .wide("O", 40)
    .wide("P", 20)
    .wide("Q", 40)
    .wide("R", 28)
    .section("O5:Q5", { en: "What follows", ru: "Что следует", kk: "Бұдан не шығады" })
    .figure({
      at: "O6",
      name: "act_n",
      label: { en: "Actors", ru: "Действующих лиц", kk: "Әрекет етушілер" },
      formula: `=IF(${actorCount}=0,"",${actorCount})`,
      format: "0",
    })
    .figure({
      at: "O7",
      name: "act_links",
      label: { en: "Links counted", ru: "Учтённых связей", kk: "Ескерілген байланыстар" },
      formula: `=IF(${actorCount}=0,"",SUM(act_ok))`,
      format: "0",
    })
    .figure({
      at: "O8",
      name: "act_left_out",
      label: {
        en: "Rows of links left out",
        ru: "Строк связей не учтено",
        kk: "Ескерілмеген байланыс жолдары",
      },
      formula: `=IF(${actorCount}=0,"",SUMPRODUCT(((act_link_from<>"")+(act_link_to<>"")>0)*(1-act_ok)))`,
      format: "0",
    })
    .figure({
      at: "O9",
      name: "act_pairs",
      label: { en: "Linked pairs", ru: "Связанных пар", kk: "Байланысқан жұптар" },
      formula: `=IF(${actorCount}=0,"",${linkedPairs})`,
      format: "0",
    })
    .figure({
      at: "O10",
      name: "act_density",
      label: { en: "Density", ru: "Плотность", kk: "Тығыздық" },
      formula: `=IF(${actorCount}<2,"",${linkedPairs}/${allPairs})`,
      format: "0.0%",
      note: {
        en: "Linked pairs among all pairs of actors",
        ru: "Связанные пары среди всех пар",
        kk: "Барлық жұптың ішінде байланысқандары",
      },
    })
    .figure({
      at: "O11",
      name: "act_unlinked",
      label: {
        en: "Actors without a link",
        ru: "Без единой связи",
        kk: "Бірде-бір байланысы жоқтар",
      },
      formula: "=act_alone_list",
    })
    .figure({
      at: "O12",
      name: "act_core",
      label: { en: "Core producers", ru: "Производителей ядра", kk: "Ядро өндірушілері" },
      formula: `=IF(${actorCount}=0,"",${core})`,
      format: "0",
    })
    .figure({
      at: "O13",
      name: "act_limit",
      label: {
        en: "Part of the core one body must reach, %",
        ru: "Какую часть ядра должен охватывать один орган, %",
        kk: "Бір орган ядроның қандай бөлігін қамтуы керек, %",
      },
      input: 50,
      tag: "D",
      format: "General",
      between: [0, 100],
    })
    .figure({
      at: "O14",
      name: "act_coordination",
      label: {
        en: "Part of the core the best linked body reaches, %",
        ru: "Какую часть ядра охватывает лучший из органов, %",
        kk: "Ең жақсы байланысқан орган ядроның қандай бөлігін қамтиды, %",
      },
      formula: `=IF(OR(${core}=0,COUNT(act_reach)=0),"",${reached})`,
      format: "0.0",
      note: {
        en: "Unknown until a body is marked as coordinating and the core is listed",
        ru: "Неизвестно, пока не отмечен координирующий орган и не указано ядро",
        kk: "Үйлестіруші орган белгіленіп, ядро көрсетілгенше белгісіз",
      },
    })
    .figure({
      at: "O15",
      name: "act_coordinated",
      label: {
        en: "Does one body reach that part",
        ru: "Есть ли такой орган",
        kk: "Ондай орган бар ма",
      },
      formula: `=IF(act_coordination="","",IF(act_coordination>=act_limit,${sheet.text(yesNo.yes)},${sheet.text(yesNo.no)}))`,
    });
}
