/** The further sheets of an open assessment: a list, or one of them. */
import { useState, type JSX } from "react";
import { modules } from "../../workbook/layout/modules/index";
import type { Workbook } from "../../workbook/workbook";
import { FailureNote } from "../guide/FailureNote";
import type { StepId } from "../guide/session";
import type { Guide, OpenAssessment } from "../guide/useAssessment";
import { useSpeech } from "../language";
import { moduleViews } from "./index";
import { ModuleList } from "./ModuleList";
import { ModulePage } from "./ModulePage";
import { texts } from "./texts";
import { useModules } from "./useModules";

interface ModulesPageProps {
  readonly workbook: Workbook;
  readonly opened: OpenAssessment;
  readonly guide: Guide;
  readonly onShow: (step: StepId, indicator?: string | null) => void;
}

const offered = modules.filter(({ scope }) => scope === "assessment");

export const ModulesPage = ({ workbook, opened, guide, onShow }: ModulesPageProps): JSX.Element => {
  const { say } = useSpeech();
  const [chosen, setChosen] = useState<string | null>(null);
  const state = useModules(workbook, guide, opened, guide.relist);
  const present = opened.entry.modules;
  const module = offered.find(({ key }) => key === chosen && present.includes(key));
  const failure = state.failure && <FailureNote failure={state.failure} onClose={state.dismiss} />;
  if (module)
    return (
      <>
        {failure}
        <ModulePage
          key={module.key}
          workbook={workbook}
          module={module}
          view={moduleViews.find(({ key }) => key === module.key)}
          assessment={opened.entry.number}
          opened={opened}
          guide={guide}
          onBack={() => setChosen(null)}
          onRemove={async () => {
            if (await state.remove(module)) setChosen(null);
          }}
          onShow={onShow}
        />
      </>
    );
  return (
    <>
      <p className="soft">{say(texts.lead)}</p>
      {failure}
      <ModuleList
        modules={offered}
        present={present}
        busy={state.busy}
        onOpen={({ key }) => setChosen(key)}
        onAdd={(wanted) => void state.add(wanted).then((added) => added && setChosen(wanted.key))}
      />
    </>
  );
};
