/**
 * Times two pieces of work against each other so that the ratio travels to other machines: ABBA order inside
 * every round, an untimed pass before each timing, the quotient of the two minima. A fixed order would put one
 * of the two always after the work that emptied the cache.
 */

export interface Ratio {
  readonly ratio: number;
  readonly quartiles: readonly [number, number];
  /** Least wall and processor time of the work, in milliseconds. */
  readonly wall: number;
  readonly processor: number;
}

interface Timing {
  readonly wall: number;
  readonly processor: number;
}

function timed(run: () => unknown): Timing {
  run();
  const used = process.cpuUsage();
  const start = process.hrtime.bigint();
  run();
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  const { user, system } = process.cpuUsage(used);
  return { wall, processor: (user + system) / 1000 };
}

/** Lets the compiler finish with a piece of work before anything is timed. */
function warm(run: () => unknown, milliseconds: number): void {
  const end = Date.now() + milliseconds;
  do run();
  while (Date.now() < end);
}

interface Pairs {
  readonly rounds?: number;
  /** Milliseconds each of the two runs before anything is timed. */
  readonly warming?: number;
}

/** @returns how many times as long as the floor the work takes */
export function ratioOf(
  work: () => unknown,
  floor: () => unknown,
  { rounds = 15, warming = 300 }: Pairs = {}
): Ratio {
  warm(floor, warming);
  warm(work, warming);
  const works: Timing[] = [];
  const floors: Timing[] = [];
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? [floor, work, work, floor] : [work, floor, floor, work];
    for (const one of order) (one === work ? works : floors).push(timed(one));
  }
  const quotients = works
    .map(({ wall }, i) => wall / (floors[i]?.wall ?? wall))
    .sort((a, b) => a - b);
  const at = (share: number) => quotients[Math.floor(share * (quotients.length - 1))] ?? NaN;
  const least = (timings: readonly Timing[], of: keyof Timing) =>
    Math.min(...timings.map((timing) => timing[of]));
  return {
    ratio: least(works, "wall") / least(floors, "wall"),
    quartiles: [at(0.25), at(0.75)],
    wall: least(works, "wall"),
    processor: least(works, "processor"),
  };
}

/** The least of a few timings, for work too long to be paired. */
export function timeOf(work: () => unknown, rounds = 3): Timing {
  work();
  const timings = Array.from({ length: rounds }, () => timed(work));
  return {
    wall: Math.min(...timings.map(({ wall }) => wall)),
    processor: Math.min(...timings.map(({ processor }) => processor)),
  };
}

/**
 * The floor against itself: within 5 % of 1 the machine is quiet enough for the numbers to count.
 * @returns the ratio, after three tries at most
 */
export function control(floor: () => unknown): number {
  let ratio = 1;
  for (let tries = 0; tries < 3; tries++) {
    ratio = ratioOf(() => floor(), floor).ratio;
    if (ratio > 0.95 && ratio < 1.05) break;
  }
  return ratio;
}

/**
 * Garbage counts as well, so nothing may be collected meanwhile: of many samples the middle one, which a
 * collection spoils as little as code that was not compiled yet and puts every number into an object.
 * @returns bytes a call allocates; null where the collector is not at hand (node --expose-gc)
 */
export function bytesPerCall(work: () => unknown, calls = 50): number | null {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (!collect) return null;
  const used = () => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  collect();
  // A collection throws compiled code away too.
  warm(work, 1000);
  const samples = Array.from({ length: 25 }, () => {
    const before = used();
    for (let i = 0; i < calls; i++) work();
    return (used() - before) / calls;
  }).sort((a, b) => a - b);
  return samples[samples.length >> 1] ?? null;
}
