/** Lenses and sensitivity: the sheets say what the pure functions say. */
import { assessFormation } from "../../../src/assessments/cluster-formation/assess";
import { blockCodes } from "../../../src/assessments/cluster-formation/blocks";
import { gateFlips } from "../../../src/assessments/cluster-formation/flips";
import { gateCodes } from "../../../src/assessments/cluster-formation/gates";
import {
  diamondLens,
  esoLens,
  preconditionLens,
  s3Lens,
} from "../../../src/assessments/cluster-formation/lenses";
import { indexOf, modelOf } from "../../../src/assessments/cluster-formation/model";
import {
  verdictsByChoice,
  withoutEachBlock,
} from "../../../src/assessments/cluster-formation/sensitivity";
import { lensesModule } from "../../../src/workbook/layout/modules/lenses-sheet";
import { sensitivityModule } from "../../../src/workbook/layout/modules/sensitivity-sheet";
import { libreOffice, toolOrSkip } from "../../support/tools";
import type { CellValue } from "../../support/xlsx-reader";
import { differences } from "../../assessments/close";
import { ModuleBook } from "../module-book";
import { answerCases } from "./answers-book";

const tolerance = { default: 1e-8 };
const number = (cell: CellValue | null | undefined): number | null =>
  typeof cell === "number" ? cell : null;

toolOrSkip(libreOffice(), "lenses and sensitivity calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const numbers = new Map(
    Object.entries(answerCases).map(([id, input]) => [
      id,
      book.add([lensesModule, sensitivityModule], input, {}),
    ])
  );
  const read = (id: string) => book.read(numbers.get(id) ?? 0);

  beforeAll(() => book.calculate(), 300_000);

  for (const [id, input] of Object.entries(answerCases)) {
    test(`${id}: lenses`, () => {
      const plan = read(id);
      const model = modelOf(input);
      const expected = {
        preconditions: Object.values(preconditionLens(model)),
        eso: Object.values(esoLens(model)),
        diamond: Object.values(diamondLens(model)),
        s3: Object.values(s3Lens(model)),
      };
      const lens = (name: string) =>
        plan.column(`len_${name}`).map((score, i) => ({
          score: number(score),
          observed: number(plan.column(`len_${name}_observed`)[i]),
          tagged: number(plan.column(`len_${name}_tagged`)[i]),
        }));
      const shown = {
        preconditions: lens("preconditions"),
        eso: lens("eso"),
        diamond: lens("diamond"),
        s3: lens("s3"),
      };
      expect(differences(shown, expected, tolerance)).toEqual([]);
      for (const name of ["KL", "KP", "KS"] as const)
        expect(
          differences(
            number(plan.cell(`len_${name}`)),
            input.coefficients?.[name] ?? null,
            tolerance
          )
        ).toEqual([]);
      expect(
        differences(number(plan.cell("len_trend")), input.values["A2"] ?? null, tolerance)
      ).toEqual([]);
    });

    test(`${id}: flips of single scores`, () => {
      const plan = read(id);
      const { detail } = assessFormation(input);
      const column = (name: string) =>
        Object.fromEntries(
          [...plan.by("sen_code", name)].filter(([, points]) => typeof points === "number")
        );
      expect(differences(column("sen_down"), detail?.flip_down_all ?? {}, tolerance)).toEqual([]);
      expect(differences(column("sen_up"), detail?.flip_up_all ?? {}, tolerance)).toEqual([]);
      const smallest = (side: "down" | "up") => {
        const points = number(plan.cell(`sen_${side}_points`));
        return points === null ? null : { code: plan.cell(`sen_${side}_code`), points };
      };
      expect(differences(smallest("down"), detail?.flip_down ?? null, tolerance)).toEqual([]);
      expect(differences(smallest("up"), detail?.flip_up ?? null, tolerance)).toEqual([]);
    });

    test(`${id}: gates, blocks and choices of the method`, () => {
      const plan = read(id);
      const model = modelOf(input);
      const index = indexOf(model, model.config.rho);
      const present = plan.cell("n_verdict");
      const flips = Object.fromEntries(
        gateCodes.flatMap((gate, i) =>
          (["pass", "fail", "unknown"] as const).flatMap((state) => {
            const verdict = number(plan.column(`sen_gate_${state}`)[i]);
            return verdict === null || verdict === present || model.gates[gate].state === state
              ? []
              : [[`${gate}->${state}`, `V${verdict}`]];
          })
        )
      );
      expect(flips).toEqual(index === null ? {} : gateFlips(model, index));
      const without = blockCodes.flatMap((block, i) => {
        const one = number(plan.column("sen_without_index")[i]);
        return one === null
          ? []
          : [
              {
                block,
                index: one,
                change: number(plan.column("sen_without_change")[i]),
                verdict: `V${number(plan.column("sen_without_verdict")[i])}`,
              },
            ];
      });
      expect(differences(without, withoutEachBlock(input), tolerance)).toEqual([]);
      const choices = (["CIS", "strict", "ECO"] as const).flatMap((mode) =>
        [1, 0, -1].map((rho, i) => ({
          rho,
          mode,
          verdict: `V${number(plan.column(`sen_choice_${mode}`)[i])}`,
        }))
      );
      expect(new Set(choices.map((choice) => JSON.stringify(choice)))).toEqual(
        new Set(verdictsByChoice(input).map((choice) => JSON.stringify(choice)))
      );
    });

    test(`${id}: no cell is an error`, () => {
      expect(book.errors(numbers.get(id) ?? 0)).toEqual([]);
    });
  }
});
