/** Cluster policies of countries on ten dimensions, a source beside every code; similarity and gaps follow. */
import {
  highestCode,
  policyCodes,
  policyDimensions,
} from "../../../assessments/cluster-formation/policy-comparison";
import type { Text } from "../../../core/locale";
import { colors } from "../colors";
import { lettersOf, placeOf } from "../draft";
import { yesNo } from "../../../assessments/yes-no";
import type { SheetModule } from "./module";
import { firstRow, ModuleColumn, ModuleSheet } from "./module-sheet";

/** Countries the sheet has room for. */
const rows = 12;
const last = firstRow + rows - 1;
const dimensions = policyDimensions.length;

const firstCode = placeOf("C1").column;
const codeColumn = (index: number): string => lettersOf(firstCode + 2 * index);
const sourceColumn = (index: number): string => lettersOf(firstCode + 2 * index + 1);

/** Matrices stand to the right of the table. */
const matrixColumn = placeOf("X1").column;
const inMatrix = (index: number): string => lettersOf(matrixColumn + 1 + index);
const likenessFrom = firstRow;
const bothFrom = last + 4;
const gapsFrom = bothFrom + rows + 3;

/** Hidden rows of numbers below those of the codes that count. */
const valuesFrom = firstRow + 20;
const othersFrom = firstRow + 40;

export const policiesModule: SheetModule = {
  key: "policies",
  prefix: "pol",
  scope: "workbook",
  group: "evidence",
  tab: { en: "Policy comparison", ru: "Сравнение политики", kk: "Саясатты салыстыру" },
  title: {
    en: "Cluster policy of countries compared",
    ru: "Сравнение кластерной политики стран",
    kk: "Елдердің кластерлік саясатын салыстыру",
  },
  purpose: {
    en: "Codes 0–3 on ten dimensions. A code without a source is gray and does not count.",
    ru: "Коды 0–3 по десяти измерениям. Код без источника показан серым и не учитывается.",
    kk: "Он өлшем бойынша 0–3 кодтары. Дереккөзі жоқ код сұр түспен көрсетіледі, ескерілмейді.",
  },
  lay(sheet) {
    table(sheet);
    const columns = countedCodes(sheet);
    matrices(sheet, columns);
    gaps(sheet, columns);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 4 },
      area: `A1:${inMatrix(rows - 1)}${gapsFrom + dimensions}`,
      repeat: "1:5",
    });
  },
};

function table(sheet: ModuleSheet): void {
  const meaning: Text = {
    en: policyCodes.map(({ en }) => en).join(" · "),
    ru: policyCodes.map(({ ru }) => ru).join(" · "),
    kk: policyCodes.map(({ kk }) => kk).join(" · "),
  };
  sheet.legend({ input: "A3", formula: "D3" }).label("A2", meaning, "message");
  sheet.draft.tall(firstRow - 1, 42);
  sheet.table({
    name: "pol",
    first: "A",
    rows,
    columns: [
      { key: "country", head: { en: "Country", ru: "Страна", kk: "Ел" }, kind: "input", width: 22 },
      {
        key: "own",
        head: { en: "Own", ru: "Своя", kk: "Өз елі" },
        kind: "list",
        width: 14,
        align: "Center",
        choices: yesNo,
      },
      ...policyDimensions.flatMap(({ key, name }): ModuleColumn[] => [
        {
          key,
          head: name,
          kind: "input",
          width: 13,
          format: "0",
          align: "Center",
          between: [0, highestCode],
          note: meaning,
        },
        {
          key: `${key}_source`,
          head: { en: "Source", ru: "Источник", kk: "Дереккөз" },
          kind: "input",
          width: 20,
        },
      ]),
    ],
  });
  policyDimensions.forEach((_, index) => {
    const [code, source] = [codeColumn(index), sourceColumn(index)];
    sheet.draft.when({
      address: `${code}${firstRow}:${code}${last}`,
      formula: `=AND($${code}${firstRow}<>"",TRIM($${source}${firstRow})="")`,
      fill: colors.offFill,
      font: colors.offText,
    });
  });
  const beyond = lettersOf(matrixColumn - 1);
  sheet
    .wide(beyond, 4, false)
    .wide(lettersOf(matrixColumn), 26)
    .section(`A${last + 2}:B${last + 2}`, {
      en: "Codes",
      ru: "Коды",
      kk: "Кодтар",
    })
    .figure({
      at: `A${last + 3}`,
      name: "pol_top",
      label: { en: "Highest code", ru: "Высший код", kk: "Ең жоғары код" },
      input: highestCode,
      tag: "D",
      format: "0",
      between: [1, 10],
    });
}

/** Three blocks of hidden cells per dimension: codes that count, the same as numbers, those of other countries. */
function countedCodes(sheet: ModuleSheet): readonly string[] {
  const columns = policyDimensions.map((_, index) => {
    const [code, source] = [`${codeColumn(index)}6`, `${sourceColumn(index)}6`];
    return sheet.helperColumn(
      `pol_code${index + 1}`,
      rows,
      `=IF(AND(ISNUMBER(${code}),TRIM(${source})<>""),${code},"")`
    );
  });
  for (const column of columns)
    for (let row = 0; row < rows; row++) {
      const counted = `${column}${firstRow + row}`;
      sheet.draft
        .put(`${column}${valuesFrom + row}`, `=N(${counted})`)
        .put(
          `${column}${othersFrom + row}`,
          `=IF(INDEX(pol_own_code,${row + 1})="yes","",${counted})`
        );
    }
  return columns;
}

function matrices(sheet: ModuleSheet, columns: readonly string[]): void {
  const [from, to] = [columns[0] ?? "", columns[columns.length - 1] ?? ""];
  const span = (start: number, row: number): string =>
    `$${from}$${start + row}:$${to}$${start + row}`;
  const both = (a: number, b: number): string =>
    `ISNUMBER(${span(firstRow, a)})*ISNUMBER(${span(firstRow, b)})`;
  const matrix = (
    name: string,
    start: number,
    title: Text,
    format: string,
    cell: (a: number, b: number) => string
  ): void => {
    const corner = `${lettersOf(matrixColumn)}${start - 1}`;
    const lastLetters = inMatrix(rows - 1);
    sheet.draft
      .put(corner, `=${sheet.text(title)}`)
      .look(`${corner}:${lastLetters}${start - 1}`, "header")
      .look(
        `${lettersOf(matrixColumn)}${start}:${lettersOf(matrixColumn)}${start + rows - 1}`,
        "text"
      )
      .look(`${inMatrix(0)}${start}:${lastLetters}${start + rows - 1}`, "formula", {
        format,
        align: "Center",
      })
      .name(name, `${inMatrix(0)}${start}:${lastLetters}${start + rows - 1}`);
    for (let a = 0; a < rows; a++) {
      const country = (index: number): string => `$A$${firstRow + index}`;
      sheet.wide(inMatrix(a), 12, false);
      sheet.draft
        .put(`${inMatrix(a)}${start - 1}`, `=${country(a)}&""`)
        .put(`${lettersOf(matrixColumn)}${start + a}`, `=${country(a)}&""`);
      for (let b = 0; b < rows; b++)
        sheet.draft.put(
          `${inMatrix(b)}${start + a}`,
          `=IF(OR(${country(a)}="",${country(b)}=""),"",${cell(a, b)})`
        );
    }
  };
  matrix(
    "pol_alike",
    likenessFrom,
    {
      en: "Similarity, 0–1",
      ru: "Сходство, 0–1",
      kk: "Ұқсастық, 0–1",
    },
    "0.00",
    (a, b) =>
      `IF(SUMPRODUCT(${both(a, b)})=0,"",1-SUMPRODUCT(${both(a, b)}*ABS(${span(valuesFrom, a)}-${span(valuesFrom, b)}))/(pol_top*SUMPRODUCT(${both(a, b)})))`
  );
  matrix(
    "pol_both",
    bothFrom,
    {
      en: "Dimensions coded in both",
      ru: "Измерений с кодом в обеих",
      kk: "Екеуінде де коды бар өлшемдер",
    },
    "0",
    (a, b) => `SUMPRODUCT(${both(a, b)})`
  );
}

function gaps(sheet: ModuleSheet, columns: readonly string[]): void {
  const ownRow = 'MATCH("yes",pol_own_code,0)';
  const part = (column: string, start: number): string =>
    `$${column}$${start}:$${column}$${start + rows - 1}`;
  sheet.section(`${lettersOf(matrixColumn)}${gapsFrom - 2}:${inMatrix(3)}${gapsFrom - 2}`, {
    en: "Where the own policy is behind the median of the others",
    ru: "Где своя политика ниже медианы остальных",
    kk: "Өз саясаты қалғандарының медианасынан төмен тұстар",
  });
  sheet.table({
    name: "pol_gap",
    first: lettersOf(matrixColumn),
    row: gapsFrom,
    rows: dimensions,
    columns: [
      {
        key: "name",
        head: { en: "Dimension", ru: "Измерение", kk: "Өлшем" },
        kind: "text",
        filled: policyDimensions.map(({ name }) => `=${sheet.text(name)}`),
      },
      {
        key: "own",
        head: { en: "Own code", ru: "Свой код", kk: "Өз коды" },
        kind: "formula",
        format: "0",
        filled: columns.map((column) => `=IFERROR(INDEX(${part(column, firstRow)},${ownRow}),"")`),
      },
      {
        key: "median",
        head: {
          en: "Median of the others",
          ru: "Медиана остальных",
          kk: "Қалғандарының медианасы",
        },
        kind: "formula",
        format: "0.0",
        filled: columns.map(
          (column) =>
            `=IF(COUNT(${part(column, othersFrom)})=0,"",MEDIAN(${part(column, othersFrom)}))`
        ),
      },
      {
        key: "n",
        head: { en: "Others coded", ru: "Стран с кодом", kk: "Коды бар елдер" },
        kind: "formula",
        format: "0",
        filled: columns.map((column) => `=COUNT(${part(column, othersFrom)})`),
      },
      {
        key: "size",
        head: { en: "Gap", ru: "Отставание", kk: "Артта қалу" },
        kind: "formula",
        format: "0.0",
        filled: columns.map((_, index) => {
          const [own, median] = [0, 1].map((at) => `${inMatrix(at)}${gapsFrom + index}`);
          return `=IF(COUNT(${own},${median})<2,"",IF(${own}<${median},${median}-${own},""))`;
        }),
      },
    ],
  });
  sheet.draft.when({
    address: `${inMatrix(3)}${gapsFrom}:${inMatrix(3)}${gapsFrom + dimensions - 1}`,
    formula: `=ISNUMBER(${inMatrix(3)}${gapsFrom})`,
    fill: colors.unknownFill,
    font: colors.unknownText,
    bold: true,
  });
  sheet.draft.tall(gapsFrom - 1, 30);
}
