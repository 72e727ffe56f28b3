/** A profile of a person's own: a copy of a built-in one that can be changed and then chosen for new assessments. */
import { stageKinds } from "../../../assessments/cluster-formation/chain";
import {
  offers,
  profileCells,
  ProfileColumn,
  profileColumns,
  ProfileField,
  profileFields,
  profileRows,
  profileTables,
} from "../../../assessments/cluster-formation/profile-sheet";
import { sectorCooperation } from "../../../assessments/cluster-formation/profiles";
import type { Text } from "../../../core/locale";
import { plainWords } from "../draft";
import type { PlannedCell } from "../plan";
import type { SheetModule } from "./module";
import type { ModuleStart } from "./module-start";
import { ModuleColumn, ModuleSheet } from "./module-sheet";

type Column = Omit<ModuleColumn, "key" | "kind" | "filled"> & {
  readonly kind?: ModuleColumn["kind"];
};

const columns: Readonly<Record<ProfileColumn, Column>> = {
  code: { head: { en: "Code", ru: "Код", kk: "Код" }, width: 7 },
  block: {
    head: { en: "Block", ru: "Блок", kk: "Блок" },
    width: 7,
    choices: offers.block,
    align: "Center",
  },
  name: { head: { en: "Indicator", ru: "Показатель", kk: "Көрсеткіш" }, width: 46, wrap: true },
  unit: { head: { en: "Unit", ru: "Единица", kk: "Бірлік" }, width: 11 },
  state: {
    head: { en: "State", ru: "Состояние", kk: "Күйі" },
    width: 13,
    choices: offers.state,
    note: {
      en: "Shown only: scored, without weight. Left out: not in the denominator of the coverage.",
      ru: "Только показ: балл без веса. Не берётся: не входит в знаменатель полноты.",
      kk: "Тек көрсетіледі: балы бар, салмағы жоқ. Алынбайды: толықтықтың бөліміне кірмейді.",
    },
  },
  scale: {
    head: { en: "Scale", ru: "Шкала", kk: "Шкала" },
    width: 14,
    choices: offers.scale,
  },
  floor: {
    head: { en: "Floor L", ru: "Нижняя граница L", kk: "Төменгі шек L" },
    width: 9,
    kind: "default",
    format: "General",
    note: {
      en: "L, T and G rise or fall strictly. All three blank: listed and not counted.",
      ru: "L, T и G строго растут или убывают. Все три пусты: показатель в списке, но не учитывается.",
      kk: "L, T және G қатаң өседі немесе кемиді. Үшеуі де бос: тізімде бар, есептелмейді.",
    },
  },
  sufficient: {
    head: { en: "Sufficient T", ru: "Достаточно T", kk: "Жеткілікті T" },
    width: 10,
    kind: "default",
    format: "General",
  },
  target: {
    head: { en: "Target G", ru: "Цель G", kk: "Мақсат G" },
    width: 9,
    kind: "default",
    format: "General",
  },
  weight: {
    head: { en: "Weight", ru: "Вес", kk: "Салмақ" },
    width: 8,
    kind: "default",
    format: "General",
    between: [1e-9, 1e9],
  },
  source: {
    head: {
      en: "Where the goalposts come from",
      ru: "Откуда границы шкалы",
      kk: "Шкала шектері қайдан",
    },
    width: 50,
    wrap: true,
  },
  tag: {
    head: { en: "Tag", ru: "Метка", kk: "Белгі" },
    width: 7,
    choices: offers.tag,
    align: "Center",
    note: {
      en: "S sourced, D convention, M from memory of the literature",
      ru: "S — из источника, D — условно, M — по памяти из литературы",
      kk: "S — дереккөзден, D — шартты, M — әдебиеттен жадымен",
    },
  },
  act: {
    head: {
      en: "A measure can aim at it",
      ru: "Мера может на него влиять",
      kk: "Шара әсер ете алады",
    },
    width: 12,
    choices: offers.flag,
    align: "Center",
  },
  precondition: {
    head: { en: "Precondition", ru: "Предпосылка", kk: "Алғышарт" },
    width: 12,
    choices: offers.precondition,
    align: "Center",
  },
  eso: { head: { en: "Aspect", ru: "Сторона", kk: "Қыры" }, width: 14, choices: offers.eso },
  diamond: {
    head: { en: "Porter diamond", ru: "Ромб Портера", kk: "Портер ромбы" },
    width: 22,
    choices: offers.diamond,
  },
  s3: {
    head: {
      en: "Smart specialization",
      ru: "Умная специализация",
      kk: "Ақылды мамандану",
    },
    width: 22,
    choices: offers.s3,
  },
};

const fields: Readonly<Record<ProfileField, { readonly label: Text; readonly note?: Text }>> = {
  id: {
    label: { en: "Id of the profile", ru: "Код профиля", kk: "Бейін коды" },
    note: {
      en: "Short, lasting, unlike the built-in ones: assessments remember it",
      ru: "Короткий, постоянный, не как у встроенных: его запоминают оценки",
      kk: "Қысқа, тұрақты, кіріктірілгендерден бөлек: бағалаулар оны есте сақтайды",
    },
  },
  title: { label: { en: "Name", ru: "Название", kk: "Атауы" } },
  standard: {
    label: { en: "Compulsory standard", ru: "Обязательный стандарт", kk: "Міндетті стандарт" },
    note: {
      en: "Blank: none, the gate does not apply",
      ru: "Пусто: нет, условие не применяется",
      kk: "Бос: жоқ, шарт қолданылмайды",
    },
  },
  firms: {
    label: {
      en: "Least number of independent owners",
      ru: "Наименьшее число независимых владельцев",
      kk: "Тәуелсіз иелердің ең аз саны",
    },
  },
  largest: {
    label: {
      en: "Largest share of one firm, %",
      ru: "Наибольшая доля одной фирмы, %",
      kk: "Бір фирманың ең үлкен үлесі, %",
    },
  },
  industries: {
    label: { en: "Industry codes", ru: "Коды отраслей", kk: "Сала кодтары" },
    note: { en: "C21, M72 …", ru: "C21, M72 …", kk: "C21, M72 …" },
  },
  products: {
    label: { en: "Product codes", ru: "Коды товаров", kk: "Тауар кодтары" },
    note: { en: "HS30 …", ru: "HS30 …", kk: "HS30 …" },
  },
  note: { label: { en: "Note", ru: "Примечание", kk: "Ескертпе" } },
};

/** Words a person may have typed must not turn into formulas. */
const asCell = (content: PlannedCell): PlannedCell =>
  typeof content === "string" ? plainWords(content) : content;

export const profileModule: SheetModule = {
  key: "profile",
  prefix: "prf",
  scope: "workbook",
  group: "data",
  tab: { en: "Own profile", ru: "Свой профиль", kk: "Өз бейіні" },
  title: { en: "Own profile", ru: "Свой профиль", kk: "Өз бейіні" },
  purpose: {
    en: "A copy of a built-in profile to be changed. It can be chosen when a new assessment is started; assessments made with it keep what they need.",
    ru: "Копия встроенного профиля, которую можно менять. Её выбирают в новой оценке; оценки хранят у себя всё, что им нужно.",
    kk: "Кіріктірілген бейіннің өзгертуге болатын көшірмесі. Жаңа бағалауда таңдалады; бағалаулар өздеріне керегін сақтайды.",
  },
  lay,
};

function lay(sheet: ModuleSheet, start: ModuleStart): void {
  const copied = profileCells(start.profile, `${start.profile.id}-2`, start.locale);
  sheet.legend({ input: "C3", standard: "G3" }).table({
    name: "prf",
    first: "A",
    rows: profileRows.count,
    columns: profileColumns.map((key) => {
      const { kind, ...column } = columns[key];
      return {
        ...column,
        key,
        kind: kind ?? (column.choices ? "list" : "input"),
        filled: copied.rows[key].map((cell) => asCell(cell === "" ? null : cell)),
      };
    }),
  });

  const head = (text: Text, at: string): void => void sheet.section(at, text);
  sheet.wide("R", 3, false).wide("S", 40).wide("T", 24).wide("U", 46);
  head({ en: "The profile", ru: "Профиль", kk: "Бейін" }, "S5:U5");
  for (const [key, at] of Object.entries(profileFields)) {
    if (!isField(key)) continue;
    const row = at.slice(1);
    const { label, note } = fields[key];
    sheet.figure({
      at: `S${row}`,
      name: `prf_${key}`,
      label,
      input: asCell(copied.fields[key]),
      ...(note === undefined ? {} : { note }),
    });
  }

  const { stages, materials, risks } = profileTables;
  head(
    { en: "Chain stages", ru: "Стадии цепочки", kk: "Тізбек сатылары" },
    `S${stages.row - 2}:U${stages.row - 2}`
  );
  const pad = <T>(given: readonly T[], rows: number): readonly T[] => given.slice(0, rows);
  sheet.table({
    name: "prf_stage",
    first: stages.column,
    row: stages.row,
    rows: stages.rows,
    columns: [
      {
        key: "name",
        head: { en: "Stage", ru: "Стадия", kk: "Саты" },
        kind: "input",
        filled: pad(copied.stages, stages.rows).map(({ name }) => asCell(name)),
      },
      {
        key: "counted",
        head: { en: "Counted in D1", ru: "Считается в D1", kk: "D1-де есептеледі" },
        kind: "list",
        choices: offers.flag,
        filled: pad(copied.stages, stages.rows).map(({ counted }) => asCell(counted)),
        note: {
          en: "Stages that every region has are not counted: they leave numerator and denominator.",
          ru: "Стадии, которые есть в любом регионе, не считаются: их нет ни в числителе, ни в знаменателе.",
          kk: "Кез келген өңірде бар сатылар есептелмейді: олар алымда да, бөлімде де жоқ.",
        },
      },
      {
        key: "kind",
        head: { en: "Kind", ru: "Вид", kk: "Түрі" },
        kind: "list",
        choices: stageKinds,
        filled: pad(copied.stages, stages.rows).map(({ kind }) => asCell(kind)),
      },
    ],
  });
  sheet.table({
    name: "prf_material",
    first: materials.column,
    row: materials.row,
    rows: materials.rows,
    columns: [
      {
        key: "name",
        head: { en: "Raw material", ru: "Сырьё", kk: "Шикізат" },
        kind: "input",
        filled: pad(copied.materials, materials.rows).map(asCell),
      },
    ],
  });
  sheet.table({
    name: "prf_risk",
    first: risks.column,
    row: risks.row,
    rows: risks.rows,
    columns: [
      {
        key: "code",
        head: { en: "Risk", ru: "Риск", kk: "Тәуекел" },
        kind: "code",
        filled: copied.risks.map(({ code }) => asCell(code)),
      },
      {
        key: "on",
        head: { en: "Asked about", ru: "Рассматривается", kk: "Қаралады" },
        kind: "list",
        choices: offers.flag,
        filled: copied.risks.map(({ on }) => asCell(on)),
      },
    ],
  });
  cooperation(sheet, start, risks.row + risks.rows + 3);
  sheet.draft.print({
    orientation: "landscape",
    fit: { wide: 1 },
    area: `A1:Q${profileRows.first + profileRows.count - 1}`,
    repeat: "1:5",
  });
}

/** Averages of cooperation by sector, as goalposts that can be taken over for D3. */
function cooperation(sheet: ModuleSheet, { locale }: ModuleStart, row: number): void {
  sheet
    .section(`S${row - 3}:U${row - 3}`, {
      en: "Cooperation by sector: goalposts offered for D3",
      ru: "Кооперация по отраслям: границы, предлагаемые для D3",
      kk: "Салалар бойынша кооперация: D3 үшін ұсынылатын шектер",
    })
    .label(
      `S${row - 2}`,
      {
        en: "Sector averages, HSE figures quoted with Russian decree 779, seen in a secondary source (S). T the middle, L half of the lower end, G twice the upper end (D)",
        ru: "Средние по отраслям, данные ВШЭ, приводимые с постановлением РФ № 779, по вторичному источнику (S). T — середина, L — половина нижнего края, G — двойной верхний (D)",
        kk: "Салалық орташалар, РФ № 779 қаулысымен бірге келтірілетін ЖЭМ деректері, екінші дереккөзден (S). T — ортасы, L — төменгі шетінің жартысы, G — жоғарғысының екі еселенгені (D)",
      },
      "message"
    )
    .table({
      name: "prf_sector",
      first: "S",
      row,
      rows: sectorCooperation.length,
      columns: [
        {
          key: "name",
          head: { en: "Sector", ru: "Отрасль", kk: "Сала" },
          kind: "text",
          filled: sectorCooperation.map(({ sector }) => `=${sheet.text(sector)}`),
        },
        {
          key: "range",
          head: { en: "Average, %", ru: "Среднее, %", kk: "Орташа, %" },
          kind: "text",
          filled: sectorCooperation.map(({ low, high }) => `${low}–${high}`),
        },
        {
          key: "goalposts",
          head: { en: "L / T / G", ru: "L / T / G", kk: "L / T / G" },
          kind: "text",
          filled: sectorCooperation.map(({ low, high }) =>
            [low / 2, (low + high) / 2, 2 * high]
              .map((post) => String(post).replace(".", locale === "en" ? "." : ","))
              .join(" / ")
          ),
        },
      ],
    });
}

const isField = (key: string): key is ProfileField => key in fields;
