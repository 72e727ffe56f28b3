/** A score from 0 to 100 as a bar. No score is hatched and said to be unknown: it is never 0. */
import type { JSX } from "react";
import { useSpeech } from "../language";
import { texts } from "../texts";
import { onScale } from "./drawing";

interface TrackProps {
  readonly score: number | null;
  /** What the bar measures, for those who hear it. */
  readonly label: string;
  readonly ticks?: readonly number[];
  readonly dot?: boolean;
  /** The number as words, where it is no score: "14.6%". */
  readonly words?: string;
}

export const Track = ({
  score,
  label,
  ticks = [50],
  dot = false,
  words,
}: TrackProps): JSX.Element => {
  const { say, number } = useSpeech();
  const spoken = words ?? (score === null ? say(texts.states.unknown) : number(score));
  return (
    <div
      className={score === null ? "track void" : "track"}
      role="img"
      aria-label={`${label}: ${spoken}`}
    >
      {score !== null && <span className="track-fill" style={{ width: `${onScale(score)}%` }} />}
      {ticks.map((tick) => (
        <span key={tick} className="track-tick" style={{ left: `${tick}%` }} />
      ))}
      {dot && score !== null && (
        <span className="track-dot" style={{ left: `${onScale(score)}%` }} />
      )}
    </div>
  );
};
