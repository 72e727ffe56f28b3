/** Takes a snapshot of the register: values of one half-year, once, with a way back. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { TextField } from "@fluentui/react/lib/TextField";
import { useState, type JSX } from "react";
import { halfYearName } from "../../assessments/cluster-formation/register";
import type { CellChange } from "../../workbook/workbook";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { Note } from "../parts/Note";
import { Section } from "../parts/Page";
import { say as words } from "../texts";
import { dayField, dayOfField } from "./excel-days";
import type { ExtraProps } from "./module-view";
import { planSnapshot, withoutSnapshot } from "./snapshot";

const texts = {
  title: words("Snapshot of the half-year", "Снимок полугодия", "Жартыжылдық көшірмесі"),
  lead: words(
    "Plan, fact and light of every initiative are added below the earlier ones as values, with their date.",
    "План, факт и сигнал каждой инициативы добавляются под прежними как значения, с датой.",
    "Әр бастаманың жоспары, фактісі мен белгісі бұрынғыларының астына мән ретінде, күнімен қосылады."
  ),
  date: words("Date of the snapshot", "Дата снимка", "Көшірме күні"),
  take: words("Take snapshot", "Сделать снимок", "Көшірме алу"),
  noDate: words("This is no date.", "Это не дата.", "Бұл күн емес."),
  nothing: words(
    "Nothing to add: the register is empty or its initiatives stand twice.",
    "Добавлять нечего: реестр пуст или инициативы в нём стоят дважды.",
    "Қосатын ештеңе жоқ: тізілім бос немесе бастамалар екі рет тұр."
  ),
  already: (half: string, count: number) =>
    words(
      `In ${half} already: ${count}. They are not added again.`,
      `Уже есть в ${half}: ${count}. Повторно не добавляются.`,
      `${half} ішінде бұрыннан бар: ${count}. Қайта қосылмайды.`
    ),
  doubled: (names: string) =>
    words(
      `Left out, because the name stands twice: ${names}`,
      `Не вошли, так как название стоит дважды: ${names}`,
      `Атауы екі рет тұрғандықтан кірмеді: ${names}`
    ),
  full: words(
    "The table of snapshots is full. Copy its oldest rows elsewhere and delete them here.",
    "Таблица снимков заполнена. Скопируйте старые строки в другое место и удалите их здесь.",
    "Көшірмелер кестесі толды. Ескі жолдарын басқа жерге көшіріп, осы жерден жойыңыз."
  ),
  would: (half: string, count: number) =>
    words(
      `${half}: rows to add: ${count}`,
      `${half}: добавится строк: ${count}`,
      `${half}: қосылатын жол саны: ${count}`
    ),
  added: (half: string, count: number) =>
    words(
      `Snapshot ${half} added, rows: ${count}.`,
      `Снимок ${half} добавлен, строк: ${count}.`,
      `${half} көшірмесі қосылды, жол саны: ${count}.`
    ),
  takeBack: words("Take it back", "Убрать", "Қайтару"),
  takenBack: words("The snapshot was taken back.", "Снимок убран.", "Көшірме қайтарылды."),
  changed: words(
    "The rows were changed since and stay as they are.",
    "Строки с тех пор изменены и остаются как есть.",
    "Жолдар содан бері өзгертілген, сол күйінде қалады."
  ),
} as const;

interface Written {
  readonly half: number;
  readonly rows: number;
  readonly changes: readonly CellChange[];
}

export const SnapshotAction = ({ contents, write }: ExtraProps): JSX.Element => {
  const { say } = useSpeech();
  const announce = useAnnounce();
  const [field, setField] = useState(() => dayField(new Date()));
  const [written, setWritten] = useState<Written | null>(null);
  const [remark, setRemark] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const date = dayOfField(field);
  const plan = date && planSnapshot(contents, date);
  const half = plan ? halfYearName(plan.half) : "";
  const isReady = plan !== null && plan.rows.length > 0 && plan.fits;

  const tell = (sentence: string): void => {
    setRemark(sentence);
    announce(sentence);
  };
  const take = async (): Promise<void> => {
    if (!plan || !isReady || busy) return;
    setBusy(true);
    if (await write(plan.changes)) {
      setWritten({ half: plan.half, rows: plan.rows.length, changes: plan.changes });
      tell(say(texts.added(half, plan.rows.length)));
    }
    setBusy(false);
  };
  const takeBack = async (): Promise<void> => {
    if (!written || busy) return;
    const changes = withoutSnapshot(contents, written.changes);
    if (!changes) {
      tell(say(texts.changed));
      return;
    }
    setBusy(true);
    if (await write(changes)) {
      setWritten(null);
      tell(say(texts.takenBack));
    }
    setBusy(false);
  };
  return (
    <Section title={say(texts.title)}>
      <p className="soft">{say(texts.lead)}</p>
      <TextField
        type="date"
        label={say(texts.date)}
        value={field}
        onChange={(_event, value) => setField(value ?? "")}
      />
      {plan ? (
        <>
          <p>{plan.rows.length > 0 && say(texts.would(half, plan.rows.length))}</p>
          {plan.already.length > 0 && (
            <p className="soft">{say(texts.already(half, plan.already.length))}</p>
          )}
          {plan.doubled.length > 0 && (
            <Note tone="unknown">{say(texts.doubled(plan.doubled.join(", ")))}</Note>
          )}
          {!plan.fits && <Note tone="fail">{say(texts.full)}</Note>}
          {plan.rows.length + plan.already.length === 0 && (
            <p className="soft">{say(texts.nothing)}</p>
          )}
        </>
      ) : (
        <Note tone="fail">{say(texts.noDate)}</Note>
      )}
      <div className="row wrap">
        <PrimaryButton
          text={say(texts.take)}
          disabled={!isReady || busy}
          onClick={() => void take()}
        />
        {written && (
          <DefaultButton
            text={say(texts.takeBack)}
            disabled={busy}
            onClick={() => void takeBack()}
          />
        )}
      </div>
      {remark !== null && <p>{remark}</p>}
    </Section>
  );
};
