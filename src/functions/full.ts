/** Entry of `functions.full.js`: every function, with its sentences in every language. */
import { measures } from "../measures";
import { answerCall } from "./call";
import { Answering, fullGlobal } from "./full-script";

const byId = new Map(measures.map((measure) => [measure.id, measure]));

const answer: Answering = (id, inputs, locale, error) => {
  const measure = byId.get(id);
  if (!measure) throw new Error(`no function ${id}`);
  return answerCall(measure, inputs, locale, error);
};

Object.assign(globalThis, { [fullGlobal]: answer });
