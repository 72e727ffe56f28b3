/** Every default of the method: its value, its origin, what it does, and the way back. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { useState, type JSX, type ReactNode } from "react";
import type { Setting, SettingGroup, SourceTag } from "../../assessments/assessment";
import { blocks } from "../../assessments/cluster-formation/blocks";
import {
  capTable,
  defaultConfig,
  gradeMeanings,
  settingGroupNames,
  settings,
  sigmaTable,
} from "../../assessments/cluster-formation/config";
import { gates, modeWords } from "../../assessments/cluster-formation/gates";
import type { Text } from "../../core/locale";
import { useSpeech } from "../language";
import { Note } from "../parts/Note";
import { texts } from "../texts";
import {
  countOf,
  defaultBlockWeight,
  defaultOf,
  grades,
  methodChanges,
  resetMethod,
} from "./method-changes";
import { NumberField } from "./NumberField";
import { change } from "./sheets";
import type { Guide, OpenAssessment } from "./useAssessment";

interface MethodPageProps {
  readonly opened: OpenAssessment;
  readonly guide: Guide;
}

interface GroupProps {
  readonly title: string;
  readonly changed: number;
  readonly children: ReactNode;
}

const Group = ({ title, changed, children }: GroupProps): JSX.Element => {
  const { say, number } = useSpeech();
  return (
    <details className="card fold">
      <summary className="item">
        {title}
        {changed > 0 && (
          <span className="caption"> · {say(texts.method.changed(number(changed, 0)))}</span>
        )}
      </summary>
      <ul className="rows">{children}</ul>
    </details>
  );
};

interface DefaultRowProps {
  readonly label: string;
  readonly tag: SourceTag;
  readonly meaning: string;
  /** What it was, when it was changed. */
  readonly was: string | null;
  readonly onReset: () => void;
  readonly children: ReactNode;
}

const DefaultRow = ({
  label,
  tag,
  meaning,
  was,
  onReset,
  children,
}: DefaultRowProps): JSX.Element => {
  const { say } = useSpeech();
  return (
    <li className="item col tight">
      {children}
      <div className="row top">
        <span className="tag" title={say(texts.tags[tag])}>
          {tag}
        </span>
        <span className="caption grow">{meaning}</span>
      </div>
      {was !== null && (
        <div className="actions">
          <span className="caption strong grow">{say(texts.indicator.changedFrom(was))}</span>
          <button
            type="button"
            className="link small"
            aria-label={say(texts.method.resetOne(label))}
            onClick={onReset}
          >
            {say(texts.indicator.reset)}
          </button>
        </div>
      )}
    </li>
  );
};

const groups: readonly SettingGroup[] = [
  "rules",
  "cuts",
  "evidence",
  "gates",
  "uncertainty",
  "links",
  "screening",
  "dependence",
];

export const MethodPage = ({ opened, guide }: MethodPageProps): JSX.Element => {
  const { say, field, number } = useSpeech();
  const [asking, setAsking] = useState(false);
  const { answers, contents } = opened;
  const { config } = answers;
  const changed = methodChanges(answers);
  const count = countOf(changed);

  const within =
    (limits: Setting["limits"]) =>
    (x: number): Text | null =>
      limits && (x < limits[0] || x > limits[1])
        ? texts.faults.outside(field(limits[0]), field(limits[1]))
        : null;
  const choiceWords = (setting: Setting, choice: number | string): string => {
    if (setting.key === "mode" && (choice === "CIS" || choice === "strict" || choice === "ECO")) {
      return say(modeWords[choice]);
    }
    if (setting.key === "rho" && (choice === 1 || choice === 0 || choice === -1)) {
      return say(texts.method.rhoNames[`${choice}`]);
    }
    return typeof choice === "number" ? field(choice) : choice;
  };
  const settingRow = (setting: Setting): JSX.Element => {
    const { key } = setting;
    const now = config[key];
    const label = say(setting.label);
    const was = defaultOf(key, answers);
    const choices = setting.choices;
    return (
      <DefaultRow
        key={key}
        label={label}
        tag={setting.tag}
        meaning={say(setting.meaning)}
        was={changed.settings.includes(key) ? choiceWords(setting, was) : null}
        onReset={() => guide.give(change.setting(key, was))}
      >
        {choices ? (
          <Dropdown
            label={label}
            selectedKey={String(now)}
            options={choices.map((choice) => ({
              key: String(choice),
              text: choiceWords(setting, choice),
            }))}
            onChange={(_, option) => {
              const chosen = choices.find((choice) => String(choice) === option?.key);
              if (chosen !== undefined) guide.give(change.setting(key, chosen));
            }}
          />
        ) : (
          <NumberField
            label={label}
            unit={say(setting.unit)}
            value={typeof now === "number" ? now : null}
            blank={false}
            check={within(setting.limits)}
            onValue={(x) => x !== null && guide.give(change.setting(key, x))}
          />
        )}
      </DefaultRow>
    );
  };
  return (
    <>
      <p className="soft">{say(texts.method.lead)}</p>
      <div className="actions">
        <span className="soft grow">
          {say(count === 0 ? texts.method.unchanged : texts.method.changed(number(count, 0)))}
        </span>
        {count > 0 && !asking && (
          <button type="button" className="link" onClick={() => setAsking(true)}>
            {say(texts.method.resetAll)}
          </button>
        )}
      </div>
      {asking && count > 0 && (
        <Note tone="unknown">
          <p className="strong">{say(texts.method.resetAllQuestion(number(count, 0)))}</p>
          <div className="row wrap">
            <PrimaryButton
              text={say(texts.indicator.reset)}
              onClick={() => {
                guide.give(resetMethod(answers, contents));
                setAsking(false);
              }}
            />
            <DefaultButton text={say(texts.general.keep)} onClick={() => setAsking(false)} />
          </div>
        </Note>
      )}
      {groups.map((group) => {
        const members = settings.filter((setting) => setting.group === group);
        return (
          members.length > 0 && (
            <Group
              key={group}
              title={say(settingGroupNames[group])}
              changed={members.filter(({ key }) => changed.settings.includes(key)).length}
            >
              {members.map(settingRow)}
            </Group>
          )
        );
      })}
      <Group title={say(texts.method.blockWeights)} changed={changed.blocks.length}>
        {blocks.map(({ code, name }) => (
          <DefaultRow
            key={code}
            label={say(name)}
            tag="D"
            meaning={say(texts.method.blockWeightsLead)}
            was={changed.blocks.includes(code) ? field(defaultBlockWeight) : null}
            onReset={() => guide.give(change.blockWeight(contents, code, defaultBlockWeight))}
          >
            <NumberField
              label={`${code} · ${say(name)}`}
              value={answers.blockWeights[code].value}
              fault={answers.blockWeights[code].fault?.because ?? null}
              blank={false}
              check={(x) => (x > 0 ? null : texts.faults.positive)}
              onValue={(x) => x !== null && guide.give(change.blockWeight(contents, code, x))}
            />
          </DefaultRow>
        ))}
      </Group>
      <Group title={say(sigmaTable.label)} changed={changed.grades.length}>
        {grades.map((grade) => (
          <DefaultRow
            key={grade}
            label={say(texts.method.gradeSigma(grade))}
            tag={sigmaTable.tag}
            meaning={say(gradeMeanings[grade])}
            was={changed.grades.includes(grade) ? field(defaultConfig.sigma[grade]) : null}
            onReset={() => guide.give(change.sigma(contents, grade, defaultConfig.sigma[grade]))}
          >
            <NumberField
              label={say(texts.method.gradeSigma(grade))}
              unit={say(sigmaTable.unit)}
              value={config.sigma[grade]}
              blank={false}
              check={within([0, 100])}
              onValue={(x) => x !== null && guide.give(change.sigma(contents, grade, x))}
            />
          </DefaultRow>
        ))}
      </Group>
      <Group title={say(capTable.label)} changed={changed.caps.length}>
        {gates.map((gate, row) => (
          <DefaultRow
            key={gate.code}
            label={say(gate.name)}
            tag={capTable.tag}
            meaning={say(capTable.meaning)}
            was={changed.caps.includes(row) ? field(defaultConfig.cap[gate.code]) : null}
            onReset={() => guide.give(change.cap(row, defaultConfig.cap[gate.code]))}
          >
            <NumberField
              label={say(gate.name)}
              unit={say(capTable.unit)}
              value={config.cap[gate.code]}
              blank={false}
              check={(x) => (Number.isInteger(x) ? within([0, 4])(x) : texts.faults.whole)}
              onValue={(x) => x !== null && guide.give(change.cap(row, x))}
            />
          </DefaultRow>
        ))}
      </Group>
      <p className="caption">{say(texts.method.where)}</p>
    </>
  );
};
