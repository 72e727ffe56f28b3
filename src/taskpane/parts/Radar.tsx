/**
 * The block profile. A block without a score has no dot and breaks the line: it is never drawn as 0.
 * A filled dot is at or above the sufficient level, a hollow one below it.
 */
import type { JSX } from "react";
import { useSpeech } from "../language";
import { texts } from "../texts";
import { pathOf, radar, radarLabel, radarLines, radarPoint, radarRing } from "./drawing";

interface RadarAxis {
  readonly code: string;
  readonly word: string;
  readonly score: number | null;
}

interface RadarProps {
  readonly axes: readonly RadarAxis[];
  /** Score that counts as sufficient: the dashed ring. */
  readonly sufficient: number;
}

export const Radar = ({ axes, sufficient }: RadarProps): JSX.Element => {
  const { say, number } = useSpeech();
  const count = axes.length;
  const scores = axes.map((axis) => axis.score);
  const complete = scores.every((score) => score !== null);
  const shown = (score: number | null): string => (score === null ? "—" : number(score));
  const spoken = axes
    .map(
      (axis) =>
        `${axis.code} ${axis.score === null ? say(texts.states.unknown) : number(axis.score)}`
    )
    .join(", ");
  return (
    <svg
      className="radar"
      viewBox={`0 0 ${radar.width} ${radar.height}`}
      role="img"
      aria-label={`${say(texts.verdict.blocks)}: ${spoken}`}
    >
      {[33, 67, 100].map((ring) => (
        <polygon key={ring} points={radarRing(count, ring)} fill="none" stroke="var(--hairline)" />
      ))}
      {axes.map((axis, i) => {
        const tip = radarPoint(i, count, 100);
        return (
          <line
            key={axis.code}
            x1={radar.centerX}
            y1={radar.centerY}
            x2={tip.x}
            y2={tip.y}
            stroke="var(--hairline)"
          />
        );
      })}
      <polygon
        points={radarRing(count, sufficient)}
        fill="none"
        stroke="var(--ink-soft)"
        strokeDasharray="3 3"
      />
      {complete && (
        <polygon
          points={pathOf(scores.map((score, i) => radarPoint(i, count, score ?? 0)))}
          fill="var(--brand)"
          fillOpacity=".16"
        />
      )}
      {radarLines(scores).map(({ from, to }, i) => (
        <line
          key={i}
          x1={from.x}
          y1={from.y}
          x2={to.x}
          y2={to.y}
          stroke="var(--brand)"
          strokeWidth="1.75"
          strokeLinecap="round"
        />
      ))}
      {axes.map((axis, i) => {
        const label = radarLabel(i, count);
        const dot = axis.score === null ? null : radarPoint(i, count, axis.score);
        return (
          <g key={axis.code}>
            {dot && axis.score !== null && (
              <circle
                cx={dot.x}
                cy={dot.y}
                r="3.2"
                fill={axis.score < sufficient ? "var(--ground)" : "var(--brand)"}
                stroke="var(--brand)"
                strokeWidth="1.75"
              />
            )}
            <text
              x={label.x}
              y={label.y}
              fontSize="11"
              textAnchor={label.anchor}
              fill="var(--ink-soft)"
            >
              <tspan fontWeight="600" fill="var(--ink)">
                {axis.code}
              </tspan>{" "}
              {axis.word}
              {!label.twoLines && (
                <tspan fontWeight="600" fill="var(--ink)">
                  {" "}
                  {shown(axis.score)}
                </tspan>
              )}
            </text>
            {label.twoLines && (
              <text
                x={label.x}
                y={label.y + 14}
                fontSize="12"
                fontWeight="600"
                textAnchor={label.anchor}
                fill="var(--ink)"
              >
                {shown(axis.score)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
};
