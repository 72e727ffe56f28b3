/** One finding: what, where, why it matters; a press on an address selects the cells. */
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import type { JSX } from "react";
import type { Finding, Severity } from "../../checks/findings";
import { addressOfBlock } from "../../checks/table";
import { resultNumber } from "../functions/result";
import { useSpeech } from "../language";
import { Chip, Tone } from "../parts/Chip";
import { checkTexts } from "./texts";

interface FindingCardProps {
  readonly finding: Finding;
  /** First cell of the range, zero-based. */
  readonly origin: { readonly row: number; readonly column: number };
  readonly onSelect: (address: string) => void;
  /** Whether the row is left out of the cleaned copy; absent where that makes no sense. */
  readonly leftOut?: boolean | undefined;
  readonly onLeaveOut: (on: boolean) => void;
}

const tones: Readonly<Record<Severity, Tone>> = {
  refused: "fail",
  misleads: "unknown",
  look: "na",
};

/** More addresses than this are counted. */
const mostBlocks = 8;

export const FindingCard = ({
  finding,
  origin,
  onSelect,
  leftOut,
  onLeaveOut,
}: FindingCardProps): JSX.Element => {
  const { say, list, locale } = useSpeech();
  const { kind, severity, blocks, count, samples, traits, ambiguous, subtotal, sizes } = finding;
  const words = checkTexts.findings[kind];
  const shown = blocks.slice(0, mostBlocks);
  const rest = count - shown.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const isSum = subtotal !== undefined;
  const quoted = samples
    .filter((text) => text !== "")
    .map((text) => (locale === "en" ? `“${text}”` : `«${text}»`));
  return (
    <li className="item col tight">
      <div className="row top">
        <h3 className="grow">
          {say(words.name)}
          {isSum && quoted.length > 0 && ` ${list(quoted)}`}
          {!isSum && <span className="soft"> · {count}</span>}
        </h3>
        <Chip tone={tones[severity]}>{say(checkTexts.severities[severity])}</Chip>
      </div>
      <div className="places">
        {shown.map((block) => {
          const address = addressOfBlock(block, origin);
          return (
            <button
              key={address}
              type="button"
              className="link small"
              aria-label={say(checkTexts.show(address))}
              onClick={() => onSelect(address)}
            >
              {address}
            </button>
          );
        })}
        {rest > 0 && <span className="caption">{say(checkTexts.moreCells(rest))}</span>}
      </div>
      {!isSum && quoted.length > 0 && (
        <p className="soft">{say(checkTexts.samples(list(quoted)))}</p>
      )}
      {traits && (
        <p className="soft">
          {say(checkTexts.because(list(traits.map((trait) => say(checkTexts.traits[trait])))))}
        </p>
      )}
      {ambiguous !== undefined && ambiguous > 0 && (
        <p className="soft">{say(checkTexts.ambiguous(ambiguous))}</p>
      )}
      {subtotal && (
        <p className="soft">
          {say(checkTexts.sum[subtotal.of](subtotal.parts))}{" "}
          {subtotal.difference <= 1e-9 * Math.max(1, subtotal.tolerance)
            ? say(checkTexts.sum.exact)
            : say(
                checkTexts.sum.rounded(
                  resultNumber(subtotal.difference, locale),
                  resultNumber(subtotal.tolerance, locale)
                )
              )}
        </p>
      )}
      {sizes && (
        <p className="soft">
          {say(checkTexts.sizes(resultNumber(sizes[0], locale), resultNumber(sizes[1], locale)))}
        </p>
      )}
      <p className="soft">{say(words.why)}</p>
      {leftOut !== undefined && (
        <Checkbox
          label={say(checkTexts.leaveOut)}
          checked={leftOut}
          onChange={(_, on) => onLeaveOut(on === true)}
        />
      )}
    </li>
  );
};
