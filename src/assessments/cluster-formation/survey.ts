/**
 * Answers of a survey as indicators: trust (F1), fairness of competition (F2), willingness to join (F3). A respondent
 * is one voice however many questions of a scale were answered, and no share leaves without its number of answers.
 */
import { NumberRange, sumOf } from "../../core/cells";
import { fQuantile } from "../../core/distributions";
import { Fault, fault, isFault } from "../../core/fault";
import type { Text } from "../../core/locale";
import { normalQuantile } from "../../core/normal";
import { reliability } from "../../measures/survey/cronbach-alpha";
import { neededSample } from "../../measures/survey/sample-size";
import { wilson } from "../../measures/survey/wilson-interval";

export type RespondentRole =
  "firm" | "university" | "authority" | "association" | "finance" | "other";

export const respondentRoles: Readonly<Record<RespondentRole, Text>> = {
  firm: { en: "firm", ru: "предприятие", kk: "кәсіпорын" },
  university: {
    en: "university, research",
    ru: "университет, наука",
    kk: "университет, ғылым",
  },
  authority: { en: "authority", ru: "орган власти", kk: "билік органы" },
  association: { en: "association", ru: "ассоциация", kk: "қауымдастық" },
  finance: { en: "bank, fund", ru: "банк, фонд", kk: "банк, қор" },
  other: { en: "other", ru: "другое", kk: "басқа" },
};

/** Questions of one scale measure one thing; its mean is the indicator. */
export type SurveyScale = "trust" | "fairness";

export interface SurveyQuestion {
  readonly code: string;
  readonly scale: SurveyScale;
  /** Agreement speaks against trust or fairness: 5 counts as 1. */
  readonly reversed: boolean;
  readonly text: Text;
}

/** Wording is a convention; 1 is "fully disagree", 5 "fully agree". */
export const surveyQuestions: readonly SurveyQuestion[] = [
  {
    code: "T1",
    scale: "trust",
    reversed: false,
    text: {
      en: "Firms of our field here keep what they have agreed",
      ru: "Предприятия нашей отрасли здесь выполняют договорённости",
      kk: "Мұндағы саламыздың кәсіпорындары уағдаластықты орындайды",
    },
  },
  {
    code: "T2",
    scale: "trust",
    reversed: false,
    text: {
      en: "I would tell another firm of the field about our plans to do something together",
      ru: "Я рассказал бы другому предприятию отрасли о наших планах ради общего дела",
      kk: "Ортақ іс үшін саланың басқа кәсіпорнына жоспарларымызды айтар едім",
    },
  },
  {
    code: "T3",
    scale: "trust",
    reversed: false,
    text: {
      en: "Authorities do what they have promised to firms",
      ru: "Органы власти выполняют обещанное предприятиям",
      kk: "Билік органдары кәсіпорындарға берген уәдесін орындайды",
    },
  },
  {
    code: "T4",
    scale: "trust",
    reversed: true,
    text: {
      en: "With partners here one must always be on guard",
      ru: "С партнёрами здесь всегда нужно быть настороже",
      kk: "Мұндағы серіктестермен әрдайым сақ болу керек",
    },
  },
  {
    code: "C1",
    scale: "fairness",
    reversed: false,
    text: {
      en: "The same rules hold for all competitors",
      ru: "Для всех конкурентов действуют одни правила",
      kk: "Барлық бәсекелеске бірдей ереже қолданылады",
    },
  },
  {
    code: "C2",
    scale: "fairness",
    reversed: false,
    text: {
      en: "Public orders go to whoever offers the best terms",
      ru: "Государственные заказы получает тот, кто предлагает лучшие условия",
      kk: "Мемлекеттік тапсырысты ең жақсы шарт ұсынған алады",
    },
  },
  {
    code: "C3",
    scale: "fairness",
    reversed: true,
    text: {
      en: "Connections decide more than quality and price",
      ru: "Связи решают больше, чем качество и цена",
      kk: "Сапа мен бағадан гөрі таныстық көбірек шешеді",
    },
  },
];

export const joinQuestion: Text = {
  en: "We would join a cluster association with a yearly fee",
  ru: "Мы вступили бы в кластерную ассоциацию с ежегодным взносом",
  kk: "Жыл сайынғы жарнасы бар кластерлік қауымдастыққа кірер едік",
};

export interface Respondent {
  readonly id: string;
  readonly role: RespondentRole | null;
  /** In the order of `surveyQuestions`; null is no answer. */
  readonly answers: readonly (number | null)[];
  readonly join: boolean | null;
}

export interface SurveySettings {
  /** Highest point of the scale, whose lowest is 1. */
  readonly top: number;
  readonly confidence: number;
  /** Answers below which a mean or share is of grade C. */
  readonly enough: number;
  /** Answers below which a group is not shown, so that nobody is recognized. */
  readonly groupShown: number;
  /** Only firms count for F3. */
  readonly firmsOnly: boolean;
}

export const defaultSurveySettings: SurveySettings = {
  top: 5,
  confidence: 0.95,
  enough: 30,
  groupShown: 5,
  firmsOnly: true,
};

/** Limits that turn a figure amber; none changes a figure. */
export const surveyLimits = {
  /** Alpha below it: the questions of a scale do not measure one thing. */
  alpha: 0.6,
  /** Share of one group in all answers. */
  group: 0.7,
  /** Answers received of those invited. */
  response: 0.3,
  /** Age of the survey in years. */
  years: 3,
} as const;

export interface ScaleMean {
  /** Respondents who answered at least one of its questions. */
  readonly n: number;
  readonly mean: number | null;
  /** Standard deviation between respondents. */
  readonly deviation: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Cronbach's alpha over those who answered every question that anyone answered. */
  readonly alpha: number | null;
  readonly complete: number;
  readonly grade: "B" | "C" | null;
}

export interface JoinShare {
  readonly n: number;
  readonly willing: number;
  /** Percent. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly grade: "B" | "C" | null;
}

export interface GroupAnswers {
  readonly n: number;
  readonly shown: boolean;
  readonly trust: number | null;
  readonly fairness: number | null;
  /** Percent of the group's answers. */
  readonly join: number | null;
}

export interface SurveyResult {
  readonly respondents: number;
  readonly F1: ScaleMean;
  readonly F2: ScaleMean;
  readonly F3: JoinShare;
  /** Answers 1 … top per question, as given. */
  readonly distribution: readonly (readonly number[])[];
  readonly groups: Readonly<Record<RespondentRole, GroupAnswers>>;
}

/** Whether somebody answered anything in this row. */
export function hasAnswered({ answers, join }: Respondent): boolean {
  return join !== null || answers.some((x) => x !== null);
}

/** @returns whether an answer is a point of the scale */
export function onScale(x: number, top: number): boolean {
  return Number.isInteger(x) && x >= 1 && x <= top;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sumOf(values) / values.length;
}

/** The answers of one respondent to the questions of a scale, all in one direction. */
function ofScale(
  { answers }: Respondent,
  scale: SurveyScale,
  questions: readonly SurveyQuestion[],
  top: number
): (number | null)[] {
  return questions.flatMap((question, i) => {
    if (question.scale !== scale) return [];
    const x = answers[i] ?? null;
    return [x === null || !question.reversed ? x : top + 1 - x];
  });
}

const known = (values: readonly (number | null)[]): number[] => values.filter((x) => x !== null);

function gradeOf(n: number, enough: number): "B" | "C" | null {
  if (n === 0) return null;
  return n < enough ? "C" : "B";
}

function scaleMean(
  rows: readonly (readonly (number | null)[])[],
  settings: SurveySettings
): ScaleMean {
  const voices = rows.flatMap((row) => mean(known(row)) ?? []);
  const n = voices.length;
  const center = mean(voices);
  const deviation =
    center === null || n < 2
      ? null
      : Math.sqrt(sumOf(voices.map((x) => (x - center) ** 2)) / (n - 1));
  // The square of Student's t is F with 1 degree of freedom.
  const reach =
    deviation === null ? null : Math.sqrt(fQuantile(settings.confidence, 1, n - 1) / n) * deviation;
  const asked = (rows[0] ?? []).flatMap((_, i) =>
    rows.some((row) => (row[i] ?? null) !== null) ? [i] : []
  );
  const complete = rows
    .map((row) => asked.map((i) => row[i] ?? null))
    .filter((row) => row.length > 0 && !row.includes(null));
  const together = reliability(new NumberRange(complete));
  return {
    n,
    mean: center,
    deviation,
    low: center === null || reach === null ? null : center - reach,
    high: center === null || reach === null ? null : center + reach,
    alpha: isFault(together) ? null : together.alpha,
    complete: complete.length,
    grade: gradeOf(n, settings.enough),
  };
}

function joinShare(answers: readonly boolean[], { confidence, enough }: SurveySettings): JoinShare {
  const n = answers.length;
  const willing = answers.filter((x) => x).length;
  const grade = gradeOf(n, enough);
  if (n === 0) return { n, willing, share: null, low: null, high: null, grade };
  const { low, high } = wilson(willing, n, normalQuantile((1 + confidence) / 2));
  return { n, willing, share: (100 * willing) / n, low: 100 * low, high: 100 * high, grade };
}

/** @returns what the answers say, or which row holds one that is not on the scale */
export function surveyResult(
  rows: readonly Respondent[],
  settings: SurveySettings = defaultSurveySettings,
  questions: readonly SurveyQuestion[] = surveyQuestions
): SurveyResult | Fault {
  const { top } = settings;
  const stray = rows.findIndex(({ answers }) => known(answers).some((x) => !onScale(x, top)));
  if (stray >= 0) return offScale(stray + 1, top);
  const asked = rows.filter(hasAnswered);
  const scale = (name: SurveyScale, of: readonly Respondent[]) =>
    scaleMean(
      of.map((row) => ofScale(row, name, questions, top)),
      settings
    );
  const joins = (of: readonly Respondent[]) =>
    of.flatMap(({ join }) => (join === null ? [] : [join]));
  const group = (role: RespondentRole): GroupAnswers => {
    const members = asked.filter((row) => row.role === role);
    const n = members.length;
    if (n < settings.groupShown)
      return { n, shown: false, trust: null, fairness: null, join: null };
    return {
      n,
      shown: true,
      trust: scale("trust", members).mean,
      fairness: scale("fairness", members).mean,
      join: joinShare(joins(members), settings).share,
    };
  };
  return {
    respondents: asked.length,
    F1: scale("trust", asked),
    F2: scale("fairness", asked),
    F3: joinShare(
      joins(settings.firmsOnly ? asked.filter(({ role }) => role === "firm") : asked),
      settings
    ),
    distribution: questions.map((_, i) =>
      Array.from(
        { length: top },
        (_point, point) => asked.filter(({ answers }) => answers[i] === point + 1).length
      )
    ),
    groups: {
      firm: group("firm"),
      university: group("university"),
      authority: group("authority"),
      association: group("association"),
      finance: group("finance"),
      other: group("other"),
    },
  };
}

function offScale(row: number, top: number): Fault {
  return fault("#VALUE!", {
    en: `Answers: row ${row} holds an answer that is not on the scale; expected a whole number from 1 to ${top}`,
    ru: `Ответы: в строке ${row} ответ вне шкалы; ожидается целое число от 1 до ${top}`,
    kk: `Жауаптар: шкалада жоқ жауап тұрған жол: ${row}; күтілетіні — 1 мен ${top} арасындағы бүтін сан`,
  });
}

/**
 * What an interval around a mean is worth in points of a score: half of it, on a scale where floor to sufficient
 * level is 50 points; never less than what the grade gives.
 */
export function scoreUncertainty(
  { low, high }: Pick<ScaleMean, "low" | "high">,
  goalposts: { readonly L: number; readonly T: number },
  least: number
): number | null {
  if (low === null || high === null) return null;
  return Math.max(least, (50 * (high - low)) / 2 / Math.abs(goalposts.T - goalposts.L));
}

export interface SurveyPlan {
  /** How many there are to ask; null when the whole is large or unknown. */
  readonly population: number | null;
  readonly margin: number;
  readonly confidence: number;
  /** Share expected; 0.5 asks for most answers. */
  readonly share: number;
  /** Part of those invited that answers. */
  readonly response: number | null;
}

/** @returns answers needed and people to invite */
export function plannedSample(plan: SurveyPlan): {
  readonly answers: number;
  readonly invitations: number | null;
} {
  const { population, margin, share, response } = plan;
  const z = normalQuantile((1 + plan.confidence) / 2);
  const needed =
    population === null
      ? (z / margin) ** 2 * share * (1 - share)
      : neededSample(population, margin, share, z);
  const answers = wholeUp(needed);
  return { answers, invitations: response === null ? null : wholeUp(answers / response) };
}

/** Rounded up on the 15 digits a cell shows. */
function wholeUp(x: number): number {
  return Math.ceil(Number(x.toPrecision(15)));
}
