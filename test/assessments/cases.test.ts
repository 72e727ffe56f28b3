/** Every whole assessment of the published examples, every key of its expected outputs. */
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { expectedNames } from "../../src/assessments/cluster-formation/expected-names";
import type { FormationInput } from "../../src/assessments/assessment";
import examples from "./assessment.json";
import { differences } from "./close";

const { tolerance } = examples;

test.each(examples.cases.map((example) => [example.id, example] as const))(
  "%s gives every expected output",
  (_, example) => {
    const input = example.input as FormationInput;
    expect(
      differences(expectedNames(assessFormation(input), input), example.expected, {
        default: tolerance.index,
        byKey: {
          probability: tolerance.monte_carlo_probability,
          mean: tolerance.monte_carlo_quantiles,
          p05: tolerance.monte_carlo_quantiles,
          p50: tolerance.monte_carlo_quantiles,
          p95: tolerance.monte_carlo_quantiles,
        },
      })
    ).toEqual([]);
  }
);
