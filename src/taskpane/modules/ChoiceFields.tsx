/** Which line of a table is the region, the country, the industry: dropdowns with the words of its own headers. */
import { Dropdown, type IDropdownOption } from "@fluentui/react/lib/Dropdown";
import type { JSX } from "react";
import type { Text } from "../../core/locale";
import type { DataTable } from "../../statistics/data-table";
import type { Choice } from "../../statistics/figures";
import { NumberField } from "../guide/NumberField";
import { useSpeech } from "../language";
import { texts } from "./taking-texts";

export type ChoiceField = "region" | "total" | "industry" | "whole" | "product" | "measure";

interface ChoiceFieldsProps {
  readonly table: DataTable;
  readonly choice: Choice;
  readonly fields: readonly ChoiceField[];
  readonly onChoice: (choice: Choice) => void;
  readonly year: number | null;
  readonly onYear: (year: number | null) => void;
}

const sumKey = "sum";
const noneKey = "none";

export const ChoiceFields = ({
  table,
  choice,
  fields,
  onChoice,
  year,
  onYear,
}: ChoiceFieldsProps): JSX.Element => {
  const { say } = useSpeech();
  const lines = (list: readonly { readonly label: string }[]): IDropdownOption[] =>
    list.map(({ label }, index) => ({ key: String(index), text: label || table.title || "—" }));
  const regions = lines(table.regions);
  const industries = lines(table.industries);
  const sum = (words: Text): IDropdownOption => ({ key: sumKey, text: say(words) });
  const none: IDropdownOption = { key: noneKey, text: say(texts.none) };
  const field = (
    label: Text,
    options: IDropdownOption[],
    selected: string,
    take: (key: string) => Choice
  ): JSX.Element => (
    <Dropdown
      key={label.en}
      label={say(label)}
      options={options}
      selectedKey={selected}
      onChange={(_, option) => option && onChoice(take(String(option.key)))}
    />
  );
  const orSum = (key: string): number | "sum" => (key === sumKey ? "sum" : Number(key));
  const drawn: Readonly<Record<ChoiceField, () => JSX.Element | null>> = {
    region: () =>
      regions.length < 2
        ? null
        : field(texts.region, regions, String(choice.region), (key) => ({
            ...choice,
            region: Number(key),
          })),
    total: () =>
      regions.length < 2
        ? null
        : field(
            texts.country,
            [sum(texts.sumRegions), ...regions],
            String(choice.total),
            (key) => ({ ...choice, total: orSum(key) })
          ),
    industry: () =>
      industries.length < 2
        ? null
        : field(texts.industry, industries, String(choice.industry), (key) => ({
            ...choice,
            industry: Number(key),
          })),
    whole: () =>
      field(
        texts.whole,
        [none, sum(texts.sumIndustries), ...industries],
        choice.whole === null ? noneKey : String(choice.whole),
        (key) => ({ ...choice, whole: key === noneKey ? null : orSum(key) })
      ),
    product: () =>
      field(
        texts.product,
        [none, ...industries],
        choice.product === null ? noneKey : String(choice.product),
        (key) => ({ ...choice, product: key === noneKey ? null : Number(key) })
      ),
    measure: () =>
      table.measures.length < 2
        ? null
        : field(
            texts.measure,
            lines(table.measures.map((label) => ({ label }))),
            String(choice.measure),
            (key) => ({ ...choice, measure: Number(key) })
          ),
  };
  return (
    <>
      {fields.map((one) => drawn[one]())}
      {table.years.some((line) => line.year === null) && (
        <NumberField
          label={say(texts.year)}
          value={year}
          check={(x) => (Number.isInteger(x) && x >= 1900 && x <= 2100 ? null : texts.yearFault)}
          onValue={onYear}
        />
      )}
    </>
  );
};
