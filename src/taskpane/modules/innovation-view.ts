/** Innovation activity in the pane: three medians beside each other, and what E3 and E4 still need. */
import type { Text } from "../../core/locale";
import { counted, stated } from "./findings";
import { columnOf, ModuleView, numberAt, ReviewFigure } from "./module-view";

const percent = { en: "%", ru: "%", kk: "%" };
const years = { en: "years", ru: "лет", kk: "жыл" };

export const innovationView: ModuleView = {
  key: "innovation",
  names: [
    "inn_name",
    "inn_kind_code",
    "inn_years",
    "inn_joint_code",
    "inn_says",
    "inn_volume_median",
    "inn_volume_n",
    "inn_periodicity_median",
    "inn_periodicity_n",
    "inn_effect_median",
    "inn_effect_n",
    "inn_steady_share",
    "inn_region",
    "inn_nation",
    "inn_e3",
    "inn_e4",
    "inn_joint_n",
  ],
  review: (contents) => {
    const names = columnOf(contents, "inn_name").map((cell) => String(cell).trim());
    const kinds = columnOf(contents, "inn_kind_code");
    const joint = columnOf(contents, "inn_joint_code");
    const rows = names.flatMap((name, row) => (name === "" ? [] : [row]));
    const median = (key: string, label: Text, unit: Text): ReviewFigure => {
      const n = numberAt(contents, `inn_${key}_n`) ?? 0;
      return {
        label,
        value: numberAt(contents, `inn_${key}_median`),
        unit,
        note: { en: `median of ${n}`, ru: `медиана, n = ${n}`, kk: `медиана, n = ${n}` },
      };
    };
    const E3 = numberAt(contents, "inn_e3");
    return {
      figures: [
        median("volume", { en: "Volume", ru: "Объём", kk: "Көлемі" }, percent),
        median(
          "periodicity",
          { en: "Periodicity", ru: "Периодичность", kk: "Мерзімділігі" },
          years
        ),
        median("effect", { en: "Effect", ru: "Эффект", kk: "Әсері" }, percent),
        {
          label: {
            en: "Enterprises that innovate steadily",
            ru: "Постоянно обновляющихся предприятий",
            kk: "Тұрақты жаңаратын кәсіпорындар",
          },
          value: numberAt(contents, "inn_steady_share"),
          unit: percent,
        },
        {
          label: {
            en: "Innovation-active, region / country (E3)",
            ru: "Инновационно активные, регион / страна (E3)",
            kk: "Инновациялық белсенділер, өңір / ел (E3)",
          },
          value: E3,
          digits: 2,
        },
        {
          label: {
            en: "Joint projects (E4)",
            ru: "Совместных проектов (E4)",
            kk: "Бірлескен жобалар (E4)",
          },
          value: numberAt(contents, "inn_e4"),
          digits: 0,
          note: {
            en: `known: ${numberAt(contents, "inn_joint_n") ?? 0}`,
            ru: `известно: ${numberAt(contents, "inn_joint_n") ?? 0}`,
            kk: `белгілісі: ${numberAt(contents, "inn_joint_n") ?? 0}`,
          },
        },
      ],
      findings: [
        ...stated(
          numberAt(contents, "inn_nation") === null,
          {
            en: "E3 needs the share of innovation-active enterprises in the country",
            ru: "Для E3 нужна доля инновационно активных предприятий в стране",
            kk: "E3 үшін елдегі инновациялық белсенді кәсіпорындардың үлесі керек",
          },
          { at: "inn_nation" }
        ),
        ...stated(
          E3 !== null && numberAt(contents, "inn_region") === null,
          {
            en: "E3 takes the region's share from this table; statistics of all enterprises would be surer",
            ru: "Доля региона для E3 взята из этой таблицы; статистика по всем предприятиям была бы надёжнее",
            kk: "E3 үшін өңірдің үлесі осы кестеден алынды; барлық кәсіпорын бойынша статистика сенімдірек болар еді",
          },
          { at: "inn_region", tone: "info" }
        ),
        ...counted(
          rows.filter((row) => joint[row] !== "yes" && joint[row] !== "no").length,
          {
            en: "Rows that do not say whether they are joint with science; E4 waits for them",
            ru: "Строк, где не сказано, совместно ли с наукой; E4 ждёт их",
            kk: "Ғылыммен бірлескені айтылмаған жолдар; E4 соларды күтеді",
          },
          { at: "inn_joint" }
        ),
        ...counted(
          rows.filter((row) => kinds[row] === "" || kinds[row] === "?").length,
          {
            en: "Rows that do not say whether they are an enterprise or a project",
            ru: "Строк, где не сказано, предприятие это или проект",
            kk: "Кәсіпорын ба, жоба ма — айтылмаған жолдар",
          },
          { at: "inn_kind" }
        ),
        ...counted(
          columnOf(contents, "inn_says").filter((cell) => cell !== "").length,
          {
            en: "Rows with more years than the window has",
            ru: "Строк, где лет больше, чем в периоде",
            kk: "Жыл саны кезеңнен көп жолдар",
          },
          { at: "inn_years", tone: "fail" }
        ),
      ],
    };
  },
};
