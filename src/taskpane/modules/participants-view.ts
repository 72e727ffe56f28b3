/** The register of participants in the pane: what follows, and what is missing for more. */
import { roleCodes } from "../../assessments/cluster-formation/participants";
import { columnOf, Finding, inEach, ModuleView, numberAt, wordsAt } from "./module-view";

const asterisk = /[*?~]/;

export const participantsView: ModuleView = {
  key: "participants",
  names: [
    "par_name",
    "par_role",
    "par_role_code",
    "par_owner",
    "par_output",
    "par_firms",
    "par_owners",
    "par_largest",
    "par_small_share",
    "par_certified",
    "par_producers",
    "par_missing",
  ],
  review: (contents) => {
    const names = columnOf(contents, "par_name").map((cell) => String(cell).trim());
    const codes = columnOf(contents, "par_role_code");
    const owners = columnOf(contents, "par_owner").map((cell) => String(cell).trim());
    const outputs = columnOf(contents, "par_output");
    const rows = names.map((name, row) => ({
      name,
      role: codes[row],
      owner: owners[row] ?? "",
      output: outputs[row] ?? "",
    }));
    const named = rows.filter(({ name }) => name !== "");
    const core = named.filter(({ role }) => role === "core");
    const findings: Finding[] = [];
    const say = (count: number, en: string, ru: string, kk: string, at: string): void => {
      if (count > 0)
        findings.push({
          tone: "unknown",
          words: inEach((locale) => `${{ en, ru, kk }[locale]}: ${count}`),
          at,
        });
    };
    say(
      named.filter(({ role }) => role === "" || role === "?").length,
      "Participants without a role from the list",
      "Участников без роли из списка",
      "Тізімнен рөлі таңдалмаған қатысушылар",
      "par_role"
    );
    say(
      core.filter(({ owner }) => owner === "").length,
      "Core producers without an owner",
      "Производителей ядра без владельца",
      "Иесі көрсетілмеген ядро өндірушілері",
      "par_owner"
    );
    say(
      core.filter(({ output }) => typeof output !== "number").length,
      "Core producers without a number for output",
      "Производителей ядра без числа выпуска",
      "Өндіріс көлемі сан емес ядро өндірушілері",
      "par_output"
    );
    say(
      names.filter((name, row) => name !== "" && names.indexOf(name) < row).length,
      "Names that stand twice",
      "Названий, которые стоят дважды",
      "Екі рет тұрған атаулар",
      "par_name"
    );
    say(
      owners.filter((owner) => asterisk.test(owner)).length,
      "Owners with *, ? or ~, which formulas take for any text",
      "Владельцев со знаками *, ? или ~: формулы понимают их как любой текст",
      "Атауында *, ? немесе ~ бар иелер: формулалар оны кез келген мәтін деп түсінеді",
      "par_owner"
    );
    const missing = wordsAt(contents, "par_missing");
    if (missing !== "")
      findings.push({
        tone: "info",
        words: inEach(
          (locale) =>
            `${{ en: "Roles without anyone", ru: "Роли, где никого нет", kk: "Ешкім жоқ рөлдер" }[locale]}: ${missing}`
        ),
      });
    return {
      figures: [
        {
          label: { en: "Participants", ru: "Участников", kk: "Қатысушылар" },
          value: named.length === 0 ? null : named.length,
          digits: 0,
        },
        {
          label: { en: "Core producers", ru: "Производителей ядра", kk: "Ядро өндірушілері" },
          value: numberAt(contents, "par_firms"),
          digits: 0,
        },
        {
          label: { en: "Independent owners", ru: "Независимых владельцев", kk: "Тәуелсіз иелер" },
          value: numberAt(contents, "par_owners"),
          digits: 0,
        },
        {
          label: { en: "Largest owner, %", ru: "Крупнейший владелец, %", kk: "Ең ірі ие, %" },
          value: numberAt(contents, "par_largest"),
        },
        {
          label: { en: "Roles filled", ru: "Ролей занято", kk: "Толған рөлдер" },
          value:
            named.length === 0
              ? null
              : roleCodes.filter((code) => named.some(({ role }) => role === code)).length,
          digits: 0,
          note: {
            en: `of ${roleCodes.length}`,
            ru: `из ${roleCodes.length}`,
            kk: `барлығы ${roleCodes.length}`,
          },
        },
      ],
      findings,
    };
  },
};
