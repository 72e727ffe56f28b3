/**
 * The verdict in sentences: the word, why it is not higher, how sure it is, what could change it. The
 * subject is the data; each sentence gives number, limit and consequence.
 */
import type { Text } from "../../core/locale";
import { text } from "../../core/locale";
import type { BlockCode, FormationResult, GateCode, VerdictCode } from "../assessment";
import { blockCodes } from "./blocks";
import { gateCodes, gates, modeWords } from "./gates";
import { decimal, percent, plain } from "../../core/numbers";
import { rhoKey } from "./power-mean";
import {
  blockFloorOf,
  capOfGates,
  cutOf,
  integratedCompany,
  verdictCode,
  verdictNumber,
  verdictWords,
} from "./verdict";

/** What keeps the verdict from being higher. */
export type Obstacle =
  | { readonly kind: "evidence" }
  | {
      readonly kind: "gates";
      readonly state: "fail" | "unknown";
      readonly gates: readonly GateCode[];
    }
  | { readonly kind: "unscored"; readonly blocks: readonly BlockCode[] }
  | { readonly kind: "index"; readonly limit: number }
  | { readonly kind: "blocks"; readonly blocks: readonly BlockCode[]; readonly limit: number };

/** @returns everything that bars the next verdict, gates first; nothing at V4 */
export function obstacles(result: FormationResult): readonly Obstacle[] {
  const { config } = result;
  const next = verdictNumber(result.verdict) + 1;
  if (result.gates["G-data"] === "fail") return [{ kind: "evidence" }];
  if (next > 4) return [];
  const barring = gateCodes.filter((gate) => result.gate_reports[gate].cap < next);
  const inState = (state: "fail" | "unknown") =>
    barring.filter((gate) => result.gates[gate] === state);
  const [failed, unknown] = [inState("fail"), inState("unknown")];
  const index = result.index[rhoKey(config.rho)];
  const unscored = blockCodes.filter(
    (code) => result.blocks[code].n_applicable > 0 && !result.blocks[code].scored
  );
  const floor = blockFloorOf(next, config);
  const weak = blockCodes.filter((code) => {
    const block = result.blocks[code];
    return block.scored && block.score !== null && block.score < floor;
  });
  const all: readonly (Obstacle | null)[] = [
    failed.length > 0 ? { kind: "gates", state: "fail", gates: failed } : null,
    unknown.length > 0 ? { kind: "gates", state: "unknown", gates: unknown } : null,
    unscored.length > 0 && config.capblk < next ? { kind: "unscored", blocks: unscored } : null,
    index !== null && index < cutOf(next, config)
      ? { kind: "index", limit: cutOf(next, config) }
      : null,
    weak.length > 0 ? { kind: "blocks", blocks: weak, limit: floor } : null,
  ];
  return all.filter((obstacle) => obstacle !== null);
}

/** An obstacle as a clause, without capital and full stop. */
export function obstacleText(obstacle: Obstacle, result: FormationResult): Text {
  switch (obstacle.kind) {
    case "evidence":
      return text((to) => {
        const [have, need] = [result.coverage, result.config.cov].map((x) => percent(x * 100, to));
        const { blocks_scored: scored, blocks_applicable: all } = result;
        return {
          en: `coverage is ${have} of ${need} needed, blocks scored: ${scored} of ${all}`,
          ru: `полнота данных ${have} при нужных ${need}, оценено блоков: ${scored} из ${all}`,
          kk: `деректердің толықтығы ${have}, қажеті ${need}; бағаланған блоктар: ${scored}/${all}`,
        }[to];
      });
    case "gates": {
      const several = obstacle.gates.length > 1;
      return text((to) => {
        const names = obstacle.gates.map((gate) => gateName(gate)[to]);
        const english = names.map((name) => `“${name}”`).join(", ");
        const others = names.map((name) => `«${name}»`).join(", ");
        return obstacle.state === "fail"
          ? {
              en: several ? `the gates ${english} fail` : `the gate ${english} fails`,
              ru: several ? `не выполнены условия ${others}` : `не выполнено условие ${others}`,
              kk: several ? `${others} шарттары орындалмады` : `${others} шарты орындалмады`,
            }[to]
          : {
              en: several ? `the gates ${english} are unknown` : `the gate ${english} is unknown`,
              ru: several ? `нет данных по условиям ${others}` : `нет данных по условию ${others}`,
              kk: several
                ? `${others} шарттары бойынша дерек жоқ`
                : `${others} шарты бойынша дерек жоқ`,
            }[to];
      });
    }
    case "unscored": {
      const codes = obstacle.blocks.join(", ");
      return obstacle.blocks.length > 1
        ? {
            en: `blocks ${codes} are not scored`,
            ru: `блоки ${codes} не оценены`,
            kk: `${codes} блоктары бағаланбаған`,
          }
        : {
            en: `block ${codes} is not scored`,
            ru: `блок ${codes} не оценён`,
            kk: `${codes} блогы бағаланбаған`,
          };
    }
    case "index":
      return text((to) => {
        const limit = plain(obstacle.limit, to);
        return {
          en: `the index is below ${limit}`,
          ru: `индекс ниже ${limit}`,
          kk: `индекс шектен төмен (шегі: ${limit})`,
        }[to];
      });
    case "blocks": {
      const codes = obstacle.blocks.join(", ");
      const several = obstacle.blocks.length > 1;
      return text((to) => {
        const limit = plain(obstacle.limit, to);
        return {
          en: several ? `blocks ${codes} are below ${limit}` : `block ${codes} is below ${limit}`,
          ru: several ? `блоки ${codes} ниже ${limit}` : `блок ${codes} ниже ${limit}`,
          kk: several
            ? `${codes} блоктары шектен төмен (шегі: ${limit})`
            : `${codes} блогы шектен төмен (шегі: ${limit})`,
        }[to];
      });
    }
  }
}

function gateName(code: GateCode): Text {
  return gates.find((gate) => gate.code === code)?.name ?? { en: code, ru: code, kk: code };
}

/** "Not V4: the index is below 67, and blocks C, E, F, G are below 50." Null at V4. */
export function whyNotHigher(result: FormationResult): Text | null {
  const bars = obstacles(result);
  if (bars.length === 0) return null;
  const clauses = bars.map((bar) => obstacleText(bar, result));
  const joined = text((to) => {
    const parts = clauses.map((clause) => clause[to]);
    const [last = "", ...before] = [...parts].reverse();
    if (before.length === 0) return last;
    const and = { en: ", and ", ru: ", а также ", kk: ", сондай-ақ " }[to];
    return before.reverse().join(", ") + and + last;
  });
  if (bars.some((bar) => bar.kind === "evidence")) {
    return text((to) => `${capitalized(joined[to])}. ${noIndex[to]}`);
  }
  const next = verdictCode(verdictNumber(result.verdict) + 1);
  return {
    en: `Not ${next}: ${joined.en}.`,
    ru: `Не ${next}: ${joined.ru}.`,
    kk: `${next} емес: ${joined.kk}.`,
  };
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Why there is no number at V0. */
export const noIndex: Text = {
  en: "No index is shown: one well-documented block would mislead.",
  ru: "Индекс не показан: один хорошо описанный блок вводил бы в заблуждение.",
  kk: "Индекс көрсетілмейді: жақсы сипатталған бір блок жаңылыстырар еді.",
};

/** "V3: emerging", or both ends of a range. */
export function verdictText(result: FormationResult): Text {
  const [low, high] = result.verdict_range.split("–").map(codeIn);
  const words = (code: VerdictCode) => verdictWords[code];
  return text((to) =>
    low === undefined || high === undefined
      ? `${result.verdict_range} · ${words(result.verdict)[to]}`
      : `${result.verdict_range} · ${words(low)[to]} – ${words(high)[to].toLowerCase()}`
  );
}

function codeIn(word: string): VerdictCode {
  return verdictCode(Number(word.slice(1)));
}

/** The label of a cluster that is one company, printed even at V0; null when there is none. */
export function labelText(result: FormationResult): Text | null {
  return result.label === "" ? null : integratedCompany;
}

/** What failed gates leave possible whatever the missing data turn out to be. */
export function ceilingText(result: FormationResult): Text {
  const { ceiling } = result;
  return ceiling === "V4"
    ? {
        en: "Ceiling V4: nothing measured so far refutes the cluster either.",
        ru: "Потолок V4: измеренное пока и не опровергает кластер.",
        kk: "Шегі V4: әзірге өлшенгендер кластерді жоққа да шығармайды.",
      }
    : {
        en: `Ceiling ${ceiling}: whatever the missing data turn out to be, the verdict cannot exceed ${ceiling}.`,
        ru: `Потолок ${ceiling}: какими бы ни оказались недостающие данные, вывод не поднимется выше ${ceiling}.`,
        kk: `Шегі ${ceiling}: жетіспейтін деректер қандай болса да, қорытынды бұл шектен жоғары болмайды.`,
      };
}

/** What the interval is and is not; null without an index. */
export function intervalText(result: FormationResult): Text | null {
  const { config, detail } = result;
  const index = result.index["0"];
  if (detail === null || index === null) return null;
  const [low, high] = detail.interval;
  return text((to) => {
    const range = `${decimal(low, 1, to)}–${decimal(high, 1, to)}`;
    const confidence = percent(config.conf * 100, to);
    const correlation = plain(config.corr, to);
    return {
      en: `${confidence} interval ${range} (correlation of errors ${correlation}). It shows data quality, not truth.`,
      ru: `Интервал ${confidence}: ${range} (корреляция ошибок ${correlation}). Он показывает качество данных, а не истину.`,
      kk: `${confidence} аралық: ${range} (қателердің корреляциясы ${correlation}). Ол ақиқатты емес, дерек сапасын көрсетеді.`,
    }[to];
  });
}

/** Which neighboring verdicts the interval does not rule out; null when it stays between its cuts. */
export function intervalReach(result: FormationResult): Text | null {
  const { config, detail } = result;
  if (detail === null) return null;
  const base = verdictNumber(result.base_verdict);
  const [low, high] = detail.interval;
  const [cut, nextCut] = [cutOf(base, config), cutOf(base + 1, config)];
  const gatesAllow = capOfGates(result.gate_reports) > base;
  const below = base > 1 && low < cut ? { limit: cut, verdict: verdictCode(base - 1) } : null;
  const above =
    base < 4 && gatesAllow && high >= nextCut
      ? { limit: nextCut, verdict: verdictCode(base + 1) }
      : null;
  if (below !== null) {
    return text((to) => {
      const limit = plain(below.limit, to);
      return {
        en: `The interval reaches below ${limit}: ${below.verdict} cannot be ruled out.`,
        ru: `Интервал заходит ниже ${limit}: ${below.verdict} не исключён.`,
        kk: `Аралық шектен төмен түседі (шегі: ${limit}): ${below.verdict} жоққа шығарылмайды.`,
      }[to];
    });
  }
  return above === null
    ? null
    : text((to) => {
        const limit = plain(above.limit, to);
        return {
          en: `The interval reaches ${limit}: by the index alone ${above.verdict} is not ruled out.`,
          ru: `Интервал доходит до ${limit}: по одному индексу ${above.verdict} не исключён.`,
          kk: `Аралық шекке жетеді (шегі: ${limit}): индекстің өзі бойынша ${above.verdict} жоққа шығарылмайды.`,
        }[to];
      });
}

/** What the unmeasured could still do; null without an index. */
export function boundsText(result: FormationResult): Text | null {
  const { low, high } = result.bounds;
  const [lowIndex, highIndex] = [low.index, high.index];
  if (lowIndex === null || highIndex === null) return null;
  if (result.n_observed === result.n_applicable) {
    return {
      en: "Every indicator that counts is measured.",
      ru: "Измерены все учитываемые показатели.",
      kk: "Есепке алынатын барлық көрсеткіш өлшенген.",
    };
  }
  return text((to) => {
    const worst = `${decimal(lowIndex, 1, to)}, ${low.verdict}`;
    const best = `${decimal(highIndex, 1, to)}, ${high.verdict}`;
    return {
      en: `If everything unmeasured were at its worst: ${worst}; at its best: ${best}.`,
      ru: `Если всё неизмеренное окажется худшим: ${worst}; лучшим: ${best}.`,
      kk: `Өлшенбегеннің бәрі ең нашар болса: ${worst}; ең жақсы болса: ${best}.`,
    }[to];
  });
}

/** Whether the choice of mean decides the verdict. */
export function aggregationText(result: FormationResult): Text {
  const by = result.verdict_by_rho;
  return result.aggregation_sensitive
    ? {
        en: `Aggregation-sensitive: arithmetic mean ${by["1"]}, geometric ${by["0"]}, harmonic ${by["-1"]}.`,
        ru: `Зависит от свёртки: арифметическая ${by["1"]}, геометрическая ${by["0"]}, гармоническая ${by["-1"]}.`,
        kk: `Жинақтау тәсіліне тәуелді: арифметикалық ${by["1"]}, геометриялық ${by["0"]}, гармоникалық ${by["-1"]}.`,
      }
    : {
        en: `The arithmetic, geometric and harmonic means all give ${by["0"]}.`,
        ru: `Арифметическая, геометрическая и гармоническая свёртки дают одно: ${by["0"]}.`,
        kk: `Арифметикалық, геометриялық және гармоникалық жинақтаудың нәтижесі бірдей: ${by["0"]}.`,
      };
}

/** The verdict under each standard of mass. */
export function modesText(result: FormationResult): Text {
  const { CIS, strict, ECO } = result.verdict_by_mode;
  return text(
    (to) => `${modeWords.CIS[to]} ${CIS} · ${modeWords.strict[to]} ${strict} · ECO ${ECO}`
  );
}

/** Whether the verdict survives other reasonable choices; null without an index. */
export function robustText(result: FormationResult): Text | null {
  const { detail, verdict } = result;
  if (detail === null) return null;
  const all = detail.grid_runs;
  const same = Math.round(detail.grid_same_share * all);
  const missing = result.verdict_range !== verdict;
  const runs: Text = {
    en: `runs with ${verdict}: ${same} of ${all}`,
    ru: `прогонов с ${verdict}: ${same} из ${all}`,
    kk: `${verdict} шыққан сынақтар: ${same}/${all}`,
  };
  if (detail.robust) {
    return { en: `Robust: ${runs.en}.`, ru: `Устойчиво: ${runs.ru}.`, kk: `Орнықты: ${runs.kk}.` };
  }
  return text((to) => {
    const also = missing
      ? {
          en: "; missing data could change it",
          ru: "; недостающие данные могут его изменить",
          kk: "; жетіспейтін деректер оны өзгертуі мүмкін",
        }[to]
      : "";
    const head = { en: "Not robust", ru: "Неустойчиво", kk: "Орнықты емес" }[to];
    return `${head}: ${runs[to]}${also}.`;
  });
}

/** The smallest drop of one score that lowers the verdict of the points. */
export function flipDownText(result: FormationResult): Text | null {
  if (result.detail === null || verdictNumber(result.base_verdict) <= 1) return null;
  const flip = result.detail.flip_down;
  return flip === null
    ? {
        en: "No single drop of a score lowers it.",
        ru: "Снижение одного балла его не понизит.",
        kk: "Бір балдың кемуі оны төмендетпейді.",
      }
    : text((to) => {
        const points = decimal(flip.points, 1, to);
        return {
          en: `Smallest drop that lowers it: ${flip.code}, points: ${points}.`,
          ru: `Наименьшее снижение, понижающее его: ${flip.code}, баллов: ${points}.`,
          kk: `Оны төмендететін ең аз кему: ${flip.code}, балл: ${points}.`,
        }[to];
      });
}

/** The smallest rise of one score that reaches the next verdict of the points. */
export function flipUpText(result: FormationResult): Text | null {
  if (result.detail === null || verdictNumber(result.base_verdict) >= 4) return null;
  const flip = result.detail.flip_up;
  return flip === null
    ? {
        en: "No single rise of a score lifts it.",
        ru: "Рост одного балла его не повысит.",
        kk: "Бір балдың өсуі оны көтермейді.",
      }
    : text((to) => {
        const points = decimal(flip.points, 1, to);
        return {
          en: `Smallest rise that lifts it: ${flip.code}, points: ${points}.`,
          ru: `Наименьший рост, повышающий его: ${flip.code}, баллов: ${points}.`,
          kk: `Оны көтеретін ең аз өсу: ${flip.code}, балл: ${points}.`,
        }[to];
      });
}

/** How much was measured. */
export function coverageText(result: FormationResult): Text {
  const { n_observed: have, n_applicable: all } = result;
  return text((to) => {
    const [share, need] = [result.coverage, result.config.cov].map((x) => percent(x * 100, to));
    return {
      en: `Indicators measured: ${have} of ${all}; coverage ${share}, ${need} needed.`,
      ru: `Измерено показателей: ${have} из ${all}; полнота данных ${share}, нужно ${need}.`,
      kk: `Өлшенген көрсеткіштер: ${have}/${all}; деректердің толықтығы ${share}, қажеті ${need}.`,
    }[to];
  });
}

/** Blocks in which one indicator carries everything. */
export function singleIndicatorTexts(result: FormationResult): readonly Text[] {
  return result.single_indicator_blocks.map(({ block, code, weight }) =>
    text((to) => {
      const share = percent(weight * 100, to);
      return {
        en: `Block ${block}: one indicator, ${code}, carries ${share} of the index.`,
        ru: `Блок ${block}: на один показатель, ${code}, приходится ${share} индекса.`,
        kk: `${block} блогы: бір көрсеткіштің (${code}) индекстегі үлесі — ${share}.`,
      }[to];
    })
  );
}

/** Said when an indicator that restates another is switched on. */
export function sameFactTexts(result: FormationResult): readonly Text[] {
  return result.rows
    .filter((row) => row.weight > 0 && !row.indicator.on)
    .map(({ indicator: { code } }) => ({
      en: `${code} restates A1: the same fact now counts twice.`,
      ru: `${code} повторяет A1: один факт теперь учтён дважды.`,
      kk: `${code} A1-ді қайталайды: бір факт енді екі рет есептелді.`,
    }));
}
