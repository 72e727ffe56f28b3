/** The comparison of policies in the pane: likeness, gaps, and codes that do not count. */
import { policyDimensions } from "../../assessments/cluster-formation/policy-comparison";
import { inLocale } from "../../core/locale";
import { formatNumber } from "../numbers";
import { columnOf, Finding, inEach, ModuleView, numberAt } from "./module-view";
import { repeated, rowFinding, rowsWhere, wordsOf } from "./row-findings";

export const policiesView: ModuleView = {
  key: "policies",
  names: [
    "pol_country",
    "pol_own",
    "pol_own_code",
    "pol_top",
    "pol_alike",
    "pol_both",
    "pol_gap_size",
    "pol_gap_n",
    "pol_gap_median",
    ...policyDimensions.flatMap(({ key }) => [`pol_${key}`, `pol_${key}_source`]),
  ],
  review: (contents) => {
    const countries = wordsOf(contents, "pol_country");
    const own = wordsOf(contents, "pol_own_code");
    const top = numberAt(contents, "pol_top");
    const named = rowsWhere(countries.length, (row) => countries[row] !== "");
    const mine = rowsWhere(own.length, (row) => own[row] === "yes");
    const findings: Finding[] = [];
    for (const { key, name } of policyDimensions) {
      const codes = columnOf(contents, `pol_${key}`);
      const sources = wordsOf(contents, `pol_${key}_source`);
      const isCode = (code: unknown): boolean =>
        typeof code === "number" &&
        Number.isInteger(code) &&
        code >= 0 &&
        (top === null || code <= top);
      const inDimension = (en: string, ru: string, kk: string) => ({
        en: `${name.en}: ${en}`,
        ru: `${name.ru}: ${ru}`,
        kk: `${name.kk}: ${kk}`,
      });
      findings.push(
        ...rowFinding(
          rowsWhere(codes.length, (row) => codes[row] !== "" && !isCode(codes[row])),
          inDimension(
            "codes that are no whole number of the scale",
            "коды не из шкалы",
            "шкалада жоқ кодтар"
          ),
          `pol_${key}`,
          "fail"
        ),
        ...rowFinding(
          rowsWhere(codes.length, (row) => codes[row] !== "" && sources[row] === ""),
          inDimension(
            "codes without a source, which do not count",
            "коды без источника, не учитываются",
            "дереккөзі жоқ кодтар, ескерілмейді"
          ),
          `pol_${key}_source`
        )
      );
    }
    if (named.length > 0 && mine.length !== 1)
      findings.push({
        tone: "unknown",
        words:
          mine.length === 0
            ? {
                en: "No country is marked as one's own: gaps need it.",
                ru: "Ни одна страна не отмечена как своя: без этого нет списка отставаний.",
                kk: "Бірде-бір ел өз елі деп белгіленбеген: онсыз артта қалу тізімі шықпайды.",
              }
            : {
                en: "Several countries are marked as one's own: the first is taken.",
                ru: "Своими отмечены несколько стран: берётся первая.",
                kk: "Бірнеше ел өз елі деп белгіленген: біріншісі алынады.",
              },
        at: "pol_own",
      });
    findings.push(
      ...rowFinding(
        repeated(countries),
        {
          en: "Countries that stand twice",
          ru: "Стран, которые стоят дважды",
          kk: "Екі рет тұрған елдер",
        },
        "pol_country"
      )
    );
    const gaps = policyDimensions.flatMap(({ name }, row) => {
      const size = numberAt(contents, "pol_gap_size", row);
      return size === null ? [] : [{ name, size, n: numberAt(contents, "pol_gap_n", row) ?? 0 }];
    });
    if (gaps.length > 0)
      findings.push({
        tone: "info",
        words: inEach(
          (locale) =>
            `${{ en: "Behind the median of the others", ru: "Ниже медианы остальных", kk: "Қалғандарының медианасынан төмен" }[locale]}: ${gaps
              .map(
                ({ name, size, n }) =>
                  `${inLocale(name, locale)} (−${formatNumber(size, 1, locale)}, n = ${n})`
              )
              .join("; ")}`
        ),
        at: "pol_gap_size",
      });
    return {
      figures: [
        {
          label: { en: "Countries", ru: "Стран", kk: "Елдер" },
          value: named.length === 0 ? null : named.length,
          digits: 0,
        },
        ...likest(contents, countries, mine[0]),
        {
          label: { en: "Gaps", ru: "Отставаний", kk: "Артта қалу саны" },
          value: mine.length === 0 || named.length < 2 ? null : gaps.length,
          digits: 0,
        },
      ],
      findings,
    };
  },
};

/** The country whose policy is most like one's own, with the dimensions it rests on. */
function likest(
  contents: Parameters<ModuleView["review"]>[0],
  countries: readonly string[],
  mine: number | undefined
): ReturnType<ModuleView["review"]>["figures"] {
  if (mine === undefined) return [];
  const others = countries.flatMap((country, row) => {
    const alike = numberAt(contents, "pol_alike", mine, row);
    return country === "" || row === mine || alike === null
      ? []
      : [{ country, alike, n: numberAt(contents, "pol_both", mine, row) ?? 0 }];
  });
  const [first] = [...others].sort((a, b) => b.alike - a.alike);
  return [
    {
      label: {
        en: "Most like one's own",
        ru: "Ближе всех к своей",
        kk: "Өз еліне ең ұқсасы",
      },
      value: first?.country ?? null,
      ...(first
        ? {
            note: inEach(
              (locale) =>
                `${formatNumber(first.alike, 2, locale)}, ${{ en: "dimensions", ru: "измерений", kk: "өлшем саны" }[locale]}: ${first.n}`
            ),
          }
        : {}),
    },
  ];
}
