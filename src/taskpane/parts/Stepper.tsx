/** Seven equal cells, one per block: its letter and how many of its indicators have a value. */
import type { JSX } from "react";

interface Step {
  readonly id: string;
  readonly letter: string;
  /** The block's name, for those who hear it and for the tooltip. */
  readonly name: string;
  readonly count: string;
}

interface StepperProps {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly current: string | null;
  readonly onStep: (id: string) => void;
}

export const Stepper = ({ label, steps, current, onStep }: StepperProps): JSX.Element => (
  <nav className="steps" aria-label={label}>
    {steps.map((step) => (
      <button
        key={step.id}
        type="button"
        className="step"
        aria-current={step.id === current ? "step" : undefined}
        title={step.name}
        onClick={() => onStep(step.id)}
      >
        <span className="step-letter">{step.letter}</span>
        <span className="silent">{step.name}</span>
        <span className="caption">{step.count}</span>
      </button>
    ))}
  </nav>
);
