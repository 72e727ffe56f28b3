/** What would change the verdict, and what to collect next because of it. */
import { useMemo, useState, type JSX } from "react";
import type { ToCollect } from "../../assessments/cluster-formation/collect-next";
import { collectNext, collectText } from "../../assessments/cluster-formation/collect-next";
import { gates } from "../../assessments/cluster-formation/gates";
import { indicatorsOf } from "../../assessments/cluster-formation/rows";
import type { Text } from "../../core/locale";
import type { StepId } from "../guide/session";
import type { OpenAssessment } from "../guide/useAssessment";
import { useSpeech } from "../language";
import { Chip } from "../parts/Chip";
import { Section } from "../parts/Page";
import { say } from "../texts";
import type { ExtraProps, Finding, ModuleView, ReviewFigure } from "./module-view";
import { columnOf, inEach, numberAt, wordsAt } from "./module-view";

const texts = {
  base: say("Verdict of the points", "Вывод по баллам", "Балдар қорытындысы"),
  down: say(
    "Smallest drop that lowers it, points",
    "Наименьшее снижение, понижающее его, баллов",
    "Төмендететін ең аз кему, балл"
  ),
  up: say(
    "Smallest rise that lifts it, points",
    "Наименьший рост, повышающий его, баллов",
    "Көтеретін ең аз өсу, балл"
  ),
  none: say("no single change does", "одно изменение не меняет", "жалғыз өзгеріс өзгертпейді"),
  collect: say("What to collect next", "Что собрать дальше", "Енді не жинау керек"),
  collectLead: say(
    "Ordered by what would change the verdict most: each line was tried at its worst and at its best.",
    "По тому, что сильнее изменит вывод: каждая строка опробована при худшем и лучшем значении.",
    "Қорытындыны көбірек өзгертетіні бойынша: әр жол ең нашар және ең жақсы мәнімен сыналды."
  ),
  complete: say(
    "Everything that counts is known.",
    "Всё, что учитывается, известно.",
    "Есептегінің бәрі белгілі."
  ),
  decides: say("decides", "решает", "шешеді"),
  all: (count: string): Text =>
    say(`Show all: ${count}`, `Показать все: ${count}`, `Бәрін көрсету: ${count}`),
  fewer: say("Show fewer", "Показать меньше", "Азырақ көрсету"),
} as const;

const shownAtFirst = 7;

function changesOf(contents: Parameters<ModuleView["review"]>[0]): readonly Finding[] {
  const present = numberAt(contents, "n_verdict");
  const count = (names: readonly string[]): number =>
    names
      .flatMap((name) => columnOf(contents, name))
      .filter((cell) => typeof cell === "number" && cell !== present).length;
  const gateChanges = count(["sen_gate_pass", "sen_gate_fail", "sen_gate_unknown"]);
  const blockChanges = count(["sen_without_verdict"]);
  const finding = (n: number, words: Text, at: string): readonly Finding[] =>
    n === 0 ? [] : [{ tone: "info", words: inEach((to) => `${words[to]}: ${n}`), at }];
  return [
    ...finding(
      gateChanges,
      say(
        "Single changes of a gate that change the verdict",
        "Изменений одного условия, меняющих вывод",
        "Қорытындыны өзгертетін бір шарттың өзгерістері"
      ),
      "sen_gate_pass"
    ),
    ...finding(
      blockChanges,
      say(
        "Blocks or shifts of goalposts that change the verdict",
        "Блоков или сдвигов границ, меняющих вывод",
        "Қорытындыны өзгертетін блоктар не шек жылжулары"
      ),
      "sen_without_verdict"
    ),
  ];
}

export const sensitivityView: ModuleView = {
  key: "sensitivity",
  names: [
    "n_verdict",
    "sen_base",
    "sen_down_code",
    "sen_down_points",
    "sen_up_code",
    "sen_up_points",
    "sen_gate_pass",
    "sen_gate_fail",
    "sen_gate_unknown",
    "sen_without_verdict",
  ],
  review: (contents) => {
    const base = numberAt(contents, "sen_base");
    const side = (label: Text, which: "down" | "up"): ReviewFigure => {
      const points = numberAt(contents, `sen_${which}_points`);
      const code = wordsAt(contents, `sen_${which}_code`);
      return {
        label,
        value: points,
        note: points === null ? texts.none : { en: code, ru: code, kk: code },
      };
    };
    return {
      figures: [
        { label: texts.base, value: base === null ? null : `V${base}` },
        ...(base === null ? [] : [side(texts.down, "down"), side(texts.up, "up")]),
      ],
      findings: base === null ? [] : changesOf(contents),
    };
  },
  Extra: ({ opened, onShow }: ExtraProps) =>
    opened ? <CollectNext opened={opened} onShow={onShow ?? (() => undefined)} /> : null,
};

interface CollectNextProps {
  readonly opened: OpenAssessment;
  readonly onShow: (step: StepId, indicator?: string | null) => void;
}

function nameOf(item: ToCollect, opened: OpenAssessment): Text {
  const code: Text = { en: item.code, ru: item.code, kk: item.code };
  return item.kind === "gate"
    ? (gates.find((gate) => gate.code === item.code)?.name ?? code)
    : (indicatorsOf(opened.answers.profile).find((one) => one.code === item.code)?.shortName ??
        code);
}

const CollectNext = ({ opened, onShow }: CollectNextProps): JSX.Element => {
  const { say: tell, share, number } = useSpeech();
  const [all, setAll] = useState(false);
  const { input, profile } = opened.answers;
  const items = useMemo(() => collectNext(input), [input]);
  const shown = all ? items : items.slice(0, shownAtFirst);
  const open = (item: ToCollect): void => {
    if (item.kind === "gate") return onShow("setup");
    const block = indicatorsOf(profile).find(({ code }) => code === item.code)?.block;
    if (block) onShow(block, item.code);
  };
  return (
    <Section title={tell(texts.collect)}>
      <p className="soft">{tell(items.length === 0 ? texts.complete : texts.collectLead)}</p>
      {items.length > 0 && (
        <ol className="card rows">
          {shown.map((item) => (
            <li key={item.code}>
              <button type="button" className="press item row top" onClick={() => open(item)}>
                <span className="grow">
                  <span className="strong">
                    {item.kind === "gate" ? "" : `${item.code} `}
                    {tell(nameOf(item, opened))}
                  </span>
                  <br />
                  <span className="soft">{tell(collectText(item, opened.result.verdict))}</span>
                </span>
                <span className="right">
                  {item.decides && <Chip tone="unknown">{tell(texts.decides)}</Chip>}
                  {item.kind === "indicator" && (
                    <span className="caption num">{share(item.weight)}</span>
                  )}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {items.length > shownAtFirst && (
        <div>
          <button
            type="button"
            className="link small"
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {tell(all ? texts.fewer : texts.all(number(items.length, 0)))}
          </button>
        </div>
      )}
    </Section>
  );
};
