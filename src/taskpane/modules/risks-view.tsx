/** The risks in the pane: how many are judged, which stand high, and the table of likelihood and impact. */
import type { JSX } from "react";
import { bandOf, riskSteps } from "../../assessments/cluster-formation/risk-register";
import type { Text } from "../../core/locale";
import { useSpeech } from "../language";
import { Section } from "../parts/Page";
import { say } from "../texts";
import type { ExtraProps, Finding, ModuleView } from "./module-view";
import { columnOf, inEach, numberAt, wordsAt } from "./module-view";

const texts = {
  judged: say("Risks judged", "Оценено рисков", "Бағаланған тәуекелдер"),
  high: say("High", "Высоких", "Жоғары"),
  parity: say("Price parity (R8)", "Ценовой паритет (R8)", "Баға паритеті (R8)"),
  dependency: say(
    "Strategic dependency (R4)",
    "Стратегическая зависимость (R4)",
    "Стратегиялық тәуелділік (R4)"
  ),
  dependent: say("dependent", "есть", "тәуелді"),
  free: say("not dependent", "нет", "тәуелді емес"),
  open: say("undetermined", "не определено", "анықталмады"),
  raised: say(
    "Measured as high and not judged",
    "Измерено как высокое, но не оценено",
    "Жоғары деп өлшенген, бірақ бағаланбаған"
  ),
  noMeasure: say(
    "High risks without a measure or an owner",
    "Высоких рисков без меры или ответственного",
    "Шарасы не жауаптысы жоқ жоғары тәуекелдер"
  ),
  table: say("Likelihood and impact", "Вероятность и последствия", "Ықтималдық пен салдар"),
  likelihood: say("Likelihood", "Вероятность", "Ықтималдық"),
  impact: say("Impact", "Последствия", "Салдары"),
} as const;

const listed = (words: Text, codes: readonly string[]): Text =>
  inEach((to) => `${words[to]}: ${codes.join(", ")}`);

export const risksView: ModuleView = {
  key: "risks",
  names: [
    "rsk_code",
    "rsk_name",
    "rsk_level_code",
    "rsk_product",
    "rsk_band_code",
    "rsk_owner",
    "rsk_measure",
    "rsk_judged",
    "rsk_red_count",
    "rsk_parity",
    "rsk_dependent",
    "rsk_heat",
    "rsk_amber",
    "rsk_red",
  ],
  review: (contents) => {
    const rows = columnOf(contents, "rsk_code").map((code, row) => ({
      code: String(code),
      level: wordsAt(contents, "rsk_level_code", row),
      band: wordsAt(contents, "rsk_band_code", row),
      hasOwner: wordsAt(contents, "rsk_owner", row) !== "",
      hasMeasure: wordsAt(contents, "rsk_measure", row) !== "",
    }));
    const unjudged = rows.filter(({ level, band }) => level === "high" && band === "");
    const bare = rows.filter(
      ({ band, hasOwner, hasMeasure }) => band === "red" && !(hasOwner && hasMeasure)
    );
    const findings: Finding[] = [];
    const add = (words: Text, found: typeof rows, at: string): void => {
      if (found.length > 0)
        findings.push({
          tone: "unknown",
          words: listed(
            words,
            found.map(({ code }) => code)
          ),
          at,
        });
    };
    add(texts.raised, unjudged, "rsk_likelihood");
    add(texts.noMeasure, bare, "rsk_measure");
    const dependent = numberAt(contents, "rsk_dependent");
    const flag = dependent === null ? texts.open : dependent === 1 ? texts.dependent : texts.free;
    return {
      figures: [
        { label: texts.judged, value: numberAt(contents, "rsk_judged"), digits: 0 },
        { label: texts.high, value: numberAt(contents, "rsk_red_count"), digits: 0 },
        { label: texts.parity, value: numberAt(contents, "rsk_parity"), digits: 2 },
        { label: texts.dependency, value: dependent, digits: 0, note: flag },
      ],
      findings,
    };
  },
  Extra: (props: ExtraProps) => <Heat {...props} />,
};

const steps = Array.from({ length: riskSteps }, (_, index) => index + 1);
const tones = { green: "pass", amber: "unknown", red: "fail" } as const;

const Heat = ({ contents }: ExtraProps): JSX.Element => {
  const { say: tell, number } = useSpeech();
  const bands = {
    amber: numberAt(contents, "rsk_amber") ?? Infinity,
    red: numberAt(contents, "rsk_red") ?? Infinity,
  };
  return (
    <Section title={tell(texts.table)}>
      <table className="table middle">
        <thead>
          <tr>
            <th scope="col">
              {tell(texts.likelihood)} / {tell(texts.impact)}
            </th>
            {steps.map((impact) => (
              <th key={impact} scope="col" className="num">
                {number(impact, 0)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...steps].reverse().map((likelihood, row) => (
            <tr key={likelihood}>
              <th scope="row">{number(likelihood, 0)}</th>
              {steps.map((impact, column) => {
                const count = numberAt(contents, "rsk_heat", row, column) ?? 0;
                const tone = tones[bandOf(likelihood * impact, bands)];
                return (
                  <td key={impact} className={count === 0 ? "num" : `num strong ${tone}`}>
                    {count === 0 ? "·" : number(count, 0)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
};
