/** The register of participants: who belongs to the cluster, in which role, owned by whom. */
import { roleCodes, roles } from "../../../assessments/cluster-formation/participants";
import type { SheetModule } from "./module";
import { firstRow, ModuleSheet, usualRows } from "./module-sheet";
import { yesNo } from "../../../assessments/yes-no";

const last = firstRow + usualRows - 1;

/** Counts among named participants; conditions as pairs of a name and what it has to be. */
const count = (...conditions: readonly string[]): string =>
  `SUMPRODUCT((par_name<>"")${conditions.map((condition) => `*(${condition})`).join("")})`;

const core = 'par_role_code="core"';

export const participantsModule: SheetModule = {
  key: "participants",
  prefix: "par",
  scope: "assessment",
  group: "evidence",
  tab: { en: "Participants", ru: "Участники", kk: "Қатысушылар" },
  title: { en: "Participants", ru: "Участники", kk: "Қатысушылар" },
  purpose: {
    en: "Who would belong to the cluster. A holding counts once: firms, owners, the largest share and the standard follow from here.",
    ru: "Кто вошёл бы в кластер. Холдинг считается один раз: отсюда следуют число фирм, владельцев, доля крупнейшего и стандарт.",
    kk: "Кластерге кімдер кірер еді. Холдинг бір рет саналады: фирмалар, иелер саны, ең ірісінің үлесі және стандарт осыдан шығады.",
  },
  feeds: [
    { to: "A6", from: "par_firms" },
    { to: "A7", from: "par_largest" },
    { to: "F5", from: "par_small_share" },
    { to: "G1", from: "par_certified" },
    { to: "independent_firms", from: "par_owners" },
    { to: "standard_producers", from: "par_producers" },
  ],
  lay(sheet) {
    sheet.legend({ input: "A3", formula: "B3" }).table({
      name: "par",
      first: "A",
      rows: usualRows,
      columns: [
        {
          key: "name",
          head: { en: "Name", ru: "Название", kk: "Атауы" },
          kind: "input",
          width: 30,
        },
        {
          key: "role",
          head: { en: "Role", ru: "Роль", kk: "Рөлі" },
          kind: "list",
          width: 18,
          choices: roles,
        },
        {
          key: "owner",
          head: { en: "Owner or holding", ru: "Владелец или холдинг", kk: "Иесі немесе холдинг" },
          kind: "input",
          width: 24,
          note: {
            en: "Three plants of one holding are one owner. Write the same name in each of its rows.",
            ru: "Три завода одного холдинга — один владелец. Пишите одно и то же имя в каждой его строке.",
            kk: "Бір холдингтің үш зауыты — бір ие. Оның әр жолына бірдей атау жазыңыз.",
          },
        },
        {
          key: "small",
          head: { en: "Small or medium", ru: "Малое или среднее", kk: "Шағын немесе орта" },
          kind: "list",
          width: 11,
          align: "Center",
          choices: yesNo,
        },
        {
          key: "output",
          head: {
            en: "Output, one unit for all",
            ru: "Выпуск, единица одна",
            kk: "Өндіріс көлемі, бір өлшеммен",
          },
          kind: "input",
          width: 14,
          format: "General",
          between: [0, 1e15],
        },
        {
          key: "standard",
          head: { en: "Holds the standard", ru: "Стандарт есть", kk: "Стандарты бар" },
          kind: "list",
          width: 11,
          align: "Center",
          choices: yesNo,
        },
        {
          key: "partners",
          head: {
            en: "Partners in the region",
            ru: "Партнёров в регионе",
            kk: "Өңірдегі серіктестер саны",
          },
          kind: "input",
          width: 12,
          format: "0",
          between: [0, 10000],
        },
        {
          key: "source",
          head: { en: "Source", ru: "Источник", kk: "Дереккөз" },
          kind: "input",
          width: 24,
        },
      ],
    });
    // An owner is counted in its first row, and the row carries what all its plants make.
    sheet.helperColumn(
      "par_first",
      usualRows,
      `=IF(AND(INDEX(par_role_code,ROW()-${firstRow - 1})="core",A6<>"",C6<>""),IF(SUMPRODUCT((par_role_code="core")*(par_name<>"")*(par_owner=C6)*(ROW(par_owner)<ROW()))=0,1,0),0)`
    );
    sheet.helperColumn(
      "par_owned",
      usualRows,
      `=IF(INDEX(par_first,ROW()-${firstRow - 1})=1,SUMPRODUCT((par_role_code="core")*(par_name<>"")*(par_owner=C6),par_known),0)`
    );
    sheet.helperColumn("par_known", usualRows, "=N(E6)");
    figures(sheet);
    rolesTable(sheet);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:L${last}`,
      repeat: "1:5",
    });
  },
};

function figures(sheet: ModuleSheet): void {
  sheet
    .wide("J", 40)
    .wide("K", 10, false)
    .wide("L", 40)
    .section("J5:L5", { en: "What follows", ru: "Что следует", kk: "Бұдан не шығады" });
  const any = '(par_name<>"")';
  const unknownOwners = count(core, 'par_owner=""');
  const unknownOutputs = count(core, "1-ISNUMBER(par_output)");
  const standardKnown = '(par_standard_code="yes")+(par_standard_code="no")';
  const sizeKnown = '(par_small_code="yes")+(par_small_code="no")';
  sheet
    .figure({
      at: "J6",
      name: "par_firms",
      label: {
        en: "Core producers (A6)",
        ru: "Производителей ядра (A6)",
        kk: "Ядро өндірушілері (A6)",
      },
      formula: `=IF(SUMPRODUCT(${any}*1)=0,"",${count(core)})`,
      format: "0",
    })
    .figure({
      at: "J7",
      name: "par_owners",
      label: { en: "Independent owners", ru: "Независимых владельцев", kk: "Тәуелсіз иелер" },
      formula: `=IF(OR(SUMPRODUCT(${any}*1)=0,AND(${unknownOwners}>0,SUM(par_first)<cfg_firms)),"",SUM(par_first))`,
      format: "0",
      note: {
        en: "Blank while unnamed owners could still change the gate",
        ru: "Пусто, пока неназванные владельцы ещё могут изменить условие",
        kk: "Аты аталмаған иелер шартты әлі өзгерте алса, бос тұрады",
      },
    })
    .figure({
      at: "J8",
      name: "par_largest",
      label: {
        en: "Largest owner's share, % (A7)",
        ru: "Доля крупнейшего владельца, % (A7)",
        kk: "Ең ірі иенің үлесі, % (A7)",
      },
      formula: `=IF(OR(${count(core)}=0,${unknownOwners}>0,${unknownOutputs}>0,SUM(par_owned)<=0),"",100*MAX(par_owned)/SUM(par_owned))`,
      format: "0.0",
      note: {
        en: "Needs owner and output of every core producer",
        ru: "Нужны владелец и выпуск каждого производителя ядра",
        kk: "Ядроның әр өндірушісінің иесі мен өндіріс көлемі керек",
      },
    })
    .figure({
      at: "J9",
      name: "par_small_share",
      label: {
        en: "Small and medium enterprises, % (F5)",
        ru: "Малых и средних предприятий, % (F5)",
        kk: "Шағын және орта кәсіпорындар, % (F5)",
      },
      formula: `=IF(${count(sizeKnown)}=0,"",100*${count('par_small_code="yes"')}/${count(sizeKnown)})`,
      format: "0.0",
      note: {
        en: "Among those whose size is known",
        ru: "Среди тех, чей размер известен",
        kk: "Мөлшері белгілілердің арасында",
      },
    })
    .figure({
      at: "J10",
      name: "par_certified",
      label: {
        en: "Core producers under the standard, % (G1)",
        ru: "Производителей со стандартом, % (G1)",
        kk: "Стандарты бар өндірушілер, % (G1)",
      },
      formula: `=IF(${count(core, standardKnown)}=0,"",100*${count(core, 'par_standard_code="yes"')}/${count(core, standardKnown)})`,
      format: "0.0",
    })
    .figure({
      at: "J11",
      name: "par_producers",
      label: {
        en: "Producers that hold the standard",
        ru: "Производителей, имеющих стандарт",
        kk: "Стандарты бар өндірушілер саны",
      },
      formula: `=IF(OR(${count(core)}=0,AND(${count(core, 'par_standard_code="yes"')}=0,${count(core)}>${count(core, standardKnown)})),"",${count(core, 'par_standard_code="yes"')})`,
      format: "0",
    });
}

function rolesTable(sheet: ModuleSheet): void {
  const row = 15;
  sheet.table({
    name: "par_roles",
    first: "J",
    row,
    rows: roleCodes.length,
    columns: [
      {
        key: "word",
        head: { en: "Role", ru: "Роль", kk: "Рөлі" },
        kind: "text",
        filled: roleCodes.map((code) => `=${sheet.text(roles[code])}`),
      },
      {
        key: "count",
        head: { en: "Count", ru: "Число", kk: "Саны" },
        kind: "formula",
        format: "0",
        filled: roleCodes.map((code) => `=${count(`par_role_code="${code}"`)}`),
      },
    ],
  });
  const missing = roleCodes
    .map((_, index) => `IF(K${row + index}=0,", "&J${row + index},"")`)
    .join("&");
  sheet.figure({
    at: `J${row + roleCodes.length + 1}`,
    name: "par_missing",
    label: { en: "Roles without anyone", ru: "Роли, где никого нет", kk: "Ешкім жоқ рөлдер" },
    formula: `=IF(SUMPRODUCT((par_name<>"")*1)=0,"",MID(${missing},3,400))`,
  });
}
