/** The section "Functions": find one, explain the selected cell, check a range before it is used. */
import { lazy, Suspense, type JSX } from "react";
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
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
}

const tools: readonly Tool[] = ["find", "explain", "check"];

export const FunctionsSection = ({
  workbook,
  tool,
  onTool,
}: FunctionsSectionProps): JSX.Element => {
  const { say } = useSpeech();
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
        {tool === "find" && <FunctionsPage />}
        {tool === "explain" && <ExplainPage workbook={workbook} onFind={() => onTool("find")} />}
        {tool === "check" && <ChecksPage workbook={workbook} />}
      </Suspense>
    </>
  );
};
