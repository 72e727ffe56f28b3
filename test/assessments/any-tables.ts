/** Rows of the tables a person fills, with anything in them that may stand there. */
import fc from "fast-check";
import type { ActorRow, LinkKind, LinkRow } from "../../src/assessments/cluster-formation/actors";
import type { StageRow } from "../../src/assessments/cluster-formation/chain";
import type { UnitRow } from "../../src/assessments/cluster-formation/decomposition";
import type { InnovationRow } from "../../src/assessments/cluster-formation/innovation";
import { roleCodes } from "../../src/assessments/cluster-formation/participants";
import type {
  CountReading,
  FunnelRow,
  MaterialRow,
} from "../../src/assessments/cluster-formation/resources";

/** Of a size that a sheet keeps to the last of the digits compared. */
const amount = fc.option(fc.integer({ min: 0, max: 10000 }).map((tenths) => tenths / 10));
const answer = fc.option(fc.boolean());

export const anyStage: fc.Arbitrary<StageRow> = fc.record({
  stage: fc.constantFrom("", "ore", "metal", "parts"),
  kind: fc.option(
    fc.constantFrom("base" as const, "processed" as const, "final" as const, "service" as const)
  ),
  traded: answer,
  present: answer,
  output: amount,
  furtherUse: amount,
  exported: amount,
  value: amount,
});

export const anyFunnelRow: fc.Arbitrary<FunnelRow> = fc.record({
  stage: fc.constantFrom("", "species", "usable"),
  count: fc.option(fc.integer({ min: 0, max: 1000 })),
  reading: fc.option(fc.constantFrom<CountReading>("exact", "least", "most")),
  unit: fc.constantFrom("", "species", "Species", "medicines"),
});

export const anyMaterial: fc.Arbitrary<MaterialRow> = fc.record({
  material: fc.constantFrom("", "ore", "scrap"),
  need: amount,
  own: amount,
  neighbors: amount,
  elsewhere: amount,
  abroad: amount,
  quality: answer,
  weight: fc.option(fc.integer({ min: 0, max: 10 })),
  priceInside: amount,
  priceOutside: amount,
});

export const anyInnovator: fc.Arbitrary<InnovationRow> = fc.record({
  name: fc.constantFrom("", "plant", "project"),
  kind: fc.option(fc.constantFrom("enterprise" as const, "project" as const)),
  volume: amount,
  years: fc.option(fc.integer({ min: 0, max: 5 })),
  effect: amount,
  joint: answer,
});

const anyName = fc.constantFrom("", "a", "B", "b", "c", "d*");
export const anyActor: fc.Arbitrary<ActorRow> = fc.record({
  name: anyName,
  role: fc.option(fc.constantFrom(...roleCodes)),
  coordinates: fc.option(fc.boolean()),
});
export const anyLink: fc.Arbitrary<LinkRow> = fc.record({
  from: anyName,
  to: fc.constantFrom("", "a", "b", "c", "e"),
  kind: fc.option(fc.constantFrom<LinkKind>("goods", "knowledge", "money")),
  strength: fc.constant(null),
});

export const anyUnit: fc.Arbitrary<UnitRow> = fc.record({
  unit: fc.constantFrom("", "u", "v"),
  value: fc.option(fc.integer({ min: 0, max: 1000 })),
  level: fc.constantFrom("", "republic", "region", "holding", "enterprise"),
  zone: fc.constantFrom("", "North", "NORTH", "South", "West"),
  stage: fc.constantFrom("", "Ore", "Metal", "Parts"),
});
