/** All functions: a list by family that a search narrows, and the card of one of them. */
import { SearchBox } from "@fluentui/react/lib/SearchBox";
import { useState, type JSX } from "react";
import { AnyMeasure, families } from "../../core/measure";
import { measures } from "../../measures";
import { Icon } from "../icons";
import { useSpeech } from "../language";
import { Page, Section, Title } from "../parts/Page";
import { texts } from "../texts";
import { functionTexts } from "./texts";
import { FunctionCard } from "./CardFacts";
import { findMeasures, marked } from "./search";

const Marked = ({
  text,
  query,
}: {
  readonly text: string;
  readonly query: string;
}): JSX.Element => (
  <>
    {marked(text, query).map((piece, i) =>
      piece.hit ? <mark key={i}>{piece.text}</mark> : <span key={i}>{piece.text}</span>
    )}
  </>
);

interface ListProps {
  readonly found: readonly AnyMeasure[];
  readonly query: string;
  readonly onOpen: (measure: AnyMeasure) => void;
}

const MeasureList = ({ found, query, onOpen }: ListProps): JSX.Element => {
  const { say } = useSpeech();
  return (
    <ul className="card rows">
      {found.map((measure) => (
        <li key={measure.id}>
          <button type="button" className="press item row" onClick={() => onOpen(measure)}>
            <span className="grow">
              <span className="strong">
                <Marked text={say(measure.name)} query={query} />
              </span>
              <br />
              <span className="formula brand">
                ASSAY.
                <Marked text={measure.id} query={query} />
              </span>
            </span>
            <Icon name="Next" tone="na" />
          </button>
        </li>
      ))}
    </ul>
  );
};

export const FunctionsPage = (): JSX.Element => {
  const { say, number } = useSpeech();
  const [query, setQuery] = useState("");
  const [opened, setOpened] = useState<AnyMeasure | null>(null);
  if (opened) return <FunctionCard measure={opened} onBack={() => setOpened(null)} />;

  const found = findMeasures(measures, query);
  const searching = query.trim() !== "";
  return (
    <Page>
      <Title
        title={say(functionTexts.title)}
        sub={say(functionTexts.lead(number(measures.length, 0)))}
      />
      <SearchBox
        placeholder={say(functionTexts.search)}
        ariaLabel={say(functionTexts.search)}
        value={query}
        onChange={(_, words) => setQuery(words ?? "")}
        clearButtonProps={{ ariaLabel: say(texts.general.cancel) }}
      />
      <p className={searching ? "soft" : "silent"} role="status">
        {searching &&
          say(
            found.length === 0
              ? functionTexts.nothing
              : functionTexts.found(number(found.length, 0))
          )}
      </p>
      {searching
        ? found.length > 0 && <MeasureList found={found} query={query} onOpen={setOpened} />
        : families
            .map((family) => ({
              family,
              of: measures.filter((measure) => measure.family === family),
            }))
            .filter(({ of }) => of.length > 0)
            .map(({ family, of }) => (
              <Section key={family} title={say(functionTexts.families[family])}>
                <MeasureList found={of} query="" onOpen={setOpened} />
              </Section>
            ))}
    </Page>
  );
};
