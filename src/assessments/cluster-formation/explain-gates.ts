/**
 * Why a gate stands as it stands, with the numbers behind it, and what would make an unknown known.
 * Relations are written with signs and names come before numbers, so that no Kazakh or Russian ending
 * hangs on a number that may change.
 */
import type { Locale, Text } from "../../core/locale";
import { text } from "../../core/locale";
import type { FormationResult, GateCode } from "../assessment";
import { gateCodes, massLimit } from "./gates";
import { decimal, percent } from "../../core/numbers";

const noData: Text = { en: "no data", ru: "нет данных", kk: "дерек жоқ" };

const owners: Text = {
  en: "independent owners",
  ru: "независимые владельцы",
  kk: "тәуелсіз меншік иелері",
};
const largest: Text = {
  en: "largest firm (A7)",
  ru: "крупнейшая фирма (A7)",
  kk: "ең ірі фирма (A7)",
};
const producers: Text = {
  en: "producers with the standard",
  ru: "производители со стандартом",
  kk: "стандарты бар өндірушілер",
};
const answers: Text = {
  en: "survey answers",
  ru: "ответы в опросе",
  kk: "сауалнама жауаптары",
};
const coverage: Text = { en: "coverage", ru: "полнота данных", kk: "деректердің толықтығы" };
const blocksScored: Text = {
  en: "blocks scored",
  ru: "оценённые блоки",
  kk: "бағаланған блоктар",
};

function same(word: string): Text {
  return { en: word, ru: word, kk: word };
}

type Relation = "≥" | "≤" | ">";
type Write = (x: number, digits: number, locale: Locale) => string;

const asNumber: Write = (x, digits, locale) => decimal(x, digits, locale);
const asPercent: Write = (x, digits, locale) => percent(x, locale, digits);

const opposite: Readonly<Record<Relation, string>> = { "≥": "<", "≤": ">", ">": "≤" };

function holds(x: number, relation: Relation, limit: number): boolean {
  if (relation === "≥") return x >= limit;
  return relation === "≤" ? x <= limit : x > limit;
}

/**
 * "KL 0.80 < 1": a figure beside its limit, with so many decimals that the two never look equal when
 * they are not.
 */
function compared(
  name: Text,
  x: number | null,
  relation: Relation,
  limit: number,
  write: Write,
  least: number
): Text {
  return text((locale) => {
    if (x === null) return `${name[locale]}: ${noData[locale]}`;
    const bound = write(limit, decimalsOf(limit), locale);
    const digits = [least, 2, 3, 4, 5, 6, 9].find(
      (n) => n >= least && (x === limit || Number(x.toFixed(n)) !== limit)
    );
    const sign = holds(x, relation, limit) ? relation : opposite[relation];
    return `${name[locale]} ${write(x, digits ?? 9, locale)} ${sign} ${bound}`;
  });
}

function decimalsOf(x: number): number {
  return (x.toString().split(".")[1] ?? "").length;
}

/** A share in percent, within the tolerance of coverages, so that 0.55 does not read 55.00000000000001. */
function inPercent(share: number): number {
  return Math.round(share * 1e9) / 1e7;
}

function joined(parts: readonly Text[]): Text {
  return text((locale) => parts.map((part) => part[locale]).join("; "));
}

function valueOf(result: FormationResult, code: string): number | null {
  return result.rows.find((row) => row.indicator.code === code)?.value ?? null;
}

/** @returns what the gate saw, for example "KL 1.42 ≥ 1; KP 1.18 ≥ 1; KS: no data" */
export function gateReason(result: FormationResult, gate: GateCode): Text {
  const { config, figures } = result;
  const value = (code: string) => valueOf(result, code);
  switch (gate) {
    case "G-data":
      return joined([
        compared(coverage, inPercent(result.coverage), "≥", inPercent(config.cov), asPercent, 1),
        compared(blocksScored, result.blocks_scored, "≥", config.blocksmin, asNumber, 0),
      ]);
    case "G-mass": {
      const limit = massLimit(config);
      const coefficient = (name: "KL" | "KP" | "KS") =>
        compared(same(name), figures[name], "≥", limit, asNumber, 2);
      return config.mode === "ECO"
        ? coefficient("KL")
        : joined([coefficient("KL"), coefficient("KP"), coefficient("KS")]);
    }
    case "G-plural":
      return joined([
        compared(owners, figures.independent_firms, "≥", config.firms, asNumber, 0),
        compared(largest, value("A7"), "≤", config.largest, asPercent, 1),
      ]);
    case "G-chain":
      return joined([
        compared(same("D1"), value("D1"), "≥", config.d1, asPercent, 1),
        compared(same("D2"), value("D2"), "≥", config.d2, asPercent, 1),
        compared(same("D3"), value("D3"), "≥", config.d3, asPercent, 1),
      ]);
    case "G-coord":
      return coordinationReason(result);
    case "G-rule":
      return result.gates["G-rule"] === "n/a"
        ? {
            en: "no standard is compulsory",
            ru: "обязательного стандарта нет",
            kk: "міндетті стандарт жоқ",
          }
        : compared(producers, figures.standard_producers, "≥", 1, asNumber, 0);
  }
}

function coordinationReason(result: FormationResult): Text {
  const { config, figures } = result;
  const ladder = compared(same("F4"), valueOf(result, "F4"), "≥", config.f4, asNumber, 0);
  const willing = valueOf(result, "F3");
  const counts = figures.f3_n !== null && figures.f3_n >= config.f3_n;
  if (willing === null || counts) {
    const share = compared(same("F3"), willing, ">", config.f3, asPercent, 1);
    return joined([ladder, share]);
  }
  const few = compared(answers, figures.f3_n, "≥", config.f3_n, asNumber, 0);
  return joined([
    ladder,
    text(
      (locale) =>
        ({
          en: `F3 does not count: ${few.en}`,
          ru: `F3 не учитывается: ${few.ru}`,
          kk: `F3 есепке алынбайды: ${few.kk}`,
        })[locale]
    ),
  ]);
}

/** KP fails a populous region with low output by construction; said beside a failed KP. */
export function perCapitaNote(result: FormationResult): Text | null {
  const { config, figures } = result;
  return config.mode !== "ECO" && figures.KP !== null && figures.KP < massLimit(config)
    ? {
        en: "KP also tests general output per head: a populous region with low output fails it by construction.",
        ru: "KP проверяет и общий выпуск на душу: многолюдный регион с низким выпуском не проходит его по построению.",
        kk: "KP жан басына шаққандағы жалпы өндірісті де тексереді: халқы көп, өндірісі аз өңір оған құрылымы бойынша сай келмейді.",
      }
    : null;
}

/** @returns which figures a gate that is unknown lacks, in words; null when it is known */
export function gateNeeds(result: FormationResult, gate: GateCode): Text | null {
  if (result.gates[gate] !== "unknown") return null;
  const { config, figures } = result;
  const lacking = (code: string) => valueOf(result, code) === null;
  const list = (names: readonly Text[]) =>
    text((locale) => names.map((name) => name[locale]).join(", "));
  switch (gate) {
    case "G-data":
      return null;
    case "G-mass":
      return needed(
        list(
          (config.mode === "ECO" ? (["KL"] as const) : (["KL", "KP", "KS"] as const))
            .filter((name) => figures[name] === null)
            .map(same)
        )
      );
    case "G-plural":
      return needed(
        list([
          ...(figures.independent_firms === null ? [owners] : []),
          ...(lacking("A7") ? [largest] : []),
        ])
      );
    case "G-chain":
      return needed(list(chainNeeds(result).map(same)));
    case "G-coord":
      return needed({
        en: `${lacking("F4") ? "F4, or " : ""}F3 and survey answers ≥ ${config.f3_n}`,
        ru: `${lacking("F4") ? "F4 либо " : ""}F3 и ответы в опросе ≥ ${config.f3_n}`,
        kk: `${lacking("F4") ? "F4 не болмаса " : ""}F3 және сауалнама жауаптары ≥ ${config.f3_n}`,
      });
    case "G-rule":
      return needed(producers);
  }
}

/** D1 when blank; D2 and D3 only while neither of them opens the gate. */
function chainNeeds(result: FormationResult): readonly string[] {
  const [d1 = null, d2 = null, d3 = null] = result.gate_reports["G-chain"].conditions;
  const opened = d2 === 1 || d3 === 1;
  return [
    ...(d1 === null ? ["D1"] : []),
    ...(!opened && d2 === null ? ["D2"] : []),
    ...(!opened && d3 === null ? ["D3"] : []),
  ];
}

function needed(what: Text): Text {
  return {
    en: `To be known it needs: ${what.en}`,
    ru: `Чтобы узнать, нужно: ${what.ru}`,
    kk: `Білу үшін керегі: ${what.kk}`,
  };
}

/** @returns "caps at V3", or null when the state does not cap */
export function gateCapText(result: FormationResult, gate: GateCode): Text | null {
  const { cap } = result.gate_reports[gate];
  return cap >= 4
    ? null
    : { en: `caps at V${cap}`, ru: `не выше V${cap}`, kk: `жоғарғы шегі: V${cap}` };
}

/** How many gates pass, of those that apply. */
export function gatesPassed(result: FormationResult): {
  readonly passed: number;
  readonly applicable: number;
} {
  const applicable = gateCodes.filter((gate) => result.gates[gate] !== "n/a");
  return {
    passed: applicable.filter((gate) => result.gates[gate] === "pass").length,
    applicable: applicable.length,
  };
}
