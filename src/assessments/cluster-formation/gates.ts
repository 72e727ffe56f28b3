/**
 * The six gates: obligatory conditions that no number of points can buy. Rules are sentences written
 * from the limits in force, so that an edited limit never stands beside an old text.
 */
import type { Text } from "../../core/locale";
import { text } from "../../core/locale";
import type { FormationConfig, Gate, GateCode, GateState, Mode } from "../assessment";
import { percent, plain } from "../../core/numbers";

export const gateCodes: readonly GateCode[] = [
  "G-data",
  "G-mass",
  "G-plural",
  "G-chain",
  "G-coord",
  "G-rule",
];

export const gates: readonly Gate[] = [
  {
    code: "G-data",
    name: { en: "Enough data", ru: "Достаточно данных", kk: "Дерек жеткілікті" },
    inputs: ["Indicators"],
    toDo: {
      en: "Measure more indicators, those with the largest weight first",
      ru: "Измерить больше показателей, сначала с наибольшим весом",
      kk: "Көбірек көрсеткішті өлшеу, алдымен салмағы ең үлкендерін",
    },
    remedy: {
      en: "Measure more indicators, those with the largest weight first",
      ru: "Измерить больше показателей, сначала с наибольшим весом",
      kk: "Көбірек көрсеткішті өлшеу, алдымен салмағы ең үлкендерін",
    },
  },
  {
    code: "G-mass",
    name: { en: "Critical mass", ru: "Критическая масса", kk: "Сыни масса" },
    inputs: ["KL", "KP", "KS"],
    toDo: {
      en: "Compute the coefficients KL, KP and KS that are missing",
      ru: "Вычислить недостающие коэффициенты KL, KP и KS",
      kk: "Жетіспейтін KL, KP және KS коэффициенттерін есептеу",
    },
    remedy: {
      en: "Concentrate on the lines with the highest coefficient; do not call the region a cluster yet",
      ru: "Сосредоточиться на направлениях с наибольшим коэффициентом; пока не называть регион кластером",
      kk: "Коэффициенті ең жоғары бағыттарға шоғырлану; өңірді әзірге кластер деп атамау",
    },
  },
  {
    code: "G-plural",
    name: { en: "Several owners", ru: "Несколько владельцев", kk: "Бірнеше иесі бар" },
    inputs: ["independent_firms", "A7"],
    toDo: {
      en: "Count independent owners, a holding once, and give the largest firm's share (A7)",
      ru: "Посчитать независимых владельцев, холдинг — один раз, и указать долю крупнейшей фирмы (A7)",
      kk: "Тәуелсіз меншік иелерін санау, холдинг бір рет, және ең ірі фирманың үлесін беру (A7)",
    },
    remedy: {
      en: "Help small firms and spin-offs to enter; terms of the anchor enterprise for suppliers",
      ru: "Помочь войти малым фирмам и выделенным производствам; условия якорного предприятия для поставщиков",
      kk: "Шағын фирмалар мен бөлініп шыққан өндірістердің кіруіне көмектесу; зәкірлік кәсіпорынның жеткізушілерге шарттары",
    },
  },
  {
    code: "G-chain",
    name: { en: "Value chain", ru: "Цепочка создания стоимости", kk: "Қосылған құн тізбегі" },
    inputs: ["D1", "D2", "D3"],
    toDo: {
      en: "Give the stages present (D1) and either processing in the region (D2) or regional purchases (D3)",
      ru: "Указать имеющиеся звенья (D1) и либо переработку в регионе (D2), либо закупки в регионе (D3)",
      kk: "Бар буындарды (D1) және өңірдегі өңдеуді (D2) не өңірден сатып алуды (D3) беру",
    },
    remedy: {
      en: "Attract the missing stage; process further; develop suppliers",
      ru: "Привлечь недостающее звено; углубить переработку; развить поставщиков",
      kk: "Жетіспейтін буынды тарту; өңдеуді тереңдету; жеткізушілерді дамыту",
    },
  },
  {
    code: "G-coord",
    name: { en: "Coordination", ru: "Координация", kk: "Үйлестіру" },
    inputs: ["F4", "F3", "f3_n"],
    toDo: {
      en: "Give the coordination ladder (F4), or ask the firms and give the number of answers (F3)",
      ru: "Указать ступень координации (F4) или опросить предприятия и указать число ответов (F3)",
      kk: "Үйлестіру сатысын беру (F4) немесе кәсіпорындардан сауалнама алып, жауап санын көрсету (F3)",
    },
    remedy: {
      en: "Interview the firms, then found an association with a charter, a secretariat and a yearly plan",
      ru: "Провести интервью с предприятиями, затем создать ассоциацию: устав, секретариат, годовой план",
      kk: "Кәсіпорындармен сұхбат жүргізу, содан кейін қауымдастық құру: жарғы, хатшылық, жылдық жоспар",
    },
  },
  {
    code: "G-rule",
    name: { en: "Sector standard", ru: "Отраслевой стандарт", kk: "Салалық стандарт" },
    inputs: ["compulsory_standard", "standard_producers"],
    toDo: {
      en: "Count the producers that hold the compulsory standard",
      ru: "Посчитать производителей, у которых есть обязательный стандарт",
      kk: "Міндетті стандарты бар өндірушілерді санау",
    },
    remedy: {
      en: "Bring at least one producer to the compulsory standard",
      ru: "Довести хотя бы одного производителя до обязательного стандарта",
      kk: "Кемінде бір өндірушіні міндетті стандартқа жеткізу",
    },
  },
];

/** The word beside the constant code of a state. */
export const stateWords: Readonly<Record<GateState, Text>> = {
  pass: { en: "pass", ru: "выполнено", kk: "орындалды" },
  fail: { en: "fail", ru: "не выполнено", kk: "орындалмады" },
  unknown: { en: "unknown", ru: "нет данных", kk: "дерек жоқ" },
  "n/a": { en: "not applicable", ru: "не применяется", kk: "қолданылмайды" },
};

export const modeWords: Readonly<Record<Mode, Text>> = {
  CIS: { en: "CIS", ru: "СНГ", kk: "ТМД" },
  strict: { en: "strict", ru: "строгий", kk: "қатаң" },
  ECO: {
    en: "European Cluster Observatory",
    ru: "Европейская кластерная обсерватория",
    kk: "Еуропалық кластерлік обсерватория",
  },
};

/** The limit of specialization that the mode applies. */
export function massLimit(config: FormationConfig): number {
  return { CIS: config.mass_cis, strict: config.mass_strict, ECO: config.mass_eco }[config.mode];
}

/** A limit is shown as it was set: up to so many decimals, no zeros at the end. */
const limitDigits = 4;

/** The rule of a gate in one sentence, with the limits in force. */
export function gateRule(code: GateCode, config: FormationConfig): Text {
  const n = (x: number) => ({
    en: plain(x, "en"),
    ru: plain(x, "ru"),
    kk: plain(x, "kk"),
  });
  switch (code) {
    case "G-data":
      return text((to) => {
        const coverage = percent(config.cov * 100, to, limitDigits);
        const least = config.blocksmin;
        return {
          en: `Coverage ≥ ${coverage} and blocks scored ≥ ${least}`,
          ru: `Полнота данных ≥ ${coverage} и оценённых блоков ≥ ${least}`,
          kk: `Деректердің толықтығы ≥ ${coverage} және бағаланған блоктар ≥ ${least}`,
        }[to];
      });
    case "G-mass": {
      const limit = n(massLimit(config));
      return config.mode === "ECO"
        ? { en: `KL ≥ ${limit.en}`, ru: `KL ≥ ${limit.ru} (один)`, kk: `KL ≥ ${limit.kk} (жалғыз)` }
        : {
            en: `KL, KP and KS all known, each ≥ ${limit.en}; one below fails`,
            ru: `KL, KP и KS известны и каждый ≥ ${limit.ru}; один ниже — не выполнено`,
            kk: `KL, KP және KS белгілі, әрқайсысы ≥ ${limit.kk}; біреуі төмен болса — орындалмады`,
          };
    }
    case "G-plural":
      return text((to) => {
        const share = percent(config.largest, to, limitDigits);
        return {
          en: `Independent owners ≥ ${config.firms} and largest firm (A7) ≤ ${share}`,
          ru: `Независимых владельцев ≥ ${config.firms} и крупнейшая фирма (A7) ≤ ${share}`,
          kk: `Тәуелсіз меншік иелері ≥ ${config.firms} және ең ірі фирма (A7) ≤ ${share}`,
        }[to];
      });
    case "G-chain":
      return text((to) => {
        const [d1, d2, d3] = [config.d1, config.d2, config.d3].map((x) =>
          percent(x, to, limitDigits)
        );
        return {
          en: `D1 ≥ ${d1} and (D2 ≥ ${d2} or D3 ≥ ${d3})`,
          ru: `D1 ≥ ${d1} и (D2 ≥ ${d2} или D3 ≥ ${d3})`,
          kk: `D1 ≥ ${d1} және (D2 ≥ ${d2} немесе D3 ≥ ${d3})`,
        }[to];
      });
    case "G-coord":
      return text((to) => {
        const [f4, f3] = [plain(config.f4, to), percent(config.f3, to, limitDigits)];
        return {
          en: `F4 ≥ ${f4} or F3 > ${f3}; F3 counts when answers ≥ ${config.f3_n}`,
          ru: `F4 ≥ ${f4} или F3 > ${f3}; F3 учитывается при числе ответов ≥ ${config.f3_n}`,
          kk: `F4 ≥ ${f4} немесе F3 > ${f3}; F3 есепке алынатын жауап саны ≥ ${config.f3_n}`,
        }[to];
      });
    case "G-rule":
      return {
        en: "The profile's compulsory standard held by at least one producer; no such standard: not applicable",
        ru: "Обязательный стандарт профиля есть хотя бы у одного производителя; нет такого стандарта — не применяется",
        kk: "Бейіннің міндетті стандарты кемінде бір өндірушіде бар; ондай стандарт жоқ болса — қолданылмайды",
      };
  }
}
