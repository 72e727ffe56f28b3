/** The survey in the pane: means with their intervals, what weakens them, and how the answers are spread. */
import type { JSX } from "react";
import { surveyQuestions } from "../../assessments/cluster-formation/survey";
import type { Text } from "../../core/locale";
import { useSpeech } from "../language";
import { formatNumber, formatRange, formatShare } from "../numbers";
import { Section } from "../parts/Page";
import { daysOfExcel } from "./excel-days";
import {
  columnOf,
  ExtraProps,
  Finding,
  inEach,
  ModuleView,
  numberAt,
  ReviewFigure,
  wordsAt,
} from "./module-view";
import { repeated, rowFinding, rowsWhere, wordsOf } from "./row-findings";

/** Two words of letters, as names are written. */
const likeName = /\p{L}{2,}[\s.]+\p{L}{1,}/u;

const daysOfYear = 365.25;

const points = [1, 2, 3, 4, 5];

const words = {
  n: { en: "respondents", ru: "респондентов", kk: "респондент" },
  trust: { en: "Trust (F1), 1–5", ru: "Доверие (F1), 1–5", kk: "Сенім (F1), 1–5" },
  fairness: {
    en: "Fairness of competition (F2), 1–5",
    ru: "Честность конкуренции (F2), 1–5",
    kk: "Бәсекенің әділдігі (F2), 1–5",
  },
  join: {
    en: "Willing to join, lower bound, % (F3)",
    ru: "Готовы участвовать, нижняя граница, % (F3)",
    kk: "Қатысуға дайындар, төменгі шегі, % (F3)",
  },
  distribution: { en: "Answers", ru: "Ответы", kk: "Жауаптар" },
  question: { en: "Question", ru: "Вопрос", kk: "Сұрақ" },
  mean: { en: "Mean", ru: "Среднее", kk: "Орташа" },
  spread: {
    en: "Answers 1 to 5 per question, as given",
    ru: "Ответы от 1 до 5 по вопросам, как есть",
    kk: "Әр сұрақ бойынша 1-ден 5-ке дейінгі жауаптар, сол күйінде",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** A mean and what stands beside it: its interval and its n. */
function scaleFigure(
  label: Text,
  code: "F1" | "F2",
  read: (name: string) => number | null
): ReviewFigure {
  const [low, high, n] = [read(`svy_${code}_low`), read(`svy_${code}_high`), read(`svy_${code}_n`)];
  return {
    label,
    value: read(`svy_${code}`),
    digits: 2,
    note: inEach((locale) => {
      const asked = `n = ${n ?? 0}`;
      return low === null || high === null
        ? asked
        : `${formatRange(low, high, 2, locale)}, ${asked}`;
    }),
  };
}

export const surveyView: ModuleView = {
  key: "survey",
  names: [
    "svy_id",
    "svy_role",
    "svy_role_code",
    "svy_join",
    "svy_stray",
    "svy_given",
    "svy_missing",
    "svy_n",
    "svy_F1",
    "svy_F1_n",
    "svy_F1_low",
    "svy_F1_high",
    "svy_F1_alpha",
    "svy_F2",
    "svy_F2_n",
    "svy_F2_low",
    "svy_F2_high",
    "svy_F2_alpha",
    "svy_F3",
    "svy_F3_n",
    "svy_share",
    "svy_enough",
    "svy_alpha_limit",
    "svy_group_limit",
    "svy_group_n",
    "svy_group_word",
    "svy_response",
    "svy_response_limit",
    "svy_needed",
    "svy_interest_code",
    "svy_date",
    "svy_years_limit",
    "svy_q_mean",
    ...points.map((point) => `svy_q_at${point}`),
  ],
  review: (contents) => {
    const read = (name: string): number | null => numberAt(contents, name);
    const ids = wordsOf(contents, "svy_id");
    const roles = wordsOf(contents, "svy_role_code");
    const given = columnOf(contents, "svy_given");
    const stray = columnOf(contents, "svy_stray");
    const missing = columnOf(contents, "svy_missing");
    const rows = given.length;
    const hasAnswers = (row: number): boolean => Number(given[row]) > 0;
    const n = read("svy_n") ?? 0;
    const findings: Finding[] = [
      ...rowFinding(
        rowsWhere(rows, (row) => Number(stray[row]) > 0),
        {
          en: "Rows with an answer that is not on the scale or in the list; no mean is shown until they are put right",
          ru: "Строк с ответом вне шкалы или списка; до исправления средних нет",
          kk: "Шкалада не тізімде жоқ жауабы бар жолдар; түзетілгенше орташа көрсетілмейді",
        },
        "svy_state",
        "fail"
      ),
      ...rowFinding(
        rowsWhere(rows, (row) => Number(missing[row]) > 0),
        {
          en: "Rows filled in part; what is blank is left out",
          ru: "Строк, заполненных частично; пустое не учитывается",
          kk: "Ішінара толтырылған жолдар; бос ұяшықтар ескерілмейді",
        },
        "svy_state",
        "info"
      ),
      ...rowFinding(
        rowsWhere(rows, (row) => !hasAnswers(row) && (ids[row] !== "" || roles[row] !== "")),
        {
          en: "Rows without any answer",
          ru: "Строк без единого ответа",
          kk: "Бірде-бір жауабы жоқ жолдар",
        },
        "svy_state"
      ),
      ...rowFinding(
        rowsWhere(rows, (row) => hasAnswers(row) && roles[row] === ""),
        {
          en: "Respondents without a role: their will to join does not count for F3",
          ru: "Респондентов без роли: их готовность в F3 не учитывается",
          kk: "Рөлі көрсетілмеген респонденттер: олардың дайындығы F3 үшін ескерілмейді",
        },
        "svy_role"
      ),
      ...rowFinding(
        repeated(ids),
        {
          en: "Numbers of forms that stand twice",
          ru: "Номеров анкет, которые стоят дважды",
          kk: "Екі рет тұрған сауалнама нөмірлері",
        },
        "svy_id"
      ),
      ...rowFinding(
        rowsWhere(rows, (row) => likeName.test(ids[row] ?? "")),
        {
          en: "Numbers of forms that read like names of persons; answers must stay anonymous",
          ru: "Номеров анкет, похожих на имена; ответы должны оставаться анонимными",
          kk: "Адам атына ұқсайтын сауалнама нөмірлері; жауаптар аты-жөнсіз қалуы керек",
        },
        "svy_id"
      ),
      ...figuresFindings(
        read,
        wordsOf(contents, "svy_group_word"),
        columnOf(contents, "svy_group_n")
      ),
    ];
    if (wordsAt(contents, "svy_interest_code") === "yes")
      findings.push({
        tone: "unknown",
        words: {
          en: "People were asked who gain from the answer: say so beside every figure.",
          ru: "Опрошены те, кому выгоден ответ: сообщайте об этом рядом с каждым числом.",
          kk: "Жауаптан пайда көретіндерден сұралған: мұны әр санның жанында айтыңыз.",
        },
        at: "svy_interest",
      });
    return {
      figures: [
        {
          label: { en: "Respondents", ru: "Респондентов", kk: "Респонденттер" },
          value: n === 0 ? null : n,
          digits: 0,
        },
        scaleFigure(words.trust, "F1", read),
        scaleFigure(words.fairness, "F2", read),
        {
          label: words.join,
          value: read("svy_F3"),
          note: inEach((locale) => {
            const share = read("svy_share");
            const asked = `n = ${read("svy_F3_n") ?? 0}`;
            return share === null
              ? asked
              : `${{ en: "share", ru: "доля", kk: "үлесі" }[locale]} ${formatShare(share / 100, 1, locale)}, ${asked}`;
          }),
        },
        {
          label: {
            en: "Cronbach's alpha of trust",
            ru: "Альфа Кронбаха, доверие",
            kk: "Кронбах альфасы, сенім",
          },
          value: read("svy_F1_alpha"),
          digits: 2,
        },
        {
          label: {
            en: "Cronbach's alpha of fairness",
            ru: "Альфа Кронбаха, честность",
            kk: "Кронбах альфасы, әділдік",
          },
          value: read("svy_F2_alpha"),
          digits: 2,
        },
      ],
      findings,
    };
  },
  Extra: ({ contents }: ExtraProps): JSX.Element | null => {
    const { say, number } = useSpeech();
    if (!numberAt(contents, "svy_n")) return null;
    return (
      <Section title={say(words.distribution)}>
        <table className="table" aria-label={say(words.spread)}>
          <thead>
            <tr>
              <th scope="col">{say(words.question)}</th>
              {points.map((point) => (
                <th key={point} scope="col" className="num">
                  {point}
                </th>
              ))}
              <th scope="col" className="num">
                {say(words.mean)}
              </th>
            </tr>
          </thead>
          <tbody>
            {surveyQuestions.map(({ code, text }, row) => {
              const mean = numberAt(contents, "svy_q_mean", row);
              return (
                <tr key={code}>
                  <th scope="row" title={say(text)}>
                    {code}
                  </th>
                  {points.map((point) => (
                    <td key={point} className="num">
                      {numberAt(contents, `svy_q_at${point}`, row) ?? "—"}
                    </td>
                  ))}
                  <td className="num">{mean === null ? "—" : number(mean, 2)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Section>
    );
  },
};

/** What the figures themselves give to think about. */
function figuresFindings(
  read: (name: string) => number | null,
  groups: readonly string[],
  members: readonly unknown[]
): readonly Finding[] {
  const findings: Finding[] = [];
  const n = read("svy_n") ?? 0;
  const warn = (at: string, words: Text): void => {
    findings.push({ tone: "unknown", words, at });
  };
  const enough = read("svy_enough");
  for (const [code, name] of [
    ["F1", words.trust],
    ["F2", words.fairness],
    ["F3", words.join],
  ] as const) {
    const asked = read(`svy_${code}_n`) ?? 0;
    if (asked > 0 && enough !== null && asked < enough)
      warn(
        `svy_${code}_n`,
        inEach(
          (locale) =>
            `${name[locale]}: ${{ en: "grade C, answers", ru: "класс C, ответов", kk: "C сыныбы, жауап саны" }[locale]} ${asked}; ${{ en: "limit", ru: "предел", kk: "шегі" }[locale]} ${enough}`
        )
      );
  }
  const limit = read("svy_alpha_limit");
  for (const [code, name] of [
    ["F1", words.trust],
    ["F2", words.fairness],
  ] as const) {
    const alpha = read(`svy_${code}_alpha`);
    if (alpha !== null && limit !== null && alpha < limit)
      warn(
        `svy_${code}_alpha`,
        inEach(
          (locale) =>
            `${name[locale]}: α ${formatNumber(alpha, 2, locale)}. ${
              {
                en: "The questions hardly measure one thing; look at the reversed ones first.",
                ru: "Вопросы вряд ли измеряют одно; сначала проверьте обратные.",
                kk: "Сұрақтар бір нәрсені өлшемейтін сияқты; алдымен кері сұрақтарды тексеріңіз.",
              }[locale]
            }`
        )
      );
  }
  const share = read("svy_group_limit");
  members.forEach((member, row) => {
    if (share === null || n === 0 || Number(member) / n <= share) return;
    warn(
      "svy_group_n",
      inEach(
        (locale) =>
          `${{ en: "One group gives most answers", ru: "Одна группа дала большинство ответов", kk: "Жауаптың көбін бір топ берген" }[locale]}: ${groups[row] ?? ""}, ${formatShare(Number(member) / n, 0, locale)}`
      )
    );
  });
  const [response, least] = [read("svy_response"), read("svy_response_limit")];
  if (n > 0 && response !== null && least !== null && response < least)
    warn(
      "svy_response",
      inEach(
        (locale) =>
          `${{ en: "Few of those invited answered", ru: "Ответили немногие из приглашённых", kk: "Шақырылғандардың азы жауап берді" }[locale]}: ${formatShare(response, 0, locale)}`
      )
    );
  const needed = read("svy_needed");
  if (n > 0 && needed !== null && n < needed)
    warn(
      "svy_needed",
      inEach(
        (locale) =>
          `${{ en: "Fewer answers than the plan asks for", ru: "Ответов меньше, чем требует план", kk: "Жауап саны жоспардан аз" }[locale]}: ${n} / ${needed}`
      )
    );
  const [date, years] = [read("svy_date"), read("svy_years_limit")];
  if (date !== null && years !== null) {
    if ((daysOfExcel(new Date()) - date) / daysOfYear > years)
      warn("svy_date", {
        en: "The survey is old: people may answer otherwise today.",
        ru: "Опрос давний: сегодня могут ответить иначе.",
        kk: "Сауалнама ескірген: бүгін басқаша жауап беруі мүмкін.",
      });
  }
  return findings;
}
