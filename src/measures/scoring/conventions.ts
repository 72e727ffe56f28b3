/**
 * Conventions of the formation assessment that a function in a cell and the guided assessment share: each number stands
 * here once. All of them are defaults that a person can change.
 */
export const conventions = {
  /** Power of the mean: geometric. */
  rho: 0,
  /** Least score of a block inside a mean. */
  floor: 1,
  /** Index from which a verdict is 2, 3 and 4. */
  potential: 33,
  emerging: 50,
  ready: 67,
  /** Lowest score a scored block may have at verdict 3 and 4. */
  floor3: 33,
  floor4: 50,
  /** Least weighted coverage, least scored blocks, coverage from which a block is scored. */
  coverage: 0.7,
  blocks: 5,
  scoredFrom: 0.5,
  /** Highest verdict with an unknown gate, and with a block that is not scored. */
  unknownCap: 3,
  unscoredCap: 3,
  /** Score that is sufficient. */
  sufficient: 50,
  /** Level of confidence, and the correlation of any two errors. */
  confidence: 0.9,
  correlation: 0.3,
} as const;
