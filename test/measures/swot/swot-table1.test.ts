/** The illustrative SWOT whole: from the experts' comparisons to weights, position, posture and directions. */
import { ahpConsistency } from "../../../src/measures/weights/ahp-consistency";
import { ahpCombine } from "../../../src/measures/weights/ahp-combine";
import { ahpGroupWeights } from "../../../src/measures/weights/ahp-group-weights";
import { swotBalance } from "../../../src/measures/swot/swot-balance";
import { swotDirections } from "../../../src/measures/swot/swot-directions";
import { swotPosture } from "../../../src/measures/swot/swot-posture";
import { swotWeights } from "../../../src/measures/swot/swot-weights";
import example from "../../catalogue/swot-table1.json";
import { reciprocal } from "../../support/judgments";
import { column, expectNear, rowsOf } from "../../support/law";

const groups = ["S", "W", "O", "T"] as const;
const sets = ["groups", ...groups] as const;
const sizeOf = { groups: 4, S: 3, W: 4, O: 2, T: 4 };
const { expected, tolerance } = example;

/** Fields stored to five significant digits: 1.22935 stands there as 1.2293, beyond their absolute tolerance of 1e-5. */
const fiveDigits = (x: unknown) => Number(Number(x).toPrecision(5));

/** "1/3" as typed by an expert. */
function fraction(text: string): number {
  const [top, bottom = "1"] = text.split("/");
  return Number(top) / Number(bottom);
}

const matrixOf = (expert: (typeof example.experts)[number], set: (typeof sets)[number]) =>
  reciprocal(sizeOf[set], expert.judgements[set].map(fraction));
const stacked = (set: (typeof sets)[number]) =>
  example.experts.flatMap((expert) => matrixOf(expert, set));
const weightsOf = (set: (typeof sets)[number]) =>
  rowsOf(ahpGroupWeights, stacked(set)).map((row) => Number(row[0]));

const groupWeights = column(weightsOf("groups"));
const local = column(groups.flatMap(weightsOf));
const quadrants = column(example.factor_order.map((factor) => factor.charAt(0)));
const globalWeights = (convention?: string) =>
  rowsOf(swotWeights, quadrants, local, groupWeights, convention).map((row) => Number(row[0]));
const weights = column(globalWeights());
const links = example.directions.map((direction) => Object.values(direction.links));

function expectAll(
  actual: readonly unknown[],
  wanted: readonly number[],
  within = tolerance
): void {
  expect(actual).toHaveLength(wanted.length);
  actual.forEach((x, i) => expectNear(Number(x), wanted[i] ?? NaN, within));
}

describe("the illustrative SWOT of table 1", () => {
  it("has the group and local weights of the combined judgments", () => {
    expectAll(groupWeights.flat(), Object.values(expected.group_weights));
    expectAll(local.flat(), Object.values(expected.local_weights).flat());
  });

  it.each(sets)("has the consistency of the group and of each expert in the set %s", (set) => {
    const combined = rowsOf(ahpCombine, stacked(set));
    expectNear(Number(rowsOf(ahpConsistency, combined)[0]?.[0]), expected.CR_group[set], tolerance);
    example.experts.forEach((expert, k) =>
      expect(fiveDigits(rowsOf(ahpConsistency, matrixOf(expert, set))[0]?.[0])).toBe(
        expected.CR_experts[k]?.[set]
      )
    );
  });

  it("has the global weights of both conventions, each summing to 1", () => {
    expectAll(globalWeights(), expected.global_weights);
    expectAll(globalWeights("top-factors"), expected.global_weights_if_groups_were_scaling_factors);
    for (const convention of ["groups", "top-factors"])
      expectNear(
        globalWeights(convention).reduce((a, b) => a + b, 0),
        1
      );
  });

  it("has its position and posture", () => {
    expectAll(rowsOf(swotBalance, groupWeights).flat(), Object.values(expected.balance));
    expectAll(rowsOf(swotPosture, groupWeights).flat(), Object.values(expected.posture));
  });

  it("has the scores of its directions, and their weight per link", () => {
    const table = rowsOf(swotDirections, links, weights);
    expectAll(
      table.map((row) => row[0]),
      expected.direction_scores
    );
    expectAll(
      table.map((row) => row[1]),
      [0.111538, 0.092629, 0.092782, 0.101835, 0.134726, 0.112377, 0.105074],
      1e-6
    );
  });

  it("has the mass of each direction in each quadrant, and so its type", () => {
    const top = 3;
    const mass = (quadrant: string) =>
      rowsOf(
        swotDirections,
        links,
        weights.map(([w], f) => [quadrants[f]?.[0] === quadrant ? w : 0]),
        top
      ).map((row) => Number(row[0]) * top);
    const masses = groups.map(mass);
    expected.direction_mass.forEach((wanted, k) =>
      expect(masses.map((of) => fiveDigits(of[k]))).toEqual(Object.values(wanted))
    );
    const types = example.directions.map((_, k) => {
      const [s = 0, w = 0, o = 0, t = 0] = masses.map((of) => of[k] ?? NaN);
      return `${s >= w ? "S" : "W"}${o >= t ? "O" : "T"}`;
    });
    expect(types).toEqual(expected.direction_types);
  });

  it("has the points of the experts' own group weights", () => {
    const points = example.experts.map((expert) =>
      rowsOf(swotBalance, rowsOf(ahpGroupWeights, matrixOf(expert, "groups"))).flat()
    );
    expectAll(points.flat(), [0.299742, 0.30208, -0.053427, 0.462828, 0.420626, 0.333333], 1e-6);
  });

  it("has an order of its first and fourth direction that one expert can turn round", () => {
    const without = (left: number) => {
      const experts = example.experts.filter((_, k) => k !== left);
      const of = (set: (typeof sets)[number]) =>
        rowsOf(
          ahpGroupWeights,
          experts.flatMap((expert) => matrixOf(expert, set))
        );
      const own = rowsOf(swotWeights, quadrants, groups.flatMap(of), of("groups"));
      const scores = rowsOf(swotDirections, links, own).map((row) => Number(row[0]));
      return [scores[0], scores[3]];
    };
    expectAll(without(0), [0.373557, 0.373049], 1e-6);
    expectAll(without(1), [0.352998, 0.351742], 1e-6);
  });
});
