/**
 * A claim held against the evidence: "all the necessary conditions exist". The words of the claim say which conditions it
 * speaks of; each condition is the block, precondition or gate behind which indicators stand with a number or without.
 * Finding words is done by plain lists of beginnings of words, printed beside what they found: a person can see why a
 * condition was taken as meant, and choose others.
 */
import type { Locale, Text } from "../../core/locale";
import { text } from "../../core/locale";
import type {
  BlockCode,
  FormationResult,
  GateCode,
  GateState,
  Grade,
  IndicatorRow,
  Precondition,
} from "../assessment";
import { blockCodes, blocks } from "./blocks";
import { gateCodes, gates } from "./gates";
import { preconditionNames } from "./lenses";
import { isApplicable, isObserved } from "./rows";

export type ConditionCode = Precondition | BlockCode | GateCode;

export type ConditionKind = "precondition" | "block" | "gate";

/** Beginnings of words, small letters, by language. Several words in one entry must all occur. */
type Keywords = Readonly<Record<Locale, readonly string[]>>;

/** Words by which a claim means everything. */
const everything: Keywords = {
  en: [
    "all condition",
    "all the condition",
    "every condition",
    "all necessary",
    "all the necessary",
    "necessary conditions exist",
    "all prerequisite",
    "all the prerequisite",
    "all precondition",
    "fully ready",
  ],
  ru: [
    "все услови",
    "все необходим",
    "всеми необходим",
    "все предпосыл",
    "необходимые условия имеются",
    "все имеющиеся услови",
    "полностью готов",
  ],
  kk: [
    "барлық жағдай",
    "барлық шарт",
    "барлық қажетті",
    "барлық алғышарт",
    "қажетті жағдай",
    "толық дайын",
  ],
};

/** Words of the method by which a claim means one condition. */
const keywords: Readonly<Record<ConditionCode, Keywords>> = {
  P1: {
    en: ["socio-cultural", "trust", "culture of cooperation", "business climate"],
    ru: ["социокультур", "довери", "культур", "деловой климат"],
    kk: ["әлеуметтік-мәдени", "сенім", "мәдениет", "іскерлік ахуал"],
  },
  P2: {
    en: ["growth", "renewal", "quality of production", "moderniz", "modernis"],
    ru: ["рост", "обновлен", "модерниз", "качеств"],
    kk: ["өсу", "өсім", "жаңар", "жаңғырт", "сапа"],
  },
  P3: {
    en: ["driving force", "resources", "raw material", "labor", "labour", "workforce", "energy"],
    ru: ["движущ", "ресурс", "сырь", "сырьё", "кадр", "рабочая сила", "энерг"],
    kk: ["қозғаушы күш", "ресурс", "шикізат", "кадр", "жұмыс күші", "энергия"],
  },
  P4: {
    en: ["world economy", "national economy", "export", "import", "world market"],
    ru: ["миров", "национальн", "экспорт", "импорт"],
    kk: ["әлемдік", "ұлттық экономика", "экспорт", "импорт"],
  },
  P5: {
    en: ["innovat", "productivity", "technolog"],
    ru: ["инновац", "производительност", "технолог"],
    kk: ["инновация", "өнімділік", "технология"],
  },
  P6: {
    en: ["coordination", "government support", "state support", "program"],
    ru: ["координац", "государственн", "поддержк", "программ"],
    kk: ["үйлестір", "мемлекеттік", "қолдау", "бағдарлама"],
  },
  A: {
    en: ["critical mass", "concentration", "specializ", "specialis", "localiz", "number of firms"],
    ru: ["критическ", "концентрац", "специализац", "локализац", "число предприяти"],
    kk: ["сыни масса", "шоғырлан", "мамандан", "локализация", "кәсіпорындар саны"],
  },
  B: {
    en: ["raw material", "inputs", "energy", "resource base", "equipment"],
    ru: ["сырь", "ресурсн", "энерг", "оборудован"],
    kk: ["шикізат", "ресурс", "энергия", "жабдық"],
  },
  C: {
    en: ["demand", "market", "sales", "import substitution", "export"],
    ru: ["спрос", "рынок", "рынк", "сбыт", "импортозамещ", "экспорт"],
    kk: ["сұраныс", "нарық", "өткізу", "импортты алмастыр", "экспорт"],
  },
  D: {
    en: ["value chain", "supply chain", "supplier", "processing", "related industr"],
    ru: ["цепочк", "поставщик", "переработ", "родственн", "кооперац"],
    kk: ["тізбек", "жеткізуші", "өңде", "сабақтас", "кооперация"],
  },
  E: {
    en: ["universit", "science", "research", "education", "skills", "graduate", "innovat"],
    ru: ["университет", "вуз", "наук", "научн", "исследован", "образован", "выпускник", "инновац"],
    kk: ["университет", "жоо", "ғылым", "зерттеу", "білім", "түлек", "инновация"],
  },
  F: {
    en: ["trust", "cooperation", "willing", "association", "competition", "partnership"],
    ru: ["довери", "кооперац", "готовност", "ассоциац", "конкуренц", "партнёр", "партнер"],
    kk: ["сенім", "ынтымақтас", "дайындығы", "қауымдастық", "бәсеке", "серіктес"],
  },
  G: {
    en: ["infrastructure", "logistic", "standard", "certif", "special economic zone", "investment"],
    ru: ["инфраструктур", "логистик", "стандарт", "сертифик", "экономическ зон", "инвестиц"],
    kk: ["инфрақұрылым", "логистика", "стандарт", "сертификат", "экономикалық аймақ", "инвестиция"],
  },
  "G-data": {
    en: ["statistics", "data show", "evidence"],
    ru: ["статистик", "данные показ", "доказан"],
    kk: ["статистика", "деректер көрсет", "дәлелден"],
  },
  "G-mass": {
    en: ["critical mass", "specializ", "specialis", "localiz"],
    ru: ["критическ", "специализац", "локализац"],
    kk: ["сыни масса", "мамандан", "локализация"],
  },
  "G-plural": {
    en: ["independent firms", "many firms", "several firms", "monopol", "group of compan"],
    ru: ["независим", "много предприяти", "монопол", "группа компани", "холдинг"],
    kk: ["тәуелсіз", "көп кәсіпорын", "монопол", "компаниялар тобы", "холдинг"],
  },
  "G-chain": {
    en: ["value chain", "full chain", "supply chain"],
    ru: ["цепочк", "полный цикл"],
    kk: ["тізбек", "толық цикл"],
  },
  "G-coord": {
    en: ["coordination", "association", "management company"],
    ru: ["координац", "ассоциац", "управляющая компани"],
    kk: ["үйлестір", "қауымдастық", "басқарушы компания"],
  },
  "G-rule": {
    en: ["standard", "gmp", "haccp", "certif"],
    ru: ["стандарт", "gmp", "хассп", "сертифик"],
    kk: ["стандарт", "gmp", "хассп", "сертификат"],
  },
};

export const preconditions: readonly Precondition[] = ["P1", "P2", "P3", "P4", "P5", "P6"];

/** Every condition in the order of the list: preconditions, blocks, gates. */
export const conditionCodes: readonly ConditionCode[] = [
  ...preconditions,
  ...blockCodes,
  ...gateCodes,
];

export const kindNames: Readonly<Record<ConditionKind, Text>> = {
  precondition: { en: "precondition", ru: "предпосылка", kk: "алғышарт" },
  block: { en: "block", ru: "блок", kk: "блок" },
  gate: { en: "gate", ru: "обязательное условие", kk: "міндетті шарт" },
};

/** Letters and digits in small letters, with one space between words; ё as е, as people write it. */
function plain(words: string): string {
  return ` ${words
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[^\p{L}\p{N}-]+/gu, " ")
    .trim()} `;
}

/** @returns whether every word of the key begins a word of the claim, one after another where they stand together */
function occurs(claim: string, key: string): boolean {
  const wanted = plain(key).trim().split(" ");
  const given = claim.trim().split(" ");
  return given.some((_, at) =>
    wanted.every((beginning, index) => given[at + index]?.startsWith(beginning) ?? false)
  );
}

function found(claim: string, { en, ru, kk }: Keywords): readonly string[] {
  return [...en, ...ru, ...kk].filter((key) => occurs(claim, key));
}

/** Words of a name that tell one indicator from another: five letters or more, without their endings. */
const nameWords = 5;
const ending = 2;

/** Words of too many names to mean one of them. */
const tooCommon = 3;

function beginnings(name: Text): readonly string[] {
  return [name.en, name.ru, name.kk].flatMap((one) =>
    plain(one)
      .trim()
      .split(" ")
      .filter((word) => word.length >= nameWords && /\p{L}/u.test(word))
      .map((word) => (word.length > nameWords + ending ? word.slice(0, -ending) : word))
  );
}

/** One figure behind a condition. */
export interface EvidenceLine {
  readonly code: string;
  readonly name: Text;
  readonly unit: Text;
  readonly value: number | null;
  readonly grade: Grade | null;
  readonly score: number | null;
  /** Whether the claim names it by its own words. */
  readonly named: boolean;
}

export interface Condition {
  readonly code: ConditionCode;
  readonly kind: ConditionKind;
  readonly name: Text;
  /** Indicators that count for it; a gate has those it looks at. */
  readonly evidence: readonly EvidenceLine[];
  readonly measured: number;
  /** Of a block or a precondition; null without evidence. */
  readonly score: number | null;
  /** Of a gate. */
  readonly state: GateState | null;
  /** What in the claim speaks of it; empty when only "all conditions" does. */
  readonly because: readonly string[];
}

export interface Contradiction {
  readonly code: ConditionCode;
  readonly words: Text;
}

export interface ClaimAudit {
  /** "all": the claim speaks of everything. "some": of these. "none": no known word was found; everything is listed. */
  readonly reach: "all" | "some" | "none";
  /** Words by which the claim means everything. */
  readonly because: readonly string[];
  readonly conditions: readonly Condition[];
  /** Conditions with at least one number behind them. */
  readonly withNumber: number;
  readonly contradictions: readonly Contradiction[];
}

/** Indicators a gate looks at; its other inputs are facts of their own. */
export const gateIndicators: Readonly<Record<GateCode, readonly string[]>> = {
  "G-data": [],
  "G-mass": ["A1"],
  "G-plural": ["A7"],
  "G-chain": ["D1", "D2", "D3"],
  "G-coord": ["F4", "F3"],
  "G-rule": ["G1"],
};

/** What is found for a claim in any of the three languages; several may be mixed in one. */
export function auditClaim(claim: string, result: FormationResult): ClaimAudit {
  const said = plain(claim);
  const because = found(said, everything);
  const rows = result.rows.filter(isApplicable);
  const inNames = namesIn(said, rows);
  const line = (row: IndicatorRow): EvidenceLine => ({
    code: row.indicator.code,
    name: row.indicator.name,
    unit: row.indicator.unit,
    value: row.value,
    grade: row.grade,
    score: row.score,
    named: inNames.has(row.indicator.code),
  });
  const make = (
    code: ConditionCode,
    kind: ConditionKind,
    name: Text,
    mine: readonly IndicatorRow[],
    more: Pick<Condition, "score" | "state"> & { readonly facts?: number }
  ): Condition => ({
    code,
    kind,
    name,
    evidence: mine.map(line),
    measured: mine.filter(isObserved).length + (more.facts ?? 0),
    score: more.score,
    state: more.state,
    because: [
      ...found(said, keywords[code]),
      // A gate is meant by its own words alone: its indicators already mean their block.
      ...(kind === "gate"
        ? []
        : mine.flatMap((row) => inNames.get(row.indicator.code) ?? []).filter(unique)),
    ].filter(unique),
  });
  const every: readonly Condition[] = [
    ...preconditions.map((code) =>
      make(
        code,
        "precondition",
        preconditionNames[code],
        rows.filter(({ indicator }) => indicator.precondition === code),
        { score: lensScore(result, rows, code), state: null }
      )
    ),
    ...blockCodes.map((code) =>
      make(
        code,
        "block",
        blocks.find((block) => block.code === code)?.name ?? same(code),
        rows.filter(({ indicator }) => indicator.block === code),
        { score: result.blocks[code].score, state: null }
      )
    ),
    ...gateCodes.map((code) =>
      make(
        code,
        "gate",
        gates.find((gate) => gate.code === code)?.name ?? same(code),
        rows.filter(({ indicator }) => gateIndicators[code].includes(indicator.code)),
        { score: null, state: result.gates[code], facts: factsBehind(code, result) }
      )
    ),
  ];
  const meant = every.filter((condition) => condition.because.length > 0);
  const reach = because.length > 0 ? "all" : meant.length > 0 ? "some" : "none";
  const conditions = reach === "some" ? meant : every;
  return {
    reach,
    because,
    conditions,
    withNumber: conditions.filter(({ measured }) => measured > 0).length,
    contradictions: conditions.flatMap(contradictionOf(result.config.target)),
  };
}

const same = (code: string): Text => text(() => code);

const unique = <T>(one: T, at: number, all: readonly T[]): boolean => all.indexOf(one) === at;

/** @returns by code, the words of its name that the claim uses and few other names have */
function namesIn(
  said: string,
  rows: readonly IndicatorRow[]
): ReadonlyMap<string, readonly string[]> {
  const own = rows.map((row) => ({
    code: row.indicator.code,
    words: beginnings(row.indicator.name),
  }));
  const spread = new Map<string, number>();
  for (const { words } of own)
    for (const word of new Set(words)) spread.set(word, (spread.get(word) ?? 0) + 1);
  const common = new Set(blocksWords());
  return new Map(
    own.flatMap(({ code, words }) => {
      const mine = words.filter(
        (word) => (spread.get(word) ?? 0) < tooCommon && !common.has(word) && occurs(said, word)
      );
      return mine.length === 0 ? [] : [[code, mine.filter(unique)] as const];
    })
  );
}

/** Words every claim about clusters uses: they mean no single indicator. */
function blocksWords(): readonly string[] {
  return beginnings({
    en: "region regional cluster clusters industry industries country national output share condition",
    ru: "регион региона региональный кластер кластера отрасль отрасли страна национальный выпуск доля условия",
    kk: "өңір өңірлік аймақ кластер кластердің сала елдің ұлттық өндіріс үлесі жағдайлар",
  });
}

/** A precondition's score from effective weights, as the lens has it; null when nothing of it is measured. */
function lensScore(
  result: FormationResult,
  rows: readonly IndicatorRow[],
  code: Precondition
): number | null {
  const mine = rows.filter((row) => row.indicator.precondition === code).filter(isObserved);
  const weight = (row: IndicatorRow): number => result.effective_weights[row.indicator.code] ?? 0;
  const total = mine.reduce((sum, row) => sum + weight(row), 0);
  return total > 0 ? mine.reduce((sum, row) => sum + weight(row) * row.score, 0) / total : null;
}

/** Numbers behind a gate that are no indicators. */
function factsBehind(code: GateCode, { figures }: FormationResult): number {
  const known = (...facts: readonly (number | null)[]): number =>
    facts.filter((fact) => fact !== null).length;
  switch (code) {
    case "G-mass":
      return known(figures.KL, figures.KP, figures.KS);
    case "G-plural":
      return known(figures.independent_firms);
    case "G-coord":
      return known(figures.f3_n);
    case "G-rule":
      return known(figures.standard_producers);
    case "G-data":
    case "G-chain":
      return 0;
  }
}

/** What in the workbook says the opposite: a gate that fails, or a score below what suffices. */
function contradictionOf(sufficient: number): (condition: Condition) => readonly Contradiction[] {
  return ({ code, kind, name, score, state }) => {
    if (state === "fail" && code !== "G-data")
      return [
        {
          code,
          words: {
            en: `The gate “${name.en}” is not met`,
            ru: `Обязательное условие «${name.ru}» не выполнено`,
            kk: `«${name.kk}» міндетті шарты орындалмаған`,
          },
        },
      ];
    if (kind === "gate" || score === null || score >= sufficient) return [];
    const rounded = Math.round(score * 10) / 10;
    const comma = String(rounded).replace(".", ",");
    return [
      {
        code,
        words: {
          en: `${name.en}: score ${rounded}, below ${sufficient}, which is sufficient`,
          ru: `${name.ru}: балл ${comma}, ниже достаточного ${sufficient}`,
          kk: `${name.kk}: балы ${comma}, жеткілікті ${sufficient} деңгейінен төмен`,
        },
      },
    ];
  };
}

/** @returns "3 of 19 conditions have a number" */
export function countText({ withNumber, conditions }: ClaimAudit): Text {
  const all = conditions.length;
  return {
    en: `${withNumber} of ${all} conditions have a number behind them`,
    ru: `Условий, за которыми стоит число: ${withNumber} из ${all}`,
    kk: `Артында сан тұрған шарттар: ${withNumber}/${all}`,
  };
}
