/** The pane: tabs above, the section in the middle, language and theme for everything inside. */
import { Pivot, PivotItem, type IPivotStyles } from "@fluentui/react/lib/Pivot";
import { ThemeProvider } from "@fluentui/react/lib/Theme";
import { lazy, Suspense, useEffect, useMemo, useState, type JSX, type ReactNode } from "react";
import { Locale, locales } from "../core/locale";
import type { Workbook } from "../workbook/workbook";
import { AssessPage } from "./guide/AssessPage";
import { Failure, failureOf } from "./guide/cell-writer";
import { Icon, IconName, registerPaneIcons } from "./icons";
import { SpeechProvider, speechOf, useSpeech } from "./language";
import { decimalMarkOf } from "./numbers";
import { Announcer } from "./parts/Announcer";
import { ErrorBoundary } from "./parts/ErrorBoundary";
import { Note } from "./parts/Note";
import { Page } from "./parts/Page";
import { Skeleton } from "./parts/Skeleton";
import { onSection, Section, wantedSection } from "./sections";
import type { HostFacts } from "./settings/surroundings";
import { keepTabInside } from "./tab-key";
import { productName, texts } from "./texts";
import { darkTheme, lightTheme } from "./theme";
import "./pane.css";

registerPaneIcons();

/** Parts of their own: they carry every card of the catalogue, which an assessment does not need. */
const FunctionsPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "functions" */ "./functions/FunctionsPage"))
    .FunctionsPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "settings" */ "./settings/SettingsPage"))
    .SettingsPage,
}));

export interface AppProps {
  readonly workbook: Workbook;
  readonly host: HostFacts;
  readonly dark: boolean;
}

/** Name of the setting in the workbook that holds the pane's language; functions answer in it too. */
const languageSetting = "assay.language";

const tabs: readonly { readonly key: Section; readonly icon: IconName }[] = [
  { key: "assess", icon: "Assess" },
  { key: "functions", icon: "Function" },
  { key: "settings", icon: "Settings" },
];

const tabLink = {
  flex: "1 1 auto",
  margin: 0,
  padding: 0,
  height: 46,
  minWidth: 0,
  lineHeight: 14,
  fontSize: 11,
};
const tabStyles: Partial<IPivotStyles> = {
  root: { display: "flex", whiteSpace: "nowrap" },
  link: { ...tabLink, color: "var(--ink-soft)", selectors: { "::before": { left: 6, right: 6 } } },
  linkIsSelected: {
    ...tabLink,
    color: "var(--brand)",
    selectors: { "::before": { left: 6, right: 6, backgroundColor: "var(--brand)" } },
  },
  linkContent: { height: 46 },
};

function chosenLocale(workbook: Workbook): Locale {
  const kept = workbook.setting(languageSetting);
  return locales.find((locale) => locale === kept) ?? workbook.displayLocale;
}

interface PanelProps {
  readonly section: Section;
  readonly shown: Section;
  readonly children: ReactNode;
}

const Panel = ({ section, shown, children }: PanelProps): JSX.Element => {
  const { say } = useSpeech();
  return (
    <div
      className="section"
      role="tabpanel"
      aria-labelledby={`tab-${section}`}
      hidden={section !== shown}
    >
      <ErrorBoundary
        render={(failure) => (
          <Page>
            <Note tone="fail">
              <p>{say(texts.general.unexpected)}</p>
              <details>
                <summary>{say(texts.general.details)}</summary>
                <code className="formula">{failure.message}</code>
              </details>
            </Note>
          </Page>
        )}
      >
        <Suspense
          fallback={
            <Page>
              <Skeleton />
            </Page>
          }
        >
          {children}
        </Suspense>
      </ErrorBoundary>
    </div>
  );
};

export const App = ({ workbook, host, dark }: AppProps): JSX.Element => {
  const [locale, setLocale] = useState(() => chosenLocale(workbook));
  const [section, setSection] = useState<Section>(() => wantedSection() ?? "assess");
  const [failure, setFailure] = useState<Failure | null>(null);
  const speech = useMemo(
    () => speechOf(locale, decimalMarkOf(host.contentLanguage)),
    [locale, host.contentLanguage]
  );
  const { say } = speech;
  /** Once seen they stay drawn too: a half-filled form and what was inserted are kept. */
  const [seenFunctions, setSeenFunctions] = useState(false);
  if (section === "functions" && !seenFunctions) setSeenFunctions(true);

  useEffect(() => onSection(setSection), []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  const chooseLanguage = async (chosen: Locale): Promise<void> => {
    setLocale(chosen);
    setFailure(null);
    try {
      await workbook.keepSetting(languageSetting, chosen);
    } catch (thrown) {
      // The pane speaks the language all the same; that it will not be remembered is said.
      setFailure(failureOf(thrown));
    }
  };

  return (
    <ThemeProvider theme={dark ? darkTheme : lightTheme} className="ground">
      <SpeechProvider value={speech}>
        <div className="pane" data-theme={dark ? "dark" : "light"} onKeyDown={keepTabInside}>
          <Announcer>
            <nav className="tabs" aria-label={productName}>
              <Pivot
                aria-label={say(texts.tabs.label)}
                selectedKey={section}
                onLinkClick={(item) => {
                  const tab = tabs.find(({ key }) => key === item?.props.itemKey);
                  if (tab) setSection(tab.key);
                }}
                headersOnly
                getTabId={(key) => `tab-${key}`}
                styles={tabStyles}
              >
                {tabs.map(({ key, icon }) => (
                  <PivotItem
                    key={key}
                    itemKey={key}
                    headerText={say(texts.tabs[key])}
                    onRenderItemLink={() => (
                      <span className="tab-word">
                        <Icon name={icon} />
                        {say(texts.tabs[key])}
                      </span>
                    )}
                  />
                ))}
              </Pivot>
            </nav>
            <main className="section">
              {/* The assessment stays drawn behind the other sections, so that a half-typed value is kept. */}
              <Panel section="assess" shown={section}>
                <AssessPage workbook={workbook} />
              </Panel>
              <Panel section="functions" shown={section}>
                {seenFunctions && (
                  <FunctionsPage workbook={workbook} shown={section === "functions"} />
                )}
              </Panel>
              <Panel section="settings" shown={section}>
                {section === "settings" && (
                  <SettingsPage
                    host={host}
                    failure={failure}
                    onLanguage={(chosen) => void chooseLanguage(chosen)}
                  />
                )}
              </Panel>
            </main>
          </Announcer>
        </div>
      </SpeechProvider>
    </ThemeProvider>
  );
};
