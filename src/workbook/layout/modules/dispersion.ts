/** Formulas of dispersion between regions and of a region's potential, which two sheets share. */

/**
 * Standard deviation over mean, both weighted; "" where there is no weight or the mean is 0.
 * @param weights  name or address of a helper column that holds numbers only   @param x  one of the same length
 */
export function relativeSpread(weights: string, x: string): string {
  const total = `SUM(${weights})`;
  const sum = `SUMPRODUCT(${weights},${x})`;
  const isZero = `ABS(${sum})<=1E-15*SUMPRODUCT(${weights},ABS(${x}))`;
  const deviation = `SQRT(SUMPRODUCT(${weights},(${x}-(${sum}/${total}))^2)/${total})`;
  return `IF(${total}=0,"",IF(${isZero},"",${deviation}/ABS(${sum}/${total})))`;
}

/** 50·(1 + log₂(region/mean)) within 0…100; "" without a value or a mean above 0. */
export function potentialPoints(region: string, mean: string): string {
  return `IF(COUNT(${region},${mean})<2,"",IF(${mean}<=0,"",IF(${region}<=0,0,MIN(100,MAX(0,50*(1+LOG(${region}/${mean},2)))))))`;
}

/** The later less the earlier, "" unless both are numbers. */
export function difference(after: string, before: string): string {
  return `IF(COUNT(${after},${before})<2,"",${after}-${before})`;
}

/** 1 when the whole and the disparity both rise, 0 when not, "" while one of them is unknown. */
export function unbalanced(
  whole: readonly [before: string, after: string],
  disparity: readonly [before: string, after: string]
): string {
  return `IF(COUNT(${[...whole, ...disparity].join(",")})<4,"",IF(AND(${whole[1]}>${whole[0]},${disparity[1]}>${disparity[0]}),1,0))`;
}
