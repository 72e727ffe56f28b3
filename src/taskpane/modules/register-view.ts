/** The register of initiatives in the pane: lights, what is behind, and the snapshot of a half-year. */
import { lights, lightWords } from "../../assessments/cluster-formation/register";
import { formatShare } from "../numbers";
import { daysOfExcel } from "./excel-days";
import { columnOf, Finding, inEach, ModuleView, numberAt } from "./module-view";
import { repeated, rowFinding, rowsWhere, wordsOf } from "./row-findings";
import { SnapshotAction } from "./SnapshotAction";

export const registerView: ModuleView = {
  key: "register",
  names: [
    "reg_name",
    "reg_stage",
    "reg_stage_code",
    "reg_plan",
    "reg_better_code",
    "reg_snap_better",
    "reg_fact",
    "reg_date",
    "reg_owner",
    "reg_light",
    "reg_n",
    "reg_amber",
    "reg_twice",
    "reg_snap_half",
    "reg_snap_date",
    "reg_snap_name",
    "reg_snap_plan",
    "reg_snap_fact",
    "reg_snap_light",
    "reg_sum_half",
    "reg_sum_green",
    "reg_sum_fulfilment",
    "reg_sum_measured",
    ...lights.map((light) => `reg_n_${light}`),
  ],
  review: (contents) => {
    const read = (name: string): number | null => numberAt(contents, name);
    const names = wordsOf(contents, "reg_name");
    const stages = wordsOf(contents, "reg_stage_code");
    const owners = wordsOf(contents, "reg_owner");
    const signals = wordsOf(contents, "reg_light");
    const [plans, facts, dates] = ["reg_plan", "reg_fact", "reg_date"].map((name) =>
      columnOf(contents, name)
    );
    const isNamed = (row: number): boolean => names[row] !== "";
    const isNumber = (cells: typeof plans, row: number): boolean =>
      typeof cells?.[row] === "number";
    const isFilled = (cells: typeof plans, row: number): boolean => (cells?.[row] ?? "") !== "";
    const today = daysOfExcel(new Date());
    const count = names.length;
    const n = read("reg_n") ?? 0;
    const findings: Finding[] = [
      ...rowFinding(
        repeated(names),
        {
          en: "Initiatives that stand twice: no snapshot is taken of them",
          ru: "Инициатив, которые стоят дважды: снимок по ним не делается",
          kk: "Екі рет тұрған бастамалар: олардың көшірмесі алынбайды",
        },
        "reg_name",
        "fail"
      ),
      ...rowFinding(
        rowsWhere(
          count,
          (row) =>
            (isFilled(plans, row) && !isNumber(plans, row)) ||
            (isFilled(facts, row) && !isNumber(facts, row))
        ),
        {
          en: "Plans or facts that are no numbers",
          ru: "Планов или фактов, которые не числа",
          kk: "Сан емес жоспарлар не фактілер",
        },
        "reg_plan",
        "fail"
      ),
      ...rowFinding(
        rowsWhere(count, (row) => stages[row] === "?"),
        {
          en: "Stages that are not in the list",
          ru: "Этапов не из списка",
          kk: "Тізімде жоқ кезеңдер",
        },
        "reg_stage",
        "fail"
      ),
      ...rowFinding(
        rowsWhere(count, (row) => isNamed(row) && isNumber(facts, row) && !isFilled(plans, row)),
        {
          en: "Facts without a plan: nothing to compare them with",
          ru: "Фактов без плана: сравнить не с чем",
          kk: "Жоспары жоқ фактілер: салыстыратын ештеңе жоқ",
        },
        "reg_plan"
      ),
      ...rowFinding(
        rowsWhere(count, (row) => {
          const due = dates?.[row];
          return (
            isNamed(row) &&
            typeof due === "number" &&
            due < today &&
            signals[row] !== "green" &&
            stages[row] !== "finished" &&
            stages[row] !== "stopped"
          );
        }),
        {
          en: "Past their date and not green",
          ru: "Срок прошёл, а сигнал не зелёный",
          kk: "Мерзімі өткен, белгісі жасыл емес",
        },
        "reg_date"
      ),
      ...rowFinding(
        rowsWhere(count, (row) => isNamed(row) && owners[row] === ""),
        {
          en: "Initiatives without anyone responsible",
          ru: "Инициатив без ответственного",
          kk: "Жауаптысы жоқ бастамалар",
        },
        "reg_owner"
      ),
    ];
    const twice = read("reg_twice") ?? 0;
    if (twice > 0)
      findings.push({
        tone: "fail",
        words: {
          en: `Snapshot rows entered twice: ${twice}. Shares and trends count them twice.`,
          ru: `Строк снимков, внесённых дважды: ${twice}. Доли и тренды учитывают их дважды.`,
          kk: `Екі рет енгізілген көшірме жолдары: ${twice}. Үлестер мен үрдістерде олар екі рет саналады.`,
        },
        at: "reg_snap_half",
      });
    const halves = wordsOf(contents, "reg_sum_half").filter((half) => half !== "");
    const latest = halves.length - 1;
    const fulfilment = numberAt(contents, "reg_sum_fulfilment", latest);
    return {
      figures: [
        {
          label: { en: "Initiatives", ru: "Инициатив", kk: "Бастамалар" },
          value: n === 0 ? null : n,
          digits: 0,
        },
        ...lights.map((light) => ({
          label: lightWords[light],
          value: n === 0 ? null : read(`reg_n_${light}`),
          digits: 0,
        })),
        {
          label: {
            en: "Half-years with a snapshot",
            ru: "Полугодий со снимком",
            kk: "Көшірмесі бар жартыжылдықтар",
          },
          value: halves.length === 0 ? null : halves.length,
          digits: 0,
          ...(fulfilment === null
            ? {}
            : {
                note: inEach(
                  (locale) =>
                    `${halves[latest] ?? ""}: ${{ en: "fact to plan", ru: "факт к плану", kk: "фактінің жоспарға қатынасы" }[locale]} ${formatShare(fulfilment, 0, locale)}`
                ),
              }),
        },
      ],
      findings,
    };
  },
  Extra: SnapshotAction,
};
