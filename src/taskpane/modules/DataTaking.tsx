/**
 * "Take figures from a table": what was recognized, which line is what, the figures and indicators that would follow,
 * and one button that writes live links and lets the answers follow them.
 */
import { PrimaryButton } from "@fluentui/react/lib/Button";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { useState, type JSX } from "react";
import {
  dataCoefficients,
  DataFigureKey,
  dataIndicators,
} from "../../assessments/cluster-formation/data-binding";
import { isFault } from "../../core/fault";
import { score, setGoalposts } from "../../assessments/cluster-formation/score";
import type { DataTable } from "../../statistics/data-table";
import { Choice, proposedChoice } from "../../statistics/figures";
import { fold } from "../../statistics/labels";
import { addressOf } from "../../statistics/references";
import { findRegion } from "../../statistics/regions";
import { findIndustry } from "../../statistics/sections";
import { DataKind, dataKindKeys, dataKinds } from "../../workbook/layout/modules/data-sheet";
import type { CellChange } from "../../workbook/workbook";
import { failureOf } from "../guide/cell-writer";
import type { OpenAssessment } from "../guide/useAssessment";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { Note } from "../parts/Note";
import { Section } from "../parts/Page";
import { ChoiceField, ChoiceFields } from "./ChoiceFields";
import {
  FlowMeasures,
  planTaking,
  proposedFlows,
  proposedKind,
  Taking,
  takenYears,
} from "./data-taking";
import { feedViews, takeFeeds } from "./feeds";
import { ExtraProps, wordsAt } from "./module-view";
import { Recognized, TablePick } from "./TablePick";
import { columnTexts, figureTexts, texts } from "./taking-texts";

const fieldsOf: Readonly<Record<DataKind, readonly ChoiceField[]>> = {
  industries: ["region", "total", "industry", "whole", "product", "measure"],
  industry: ["region", "total", "industry", "measure"],
  whole: ["region", "total", "industry", "measure"],
  population: ["region", "total", "industry", "measure"],
  product: ["region", "total", "industry", "measure"],
  employment: ["region", "total", "industry", "measure"],
  market: ["region", "industry"],
};

const flowKeys = ["production", "imports", "exports"] as const;
const keys: readonly DataFigureKey[] = [...dataCoefficients, ...dataIndicators];

/** What the assessment calls its region and cluster decides what is proposed. */
function startOf(table: DataTable, opened: OpenAssessment | null): Taking {
  const subject = opened?.answers.subject;
  const section = /(?<!\p{L})([A-U])(?=\s*\d{0,2}(?!\p{L}))/u.exec(subject?.cluster ?? "")?.[1];
  const named = findIndustry(subject?.cluster ?? "").code;
  const choice = proposedChoice(table, {
    regionCode: subject ? (findRegion(subject.region)?.region.code ?? null) : null,
    industryCode: named ?? section ?? null,
  });
  const own = table.regions.findIndex(
    ({ label, role }) => role === "region" && fold(label) === fold(subject?.region ?? "")
  );
  return {
    table,
    kind: proposedKind(table),
    choice: own >= 0 ? { ...choice, region: own } : choice,
    flows: proposedFlows(table),
    year: null,
  };
}

/** Words of a region or an industry that mean the same line in another table or language. */
const sameLine = (a: string, b: string): boolean => {
  const [first, second] = [findRegion(a)?.region.code, findRegion(b)?.region.code];
  if (first && second) return first === second;
  const [one, other] = [findIndustry(a).code, findIndustry(b).code];
  return one && other ? one === other : fold(a) === fold(b);
};

export const DataTaking = (props: ExtraProps): JSX.Element => {
  const { workbook, fail, opened } = props;
  const [taking, setTaking] = useState<Taking | null>(null);
  return (
    <>
      <TablePick
        workbook={workbook}
        fail={fail}
        onTable={(table) => setTaking(table ? startOf(table, opened) : null)}
      />
      {taking && (
        <Confirmation
          {...props}
          taking={taking}
          onTaking={setTaking}
          onDone={() => setTaking(null)}
        />
      )}
    </>
  );
};

interface ConfirmationProps extends ExtraProps {
  readonly taking: Taking;
  readonly onTaking: (taking: Taking) => void;
  readonly onDone: () => void;
}

const Confirmation = ({
  workbook,
  module,
  contents,
  opened,
  write,
  fail,
  taking,
  onTaking,
  onDone,
}: ConfirmationProps): JSX.Element => {
  const { say, value, number } = useSpeech();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const { table, kind, choice, flows } = taking;
  const plan = planTaking(contents, taking);
  const select = (address: string): void =>
    void workbook.show(address).catch((thrown: unknown) => fail(failureOf(thrown)));
  const setChoice = (next: Choice): void => onTaking({ ...taking, choice: next });

  const before = ["dat_t_region", "dat_t_industry"].flatMap((name, index) => {
    const words = wordsAt(contents, name, dataKindKeys.indexOf(kind));
    const line = index === 0 ? table.regions[choice.region] : table.industries[choice.industry];
    return words !== "" && line && line.label !== "" && !sameLine(words, line.label) ? [words] : [];
  });
  const indicators = opened?.answers.indicators ?? [];
  const scored = (key: DataFigureKey, x: number): number | null => {
    const cells = indicators.find(({ indicator }) => indicator.code === key);
    const posts = cells && setGoalposts(cells.goalposts);
    const result = cells && posts ? score(x, posts, cells.scale) : null;
    return result === null || isFault(result) ? null : result;
  };
  const views = opened ? feedViews(module, contents, opened) : [];
  const known = keys.filter((key) => plan.figures[key] !== null);
  const take = async (): Promise<void> => {
    setBusy(true);
    const free = views.filter(
      ({ feed, state }) => state === "free" && known.some((key) => key === feed.to)
    );
    const following: readonly CellChange[] = opened
      ? takeFeeds(free, opened, say(module.tab)).map(({ name, row, column, content }) => ({
          name,
          row,
          content,
          ...(column === undefined ? {} : { column }),
        }))
      : [];
    const done = await write([...plan.changes, ...following]);
    setBusy(false);
    if (!done) return;
    announce(say(texts.written(number(free.length, 0))));
    onDone();
  };
  const nameOf = (key: DataFigureKey): string => {
    const cells = indicators.find(({ indicator }) => indicator.code === key);
    return cells ? `${key} ${say(cells.indicator.shortName)}` : key;
  };
  return (
    <>
      <Recognized table={table} choice={choice} onSelect={select} />
      <Section title={say(texts.confirm)}>
        <Dropdown
          label={say(texts.kind)}
          selectedKey={kind}
          options={dataKindKeys.map((one) => ({ key: one, text: say(dataKinds[one]) }))}
          onChange={(_, option) => {
            const next = dataKindKeys.find((one) => one === option?.key);
            if (next) onTaking({ ...taking, kind: next });
          }}
        />
        <ChoiceFields
          table={table}
          choice={choice}
          fields={fieldsOf[kind]}
          onChoice={setChoice}
          year={taking.year}
          onYear={(year) => onTaking({ ...taking, year })}
        />
        {kind === "market" &&
          flowKeys.map((flow) => (
            <Dropdown
              key={flow}
              label={say(texts.flows[flow])}
              selectedKey={flows[flow] === null ? "none" : String(flows[flow])}
              options={[
                { key: "none", text: say(texts.none) },
                ...table.measures.map((label, index) => ({ key: String(index), text: label })),
              ]}
              onChange={(_, option) => {
                if (!option) return;
                const next: FlowMeasures = {
                  ...flows,
                  [flow]: option.key === "none" ? null : Number(option.key),
                };
                onTaking({ ...taking, flows: next });
              }}
            />
          ))}
      </Section>
      {before.map((words) => (
        <Note key={words} tone="unknown">
          <p>{say(texts.another(words))}</p>
        </Note>
      ))}
      {plan.year !== null && (
        <Section title={say(texts.links(String(plan.year)))}>
          <dl className="card rows">
            {plan.links.map(({ column, linked }) => (
              <div key={column} className="item slim row top">
                <dt className="grow">
                  {say(columnTexts[column])}
                  {linked.places[0] && (
                    <div className="caption">
                      {addressOf(table.area, linked.places[0])}
                      {linked.places.length > 1 && ` + ${number(linked.places.length - 1, 0)}`}
                    </div>
                  )}
                </dt>
                <dd className="strong right">
                  {linked.value === null ? say(texts.unknown) : value(linked.value)}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <Section title={say(texts.follows)}>
        <dl className="card rows">
          {known.map((key) => {
            const x = plan.figures[key] ?? 0;
            const points = scored(key, x);
            const isTaken = views.some(({ feed, state }) => feed.to === key && state === "taken");
            return (
              <div key={key} className="item slim row top">
                <dt className="grow">
                  {nameOf(key)}
                  <div className="caption">
                    {figureTexts[key].formula} {isTaken && say(texts.taken)}
                  </div>
                </dt>
                <dd className="right">
                  <span className="strong">{value(x)}</span>
                  {points !== null && (
                    <div className="caption">{say(texts.score(number(points)))}</div>
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      </Section>
      <Section title={say(texts.lacking)}>
        <ul className="card rows">
          {keys
            .filter((key) => plan.figures[key] === null)
            .map((key) => (
              <li key={key} className="item slim">
                {nameOf(key)}
                <div className="caption">{say(figureTexts[key].needs)}</div>
              </li>
            ))}
        </ul>
      </Section>
      <div>
        <PrimaryButton
          text={say(texts.write)}
          iconProps={{ iconName: "Sheet" }}
          disabled={busy || takenYears(taking).length === 0 || plan.links.length === 0}
          onClick={() => void take()}
        />
      </div>
    </>
  );
};
