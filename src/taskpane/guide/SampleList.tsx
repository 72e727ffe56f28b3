/** Samples to be opened: written as sheets like any assessment. */
import type { JSX } from "react";
import { Sample, samples } from "../../assessments/cluster-formation/samples";
import { Icon } from "../icons";
import { useSpeech } from "../language";
import { Chip } from "../parts/Chip";
import { Section } from "../parts/Page";
import { texts } from "../texts";

interface SampleListProps {
  readonly busy: boolean;
  readonly onStart: (sample: Sample) => void;
}

export const SampleList = ({ busy, onStart }: SampleListProps): JSX.Element => {
  const { say } = useSpeech();
  return (
    <Section title={say(texts.home.samples)}>
      <ul className="card rows">
        {samples.map((sample) => (
          <li key={sample.id}>
            <button
              type="button"
              className="press item row top"
              disabled={busy}
              onClick={() => onStart(sample)}
            >
              <span className="grow">
                <span className="strong">{say(sample.name)}</span>{" "}
                {sample.synthetic && (
                  <Chip tone="unknown" plain>
                    {say(texts.block.synthetic)}
                  </Chip>
                )}
                <br />
                <span className="soft">{say(sample.shows)}</span>
              </span>
              <Icon name="Plus" tone="brand" />
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
};
