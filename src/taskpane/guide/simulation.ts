/**
 * Random draws away from the page where a worker may be had, and in short turns on the page where not: an Excel may
 * refuse workers, and the numbers are the same either way. Both tell how far they are and end when they are told to.
 */
import type { FormationInput, MonteCarloResult } from "../../assessments/assessment";
import { startMonteCarlo } from "../../assessments/cluster-formation/monte-carlo";

/** From the worker to the page. `result` is null without enough evidence for an index. */
export type DrawsMessage =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "done"; readonly result: MonteCarloResult | null };

/** What the page needs of a worker. */
export interface DrawsWorker {
  onmessage: ((event: { readonly data: DrawsMessage }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(input: FormationInput): void;
  terminate(): void;
}

export interface Simulation {
  /** null when it was ended, or the evidence does not suffice. */
  readonly result: Promise<MonteCarloResult | null>;
  readonly cancel: () => void;
}

/** Draws between two looks at the clock, and how long a turn on the page may last, in milliseconds. */
const step = 20;
const turn = 12;

/**
 * Makes the draws in turns. Used by the page, and by the worker with longer ones.
 * @param rest  lets the program breathe between two turns
 */
export async function drawInTurns(
  input: FormationInput,
  onProgress: (share: number) => void,
  isOver: () => boolean,
  rest: () => Promise<void>,
  length = turn
): Promise<MonteCarloResult | null> {
  const run = startMonteCarlo(input);
  if (run === null) return null;
  for (let done = 0; done < run.draws;) {
    const until = Date.now() + length;
    do done = run.advance(step);
    while (done < run.draws && Date.now() < until);
    onProgress(done / run.draws);
    await rest();
    if (isOver()) return null;
  }
  return run.result();
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** @param open  makes a worker, or throws where none may be had */
export function simulate(
  input: FormationInput,
  onProgress: (share: number) => void,
  open: () => Promise<DrawsWorker>
): Simulation {
  let over = false;
  let end: (() => void) | null = null;
  const isOver = (): boolean => over;
  const here = (): Promise<MonteCarloResult | null> =>
    drawInTurns(input, (share) => over || onProgress(share), isOver, nextTurn);
  const away = (worker: DrawsWorker): Promise<MonteCarloResult | null> =>
    new Promise((resolve, reject) => {
      const close = (): void => {
        worker.onmessage = null;
        worker.onerror = null;
        worker.terminate();
      };
      end = () => {
        close();
        resolve(null);
      };
      worker.onmessage = ({ data }) => {
        if (data.kind === "progress") onProgress(data.share);
        else {
          close();
          resolve(data.result);
        }
      };
      worker.onerror = ({ message }) => {
        close();
        reject(new Error(message ?? "the worker ended"));
      };
      worker.postMessage(input);
    });
  const run = async (): Promise<MonteCarloResult | null> => {
    let worker: DrawsWorker;
    try {
      worker = await open();
    } catch {
      return here();
    }
    if (over) {
      worker.terminate();
      return null;
    }
    try {
      return await away(worker);
    } catch {
      // A worker may be refused only once it is asked to load: the page does the work then.
      return over ? null : here();
    }
  };
  return {
    result: run(),
    cancel: () => {
      over = true;
      end?.();
    },
  };
}
