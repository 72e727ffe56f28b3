/**
 * Cluster policies of countries compared on ten dimensions. A code counts only with its source: without one it is an
 * opinion, shown and left out.
 */
import type { Text } from "../../core/locale";
import { medianOf } from "./innovation";

export interface PolicyDimension {
  readonly key: string;
  readonly name: Text;
}

export const policyDimensions: readonly PolicyDimension[] = [
  {
    key: "definition",
    name: { en: "Definition of a cluster", ru: "Определение кластера", kk: "Кластер анықтамасы" },
  },
  { key: "law", name: { en: "Legal base", ru: "Правовая база", kk: "Құқықтық негіз" } },
  {
    key: "selection",
    name: { en: "Selection of clusters", ru: "Отбор кластеров", kk: "Кластерлерді іріктеу" },
  },
  {
    key: "composition",
    name: { en: "Minimum composition", ru: "Минимальный состав", kk: "Ең аз құрам" },
  },
  { key: "financing", name: { en: "Financing", ru: "Финансирование", kk: "Қаржыландыру" } },
  {
    key: "coordination",
    name: { en: "Coordination body", ru: "Координирующий орган", kk: "Үйлестіруші орган" },
  },
  { key: "monitoring", name: { en: "Monitoring", ru: "Мониторинг", kk: "Мониторинг" } },
  {
    key: "science",
    name: { en: "Link with science", ru: "Связь с наукой", kk: "Ғылыммен байланыс" },
  },
  {
    key: "sme",
    name: {
      en: "Link with small firms",
      ru: "Связь с малым бизнесом",
      kk: "Шағын бизнеспен байланыс",
    },
  },
  {
    key: "exit",
    name: { en: "Exit from support", ru: "Выход из поддержки", kk: "Қолдаудан шығу" },
  },
];

/** Highest code. */
export const highestCode = 3;

/** Meaning of the codes, a convention. */
export const policyCodes: readonly Text[] = [
  { en: "0 absent", ru: "0 нет", kk: "0 жоқ" },
  {
    en: "1 declared in a programme",
    ru: "1 заявлено в программе",
    kk: "1 бағдарламада мәлімделген",
  },
  {
    en: "2 laid down in a binding act",
    ru: "2 закреплено обязательным актом",
    kk: "2 міндетті актіде бекітілген",
  },
  {
    en: "3 applied, results published",
    ru: "3 применяется, результаты опубликованы",
    kk: "3 қолданылады, нәтижелері жарияланған",
  },
];

export interface PolicyCell {
  readonly code: number | null;
  readonly source: string;
}

export interface CountryPolicy {
  readonly country: string;
  readonly own: boolean;
  /** One per dimension. */
  readonly cells: readonly PolicyCell[];
}

/** @returns the code where it counts */
export function countedCode({ code, source }: PolicyCell): number | null {
  return source.trim() === "" ? null : code;
}

export interface Likeness {
  /** Dimensions coded in both. */
  readonly n: number;
  /** 0 opposite … 1 alike. */
  readonly similarity: number | null;
}

export function policyLikeness(
  a: CountryPolicy,
  b: CountryPolicy,
  highest: number = highestCode
): Likeness {
  let [n, distance] = [0, 0];
  a.cells.forEach((cell, i) => {
    const [x, y] = [countedCode(cell), countedCode(b.cells[i] ?? { code: null, source: "" })];
    if (x === null || y === null) return;
    n += 1;
    distance += Math.abs(x - y);
  });
  return { n, similarity: n === 0 ? null : 1 - distance / (highest * n) };
}

export interface DimensionGap {
  readonly own: number | null;
  /** Countries other than the own with a counted code. */
  readonly others: number;
  readonly median: number | null;
  /** How far the own code lies below the median; null when it does not, or when one of them is unknown. */
  readonly gap: number | null;
}

/** @returns one per dimension; the first country marked as own is compared with all that are not */
export function policyGapList(countries: readonly CountryPolicy[]): readonly DimensionGap[] {
  const mine = countries.find(({ own }) => own);
  return policyDimensions.map((_, i) => {
    const code = (row: CountryPolicy): number | null => {
      const cell = row.cells[i];
      return cell ? countedCode(cell) : null;
    };
    const own = mine ? code(mine) : null;
    const others = countries.filter((row) => !row.own).flatMap((row) => code(row) ?? []);
    const { median } = medianOf(others);
    const below = own !== null && median !== null && own < median;
    return { own, others: others.length, median, gap: below ? median - own : null };
  });
}
