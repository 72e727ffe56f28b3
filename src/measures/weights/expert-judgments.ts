/**
 * Pairwise comparisons of several experts, one matrix under the other: reading them, the competence of each
 * expert, and the geometric mean of their judgments. Shared by the measures of groups of experts.
 */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { Text } from "../../core/locale";
import { optionalRange, range } from "../../core/params";
import { about } from "../../core/sentences";
import { BlockCell, Place, RangeReference } from "../../core/twin";
import { comparisonBlock, ComparisonBlock, Judgments, readPairs } from "./pairwise-comparisons";

const label = {
  matrices: { en: "Matrices", ru: "Матрицы", kk: "Матрицалар" },
  weights: { en: "Expert weights", ru: "Веса экспертов", kk: "Сарапшылар салмағы" },
};

export const expertMatrices = range({
  label: label.matrices,
  description: {
    en: "The experts' matrices one under the other: n columns, n rows per expert; a_ij says how many times row i matters more than column j, blank = not compared",
    ru: "Матрицы экспертов одна под другой: n столбцов, по n строк на эксперта; a_ij — во сколько раз строка i важнее столбца j, пусто — не сравнивали",
    kk: "Сарапшылардың матрицалары бірінің астында бірі: n баған, әр сарапшыға n жол; a_ij — i жолы j бағанынан неше есе маңызды, бос — салыстырылмаған",
  },
  shape: "any",
  total: "allowed",
});

export const expertWeights = optionalRange({
  label: label.weights,
  description: {
    en: "Competence of each expert, in the order of the matrices; equal when not given",
    ru: "Компетентность каждого эксперта в порядке матриц; если не указано — одинаковая",
    kk: "Әр сарапшының құзыреттілігі, матрицалар ретімен; берілмесе, бірдей",
  },
});

/** What a fault of one expert's matrix is said of. */
export const ofExpert = (k: number): Text => ({
  en: `${label.matrices.en}, expert ${k + 1}`,
  ru: `${label.matrices.ru}, эксперт ${k + 1}`,
  kk: `${label.matrices.kk}, ${k + 1}-сарапшы`,
});

function notStacked(rows: number, columns: number): Fault {
  return fault(
    "#VALUE!",
    about(label.matrices, {
      en: `has ${rows} rows and ${columns} columns; expected as many rows as columns for each expert`,
      ru: `строк ${rows}, столбцов ${columns}; у каждого эксперта строк и столбцов должно быть поровну`,
      kk: `жол саны ${rows}, баған саны ${columns}; әр сарапшыда жол мен баған саны тең болуы керек`,
    })
  );
}

function notOnePerExpert(found: number, experts: number): Fault {
  return fault(
    "#VALUE!",
    about(label.weights, {
      en: `the number of cells is ${found}, but the number of matrices is ${experts}; expected one weight per expert`,
      ru: `ячеек ${found}, а матриц ${experts}; ожидается один вес на эксперта`,
      kk: `ұяшық саны ${found}, ал матрица саны ${experts}; әр сарапшыға бір салмақ болуы керек`,
    })
  );
}

/** The judgments of each expert and the expert's share of the say. */
export interface Experts {
  readonly n: number;
  readonly judgments: readonly Judgments[];
  /** Sum to 1. */
  readonly shares: Float64Array;
}

export function readExperts(matrices: NumberRange, weights: NumberRange | null): Experts | Fault {
  const n = matrices.columns;
  const count = matrices.rows / n;
  if (!Number.isInteger(count)) return notStacked(matrices.rows, n);
  if (weights && weights.length !== count) return notOnePerExpert(weights.length, count);
  const judgments: Judgments[] = [];
  for (let k = 0; k < count; k++) {
    const pairs = readPairs(n, (i, j) => matrices.at(k * n + i, j), ofExpert(k));
    if (isFault(pairs)) return pairs;
    judgments.push(pairs);
  }
  const shares = weights
    ? weights.values().map((x) => x / weights.total)
    : new Float64Array(count).fill(1 / count);
  return { n, judgments, shares };
}

/**
 * Geometric mean of the judgments of each pair, over the experts who made it and have a say.
 * @returns judgments that need not be connected
 */
export function combinedJudgments({ n, judgments, shares }: Experts): Judgments {
  const logs = new Float64Array(n * n);
  const missing: [number, number][] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const made = judgments
        .map(({ logs: own }, k) => ({ log: own[i * n + j]!, share: shares[k]! }))
        .filter(({ log, share }) => share > 0 && !Number.isNaN(log));
      const say = sumOf(made.map(({ share }) => share));
      const log = made.length === 0 ? NaN : sumOf(made.map((x) => x.share * x.log)) / say;
      if (made.length === 0) missing.push([i, j]);
      logs[i * n + j] = log;
      logs[j * n + i] = -log;
    }
  }
  return { n, logs, missing };
}

/** Helper cells of several experts. */
export interface ExpertBlock {
  readonly n: number;
  readonly experts: number;
  readonly cells: readonly BlockCell[];
  /** Address of the reconciled matrix of one expert, 0 where a pair was not compared. */
  readonly reconciledOf: (k: number) => string;
  /** Address of one expert's share. */
  readonly shareOf: (k: number) => string;
  /** Address of all shares, a column. */
  readonly shares: string;
  /** The geometric mean of all judgments as a formula, 0 where nobody compared a pair. */
  readonly combined: string;
  readonly rowsFree: number;
  readonly columnsFree: number;
  /** Wraps a formula: #VALUE! when any expert's judgments contradict each other. */
  readonly refusing: ComparisonBlock["refusing"];
}

/** @returns helper cells, or null when the shape of the ranges already decides for #VALUE! */
export function expertBlock(
  matrices: RangeReference,
  size: { readonly rows: number; readonly columns: number },
  weights: RangeReference | null,
  place: Place
): ExpertBlock | null {
  const n = size.columns;
  const experts = size.rows / n;
  if (n < 2 || !Number.isInteger(experts)) return null;
  if (weights?.size && weights.size.rows * weights.size.columns !== experts) return null;
  const shareColumn = n + 1;
  const spreadColumn = n + 2;
  const contradictionColumn = n + 3;
  const shares = place(0, shareColumn, experts, 1);
  const spread = place(0, spreadColumn, size.rows, 1);
  const contradictions = place(0, contradictionColumn, experts, 1);
  const stack = place(0, 0, size.rows, n);
  const cells: BlockCell[] = [
    {
      row: 0,
      column: shareColumn,
      rows: experts,
      columns: 1,
      formula: weights ? `${weights.column}/SUM(${weights})` : `ROW(${shares})^0/${experts}`,
    },
  ];
  for (let k = 0; k < experts; k++) {
    const own = new RangeReference(
      `INDEX(${matrices},${k * n + 1},1):INDEX(${matrices},${(k + 1) * n},${n})`,
      { rows: n, columns: n },
      false
    );
    const block = comparisonBlock(own, n, (row, column, rows, columns) =>
      place(k * n + row, column, rows, columns)
    );
    cells.push(
      ...block.cells.map((cell) => ({ ...cell, row: cell.row + k * n })),
      {
        row: k,
        column: contradictionColumn,
        rows: 1,
        columns: 1,
        formula: block.contradictions,
      },
      {
        row: k * n,
        column: spreadColumn,
        rows: n,
        columns: 1,
        formula: `${place(k, shareColumn)}*ROW(${place(k * n, 0, n, 1)})^0`,
      }
    );
  }
  // Each row of the selection takes the same row of every expert, times the expert's share.
  const selectionRow = size.rows + 1;
  const selection = place(selectionRow, 0, n, size.rows);
  cells.push({
    row: selectionRow,
    column: 0,
    rows: n,
    columns: size.rows,
    formula: `IF(MOD(TRANSPOSE(ROW(${stack})-MIN(ROW(${stack}))),${n})=ROW(${place(0, 0, n, 1)})-MIN(ROW(${place(0, 0, n, 1)})),TRANSPOSE(${spread}),0)`,
  });
  const say = `MMULT(${selection},--(${stack}>0))`;
  const weighted = `MMULT(${selection},LN(IF(${stack}>0,${stack},1)))`;
  return {
    n,
    experts,
    cells,
    reconciledOf: (k) => place(k * n, 0, n, n),
    shareOf: (k) => place(k, shareColumn),
    shares,
    combined: `IF(${say}>0,EXP(${weighted}/IF(${say}>0,${say},1)),0)`,
    rowsFree: selectionRow + n + 1,
    columnsFree: Math.max(size.rows, contradictionColumn) + 2,
    refusing: (body) => {
      const checked = `IF(SUM(${contradictions})>0,#VALUE!,${body})`;
      return weights && weights.size === null
        ? `IF(${weights.length}<>${experts},#VALUE!,${checked})`
        : checked;
    },
  };
}
