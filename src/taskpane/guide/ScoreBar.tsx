/** The score of a value between its three goalposts, with the goalposts written beneath. */
import type { JSX } from "react";
import type { Goalposts } from "../../assessments/assessment";
import { useSpeech } from "../language";
import { Track } from "../parts/Track";
import { texts } from "../texts";

interface ScoreBarProps {
  readonly score: number | null;
  readonly goalposts: Goalposts;
}

export const ScoreBar = ({ score, goalposts }: ScoreBarProps): JSX.Element => {
  const { say, number, value } = useSpeech();
  const post = (at: number | null): string => (at === null ? "—" : value(at));
  return (
    <div>
      <div className="row">
        <span className="soft grow">{say(texts.indicator.score)}</span>
        <span className="num strong">{score === null ? "—" : number(score)}</span>
      </div>
      <div className="bar">
        <Track score={score} label={say(texts.indicator.score)} dot />
      </div>
      <div className="posts caption">
        <span>
          {post(goalposts.L)} · {say(texts.indicator.floor)}
        </span>
        <span>
          {post(goalposts.T)} · {say(texts.indicator.sufficient)}
        </span>
        <span>
          {post(goalposts.G)} · {say(texts.indicator.target)}
        </span>
      </div>
    </div>
  );
};
