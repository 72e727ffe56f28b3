/** The worker of random draws: takes the input of an assessment, tells how far it is, answers with the result. */
import type { FormationInput } from "../../assessments/assessment";
import { DrawsMessage, drawInTurns } from "./simulation";

/** A worker may take its time between two reports. */
const turn = 60;

const tell = (message: DrawsMessage): void => self.postMessage(message);

self.onmessage = (event: MessageEvent<FormationInput>): void => {
  void drawInTurns(
    event.data,
    (share) => tell({ kind: "progress", share }),
    () => false,
    () => Promise.resolve(),
    turn
  ).then((result) => tell({ kind: "done", result }));
};
