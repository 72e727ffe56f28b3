/** Tiers: the sheet says what the pure figures say, with verdicts typed and looked up. */
import type { VerdictNumber } from "../../../src/assessments/assessment";
import { defaultConfig } from "../../../src/assessments/cluster-formation/config";
import type { ClusterLink, TierCluster } from "../../../src/assessments/cluster-formation/tiers";
import { tiersOf } from "../../../src/assessments/cluster-formation/tiers";
import {
  linkRows,
  tierRows,
  tiersModule,
  tierWords,
} from "../../../src/workbook/layout/modules/tiers-sheet";
import { exampleInput } from "../../assessments/example";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { Filling, ModuleBook } from "../module-book";

type Tier = keyof typeof tierWords;

interface Case {
  readonly clusters: readonly TierCluster[];
  readonly links: readonly ClusterLink[];
  readonly overrides?: Readonly<Record<string, Tier>>;
}

const cluster = (
  name: string,
  verdict: VerdictNumber | null,
  more: Partial<TierCluster> = {}
): TierCluster => ({ name, verdict, strategic: false, ...more });
const link = (name: string, partner: string, more: Partial<ClusterLink> = {}): ClusterLink => ({
  cluster: name,
  partner,
  supply: null,
  demand: null,
  skills: null,
  relatedness: null,
  ...more,
});

/** Numbers everybody can repeat. */
function draws(seed: number): () => number {
  let x = seed;
  return () => (x = (16807 * x) % 2147483647) / 2147483647;
}

function randomCase(seed: number): Case {
  const u = draws(seed);
  const verdict = () => Math.floor(u() * 5) as VerdictNumber;
  const clusters = Array.from({ length: tierRows }, (_, i): TierCluster => {
    const ends = [verdict(), verdict(), verdict()].sort((a, b) => a - b);
    const [low = 0, middle = 0, high = 0] = ends;
    return {
      name: `Кластер ${i + 1}`,
      verdict: u() < 0.1 ? null : middle,
      strategic: u() < 0.3,
      ...(u() < 0.6 ? { range: [low, high] as const } : {}),
    };
  });
  const some = () => (u() < 0.5 ? null : Math.round(u() * 300) / 1000);
  const links = Array.from({ length: linkRows }, () =>
    link(`кластер ${1 + Math.floor(u() * tierRows)}`, `Кластер ${1 + Math.floor(u() * tierRows)}`, {
      supply: some(),
      demand: some(),
      skills: some(),
      relatedness: u() < 0.5 ? null : Math.floor(u() * 6) / 5,
    })
  );
  return { clusters, links };
}

const cases: Readonly<Record<string, Case>> = {
  "an empty sheet": { clusters: [], links: [] },
  "each branch": {
    clusters: [
      cluster("metal", 4),
      cluster("rail", 3, { strategic: true }),
      cluster("chemicals", 3, { range: [2, 4] }),
      cluster("transport", 2, { range: [1, 3] }),
      cluster("energy", 3),
      cluster("tourism", 1),
      cluster("recycling", 1),
      cluster("medicine", 0, { strategic: true }),
      cluster("textiles", 0),
      cluster("software", null, { strategic: true }),
    ],
    links: [
      link("chemicals", "metal", { supply: 0.1 }),
      link("transport", "rail", { demand: 0.4, skills: 0.02 }),
      link("energy", "metal", { supply: 0.09, relatedness: 0 }),
      link("energy", "chemicals", { supply: 0.9 }),
      link("recycling", "metal", { supply: 0.5 }),
      link("metal", "metal", { supply: 1 }),
      link("tourism", "nowhere", { supply: 1 }),
    ],
    overrides: { tourism: "adjacent" },
  },
  "nothing to link to": { clusters: [cluster("a", 3), cluster("b", 2)], links: [] },
  ...Object.fromEntries([11, 222, 3333].map((seed) => [`random ${seed}`, randomCase(seed)])),
};

const filling = ({ clusters, links, overrides = {} }: Case): Filling => ({
  tie_name: clusters.map(({ name }) => name),
  // Written both ways a person writes a verdict.
  tie_verdict: clusters.map(({ verdict }, i) =>
    i % 2 === 0 || verdict === null ? verdict : `V${verdict}`
  ),
  tie_low: clusters.map(({ range }) => range?.[0] ?? null),
  tie_high: clusters.map(({ range }) => range?.[1] ?? null),
  tie_index: clusters.map((_, i) => 30 + i),
  tie_strategic: clusters.map(({ strategic }, i) => (strategic ? "да" : i % 3 ? "жоқ" : null)),
  tie_override: clusters.map(({ name }) => {
    const tier = overrides[name];
    return tier === undefined ? null : tierWords[tier].en;
  }),
  tie_source: clusters.map((_, i) => (i < 2 ? tierWords.priority.kk : null)),
  tie_link_cluster: links.map((one) => one.cluster),
  tie_link_partner: links.map(({ partner }) => partner),
  tie_link_supply: links.map(({ supply }) => supply),
  tie_link_demand: links.map(({ demand }) => demand),
  tie_link_skills: links.map(({ skills }) => skills),
  tie_link_relatedness: links.map(({ relatedness }) => relatedness),
});

const orBlank = (x: unknown) => x ?? "";

toolOrSkip(libreOffice(), "tiers calculated by LibreOffice", (test) => {
  const book = new ModuleBook();
  const numbers = Object.values(cases).map((one) => book.addShared(tiersModule, filling(one)));
  const ids = ["synthetic-1-strong", "synthetic-1-missing", "source-A-claims"];
  const assessed = ids.map((id) => book.add([], exampleInput(id), {}));
  const references = assessed.map((number) => ({ number, region: "", cluster: "", year: "" }));
  const gone = { number: 99, region: "", cluster: "", year: "" };
  const shared = book.addShared(
    tiersModule,
    {
      tie_name: ["strong", "missing"],
      tie_link_cluster: ["missing"],
      tie_link_partner: ["strong"],
      tie_link_demand: [0.25],
    },
    [...references, gone],
    "en"
  );
  beforeAll(() => book.calculate(), 300_000);

  Object.entries(cases).forEach(([id, one], index) =>
    test(`${id}: the sheet says what the pure figures say`, () => {
      const sheet = book.read(numbers[index] ?? 0);
      const found = tiersOf(one.clusters, one.links, defaultConfig);
      const head = (name: string) => sheet.column(name).slice(0, found.length).map(orBlank);
      expect(head("tie_code")).toEqual(found.map(({ tier }) => orBlank(tier)));
      expect(head("tie_code_lo")).toEqual(found.map(({ low }) => orBlank(low)));
      expect(head("tie_code_hi")).toEqual(found.map(({ high }) => orBlank(high)));
      expect(head("tie_why")).toEqual(found.map(({ reason }) => reason));
      const close = (x: number | null) => (x === null ? "" : expect.closeTo(x, 8));
      expect(head("tie_L")).toEqual(found.map((row) => close(row.link)));
      expect(head("tie_related")).toEqual(found.map(({ percentile }) => close(percentile)));
      const final = (code: Tier) =>
        found
          .filter(({ name, tier }) => (one.overrides?.[name] ?? tier) === code)
          .map(({ name }) => name);
      for (const code of ["priority", "adjacent", "potential", "none"] as const)
        expect(sheet.column(`tie_list_${code}`).filter((cell) => cell)).toEqual(final(code));
      const missing = book.errors(numbers[index] ?? 0).filter((error) => !error.endsWith("#N/A"));
      expect(missing).toEqual([]);
    })
  );

  test("every tier has a reason in words, in the language of the sheet", () => {
    const sheet = book.read(numbers[1] ?? 0);
    // The second case is laid out in Russian.
    expect(sheet.column("tie_reason").slice(0, 10)).toEqual([
      "V4: готов",
      "V3 при записанном стратегическом решении",
      "V3, связан с приоритетным кластером «metal»: 10 % (порог 10 %)",
      "V2, связан с приоритетным кластером «rail»: 40 % (порог 10 %)",
      "V3, ни одна связь с приоритетным кластером не достигает порога",
      "V1, связь с приоритетным кластером не подтверждена",
      "V1, связан с приоритетным кластером, но пока не готов",
      "V0: данных недостаточно, оставлен по стратегическому решению",
      "V0: данных недостаточно",
      "Не оценён: группу вычислить нельзя",
    ]);
    expect(sheet.column("tie_tier").slice(2, 4)).toEqual([
      "смежный (завтра) – приоритетный",
      "потенциальный (послезавтра) – смежный (завтра)",
    ]);
    expect(sheet.cell("tie_agree")).toBe("2 / 2");
    expect(sheet.column("tie_link_state").slice(5, 7)).toEqual([
      "Связь кластера с самим собой не считается",
      "Название не стоит в списке кластеров",
    ]);
    expect(sheet.column("tie_map_priority")[1]).toEqual({ error: "#N/A" });
    expect(sheet.column("tie_map_adjacent")[2]).toBe(32);
  });

  test("looks verdicts up in the assessments, and says when one is gone", () => {
    const sheet = book.read(shared);
    expect(sheet.column("tie_verdict").slice(0, 3)).toEqual([4, 3, 0]);
    expect(sheet.column("tie_low").slice(0, 3)).toEqual([4, 2, 0]);
    expect(sheet.column("tie_high").slice(0, 3)).toEqual([4, 3, 0]);
    expect(sheet.column("tie_index")[1]).toBeCloseTo(52.090753, 5);
    expect(sheet.column("tie_index")[2] ?? "").toBe("");
    expect(sheet.column("tie_name").slice(2, 4)).toEqual([
      "C24 & co",
      "assessment 99 is no longer in the workbook",
    ]);
    expect(sheet.column("tie_code").slice(0, 4).map(orBlank)).toEqual([
      "priority",
      "adjacent",
      "none",
      "",
    ]);
    expect(sheet.column("tie_complaint")[3]).toContain("no longer in the workbook");
    expect(sheet.column("tie_assessment").slice(0, 4)).toEqual([...assessed, 99]);
  });
});
