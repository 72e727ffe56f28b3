/** How the figures of a module reach the answers of an assessment: as live formulas, never as copies. */
import { isFactKey } from "../../assessments/answers";
import { gateFields } from "../../assessments/cluster-formation/setup-fields";
import type { Text } from "../../core/locale";
import type { Feed, SheetModule } from "../../workbook/layout/modules/module";
import { prefixOf } from "../../workbook/layout/names";
import { asWords, Change, change, Contents, NumberCell } from "../guide/sheets";
import type { OpenAssessment } from "../guide/useAssessment";
import { numberAt } from "./module-view";

/** "fed": the answer follows the module; "free": nothing is answered yet; "taken": something else is. */
export type FeedState = "fed" | "free" | "taken";

export interface FeedView {
  readonly feed: Feed;
  /** "A6 · Active firms", or what the fact is called. */
  readonly code: string;
  readonly name: Text;
  /** What the module says; null: unknown. */
  readonly value: number | null;
  readonly present: NumberCell;
  readonly state: FeedState;
}

/** @returns every feed of the module that this assessment can take */
export function feedViews(
  module: SheetModule,
  contents: Contents,
  { answers, entry }: OpenAssessment
): readonly FeedView[] {
  const prefix = prefixOf(entry.number);
  return (module.feeds ?? []).flatMap((feed): readonly FeedView[] => {
    const cells = answers.indicators.find(({ indicator }) => indicator.code === feed.to);
    const fact = isFactKey(feed.to) ? answers.facts[feed.to] : undefined;
    const present = cells?.value ?? fact;
    if (!present) return [];
    const name = cells
      ? cells.indicator.shortName
      : gateFields.find(({ key }) => key === feed.to)?.label;
    if (!name) return [];
    const isFed = present.formula?.includes(prefix + feed.from) === true;
    const isFree = present.value === null && present.formula === null && present.fault === null;
    return [
      {
        feed,
        code: cells ? feed.to : "",
        name,
        value: numberAt(contents, feed.from),
        present,
        state: isFed ? "fed" : isFree ? "free" : "taken",
      },
    ];
  });
}

/** Changes that make answers follow the module. @param source  words for the source of an indicator */
export function takeFeeds(
  views: readonly FeedView[],
  { answers, entry }: OpenAssessment,
  source: string
): readonly Change[] {
  return views.flatMap(({ feed, value }) => {
    const own = prefixOf(entry.number) + feed.from;
    const formula = `=IF(ISNUMBER(${own}),${own},"")`;
    const shown = value ?? "";
    if (isFactKey(feed.to)) return change.factFormula(feed.to, formula, shown);
    const cells = answers.indicators.find(({ indicator }) => indicator.code === feed.to);
    return cells
      ? [
          ...change.formula(cells, formula, shown),
          ...(cells.source === "" ? change.words(cells, "source", asWords(source)) : []),
        ]
      : [];
  });
}

/** Changes that leave the present numbers in place of formulas that read the module. */
export function detachFeeds(
  module: SheetModule,
  { answers, entry }: OpenAssessment
): readonly Change[] {
  const mark = `${prefixOf(entry.number)}${module.prefix}_`;
  const reads = (cell: NumberCell): boolean => cell.formula?.includes(mark) === true;
  return [
    ...answers.indicators.flatMap((cells) => (reads(cells.value) ? change.detach(cells) : [])),
    ...Object.entries(answers.facts).flatMap(([key, cell]) =>
      isFactKey(key) && reads(cell) ? change.fact(key, cell.value) : []
    ),
  ];
}
