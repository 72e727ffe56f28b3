/** Makes a function a favorite, or no longer one. */
import { IconButton } from "@fluentui/react/lib/Button";
import type { JSX } from "react";
import type { AnyMeasure } from "../../core/measure";
import { useSpeech } from "../language";
import { functionTexts } from "./texts";

interface StarButtonProps {
  readonly measure: AnyMeasure;
  readonly starred: boolean;
  readonly onToggle: () => void;
}

export const StarButton = ({ measure, starred, onToggle }: StarButtonProps): JSX.Element => {
  const { say } = useSpeech();
  const words = say((starred ? functionTexts.starred : functionTexts.star)(say(measure.name)));
  return (
    <IconButton
      className="star"
      iconProps={{ iconName: starred ? "StarFill" : "Star" }}
      ariaLabel={words}
      title={words}
      onClick={onToggle}
    />
  );
};
