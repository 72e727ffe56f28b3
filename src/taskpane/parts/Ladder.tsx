/** The verdict ladder on its true scale, with the index and its interval; hatched where there is no index. */
import type { JSX } from "react";
import { useSpeech } from "../language";
import { texts } from "../texts";
import { ladderSteps, onScale } from "./drawing";

interface LadderProps {
  readonly cuts: readonly [number, number, number];
  readonly index: number | null;
  readonly interval: readonly [number, number] | null;
}

export const Ladder = ({ cuts, index, interval }: LadderProps): JSX.Element => {
  const { say, number, range } = useSpeech();
  const steps = ladderSteps(cuts);
  const [from, to] = interval ?? [0, 0];
  const spoken =
    index === null
      ? say(texts.verdict.noIndexShort)
      : `${say(texts.verdict.index)} ${number(index)}${interval ? ` (${range(from, to)})` : ""}`;
  return (
    <div className={index === null ? "ladder void" : "ladder"} role="img" aria-label={spoken}>
      {steps.map((step, i) => (
        <div
          key={step.verdict}
          className={i === steps.length - 1 ? "ladder-step last" : "ladder-step"}
          style={{
            left: `${step.from}%`,
            width: `${step.width}%`,
            ...(index === null ? {} : { background: `var(--step-${i + 1})` }),
          }}
        >
          <span>{step.verdict}</span>
        </div>
      ))}
      <div className="ladder-cut first" style={{ left: 0 }}>
        {number(0, 0)}
      </div>
      {cuts.map((cut) => (
        <div key={cut} className="ladder-cut" style={{ left: `${cut}%` }}>
          {number(cut, Number.isInteger(cut) ? 0 : 1)}
        </div>
      ))}
      <div className="ladder-cut last" style={{ left: "100%" }}>
        {number(100, 0)}
      </div>
      {index !== null && (
        <svg aria-hidden="true">
          {interval && (
            <rect
              x={`${onScale(from)}%`}
              width={`${Math.max(0, onScale(to) - onScale(from))}%`}
              y="12"
              height="20"
              fill="var(--ink)"
              fillOpacity=".3"
            />
          )}
          <line
            x1={`${onScale(index)}%`}
            x2={`${onScale(index)}%`}
            y1="10"
            y2="32"
            stroke="var(--ink)"
            strokeWidth="2"
          />
          <svg x={`${onScale(index)}%`} overflow="visible">
            <path d="M-5 3H5L0 11z" fill="var(--ink)" />
          </svg>
        </svg>
      )}
    </div>
  );
};
