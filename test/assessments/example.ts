/** The published examples as typed inputs. */
import type { FormationInput } from "../../src/assessments/assessment";
import examples from "./assessment.json";

/** @returns the input of a published example */
export function exampleInput(id: string): FormationInput {
  const example = examples.cases.find((candidate) => candidate.id === id);
  if (example === undefined) throw new Error(`no example ${id}`);
  return example.input as FormationInput;
}

/** @returns the input with some values changed */
export function withValues(
  input: FormationInput,
  values: Readonly<Record<string, number | null>>
): FormationInput {
  return { ...input, values: { ...input.values, ...values } };
}
