/** The sheets that serve the workbook as a whole: a list, or one of them. */
import { IconButton } from "@fluentui/react/lib/Button";
import { useCallback, useEffect, useState, type JSX } from "react";
import { modules } from "../../workbook/layout/modules/index";
import type { Workbook } from "../../workbook/workbook";
import { Failure, failureOf } from "../guide/cell-writer";
import { FailureNote } from "../guide/FailureNote";
import type { Guide } from "../guide/useAssessment";
import { useSpeech } from "../language";
import { Page, Title } from "../parts/Page";
import { Skeleton } from "../parts/Skeleton";
import { texts as general } from "../texts";
import { moduleViews } from "./index";
import { ModuleList } from "./ModuleList";
import { ModulePage } from "./ModulePage";
import { texts } from "./texts";
import { useModules } from "./useModules";

interface SharedPageProps {
  readonly workbook: Workbook;
  readonly guide: Guide;
  readonly onClose: () => void;
}

const offered = modules.filter(({ scope }) => scope === "workbook");

export const SharedPage = ({ workbook, guide, onClose }: SharedPageProps): JSX.Element => {
  const { say } = useSpeech();
  const [present, setPresent] = useState<readonly string[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const relist = useCallback(async () => setPresent(await workbook.sharedModules()), [workbook]);
  useEffect(() => {
    relist().catch((thrown: unknown) => setFailure(failureOf(thrown)));
  }, [relist]);
  const state = useModules(workbook, guide, null, relist);
  const module = offered.find(({ key }) => key === chosen && present?.includes(key) === true);
  return (
    <Page>
      <Title
        focusFirst
        lead={
          <IconButton
            iconProps={{ iconName: "Back" }}
            ariaLabel={say(general.home.title)}
            onClick={onClose}
            styles={{ root: { height: 24, width: 24, flex: "none" } }}
          />
        }
        title={say(texts.sharedTitle)}
        sub={say(texts.sharedLead)}
      />
      {failure && <FailureNote failure={failure} onClose={() => setFailure(null)} />}
      {state.failure && <FailureNote failure={state.failure} onClose={state.dismiss} />}
      {present === null ? (
        !failure && <Skeleton />
      ) : module ? (
        <ModulePage
          key={module.key}
          workbook={workbook}
          module={module}
          view={moduleViews.find(({ key }) => key === module.key)}
          assessment={0}
          opened={null}
          guide={guide}
          onBack={() => setChosen(null)}
          onRemove={async () => {
            if (await state.remove(module)) setChosen(null);
          }}
        />
      ) : (
        <ModuleList
          modules={offered}
          present={present}
          busy={state.busy}
          onOpen={({ key }) => setChosen(key)}
          onAdd={(wanted) => void state.add(wanted).then((added) => added && setChosen(wanted.key))}
        />
      )}
    </Page>
  );
};
