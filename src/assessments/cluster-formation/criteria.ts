/**
 * The official national criteria of clusters as a checklist. Their wording was not available to the makers of this
 * program, so it is filled from the order itself; whatever stands there caps nothing.
 */
import type { Text } from "../../core/locale";

export const criteriaOrder = {
  number: "367",
  date: "2022-06-27",
  registration: "28644",
  registered: "2022-06-29",
  /** In the national database of legal acts. */
  act: "V2200028644",
  replaces: { number: "1212", year: "2015" },
  title: {
    en: "Order No. 367 of 27 June 2022, registered on 29 June 2022 under No. 28644 (adilet V2200028644)",
    ru: "Приказ № 367 от 27 июня 2022 года, зарегистрирован 29 июня 2022 года под № 28644 (adilet V2200028644)",
    kk: "2022 жылғы 27 маусымдағы № 367 бұйрық, 2022 жылғы 29 маусымда № 28644 болып тіркелген (adilet V2200028644)",
  },
  instead: {
    en: "In place of Order No. 1212 of 2015",
    ru: "Вместо приказа № 1212 2015 года",
    kk: "2015 жылғы № 1212 бұйрықтың орнына",
  },
} as const satisfies {
  readonly title: Text;
  readonly instead: Text;
  readonly [fact: string]: unknown;
};

export interface Criterion {
  readonly wording: string;
  readonly met: boolean | null;
}

export interface CriteriaCount {
  readonly entered: number;
  readonly met: number;
  readonly notMet: number;
  readonly notChecked: number;
}

/** Rows without wording do not count, whatever else they hold. */
export function countCriteria(rows: readonly Criterion[]): CriteriaCount {
  const entered = rows.filter(({ wording }) => wording.trim() !== "");
  const answered = (met: boolean | null) => entered.filter((row) => row.met === met).length;
  return {
    entered: entered.length,
    met: answered(true),
    notMet: answered(false),
    notChecked: answered(null),
  };
}
