/** Opens the worker of random draws; the build finds its file by this very expression. */
import type { DrawsMessage, DrawsWorker } from "./simulation";

export function openSimulation(): DrawsWorker {
  const worker = new Worker(
    /* webpackChunkName: "simulation" */ new URL("./simulation.worker.ts", import.meta.url)
  );
  const opened: DrawsWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (input) => worker.postMessage(input),
    terminate: () => worker.terminate(),
  };
  worker.onmessage = (event: MessageEvent<DrawsMessage>) => opened.onmessage?.(event);
  worker.onerror = ({ message }) => opened.onerror?.({ message });
  return opened;
}
