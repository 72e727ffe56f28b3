/**
 * A profile of a person's own: what its sheet holds, cell by cell, and the profile those cells mean. Whatever is wrong is
 * said with its cell; a sheet with a fault makes no profile, so that no assessment starts from a half-read one.
 */
import { yesNo } from "../yes-no";
import { stageKinds } from "./chain";
import type { Fault } from "../../core/fault";
import type { Locale, Text } from "../../core/locale";
import { inLocale, locales } from "../../core/locale";
import type {
  BlockCode,
  Diamond,
  Eso,
  Goalposts,
  Indicator,
  Precondition,
  Profile,
  RiskCode,
  S3,
  Scale,
  SourceTag,
} from "../assessment";
import { readNumber } from "../answers";
import type { CellContent } from "../stored";
import { indicators } from "./indicators";
import { diamondNames, s3Names } from "./lenses";
import { builtIn, profiles } from "./profiles";
import { rowsOf } from "./rows";
import { configWith } from "./config";
import { goalpostFault, setGoalposts } from "./score";

/** Words a list cell offers, by code. */
type Offered<Code extends string> = Readonly<Record<Code, Text>>;

const itself = (code: string): Text => ({ en: code, ru: code, kk: code });

const none: Text = { en: "none", ru: "нет", kk: "жоқ" };

export type State = "counts" | "display" | "off";

/** What the list cells of the sheet offer. */
export const offers = {
  block: {
    A: itself("A"),
    B: itself("B"),
    C: itself("C"),
    D: itself("D"),
    E: itself("E"),
    F: itself("F"),
    G: itself("G"),
  } satisfies Offered<BlockCode>,
  scale: {
    lin: { en: "linear", ru: "линейная", kk: "сызықтық" },
    log: { en: "logarithmic", ru: "логарифмическая", kk: "логарифмдік" },
  } satisfies Offered<Scale>,
  state: {
    counts: { en: "counts", ru: "учитывается", kk: "есептеледі" },
    display: { en: "shown only", ru: "только показ", kk: "тек көрсетіледі" },
    off: { en: "left out", ru: "не берётся", kk: "алынбайды" },
  } satisfies Offered<State>,
  tag: {
    S: itself("S"),
    D: itself("D"),
    M: itself("M"),
    "S/D": itself("S/D"),
    "M/D": itself("M/D"),
  } satisfies Offered<SourceTag>,
  flag: yesNo,
  precondition: {
    P1: itself("P1"),
    P2: itself("P2"),
    P3: itself("P3"),
    P4: itself("P4"),
    P5: itself("P5"),
    P6: itself("P6"),
    none,
  } satisfies Offered<Precondition | "none">,
  eso: {
    E: { en: "economic", ru: "экономический", kk: "экономикалық" },
    S: { en: "social", ru: "социальный", kk: "әлеуметтік" },
    O: { en: "organizational", ru: "организационный", kk: "ұйымдастырушылық" },
    none,
  } satisfies Offered<Eso | "none">,
  diamond: { ...diamondNames, none } satisfies Offered<Diamond>,
  s3: { ...s3Names, none } satisfies Offered<S3>,
} as const;

/** Columns of the table of indicators, from A on. */
export const profileColumns = [
  "code",
  "block",
  "name",
  "unit",
  "state",
  "scale",
  "floor",
  "sufficient",
  "target",
  "weight",
  "source",
  "tag",
  "act",
  "precondition",
  "eso",
  "diamond",
  "s3",
] as const;

export type ProfileColumn = (typeof profileColumns)[number];

/** Where single cells of the sheet stand; the label is to the left of each. */
export const profileFields = {
  id: "T6",
  title: "T7",
  standard: "T8",
  firms: "T9",
  largest: "T10",
  industries: "T11",
  products: "T12",
  note: "T13",
} as const;

export type ProfileField = keyof typeof profileFields;

/** Tables below the single cells: column of their words, first row, rows. */
export const profileTables = {
  stages: { column: "S", beside: "T", kind: "U", row: 18, rows: 14 },
  materials: { column: "S", beside: "T", row: 35, rows: 14 },
  risks: { column: "S", beside: "T", row: 52, rows: 8 },
} as const;

/** First row of the table of indicators, and how many it has room for. */
export const profileRows = { first: 6, count: 120 } as const;

const riskCodes: readonly RiskCode[] = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8"];

/** Contents by name, without the prefix of the module: one column each, from the first row down. */
export interface ProfileCells {
  readonly rows: Readonly<Record<ProfileColumn, readonly CellContent[]>>;
  readonly fields: Readonly<Record<ProfileField, CellContent>>;
  readonly stages: readonly {
    readonly name: CellContent;
    readonly counted: CellContent;
    readonly kind: CellContent;
  }[];
  readonly materials: readonly CellContent[];
  readonly risks: readonly { readonly code: CellContent; readonly on: CellContent }[];
}

export interface CellFault {
  /** As a person finds it: "G12:I12". */
  readonly cell: string;
  readonly because: Text;
}

export interface ProfileRead {
  /** null while anything is wrong. */
  readonly profile: Profile | null;
  readonly faults: readonly CellFault[];
}

const words = (cell: CellContent | undefined): string => String(cell ?? "").trim();

const letterOf = (column: ProfileColumn): string =>
  String.fromCharCode(65 + profileColumns.indexOf(column));

/** @returns the code of a word in any language, null for a blank, undefined for a word nobody offers */
function chosen<Code extends string>(
  offered: Offered<Code>,
  cell: CellContent | undefined
): Code | null | undefined {
  const given = words(cell);
  if (given === "") return null;
  const isOffered = (code: string): code is Code => code in offered;
  const codes = Object.keys(offered).filter(isOffered);
  return (
    codes.find((code) => code === given) ??
    codes.find((code) => locales.some((locale) => offered[code][locale] === given))
  );
}

const said = {
  idMissing: {
    en: "Give the profile a short id of letters, digits and hyphens",
    ru: "Дайте профилю короткий код из букв, цифр и дефисов",
    kk: "Бейінге әріп, цифр және дефистен тұратын қысқа код беріңіз",
  },
  idTaken: {
    en: "This id belongs to a built-in profile. Choose another",
    ru: "Этот код занят встроенным профилем. Выберите другой",
    kk: "Бұл код кіріктірілген бейіндікі. Басқасын таңдаңыз",
  },
  nameMissing: {
    en: "A name is missing",
    ru: "Нет названия",
    kk: "Атауы жоқ",
  },
  codeShape: {
    en: "A code is a letter followed by up to nine letters or digits, such as X1",
    ru: "Код — латинская буква и до девяти букв или цифр, например X1",
    kk: "Код — латын әрпі және тоғызға дейін әріп не цифр, мысалы X1",
  },
  blockUnknown: {
    en: "The block has to be one of A to G",
    ru: "Блок должен быть одним из A–G",
    kk: "Блок A–G бірі болуы тиіс",
  },
  notOffered: {
    en: "Choose one of the words in the list",
    ru: "Выберите одно из слов списка",
    kk: "Тізімдегі сөздердің бірін таңдаңыз",
  },
  goalpostsPartly: {
    en: "Floor, sufficient level and target are numbers, all three or none",
    ru: "Нижняя граница, достаточный уровень и цель — числа, все три или ни одного",
    kk: "Төменгі шек, жеткілікті деңгей және мақсат — сандар: үшеуі де немесе ешқайсысы",
  },
  weight: {
    en: "A weight is a number above 0",
    ru: "Вес — число больше 0",
    kk: "Салмақ — 0-ден үлкен сан",
  },
  firms: {
    en: "The least number of owners is a number, 0 or more",
    ru: "Наименьшее число владельцев — число, 0 или больше",
    kk: "Иелердің ең аз саны — 0 немесе одан үлкен сан",
  },
  largest: {
    en: "The largest share is a number from 0 to 100",
    ru: "Наибольшая доля — число от 0 до 100",
    kk: "Ең үлкен үлес — 0-ден 100-ге дейінгі сан",
  },
  noRows: {
    en: "The profile lists no indicator",
    ru: "В профиле нет ни одного показателя",
    kk: "Бейінде бірде-бір көрсеткіш жоқ",
  },
} as const satisfies Readonly<Record<string, Text>>;

const twice = (code: string, first: string): Text => ({
  en: `The code ${code} stands here and in ${first}`,
  ru: `Код ${code} стоит здесь и в ${first}`,
  kk: `${code} коды осында да, ${first} ұяшығында да тұр`,
});

/** Every indicator the program knows the words of. */
const known: ReadonlyMap<string, Indicator> = new Map(
  [...indicators, ...profiles.flatMap(({ added }) => added)].map((one) => [one.code, one])
);

/** @returns the text in three languages when it is one the program knows, else the same words in each */
function textOf(given: string, text: Text | undefined): Text {
  return text !== undefined && locales.some((locale) => text[locale] === given)
    ? text
    : itself(given);
}

const idShape = /^[\p{L}\p{N}][\p{L}\p{N} -]{0,39}$/u;
const codeShape = /^[A-Za-z][A-Za-z0-9]{0,9}$/;
const shortest = 34;

/** Collects faults while cells are read. */
class Reading {
  readonly faults: CellFault[] = [];

  blame(cell: string, because: Text): null {
    this.faults.push({ cell, because });
    return null;
  }

  /** A list cell; a blank one means the first argument. */
  pick<Code extends string>(
    offered: Offered<Code>,
    cell: CellContent | undefined,
    where: string,
    blank: NoInfer<Code>
  ): Code {
    const code = chosen(offered, cell);
    if (code === undefined) this.blame(where, said.notOffered);
    return code ?? blank;
  }
}

interface ReadRow {
  readonly indicator: Indicator;
  readonly state: State;
  readonly weight: number;
}

function goalpostsAt(
  reading: Reading,
  cells: readonly (CellContent | undefined)[],
  scale: Scale,
  where: string
): Goalposts {
  const blank: Goalposts = { L: null, T: null, G: null };
  const numbers = cells.map((cell) => readNumber(cell));
  const [L, T, G] = numbers.map(({ value }) => value);
  if (numbers.every(({ value, fault }) => value === null && fault === null)) return blank;
  const set = setGoalposts({ L: L ?? null, T: T ?? null, G: G ?? null });
  if (set === null) {
    reading.blame(where, said.goalpostsPartly);
    return blank;
  }
  const wrong: Fault | null = goalpostFault(set, scale);
  if (wrong !== null) reading.blame(where, wrong.because);
  return set;
}

function readRow(
  reading: Reading,
  at: (column: ProfileColumn) => CellContent | undefined,
  row: number
): ReadRow | null {
  const cell = (column: ProfileColumn): string => `${letterOf(column)}${row}`;
  const code = words(at("code"));
  const name = words(at("name"));
  if (code === "" && name === "" && words(at("block")) === "") return null;
  if (!codeShape.test(code)) return reading.blame(cell("code"), said.codeShape);
  const block = chosen(offers.block, at("block"));
  if (block === null || block === undefined) {
    return reading.blame(cell("block"), said.blockUnknown);
  }
  if (name === "") return reading.blame(cell("name"), said.nameMissing);
  const scale = reading.pick(offers.scale, at("scale"), cell("scale"), "lin");
  const state = reading.pick(offers.state, at("state"), cell("state"), "counts");
  const goalposts = goalpostsAt(
    reading,
    [at("floor"), at("sufficient"), at("target")],
    scale,
    `${cell("floor")}:${cell("target")}`
  );
  const weight = readNumber(at("weight"));
  if (weight.fault !== null || (weight.value !== null && !(weight.value > 0)))
    reading.blame(cell("weight"), said.weight);
  const model = known.get(code);
  const text = textOf(name, model?.name);
  const origin = words(at("source"));
  const origins = [
    model?.origin,
    ...profiles.map(({ overrides }) => overrides[code]?.source),
  ].filter((one) => one !== undefined);
  const indicator: Indicator = {
    code,
    block,
    name: text,
    shortName:
      text === model?.name
        ? model.shortName
        : itself(name.length > shortest ? `${name.slice(0, shortest - 1).trimEnd()}…` : name),
    unit: textOf(words(at("unit")), model?.unit),
    scale,
    type: model?.type ?? "Q/E",
    precondition: reading.pick(
      offers.precondition,
      at("precondition"),
      cell("precondition"),
      "none"
    ),
    eso: reading.pick(offers.eso, at("eso"), cell("eso"), "none"),
    diamond: reading.pick(offers.diamond, at("diamond"), cell("diamond"), "none"),
    s3: reading.pick(offers.s3, at("s3"), cell("s3"), "none"),
    on: state === "counts",
    actionable: reading.pick(offers.flag, at("act"), cell("act"), "no") === "yes",
    ...goalposts,
    origin: origins.find((one) => textOf(origin, one) === one) ?? itself(origin),
    tag: reading.pick(offers.tag, at("tag"), cell("tag"), "D"),
    guidance: model?.guidance ?? itself(""),
  };
  return { indicator, state, weight: weight.value ?? 1 };
}

function readRows(reading: Reading, { rows }: ProfileCells): readonly ReadRow[] {
  const found: ReadRow[] = [];
  const seen = new Map<string, string>();
  const length = Math.max(...profileColumns.map((column) => rows[column].length));
  for (let index = 0; index < length; index++) {
    const row = profileRows.first + index;
    const read = readRow(reading, (column) => rows[column][index], row);
    if (read === null) continue;
    const { code } = read.indicator;
    const cell = `${letterOf("code")}${row}`;
    const before = seen.get(code.toUpperCase());
    if (before === undefined) seen.set(code.toUpperCase(), cell);
    else reading.blame(cell, twice(code, before));
    found.push(read);
  }
  if (found.length === 0 && reading.faults.length === 0)
    reading.blame(`${letterOf("code")}${profileRows.first}`, said.noRows);
  return found;
}

const list = (cell: CellContent): readonly string[] =>
  words(cell)
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Words of built-in profiles, so that what was copied keeps its three languages. */
const copied: readonly Text[] = profiles.flatMap(
  ({ chainStages, rawMaterials, compulsoryStandard, note }) => [
    ...chainStages.map(({ name }) => name),
    ...rawMaterials,
    ...[compulsoryStandard, note].filter((text) => text !== null),
  ]
);

function textIn(given: string): Text {
  return copied.find((text) => locales.some((locale) => text[locale] === given)) ?? itself(given);
}

/** @returns the profile that the cells mean, or what is wrong with which of them */
export function readProfile(cells: ProfileCells): ProfileRead {
  const reading = new Reading();
  const { fields } = cells;
  const id = words(fields.id);
  if (!idShape.test(id)) reading.blame(profileFields.id, said.idMissing);
  else if (builtIn(id) !== null) reading.blame(profileFields.id, said.idTaken);
  const title = words(fields.title);
  if (title === "") reading.blame(profileFields.title, said.nameMissing);

  const rows = readRows(reading, cells);

  const general = profiles[0];
  const firms = readNumber(fields.firms);
  if (firms.fault !== null || (firms.value !== null && firms.value < 0))
    reading.blame(profileFields.firms, said.firms);
  const largest = readNumber(fields.largest);
  if (
    largest.fault !== null ||
    (largest.value !== null && !(largest.value >= 0 && largest.value <= 100))
  )
    reading.blame(profileFields.largest, said.largest);

  const { stages, risks } = profileTables;
  const chainStages = cells.stages.flatMap(({ name, counted, kind }, index) => {
    const row = stages.row + index;
    const isCounted = reading.pick(offers.flag, counted, `${stages.beside}${row}`, "yes") === "yes";
    const known =
      words(kind) === ""
        ? {}
        : { kind: reading.pick(stageKinds, kind, `${stages.kind}${row}`, "base") };
    if (words(name) !== "") return [{ name: textIn(words(name)), counted: isCounted, ...known }];
    if (words(counted) !== "") reading.blame(`${stages.column}${row}`, said.nameMissing);
    return [];
  });
  const riskOn = cells.risks.flatMap(({ code, on }, index) => {
    const risk = riskCodes.find((one) => one === words(code));
    const where = `${risks.beside}${risks.row + index}`;
    const isOn = reading.pick(offers.flag, on, where, "no") === "yes";
    return risk !== undefined && isOn ? [risk] : [];
  });

  const { faults } = reading;
  if (faults.length > 0 || general === undefined) return { profile: null, faults };
  const standard = words(fields.standard);
  const note = words(fields.note);
  return {
    faults,
    profile: {
      id,
      name: textOf(
        title,
        profiles.map(({ name }) => name).find((name) => textOf(title, name) === name)
      ),
      industryCodes: list(fields.industries),
      productCodes: list(fields.products),
      indicators: rows.map(({ indicator }) => indicator),
      display: rows.flatMap((row) => (row.state === "display" ? [row.indicator.code] : [])),
      off: rows.flatMap((row) => (row.state === "off" ? [row.indicator.code] : [])),
      overrides: {},
      added: [],
      weights: Object.fromEntries(
        rows.flatMap(({ indicator, weight }) => (weight === 1 ? [] : [[indicator.code, weight]]))
      ),
      compulsoryStandard: standard === "" ? null : textIn(standard),
      firmsMin: firms.value ?? general.firmsMin,
      largestMax: largest.value ?? general.largestMax,
      chainStages,
      rawMaterials: cells.materials.flatMap((cell) =>
        words(cell) === "" ? [] : [textIn(words(cell))]
      ),
      risks: riskOn,
      note: note === "" ? null : textIn(note),
    },
  };
}

/**
 * @param id  of the new profile: a copy needs one of its own
 * @returns what the sheet holds when a profile is copied to it, in the words of a language
 */
export function profileCells(profile: Profile, id: string, locale: Locale): ProfileCells {
  const say = (text: Text): string => inLocale(text, locale);
  const rows = rowsOf({ values: {} }, profile, configWith({}));
  const stateOf = (code: string, on: boolean): State => {
    if (profile.display.includes(code)) return "display";
    return on ? "counts" : "off";
  };
  const column = (pick: (row: (typeof rows)[number]) => CellContent): readonly CellContent[] =>
    rows.map(pick);
  const flag = (on: boolean): string => say(offers.flag[on ? "yes" : "no"]);
  return {
    rows: {
      code: column(({ indicator }) => indicator.code),
      block: column(({ indicator }) => indicator.block),
      name: column(({ indicator }) => say(indicator.name)),
      unit: column(({ indicator }) => say(indicator.unit)),
      state: column(({ indicator, on }) => say(offers.state[stateOf(indicator.code, on)])),
      scale: column(({ scale }) => say(offers.scale[scale])),
      floor: column(({ goalposts }) => goalposts.L ?? ""),
      sufficient: column(({ goalposts }) => goalposts.T ?? ""),
      target: column(({ goalposts }) => goalposts.G ?? ""),
      weight: column(({ indicator }) => profile.weights?.[indicator.code] ?? 1),
      source: column(({ indicator }) =>
        say(profile.overrides[indicator.code]?.source ?? indicator.origin)
      ),
      tag: column(({ indicator }) => profile.overrides[indicator.code]?.tag ?? indicator.tag),
      act: column(({ indicator }) => flag(indicator.actionable)),
      precondition: column(({ indicator }) => say(offers.precondition[indicator.precondition])),
      eso: column(({ indicator }) => say(offers.eso[indicator.eso])),
      diamond: column(({ indicator }) => say(offers.diamond[indicator.diamond])),
      s3: column(({ indicator }) => say(offers.s3[indicator.s3])),
    },
    fields: {
      id,
      title: say(profile.name),
      standard: profile.compulsoryStandard ? say(profile.compulsoryStandard) : "",
      firms: profile.firmsMin,
      largest: profile.largestMax,
      industries: profile.industryCodes.join(", "),
      products: profile.productCodes.join(", "),
      note: profile.note ? say(profile.note) : "",
    },
    stages: profile.chainStages.map(({ name, counted, kind }) => ({
      name: say(name),
      counted: flag(counted),
      kind: kind === undefined ? "" : say(stageKinds[kind]),
    })),
    materials: profile.rawMaterials.map(say),
    risks: riskCodes.map((code) => ({ code, on: flag(profile.risks.includes(code)) })),
  };
}
