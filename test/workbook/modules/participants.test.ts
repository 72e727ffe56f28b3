/** The register of participants: the sheet says what the pure figures say. */
import {
  Participant,
  participantFigures,
  roles,
} from "../../../src/assessments/cluster-formation/participants";
import { defaultConfig } from "../../../src/assessments/cluster-formation/config";
import { participantsModule } from "../../../src/workbook/layout/modules/participants-sheet";
import { libreOffice, toolOrSkip } from "../../support/tools";
import type { Filling } from "../../../src/workbook/layout/filling";
import { ModuleBook } from "../module-book";

const firm = (name: string, more: Partial<Participant> = {}): Participant => ({
  name,
  role: "core",
  owner: "",
  isSmall: null,
  output: null,
  holdsStandard: null,
  ...more,
});

const cases: Readonly<Record<string, readonly Participant[]>> = {
  "an empty register": [],
  "source A: four named firms and nothing else": ["Nobel", "VivaPharm", "Fitoleum", "Kelun"].map(
    (name) => firm(name)
  ),
  "three plants of one holding and two others": [
    firm("P1", { owner: "ERG", output: 40, isSmall: false, holdsStandard: true }),
    firm("P2", { owner: "erg", output: 20, isSmall: false, holdsStandard: false }),
    firm("P3", { owner: "ERG", output: 5, isSmall: true }),
    firm("Q", { owner: "Q", output: 25, isSmall: true, holdsStandard: false }),
    firm("R", { owner: "R", output: 10, isSmall: true, holdsStandard: true }),
    firm("U", { role: "science", owner: "state" }),
  ],
  "six owners known and one unknown": [
    ...["a", "b", "c", "d", "e", "f"].map((owner) => firm(owner, { owner, output: 1 })),
    firm("x", { output: 2 }),
  ],
  "nobody holds the standard, and all are known": [
    firm("a", { owner: "a", output: 3, holdsStandard: false }),
    firm("b", { owner: "b", output: 0, holdsStandard: false }),
  ],
};

const flag = (state: boolean | null): string => (state === null ? "" : state ? "иә" : "no");

const filling = (participants: readonly Participant[]): Filling => ({
  par_name: participants.map(({ name }) => name),
  par_role: participants.map(({ role }) => (role ? roles[role].ru : "")),
  par_owner: participants.map(({ owner }) => owner),
  par_small: participants.map(({ isSmall }) => flag(isSmall)),
  par_output: participants.map(({ output }) => output),
  par_standard: participants.map(({ holdsStandard }) => flag(holdsStandard)),
});

toolOrSkip(libreOffice(), "the register calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const numbers = Object.values(cases).map((participants) =>
    book.add([participantsModule], { values: {} }, filling(participants))
  );
  beforeAll(() => book.calculate(), 300_000);

  Object.entries(cases).forEach(([id, participants], index) =>
    test(`${id}: the sheet says what the pure figures say`, () => {
      const number = numbers[index] ?? 0;
      const sheet = book.read(number);
      const figures = participantFigures(participants, defaultConfig.firms);
      const cell = (name: string) => {
        const value = sheet.cell(name);
        return typeof value === "number" ? value : null;
      };
      expect({
        firms: cell("par_firms"),
        owners: cell("par_owners"),
        largest: cell("par_largest"),
        small: cell("par_small_share"),
        standard: cell("par_certified"),
        producers: cell("par_producers"),
      }).toEqual({
        firms: figures.firms,
        owners: figures.owners,
        largest: figures.largest,
        small: figures.small,
        standard: figures.standard,
        producers: figures.producers,
      });
      expect(book.errors(number)).toEqual([]);
    })
  );
});
