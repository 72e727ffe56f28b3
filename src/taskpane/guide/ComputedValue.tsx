/** A value that a formula computes: read-only here, with where it comes from and the way to replace it. */
import { TextField } from "@fluentui/react/lib/TextField";
import { lazy, Suspense, type JSX } from "react";
import type { AssessmentEntry } from "../../workbook/workbook";
import { Icon } from "../icons";
import { useSpeech } from "../language";
import { texts } from "../texts";
import { linkedAddress } from "./selection";
import type { NumberCell } from "./sheets";

const LostSheet = lazy(async () => ({
  default: (await import(/* webpackChunkName: "modules" */ "../modules/LostSheet")).LostSheet,
}));

interface ComputedValueProps {
  readonly label: string;
  readonly cell: NumberCell;
  readonly unit?: string;
  /** Where it comes from, when that is known better than by its formula. */
  readonly origin?: string | undefined;
  /** The assessment whose further sheets it may read. */
  readonly entry: Pick<AssessmentEntry, "number" | "modules">;
  readonly onDetach: () => void;
}

export const ComputedValue = ({
  label,
  cell,
  unit,
  origin,
  entry,
  onDetach,
}: ComputedValueProps): JSX.Element => {
  const { say, field } = useSpeech();
  const address = linkedAddress(cell.formula ?? "");
  return (
    <div className="col tight">
      <TextField
        label={label}
        readOnly
        value={cell.value === null ? "—" : field(cell.value)}
        errorMessage={cell.fault ? say(cell.fault.because) : undefined}
        onRenderSuffix={() => (
          <span className="row">
            {unit}
            <Icon name="Lock" />
          </span>
        )}
      />
      {cell.value === null && cell.formula !== null && (
        <Suspense fallback={null}>
          <LostSheet formula={cell.formula} entry={entry} />
        </Suspense>
      )}
      <div className="actions soft">
        <span className="grow">
          {origin ??
            say(
              address === null
                ? texts.indicator.formula(cell.formula ?? "")
                : texts.indicator.computedFrom(address)
            )}
        </span>
        <button type="button" className="link small" onClick={onDetach}>
          {say(texts.indicator.detach)}
        </button>
      </div>
    </div>
  );
};
