/** The facts that only the gates need, each beneath the gate that asks for it. */
import { ChoiceGroup } from "@fluentui/react/lib/ChoiceGroup";
import type { JSX } from "react";
import type { GateCode } from "../../assessments/assessment";
import { gateRule, gates } from "../../assessments/cluster-formation/gates";
import {
  GateField,
  GateFieldKey,
  gateFields,
} from "../../assessments/cluster-formation/setup-fields";
import type { Text } from "../../core/locale";
import { useSpeech } from "../language";
import { Chip } from "../parts/Chip";
import { texts } from "../texts";
import { ComputedValue } from "./ComputedValue";
import { NumberField } from "./NumberField";
import { SelectionLink } from "./SelectionLink";
import { change } from "./sheets";
import { gateTones } from "./tones";
import type { Guide, OpenAssessment } from "./useAssessment";

interface FactsPageProps {
  readonly opened: OpenAssessment;
  readonly guide: Guide;
}

const asked: readonly { readonly gate: GateCode; readonly fields: readonly GateFieldKey[] }[] = [
  { gate: "G-mass", fields: ["KL", "KP", "KS"] },
  { gate: "G-plural", fields: ["independent_firms"] },
  { gate: "G-coord", fields: ["f3_n"] },
  { gate: "G-rule", fields: ["compulsory_standard", "standard_producers"] },
];

const notNegative = (x: number): Text | null => (x >= 0 ? null : texts.faults.negative);
const wholeNumber = (x: number): Text | null =>
  x >= 0 && Number.isInteger(x) ? null : texts.faults.whole;

export const FactsPage = ({ opened, guide }: FactsPageProps): JSX.Element => {
  const { say } = useSpeech();
  const { facts } = opened.answers;
  const applies = facts.compulsory_standard.value === 1;

  const flag = (field: GateField): JSX.Element => (
    <ChoiceGroup
      key={field.key}
      label={say(field.label)}
      selectedKey={applies ? "yes" : "no"}
      options={[
        { key: "yes", text: say(texts.facts.standardYes) },
        { key: "no", text: say(texts.facts.standardNo) },
      ]}
      onChange={(_, option) =>
        guide.give(change.fact("compulsory_standard", option?.key === "yes" ? 1 : 0))
      }
    />
  );
  const number = (field: GateField): JSX.Element => {
    const cell = facts[field.key];
    const label = say(field.label);
    return (
      <div key={field.key} className="col tight">
        {cell.formula === null ? (
          <NumberField
            label={label}
            unit={say(field.unit)}
            value={cell.value}
            fault={cell.fault?.because ?? null}
            check={field.kind === "count" ? wholeNumber : notNegative}
            onValue={(x) => guide.give(change.fact(field.key, x))}
          />
        ) : (
          <ComputedValue
            label={label}
            unit={say(field.unit)}
            cell={cell}
            entry={opened.entry}
            onDetach={() => guide.give(change.fact(field.key, cell.value))}
          />
        )}
        <p className="caption">{say(field.guidance)}</p>
        <SelectionLink
          purpose={label}
          read={guide.selection}
          onLink={(link) => guide.give(change.factLink(field.key, link))}
        />
      </div>
    );
  };
  return (
    <>
      <p className="soft">{say(texts.facts.lead)}</p>
      {asked.map(({ gate: code, fields }) => {
        const gate = gates.find((one) => one.code === code);
        const state = opened.result.gates[code];
        return (
          <section key={code} className="card inner col">
            <div className="row top">
              <h2 className="grow">{gate && say(gate.name)}</h2>
              <Chip tone={gateTones[state]}>{say(texts.gateStates[state])}</Chip>
            </div>
            <p className="caption">{say(gateRule(code, opened.answers.config))}</p>
            {gateFields
              .filter((field) => fields.includes(field.key))
              .filter((field) => field.key !== "standard_producers" || applies)
              .map((field) => (field.kind === "flag" ? flag(field) : number(field)))}
          </section>
        );
      })}
      <p className="caption">{say(texts.facts.fromIndicators)}</p>
    </>
  );
};
