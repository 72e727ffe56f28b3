/** Entry of `functions.languages.js`: the functions once more, with their sentences in every language. */
import { measures } from "../measures";
import { answerCall } from "./call";
import { Answering, languagesGlobal } from "./languages";

const byId = new Map(measures.map((measure) => [measure.id, measure]));

const answer: Answering = (id, inputs, locale, error) => {
  const measure = byId.get(id);
  if (!measure) throw new Error(`no function ${id}`);
  return answerCall(measure, inputs, locale, error);
};

Object.assign(globalThis, { [languagesGlobal]: answer });
