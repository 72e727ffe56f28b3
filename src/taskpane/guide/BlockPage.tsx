/** One block of the assessment: its indicators one below the other, one of them open at a time. */
import { useEffect, useRef, useState, type JSX } from "react";
import type { BlockCode } from "../../assessments/assessment";
import { blocks } from "../../assessments/cluster-formation/blocks";
import { useSpeech } from "../language";
import { Note } from "../parts/Note";
import { Track } from "../parts/Track";
import { texts } from "../texts";
import { IndicatorCard } from "./IndicatorCard";
import { blockView, nextAnswer } from "./views";
import type { Guide, OpenAssessment } from "./useAssessment";

interface BlockPageProps {
  readonly code: BlockCode;
  readonly opened: OpenAssessment;
  readonly guide: Guide;
  /** Indicator to open at first, when the person came for it. */
  readonly wanted: string | null;
  /** Told while the step cannot be left. */
  readonly onHold: (held: boolean) => void;
  /** The block has no further value to give. */
  readonly onEnd: () => void;
}

export const BlockPage = ({ code, opened, guide, wanted, onHold, onEnd }: BlockPageProps): JSX.Element => {
  const { say, share, shortShare, number } = useSpeech();
  const [open, setOpen] = useState<string | null>(wanted);
  const list = useRef<HTMLUListElement>(null);
  const focus = useRef<string | null>(wanted);
  const view = blockView(opened, code);
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
    const next = nextAnswer(view, from, backwards);
    if (next === null) {
      if (!backwards) onEnd();
      return;
    }
    focus.current = next;
    onHold(false);
    setOpen(next);
  };
  const { result, answers } = opened;
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
      {view.single && (
        <Note tone="unknown">
          <p>{say(texts.block.single(view.single.code, share(view.single.weight)))}</p>
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
          />
        ))}
      </ul>
    </>
  );
};
