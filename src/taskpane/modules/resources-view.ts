/** Resources in the pane: how much of a resource is used, what is short, and what leaves for a better price. */
import { yesNo } from "../../assessments/yes-no";
import { counted, listed, stated } from "./findings";
import { columnOf, ModuleView, numberAt, wordsAt } from "./module-view";

const percent = { en: "%", ru: "%", kk: "%" };
const yes: readonly string[] = Object.values(yesNo.yes);

export const resourcesView: ModuleView = {
  key: "resources",
  names: [
    "res_ratio",
    "res_changed",
    "res_overall",
    "res_parity",
    "res_limit",
    "res_leaving",
    "res_short",
    "res_b1",
    "res_b2",
    "res_answered",
    "res_mat_name",
    "res_mat_own",
    "res_mat_counts",
    "res_mat_quality_code",
  ],
  review: (contents) => {
    const materials = columnOf(contents, "res_mat_name").map((cell) => String(cell).trim());
    const own = columnOf(contents, "res_mat_own");
    const quality = columnOf(contents, "res_mat_quality_code");
    const which = (holds: (row: number) => boolean): string =>
      materials.filter((name, row) => name !== "" && holds(row)).join(", ");
    const counts = columnOf(contents, "res_mat_counts").filter((cell) => cell === 1).length;
    const answered = numberAt(contents, "res_answered") ?? 0;
    const overall = numberAt(contents, "res_overall");
    return {
      figures: [
        {
          label: {
            en: "Last stage of the funnel, of the first",
            ru: "Последняя ступень воронки от первой",
            kk: "Құйғыштың соңғы сатысы, біріншіден",
          },
          value: overall === null ? null : 100 * overall,
          digits: 1,
          unit: percent,
        },
        {
          label: {
            en: "Key inputs near by, of need (B1)",
            ru: "Ключевое сырьё рядом, от потребности (B1)",
            kk: "Жақындағы негізгі шикізат, қажеттіліктен (B1)",
          },
          value: numberAt(contents, "res_b1"),
          unit: percent,
          ...(counts === 0
            ? {}
            : {
                note: {
                  en: `${answered} of ${counts} answered`,
                  ru: `с ответом ${answered} из ${counts}`,
                  kk: `жауабы бар: ${answered}, барлығы: ${counts}`,
                },
              }),
        },
        {
          label: {
            en: "Highest price parity",
            ru: "Наибольший паритет цен",
            kk: "Ең жоғары баға паритеті",
          },
          value: numberAt(contents, "res_parity"),
          digits: 3,
          note: {
            en: "outside / inside",
            ru: "вне региона / внутри",
            kk: "сыртта / ішінде",
          },
        },
      ],
      findings: [
        ...listed(
          wordsAt(contents, "res_leaving"),
          {
            en: "Worth more outside, so it leaves the region; the low price inside is a difficulty, not an advantage",
            ru: "Вне региона дороже, поэтому уходит; низкая цена внутри — трудность, а не преимущество",
            kk: "Сыртта қымбат, сондықтан өңірден кетеді; ішкі төмен баға — артықшылық емес, қиындық",
          },
          { at: "res_mat_parity", tone: "unknown" }
        ),
        ...stated(
          yes.includes(wordsAt(contents, "res_b2")),
          {
            en: "B2 is below 1 and so counts as an advantage, although a material leaves: leave that material out of B2",
            ru: "B2 ниже 1 и считается преимуществом, хотя сырьё уходит: исключите это сырьё из B2",
            kk: "B2 1-ден төмен, сондықтан артықшылық саналады, бірақ шикізат кетеді: оны B2-ден шығарыңыз",
          },
          { at: "res_b2", tone: "fail" }
        ),
        ...listed(
          wordsAt(contents, "res_short"),
          { en: "Shortage", ru: "Нехватка", kk: "Тапшылық" },
          { at: "res_mat_balance", tone: "unknown" }
        ),
        ...listed(
          which((row) => own[row] === 0),
          {
            en: "Nothing of it comes from the region itself",
            ru: "Из самого региона не поступает",
            kk: "Өңірдің өзінен келмейді",
          },
          { at: "res_mat_own" }
        ),
        ...listed(
          which((row) => quality[row] === "no"),
          {
            en: "What is near lacks the required quality and does not count for B1",
            ru: "У ближнего сырья нет нужного качества, в B1 оно не считается",
            kk: "Жақындағысының сапасы жетпейді, B1-де саналмайды",
          },
          { at: "res_mat_quality" }
        ),
        ...counted(
          counts - answered,
          {
            en: "Materials without need, origins near by or quality; B1 waits for them",
            ru: "Сырья без потребности, ближних источников или качества; B1 ждёт их",
            kk: "Қажеттілігі, жақын көзі не сапасы жоқ шикізат; B1 соларды күтеді",
          },
          { at: "res_mat_need" }
        ),
        ...counted(
          columnOf(contents, "res_ratio").filter((cell) => typeof cell === "number" && cell > 1)
            .length,
          {
            en: "Stages of the funnel larger than the one above: they are no part of it",
            ru: "Ступеней воронки больше предыдущей: они не её часть",
            kk: "Алдыңғысынан көп құйғыш сатылары: олар оның бөлігі емес",
          },
          { at: "res_ratio", tone: "fail" }
        ),
        ...counted(
          columnOf(contents, "res_changed").filter((cell) => cell === 1).length,
          {
            en: "Stages of the funnel that count something else than the one above: their ratio is no yield",
            ru: "Ступеней воронки, где считается другое: их отношение — не выход",
            kk: "Басқа нәрсе саналатын құйғыш сатылары: олардың қатынасы шығымды білдірмейді",
          },
          { at: "res_unit" }
        ),
      ],
    };
  },
};
