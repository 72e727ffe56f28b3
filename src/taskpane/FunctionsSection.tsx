/** The section "Functions": find one, explain the selected cell, check a range before it is used. */
import { lazy, Suspense, useState, type JSX } from "react";
import type { Workbook } from "../workbook/workbook";
import { useSpeech } from "./language";
import { Page } from "./parts/Page";
import { Skeleton } from "./parts/Skeleton";
import type { Tool } from "./sections";
import { texts } from "./texts";

const FunctionsPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "functions" */ "./functions/FunctionsPage"))
    .FunctionsPage,
}));
const ExplainPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "explain" */ "./explain/ExplainPage")).ExplainPage,
}));
const ChecksPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "checks" */ "./checks/ChecksPage")).ChecksPage,
}));

interface FunctionsSectionProps {
  readonly workbook: Workbook;
  /** Whether the section is in front. */
  readonly shown: boolean;
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
}

const tools: readonly Tool[] = ["find", "explain", "check"];

export const FunctionsSection = ({
  workbook,
  shown,
  tool,
  onTool,
}: FunctionsSectionProps): JSX.Element => {
  const { say } = useSpeech();
  /** What was opened stays drawn: what it wrote can still be taken back there. */
  const [seen, setSeen] = useState<ReadonlySet<Tool>>(new Set([tool]));
  if (!seen.has(tool)) setSeen(new Set([...seen, tool]));
  const drawn = (one: Tool, draw: (inFront: boolean) => JSX.Element): JSX.Element | null =>
    seen.has(one) ? (
      <div className="section" hidden={tool !== one}>
        {draw(shown && tool === one)}
      </div>
    ) : null;
  return (
    <>
      <nav className="tools steps pages" aria-label={say(texts.tools.label)}>
        {tools.map((one) => (
          <button
            key={one}
            type="button"
            className="step"
            aria-current={one === tool ? "page" : undefined}
            onClick={() => onTool(one)}
          >
            {say(texts.tools[one])}
          </button>
        ))}
      </nav>
      <Suspense
        fallback={
          <Page>
            <Skeleton />
          </Page>
        }
      >
        {drawn("find", (inFront) => (
          <FunctionsPage workbook={workbook} shown={inFront} />
        ))}
        {drawn("explain", (inFront) => (
          <ExplainPage workbook={workbook} shown={inFront} onFind={() => onTool("find")} />
        ))}
        {drawn("check", (inFront) => (
          <ChecksPage workbook={workbook} shown={inFront} />
        ))}
      </Suspense>
    </>
  );
};
