/** Effectiveness in the pane: three positions side by side, never added up. */
import type { Position } from "../../assessments/cluster-formation/effectiveness";
import { positionNames } from "../../assessments/cluster-formation/effectiveness-items";
import type { Text } from "../../core/locale";
import { formatChange, formatNumber } from "../numbers";
import { columnOf, Finding, inEach, ModuleView, numberAt, ReviewFigure } from "./module-view";

const positions: readonly Position[] = ["i", "ii", "iii"];

const words = {
  ofItems: (measured: number, items: number): Text => ({
    en: `${measured} of ${items} items measured before and after`,
    ru: `измерено до и после: ${measured} из ${items}`,
    kk: `бұрын және кейін өлшенгені: ${measured} / ${items}`,
  }),
  net: {
    en: "net of the comparison region",
    ru: "за вычетом региона сравнения",
    kk: "салыстыру өңірін шегергенде",
  },
  noGoalposts: {
    en: "Items with values and without three goalposts",
    ru: "Пунктов со значениями, но без трёх границ шкалы",
    kk: "Мәні бар, бірақ шкаланың үш шегі жоқ тармақтар",
  },
  noPosition: {
    en: "Items without a position from the list",
    ru: "Пунктов без позиции из списка",
    kk: "Тізімнен позициясы таңдалмаған тармақтар",
  },
  half: {
    en: "Items measured once only",
    ru: "Пунктов, измеренных лишь один раз",
    kk: "Бір рет қана өлшенген тармақтар",
  },
  faulty: {
    en: "Scores that are errors: goalposts out of order, or words in place of numbers",
    ru: "Баллов с ошибкой: границы шкалы не по порядку или слова вместо чисел",
    kk: "Қате балдар: шкала шектері ретсіз немесе сан орнында сөз",
  },
  comparison: {
    en: "A net change is a comparison with one region, not a causal estimate.",
    ru: "Чистое изменение — сравнение с одним регионом, а не оценка причин.",
    kk: "Таза өзгеріс — бір өңірмен салыстыру, себептің бағасы емес.",
  },
  rising: {
    en: "Growth with rising disparity: the index rises and so does the Williamson coefficient.",
    ru: "Рост при усилении различий: растут и индекс, и коэффициент Уильямсона.",
    kk: "Айырмашылық күшейе отырып өсу: индекс те, Уильямсон коэффициенті де өседі.",
  },
  cv: { en: "Coefficient of variation", ru: "Коэффициент вариации", kk: "Вариация коэффициенті" },
  williamson: {
    en: "Williamson coefficient",
    ru: "Коэффициент Уильямсона",
    kk: "Уильямсон коэффициенті",
  },
} as const;

export const effectivenessView: ModuleView = {
  key: "effectiveness",
  names: [
    "eff_position",
    "eff_position_code",
    "eff_floor",
    "eff_sufficient",
    "eff_target",
    "eff_before",
    "eff_after",
    "eff_score_before",
    "eff_score_after",
    "eff_net",
    "eff_position3_items",
    "eff_position3_measured",
    "eff_position3_before",
    "eff_position3_after",
    "eff_position3_change",
    "eff_position3_net",
    "eff_cv_before",
    "eff_cv_after",
    "eff_williamson_before",
    "eff_williamson_after",
    "eff_unbalanced",
  ],
  review: (contents) => {
    const at = (key: string, row: number) => numberAt(contents, `eff_position3_${key}`, row);
    const positionFigures = positions.map((code, row): ReviewFigure => {
      const [before, after, change, net] = ["before", "after", "change", "net"].map((key) =>
        at(key, row)
      );
      const said = words.ofItems(at("measured", row) ?? 0, at("items", row) ?? 0);
      return {
        label: positionNames[code],
        value: change ?? null,
        digits: 1,
        note: inEach((locale) =>
          [
            typeof before === "number" && typeof after === "number"
              ? `${formatNumber(before, 1, locale)} → ${formatNumber(after, 1, locale)}`
              : null,
            said[locale],
            typeof net === "number"
              ? `${words.net[locale]}: ${formatChange(net, 1, locale)}`
              : null,
          ]
            .filter((part) => part !== null)
            .join("; ")
        ),
      };
    });
    const spread = (key: "cv" | "williamson"): ReviewFigure => {
      const [before, after] = ["before", "after"].map((time) =>
        numberAt(contents, `eff_${key}_${time}`)
      );
      return {
        label: words[key],
        value: after ?? null,
        digits: 3,
        ...(typeof before === "number"
          ? {
              note: inEach(
                (locale) =>
                  `${{ en: "before", ru: "до", kk: "бұрын" }[locale]}: ${formatNumber(before, 3, locale)}`
              ),
            }
          : {}),
      };
    };

    const [codes, was, is] = ["eff_position_code", "eff_before", "eff_after"].map((name) =>
      columnOf(contents, name)
    );
    const goalposts = ["eff_floor", "eff_sufficient", "eff_target"].map((name) =>
      columnOf(contents, name)
    );
    const scores = ["eff_score_before", "eff_score_after"].map((name) => columnOf(contents, name));
    const rows = (codes ?? []).map((code, row) => {
      const values = [was?.[row] ?? "", is?.[row] ?? ""];
      return {
        code,
        given: values.filter((cell) => cell !== "").length,
        scaled: goalposts.every((column) => typeof column[row] === "number"),
        isFaulty: scores.some((column) => String(column[row] ?? "").startsWith("#")),
      };
    });
    const findings: Finding[] = [];
    const say = (count: number, text: Text, name: string): void => {
      if (count > 0)
        findings.push({
          tone: "unknown",
          words: inEach((locale) => `${text[locale]}: ${count}`),
          at: name,
        });
    };
    say(rows.filter((row) => row.given > 0 && !row.scaled).length, words.noGoalposts, "eff_floor");
    say(
      rows.filter((row) => row.scaled && (row.code === "" || row.code === "?")).length,
      words.noPosition,
      "eff_position"
    );
    say(rows.filter((row) => row.scaled && row.given === 1).length, words.half, "eff_before");
    say(rows.filter((row) => row.isFaulty).length, words.faulty, "eff_score_before");
    if (numberAt(contents, "eff_unbalanced") === 1)
      findings.push({ tone: "unknown", words: words.rising, at: "eff_unbalanced" });
    if (columnOf(contents, "eff_net").some((cell) => typeof cell === "number"))
      findings.push({ tone: "info", words: words.comparison, at: "eff_position3_net" });
    return { figures: [...positionFigures, spread("cv"), spread("williamson")], findings };
  },
};
