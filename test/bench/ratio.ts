/**
 * Times two pieces of work against each other so that the ratio travels to other machines: ABBA order
 * inside every round, an untimed pass before each timing, the quotient of the two minima.
 */

export interface Ratio {
  readonly ratio: number;
  readonly quartiles: readonly [number, number];
  readonly milliseconds: { readonly work: number; readonly floor: number };
}

function timed(run: () => unknown): number {
  run();
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Lets the compiler finish with a piece of work before anything is timed. */
function warm(run: () => unknown, milliseconds = 400): void {
  const end = Date.now() + milliseconds;
  do run();
  while (Date.now() < end);
}

export function ratioOf(work: () => unknown, floor: () => unknown, rounds = 15): Ratio {
  warm(floor);
  warm(work);
  const works: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? [floor, work, work, floor] : [work, floor, floor, work];
    for (const one of order) (one === work ? works : floors).push(timed(one));
  }
  const quotients = works.map((time, i) => time / (floors[i] ?? time)).sort((a, b) => a - b);
  const at = (share: number) => quotients[Math.floor(share * (quotients.length - 1))] ?? NaN;
  const work_ = Math.min(...works);
  const floor_ = Math.min(...floors);
  return {
    ratio: work_ / floor_,
    quartiles: [at(0.25), at(0.75)],
    milliseconds: { work: work_, floor: floor_ },
  };
}
