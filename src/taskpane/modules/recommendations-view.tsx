/** The plan of measures in the pane: ranked, with the reason, the expected change and where to write. */
import { useState, type JSX } from "react";
import { gateCodes } from "../../assessments/cluster-formation/gates";
import type { Mark } from "../../assessments/cluster-formation/measure-plan";
import { markWords } from "../../assessments/cluster-formation/measure-plan";
import { indicatorsOf } from "../../assessments/cluster-formation/rows";
import type { Text } from "../../core/locale";
import type { CellContent } from "../../workbook/workbook";
import type { Contents } from "../guide/sheets";
import { useSpeech } from "../language";
import { Chip } from "../parts/Chip";
import { Section } from "../parts/Page";
import { say } from "../texts";
import type { ExtraProps, ModuleView } from "./module-view";
import { columnOf, numberAt } from "./module-view";

const texts = {
  offered: say("Measures in the plan", "Мер в плане", "Жоспардағы шаралар"),
  byGate: say("of them for gates", "из них для условий", "оның ішінде шарттар үшін"),
  lifting: say(
    "Measures that alone lift the verdict",
    "Мер, каждая из которых в одиночку повышает вывод",
    "Жалғыз өзі қорытындыны көтеретін шаралар"
  ),
  unassigned: say(
    "Measures without anyone responsible",
    "Мер без ответственного",
    "Жауаптысы жоқ шаралар"
  ),
  list: say("In order", "По порядку", "Ретімен"),
  lead: say(
    "Your own words, targets and persons are written on the sheet, in the row of the measure's code.",
    "Свои слова, цели и ответственных пишут на листе, в строке кода меры.",
    "Өз сөздеріңіз, мақсаттар мен жауаптылар парақта, шара кодының жолында жазылады."
  ),
  empty: say(
    "No measure is offered yet.",
    "Пока ни одна мера не предлагается.",
    "Әзірге шара ұсынылмайды."
  ),
  then: (verdict: string): Text => say(`then ${verdict}`, `тогда ${verdict}`, `сонда ${verdict}`),
  responsible: say("Responsible", "Ответственный", "Жауапты"),
  months: say("months", "месяцев", "ай"),
  all: (count: string): Text =>
    say(`Show all: ${count}`, `Показать все: ${count}`, `Бәрін көрсету: ${count}`),
  fewer: say("Show fewer", "Показать меньше", "Азырақ көрсету"),
} as const;

const shownAtFirst = 5;

interface Line {
  readonly rank: number;
  readonly mark: Mark;
  readonly code: string;
  readonly aim: string;
  readonly words: string;
  readonly responsible: string;
  readonly months: number | null;
  readonly present: CellContent;
  readonly target: CellContent;
  readonly indexChange: number | null;
  readonly verdict: number | null;
}

const isMark = (word: string): word is Mark => word in markWords;

/** The plan as the sheet ranks it. */
function linesOf(contents: Contents): readonly Line[] {
  const at = (name: string, row: number): CellContent =>
    contents[`rec_${name}`]?.values[row]?.[0] ?? "";
  return columnOf(contents, "rec_rank").flatMap((rank, row) => {
    const mark = String(at("mark_code", row));
    if (typeof rank !== "number" || !isMark(mark)) return [];
    const number = (name: string): number | null => numberAt(contents, `rec_${name}`, row);
    return [
      {
        rank,
        mark,
        code: String(at("code", row)),
        aim: String(at("aim", row)),
        words: String(at("text", row)),
        responsible: String(at("responsible", row)),
        months: number("months"),
        present: at("present", row),
        target: at("target", row),
        indexChange: number("index_change"),
        verdict: number("verdict"),
      },
    ];
  });
}

export const recommendationsView: ModuleView = {
  key: "recommendations",
  names: [
    "n_verdict",
    ...[
      "rank",
      "mark_code",
      "code",
      "aim",
      "text",
      "responsible",
      "months",
      "present",
      "target",
      "index_change",
      "verdict",
    ].map((name) => `rec_${name}`),
  ],
  review: (contents) => {
    const lines = linesOf(contents);
    const present = numberAt(contents, "n_verdict");
    const lifting = lines.filter(
      ({ verdict }) => verdict !== null && present !== null && verdict > present
    ).length;
    const unassigned = lines.filter(({ responsible }) => responsible.trim() === "").length;
    return {
      figures: [
        { label: texts.offered, value: lines.length, digits: 0 },
        {
          label: texts.byGate,
          value: lines.filter(({ mark }) => mark === "gate").length,
          digits: 0,
        },
        { label: texts.lifting, value: lifting, digits: 0 },
      ],
      findings:
        unassigned === 0
          ? []
          : [
              {
                tone: "unknown",
                words: say(
                  `${texts.unassigned.en}: ${unassigned}`,
                  `${texts.unassigned.ru}: ${unassigned}`,
                  `${texts.unassigned.kk}: ${unassigned}`
                ),
                at: "rec_by_responsible",
              },
            ],
    };
  },
  Extra: (props: ExtraProps) => <Plan {...props} />,
};

const Plan = ({ contents, opened, onShow }: ExtraProps): JSX.Element => {
  const { say: tell, value, number, change } = useSpeech();
  const [all, setAll] = useState(false);
  const lines = linesOf(contents);
  const shown = all ? lines : lines.slice(0, shownAtFirst);
  const cell = (content: CellContent): string =>
    typeof content === "number" ? value(content) : content === "" ? "—" : String(content);
  const open = ({ aim, mark }: Line): void => {
    if (!onShow || !opened) return;
    const [code = ""] = aim.split(" ");
    if (mark === "gate" && gateCodes.some((gate) => gate === code)) return onShow("verdict");
    const block = indicatorsOf(opened.answers.profile).find((one) => one.code === code)?.block;
    if (block) onShow(block, code);
  };
  return (
    <Section title={tell(texts.list)}>
      <p className="soft">{tell(lines.length === 0 ? texts.empty : texts.lead)}</p>
      {lines.length > 0 && (
        <ol className="card rows">
          {shown.map((line) => (
            <li key={line.code}>
              <button type="button" className="press item row top" onClick={() => open(line)}>
                <span className="soft strong rank">{number(line.rank, 0)}</span>
                <span className="grow">
                  <span className="strong">{line.words}</span>
                  <br />
                  <span className="soft">
                    {line.aim}: {`${cell(line.present)}\u00a0→\u00a0${cell(line.target)}`}
                  </span>
                  <br />
                  <span className="caption">
                    {tell(texts.responsible)}: {line.responsible === "" ? "—" : line.responsible}
                    {line.months !== null && ` · ${tell(texts.months)}: ${number(line.months, 0)}`}
                  </span>
                </span>
                <span className="right">
                  <Chip tone={line.mark === "gate" ? "unknown" : "na"} plain>
                    {tell(markWords[line.mark])}
                  </Chip>
                  {line.indexChange !== null && (
                    <span className="num strong">{change(line.indexChange, 2)}</span>
                  )}
                  {line.verdict !== null && (
                    <>
                      <br />
                      <span className="caption">{tell(texts.then(`V${line.verdict}`))}</span>
                    </>
                  )}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {lines.length > shownAtFirst && (
        <div>
          <button
            type="button"
            className="link small"
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {tell(all ? texts.fewer : texts.all(number(lines.length, 0)))}
          </button>
        </div>
      )}
    </Section>
  );
};
