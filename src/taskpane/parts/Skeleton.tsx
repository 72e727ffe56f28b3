/** Nothing for a moment, then gray bars; a sentence when it takes longer. */
import { useEffect, useState, type JSX } from "react";

interface SkeletonProps {
  /** What is being done. */
  readonly sentence?: string;
}

const barsAfter = 300;
const sentenceAfter = 1000;

export const Skeleton = ({ sentence }: SkeletonProps): JSX.Element => {
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    const timers = [barsAfter, sentenceAfter].map((time) =>
      setTimeout(() => setWaited(time), time)
    );
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div className="col" aria-busy="true">
      {waited >= sentenceAfter && sentence !== undefined && <p className="soft">{sentence}</p>}
      {waited >= barsAfter && (
        <>
          <div className="skeleton" style={{ width: "80%" }} />
          <div className="skeleton" style={{ width: "55%" }} />
        </>
      )}
    </div>
  );
};
