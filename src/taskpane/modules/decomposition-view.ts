/** The decomposition in the pane: three totals of the same units, and what makes them say little. */
import { Ground, grounds } from "../../assessments/cluster-formation/decomposition";
import type { Text } from "../../core/locale";
import { formatNumber } from "../numbers";
import { counted, listed, stated } from "./findings";
import { columnOf, Finding, inEach, ModuleView, numberAt, ReviewFigure } from "./module-view";

const titles: Readonly<Record<Ground, Text>> = {
  level: { en: "By management level", ru: "По уровню управления", kk: "Басқару деңгейі бойынша" },
  zone: { en: "By territory", ru: "По территории", kk: "Аумақ бойынша" },
  stage: {
    en: "By production and technology",
    ru: "По производству и технологии",
    kk: "Өндіріс пен технология бойынша",
  },
};

const untagged: Readonly<Record<Ground, Text>> = {
  level: {
    en: "Units without a management level",
    ru: "Единиц без уровня управления",
    kk: "Басқару деңгейі жоқ бірліктер",
  },
  zone: {
    en: "Units without a zone of the list",
    ru: "Единиц без зоны из списка",
    kk: "Тізімдегі аймағы жоқ бірліктер",
  },
  stage: {
    en: "Units without a stage of the list",
    ru: "Единиц без стадии из списка",
    kk: "Тізімдегі сатысы жоқ бірліктер",
  },
};

export const decompositionView: ModuleView = {
  key: "decomposition",
  names: [
    "dec_units",
    "dec_total",
    "dec_blank",
    "dec_limit",
    ...grounds.flatMap((ground) =>
      ["name", "value", "share", "open"].map((part) => `dec_${ground}s_${part}`)
    ),
  ],
  review: (contents) => {
    const limit = numberAt(contents, "dec_limit");
    const total = numberAt(contents, "dec_total");
    const classes = (ground: Ground) => {
      const shares = columnOf(contents, `dec_${ground}s_share`);
      return columnOf(contents, `dec_${ground}s_name`).flatMap((cell, row) => {
        const share = shares[row];
        return typeof share === "number" ? [{ name: String(cell), share }] : [];
      });
    };
    const largest = (ground: Ground): ReviewFigure => {
      const [first] = [...classes(ground)].sort((a, b) => b.share - a.share);
      return {
        label: titles[ground],
        value: first?.name ?? null,
        ...(first
          ? {
              note: inEach((locale) => {
                const share = formatNumber(first.share, 0, locale);
                return { en: `${share}%`, ru: `${share}\u00a0%`, kk: `${share}\u00a0%` }[locale];
              }),
            }
          : {}),
      };
    };
    const sums = grounds.map((ground) =>
      columnOf(contents, `dec_${ground}s_value`).reduce<number>(
        (sum, cell) => sum + (typeof cell === "number" ? cell : 0),
        0
      )
    );
    const differ =
      total !== null && sums.some((sum) => Math.abs(sum - total) > 1e-9 * Math.max(1, total));
    const heavy: readonly Finding[] = grounds.flatMap((ground) =>
      listed(
        classes(ground)
          .filter(({ share }) => limit !== null && share > limit)
          .map(({ name }) => name)
          .join(", "),
        {
          en: "Unbalanced decomposition: one class holds most of it",
          ru: "Несбалансированная декомпозиция: почти всё в одном классе",
          kk: "Теңгерімсіз декомпозиция: барлығы дерлік бір сыныпта",
        },
        { at: `dec_${ground}s_share`, tone: "unknown" }
      )
    );
    return {
      figures: [
        {
          label: { en: "Units", ru: "Единиц", kk: "Бірліктер" },
          value: numberAt(contents, "dec_units"),
          digits: 0,
        },
        { label: { en: "Total", ru: "Всего", kk: "Барлығы" }, value: total },
        ...grounds.map(largest),
      ],
      findings: [
        ...heavy,
        ...grounds.flatMap((ground) =>
          counted(numberAt(contents, `dec_${ground}s_open`), untagged[ground], {
            at: `dec_${ground}`,
          })
        ),
        ...stated(
          differ,
          {
            en: "The three totals do not agree: units without a tag are missing from one, or a class stands twice",
            ru: "Три итога не сходятся: в одном не хватает единиц без метки или класс записан дважды",
            kk: "Үш жиынтық бірдей емес: бірінде белгісіз бірліктер жетіспейді немесе сынып екі рет жазылған",
          },
          { at: "dec_agree", tone: "fail" }
        ),
        ...counted(
          numberAt(contents, "dec_blank"),
          {
            en: "Units without a value: they are not counted as 0, the shares are of the others",
            ru: "Единиц без значения: нулём они не считаются, доли — по остальным",
            kk: "Мәні жоқ бірліктер: олар нөл деп саналмайды, үлестер қалғандары бойынша",
          },
          { at: "dec_value" }
        ),
      ],
    };
  },
};
