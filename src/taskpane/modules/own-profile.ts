/** The sheet of a person's own profile between its named cells and the profile they mean. Pure. */
import type { Profile } from "../../assessments/assessment";
import {
  ProfileCells,
  profileCells,
  ProfileColumn,
  profileColumns,
  ProfileField,
  profileFields,
  ProfileRead,
  readProfile,
} from "../../assessments/cluster-formation/profile-sheet";
import type { Locale } from "../../core/locale";
import type { CellChange, CellContent } from "../../workbook/workbook";
import type { Contents } from "../guide/sheets";
import { columnOf } from "./module-view";

const columnName = (column: ProfileColumn): string => `prf_${column}`;
const fieldName = (field: ProfileField): string => `prf_${field}`;

const fields = Object.keys(profileFields).filter(
  (key): key is ProfileField => key in profileFields
);

const tables = {
  stageName: "prf_stage_name",
  stageCounted: "prf_stage_counted",
  stageKind: "prf_stage_kind",
  material: "prf_material_name",
  risk: "prf_risk_code",
  riskOn: "prf_risk_on",
} as const;

export const profileNames: readonly string[] = [
  ...profileColumns.map(columnName),
  ...fields.map(fieldName),
  ...Object.values(tables),
];

/** What a column of the sheet is to hold, by name. */
function columnsOf(cells: ProfileCells): Readonly<Record<string, readonly CellContent[]>> {
  const put = (name: string, content: readonly CellContent[]) => [name, content] as const;
  return Object.fromEntries([
    ...profileColumns.map((column) => put(columnName(column), cells.rows[column])),
    ...fields.map((field) => put(fieldName(field), [cells.fields[field]])),
    put(
      tables.stageName,
      cells.stages.map(({ name }) => name)
    ),
    put(
      tables.stageCounted,
      cells.stages.map(({ counted }) => counted)
    ),
    put(
      tables.stageKind,
      cells.stages.map(({ kind }) => kind)
    ),
    put(tables.material, cells.materials),
    put(
      tables.risk,
      cells.risks.map(({ code }) => code)
    ),
    put(
      tables.riskOn,
      cells.risks.map(({ on }) => on)
    ),
  ]);
}

function cellsIn(contents: Contents): ProfileCells {
  const column = (name: string): readonly CellContent[] => columnOf(contents, name);
  const field = (name: ProfileField): CellContent => column(fieldName(name))[0] ?? "";
  const of = (name: ProfileColumn): readonly CellContent[] => column(columnName(name));
  const counted = column(tables.stageCounted);
  const kinds = column(tables.stageKind);
  const on = column(tables.riskOn);
  return {
    rows: {
      code: of("code"),
      block: of("block"),
      name: of("name"),
      unit: of("unit"),
      state: of("state"),
      scale: of("scale"),
      floor: of("floor"),
      sufficient: of("sufficient"),
      target: of("target"),
      weight: of("weight"),
      source: of("source"),
      tag: of("tag"),
      act: of("act"),
      precondition: of("precondition"),
      eso: of("eso"),
      diamond: of("diamond"),
      s3: of("s3"),
    },
    fields: {
      id: field("id"),
      title: field("title"),
      standard: field("standard"),
      firms: field("firms"),
      largest: field("largest"),
      industries: field("industries"),
      products: field("products"),
      note: field("note"),
    },
    stages: column(tables.stageName).map((name, row) => ({
      name,
      counted: counted[row] ?? "",
      kind: kinds[row] ?? "",
    })),
    materials: column(tables.material),
    risks: column(tables.risk).map((code, row) => ({ code, on: on[row] ?? "" })),
  };
}

/** @returns the profile on the sheet, or what is wrong with it */
export function profileIn(contents: Contents): ProfileRead {
  return readProfile(cellsIn(contents));
}

/** Words must not turn into a formula. */
const asCell = (content: CellContent): CellContent =>
  typeof content === "string" && /^[=+@'-]/.test(content) ? ` ${content}` : content;

/** @returns the cells that change when a profile is copied over what the sheet holds */
export function copyChanges(
  contents: Contents,
  profile: Profile,
  locale: Locale
): readonly CellChange[] {
  const wanted = columnsOf(profileCells(profile, `${profile.id}-2`, locale));
  return Object.entries(wanted).flatMap(([name, cells]) =>
    columnOf(contents, name).flatMap((present, row) => {
      const content = asCell(cells[row] ?? "");
      return content === present ? [] : [{ name, row, content }];
    })
  );
}
