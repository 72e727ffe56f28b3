/** The report and how it was scored: what the sheets say follows the pure functions and the cells behind them. */
import { assessFormation } from "../../../src/assessments/cluster-formation/assess";
import { defaultConfig, settings } from "../../../src/assessments/cluster-formation/config";
import { gateCodes } from "../../../src/assessments/cluster-formation/gates";
import { measurePlan } from "../../../src/assessments/cluster-formation/measure-plan";
import { reasonsOf } from "../../../src/assessments/cluster-formation/reasons";
import { recommendations } from "../../../src/assessments/cluster-formation/recommendations";
import { verdictWords } from "../../../src/assessments/cluster-formation/verdict";
import { locales } from "../../../src/core/locale";
import { logModule } from "../../../src/workbook/layout/modules/log-sheet";
import { recommendationsModule } from "../../../src/workbook/layout/modules/recommendations-sheet";
import { reportModule } from "../../../src/workbook/layout/modules/report-sheet";
import { scoringModule } from "../../../src/workbook/layout/modules/scoring-sheet";
import { exampleInput } from "../../assessments/example";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { ModuleBook } from "../module-book";
import { answerCases, wordsOf } from "./answers-book";

const sheets = [recommendationsModule, reportModule, scoringModule, logModule];
const synthetic = exampleInput("synthetic-1");

toolOrSkip(libreOffice(), "report and scoring calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const numbers = new Map(
    Object.entries(answerCases).map(([id, input]) => [id, book.add(sheets, input, {})])
  );
  const edited = book.add(
    sheets,
    { ...synthetic, config: { ...synthetic.config, cut2: 55 }, block_weights: { A: 2 } },
    {
      ind_weight: [null, 3],
      ind_source: ["Bureau of statistics", "Register", "", "Bureau of statistics", "Survey"],
      log_date: [46000, 46001.5, 46002],
      log_author: ["Aigerim", "Boris", "Aigerim"],
      log_cell: ["cfg_cut2", "ind_weight A2", "cfg_cut2"],
      log_old: [50, 1, 54],
      log_new: [54, 3, 55],
      log_reason: ["first try", "heavier trend", "agreed at the council"],
    },
    "ru"
  );
  beforeAll(() => book.calculate(), 300_000);

  for (const [id, input] of Object.entries(answerCases)) {
    const read = () => book.read(numbers.get(id) ?? 0);

    test(`${id}: the report gives answer, reasons, conditions and measures`, () => {
      const plan = read();
      const result = assessFormation(input);
      const answer = wordsOf(plan.cell("rep_answer"));
      expect(answer.split(" · ")[0]).toBe(result.verdict_range);
      expect(locales.map((to) => verdictWords[result.verdict][to])).toContain(
        answer.split(" · ")[1]
      );
      const { pro, contra } = reasonsOf(result);
      const codes = (name: string) => plan.column(name).filter((code) => code !== "");
      expect(codes("rep_pro_code")).toEqual(pro.map(({ code }) => code));
      expect(codes("rep_contra_code")).toEqual(contra.map(({ code }) => code));
      expect(plan.column("rep_gate_state")).toEqual(gateCodes.map((gate) => result.gates[gate]));
      const texts = measurePlan(input)
        .slice(0, 5)
        .map(({ id: code }) => recommendations.find((one) => one.id === code)?.text);
      const shown = plan.column("rep_measures").map(wordsOf);
      texts.forEach((text, i) => {
        expect(locales.some((to) => shown[i]?.includes(text?.[to] ?? "?"))).toBe(true);
      });
      expect(shown.slice(texts.length)).toEqual(Array(5 - texts.length).fill(""));
      const listed = plan.column("rep_unknown").filter((said) => said !== "");
      expect(listed).toHaveLength(Math.min(5, result.measure_first.length));
      result.measure_first
        .slice(0, 5)
        .forEach(({ code }, i) => expect(wordsOf(listed[i])).toContain(`· ${code} `));
    });

    test(`${id}: every sentence is filled, and no cell is an error`, () => {
      const plan = read();
      for (const name of [
        "rep_question",
        "rep_answer",
        "rep_why",
        "rep_index",
        "rep_coverage",
        "rep_grades",
        "rep_unknown_gates",
        "rep_unknown_count",
      ]) {
        const said = wordsOf(plan.cell(name));
        expect(said).not.toBe("");
        expect(said).not.toMatch(/\{\d\}/);
      }
      for (const name of ["rep_pro", "rep_contra", "rep_measures", "rep_gate", "scd_rules"])
        for (const said of plan.column(name)) expect(wordsOf(said)).not.toMatch(/\{\d\}/);
      // A block that is not scored is a gap in the drawing.
      const unscored = Object.values(assessFormation(input).blocks).filter(
        ({ scored }) => !scored
      ).length;
      const gaps = plan.column("rep_radar").filter((cell) => typeof cell !== "number");
      expect(gaps).toEqual(Array.from({ length: unscored }, () => ({ error: "#N/A" })));
      expect(book.errors(numbers.get(id) ?? 0)).toEqual([]);
    });

    test(`${id}: how it was scored shows every default in force`, () => {
      const plan = read();
      const { config, profile } = assessFormation(input);
      const now = plan.by("scd_key", "scd_now");
      const changed = plan.by("scd_key", "scd_is_changed");
      for (const { key } of settings) {
        expect([key, now.get(`cfg_${key}`)]).toEqual([key, config[key]]);
        const start =
          key === "firms"
            ? profile.firmsMin
            : key === "largest"
              ? profile.largestMax
              : defaultConfig[key];
        expect([key, changed.get(`cfg_${key}`)]).toEqual([key, config[key] === start ? 0 : 1]);
      }
      for (const grade of ["A", "B", "C", "D"] as const)
        expect(now.get(`cfg_sigma ${grade}`)).toBe(config.sigma[grade]);
      for (const gate of gateCodes) expect(now.get(`cfg_cap ${gate}`)).toBe(config.cap[gate]);
      const weights = Object.keys(input.indicator_weights ?? {}).filter(
        (code) => input.indicator_weights?.[code] !== 1
      );
      expect(plan.cell("scd_post_changed_count")).toBe(weights.length);
    });
  }

  test("what was changed says from what, by whom and when, after the latest line of the log", () => {
    const plan = book.read(edited);
    const at = plan.column("scd_key").indexOf("cfg_cut2");
    expect(plan.column("scd_changed")[at]).toBe("изменено, было 50");
    expect(plan.column("scd_who")[at]).toBe("Aigerim");
    expect(plan.column("scd_when")[at]).toBe(46002);
    expect(plan.column("scd_reason")[at]).toBe("agreed at the council");
    const weight = plan.column("scd_key").indexOf("blk_w A");
    expect(plan.column("scd_changed")[weight]).toBe("изменено, было 1");
    expect(plan.column("scd_who")[weight]).toBe("");
    const post = plan.column("scd_post_code").indexOf("A2");
    expect(plan.column("scd_post_changed")[post]).toBe("было -5 / 0 / 5, вес 1, учтён");
    expect(plan.column("scd_post_who")[post]).toBe("Boris");
    expect(plan.cell("scd_post_changed_count")).toBe(1);
    expect(plan.cell("scd_changed_count")).toBe(2);
  });

  test("each source stands once, in the order of the indicators", () => {
    const plan = book.read(edited);
    expect(plan.column("rep_sources").filter((said) => said !== "")).toEqual([
      "· Bureau of statistics",
      "· Register",
      "· Survey",
    ]);
  });
});
