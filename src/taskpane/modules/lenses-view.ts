/** The lenses in the pane: the same scores in four other groupings, each with how much of it is measured. */
import type { LensResult } from "../../assessments/assessment";
import {
  diamondNames,
  esoNames,
  preconditionNames,
  s3Names,
} from "../../assessments/cluster-formation/lenses";
import type { Text } from "../../core/locale";
import { text } from "../../core/locale";
import type { ModuleView, ReviewFigure } from "./module-view";

const groups: readonly {
  readonly of: "preconditions" | "eso" | "diamond" | "s3";
  readonly names: Readonly<Record<string, Text>>;
  readonly showsTag?: boolean;
}[] = [
  { of: "preconditions", names: preconditionNames, showsTag: true },
  { of: "eso", names: esoNames },
  { of: "diamond", names: diamondNames },
  { of: "s3", names: s3Names },
];

const noEvidence: Text = { en: "not evidenced", ru: "не подтверждено", kk: "расталмаған" };

function observedOf(observed: number, tagged: number): Text {
  return {
    en: `measured: ${observed} of ${tagged}`,
    ru: `измерено: ${observed} из ${tagged}`,
    kk: `өлшенгені: ${observed}/${tagged}`,
  };
}

function figureOf(label: Text, { score, observed, tagged }: LensResult): ReviewFigure {
  return { label, value: score, note: score === null ? noEvidence : observedOf(observed, tagged) };
}

export const lensesView: ModuleView = {
  key: "lenses",
  names: [
    "len_preconditions",
    "len_preconditions_observed",
    "len_preconditions_tagged",
    "len_eso",
    "len_eso_observed",
    "len_eso_tagged",
    "len_diamond",
    "len_diamond_observed",
    "len_diamond_tagged",
    "len_s3",
    "len_s3_observed",
    "len_s3_tagged",
  ],
  review: (contents) => {
    const number = (name: string, row: number): number | null => {
      const cell = contents[name]?.values[row]?.[0];
      return typeof cell === "number" ? cell : null;
    };
    const figures = groups.flatMap(({ of, names, showsTag }) =>
      Object.entries(names).map(([tag, name], row) =>
        figureOf(showsTag ? text((to) => `${tag} · ${name[to]}`) : name, {
          score: number(`len_${of}`, row),
          observed: number(`len_${of}_observed`, row) ?? 0,
          tagged: number(`len_${of}_tagged`, row) ?? 0,
        })
      )
    );
    const silent = figures.filter(({ value }) => value === null).length;
    return {
      figures,
      findings:
        silent === 0
          ? []
          : [
              {
                tone: "unknown",
                words: {
                  en: `Lenses without any measured indicator: ${silent}`,
                  ru: `Ракурсов без единого измеренного показателя: ${silent}`,
                  kk: `Бірде-бір көрсеткіші өлшенбеген қырлар: ${silent}`,
                },
              },
            ],
    };
  },
};
