/** The data sheet in the pane: what it says, links that are gone or moved, and figures to be taken from a table. */
import { dataCoefficients, dataIndicators } from "../../assessments/cluster-formation/data-binding";
import type { Text } from "../../core/locale";
import { linkState } from "../../statistics/references";
import { dataFigureName, dataKindKeys, dataKinds } from "../../workbook/layout/modules/data-sheet";
import { dataNames, marketColumns, yearColumns } from "./data-taking";
import { DataTaking } from "./DataTaking";
import type { Contents } from "../guide/sheets";
import { Finding, inEach, ModuleView, numberAt, wordsAt } from "./module-view";
import { columnTexts } from "./taking-texts";

const inputs = [
  ...yearColumns.map((column) => ({
    name: `dat_${column}`,
    year: "dat_year",
    label: columnTexts[column],
  })),
  ...marketColumns.map((column) => ({
    name: `dat_m_${column}`,
    year: "dat_m_year",
    label: columnTexts[column],
  })),
];

const figureLabels: Readonly<Record<"KL" | "KP" | "KS" | "A1" | "A2", Text>> = {
  KL: { en: "KL, localization", ru: "KL, локализация", kk: "KL, локализация" },
  KP: { en: "KP, per capita", ru: "KP, на душу", kk: "KP, жан басына" },
  KS: { en: "KS, specialization", ru: "KS, специализация", kk: "KS, мамандану" },
  A1: { en: "K*, together", ru: "K*, вместе", kk: "K*, бірге" },
  A2: { en: "Trend of K*, % a year", ru: "Тенденция K*, % в год", kk: "K* үрдісі, жылына %" },
};

const isError = (cell: unknown): boolean => typeof cell === "string" && cell.startsWith("#");

/** What can be wrong with an input cell, and the first such cell. */
type TroubleKind = "gone" | "error" | "text" | "blank";

interface Troubled {
  readonly name: string;
  readonly label: Text;
  readonly year: string;
  readonly address: string;
  readonly shown: string;
}

const said: Readonly<Record<TroubleKind, (first: Troubled) => Text>> = {
  gone: () => ({
    en: "the cells these links pointed at were deleted. Take the table again, or type the numbers.",
    ru: "ячейки, на которые указывали ссылки, удалены. Возьмите таблицу заново или введите числа.",
    kk: "сілтемелер көрсеткен ұяшықтар жойылған. Кестені қайта алыңыз немесе сандарды енгізіңіз.",
  }),
  error: ({ address, shown }) => ({
    en: `${address || "the cell"} shows ${shown}. Correct it there.`,
    ru: `${address || "в ячейке"} — ошибка ${shown}. Исправьте её там.`,
    kk: `${address || "ұяшықта"} — ${shown} қатесі. Сол жерде түзетіңіз.`,
  }),
  text: ({ shown }) => ({
    en: `text instead of a number (${shown}). It counts as unknown.`,
    ru: `текст вместо числа (${shown}). Считается, что данных нет.`,
    kk: `сан орнына мәтін (${shown}). Дерек жоқ деп саналады.`,
  }),
  blank: ({ address }) => ({
    en: `${address} is empty. It counts as unknown, not as 0.`,
    ru: `${address} — пустая ячейка. Считается, что данных нет, а не ноль.`,
    kk: `${address} — бос ұяшық. Нөл емес, дерек жоқ деп саналады.`,
  }),
};

const mostPlaces = 3;

function placesIn(found: readonly Troubled[], locale: keyof Text): string {
  const named = found
    .slice(0, mostPlaces)
    .map(({ label, year }) => (year === "" ? label[locale] : `${label[locale]} ${year}`));
  const rest = found.length - named.length;
  const more = { en: `and ${rest} more`, ru: `и ещё ${rest}`, kk: `және тағы ${rest}` }[locale];
  return [...named, ...(rest > 0 ? [more] : [])].join(", ");
}

function troubleOf(formula: unknown, shown: unknown): TroubleKind | null {
  const { state } = linkState(formula);
  if (state === "gone" || shown === "#REF!") return "gone";
  if (isError(shown)) return "error";
  if (typeof shown === "string" && shown.trim() !== "") return "text";
  return state === "linked" && shown === "" ? "blank" : null;
}

/** Input cells whose links or contents give no number, by what is wrong. */
function troubles(
  contents: Contents
): readonly { readonly kind: TroubleKind; readonly found: readonly Troubled[] }[] {
  const all = inputs.flatMap(({ name, year, label }) =>
    (contents[name]?.formulas ?? []).flatMap(([formula], row) => {
      const shown = contents[name]?.values[row]?.[0];
      const kind = troubleOf(formula, shown);
      if (kind === null) return [];
      const of = String(numberAt(contents, year, row) ?? "");
      const address = linkState(formula).address ?? "";
      return [{ kind, name, label, year: of, address, shown: String(shown ?? "") }];
    })
  );
  return (["gone", "error", "text", "blank"] as const).map((kind) => ({
    kind,
    found: all.filter((one) => one.kind === kind),
  }));
}

export const dataView: ModuleView = {
  key: "data",
  names: [
    ...dataNames,
    ...[...dataCoefficients, ...dataIndicators].map(dataFigureName),
    "dat_p_value",
    "dat_p_tests",
    "dat_false",
  ],
  review: (contents) => {
    const findings: Finding[] = [];
    for (const trouble of troubles(contents)) {
      const first = trouble.found[0];
      if (!first) continue;
      findings.push({
        tone: trouble.kind === "gone" || trouble.kind === "error" ? "fail" : "unknown",
        at: first.name,
        words: inEach(
          (locale) => `${placesIn(trouble.found, locale)}: ${said[trouble.kind](first)[locale]}`
        ),
      });
    }
    dataKindKeys.forEach((kind, row) => {
      for (const line of ["region", "industry"] as const) {
        const then = wordsAt(contents, `dat_t_${line}`, row);
        const now = wordsAt(contents, `dat_t_${line}_now`, row);
        if (then === "" || then === now) continue;
        const what = dataKinds[kind];
        findings.push({
          tone: "fail",
          at: `dat_t_${line}_now`,
          words: inEach(
            (locale) =>
              ({
                en: `${what.en}: where “${then}” stood, the table now has “${now}”. It was moved, sorted or replaced: take it again.`,
                ru: `${what.ru}: там, где стояло «${then}», в таблице теперь «${now}». Её переместили, отсортировали или заменили: возьмите её заново.`,
                kk: `${what.kk}: кестеде «${then}» тұрған жерде енді «${now}». Ол жылжытылған, сұрыпталған немесе ауыстырылған: қайта алыңыз.`,
              })[locale]
          ),
        });
      }
    });
    for (const key of ["kl", "kp", "ks"])
      contents[`dat_c_${key}`]?.values.forEach(([cell], row) => {
        if (!isError(cell)) return;
        const of = String(numberAt(contents, "dat_year", row) ?? "");
        findings.push({
          tone: "fail",
          at: `dat_c_${key}`,
          words: inEach(
            (locale) =>
              ({
                en: `${key.toUpperCase()}, ${of}: a part exceeds its whole, or a whole is 0. Check units and lines.`,
                ru: `${key.toUpperCase()}, ${of}: часть больше целого, или целое равно 0. Проверьте единицы и строки.`,
                kk: `${key.toUpperCase()}, ${of}: бөлігі бүтінінен үлкен немесе бүтіні 0. Өлшем бірліктері мен жолдарды тексеріңіз.`,
              })[locale]
          ),
        });
      });
    const yours = (contents["dat_i_override"]?.values ?? []).filter(
      ([cell]) => cell !== undefined && cell !== ""
    ).length;
    if (yours > 0)
      findings.push({
        tone: "info",
        at: "dat_i_override",
        words: inEach(
          (locale) =>
            ({
              en: `Your numbers stand in place of computed ones: ${yours}.`,
              ru: `Ваших чисел вместо вычисленных: ${yours}.`,
              kk: `Есептелгеннің орнындағы сіздің сандарыңыз: ${yours}.`,
            })[locale]
        ),
      });
    return {
      figures: [
        ...(["KL", "KP", "KS", "A1"] as const).map((key) => ({
          label: figureLabels[key],
          value: numberAt(contents, dataFigureName(key)),
          digits: 2,
        })),
        { label: figureLabels.A2, value: numberAt(contents, dataFigureName("A2")), digits: 1 },
        {
          label: {
            en: "Chance of at least this concentration, p",
            ru: "Вероятность такой концентрации случайно, p",
            kk: "Осындай шоғырланудың кездейсоқ болу ықтималдығы, p",
          },
          value: numberAt(contents, "dat_p_value"),
          digits: 3,
        },
      ],
      findings,
    };
  },
  Extra: DataTaking,
};
