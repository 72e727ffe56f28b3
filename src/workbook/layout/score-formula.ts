/** The score of a value on its goalposts as an expression (method, section 3), for any cells that hold them. */

export interface GoalpostCells {
  readonly scale: string;
  readonly floor: string;
  readonly sufficient: string;
  readonly target: string;
}

export function linearScore(
  x: string,
  { floor, sufficient, target }: Omit<GoalpostCells, "scale">
): string {
  return `IF((${x}-${sufficient})*(${target}-${sufficient})>=0,MIN(100,50+50*(${x}-${sufficient})/(${target}-${sufficient})),MAX(0,50-50*(${sufficient}-${x})/(${sufficient}-${floor})))`;
}

export function logarithmicScore(
  x: string,
  { floor, sufficient, target }: Omit<GoalpostCells, "scale">
): string {
  return `IF(${x}<=0,0,IF(LN(${x}/${sufficient})*LN(${target}/${sufficient})>=0,MIN(100,50+50*LN(${x}/${sufficient})/LN(${target}/${sufficient})),MAX(0,50-50*LN(${sufficient}/${x})/LN(${sufficient}/${floor}))))`;
}

/** The score on whichever scale its cell says. */
export function scoreFormula(x: string, posts: GoalpostCells): string {
  return `IF(${posts.scale}="log",${logarithmicScore(x, posts)},${linearScore(x, posts)})`;
}
