/** Modules in their groups: to be opened where they stand, to be added where they do not. */
import type { JSX } from "react";
import type { SheetModule } from "../../workbook/layout/modules/module";
import type { ModuleGroup } from "../../workbook/layout/modules/module-start";
import { Icon } from "../icons";
import { useSpeech } from "../language";
import { Section } from "../parts/Page";
import { texts } from "./texts";

interface ModuleListProps {
  readonly modules: readonly SheetModule[];
  readonly present: readonly string[];
  readonly busy: boolean;
  readonly onOpen: (module: SheetModule) => void;
  readonly onAdd: (module: SheetModule) => void;
}

const groups: readonly ModuleGroup[] = ["data", "evidence", "answer", "action"];

export const ModuleList = ({
  modules,
  present,
  busy,
  onOpen,
  onAdd,
}: ModuleListProps): JSX.Element => {
  const { say } = useSpeech();
  return (
    <>
      {groups.map((group) => {
        const mine = modules.filter((module) => module.group === group);
        if (mine.length === 0) return null;
        return (
          <Section key={group} title={say(texts.groups[group])}>
            <ul className="card rows">
              {mine.map((module) => {
                const stands = present.includes(module.key);
                const name = say(module.title);
                return (
                  <li key={module.key} className="item col tight">
                    <button
                      type="button"
                      className="press row"
                      disabled={busy}
                      aria-label={stands ? name : say(texts.addNamed(name))}
                      onClick={() => (stands ? onOpen(module) : onAdd(module))}
                    >
                      <span className="grow strong">{name}</span>
                      <Icon name={stands ? "Next" : "Plus"} tone={stands ? "na" : "brand"} />
                    </button>
                    <p className="soft">{say(module.purpose)}</p>
                  </li>
                );
              })}
            </ul>
          </Section>
        );
      })}
    </>
  );
};
