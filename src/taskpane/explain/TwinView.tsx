/** The same number by Excel's own functions, to be copied: a formula, or a block of helper cells. */
import type { JSX } from "react";
import { useSpeech } from "../language";
import { CopyButton } from "../parts/CopyButton";
import { Section } from "../parts/Page";
import type { ShownTwin } from "./explanation";
import { shownFormula } from "./shown";
import { explainTexts } from "./texts";

const words = explainTexts.twin;

export const TwinView = ({ shown }: { readonly shown: ShownTwin }): JSX.Element => {
  const { say, mark } = useSpeech();
  const content = ((): JSX.Element => {
    if (shown.kind === "blocked")
      return <p className="soft">{say(words.blocked(say(shown.by.kind.label)))}</p>;
    const { twin, frozen } = shown;
    if ("valuesOnly" in twin) return <p className="soft">{say(words.valuesOnly)}</p>;
    const isBlock = "block" in twin;
    const text = isBlock
      ? twin.block
          .map(
            ({ row, column, rows, columns, formula }) =>
              `${twin.place(row, column, rows, columns).replaceAll("$", "")}\t${shownFormula(formula, mark)}`
          )
          .join("\n")
      : shownFormula(twin.formula, mark);
    return (
      <>
        <p className="soft">{say(isBlock ? words.block(twin.block.length) : words.lead)}</p>
        <code className="formula boxed twin" tabIndex={0}>
          {text}
        </code>
        <p className="caption">{say(words.array)}</p>
        {frozen.length > 0 && <p className="caption">{say(words.frozen(frozen.join(", ")))}</p>}
        <CopyButton text={text} label={say(words.copy)} />
      </>
    );
  })();
  return <Section title={say(words.title)}>{content}</Section>;
};
