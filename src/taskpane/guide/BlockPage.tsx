/** One block of the assessment: its indicators one below the other, one of them open at a time. */
import { useEffect, useRef, useState, type JSX } from "react";
import type { BlockCode } from "../../assessments/assessment";
import { blocks } from "../../assessments/cluster-formation/blocks";
import { jointSpecialization } from "../../assessments/cluster-formation/coefficients";
import { singleIndicatorTexts } from "../../assessments/cluster-formation/explain";
import { nextUnanswered } from "../../assessments/guide";
import { useSpeech } from "../language";
import { Note } from "../parts/Note";
import { Track } from "../parts/Track";
import { texts } from "../texts";
import { IndicatorCard } from "./IndicatorCard";
import { blockView, previousAnswer } from "./views";
import type { Guide, OpenAssessment } from "./useAssessment";

interface BlockPageProps {
  readonly code: BlockCode;
  readonly opened: OpenAssessment;
  readonly guide: Guide;
  /** Indicator to open at first, when the person came for it. */
  readonly wanted: string | null;
  /** Told while the step cannot be left. */
  readonly onHold: (held: boolean) => void;
  /** Leads to an indicator without an answer, here or in another block; null when none is left. */
  readonly onNext: (indicator: string | null) => void;
}

export const BlockPage = ({
  code,
  opened,
  guide,
  wanted,
  onHold,
  onNext,
}: BlockPageProps): JSX.Element => {
  const { say, share, shortShare, number } = useSpeech();
  const [open, setOpen] = useState<string | null>(wanted);
  const list = useRef<HTMLUListElement>(null);
  const focus = useRef<string | null>(wanted);
  const view = blockView(opened, code);
  const singles = view.isSingle ? singleIndicatorTexts(opened.result) : [];
  const block = blocks.find((one) => one.code === code);

  useEffect(() => {
    const target = focus.current;
    if (target === null) return;
    focus.current = null;
    const mark = target === open ? `[data-answer="${target}"]` : `[data-row="${target}"]`;
    list.current?.querySelector<HTMLElement>(mark)?.focus();
  });

  const toggle = (indicator: string): void => {
    focus.current = indicator;
    onHold(false);
    setOpen(open === indicator ? null : indicator);
  };
  const goOn = (from: string, backwards: boolean): void => {
    const next = backwards ? previousAnswer(view, from) : nextUnanswered(opened.state, from);
    if (!view.lines.some(({ cells }) => cells.indicator.code === next)) {
      if (!backwards) onNext(next);
      return;
    }
    focus.current = next;
    onHold(false);
    setOpen(next);
  };
  const { result, answers } = opened;
  const { KL, KP, KS } = answers.facts;
  const joint = jointSpecialization({ KL: KL.value, KP: KP.value, KS: KS.value });
  return (
    <>
      {block && <p className="soft">{say(block.question)}</p>}
      <div className="col tight">
        <div className="row">
          <span className="soft grow">
            {say(
              texts.block.evidence(
                number(result.n_observed, 0),
                number(result.n_applicable, 0),
                shortShare(answers.config.cov)
              )
            )}
          </span>
          <span className="num strong">{share(result.coverage)}</span>
        </div>
        <Track
          score={result.coverage * 100}
          ticks={[answers.config.cov * 100]}
          label={say(texts.verdict.coverage)}
          words={share(result.coverage)}
        />
      </div>
      {view.observed > 0 && !view.scored && (
        <p className="caption">{say(texts.block.notScored(shortShare(answers.config.blockcov)))}</p>
      )}
      {singles.map((sentence) => (
        <Note key={sentence.en} tone="unknown">
          <p>{say(sentence)}</p>
        </Note>
      ))}
      {answers.newer && (
        <Note tone="unknown">
          <p>{say(texts.block.newer)}</p>
        </Note>
      )}
      {answers.strangers.length > 0 && (
        <Note tone="unknown">
          <p>{say(texts.block.strangers(answers.strangers.join(", ")))}</p>
        </Note>
      )}
      <ul ref={list} className="indicators">
        {view.lines.map(({ cells, row }) => (
          <IndicatorCard
            key={cells.indicator.code}
            cells={cells}
            row={row}
            open={open === cells.indicator.code}
            onToggle={() => toggle(cells.indicator.code)}
            onChange={guide.give}
            onNext={(backwards) => goOn(cells.indicator.code, backwards)}
            onHold={onHold}
            readSelection={guide.selection}
            entry={opened.entry}
            joint={joint}
          />
        ))}
      </ul>
    </>
  );
};
