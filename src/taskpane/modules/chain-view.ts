/** The value chain in the pane: what D1, D2 and D4 stand on, and what is missing for them. */
import { formatNumber } from "../numbers";
import { counted, listed, stated } from "./findings";
import { columnOf, inEach, ModuleView, numberAt, wordsAt } from "./module-view";

const percent = { en: "%", ru: "%", kk: "%" };

export const chainView: ModuleView = {
  key: "chain",
  names: [
    "chn_stage",
    "chn_kind_code",
    "chn_traded_code",
    "chn_output",
    "chn_use",
    "chn_export",
    "chn_open",
    "chn_d1",
    "chn_d1_low",
    "chn_d1_high",
    "chn_base",
    "chn_d2",
    "chn_d4",
    "chn_missing",
  ],
  review: (contents) => {
    const names = columnOf(contents, "chn_stage").map((cell) => String(cell).trim());
    const traded = columnOf(contents, "chn_traded_code");
    const kinds = columnOf(contents, "chn_kind_code");
    const [outputs, uses, exports] = ["chn_output", "chn_use", "chn_export"].map((name) =>
      columnOf(contents, name)
    );
    const amount = (cells: typeof outputs, row: number): number => {
      const cell = cells?.[row];
      return typeof cell === "number" ? cell : 0;
    };
    const rows = names.flatMap((name, row) => (name === "" ? [] : [row]));
    const low = numberAt(contents, "chn_d1_low");
    const high = numberAt(contents, "chn_d1_high");
    const D1 = numberAt(contents, "chn_d1");
    const base = wordsAt(contents, "chn_base");
    const D2 = numberAt(contents, "chn_d2");
    return {
      figures: [
        {
          label: {
            en: "Stages present (D1)",
            ru: "Стадий в регионе (D1)",
            kk: "Өңірдегі сатылар (D1)",
          },
          value: D1,
          unit: percent,
          ...(D1 === null && low !== null && high !== null
            ? {
                note: inEach((locale) => {
                  const [from, to] = [low, high].map((x) => formatNumber(x, 0, locale));
                  return {
                    en: `between ${from} and ${to}`,
                    ru: `от ${from} до ${to}`,
                    kk: `${from} – ${to}`,
                  }[locale];
                }),
              }
            : {}),
        },
        {
          label: {
            en: "Base product processed further (D2)",
            ru: "Базовый продукт перерабатывается (D2)",
            kk: "Базалық өнімнің өңделетіні (D2)",
          },
          value: D2,
          unit: percent,
          ...(base === "" ? {} : { note: { en: base, ru: base, kk: base } }),
        },
        {
          label: {
            en: "Final products in output (D4)",
            ru: "Конечная продукция в выпуске (D4)",
            kk: "Өндірістегі түпкілікті өнім (D4)",
          },
          value: numberAt(contents, "chn_d4"),
          unit: percent,
        },
      ],
      findings: [
        ...listed(
          wordsAt(contents, "chn_missing"),
          {
            en: "Stages missing in the region",
            ru: "В регионе нет стадий",
            kk: "Өңірде жоқ сатылар",
          },
          { at: "chn_missing" }
        ),
        ...counted(
          numberAt(contents, "chn_open"),
          {
            en: "Counted stages without an answer whether they are in the region",
            ru: "Считаемых стадий без ответа, есть ли они в регионе",
            kk: "Өңірде бар-жоғы айтылмаған саналатын сатылар",
          },
          { at: "chn_present" }
        ),
        ...counted(
          rows.filter((row) => traded[row] !== "yes" && traded[row] !== "no").length,
          {
            en: "Stages of which it is not said whether they are counted",
            ru: "Стадий, о которых не сказано, считаются ли они",
            kk: "Санала ма — айтылмаған сатылар",
          },
          { at: "chn_traded" }
        ),
        ...counted(
          rows.filter((row) => kinds[row] === "" || kinds[row] === "?").length,
          {
            en: "Stages of which it is not said what they make",
            ru: "Стадий, о которых не сказано, что они дают",
            kk: "Не беретіні айтылмаған сатылар",
          },
          { at: "chn_kind" }
        ),
        ...counted(
          rows.filter(
            (row) =>
              typeof outputs?.[row] === "number" &&
              amount(uses, row) + amount(exports, row) > amount(outputs, row)
          ).length,
          {
            en: "Stages where processed and leaving amounts exceed the output; check that the units agree",
            ru: "Стадий, где переработка и вывоз больше выпуска; проверьте единицы",
            kk: "Өңделгені мен әкетілгені өндірістен көп сатылар; бірліктерін тексеріңіз",
          },
          { at: "chn_output", tone: "fail" }
        ),
        ...stated(
          base !== "" && D2 === null,
          inEach(
            (locale) =>
              ({
                en: `D2 needs the output of this stage and what leaves the region of it: ${base}`,
                ru: `Для D2 нужны выпуск этой стадии и её вывоз: ${base}`,
                kk: `D2 үшін осы сатының өндірісі мен әкетілгені керек: ${base}`,
              })[locale]
          ),
          { at: "chn_output" }
        ),
        ...stated(
          rows.length > 0 && base === "",
          {
            en: "The last base product made in the region is not known yet, so D2 is not either",
            ru: "Последний базовый продукт региона ещё не известен, поэтому неизвестен и D2",
            kk: "Өңірдегі соңғы базалық өнім әлі белгісіз, сондықтан D2 де белгісіз",
          },
          { at: "chn_present", tone: "info" }
        ),
      ],
    };
  },
};
