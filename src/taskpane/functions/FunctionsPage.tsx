/** All functions: a search over everything people call them, favorites, recent ones, families; and the page of one. */
import { SearchBox } from "@fluentui/react/lib/SearchBox";
import { useMemo, useRef, useState, type JSX, type KeyboardEvent } from "react";
import { familyNames } from "../../core/families";
import { AnyMeasure, families, Family } from "../../core/measure";
import { measures } from "../../measures";
import type { Inserted, Workbook } from "../../workbook/workbook";
import { FailureNote } from "../guide/FailureNote";
import { Icon } from "../icons";
import { useSpeech } from "../language";
import { Page, Section, Title } from "../parts/Page";
import type { Draft } from "./arguments";
import { FunctionPage } from "./FunctionPage";
import { Insertions } from "./Insertions";
import { Hit, marked, Search } from "./search";
import { StarButton } from "./StarButton";
import { functionTexts } from "./texts";
import { useKept } from "./useKept";

const index = new Search(measures);

const byId = new Map(measures.map((measure) => [measure.id, measure]));
const measuresOf = (ids: readonly string[]): readonly AnyMeasure[] =>
  ids.flatMap((id) => byId.get(id) ?? []);

const unmarked = (measure: AnyMeasure): Hit => ({ measure, marks: [], by: null });

const Marked = ({
  text,
  marks,
}: {
  readonly text: string;
  readonly marks: readonly string[];
}): JSX.Element => (
  <>
    {marked(text, marks).map((piece, i) =>
      piece.hit ? <mark key={i}>{piece.text}</mark> : <span key={i}>{piece.text}</span>
    )}
  </>
);

interface ListProps {
  readonly hits: readonly Hit[];
  readonly favorites: readonly string[];
  readonly label: string;
  readonly onOpen: (measure: AnyMeasure) => void;
  readonly onStar: (measure: AnyMeasure) => void;
}

const MeasureList = ({ hits, favorites, label, onOpen, onStar }: ListProps): JSX.Element => {
  const { say } = useSpeech();
  return (
    <ul className="card rows" aria-label={label}>
      {hits.map(({ measure, marks, by }) => (
        <li key={measure.id} className="row measure">
          <button
            type="button"
            className="press item grow"
            data-stop={measure.id}
            onClick={() => onOpen(measure)}
          >
            <span className="block">
              <Marked text={say(measure.name)} marks={marks} />
            </span>
            <span className="block formula brand">
              ASSAY.
              <Marked text={measure.id} marks={marks} />
            </span>
            {by !== null && (
              <span className="block caption">
                <Marked text={by} marks={marks} />
              </span>
            )}
          </button>
          <StarButton
            measure={measure}
            starred={favorites.includes(measure.id)}
            onToggle={() => onStar(measure)}
          />
        </li>
      ))}
    </ul>
  );
};

interface FunctionsPageProps {
  readonly workbook: Workbook;
  /** Whether the screen is in sight; behind another one it keeps what was typed and reads nothing. */
  readonly shown: boolean;
}

export const FunctionsPage = ({ workbook, shown }: FunctionsPageProps): JSX.Element => {
  const { say, number, locale } = useSpeech();
  const [query, setQuery] = useState("");
  const [unfolded, setUnfolded] = useState<Family | null>(null);
  const [opened, setOpened] = useState<AnyMeasure | null>(null);
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [inserted, setInserted] = useState<readonly Inserted[]>([]);
  const kept = useKept(workbook);
  const list = useRef<HTMLDivElement>(null);
  const hits = useMemo(() => index.find(query, locale), [query, locale]);
  const takenBack = (): void => setInserted((all) => all.slice(0, -1));

  const stops = (): readonly HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>("[data-stop]") ?? []),
  ];
  const searchField = (): HTMLElement | null =>
    list.current?.querySelector<HTMLElement>("input[role=searchbox]") ?? null;

  if (opened) {
    const back = (): void => {
      const { id } = opened;
      setOpened(null);
      // The list is drawn again first; then the keyboard goes on where it was.
      setTimeout(() => {
        const stop = stops().find((one) => one.dataset["stop"] === id);
        (stop ?? searchField())?.focus();
      });
    };
    return (
      <FunctionPage
        key={opened.id}
        workbook={workbook}
        measure={opened}
        draft={drafts[opened.id] ?? {}}
        starred={kept.favorites.includes(opened.id)}
        shown={shown}
        inserted={inserted}
        onDraft={(draft) => setDrafts((all) => ({ ...all, [opened.id]: draft }))}
        onStar={() => kept.toggle(opened)}
        onInserted={(one) => {
          setInserted((all) => [...all, one]);
          kept.used(opened);
        }}
        onTakenBack={takenBack}
        onBack={back}
      />
    );
  }

  const open = (measure: AnyMeasure): void => {
    kept.opened(measure);
    setOpened(measure);
  };
  /** Arrows walk through the list from the search field on; Esc leads back to it. */
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = stops();
    const at = all.findIndex((stop) => stop === document.activeElement);
    const inSearch = document.activeElement === searchField();
    if (at < 0 && !inSearch) return;
    const step: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      ...(inSearch ? {} : { Home: 0, End: all.length - 1 }),
    };
    const next = step[event.key];
    if (next !== undefined) {
      event.preventDefault();
      if (next < 0) searchField()?.focus();
      else all[Math.min(next, all.length - 1)]?.focus();
    } else if (event.key === "Escape" && (!inSearch || query !== "")) {
      // Beyond the pane Esc would lead to the sheet.
      event.stopPropagation();
      if (inSearch) setQuery("");
      else searchField()?.focus();
    } else if (event.key === "Enter" && inSearch && query.trim() !== "") {
      const [best] = hits;
      if (best) open(best.measure);
    }
  };
  const listOf = (found: readonly Hit[], label: string): JSX.Element => (
    <MeasureList
      hits={found}
      favorites={kept.favorites}
      label={label}
      onOpen={open}
      onStar={kept.toggle}
    />
  );
  const searching = query.trim() !== "";
  const favorites = measuresOf(kept.favorites);
  const recent = measuresOf(kept.recent);
  return (
    <div ref={list} className="section" onKeyDown={onKeyDown}>
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
          clearButtonProps={{ ariaLabel: say(functionTexts.clear) }}
        />
        <p className={searching ? "soft" : "silent"} role="status">
          {searching &&
            say(hits.length === 0 ? functionTexts.nothing : functionTexts.found(hits.length))}
        </p>
        {kept.failure && <FailureNote failure={kept.failure} />}
        {searching && hits.length > 0 && listOf(hits, say(functionTexts.search))}
        {!searching && (
          <>
            {favorites.length > 0 && (
              <Section title={say(functionTexts.favorites)}>
                {listOf(favorites.map(unmarked), say(functionTexts.favorites))}
              </Section>
            )}
            {recent.length > 0 && (
              <Section title={say(functionTexts.recent)}>
                {listOf(recent.map(unmarked), say(functionTexts.recent))}
              </Section>
            )}
            <Section title={say(functionTexts.allFamilies)}>
              <ul className="card rows">
                {families
                  .map((family) => ({
                    family,
                    of: measures.filter((measure) => measure.family === family),
                  }))
                  .filter(({ of }) => of.length > 0)
                  .map(({ family, of }) => (
                    <li key={family}>
                      <button
                        type="button"
                        className="press item row"
                        data-stop={family}
                        aria-expanded={unfolded === family}
                        onClick={() => setUnfolded(unfolded === family ? null : family)}
                      >
                        <span className="grow">{say(familyNames[family])}</span>
                        <span className="soft">{number(of.length, 0)}</span>
                        <Icon name={unfolded === family ? "ChevronUp" : "ChevronDown"} />
                      </button>
                      {unfolded === family && (
                        <div className="unfolded">
                          {listOf(of.map(unmarked), say(familyNames[family]))}
                        </div>
                      )}
                    </li>
                  ))}
              </ul>
            </Section>
          </>
        )}
        <Insertions workbook={workbook} inserted={inserted} onTakenBack={takenBack} />
      </Page>
    </div>
  );
};
