/** Random draws of weights and scores: how often each verdict comes out, and what that does not cover. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { ProgressIndicator } from "@fluentui/react/lib/ProgressIndicator";
import { useEffect, useRef, useState, type JSX } from "react";
import type { MonteCarloResult } from "../../assessments/assessment";
import { verdictCodes } from "../../assessments/cluster-formation/verdict";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { Section } from "../parts/Page";
import { texts } from "./simulation-texts";
import { Change, change, hasDrawCells, keptDraws } from "./sheets";
import { DrawsWorker, simulate, Simulation as Running } from "./simulation";
import type { OpenAssessment } from "./useAssessment";

interface SimulationProps {
  readonly opened: OpenAssessment;
  readonly onGive: (changes: readonly Change[]) => void;
}

const openWorker = async (): Promise<DrawsWorker> => {
  const { openSimulation } = await import(
    /* webpackChunkName: "simulation-worker" */ "./open-simulation"
  );
  return openSimulation();
};

interface Drawn {
  /** The answers they were drawn from: other answers make them old. */
  readonly answers: string;
  readonly result: MonteCarloResult;
}

const today = (): string => new Date().toISOString().slice(0, 10);

export const Simulation = ({ opened, onGive }: SimulationProps): JSX.Element => {
  const { say, number, shortShare } = useSpeech();
  const announce = useAnnounce();
  const [share, setShare] = useState<number | null>(null);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const running = useRef<Running | null>(null);
  useEffect(() => () => running.current?.cancel(), []);
  const { answers, contents } = opened;
  const { config } = opened.result;
  const kept = keptDraws(contents);
  const start = async (): Promise<void> => {
    const { input } = answers;
    setShare(0);
    const mine = simulate(input, setShare, openWorker);
    running.current = mine;
    const result = await mine.result;
    if (running.current !== mine) return;
    running.current = null;
    setShare(null);
    if (result === null) return;
    setDrawn({ answers: JSON.stringify(input), result });
    announce(say(texts.done));
  };
  const cancel = (): void => {
    running.current?.cancel();
    running.current = null;
    setShare(null);
  };
  const result = drawn?.result;
  const isOld = drawn !== null && drawn.answers !== JSON.stringify(answers.input);
  return (
    <Section title={say(texts.title)}>
      <p className="caption">{say(texts.caption)}</p>
      {share !== null && (
        <ProgressIndicator
          percentComplete={share}
          label={say(texts.working(shortShare(share)))}
          ariaValueText={say(texts.working(shortShare(share)))}
        />
      )}
      {result && share === null && (
        <>
          {isOld && <p className="strong">{say(texts.old)}</p>}
          <table className="table">
            <tbody>
              {verdictCodes
                .filter((code) => (result.probability[code] ?? 0) > 0)
                .map((code) => (
                  <tr key={code}>
                    <th scope="row">{code}</th>
                    <td className="num">{shortShare(result.probability[code] ?? 0)}</td>
                  </tr>
                ))}
              <tr>
                <th scope="row">{say(texts.mean)}</th>
                <td className="num">{number(result.mean)}</td>
              </tr>
              <tr>
                <th scope="row">{say(texts.quantiles)}</th>
                <td className="num">
                  {number(result.p05)} · {number(result.p50)} · {number(result.p95)}
                </td>
              </tr>
              <tr>
                <th scope="row">{say(texts.repeat)}</th>
                <td className="num">
                  {number(result.draws, 0)} · {config.seed}
                </td>
              </tr>
            </tbody>
          </table>
        </>
      )}
      <div className="row wrap">
        {share === null ? (
          <PrimaryButton
            text={say(texts.start(number(config.draws, 0)))}
            onClick={() => void start()}
          />
        ) : (
          <DefaultButton text={say(texts.cancel)} onClick={cancel} />
        )}
        {result && share === null && !isOld && hasDrawCells(contents) && (
          <DefaultButton
            text={say(texts.keep)}
            onClick={() => {
              onGive(change.draws(result, config.seed, today()));
              announce(say(texts.kept));
            }}
          />
        )}
      </div>
      {result && !hasDrawCells(contents) && <p className="caption">{say(texts.noCells)}</p>}
      {kept && (
        <p className="caption">
          {say(texts.onSheet(number(kept.draws, 0), String(kept.seed), kept.date))}
        </p>
      )}
    </Section>
  );
};
