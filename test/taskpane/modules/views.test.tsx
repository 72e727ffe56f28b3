/** @jest-environment jsdom */
/** What the pane says about chain, resources, innovation, actors and decomposition. */
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { locales } from "../../../src/core/locale";
import { speechOf, SpeechProvider } from "../../../src/taskpane/language";
import { ActorsExtra } from "../../../src/taskpane/modules/ActorsExtra";
import { ActorsDiagram } from "../../../src/taskpane/modules/actors-diagram";
import { actorsModel } from "../../../src/taskpane/modules/actors-model";
import { actorsView } from "../../../src/taskpane/modules/actors-view";
import { chainView } from "../../../src/taskpane/modules/chain-view";
import { decompositionView } from "../../../src/taskpane/modules/decomposition-view";
import { moduleViews } from "../../../src/taskpane/modules/index";
import { innovationView } from "../../../src/taskpane/modules/innovation-view";
import type { ModuleView } from "../../../src/taskpane/modules/module-view";
import { resourcesView } from "../../../src/taskpane/modules/resources-view";
import { modules } from "../../../src/workbook/layout/modules/index";
import { planModule } from "../../../src/workbook/layout/modules/plan-module";
import { profileOf } from "../../../src/assessments/cluster-formation/profiles";
import { coreNames } from "../../../src/workbook/layout/formation";
import { failOnConsole } from "../console";
import { FakeWorkbook } from "../fake-workbook";
import { contentsOf } from "./contents";

failOnConsole();

const surroundings = { opened: null, entries: [] };
const said = (view: ModuleView, columns: Parameters<typeof contentsOf>[0]): readonly string[] =>
  view.review(contentsOf(columns), surroundings).findings.map(({ words }) => words.en);

const mine = ["chain", "resources", "innovation", "actors", "decomposition"];

it.each(mine)("reads and points at names that stand on its sheet: %s", (key) => {
  const view = moduleViews.find((one) => one.key === key);
  const module = modules.find((one) => one.key === key);
  if (!view || !module) throw new Error(`no ${key}`);
  const start = { locale: "en" as const, profile: profileOf("metallurgical"), assessments: [] };
  const plan = planModule(module, start, 1, []);
  const names = new Set([
    ...plan.names.map(({ name }) => name.replace(/^cfa1_/, "")),
    ...coreNames(),
  ]);
  for (const name of [...view.names, ...(module.feeds ?? []).map(({ from }) => from)])
    expect(names).toContain(name);
});

it.each(mine)("has nothing to say about an empty sheet but what is missing: %s", (key) => {
  const view = moduleViews.find((one) => one.key === key);
  const { figures, findings } = view?.review({}, surroundings) ?? { figures: [], findings: [] };
  expect(figures.length).toBeGreaterThan(0);
  for (const { value } of figures) expect([null, 0]).toContain(value);
  for (const { tone } of findings) expect(["unknown", "info"]).toContain(tone);
});

const chain = {
  chn_stage: ["Ore", "Alumina", "Aluminium", "Parts", ""],
  chn_kind_code: ["base", "base", "base", "", ""],
  chn_traded_code: ["yes", "yes", "yes", "", ""],
  chn_output: ["", 1500, 250, "", ""],
  chn_use: ["", 600, "", "", ""],
  chn_export: ["", 1005, "", "", ""],
  chn_open: 1,
  chn_d1_low: 40,
  chn_d1_high: 60,
  chn_base: "Aluminium",
  chn_missing: "Ore",
};

it("the chain says between which ends D1 lies, what is missing, and what D2 waits for", () => {
  const { figures } = chainView.review(contentsOf(chain), surroundings);
  expect(figures[0]?.value).toBeNull();
  expect(figures[0]?.note?.ru).toBe("от 40 до 60");
  expect(figures[1]?.note?.en).toBe("Aluminium");
  expect(said(chainView, chain)).toEqual([
    "Stages missing in the region: Ore",
    "Counted stages without an answer whether they are in the region: 1",
    "Stages of which it is not said whether they are counted: 1",
    "Stages of which it is not said what they make: 1",
    "Stages where processed and leaving amounts exceed the output; check that the units agree: 1",
    "D2 needs the output of this stage and what leaves the region of it: Aluminium",
  ]);
  expect(
    said(chainView, { ...chain, chn_d2: 5, chn_export: ["", 500, 237.5, "", ""] })
  ).toHaveLength(4);
});

const resources = {
  res_mat_name: ["Iron ore", "Scrap", "Bauxite", ""],
  res_mat_own: [0, 5, 0, ""],
  res_mat_quality_code: ["", "yes", "no", ""],
  res_mat_counts: [1, 1, 1, 0],
  res_answered: 2,
  res_leaving: "Scrap",
  res_parity: 5 / 3,
  res_short: "",
  res_b2: "да",
  res_overall: 0.025,
  res_ratio: ["", 0.3, 1.2],
  res_changed: [0, 0, 1],
};

it("resources warn that a cheap material leaves, that B2 rewards it, and where none comes from", () => {
  const { figures } = resourcesView.review(contentsOf(resources), surroundings);
  expect(figures[0]?.value).toBe(2.5);
  expect(figures[1]?.note?.kk).toBe("жауабы бар: 2, барлығы: 3");
  const found = said(resourcesView, resources);
  expect(found).toHaveLength(7);
  expect(found[0]).toMatch(/^Worth more outside.*: Scrap$/);
  expect(found[1]).toMatch(/^B2 is below 1/);
  expect(found).toContain("Nothing of it comes from the region itself: Iron ore, Bauxite");
  expect(found[3]).toMatch(/quality.*: Bauxite$/);
  expect(said(resourcesView, { ...resources, res_b2: "no" })).toHaveLength(6);
});

it("innovation says what E3 and E4 wait for", () => {
  const rows = {
    inn_name: ["a", "b", ""],
    inn_kind_code: ["enterprise", "", ""],
    inn_joint_code: ["yes", "", ""],
    inn_says: ["", "more years than the window has", ""],
    inn_volume_median: 2.5,
    inn_volume_n: 2,
  };
  const { figures } = innovationView.review(contentsOf(rows), surroundings);
  expect(figures[0]).toMatchObject({ value: 2.5, note: { en: "median of 2" } });
  expect(said(innovationView, rows)).toEqual([
    "E3 needs the share of innovation-active enterprises in the country",
    "Rows that do not say whether they are joint with science; E4 waits for them: 1",
    "Rows that do not say whether they are an enterprise or a project: 1",
    "Rows with more years than the window has: 1",
  ]);
  expect(said(innovationView, { inn_name: [""], inn_nation: 12, inn_e3: 0.8 })).toEqual([
    "E3 takes the region's share from this table; statistics of all enterprises would be surer",
  ]);
});

it("the decomposition names the heavy class and says when the totals do not agree", () => {
  const rows = {
    dec_units: 3,
    dec_total: 100,
    dec_blank: 1,
    dec_limit: 75,
    dec_levels_name: ["republic", "holding"],
    dec_levels_value: [10, 90],
    dec_levels_share: [10, 90],
    dec_levels_open: 0,
    dec_zones_name: ["North", ""],
    dec_zones_value: [60, ""],
    dec_zones_share: [100, ""],
    dec_zones_open: 1,
    dec_stages_name: ["Ore", "Metal"],
    dec_stages_value: [50, 50],
    dec_stages_share: [50, 50],
    dec_stages_open: 0,
  };
  const { figures } = decompositionView.review(contentsOf(rows), surroundings);
  expect(figures.slice(2).map(({ value }) => value)).toEqual(["holding", "North", "Ore"]);
  const found = said(decompositionView, rows);
  expect(found).toHaveLength(5);
  expect(found.slice(0, 2)).toEqual([
    "Unbalanced decomposition: one class holds most of it: holding",
    "Unbalanced decomposition: one class holds most of it: North",
  ]);
  expect(found).toContain("Units without a zone of the list: 1");
  expect(found.join("\n")).toMatch(/three totals do not agree/);
});

const actors = {
  act_name: ["Plant 1", "Plant 2", "University", "Association", "Nobody", ""],
  act_role_code: ["core", "core", "education", "association", "", ""],
  act_coordinates_code: ["", "", "", "yes", "", ""],
  act_first: [1, 1, 1, 1, 1, 0],
  act_link_from: ["Plant 1", "Association", ""],
  act_link_to: ["University", "Plant 1", "Plant 2"],
  act_link_kind_code: ["people", "knowledge", ""],
  act_link_strength_code: ["strong", "", ""],
  act_pair_one_code: ["core", "core", "core", "association", ""],
  act_pair_other_code: ["supplier", "science", "education", "core", ""],
  act_kinds_links: [0, 1, 0, 1, 0],
  act_n: 5,
  act_links: 2,
  act_left_out: 1,
  act_core: 2,
  act_limit: 50,
  act_coordination: 50,
  act_unlinked: "Plant 2, Nobody",
};

it("actors: what is absent comes first", () => {
  expect(said(actorsView, actors)).toEqual([
    "Expected links that are absent because a side has no actor: core producer – supplier, core producer – science",
    "Without a single link: Plant 2, Nobody",
    "Nothing flows of: goods, money, regulation",
    "Rows of links left out: an end is blank, not listed, or the same as the other: 1",
    "Actors without a role of the list; they are not drawn unless they coordinate: 1",
  ]);
  expect(said(actorsView, { ...actors, act_coordination: 40 })[1]).toBe(
    "No body is linked with enough of the core: the best one reaches 40%, the limit is 50%"
  );
});

it.each(locales)("the drawing of the model says in words what it shows, in %s", (locale) => {
  render(
    <SpeechProvider value={speechOf(locale)}>
      <ActorsDiagram {...actorsModel(contentsOf(actors))} />
    </SpeechProvider>
  );
  const drawing = screen.getByRole("img");
  const absent = {
    en: "core producer – supplier, core producer – science",
    ru: "ядро: производитель – поставщик, ядро: производитель – наука",
    kk: "ядро: өндіруші – жеткізуші, ядро: өндіруші – ғылым",
  }[locale];
  expect(drawing.getAttribute("aria-label")).toContain(absent);
  expect(drawing.querySelectorAll("circle")).toHaveLength(4);
  expect(drawing.querySelectorAll("line")).toHaveLength(2);
  expect(drawing.querySelectorAll("path")).toHaveLength(2);
  // The same as text: members of each role, and each link.
  expect(screen.getByText("1 Plant 1, 2 Plant 2")).toBeTruthy();
  const links = screen.getAllByRole("listitem", { hidden: true });
  expect(links).toHaveLength(2);
  const words = { en: "people, strong", ru: "люди, сильная", kk: "адамдар, күшті" }[locale];
  expect(links[0]?.textContent).toBe(`1 Plant 1 → 4 University: ${words}`);
});

it("the drawing can be narrowed to one kind of flow", () => {
  render(
    <SpeechProvider value={speechOf("en")}>
      <ActorsDiagram {...actorsModel(contentsOf(actors))} />
    </SpeechProvider>
  );
  const kinds = screen.getByRole("group", { name: "Show" });
  const button = within(kinds).getByRole("button", { name: "people" });
  expect(button.getAttribute("aria-pressed")).toBe("false");
  fireEvent.click(button);
  expect(button.getAttribute("aria-pressed")).toBe("true");
  expect(screen.getByRole("img").querySelectorAll("path")).toHaveLength(1);
  fireEvent.click(within(kinds).getByRole("button", { name: "All" }));
  expect(screen.getByRole("img").querySelectorAll("path")).toHaveLength(2);
});

describe("taking over the register of participants", () => {
  async function laid(): Promise<FakeWorkbook> {
    const workbook = new FakeWorkbook("ru");
    const start = { locale: "ru" as const, profile: profileOf("general"), assessments: [] };
    for (const key of ["participants", "actors"]) {
      const module = modules.find((one) => one.key === key);
      if (!module) throw new Error(`no ${key}`);
      await workbook.addModule(1, (taken) => planModule(module, start, 1, taken));
    }
    const actorsModule = modules.find(({ key }) => key === "actors");
    if (!actorsModule) throw new Error("no actors");
    workbook.edit(1, { name: "par_name", row: 0, content: "Завод 1" });
    workbook.edit(1, { name: "par_name", row: 1, content: "@Завод" });
    workbook.edit(1, { name: "par_name", row: 3, content: "завод 1" });
    workbook.edit(1, { name: "par_name", row: 4, content: "Поставщик" });
    workbook.edit(1, { name: "par_role_code", row: 0, content: "core" });
    workbook.edit(1, { name: "par_role_code", row: 4, content: "supplier" });
    workbook.edit(1, { name: "act_name", row: 1, content: "ПОСТАВЩИК" });
    const contents = await workbook.read(1, actorsView.names);
    await act(async () => {
      render(
        <SpeechProvider value={speechOf("ru")}>
          <ActorsExtra
            workbook={workbook}
            assessment={1}
            module={actorsModule}
            contents={contents}
            opened={null}
            entries={[]}
            write={async (changes) => {
              await workbook.write(1, changes);
              return true;
            }}
            reload={async () => undefined}
            fail={(failure) => {
              throw new Error(JSON.stringify(failure));
            }}
          />
        </SpeechProvider>
      );
    });
    return workbook;
  }

  it("offers those who are no actors yet, once each, and fills free rows", async () => {
    const workbook = await laid();
    expect(await screen.findByText(/^В реестре 2 участника, которых здесь ещё нет/)).toBeTruthy();
    const take = screen.getByRole("button", { name: "Перенести" });
    await act(async () => {
      fireEvent.click(take);
    });
    expect(workbook.written).toEqual([
      { name: "act_name", row: 0, content: "Завод 1" },
      { name: "act_role", row: 0, content: "ядро: производитель" },
      { name: "act_name", row: 2, content: " @Завод" },
    ]);
  });
});
