/** Offers grade, source and date for the answers that follow the survey, with a way back. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState, type JSX } from "react";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { Section } from "../parts/Page";
import { say as words } from "../texts";
import type { ExtraProps } from "./module-view";
import { gradeProposals, takeGrades } from "./survey-grades";
import { useTakeBack } from "./useTakeBack";

const texts = {
  title: words("Grade and source", "Класс и источник", "Сыныбы мен дереккөзі"),
  lead: words(
    "The answers that follow the survey should say how many were asked.",
    "Ответы, связанные с опросом, должны сообщать, сколько человек опрошено.",
    "Сауалнамамен байланған жауаптар қанша адамнан сұралғанын айтуы керек."
  ),
  write: words("Write them", "Записать", "Жазу"),
  written: (codes: string) =>
    words(
      `Grade and source written: ${codes}.`,
      `Класс и источник записаны: ${codes}.`,
      `Сыныбы мен дереккөзі жазылды: ${codes}.`
    ),
  back: words("Bring back what stood there", "Вернуть прежнее", "Бұрынғысын қайтару"),
  brought: words("What stood there is back.", "Прежнее возвращено.", "Бұрынғысы қайтарылды."),
} as const;

export const SurveyGrades = ({ contents, assessment, write }: ExtraProps): JSX.Element | null => {
  const { say, locale } = useSpeech();
  const announce = useAnnounce();
  const step = useTakeBack(contents, write);
  const [busy, setBusy] = useState(false);
  const proposals = gradeProposals(contents, assessment, locale);
  const { takeBack } = step;
  if (proposals.length === 0 && !takeBack) return null;
  const run = async (act: () => Promise<boolean>, sentence: string): Promise<void> => {
    setBusy(true);
    if (await act()) announce(sentence);
    setBusy(false);
  };
  return (
    <Section title={say(texts.title)}>
      <p className="soft">{say(texts.lead)}</p>
      {proposals.length > 0 && (
        <ul className="card rows">
          {proposals.map(({ code, grade, source, date }) => (
            <li key={code} className="item row">
              <span className="code">{code}</span>
              <span className="grow">
                {[source, date].filter((part) => part !== "").join(", ")}
              </span>
              <span className="strong">{grade}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="row wrap">
        {proposals.length > 0 && (
          <DefaultButton
            text={say(texts.write)}
            disabled={busy}
            onClick={() =>
              void run(
                () => step.write(takeGrades(proposals)),
                say(texts.written(proposals.map(({ code }) => code).join(", ")))
              )
            }
          />
        )}
        {takeBack && (
          <DefaultButton
            text={say(texts.back)}
            disabled={busy}
            onClick={() => void run(takeBack, say(texts.brought))}
          />
        )}
      </div>
    </Section>
  );
};
