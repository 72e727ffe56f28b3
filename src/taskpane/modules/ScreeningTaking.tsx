/** Screening from a table: which comparison, what it would say, and from a row to an assessment with its data linked. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { ChoiceGroup } from "@fluentui/react/lib/ChoiceGroup";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { useState, type JSX } from "react";
import { profileOf } from "../../assessments/cluster-formation/profiles";
import {
  ScreeningClass,
  screeningClassWords,
  screeningReasons,
} from "../../assessments/cluster-formation/screening";
import { proposedChoice } from "../../statistics/figures";
import { planFormation } from "../../workbook/layout/formation";
import { dataModule } from "../../workbook/layout/modules/data-sheet";
import { planModule } from "../../workbook/layout/modules/plan-module";
import { usualRows } from "../../workbook/layout/modules/module-sheet";
import { failureOf } from "../guide/cell-writer";
import { useSpeech } from "../language";
import { texts as general } from "../texts";
import { useAnnounce } from "../parts/Announcer";
import { Chip, type Tone } from "../parts/Chip";
import { Note } from "../parts/Note";
import { Section } from "../parts/Page";
import { ChoiceField, ChoiceFields } from "./ChoiceFields";
import { ExtraProps, numberAt, wordsAt } from "./module-view";
import {
  dataOfRow,
  planScreening,
  rowCount,
  ScreeningAxis,
  ScreeningTaking as Taking,
} from "./screening-taking";
import { texts } from "./screening-texts";
import { Recognized, TablePick } from "./TablePick";

const axes: readonly ScreeningAxis[] = ["regions", "industries"];
const classes: readonly ScreeningClass[] = ["candidate", "not", "undetermined"];
const tones: Readonly<Record<ScreeningClass, Tone>> = {
  candidate: "pass",
  not: "na",
  undetermined: "unknown",
};
const fieldsOf: Readonly<Record<ScreeningAxis, readonly ChoiceField[]>> = {
  regions: ["industry", "total", "whole", "product", "measure"],
  industries: ["region", "total", "whole", "product", "measure"],
};

export const ScreeningTaking = (props: ExtraProps): JSX.Element => {
  const { workbook, contents, fail, write } = props;
  const { say, number, locale } = useSpeech();
  const announce = useAnnounce();
  const [taking, setTaking] = useState<Taking | null>(null);
  const [busy, setBusy] = useState(false);
  const plan = taking ? planScreening(taking, contents, locale) : null;
  const select = (address: string): void =>
    void workbook.show(address).catch((thrown: unknown) => fail(failureOf(thrown)));

  const keep = async (): Promise<void> => {
    if (!plan) return;
    setBusy(true);
    const done = await write(plan.changes);
    setBusy(false);
    if (!done) return;
    announce(say(texts.written));
    setTaking(null);
  };
  const assess = async (row: number): Promise<void> => {
    setBusy(true);
    const region = wordsAt(contents, "scr_region", row);
    const cluster = wordsAt(contents, "scr_industry", row);
    const year = numberAt(contents, "scr_year");
    try {
      const profile = profileOf(undefined);
      const made = await workbook.add((assessment, taken) =>
        planFormation(
          {
            locale,
            region,
            cluster,
            reference: say(general.form.referenceDefault),
            year: year === null ? "" : String(year),
            input: { profile: profile.id, values: {} },
          },
          assessment,
          taken
        )
      );
      const assessments = props.entries.filter(({ complete }) => complete);
      await workbook.addModule(made, (taken) =>
        planModule(dataModule, { locale, profile, assessments }, made, taken)
      );
      await workbook.write(made, dataOfRow(contents, row));
      announce(say(texts.assessing(`${region}, ${cluster}`)));
      props.onOpen?.(made);
    } catch (thrown) {
      fail(failureOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  const written = (contents["scr_region"]?.values ?? []).flatMap((_, row) => {
    const code = classes.find((one) => one === wordsAt(contents, "scr_class_code", row));
    return code === undefined ? [] : [{ row, code }];
  });
  return (
    <>
      <TablePick
        workbook={workbook}
        fail={fail}
        onTable={(table) =>
          setTaking(
            table
              ? {
                  table,
                  axis: "regions",
                  choice: proposedChoice(table),
                  yearIndex: newest(table.years.map(({ year }) => year)),
                  year: null,
                }
              : null
          )
        }
      />
      {taking && plan && (
        <>
          <Recognized table={taking.table} choice={taking.choice} onSelect={select} />
          <ChoiceGroup
            label={say(texts.axis)}
            selectedKey={taking.axis}
            options={axes.map((axis) => ({ key: axis, text: say(texts.axes[axis]) }))}
            onChange={(_, option) => {
              const axis = axes.find((one) => one === option?.key);
              if (axis) setTaking({ ...taking, axis });
            }}
          />
          {taking.table.years.length > 1 && (
            <Dropdown
              label={say(texts.year)}
              selectedKey={String(taking.yearIndex)}
              options={taking.table.years.map(({ year, label }, index) => ({
                key: String(index),
                text: label || String(year ?? "—"),
              }))}
              onChange={(_, option) =>
                option && setTaking({ ...taking, yearIndex: Number(option.key) })
              }
            />
          )}
          <ChoiceFields
            table={taking.table}
            choice={taking.choice}
            fields={fieldsOf[taking.axis]}
            onChoice={(choice) => setTaking({ ...taking, choice })}
            year={taking.year}
            onYear={(year) => setTaking({ ...taking, year })}
          />
          <Section title={say(texts.preview)}>
            <p className="soft">
              {say(
                texts.counts(
                  number(plan.result.counts.candidate, 0),
                  number(plan.result.rows.length, 0)
                )
              )}
            </p>
            {rowCount(taking) > usualRows && (
              <Note tone="unknown">
                <p>{say(texts.tooMany(number(usualRows, 0)))}</p>
              </Note>
            )}
            <ul className="card rows">
              {plan.result.rows.map((row, index) => (
                <li key={index} className="item slim row top">
                  <span className="grow">
                    {taking.axis === "regions" ? row.region : row.industry}
                    <div className="caption">
                      {row.KL !== null && `KL ${number(row.KL, 2)} · `}
                      {say(screeningReasons[row.reason])}
                      {plan.rows[index]?.general && ` · ${say(texts.general)}`}
                    </div>
                  </span>
                  <Chip tone={plan.rows[index]?.general ? "na" : tones[row.class]}>
                    {say(screeningClassWords[row.class])}
                  </Chip>
                </li>
              ))}
            </ul>
          </Section>
          <div>
            <PrimaryButton
              text={say(texts.write)}
              iconProps={{ iconName: "Sheet" }}
              disabled={busy || plan.rows.length === 0}
              onClick={() => void keep()}
            />
          </div>
        </>
      )}
      {written.length > 0 && !taking && (
        <Section title={say(texts.rows)}>
          <ul className="card rows">
            {written.map(({ row, code }) => {
              const name = `${wordsAt(contents, "scr_region", row)}, ${wordsAt(contents, "scr_industry", row)}`;
              const KL = numberAt(contents, "scr_kl", row);
              return (
                <li key={row} className="item row top">
                  <span className="grow">
                    {name}
                    <div className="caption">
                      {KL !== null && `KL ${number(KL, 2)} · `}
                      {wordsAt(contents, "scr_reason", row)}
                    </div>
                  </span>
                  <Chip
                    tone={wordsAt(contents, "scr_general_code", row) === "yes" ? "na" : tones[code]}
                  >
                    {say(screeningClassWords[code])}
                  </Chip>
                  <DefaultButton
                    text={say(texts.assess)}
                    ariaLabel={say(texts.assessNamed(name))}
                    disabled={busy}
                    onClick={() => void assess(row)}
                  />
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </>
  );
};

/** Index of the latest year; the first where none is said. */
function newest(years: readonly (number | null)[]): number {
  return years.reduce<number>(
    (best, year, index) => ((year ?? -1) > (years[best] ?? -1) ? index : best),
    0
  );
}
