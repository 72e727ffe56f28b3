/** The comparison in the pane: the order, what of it can be relied on, and draws of the block weights. */
import { PrimaryButton, DefaultButton } from "@fluentui/react/lib/Button";
import { useState, type JSX } from "react";
import type { Rho } from "../../assessments/assessment";
import { blockCodes } from "../../assessments/cluster-formation/blocks";
import {
  ComparedAssessment,
  NotShaken,
  overlap,
  shakenOrder,
} from "../../assessments/cluster-formation/comparison";
import type { Text } from "../../core/locale";
import { comparedRows, comparisonLinks } from "../../workbook/layout/modules/comparison-sheet";
import type { Contents } from "../guide/sheets";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { Note } from "../parts/Note";
import { Section } from "../parts/Page";
import { say as text } from "../texts";
import { refreshedComparison, rowFindings, rowState } from "./assessment-rows";
import {
  columnOf,
  ExtraProps,
  Finding,
  inEach,
  ModuleView,
  numberAt,
  wordsAt,
} from "./module-view";
import { RowRefresh } from "./RowRefresh";
import { today } from "./today";
import { useTakeBack } from "./useTakeBack";

interface ShownRow {
  readonly row: number;
  readonly name: string;
  readonly range: string;
  readonly rank: number | null;
  readonly best: number | null;
  readonly worst: number | null;
  readonly interval: readonly [number, number] | null;
}

/** The mean in force; geometric where the cell says nothing else. */
export function rhoIn(contents: Contents): Rho {
  const code = wordsAt(contents, "cmp_rho_code");
  return code === "1" ? 1 : code === "-1" ? -1 : 0;
}

/** What the sheet knows of its assessments, for draws of the weights. */
export function comparedIn(contents: Contents): readonly ComparedAssessment[] {
  return columnOf(contents, "cmp_number").flatMap((cell, row) => {
    if (typeof cell !== "number") return [];
    const at = (name: string) => numberAt(contents, name, row);
    const [low, high, floor] = [at("cmp_lo"), at("cmp_hi"), at("cmp_floor")];
    return [
      {
        name: wordsAt(contents, "cmp_name", row),
        index: { "1": at("cmp_ari"), "0": at("cmp_geo"), "-1": at("cmp_har") },
        interval: low === null || high === null ? null : ([low, high] as const),
        runs: [],
        blocks: blockCodes.map((code) => {
          const score = at(`cmp_block_${code}`);
          return {
            code,
            weight: at(`cmp_weight_${code}`) ?? 0,
            score: score === null || floor === null ? null : Math.max(score, floor),
          };
        }),
      },
    ];
  });
}

function rowsOf(contents: Contents): readonly ShownRow[] {
  return columnOf(contents, "cmp_number").flatMap((cell, row) => {
    if (typeof cell !== "number") return [];
    const at = (name: string) => numberAt(contents, name, row);
    const [low, high] = [at("cmp_lo"), at("cmp_hi")];
    return [
      {
        row,
        name: wordsAt(contents, "cmp_name", row),
        range: wordsAt(contents, "cmp_range", row),
        rank: at("cmp_rank"),
        best: at("cmp_best"),
        worst: at("cmp_worst"),
        interval: low === null || high === null ? null : ([low, high] as const),
      },
    ];
  });
}

/** Those with a place, the first place first. */
const inOrder = (rows: readonly ShownRow[]): readonly ShownRow[] =>
  rows
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.row - b.row);

function findingsOf(contents: Contents, rows: readonly ShownRow[]): readonly Finding[] {
  const unranked = rows.filter(({ rank, range }) => rank === null && range !== "");
  const order = inOrder(rows);
  const alike = order.flatMap((one, i) => {
    const next = order[i + 1];
    return next && overlap(one.interval, next.interval) === true ? [[one, next] as const] : [];
  });
  const profiles = new Set(
    columnOf(contents, "cmp_profile")
      .map((cell) => String(cell))
      .filter((profile) => profile !== "")
  );
  return [
    ...unranked.map(({ name, range }): Finding => ({
      tone: "unknown",
      words: inEach(
        (locale) =>
          `${
            {
              en: "No place without enough evidence",
              ru: "Без достаточных данных места нет",
              kk: "Деректер жеткіліксіз, орын берілмейді",
            }[locale]
          }: ${name} (${range})`
      ),
      at: "cmp_range",
    })),
    ...alike.map(([one, next]): Finding => ({
      tone: "info",
      words: {
        en: `Places ${one.rank} and ${next.rank} are not distinguishable: ${one.name}; ${next.name}`,
        ru: `Места ${one.rank} и ${next.rank} неразличимы: ${one.name}; ${next.name}`,
        kk: `${one.rank} және ${next.rank}-орындарды ажырату мүмкін емес: ${one.name}; ${next.name}`,
      },
      at: "cmp_list_next",
    })),
    ...(profiles.size > 1
      ? [
          {
            tone: "unknown" as const,
            words: text(
              "The assessments rest on different profiles, so their indexes have different goalposts",
              "Оценки опираются на разные профили, поэтому пороги их индексов различаются",
              "Бағалаулар әртүрлі бейінге сүйенеді, сондықтан индекстерінің шектері әртүрлі"
            ),
            at: "cmp_profile",
          },
        ]
      : []),
    ...(isStale(contents)
      ? [
          {
            tone: "unknown" as const,
            words: text(
              "The figures have changed since the weights were drawn: draw again",
              "После розыгрышей весов числа изменились. Повторите розыгрыши",
              "Салмақ сынақтарынан кейін сандар өзгерді: сынақтарды қайталаңыз"
            ),
            at: "cmp_drawn_state",
          },
        ]
      : []),
  ];
}

function isStale(contents: Contents): boolean {
  const [drawn, check] = [numberAt(contents, "cmp_drawn_check"), numberAt(contents, "cmp_check")];
  return (
    wordsAt(contents, "cmp_drawn_on") !== "" &&
    (drawn === null || check === null || Math.abs(drawn - check) > 1e-9 * Math.abs(check))
  );
}

const words = {
  order: text("The order", "Порядок", "Рет"),
  drawTitle: text("Do the weights matter", "Важны ли веса", "Салмақтар маңызды ма"),
  drawLead: text(
    "Block weights are drawn at random around their values, with the seed and spread of the sheet.",
    "Веса блоков берутся случайно вокруг своих значений, с начальным числом и разбросом листа.",
    "Блок салмақтары парақтағы бастапқы сан мен шашырау бойынша өз мәндерінің айналасынан кездейсоқ алынады."
  ),
  draw: text("Draw weights", "Сделать розыгрыши", "Сынақ жүргізу"),
  back: text("Take back the draws", "Отменить розыгрыши", "Сынақтарды қайтару"),
  undone: text("Taken back.", "Отменено.", "Қайтарылды."),
  places: text("places", "места", "орындар"),
} as const;

const refusals: Readonly<Record<NotShaken, Text>> = {
  "fewer than two": text(
    "Fewer than two assessments have a place.",
    "Место есть меньше чем у двух оценок.",
    "Орны бар бағалау екеуден аз."
  ),
  "blocks differ": text(
    "Different blocks are scored, so one draw of weights would not mean the same for all.",
    "Оценены разные блоки, поэтому один розыгрыш весов значил бы для них разное.",
    "Әртүрлі блоктар бағаланған, сондықтан салмақтардың бір сынағы олар үшін әртүрлі мағына берер еді."
  ),
  "weights differ": text(
    "The assessments weigh their blocks differently.",
    "Веса блоков в оценках различаются.",
    "Бағалаулардағы блок салмақтары әртүрлі."
  ),
};

const ComparisonExtra = ({ contents, entries, write }: ExtraProps): JSX.Element => {
  const { say, share } = useSpeech();
  const announce = useAnnounce();
  const [refusal, setRefusal] = useState<NotShaken | null>(null);
  const kept = useTakeBack(contents, write);
  const { takeBack } = kept;
  const order = inOrder(rowsOf(contents));
  const draw = async (): Promise<void> => {
    const [draws, spread, seed] = ["cmp_draws", "cmp_spread", "cmp_seed"].map((name) =>
      numberAt(contents, name)
    );
    const compared = comparedIn(contents);
    const found = shakenOrder(compared, rhoIn(contents), {
      draws: Math.min(10000, Math.max(1, Math.round(draws ?? 1))),
      spread: spread ?? 0,
      seed: seed ?? 1,
    });
    setRefusal(typeof found === "string" ? found : null);
    if (typeof found === "string") return;
    const rows = columnOf(contents, "cmp_number").flatMap((cell, row) =>
      typeof cell === "number" ? [row] : []
    );
    const written = await kept.write([
      ...Array.from({ length: comparedRows }, (_, row) => ({
        name: "cmp_keeps",
        row,
        content: found.keeps[rows.indexOf(row)] ?? "",
      })),
      { name: "cmp_drawn_same", row: 0, content: found.same },
      { name: "cmp_drawn_on", row: 0, content: today() },
      { name: "cmp_drawn_check", row: 0, content: numberAt(contents, "cmp_check") ?? "" },
    ]);
    if (written)
      announce(
        say({
          en: `${share(found.same, 0)} of the draws keep the order.`,
          ru: `Порядок сохраняют ${share(found.same, 0)} розыгрышей.`,
          kk: `Кездейсоқ сынақтардың ${share(found.same, 0)} ретті сақтайды.`,
        })
      );
  };
  return (
    <>
      {order.length > 0 && (
        <Section title={say(words.order)}>
          <ol className="card rows">
            {order.map(({ row, name, range, rank, best, worst }) => (
              <li key={row} className="item row top">
                <span className="strong">{rank}</span>
                <span className="grow">
                  {name}
                  {best !== null && worst !== null && best !== worst && (
                    <div className="caption">
                      {say(words.places)} {best}–{worst}
                    </div>
                  )}
                </span>
                <span>{range}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
      <RowRefresh
        contents={contents}
        write={write}
        state={rowState(contents, "cmp_number", entries)}
        refreshed={() => refreshedComparison(contents, entries)}
      />
      {order.length > 1 && (
        <Section title={say(words.drawTitle)}>
          <p className="soft">{say(words.drawLead)}</p>
          {refusal && (
            <Note tone="unknown">
              <p>{say(refusals[refusal])}</p>
            </Note>
          )}
          <div className="row wrap">
            <PrimaryButton text={say(words.draw)} onClick={() => void draw()} />
            {takeBack && (
              <DefaultButton
                text={say(words.back)}
                onClick={() =>
                  void takeBack().then((restored) => restored && announce(say(words.undone)))
                }
              />
            )}
          </div>
        </Section>
      )}
    </>
  );
};

const linkNames = Object.keys(
  comparisonLinks({ number: 1, region: "", cluster: "", year: "" }).row
).map((key) => `cmp_${key}`);

export const comparisonView: ModuleView = {
  key: "comparison",
  names: [
    ...linkNames,
    "cmp_runs",
    "cmp_rank",
    "cmp_best",
    "cmp_worst",
    "cmp_keeps",
    "cmp_rho_code",
    "cmp_ranked",
    "cmp_runs_used",
    "cmp_same",
    "cmp_draws",
    "cmp_spread",
    "cmp_seed",
    "cmp_check",
    "cmp_drawn_same",
    "cmp_drawn_on",
    "cmp_drawn_check",
  ],
  review: (contents, { entries }) => {
    const rows = rowsOf(contents);
    const percent = (name: string) => {
      const share = numberAt(contents, name);
      return share === null ? null : 100 * share;
    };
    return {
      figures:
        rows.length === 0
          ? []
          : [
              {
                label: text("Assessments", "Оценок", "Бағалаулар"),
                value: rows.length,
                digits: 0,
              },
              {
                label: text("With a place", "С местом в порядке", "Орны бар"),
                value: numberAt(contents, "cmp_ranked"),
                digits: 0,
              },
              {
                label: text(
                  "Runs with this very order, %",
                  "Расчётов с этим порядком, %",
                  "Осы рет шыққан есептеулер, %"
                ),
                value: percent("cmp_same"),
                digits: 0,
                note: {
                  en: `of ${numberAt(contents, "cmp_runs_used") ?? 0} runs: three means, each block left out`,
                  ru: `из ${numberAt(contents, "cmp_runs_used") ?? 0}: три средних, без каждого блока`,
                  kk: `барлығы ${numberAt(contents, "cmp_runs_used") ?? 0}: үш орташа, әр блоксыз`,
                },
              },
              {
                label: text(
                  "Draws of weights with this very order, %",
                  "Розыгрышей весов с этим порядком, %",
                  "Осы рет шыққан салмақ сынақтары, %"
                ),
                value: isStale(contents) ? null : percent("cmp_drawn_same"),
                digits: 0,
              },
            ],
      findings: [
        ...rowFindings(rowState(contents, "cmp_number", entries), "cmp_number"),
        ...findingsOf(contents, rows),
      ],
    };
  },
  Extra: ComparisonExtra,
};
