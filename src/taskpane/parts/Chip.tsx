/** A state is always a shape, a word and a color: without the color nothing is lost. */
import type { JSX, ReactNode } from "react";
import { Icon, IconName } from "../icons";

export type Tone = "pass" | "fail" | "unknown" | "na" | "info" | "brand";

const silhouettes: Readonly<Record<Exclude<Tone, "brand">, IconName>> = {
  pass: "Pass",
  fail: "Fail",
  unknown: "Unknown",
  na: "NotApplicable",
  info: "Stale",
};

interface ChipProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** Without a shape: a word that is no state, such as a label. */
  readonly plain?: boolean;
}

export const Chip = ({ tone, children, plain = false }: ChipProps): JSX.Element => (
  <span className={`chip ${tone}`}>
    {!plain && tone !== "brand" && <Icon name={silhouettes[tone]} />}
    <span>{children}</span>
  </span>
);
