/** Asks what a new assessment is about, before its sheets are written. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { TextField } from "@fluentui/react/lib/TextField";
import { useEffect, useState, type FormEvent, type JSX } from "react";
import { defaultConfig } from "../../assessments/cluster-formation/config";
import { profiles } from "../../assessments/cluster-formation/profiles";
import type { Mode } from "../../assessments/assessment";
import type { ProfileRead } from "../../assessments/cluster-formation/profile-sheet";
import { useSpeech } from "../language";
import { texts } from "../texts";
import { Draft, DraftField, draftFaults } from "./draft";

interface NewAssessmentProps {
  readonly busy: boolean;
  /** Year of most official figures at hand. */
  readonly latestYear: number;
  /** Looks for profiles of the person's own in the workbook. */
  readonly readOwnProfile: () => Promise<ProfileRead | null>;
  readonly onStart: (draft: Draft) => void;
  /** Absent when there is nothing to go back to. */
  readonly onCancel?: (() => void) | undefined;
}

const massLimits: Readonly<Record<Mode, number>> = {
  CIS: defaultConfig.mass_cis,
  strict: defaultConfig.mass_strict,
  ECO: defaultConfig.mass_eco,
};
const modes: readonly Mode[] = ["CIS", "strict", "ECO"];

export const NewAssessment = ({
  busy,
  latestYear,
  readOwnProfile,
  onStart,
  onCancel,
}: NewAssessmentProps): JSX.Element => {
  const { say, value } = useSpeech();
  const [draft, setDraft] = useState<Draft>(() => ({
    region: "",
    cluster: "",
    reference: say(texts.form.referenceDefault),
    year: String(latestYear),
    profile: "general",
    mode: "CIS",
  }));
  const [tried, setTried] = useState(false);
  const [own, setOwn] = useState<ProfileRead | null>(null);
  const faults = draftFaults(draft);
  // Once per form: whoever changes the sheet of the profile meanwhile opens the form again.
  useEffect(() => {
    let over = false;
    void readOwnProfile().then((found) => !over && setOwn(found));
    return () => {
      over = true;
    };
  }, []);
  const offered = [...profiles, ...(own?.profile ? [own.profile] : [])];

  const start = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length === 0 && !busy) onStart(draft);
  };
  const field = (name: DraftField, hint?: string): JSX.Element => {
    const fault = tried ? faults[name] : undefined;
    return (
      <TextField
        label={say(texts.form[name])}
        value={draft[name]}
        placeholder={hint}
        autoComplete="off"
        errorMessage={fault ? say(fault) : undefined}
        onChange={(_, words) => setDraft({ ...draft, [name]: words ?? "" })}
      />
    );
  };
  return (
    <form className="col" onSubmit={start} noValidate>
      {field("region", say(texts.form.regionHint))}
      {field("cluster", say(texts.form.clusterHint))}
      <div className="pair start">
        {field("reference")}
        {field("year")}
      </div>
      <Dropdown
        label={say(texts.form.profile)}
        selectedKey={typeof draft.profile === "string" ? draft.profile : draft.profile.id}
        options={offered.map((profile) => ({
          key: profile.id,
          text:
            profile === own?.profile
              ? say(texts.form.ownProfile(say(profile.name)))
              : say(profile.name),
        }))}
        onChange={(_, option) => {
          const profile = offered.find(({ id }) => id === option?.key);
          if (profile)
            setDraft({ ...draft, profile: profile === own?.profile ? profile : profile.id });
        }}
      />
      {own?.profile === null && (
        <p className="caption">
          {say(texts.form.ownFault)} {own.faults[0]?.cell}:{" "}
          {own.faults[0] && say(own.faults[0].because)}.
        </p>
      )}
      <Dropdown
        label={say(texts.form.mode)}
        selectedKey={draft.mode}
        options={modes.map((mode) => ({
          key: mode,
          text: say(texts.modeLimits[mode](value(massLimits[mode]))),
        }))}
        onChange={(_, option) => {
          const mode = modes.find((one) => one === option?.key);
          if (mode) setDraft({ ...draft, mode });
        }}
      />
      <PrimaryButton
        type="submit"
        text={say(busy ? texts.general.working : texts.form.start)}
        iconProps={{ iconName: "Plus" }}
        disabled={busy}
        styles={{ root: { width: "100%", marginTop: 4 } }}
      />
      {onCancel && (
        <DefaultButton text={say(texts.general.cancel)} onClick={onCancel} disabled={busy} />
      )}
      <p className="caption">{say(texts.form.promise)}</p>
    </form>
  );
};
