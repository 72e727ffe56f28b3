/** Sentences about real results: the numbers in them, and that none is empty in any language. */
import fc from "fast-check";
import type { FormationInput, FormationResult } from "../../src/assessments/assessment";
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import {
  aggregationText,
  boundsText,
  ceilingText,
  coverageText,
  flipDownText,
  flipUpText,
  intervalReach,
  intervalText,
  labelText,
  modesText,
  obstacles,
  robustText,
  sameFactTexts,
  singleIndicatorTexts,
  verdictText,
  whyNotHigher,
} from "../../src/assessments/cluster-formation/explain";
import {
  gateCapText,
  gateNeeds,
  gateReason,
  gatesPassed,
  perCapitaNote,
} from "../../src/assessments/cluster-formation/explain-gates";
import { gateCodes, gateRule, gates } from "../../src/assessments/cluster-formation/gates";
import { decimal, percent, plain, signed } from "../../src/core/numbers";
import { verdictNumber } from "../../src/assessments/cluster-formation/verdict";
import type { Text } from "../../src/core/locale";
import { locales } from "../../src/core/locale";
import examples from "./assessment.json";
import { exampleInput } from "./example";

const nbsp = "\u00a0";
const synthetic = exampleInput("synthetic-1");
const result = assessFormation(synthetic);
const changed = (changes: Partial<FormationInput>) => assessFormation({ ...synthetic, ...changes });

test("why the synthetic example is not V4, as the design words it", () => {
  expect(whyNotHigher(result)).toEqual({
    en: "Not V4: the index is below 67, and blocks C, E, F, G are below 50.",
    ru: "Не V4: индекс ниже 67, а также блоки C, E, F, G ниже 50.",
    kk: "V4 емес: индекс шектен төмен (шегі: 67), сондай-ақ C, E, F, G блоктары шектен төмен (шегі: 50).",
  });
});

test("gates stand before points in the reasons", () => {
  const oneFirm = assessFormation(exampleInput("synthetic-1-one-firm"));
  expect(whyNotHigher(oneFirm)?.en).toBe(
    "Not V3: the gate “Several owners” fails, and the index is below 50."
  );
  expect(labelText(oneFirm)?.ru).toBe("вертикально интегрированная компания, а не кластер");
  expect(labelText(result)).toBeNull();
});

test("an unknown gate is named as unknown, and what would make it known", () => {
  const unknown = assessFormation(exampleInput("synthetic-1-unknown-gate"));
  expect(whyNotHigher(unknown)?.en).toContain("the gate “Sector standard” is unknown");
  expect(gateNeeds(unknown, "G-rule")?.en).toBe(
    "To be known it needs: producers with the standard"
  );
  expect(gateNeeds(unknown, "G-mass")).toBeNull();
  expect(gateCapText(unknown, "G-rule")).toEqual({
    en: "caps at V3",
    ru: "не выше V3",
    kk: "жоғарғы шегі: V3",
  });
  expect(gatesPassed(unknown)).toEqual({ passed: 5, applicable: 6 });
});

test("without enough evidence the sentence says how much is lacking and why no index", () => {
  const claims = assessFormation(exampleInput("source-A-claims"));
  expect(whyNotHigher(claims)).toEqual({
    en: "Coverage is 9.3% of 70% needed, blocks scored: 0 of 7. No index is shown: one well-documented block would mislead.",
    ru: `Полнота данных 9,3${nbsp}% при нужных 70${nbsp}%, оценено блоков: 0 из 7. Индекс не показан: один хорошо описанный блок вводил бы в заблуждение.`,
    kk: `Деректердің толықтығы 9,3${nbsp}%, қажеті 70${nbsp}%; бағаланған блоктар: 0/7. Индекс көрсетілмейді: жақсы сипатталған бір блок жаңылыстырар еді.`,
  });
  expect(ceilingText(claims).en).toContain("Ceiling V4");
  const pavlodar = assessFormation(exampleInput("source-B-pavlodar-aluminium"));
  expect(ceilingText(pavlodar).en).toContain("cannot exceed V2");
  expect(intervalText(claims)).toBeNull();
});

test("V4 needs no reason", () => {
  const strong = assessFormation(exampleInput("synthetic-1-strong"));
  expect(whyNotHigher(strong)).toBeNull();
  expect(verdictText(strong).en).toBe("V4 · Ready (priority)");
  expect(flipUpText(strong)).toBeNull();
});

test("gate reasons carry the actual numbers and limits", () => {
  const reasons = Object.fromEntries(gateCodes.map((code) => [code, gateReason(result, code).en]));
  expect(reasons).toEqual({
    "G-data": "coverage 100% ≥ 70%; blocks scored 7 ≥ 5",
    "G-mass": "KL 1.42 ≥ 1; KP 1.18 ≥ 1; KS 1.31 ≥ 1",
    "G-plural": "independent owners 14 ≥ 5; largest firm (A7) 38% ≤ 75%",
    "G-chain": "D1 60% ≥ 50%; D2 41% ≥ 30%; D3 13% ≥ 10%",
    "G-coord": "F4 1 ≥ 1; F3 47.5% ≤ 50%",
    "G-rule": "producers with the standard 6 ≥ 1",
  });
  expect(gateReason(result, "G-plural").ru).toBe(
    `независимые владельцы 14 ≥ 5; крупнейшая фирма (A7) 38${nbsp}% ≤ 75${nbsp}%`
  );
});

test("five polite answers are said not to count", () => {
  const polite = changed({
    values: { ...synthetic.values, F4: 0, F3: 56.6 },
    gate_inputs: { ...synthetic.gate_inputs, f3_n: 5 },
  });
  expect(gateReason(polite, "G-coord").en).toBe(
    "F4 0 < 1; F3 does not count: survey answers 5 < 30"
  );
  expect(gateNeeds(polite, "G-coord")?.en).toBe("To be known it needs: F3 and survey answers ≥ 30");
});

test("a figure just below its limit never looks equal to it", () => {
  const close = changed({ coefficients: { KL: 0.99996, KP: 1.18, KS: 1.31 } });
  expect(close.gates["G-mass"]).toBe("fail");
  expect(gateReason(close, "G-mass").en).toBe("KL 0.99996 < 1; KP 1.18 ≥ 1; KS 1.31 ≥ 1");
});

test("a coverage met within rounding reads as met, and its limit as it was set", () => {
  const blanks = { E2: null, E3: null, E4: null };
  const lacking = changed({ values: { ...synthetic.values, ...blanks }, config: { cov: 0.55 } });
  const within = changed({
    values: { ...synthetic.values, ...blanks },
    config: { cov: lacking.coverage + 5e-10 },
  });
  expect(gateReason(lacking, "G-data").en).toBe("coverage 89.3% ≥ 55%; blocks scored 6 ≥ 5");
  expect(within.gates["G-data"]).toBe("pass");
  expect(gateReason(within, "G-data").en).not.toContain("<");
});

test("a missing coefficient is named, and a failed KP is put right", () => {
  const missing = changed({ coefficients: { KL: 1.4, KP: null, KS: 1.2 } });
  expect(gateReason(missing, "G-mass").kk).toBe("KL 1,40 ≥ 1; KP: дерек жоқ; KS 1,20 ≥ 1");
  expect(gateNeeds(missing, "G-mass")?.en).toBe("To be known it needs: KP");
  expect(perCapitaNote(missing)).toBeNull();
  const low = changed({ coefficients: { KL: 1.4, KP: 0.8, KS: 1.2 } });
  expect(perCapitaNote(low)?.en).toContain("general output per head");
});

test("only what could open the gate of the chain is asked for", () => {
  const chain = (values: Record<string, number | null>) =>
    gateNeeds(changed({ values: { ...synthetic.values, ...values } }), "G-chain")?.en;
  expect(chain({ D1: null })).toBe("To be known it needs: D1");
  expect(chain({ D2: 10, D3: null })).toBe("To be known it needs: D3");
  expect(chain({ D1: null, D2: null, D3: null })).toBe("To be known it needs: D1, D2, D3");
});

test("interval, bounds, aggregation, modes, robustness and flips in one language each", () => {
  expect(intervalText(result)?.en).toBe(
    "90% interval 46.0–54.7 (correlation of errors 0.3). It shows data quality, not truth."
  );
  expect(intervalReach(result)?.en).toBe("The interval reaches below 50: V2 cannot be ruled out.");
  expect(boundsText(result)?.en).toBe("Every indicator that counts is measured.");
  const missing = assessFormation(exampleInput("synthetic-1-missing"));
  expect(boundsText(missing)?.ru).toBe(
    "Если всё неизмеренное окажется худшим: 43,3, V2; лучшим: 59,5, V3."
  );
  expect(verdictText(missing).en).toBe("V2–V3 · Potential – emerging");
  expect(aggregationText(result).en).toBe(
    "Aggregation-sensitive: arithmetic mean V3, geometric V3, harmonic V2."
  );
  expect(modesText(result).ru).toBe("СНГ V3 · строгий V2 · ECO V2");
  expect(robustText(result)?.en).toBe("Not robust: runs with V3: 17 of 26.");
  expect(robustText(missing)?.en).toBe(
    "Not robust: runs with V3: 20 of 23; missing data could change it."
  );
  expect(flipDownText(result)?.en).toBe("Smallest drop that lowers it: E1, points: 8.3.");
  expect(flipUpText(result)?.en).toBe("No single rise of a score lifts it.");
  expect(coverageText(missing).en).toBe("Indicators measured: 28 of 33; coverage 85%, 70% needed.");
});

test("one indicator that carries a block, and one fact counted twice, are said", () => {
  const single = changed({ on: { B2: false, B3: false, B4: false } });
  expect(singleIndicatorTexts(single).map((one) => one.en)).toEqual([
    "Block B: one indicator, B1, carries 14.3% of the index.",
  ]);
  expect(sameFactTexts(changed({ on: { A3: true } })).map((one) => one.en)).toEqual([
    "A3 restates A1: the same fact now counts twice.",
  ]);
  expect(sameFactTexts(result)).toEqual([]);
});

test("rules are written from the limits in force", () => {
  const other = changed({ config: { mode: "ECO", mass_eco: 2.5, firms: 10, cov: 0.655 } });
  expect(gateRule("G-mass", other.config).en).toBe("KL ≥ 2.5");
  expect(gateRule("G-plural", other.config).kk).toContain("≥ 10");
  expect(gateRule("G-data", other.config).ru).toContain(`65,5${nbsp}%`);
});

test("numbers as each language writes them", () => {
  expect([decimal(15567.68, 1, "en"), decimal(15567.68, 1, "ru"), decimal(-0.04, 1, "kk")]).toEqual(
    ["15,567.7", `15${nbsp}567,7`, "0,0"]
  );
  expect([plain(1.3, "kk"), plain(1, "en"), plain(2000, "en")]).toEqual(["1,3", "1", "2,000"]);
  expect([percent(14.59, "en"), percent(14.59, "ru")]).toEqual(["14.6%", `14,6${nbsp}%`]);
  expect([signed(2.3133, 2, "en"), signed(-3.5147, 2, "ru")]).toEqual(["+2.31", "−3,51"]);
});

/** Every sentence there can be about a result. */
function sentences(one: FormationResult): readonly Text[] {
  return [
    verdictText(one),
    whyNotHigher(one),
    ceilingText(one),
    intervalText(one),
    intervalReach(one),
    boundsText(one),
    aggregationText(one),
    modesText(one),
    robustText(one),
    flipDownText(one),
    flipUpText(one),
    coverageText(one),
    perCapitaNote(one),
    labelText(one),
    ...singleIndicatorTexts(one),
    ...sameFactTexts(one),
    ...gateCodes.flatMap((code) => [
      gateReason(one, code),
      gateNeeds(one, code),
      gateCapText(one, code),
      gateRule(code, one.config),
    ]),
    ...gates.flatMap((gate) => [gate.name, gate.toDo, gate.remedy]),
  ].filter((sentence) => sentence !== null);
}

test.each(examples.cases.map((example) => example.id))("%s reads whole in every language", (id) => {
  for (const sentence of sentences(assessFormation(exampleInput(id)))) {
    for (const locale of locales) {
      expect(sentence[locale]).not.toMatch(/undefined|null|NaN|Infinity|\[object|^\s*$|[!]/);
      expect(sentence[locale]).not.toMatch(/\s[,.;]|\s{2}/);
    }
  }
});

test("no Kazakh or Russian ending hangs on a number", () => {
  for (const { id } of examples.cases) {
    for (const { kk, ru } of sentences(assessFormation(exampleInput(id)))) {
      expect(kk).not.toMatch(/\d-\p{L}/u);
      expect(ru).not.toMatch(/\d-\p{L}/u);
    }
  }
});

test("every verdict below V4 has a reason, whatever the input", () => {
  const level = fc.constantFrom(null, 0, 0.3, 0.6, 1);
  fc.assert(
    fc.property(
      fc.array(level, { minLength: 35, maxLength: 35 }),
      fc.constantFrom(null, 0, 3, 9),
      fc.constantFrom(null, 0.8, 1.4),
      (levels, owners, KP) => {
        const rows = result.rows;
        const one = assessFormation({
          values: Object.fromEntries(
            rows.map(({ indicator: { code, L, G } }, i) => {
              const place = levels[i] ?? null;
              return [code, place === null ? null : (L ?? 0) + ((G ?? 0) - (L ?? 0)) * place];
            })
          ),
          coefficients: { KL: 1.4, KP, KS: 1.2 },
          gate_inputs: { independent_firms: owners, f3_n: 40 },
        });
        expect(obstacles(one).length > 0).toBe(verdictNumber(one.verdict) < 4);
      }
    )
  );
});
