/** Language, what leaves the workbook, versions and diagnostics. */
import { ChoiceGroup } from "@fluentui/react/lib/ChoiceGroup";
import type { JSX } from "react";
import { clusterFormation } from "../../assessments/cluster-formation";
import { Locale, locales } from "../../core/locale";
import { measures } from "../../measures";
import type { Failure } from "../guide/cell-writer";
import { FailureNote } from "../guide/FailureNote";
import { Icon, Mark } from "../icons";
import { useSpeech } from "../language";
import { AuthorField } from "../modules/log-view";
import { CopyButton } from "../parts/CopyButton";
import { Page, Section, Title } from "../parts/Page";
import { languageNames, productName, texts } from "../texts";
import { programVersion } from "../version";
import { diagnosticsOf, HostFacts, Versions } from "./surroundings";

interface SettingsPageProps {
  readonly host: HostFacts;
  /** Why the last choice of language could not be kept. */
  readonly failure: Failure | null;
  readonly onLanguage: (locale: Locale) => void;
}

const versions: Versions = {
  program: programVersion,
  functions: measures.length,
  method: clusterFormation.version,
};

const keyboard = [
  { keys: ["Enter"], does: texts.settings.keys.next },
  { keys: ["Shift", "Enter"], does: texts.settings.keys.previous },
  { keys: ["Esc"], does: texts.settings.keys.restore },
  { keys: ["Alt", "↑ ↓"], does: texts.settings.keys.blocks },
] as const;

export const SettingsPage = ({ host, failure, onLanguage }: SettingsPageProps): JSX.Element => {
  const { say, number, locale } = useSpeech();
  const diagnostics = diagnosticsOf(host, versions, locale);
  return (
    <Page>
      <Title title={say(texts.settings.title)} />
      <div className="col">
        <ChoiceGroup
          label={say(texts.settings.language)}
          selectedKey={locale}
          options={locales.map((key) => ({ key, text: languageNames[key] }))}
          onChange={(_, option) => {
            const chosen = locales.find((one) => one === option?.key);
            if (chosen) onLanguage(chosen);
          }}
        />
        <p className="caption">{say(texts.settings.languageNote)}</p>
        {failure && <FailureNote failure={failure} />}
      </div>
      <AuthorField />
      <div className="card inner col tight">
        <div className="row">
          <Icon name="Lock" tone="brand" />
          <h2 className="grow">{say(texts.settings.leaves)}</h2>
        </div>
        <p className="soft">{say(texts.settings.leavesText)}</p>
      </div>
      <Section title={say(texts.settings.keyboard)}>
        <ul className="col tight">
          {keyboard.map(({ keys, does }) => (
            <li key={keys.join("+")} className="row top">
              <span className="keys">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </span>
              <span className="soft grow">{say(does)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say(texts.settings.diagnostics)}>
        <p className="soft">{say(texts.settings.diagnosticsNote)}</p>
        <code className="formula boxed">{diagnostics}</code>
        <CopyButton text={diagnostics} label={say(texts.settings.copyDiagnostics)} />
      </Section>
      <div className="row top">
        <Mark size={32} />
        <div className="grow">
          <div className="strong">
            {productName} {versions.program}
          </div>
          <div className="soft">
            {say(texts.settings.catalogue)}: {number(versions.functions, 0)} ·{" "}
            {say(texts.settings.method)}: {versions.method} · {say(texts.settings.license)}
          </div>
        </div>
      </div>
    </Page>
  );
};
