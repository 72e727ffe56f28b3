/** The sheet of a claim, calculated by LibreOffice, against the pure audit. */
import { assessFormation } from "../../../src/assessments/cluster-formation/assess";
import { auditClaim, conditionCodes } from "../../../src/assessments/cluster-formation/claim-audit";
import { locales } from "../../../src/core/locale";
import { auditModule } from "../../../src/workbook/layout/modules/audit-sheet";
import { yesNo } from "../../../src/assessments/yes-no";
import { exampleInput } from "../../assessments/example";
import { libreOffice, toolOrSkip } from "../../support/tools";
import { ModuleBook } from "../module-book";

const ids = [
  "source-A-claims",
  "source-B-pavlodar-aluminium",
  "synthetic-1",
  "synthetic-1-missing",
  "synthetic-1-low-block",
] as const;

const claims = ["all the necessary conditions exist", "сильный спрос и доверие"] as const;

toolOrSkip(libreOffice(), "the sheet of a claim", (test) => {
  const book = new ModuleBook();
  const cases = ids.flatMap((id, index) =>
    claims.map((claim) => {
      const input = exampleInput(id);
      const audit = auditClaim(claim, assessFormation(input));
      const meant = new Set(audit.conditions.map(({ code }) => code));
      const locale = locales[index % 3] ?? "en";
      const spoken = conditionCodes.map((code) => yesNo[meant.has(code) ? "yes" : "no"][locale]);
      const number = book.add(
        [auditModule],
        input,
        { aud_claim: [claim], aud_spoken: spoken },
        locale
      );
      return {
        id,
        claim,
        audit,
        number,
        whole: auditClaim("all conditions", assessFormation(input)),
      };
    })
  );
  const untouched = book.add([auditModule], exampleInput("synthetic-1"), {});
  beforeAll(() => book.calculate(), 300_000);

  for (const { id, claim, audit, number, whole } of cases)
    test(`${id}, “${claim}”: the sheet says what the pane says`, () => {
      const sheets = book.read(number);
      expect(book.errors(number)).toEqual([]);
      expect(sheets.column("aud_code")).toEqual([...conditionCodes]);
      expect(sheets.column("aud_measured")).toEqual(whole.conditions.map((one) => one.measured));
      const says = sheets.column("aud_says");
      whole.conditions.forEach(({ code, score, state }, row) => {
        const expected = state ?? (score === null ? "" : expect.closeTo(score, 8));
        expect([code, says[row]]).toEqual([code, expected]);
      });
      expect(sheets.cell("aud_conditions")).toBe(audit.conditions.length);
      expect(sheets.cell("aud_evidenced")).toBe(audit.withNumber);
      expect(sheets.cell("aud_contradicted")).toBe(audit.contradictions.length);
    });

  test("without a claim nothing is counted", () => {
    const sheets = book.read(untouched);
    expect(book.errors(untouched)).toEqual([]);
    for (const name of ["aud_conditions", "aud_evidenced", "aud_contradicted"])
      expect(sheets.cell(name)).toBe("");
  });
});
