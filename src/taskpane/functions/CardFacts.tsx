/** The rest of a card: syntax, parameters, formula, values, columns, notes, source, names elsewhere, help page. */
import type { JSX } from "react";
import type { AnyMeasure } from "../../core/measure";
import { helpPageOf, signatureOf } from "../../core/signature";
import { useSpeech } from "../language";
import { CopyButton } from "../parts/CopyButton";
import { Section } from "../parts/Page";
import { functionTexts } from "./texts";

interface CardFactsProps {
  readonly measure: AnyMeasure;
}

export const CardFacts = ({ measure }: CardFactsProps): JSX.Element => {
  const { say, mark, locale } = useSpeech();
  // A comma that divides numbers cannot divide arguments: Excel takes the semicolon then.
  const syntax = `=${signatureOf(measure, mark === "," ? "; " : ", ")}`;
  const { elsewhere } = measure.help;
  return (
    <div className="col">
      <Section title={say(functionTexts.card.syntax)}>
        <code className="formula boxed">{syntax}</code>
        <CopyButton text={syntax} label={say(functionTexts.card.copy)} />
      </Section>
      <Section title={say(functionTexts.card.parameters)}>
        <ul className="card rows">
          {Object.entries(measure.params).map(([name, kind]) => (
            <li key={name} className="item">
              <div className="row wrap">
                <span className="strong grow">{say(kind.label)}</span>
                {kind.optional && <span className="tag">{say(functionTexts.card.optional)}</span>}
              </div>
              <div className="formula brand">{name}</div>
              <div className="soft">{say(kind.description)}</div>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say(functionTexts.card.formula)}>
        <code className="formula boxed">{say(measure.formula)}</code>
      </Section>
      <Section title={say(functionTexts.card.values)}>
        <p>
          {say(measure.values)} <span className="soft">· {say(measure.unit)}</span>
        </p>
      </Section>
      {measure.columns && (
        <Section title={say(functionTexts.card.columns)}>
          <ol className="card rows">
            {measure.columns.map((column, i) => (
              <li key={i} className="item slim row">
                <span className="code">{i + 1}</span>
                <span className="grow">{say(column)}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Section title={say(functionTexts.card.notes)}>
        <p>{say(measure.notes)}</p>
      </Section>
      {elsewhere.length > 0 && (
        <Section title={say(functionTexts.card.elsewhere)}>
          <ul className="card rows">
            {elsewhere.map(({ program, name, differs }) => (
              <li key={`${program} ${name}`} className="item slim">
                <div className="row wrap">
                  <span className="grow">{program}</span>
                  <span className="formula brand">{name}</span>
                </div>
                <div className="soft">{say(differs ?? functionTexts.card.same)}</div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={say(functionTexts.card.source)}>
        <p className="soft">{measure.source}</p>
      </Section>
      <p>
        <a href={`help/${helpPageOf(measure.id, locale)}`} target="_blank" rel="noopener">
          {say(functionTexts.card.help)}
        </a>
      </p>
    </div>
  );
};
