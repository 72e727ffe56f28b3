/** Nine directions of cluster policy, after source B: which of them more than words stand behind. */
import type { Text } from "../../core/locale";

export interface PolicyDirection {
  readonly key: string;
  readonly name: Text;
  /** Indicators that should move; empty where only the register of initiatives can tell. */
  readonly indicators: readonly string[];
}

export const policyDirections: readonly PolicyDirection[] = [
  {
    key: "competition",
    name: {
      en: "Competitive environment",
      ru: "Конкурентная среда",
      kk: "Бәсекелестік орта",
    },
    indicators: ["F2", "A7"],
  },
  {
    key: "small",
    name: { en: "Small businesses", ru: "Малый бизнес", kk: "Шағын бизнес" },
    indicators: ["F5", "A6"],
  },
  {
    key: "innovation",
    name: {
      en: "Innovative production structure",
      ru: "Инновационная структура производства",
      kk: "Өндірістің инновациялық құрылымы",
    },
    indicators: ["E3", "D4"],
  },
  {
    key: "science",
    name: {
      en: "Scientific and educational environment",
      ru: "Научно-образовательная среда",
      kk: "Ғылыми-білім беру ортасы",
    },
    indicators: ["E1", "E2"],
  },
  {
    key: "elements",
    name: {
      en: "Elements of cluster potential",
      ru: "Элементы кластерного потенциала",
      kk: "Кластерлік әлеует элементтері",
    },
    indicators: ["B1", "G3"],
  },
  {
    key: "initiatives",
    name: { en: "Cluster initiatives", ru: "Кластерные инициативы", kk: "Кластерлік бастамалар" },
    indicators: ["F4", "F3"],
  },
  {
    key: "interaction",
    name: {
      en: "Interaction of participants",
      ru: "Взаимодействие участников",
      kk: "Қатысушылардың өзара іс-қимылы",
    },
    indicators: ["D3", "E4"],
  },
  {
    key: "stimulating",
    name: {
      en: "Stimulating clusters",
      ru: "Стимулирование кластеров",
      kk: "Кластерлерді ынталандыру",
    },
    indicators: ["G5", "G4"],
  },
  {
    key: "monitoring",
    name: {
      en: "Monitoring of the interactions",
      ru: "Мониторинг взаимодействий",
      kk: "Өзара іс-қимыл мониторингі",
    },
    indicators: [],
  },
];

export type PolicyState = 0 | 1 | 2 | 3;

export const policyStates: Readonly<Record<PolicyState, Text>> = {
  0: { en: "0 · none", ru: "0 · нет", kk: "0 · жоқ" },
  1: { en: "1 · announced", ru: "1 · объявлено", kk: "1 · жарияланған" },
  2: { en: "2 · funded", ru: "2 · финансируется", kk: "2 · қаржыландырылады" },
  3: { en: "3 · reported result", ru: "3 · есть результат", kk: "3 · нәтижесі бар" },
};

/** What a state leaves to do; a direction with a reported result leaves nothing. */
export const policyGaps: Readonly<Record<PolicyState | "unchecked", Text>> = {
  0: {
    en: "no measure found: name a document and an owner",
    ru: "мер не найдено: нужны документ и ответственный",
    kk: "шара табылмады: құжат пен жауапты керек",
  },
  1: {
    en: "announced without money: find the budget line",
    ru: "объявлено без денег: нужна строка бюджета",
    kk: "жарияланған, ақшасы жоқ: бюджет жолы керек",
  },
  2: {
    en: "funded, no result reported yet",
    ru: "финансируется, отчёта о результате ещё нет",
    kk: "қаржыландырылады, нәтижесі туралы есеп әзірге жоқ",
  },
  3: { en: "", ru: "", kk: "" },
  unchecked: { en: "not checked", ru: "не проверено", kk: "тексерілмеген" },
};

/** State from which a direction counts as covered. */
export const coveredFrom: PolicyState = 2;

export interface CoverageOfPolicy {
  readonly checked: number;
  readonly covered: number;
  /** Covered of all directions; null while nothing was checked. */
  readonly coverage: number | null;
  /** The same, were every direction that was not checked covered. */
  readonly atMost: number | null;
  readonly unchecked: readonly number[];
}

/** @param states  one per direction; null is "not checked" */
export function policyCoverage(
  states: readonly (PolicyState | null)[],
  from: number = coveredFrom
): CoverageOfPolicy {
  const unchecked = states.flatMap((state, i) => (state === null ? [i] : []));
  const covered = states.filter((state) => state !== null && state >= from).length;
  const checked = states.length - unchecked.length;
  return {
    checked,
    covered,
    coverage: checked === 0 ? null : covered / states.length,
    atMost: checked === 0 ? null : (covered + unchecked.length) / states.length,
    unchecked,
  };
}
