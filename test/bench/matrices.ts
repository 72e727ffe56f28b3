/** Work on whole tables: location quotients, relatedness, the inverse of Leontief, complexity. */
import { EigenvalueDecomposition, inverse, Matrix } from "ml-matrix";
import { agree, call, rowsOf } from "./calling";
import { coefficients, employment, nested } from "./data";
import { copyRows, naiveInverse, naiveProximity, presence } from "./floors";
import { ratioOf, timeOf } from "./ratio";
import { figure, heading, report, reportAtLeast, reportAtMost } from "./report";

function quotients(): void {
  heading("location quotients, 300 × 1000");
  const table = employment(300, 1000);
  const work = call("LOCATION.QUOTIENTS", { matrix: table });
  const binary = call("LOCATION.QUOTIENTS", { matrix: table, variant: "binary" });
  agree("LOCATION.QUOTIENTS, binary", binary(), presence(table));
  const { ratio, wall } = ratioOf(work, () => copyRows(table));
  reportAtMost(
    "LOCATION.QUOTIENTS over copying the rows",
    ratio,
    4.5,
    "×",
    ` (${figure(wall)} ms)`
  );
}

function relatedness(): void {
  heading("relatedness of industries, 300 regions × 1000 industries");
  const table = employment(300, 1000);
  const work = call("PROXIMITY", { matrix: table });
  agree("PROXIMITY", work(), naiveProximity(table));
  const { wall } = timeOf(work, 5);
  const naive = timeOf(() => naiveProximity(table), 1).wall;
  reportAtLeast(
    "PROXIMITY against plain loops",
    naive / wall,
    10,
    ` (${figure(wall)} ms against ${figure(naive)})`
  );
  const present = new Matrix(presence(table));
  const product = timeOf(() => present.transpose().mmul(present), 1).wall;
  reportAtLeast(
    "PROXIMITY against the product alone in ml-matrix",
    product / wall,
    null,
    ` (${figure(product)} ms)`
  );
}

function leontief(): void {
  heading("inverse of Leontief, 500 × 500");
  const table = coefficients(500);
  const work = call("LEONTIEF.INVERSE", { coefficients: table });
  agree("LEONTIEF.INVERSE", work(), naiveInverse(table));
  const { wall } = timeOf(work, 5);
  const n = table.length;
  const minus = Matrix.eye(n, n).sub(new Matrix(table));
  const peer = timeOf(() => inverse(minus), 1).wall;
  const plain = timeOf(() => naiveInverse(table), 1).wall;
  reportAtLeast(
    "LEONTIEF.INVERSE against ml-matrix",
    peer / wall,
    6,
    ` (${figure(wall)} ms against ${figure(peer)})`
  );
  reportAtLeast(
    "LEONTIEF.INVERSE against plain rows",
    plain / wall,
    null,
    ` (${figure(plain)} ms)`
  );
}

/** |M x − λ x| for the standardized index, relative to |x|: how far the answer is from an eigenvector. */
function residual(table: readonly (readonly number[])[], index: readonly number[]): number {
  const present = presence(table);
  const diversity = present.map((row) => row.reduce((a, b) => a + b, 0));
  const ubiquity = (present[0] ?? []).map((_, i) => present.reduce((a, row) => a + row[i]!, 0));
  const industries = ubiquity.map(
    (u, i) => present.reduce((a, row, r) => a + row[i]! * index[r]!, 0) / u
  );
  const image = present.map(
    (row, r) => row.reduce((a, x, i) => a + x * industries[i]!, 0) / diversity[r]!
  );
  // The index is an eigenvector up to a constant, the trivial one: take it out by the mean weighted with diversity.
  const weight = diversity.reduce((a, b) => a + b, 0);
  const center = (x: readonly number[]) => {
    const mean = x.reduce((a, value, r) => a + value * diversity[r]!, 0) / weight;
    return x.map((value) => value - mean);
  };
  const x = center(index);
  const y = center(image);
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, r) => sum + value * b[r]! * diversity[r]!, 0);
  const eigenvalue = dot(x, y) / dot(x, x);
  const gap = y.map((value, r) => value - eigenvalue * x[r]!);
  return Math.sqrt(dot(gap, gap) / dot(x, x));
}

function complexity(): void {
  heading("complexity of regions, 300 × 1000");
  const random = timeOf(call("REGION.COMPLEXITY", { matrix: employment(300, 1000) }), 5).wall;
  report("REGION.COMPLEXITY, a random table, which has no order to find", `${figure(random)} ms`);
  const table = nested(300, 1000);
  const work = call("REGION.COMPLEXITY", { matrix: table });
  const index = rowsOf(work()).map((row) => row[0] as number);
  const off = residual(table, index);
  report(
    "REGION.COMPLEXITY, residual of the eigenvector",
    off.toExponential(1),
    "≤ 1e-12",
    off <= 1e-12
  );
  const { wall, processor } = timeOf(work, 5);
  reportAtMost("REGION.COMPLEXITY", wall, 10, "ms", ` (processor ${figure(processor)} ms)`);
  const present = presence(table);
  const diversity = present.map((row) => row.reduce((a, b) => a + b, 0));
  const ubiquity = (present[0] ?? []).map((_, i) => present.reduce((a, row) => a + row[i]!, 0));
  const scaled = new Matrix(
    present.map((row, r) => row.map((x, i) => x / Math.sqrt(diversity[r]! * ubiquity[i]!)))
  );
  const peer = timeOf(
    () => new EigenvalueDecomposition(scaled.mmul(scaled.transpose()), { assumeSymmetric: true }),
    1
  ).wall;
  reportAtLeast("REGION.COMPLEXITY against ml-matrix", peer / wall, null, ` (${figure(peer)} ms)`);
}

export function matrices(): void {
  quotients();
  relatedness();
  leontief();
  complexity();
}
