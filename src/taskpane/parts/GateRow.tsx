/** One gate: its name, the reason with the actual numbers, its state, and what the state caps at. */
import type { JSX, ReactNode } from "react";
import { Chip, Tone } from "./Chip";

interface GateRowProps {
  readonly name: string;
  readonly why: string;
  readonly tone: Tone;
  readonly state: string;
  readonly cap?: string | undefined;
  /** What to do about it. */
  readonly children?: ReactNode;
}

export const GateRow = ({ name, why, tone, state, cap, children }: GateRowProps): JSX.Element => (
  <li className="item">
    <div className="row top">
      <div className="grow strong">{name}</div>
      <Chip tone={tone}>{state}</Chip>
    </div>
    <div className="row top">
      <div className="grow soft">{why}</div>
      {cap !== undefined && <div className="caption right">{cap}</div>}
    </div>
    {children}
  </li>
);
