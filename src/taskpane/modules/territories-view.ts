/** Balanced development in the pane: how far regions lie apart in each potential, and what is missing for it. */
import { potentialCodes, potentialNames } from "../../assessments/cluster-formation/potentials";
import type { Text } from "../../core/locale";
import { formatNumber } from "../numbers";
import {
  columnOf,
  Finding,
  inEach,
  ModuleView,
  numberAt,
  ReviewFigure,
  wordsAt,
} from "./module-view";

const words = {
  williamson: {
    en: "Williamson coefficient",
    ru: "коэффициент Уильямсона",
    kk: "Уильямсон коэффициенті",
  },
  regions: { en: "regions compared", ru: "регионов сравнивается", kk: "салыстырылатын өңірлер" },
  trend: {
    en: "Investment of regions with every year, % a year",
    ru: "Инвестиции регионов, где есть все годы, % в год",
    kk: "Барлық жылы бар өңірлердің инвестициясы, жылына %",
  },
  rising: {
    en: "Growth with rising disparity",
    ru: "Рост при усилении различий",
    kk: "Айырмашылық күшейе отырып өсу",
  },
  population: {
    en: "Regions without a population: left out of weighted means and of the Williamson coefficient",
    ru: "Регионов без численности населения: не входят во взвешенные средние и в коэффициент Уильямсона",
    kk: "Халық саны жоқ өңірлер: өлшенген орташа мен Уильямсон коэффициентіне кірмейді",
  },
  oneYear: {
    en: "A published value of the country for one of two years only: before and after are not comparable",
    ru: "Опубликованное значение по стране лишь за один из двух годов: до и после несопоставимы",
    kk: "Ел бойынша жарияланған мән екі жылдың біріне ғана берілген: бұрын мен кейін салыстырылмайды",
  },
  noRanking: {
    en: "The order of regions is that of entry; no ranking is implied.",
    ru: "Порядок регионов — порядок ввода, это не рейтинг.",
    kk: "Өңірлердің реті — енгізу реті, бұл рейтинг емес.",
  },
  empty: {
    en: "No region is entered yet.",
    ru: "Ни один регион ещё не введён.",
    kk: "Әзірге бірде-бір өңір енгізілмеген.",
  },
} as const satisfies Readonly<Record<string, Text>>;

const ofPotential = [
  "compared",
  "published_before",
  "published_after",
  "williamson_before",
  "williamson_after",
  "unbalanced",
].map((key) => `ter_potential_${key}`);

export const territoriesView: ModuleView = {
  key: "territories",
  names: ["ter_region", "ter_population", "ter_total_trend", ...ofPotential],
  review: (contents) => {
    const at = (key: string, row: number) => numberAt(contents, `ter_potential_${key}`, row);
    const figures = potentialCodes.map((code, row): ReviewFigure => {
      const before = at("williamson_before", row);
      return {
        label: inEach((locale) => `${potentialNames[code][locale]}: ${words.williamson[locale]}`),
        value: at("williamson_after", row),
        digits: 3,
        note: inEach((locale) =>
          [
            before === null
              ? null
              : `${{ en: "before", ru: "до", kk: "бұрын" }[locale]}: ${formatNumber(before, 3, locale)}`,
            `${words.regions[locale]}: ${at("compared", row) ?? 0}`,
          ]
            .filter((part) => part !== null)
            .join("; ")
        ),
      };
    });
    const population = columnOf(contents, "ter_population");
    const regions = columnOf(contents, "ter_region").map((cell) => String(cell).trim());
    const findings: Finding[] = [];
    potentialCodes.forEach((code, row) => {
      if (at("unbalanced", row) === 1)
        findings.push({
          tone: "unknown",
          words: inEach((locale) => `${words.rising[locale]}: ${potentialNames[code][locale]}`),
          at: "ter_potential_unbalanced",
        });
    });
    const halves = potentialCodes.filter(
      (_, row) =>
        (wordsAt(contents, "ter_potential_published_before", row) === "") !==
        (wordsAt(contents, "ter_potential_published_after", row) === "")
    );
    if (halves.length > 0)
      findings.push({
        tone: "unknown",
        words: inEach(
          (locale) =>
            `${words.oneYear[locale]}: ${halves.map((code) => potentialNames[code][locale]).join(", ")}`
        ),
        at: "ter_potential_published_before",
      });
    const peopleless = regions.filter(
      (name, row) => name !== "" && typeof population[row] !== "number"
    ).length;
    if (peopleless > 0)
      findings.push({
        tone: "unknown",
        words: inEach((locale) => `${words.population[locale]}: ${peopleless}`),
        at: "ter_population",
      });
    const isEmpty = regions.every((name) => name === "");
    findings.push({
      tone: "info",
      words: isEmpty ? words.empty : words.noRanking,
      at: "ter_region",
    });
    return {
      figures: [
        ...figures,
        { label: words.trend, value: numberAt(contents, "ter_total_trend"), digits: 1 },
      ],
      findings,
    };
  },
};
