/** The factors checklist in the pane. */
import { indicators } from "../../assessments/cluster-formation/indicators";
import { formatNumber, formatRange } from "../numbers";
import { columnOf, inEach, ModuleView, numberAt } from "./module-view";
import { repeated, rowFinding, rowsWhere, wordsOf } from "./row-findings";

/** @returns rows whose code names no indicator; the empty ones are none */
export function unknownIndicators(codes: readonly string[]): readonly number[] {
  return rowsWhere(
    codes.length,
    (row) => codes[row] !== "" && !indicators.some(({ code }) => code === codes[row])
  );
}

export const factorsView: ModuleView = {
  key: "factors",
  names: [
    "fac_name",
    "fac_points",
    "fac_state",
    "fac_state_code",
    "fac_level",
    "fac_evidence",
    "fac_indicator",
    "fac_share",
    "fac_low",
    "fac_high",
    "fac_answered",
    "fac_total",
    "fac_all",
  ],
  review: (contents) => {
    const read = (name: string): number | null => numberAt(contents, name);
    const names = wordsOf(contents, "fac_name");
    const codes = wordsOf(contents, "fac_state_code");
    const evidence = wordsOf(contents, "fac_evidence");
    const points = columnOf(contents, "fac_points");
    const level = (row: number): number | null => numberAt(contents, "fac_level", row);
    const [total, all, low, high] = ["fac_total", "fac_all", "fac_low", "fac_high"].map(read);
    const percent = (name: string): number | null => {
      const share = read(name);
      return share === null ? null : 100 * share;
    };
    return {
      figures: [
        {
          label: {
            en: "Present, % of the weight answered",
            ru: "Есть в наличии, % отвеченного веса",
            kk: "Бар, жауап берілген салмақтың %-ы",
          },
          value: percent("fac_share"),
          ...(typeof low === "number" && typeof high === "number" && low < high
            ? {
                note: inEach(
                  (locale) =>
                    `${{ en: "with what is unknown", ru: "с учётом неизвестного", kk: "белгісізді ескергенде" }[locale]}: ${formatRange(100 * low, 100 * high, 0, locale)}`
                ),
              }
            : {}),
        },
        {
          label: { en: "Points answered", ru: "Отвечено, баллов", kk: "Жауап берілген балл" },
          value: read("fac_answered"),
          digits: 0,
          ...(typeof total === "number"
            ? {
                note: inEach(
                  (locale) =>
                    `${{ en: "of", ru: "из", kk: "барлығы" }[locale]} ${formatNumber(total, 0, locale)}`
                ),
              }
            : {}),
        },
      ],
      findings: [
        ...(typeof total === "number" && typeof all === "number" && Math.abs(total - all) > 1e-6
          ? [
              {
                tone: "unknown" as const,
                words: inEach(
                  (locale) =>
                    `${{ en: "The points make up", ru: "Сумма баллов", kk: "Балдардың қосындысы" }[locale]} ${formatNumber(total, 1, locale)}; ${{ en: "expected", ru: "ожидается", kk: "күтілетіні" }[locale]} ${formatNumber(all, 0, locale)}`
                ),
                at: "fac_points",
              },
            ]
          : []),
        ...rowFinding(
          rowsWhere(codes.length, (row) => codes[row] === "?"),
          {
            en: "States that are not in the list",
            ru: "Состояний не из списка",
            kk: "Тізімде жоқ күйлер",
          },
          "fac_state",
          "fail"
        ),
        ...rowFinding(
          rowsWhere(codes.length, (row) => level(row) !== null && typeof points[row] !== "number"),
          {
            en: "Factors with a state and without points: they do not count",
            ru: "Факторов с состоянием, но без баллов: они не учитываются",
            kk: "Күйі бар, балы жоқ факторлар: олар ескерілмейді",
          },
          "fac_points"
        ),
        ...rowFinding(
          rowsWhere(codes.length, (row) => (level(row) ?? 0) > 0 && evidence[row] === ""),
          {
            en: "Factors said to be there, without evidence",
            ru: "Факторов, отмеченных без подтверждения",
            kk: "Дәлелсіз белгіленген факторлар",
          },
          "fac_evidence"
        ),
        ...rowFinding(
          repeated(names),
          {
            en: "Factors that stand twice",
            ru: "Факторов, которые стоят дважды",
            kk: "Екі рет тұрған факторлар",
          },
          "fac_name"
        ),
        ...rowFinding(
          unknownIndicators(wordsOf(contents, "fac_indicator")),
          {
            en: "Codes that name no indicator of the method",
            ru: "Кодов, которых нет среди показателей методики",
            kk: "Әдістеме көрсеткіштерінің арасында жоқ кодтар",
          },
          "fac_indicator"
        ),
      ],
    };
  },
};
