/** The tables of actors and links as the sheet holds them; codes nobody knows are unknown. */
import {
  ActorRow,
  linkKindCodes,
  LinkRow,
  linkStrengthCodes,
  RolePair,
} from "../../assessments/cluster-formation/actors";
import { roleCodes } from "../../assessments/cluster-formation/participants";
import type { CellContent } from "../../workbook/workbook";
import type { Contents } from "../guide/sheets";
import { columnOf } from "./module-view";

export const actorNames: readonly string[] = [
  "act_name",
  "act_role_code",
  "act_coordinates_code",
  "act_link_from",
  "act_link_to",
  "act_link_kind_code",
  "act_link_strength_code",
  "act_pair_one_code",
  "act_pair_other_code",
];

export interface ActorsModel {
  /** Every row of the table, also the blank ones. */
  readonly actors: readonly ActorRow[];
  readonly links: readonly LinkRow[];
  readonly expected: readonly RolePair[];
}

function known<Code extends string>(
  codes: readonly Code[],
  cell: CellContent | undefined
): Code | null {
  return codes.find((code) => code === cell) ?? null;
}

export function actorsModel(contents: Contents): ActorsModel {
  const column = (name: string): readonly CellContent[] => columnOf(contents, name);
  const [names, roles, coordinates] = [
    column("act_name"),
    column("act_role_code"),
    column("act_coordinates_code"),
  ];
  const [from, to] = [column("act_link_from"), column("act_link_to")];
  const [kinds, strengths] = [column("act_link_kind_code"), column("act_link_strength_code")];
  const [one, other] = [column("act_pair_one_code"), column("act_pair_other_code")];
  return {
    actors: names.map((name, row) => ({
      name: String(name),
      role: known(roleCodes, roles[row]),
      coordinates: coordinates[row] === "yes" ? true : coordinates[row] === "no" ? false : null,
    })),
    links: from.map((cell, row) => ({
      from: String(cell),
      to: String(to[row] ?? ""),
      kind: known(linkKindCodes, kinds[row]),
      strength: known(linkStrengthCodes, strengths[row]),
    })),
    expected: one.flatMap((cell, row): readonly RolePair[] => {
      const [a, b] = [known(roleCodes, cell), known(roleCodes, other[row])];
      return a && b ? [[a, b]] : [];
    }),
  };
}
