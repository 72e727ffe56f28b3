/** Speed of convergence: the rate at which a gap closes, and the years until half of it is gone. */
import { Fault, fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { logical, number, optionalNumber } from "../../core/params";

const noConvergence = fault("#N/A", {
  en: "Beta: is not negative, so the regions do not converge and there is no speed",
  ru: "Бета: не отрицательна, регионы не сближаются, скорости нет",
  kk: "Бета: теріс емес, өңірлер жақындаспайды, жылдамдық жоқ",
});

const overshoots = fault("#N/A", {
  en: "Beta: is so far below 0 that the gap would be more than closed at once, so there is no speed",
  ru: "Бета: настолько ниже 0, что разрыв закрылся бы с избытком сразу, скорости нет",
  kk: "Бета: 0-ден тым төмен, алшақтық бірден артығымен жабылар еді, жылдамдық жоқ",
});

/**
 * @param change  beta over the whole time, −1 … 0 where there is convergence
 * @returns speed per year and half-life in years
 */
export function convergenceSpeed(
  change: number,
  years: number
): { readonly speed: number; readonly halfLife: number } | Fault {
  if (!(change < 0)) return noConvergence;
  if (change <= -1) return overshoots;
  const speed = -Math.log1p(change) / years;
  return { speed, halfLife: Math.LN2 / speed };
}

/** The argument of every measure of growth between two years. */
export const yearsBetween = optionalNumber({
  label: { en: "Years", ru: "Годы", kk: "Жылдар" },
  description: {
    en: "Years between the first and the last value; 1 when not given",
    ru: "Сколько лет между первым и последним значением; 1, если не указано",
    kk: "Бірінші мен соңғы мән арасындағы жыл саны; берілмесе 1",
  },
  default: 1,
  domain: {
    above: 0,
    expected: { en: "a number above 0", ru: "число больше 0", kk: "0-ден үлкен сан" },
  },
});

export const convergenceSpeeds = defineMeasure({
  id: "CONVERGENCE.SPEED",
  family: "dynamics",
  name: {
    en: "Speed of convergence and half-life",
    ru: "Скорость сближения и период полусближения",
    kk: "Жақындасу жылдамдығы және жартылай жақындасу мерзімі",
  },
  summary: {
    en: "From the slope beta of a growth regression to the yearly speed of convergence and the years until half the gap is closed",
    ru: "По наклону бета регрессии прироста — годовая скорость сближения и число лет до закрытия половины разрыва",
    kk: "Өсім регрессиясының бета көлбеуі бойынша жылдық жақындасу жылдамдығы және алшақтықтың жартысы жабылатын жыл саны",
  },
  unit: { en: "per year; years", ru: "в год; годы", kk: "жылына; жыл" },
  values: "> 0",
  formula: {
    en: "annualized: λ = −ln(1 + β T) / T; otherwise: λ = −ln(1 + β) / T; half-life: ln 2 / λ",
    ru: "прирост за год: λ = −ln(1 + β T) / T; за всё время: λ = −ln(1 + β) / T; период полусближения: ln 2 / λ",
    kk: "жылдық өсім: λ = −ln(1 + β T) / T; бүкіл уақыттағы өсім: λ = −ln(1 + β) / T; жартылай жақындасу мерзімі: ln 2 / λ",
  },
  source: "Barro and Sala-i-Martin 1992",
  notes: {
    en: "Growth per year in the regression: leave annualized TRUE; growth over the whole time: FALSE. A beta of 0 or more is divergence and has no speed; nor has a beta that would close more than the whole gap.",
    ru: "Если в регрессии прирост за год, оставьте annualized ИСТИНА; если за всё время — ЛОЖЬ. Бета 0 и больше — расхождение, скорости нет; нет её и у беты, при которой закрылось бы больше, чем весь разрыв.",
    kk: "Регрессияда жылдық өсім болса, annualized АҚИҚАТ болып қалсын; бүкіл уақыттағы өсім болса — ЖАЛҒАН. 0 не одан үлкен бета — алшақтау, жылдамдығы жоқ; алшақтықты артығымен жабатын бетаның да жылдамдығы жоқ.",
  },
  params: {
    beta: number({
      label: { en: "Beta", ru: "Бета", kk: "Бета" },
      description: {
        en: "Slope of the growth regression on the logarithm of the first value",
        ru: "Наклон регрессии прироста на логарифм первого значения",
        kk: "Өсімнің бірінші мән логарифміне регрессиясының көлбеуі",
      },
    }),
    years: yearsBetween,
    annualized: logical({
      label: { en: "Annualized", ru: "За год", kk: "Жылдық" },
      description: {
        en: "TRUE when growth in the regression was per year, FALSE when over the whole time",
        ru: "ИСТИНА, если прирост в регрессии — за год, ЛОЖЬ — за всё время",
        kk: "Регрессиядағы өсім жылдық болса — АҚИҚАТ, бүкіл уақыттағы болса — ЖАЛҒАН",
      },
      default: true,
    }),
  },
  result: "cells",
  columns: [
    { en: "speed", ru: "скорость", kk: "жылдамдық" },
    { en: "half-life", ru: "период полусближения", kk: "жартылай жақындасу мерзімі" },
  ],
  compute: ({ beta, years, annualized }) => {
    const found = convergenceSpeed(annualized ? beta * years : beta, years);
    return isFault(found) ? found : [[found.speed, found.halfLife]];
  },
  twin: ({ beta, years, annualized }) => {
    const change = annualized ? `${beta}*${years}` : `${beta}`;
    const log = `LN(1+${change})`;
    return `IF((${beta}>=0)+(1+${change}<=0)>0,NA(),CHOOSE({1,2},-${log}/${years},-LN(2)*${years}/${log}))`;
  },
  examples: [
    {
      given: { beta: -0.05, years: 10 },
      expect: [Math.LN2 / 10, 10],
      from: "by hand: half of the gap is gone after ten years",
    },
    {
      given: { beta: -0.008070533, years: 1, annualized: true },
      expect: [0.00810327603963427, 85.5391297506915],
      tolerance: 1e-11,
      from: "REAT 3.0.3 betaconv.speed()",
    },
    {
      given: { beta: -0.5, years: 10, annualized: false },
      expect: [Math.LN2 / 10, 10],
      from: "by hand: growth over the whole time",
    },
    { given: { beta: -0.75 }, expect: [2 * Math.LN2, 0.5], from: "by hand: one year" },
    { given: { beta: 0 }, expect: "#N/A", from: "catalogue: no convergence" },
    { given: { beta: 0.02, years: 5 }, expect: "#N/A", from: "catalogue: divergence" },
    { given: { beta: -0.1, years: 10 }, expect: "#N/A", from: "catalogue: the whole gap at once" },
    { given: { beta: -0.02, years: 0 }, expect: "#VALUE!", from: "catalogue: no years" },
    { given: { beta: "n/a", years: 5 }, expect: "#VALUE!", from: "catalogue: text" },
  ],
  help: {
    synonyms: [
      "half-life",
      "rate of convergence",
      "lambda",
      "скорость конвергенции",
      "период полусближения",
      "конвергенция жылдамдығы",
      "лямбда",
    ],
    reading: {
      en: "A speed of 0.069 closes about 6.7 % of the remaining gap a year, so that half of it is gone after 10 years. Studies of many regions of the world often found about 0.02: a half-life of 35 years.",
      ru: "Скорость 0,069 закрывает около 6,7 % оставшегося разрыва в год, и через 10 лет его остаётся половина. Исследования по многим регионам мира часто дают около 0,02, то есть период полусближения 35 лет.",
      kk: "0,069 жылдамдықпен қалған алшақтықтың шамамен 6,7 %-ы жыл сайын жабылады, 10 жылдан соң оның жартысы қалады. Әлемнің көптеген өңірі бойынша зерттеулер көбіне 0,02 шамасын береді: жартылай жақындасу 35 жыл.",
    },
    thresholds: [],
    traps: [
      {
        en: "Annualized growth with annualized = FALSE, or the reverse, changes the speed many times over.",
        ru: "Годовой прирост при annualized = ЛОЖЬ или наоборот меняет скорость во много раз.",
        kk: "Жылдық өсімді annualized = ЖАЛҒАН мәнімен немесе керісінше беру жылдамдықты көп есе өзгертеді.",
      },
      {
        en: "Half-life is not the time to full equality: that is never reached, a quarter of the gap is left after two half-lives.",
        ru: "Период полусближения — не срок до равенства: оно недостижимо, после двух таких периодов остаётся четверть разрыва.",
        kk: "Жартылай жақындасу мерзімі — толық теңесу мерзімі емес: толық теңелу болмайды, екі мерзімнен соң алшақтықтың төрттен бірі қалады.",
      },
    ],
    elsewhere: [
      {
        program: "R REAT",
        name: "betaconv.speed()",
        differs: {
          en: "leaves the years out inside the logarithm, so it agrees for one year only",
          ru: "не учитывает число лет внутри логарифма, поэтому совпадает только для одного года",
          kk: "логарифм ішінде жыл санын ескермейді, сондықтан тек бір жыл үшін сәйкес келеді",
        },
      },
    ],
    steps: ({ beta, years, annualized }) => {
      const change = annualized ? beta * years : beta;
      const found = convergenceSpeed(change, years);
      if (isFault(found)) return [];
      return [
        {
          says: {
            en: "Change of the gap over the whole time",
            ru: "Изменение разрыва за всё время",
            kk: "Бүкіл уақыттағы алшақтықтың өзгерісі",
          },
          formula: annualized ? "β T" : "β",
          shows: change,
        },
        {
          says: {
            en: "Part of the gap that is left",
            ru: "Оставшаяся часть разрыва",
            kk: "Алшақтықтың қалған бөлігі",
          },
          formula: annualized ? "1 + β T" : "1 + β",
          shows: 1 + change,
        },
        {
          says: { en: "Speed per year", ru: "Скорость в год", kk: "Жылдық жылдамдық" },
          formula: annualized ? "λ = −ln(1 + β T) / T" : "λ = −ln(1 + β) / T",
          shows: found.speed,
        },
        {
          says: {
            en: "Speed and half-life",
            ru: "Скорость и период полусближения",
            kk: "Жылдамдық және жартылай жақындасу мерзімі",
          },
          formula: "λ; ln 2 / λ",
          shows: [[found.speed, found.halfLife]],
        },
      ];
    },
  },
});
