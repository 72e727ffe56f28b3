/** A claim in the pane: typed or pasted, held against the evidence, written to the sheet when asked. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { TextField } from "@fluentui/react/lib/TextField";
import { useState, type JSX } from "react";
import {
  auditClaim,
  ClaimAudit,
  conditionCodes,
  countText,
  kindNames,
} from "../../assessments/cluster-formation/claim-audit";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { Note } from "../parts/Note";
import { Section } from "../parts/Page";
import { say, texts as general } from "../texts";
import { yesNo } from "../../assessments/yes-no";
import { ExtraProps, ModuleView, numberAt, wordsAt } from "./module-view";

const words = {
  claim: say("Claim to be checked", "Проверяемое утверждение", "Тексерілетін тұжырым"),
  example: say(
    "All the necessary conditions exist",
    "Имеются все необходимые условия",
    "Барлық қажетті жағдайлар бар"
  ),
  check: say("Check", "Проверить", "Тексеру"),
  write: say("Write to the sheet", "Записать на лист", "Параққа жазу"),
  written: say("Written.", "Записано.", "Жазылды."),
  all: say(
    "The claim speaks of everything.",
    "Утверждение — обо всём.",
    "Тұжырым бәрі туралы айтады."
  ),
  none: say(
    "No known word was found: every condition is listed.",
    "Знакомых слов не найдено: перечислены все условия.",
    "Таныс сөз табылмады: барлық шарт берілген."
  ),
  noNumber: say("no number", "нет числа", "сан жоқ"),
  noSource: say("no grade", "без оценки качества", "сапа бағасы жоқ"),
  spokenFrom: say("from", "по словам", "сөздер бойынша"),
  against: say("What says the opposite", "Что говорит обратное", "Қарсысын айтатындар"),
  conditions: say("Conditions", "Условия", "Шарттар"),
} as const;

const AuditClaim = ({ opened, contents, write }: ExtraProps): JSX.Element | null => {
  const { say: speak, value } = useSpeech();
  const announce = useAnnounce();
  const [claim, setClaim] = useState(() => wordsAt(contents, "aud_claim"));
  const [audit, setAudit] = useState<ClaimAudit | null>(null);
  if (!opened) return null;
  const sources = new Map(
    opened.answers.indicators.map(({ indicator, source }) => [indicator.code, source])
  );
  const keep = async (done: ClaimAudit): Promise<void> => {
    const meant = new Set(done.conditions.map(({ code }) => code));
    const put = await write([
      { name: "aud_claim", row: 0, content: /^[=+@'-]/.test(claim) ? ` ${claim}` : claim },
      ...conditionCodes.map((code, row) => ({
        name: "aud_spoken",
        row,
        content: speak(yesNo[meant.has(code) ? "yes" : "no"]),
      })),
    ]);
    if (put) announce(speak(words.written));
  };
  return (
    <Section title={speak(words.claim)}>
      <TextField
        multiline
        autoAdjustHeight
        value={claim}
        ariaLabel={speak(words.claim)}
        placeholder={speak(words.example)}
        onChange={(_, typed) => {
          setClaim(typed ?? "");
          setAudit(null);
        }}
      />
      <div className="row wrap">
        <PrimaryButton
          text={speak(words.check)}
          disabled={claim.trim() === ""}
          onClick={() => {
            const done = auditClaim(claim, opened.result);
            setAudit(done);
            announce(speak(countText(done)));
          }}
        />
        {audit && <DefaultButton text={speak(words.write)} onClick={() => void keep(audit)} />}
      </div>
      {audit && (
        <>
          <p className="strong">{speak(countText(audit))}</p>
          {audit.reach !== "some" && (
            <p className="soft">
              {speak(words[audit.reach])} {audit.because.join(", ")}
            </p>
          )}
          {audit.contradictions.length > 0 && (
            <Note tone="fail">
              <p className="strong">{speak(words.against)}</p>
              {audit.contradictions.map(({ code, words: sentence }) => (
                <p key={code}>{speak(sentence)}</p>
              ))}
            </Note>
          )}
          <ul className="card rows" aria-label={speak(words.conditions)}>
            {audit.conditions.map((condition) => (
              <li key={condition.code} className="item col tight">
                <span className="strong">
                  {condition.code} {speak(condition.name)}
                </span>
                <span className="caption">
                  {speak(kindNames[condition.kind])}
                  {condition.state && ` · ${speak(general.gateStates[condition.state])}`}
                  {condition.because.length > 0 &&
                    ` · ${speak(words.spokenFrom)}: ${condition.because.join(", ")}`}
                </span>
                {condition.measured === 0 && <span>{speak(words.noNumber)}</span>}
                {condition.evidence
                  .filter((line) => line.value !== null)
                  .map((line) => (
                    <span key={line.code} className="soft">
                      {line.code} {speak(line.name)}:{" "}
                      {line.value === null ? "—" : value(line.value)} {speak(line.unit)} ·{" "}
                      {line.grade ?? speak(words.noSource)}
                      {sources.get(line.code) ? ` · ${sources.get(line.code) ?? ""}` : ""}
                    </span>
                  ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};

export const auditView: ModuleView = {
  key: "audit",
  names: ["aud_claim", "aud_conditions", "aud_evidenced", "aud_contradicted"],
  review: (contents) => ({
    figures:
      numberAt(contents, "aud_conditions") === null
        ? []
        : [
            {
              label: say("Conditions it speaks of", "Условий, о которых речь", "Айтылған шарттар"),
              value: numberAt(contents, "aud_conditions"),
              digits: 0,
            },
            {
              label: say("of which have a number", "из них имеют число", "оның саны барлары"),
              value: numberAt(contents, "aud_evidenced"),
              digits: 0,
            },
            {
              label: say(
                "of which the numbers say the opposite",
                "из них числа говорят обратное",
                "оның сандары қарсысын айтатыны"
              ),
              value: numberAt(contents, "aud_contradicted"),
              digits: 0,
            },
          ],
    findings: [],
  }),
  Extra: AuditClaim,
};
