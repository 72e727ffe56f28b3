/** The coverage of cluster policy in the pane. */
import { policyDirections } from "../../assessments/cluster-formation/policy-coverage";
import { inLocale } from "../../core/locale";
import { formatShare } from "../numbers";
import { Finding, inEach, ModuleView, numberAt } from "./module-view";
import { rowFinding, rowsWhere, wordsOf } from "./row-findings";

export const coverageView: ModuleView = {
  key: "coverage",
  names: [
    "pcv_state",
    "pcv_state_code",
    "pcv_level",
    "pcv_document",
    "pcv_owner",
    "pcv_coverage",
    "pcv_most",
    "pcv_checked",
    "pcv_covered",
    "pcv_from",
  ],
  review: (contents) => {
    const read = (name: string): number | null => numberAt(contents, name);
    const codes = wordsOf(contents, "pcv_state_code");
    const documents = wordsOf(contents, "pcv_document");
    const owners = wordsOf(contents, "pcv_owner");
    const from = read("pcv_from");
    const level = (row: number): number | null => numberAt(contents, "pcv_level", row);
    const [coverage, most] = [read("pcv_coverage"), read("pcv_most")];
    const listed = (
      holds: (row: number) => boolean,
      words: Finding["words"],
      tone: Finding["tone"]
    ): readonly Finding[] => {
      const rows = policyDirections.filter((_, row) => holds(row));
      return rows.length === 0
        ? []
        : [
            {
              tone,
              words: inEach(
                (locale) =>
                  `${words[locale]}: ${rows.map(({ name }) => inLocale(name, locale)).join("; ")}`
              ),
              at: "pcv_state",
            },
          ];
    };
    return {
      figures: [
        {
          label: {
            en: "Directions covered, %",
            ru: "Охвачено направлений, %",
            kk: "Қамтылған бағыттар, %",
          },
          value: coverage === null ? null : 100 * coverage,
          ...(coverage !== null && most !== null && most > coverage
            ? {
                note: inEach(
                  (locale) =>
                    `${{ en: "at most, were all unchecked ones covered", ru: "не больше, если охвачены и непроверенные", kk: "тексерілмегендері де қамтылса, ең көбі" }[locale]}: ${formatShare(most, 0, locale)}`
                ),
              }
            : {}),
        },
        {
          label: { en: "Checked", ru: "Проверено", kk: "Тексерілгені" },
          value: read("pcv_checked"),
          digits: 0,
          note: {
            en: `of ${policyDirections.length}`,
            ru: `из ${policyDirections.length}`,
            kk: `барлығы ${policyDirections.length}`,
          },
        },
      ],
      findings: [
        ...rowFinding(
          rowsWhere(codes.length, (row) => codes[row] === "?"),
          {
            en: "States that are not in the list",
            ru: "Состояний не из списка",
            kk: "Тізімде жоқ күйлер",
          },
          "pcv_state",
          "fail"
        ),
        ...listed(
          (row) => codes[row] === "",
          { en: "Not checked", ru: "Не проверено", kk: "Тексерілмеген" },
          "info"
        ),
        ...listed(
          (row) => {
            const found = level(row);
            return found !== null && from !== null && found < from;
          },
          { en: "Gaps", ru: "Пробелы", kk: "Олқылықтар" },
          "unknown"
        ),
        ...rowFinding(
          rowsWhere(codes.length, (row) => (level(row) ?? 0) > 0 && documents[row] === ""),
          {
            en: "Directions with a state above 0 and without a document",
            ru: "Направлений с состоянием выше 0, но без документа",
            kk: "Күйі 0-ден жоғары, құжаты көрсетілмеген бағыттар",
          },
          "pcv_document"
        ),
        ...rowFinding(
          rowsWhere(codes.length, (row) => (level(row) ?? 0) > 0 && owners[row] === ""),
          {
            en: "Directions with a state above 0 and without anyone responsible",
            ru: "Направлений с состоянием выше 0, но без ответственного",
            kk: "Күйі 0-ден жоғары, жауаптысы жоқ бағыттар",
          },
          "pcv_owner"
        ),
      ],
    };
  },
};
