/** Actors and links: the sheet says what the pure figures say. */
import fc from "fast-check";
import {
  ActorRow,
  assessActors,
  linkKinds,
  LinkRow,
} from "../../../src/assessments/cluster-formation/actors";
import { roles } from "../../../src/assessments/cluster-formation/participants";
import { locales } from "../../../src/core/locale";
import { actorsModule } from "../../../src/workbook/layout/modules/actors-sheet";
import { yesNo } from "../../../src/assessments/yes-no";
import { anyActor, anyLink } from "../../assessments/any-tables";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { Filling, ModuleBook } from "../module-book";
import { flag, near, numberIn, numbersIn, textIn } from "./cells";

interface Case {
  readonly actors: readonly ActorRow[];
  readonly links: readonly LinkRow[];
}

const link = (from: string, to: string, kind: LinkRow["kind"] = "goods"): LinkRow => ({
  from,
  to,
  kind,
  strength: null,
});

const pharmaceutical: Case = {
  actors: [
    { name: "Зауыт 1", role: "core", coordinates: null },
    { name: "Завод 2", role: "core", coordinates: false },
    { name: "Plant 3", role: "core", coordinates: null },
    { name: "Herbs * and ?", role: "supplier", coordinates: null },
    { name: "University", role: "education", coordinates: null },
    { name: "Association", role: "association", coordinates: true },
    { name: "plant 3", role: "science", coordinates: true },
  ],
  links: [
    link("Herbs * and ?", "зауыт 1"),
    link("Зауыт 1", "Herbs * and ?", "money"),
    link("Association", "Зауыт 1", "knowledge"),
    link("Завод 2", "Association", "knowledge"),
    link("Herbs", "Plant 3"),
    link("Plant 3", "PLANT 3"),
    link("Plant 3", ""),
    link("", ""),
    link("University", "Plant 3", "people"),
  ],
};

const cases: Readonly<Record<string, Case>> = {
  nothing: { actors: [], links: [] },
  "a pharmaceutical cluster": pharmaceutical,
  ...Object.fromEntries(
    fc
      .sample(
        fc.record({
          actors: fc.array(anyActor, { maxLength: 12 }),
          links: fc.array(anyLink, { maxLength: 25 }),
        }),
        { seed: 21, numRuns: 5 }
      )
      .map((one, index) => [`any model ${index + 1}`, one])
  ),
};

const filling = ({ actors, links }: Case): Filling => ({
  act_name: actors.map(({ name }) => name),
  act_role: actors.map(({ role }) => (role ? roles[role].kk : "")),
  act_coordinates: actors.map(({ coordinates }) => flag(coordinates)),
  act_link_from: links.map(({ from }) => from),
  act_link_to: links.map(({ to }) => to),
  act_link_kind: links.map(({ kind }) => (kind ? linkKinds[kind].en : "")),
});

const answers = new Map<string, boolean>(
  locales.flatMap((locale) => [
    [yesNo.yes[locale], true],
    [yesNo.no[locale], false],
  ])
);

toolOrSkip(libreOffice(), "actors and links calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const numbers = Object.values(cases).map((one) =>
    book.add([actorsModule], { values: {} }, filling(one))
  );
  beforeAll(() => book.calculate(), 300_000);

  Object.entries(cases).forEach(([id, { actors, links }], index) =>
    test(`${id}: the sheet says what the pure figures say`, () => {
      const number = numbers[index] ?? 0;
      const sheet = book.read(number);
      const pure = assessActors(actors, links, 50);
      const whole = (name: string, length: number) => numbersIn(sheet, name).slice(0, length);
      expect(whole("act_degree", actors.length)).toEqual(pure.degrees);
      expect(whole("act_reach", actors.length)).toEqual(pure.reach);
      expect(whole("act_ok", links.length)).toEqual(
        pure.faults.map((fault, row) => (fault === null && (links[row]?.from ?? "") !== "" ? 1 : 0))
      );
      expect(
        numbersIn(sheet, "act_first").flatMap((first, row) =>
          first === 0 && (actors[row]?.name ?? "") !== "" ? [row] : []
        )
      ).toEqual(pure.repeated);
      const figures = ["act_n", "act_links", "act_pairs", "act_core"].map(
        (name) => numberIn(sheet, name) ?? 0
      );
      expect(figures).toEqual([pure.n, pure.links, pure.linkedPairs, pure.coreFirms]);
      expect([numberIn(sheet, "act_density"), numberIn(sheet, "act_coordination")]).toEqual(
        near([pure.density, pure.coordination])
      );
      expect(textIn(sheet, "act_unlinked")).toBe(pure.alone.join(", "));
      expect(answers.get(textIn(sheet, "act_coordinated")) ?? null).toBe(pure.coordinated);
      expect(whole("act_pair_links", pure.pairs.length)).toEqual(
        pure.pairs.map((pair) => pair.links)
      );
      expect(numbersIn(sheet, "act_kinds_links")).toEqual(Object.values(pure.kinds));
      expect(book.errors(number)).toEqual([]);
    })
  );

  test("absent pairs say whether somebody is there to be linked", () => {
    const sheet = book.read(numbers[1] ?? 0);
    expect(sheet.column("act_pair_state").slice(0, 4)).toEqual([
      "связаны",
      "нет: одной стороны нет",
      "связаны",
      "связаны",
    ]);
    expect(sheet.column("act_link_says").slice(4, 8)).toEqual([
      "нет в таблице слева",
      "связь с самим собой",
      "один конец пуст",
      "",
    ]);
  });
});
