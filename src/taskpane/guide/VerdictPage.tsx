/** The verdict from the answer down: word, why not higher, ladder, figures, blocks, gates, measures, firmness. */
import { useState, type JSX, type ReactNode } from "react";
import type { FormationDetail, FormationResult, GateCode } from "../../assessments/assessment";
import { blocks } from "../../assessments/cluster-formation/blocks";
import { gateCodes, gates } from "../../assessments/cluster-formation/gates";
import {
  ceilingText,
  intervalReach,
  labelText,
  whyNotHigher,
} from "../../assessments/cluster-formation/explain";
import {
  gateCapText,
  gateNeeds,
  gateReason,
  gatesPassed,
  perCapitaNote,
} from "../../assessments/cluster-formation/explain-gates";
import { verdictWords } from "../../assessments/cluster-formation/verdict";
import { Icon } from "../icons";
import { useSpeech } from "../language";
import { Chip } from "../parts/Chip";
import { GateRow } from "../parts/GateRow";
import { Ladder } from "../parts/Ladder";
import { Note } from "../parts/Note";
import { Section } from "../parts/Page";
import { Radar } from "../parts/Radar";
import { Track } from "../parts/Track";
import { texts } from "../texts";
import type { StepId } from "./session";
import type { Change } from "./sheets";
import { Simulation } from "./Simulation";
import { gateTones } from "./tones";
import type { OpenAssessment } from "./useAssessment";
import { axesOf, chosenIndex, measuresOf, sameRuns, unmeasuredOf } from "./views";

interface VerdictPageProps {
  readonly opened: OpenAssessment;
  /** Leads to a step, and to one of its indicators. */
  readonly onShow: (step: StepId, indicator?: string | null) => void;
  readonly onGive: (changes: readonly Change[]) => void;
}

/** Gates that ask for facts which are no indicators. */
const factGates: readonly GateCode[] = ["G-mass", "G-plural", "G-coord", "G-rule"];
/** As many as fit a decision; the sheet lists all. */
const shownAtFirst = 3;
const shownUnmeasured = 5;
const fewestForShape = 3;

export const VerdictPage = ({ opened, onShow, onGive }: VerdictPageProps): JSX.Element => {
  const { say } = useSpeech();
  const { result } = opened;
  const { config, detail } = result;
  const index = chosenIndex(result);
  const why = whyNotHigher(result);
  const label = labelText(result);
  const reach = intervalReach(result);
  return (
    <>
      <div className="row top">
        <div className={result.verdict === "V0" ? "verdict v0" : "verdict"}>
          {result.verdict_range}
        </div>
        <div className="grow">
          <p className="big verdict-word">{say(verdictWords[result.verdict])}</p>
          {why && <p>{say(why)}</p>}
        </div>
      </div>
      <Ladder
        cuts={[config.cut1, config.cut2, config.cut3]}
        index={index}
        interval={detail && config.rho === 0 ? detail.interval : null}
      />
      {label && (
        <Note tone="unknown">
          <p className="strong">{say(label)}</p>
        </Note>
      )}
      {detail === null ? <Coverage result={result} /> : <Figures result={result} detail={detail} />}
      {detail === null && (
        <Note tone="info">
          <p>{say(ceilingText(result))}</p>
        </Note>
      )}
      {reach && (
        <Note tone="unknown">
          <p>
            {say(reach)} {say(texts.verdict.intervalMeaning)}
          </p>
        </Note>
      )}
      <Blocks result={result} onShow={onShow} />
      <Gates result={result} onShow={onShow} />
      {detail && <Measures opened={opened} onShow={onShow} />}
      <Unmeasured opened={opened} onShow={onShow} />
      {detail && <Firmness result={result} detail={detail} />}
      {detail && <Simulation opened={opened} onGive={onGive} />}
    </>
  );
};

const Coverage = ({ result }: { readonly result: FormationResult }): JSX.Element => {
  const { say, share, shortShare } = useSpeech();
  const need = result.config.cov;
  return (
    <div className="col tight">
      <div className="row">
        <span className="soft grow">{say(texts.verdict.coverageNeeded(shortShare(need)))}</span>
        <span className="num strong">{share(result.coverage)}</span>
      </div>
      <Track
        score={result.coverage * 100}
        ticks={[need * 100]}
        label={say(texts.verdict.coverage)}
        words={share(result.coverage)}
      />
    </div>
  );
};

interface FiguresProps {
  readonly result: FormationResult;
  readonly detail: FormationDetail;
}

const Figures = ({ result, detail }: FiguresProps): JSX.Element => {
  const { say, number, range, share } = useSpeech();
  const index = chosenIndex(result);
  return (
    <dl className="kpis">
      <div className="kpi">
        <dt className="caption">{say(texts.verdict.index)}</dt>
        <dd className="big">{index === null ? "—" : number(index)}</dd>
        <dd className="caption">{range(detail.interval[0], detail.interval[1])}</dd>
      </div>
      <div className="kpi">
        <dt className="caption">{say(texts.verdict.coverage)}</dt>
        <dd className="big">{share(result.coverage, 0)}</dd>
        <dd className="caption">
          {say(
            texts.verdict.blocksScored(
              number(result.blocks_scored, 0),
              number(result.blocks_applicable, 0)
            )
          )}
        </dd>
      </div>
      <div className="kpi">
        <dt className="caption">{say(texts.verdict.robust)}</dt>
        <dd className="big">{say(detail.robust ? texts.general.yes : texts.general.no)}</dd>
        <dd className="caption">
          {say(texts.verdict.runs(number(sameRuns(detail), 0), number(detail.grid_runs, 0)))}
        </dd>
      </div>
    </dl>
  );
};

interface BlocksProps {
  readonly result: FormationResult;
  readonly onShow: (step: StepId) => void;
}

const Blocks = ({ result, onShow }: BlocksProps): JSX.Element => {
  const { say, number } = useSpeech();
  const axes = axesOf(result);
  // Two points make no shape: with hardly any score the table says more.
  const [asTable, setAsTable] = useState(
    axes.filter(({ score }) => score !== null).length < fewestForShape
  );
  const sufficient = result.config.target;
  const shownSufficient = number(sufficient, 0);
  return (
    <Section
      title={say(texts.verdict.blocks)}
      aside={
        <button type="button" className="link small" onClick={() => setAsTable(!asTable)}>
          {say(asTable ? texts.verdict.asDrawing : texts.verdict.asTable)}
        </button>
      }
    >
      {asTable ? (
        <table className="table middle">
          <thead>
            <tr>
              <th scope="col">{say(texts.verdict.block)}</th>
              <th scope="col" className="num">
                {say(texts.verdict.observedColumn)}
              </th>
              <th scope="col" className="num">
                {say(texts.verdict.scoreColumn)}
              </th>
              <th scope="col" className="num">
                {say(texts.verdict.sigmaColumn)}
              </th>
            </tr>
          </thead>
          <tbody>
            {blocks.map(({ code, name }) => {
              const block = result.blocks[code];
              return (
                <tr key={code}>
                  <th scope="row">
                    <button type="button" className="link small" onClick={() => onShow(code)}>
                      {code} · {say(name)}
                    </button>
                  </th>
                  <td className="num">
                    {number(block.n_observed, 0)}/{number(block.n_applicable, 0)}
                  </td>
                  <td className="num strong">
                    {block.scored && block.score !== null ? number(block.score) : "—"}
                  </td>
                  <td className="num">
                    {block.scored && block.sigma !== null ? number(block.sigma) : "—"}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : (
        <>
          <Radar
            sufficient={sufficient}
            axes={axes.map(({ code, score }) => ({
              code,
              score,
              word: say(blocks.find((block) => block.code === code)?.word ?? texts.general.none),
            }))}
          />
          <p className="caption legend">
            <span>
              <i className="legend-mark filled" />
              {say(texts.verdict.legendAbove(shownSufficient))}
            </span>
            <span>
              <i className="legend-mark" />
              {say(texts.verdict.legendBelow(shownSufficient))}
            </span>
            <span>
              <i className="legend-mark dashed" />
              {say(texts.verdict.legendSufficient)}
            </span>
            {axes.some(({ score }) => score === null) && (
              <span>{say(texts.verdict.legendGap)}</span>
            )}
          </p>
        </>
      )}
    </Section>
  );
};

const Gates = ({ result, onShow }: BlocksProps): JSX.Element => {
  const { say, number } = useSpeech();
  const { passed, applicable } = gatesPassed(result);
  const note = perCapitaNote(result);
  return (
    <Section
      title={say(texts.verdict.gates)}
      aside={
        <Chip tone={passed === applicable ? "pass" : "na"} plain={passed !== applicable}>
          {say(texts.verdict.gatesPassed(number(passed, 0), number(applicable, 0)))}
        </Chip>
      }
    >
      <ul className="card rows">
        {gateCodes.map((code) => {
          const gate = gates.find((one) => one.code === code);
          const state = result.gates[code];
          const cap = gateCapText(result, code);
          const needs = gateNeeds(result, code);
          const remedy = state === "fail" ? gate?.remedy : undefined;
          const asksFacts = needs !== null && factGates.includes(code);
          return (
            <GateRow
              key={code}
              name={gate ? say(gate.name) : code}
              why={say(gateReason(result, code))}
              tone={gateTones[state]}
              state={say(texts.gateStates[state])}
              cap={cap ? say(cap) : undefined}
            >
              {code === "G-mass" && note && <p className="soft todo">{say(note)}</p>}
              {(needs ?? remedy) && (
                <p className="soft todo">
                  {needs && say(needs)}
                  {remedy && `→ ${say(remedy)}`}
                </p>
              )}
              {asksFacts && (
                <button type="button" className="link small" onClick={() => onShow("setup")}>
                  {say(texts.verdict.toFacts)}
                </button>
              )}
            </GateRow>
          );
        })}
      </ul>
    </Section>
  );
};

const Measures = ({ opened, onShow }: Omit<VerdictPageProps, "onGive">): JSX.Element => {
  const { say, change, value, number } = useSpeech();
  const [all, setAll] = useState(false);
  const measures = measuresOf(opened);
  const shown = all ? measures : measures.slice(0, shownAtFirst);
  return (
    <Section title={say(texts.verdict.measures)}>
      {measures.length === 0 ? (
        <p className="soft">{say(texts.verdict.noMeasures)}</p>
      ) : (
        <ol className="card rows">
          {shown.map(({ indicator, text, from, to, gain }, i) => (
            <li key={indicator.code}>
              <button
                type="button"
                className="press item row top"
                onClick={() => onShow(indicator.block, indicator.code)}
              >
                <span className="soft strong rank">{number(i + 1, 0)}</span>
                <span className="grow">
                  <span className="strong">{say(text)}</span>
                  <br />
                  <span className="soft">
                    {indicator.code} {say(indicator.shortName)}:{" "}
                    {`${value(from)}\u00a0→\u00a0${value(to)}`}
                  </span>
                </span>
                <span className="right">
                  <span className="num strong">{change(gain, 2)}</span>
                  <br />
                  <span className="caption">{say(texts.verdict.gainUnit)}</span>
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {measures.length > shownAtFirst && (
        <div>
          <button
            type="button"
            className="link small"
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {say(
              all
                ? texts.verdict.fewer
                : texts.verdict.othersUnmeasured(number(measures.length - shownAtFirst, 0))
            )}
          </button>
        </div>
      )}
    </Section>
  );
};

const Unmeasured = ({ opened, onShow }: Omit<VerdictPageProps, "onGive">): JSX.Element | null => {
  const { say, share, number } = useSpeech();
  const [all, setAll] = useState(false);
  const unmeasured = unmeasuredOf(opened);
  if (unmeasured.length === 0) return null;
  const shown = all ? unmeasured : unmeasured.slice(0, shownUnmeasured);
  return (
    <Section
      title={say(texts.verdict.measureFirst)}
      aside={<span className="caption">{say(texts.verdict.measureFirstLead)}</span>}
    >
      <ul className="card rows">
        {shown.map(({ indicator, weight, decidesGate }) => (
          <li key={indicator.code}>
            <button
              type="button"
              className="press item slim row"
              onClick={() => onShow(indicator.block, indicator.code)}
            >
              <span className="code">{indicator.code}</span>
              <span className="grow">
                {say(indicator.shortName)}
                {decidesGate && (
                  <>
                    <br />
                    <span className="caption unknown">{say(texts.verdict.gateWaits)}</span>
                  </>
                )}
              </span>
              <span className="num soft">{share(weight)}</span>
              <Icon name="Next" tone="na" />
            </button>
          </li>
        ))}
      </ul>
      {unmeasured.length > shownUnmeasured && (
        <div>
          <button
            type="button"
            className="link small"
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {say(
              all
                ? texts.verdict.fewer
                : texts.verdict.othersUnmeasured(number(unmeasured.length - shownUnmeasured, 0))
            )}
          </button>
        </div>
      )}
    </Section>
  );
};

interface FirmRowProps {
  readonly label: string;
  readonly children: ReactNode;
}

const FirmRow = ({ label, children }: FirmRowProps): JSX.Element => (
  <tr>
    <th scope="row">{label}</th>
    <td className="num wraps">{children}</td>
  </tr>
);

const rhos = ["1", "0", "-1"] as const;
const modes = ["CIS", "strict", "ECO"] as const;

/** Values side by side, the one in force bold. */
const Beside = ({
  items,
}: {
  readonly items: readonly {
    readonly key: string;
    readonly words: string;
    readonly chosen: boolean;
  }[];
}): JSX.Element => (
  <>
    {items.map(({ key, words, chosen }, i) => (
      <span key={key} className={chosen ? "strong" : undefined}>
        {i > 0 && " · "}
        {words}
      </span>
    ))}
  </>
);

const Firmness = ({ result, detail }: FiguresProps): JSX.Element => {
  const { say, number, change, range, shortShare } = useSpeech();
  const { config, bounds } = result;
  const shown = (index: number | null): string => (index === null ? "—" : number(index));
  const flip = (found: FormationDetail["flip_down"], sign: 1 | -1): string =>
    found === null ? say(texts.verdict.noFlip) : `${found.code} ${change(sign * found.points)}`;
  const gateFlips = Object.entries(detail.gate_flips);
  return (
    <Section title={say(texts.verdict.firmness)}>
      {result.aggregation_sensitive && (
        <Note tone="unknown">
          <p>{say(texts.verdict.sensitive)}</p>
        </Note>
      )}
      <table className="table">
        <tbody>
          <FirmRow label={say(texts.verdict.interval(shortShare(config.conf)))}>
            {range(detail.interval[0], detail.interval[1])}
          </FirmRow>
          <FirmRow label={say(texts.verdict.bounds)}>
            {shown(bounds.low.index)} {bounds.low.verdict} · {shown(bounds.high.index)}{" "}
            {bounds.high.verdict}
          </FirmRow>
          <FirmRow label={say(texts.verdict.aggregation)}>
            <Beside
              items={rhos.map((rho) => ({
                key: rho,
                words: `${shown(result.index[rho])} ${result.verdict_by_rho[rho]}`,
                chosen: String(config.rho) === rho,
              }))}
            />
          </FirmRow>
          <FirmRow label={say(texts.verdict.byMode)}>
            <Beside
              items={modes.map((mode) => ({
                key: mode,
                words: result.verdict_by_mode[mode],
                chosen: config.mode === mode,
              }))}
            />
          </FirmRow>
          <FirmRow label={say(texts.verdict.grid)}>
            {say(texts.verdict.runs(number(sameRuns(detail), 0), number(detail.grid_runs, 0)))}
          </FirmRow>
          <FirmRow label={say(texts.verdict.goalpostShift)}>
            {shown(detail.goalpost_shift.harder.index)} {detail.goalpost_shift.harder.verdict} ·{" "}
            {shown(detail.goalpost_shift.easier.index)} {detail.goalpost_shift.easier.verdict}
          </FirmRow>
          <FirmRow label={say(texts.verdict.down)}>{flip(detail.flip_down, -1)}</FirmRow>
          <FirmRow label={say(texts.verdict.up)}>{flip(detail.flip_up, 1)}</FirmRow>
          <tr>
            <th scope="row" colSpan={2}>
              {say(texts.verdict.gateFlips)}
              {gateFlips.length === 0 ? (
                <span className="soft"> — {say(texts.verdict.noGateFlips)}</span>
              ) : (
                gateFlips.map(([key, verdict]) => (
                  <span key={key} className="block soft">
                    <GateFlip flip={key} verdict={verdict} />
                  </span>
                ))
              )}
            </th>
          </tr>
        </tbody>
      </table>
      <p className="caption">{say(texts.verdict.intervalMeaning)}</p>
    </Section>
  );
};

/** "G-mass->fail" in words. */
const GateFlip = ({
  flip,
  verdict,
}: {
  readonly flip: string;
  readonly verdict: string;
}): JSX.Element => {
  const { say } = useSpeech();
  const [code, state] = flip.split("->");
  const gate = gates.find((one) => one.code === code);
  const words =
    state === "pass" || state === "fail" || state === "unknown" ? texts.gateStates[state] : null;
  return (
    <>
      {gate ? say(gate.name) : code}: {words ? say(words) : state}
      {`\u00a0→\u00a0${verdict}`}
    </>
  );
};
