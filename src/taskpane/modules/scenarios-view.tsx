/** Scenarios in the pane: side by side, what moved, and the ways to fill one without leaving the pane. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { TextField } from "@fluentui/react/lib/TextField";
import { useState, type JSX } from "react";
import type { FormationResult } from "../../assessments/assessment";
import { gateCodes, gates, stateWords } from "../../assessments/cluster-formation/gates";
import type { VerdictLimit } from "../../assessments/cluster-formation/scenarios";
import type { Locale, Text } from "../../core/locale";
import { NumberField } from "../guide/NumberField";
import { useSpeech } from "../language";
import { formatChange, formatNumber, formatRange, formatShortShare } from "../numbers";
import { Section } from "../parts/Page";
import { say } from "../texts";
import type { ExtraProps, Finding, ModuleView } from "./module-view";
import { inEach, numberAt } from "./module-view";
import {
  brokenWeights,
  clearing,
  columnsOf,
  frozenTyped,
  leversOf,
  renaming,
  ScenarioColumn,
  scenarioNames,
  settingOf,
  unknownTyped,
} from "./scenario-reading";
import "./scenarios.css";

const texts = {
  used: say("Scenarios in use", "Сценариев заполнено", "Толтырылған сценарийлер"),
  best: say("Largest rise of the index", "Наибольший рост индекса", "Индекстің ең үлкен өсуі"),
  empty: say(
    "No scenario holds a change yet.",
    "Ни в одном сценарии ещё нет изменений.",
    "Ешбір сценарийде әзірге өзгеріс жоқ."
  ),
  frozen: (codes: string): Text =>
    say(
      `Frozen at the baseline, the value typed is not used: ${codes}`,
      `Зафиксированы на уровне базы, введённое значение не учитывается: ${codes}`,
      `Базалық деңгейде бекітілген, енгізілген мән есепке алынбайды: ${codes}`
    ),
  unknown: (codes: string): Text =>
    say(
      `Set to unknown, since the cell holds no number: ${codes}`,
      `Приняты как «нет данных», поскольку в ячейке не число: ${codes}`,
      `Ұяшықта сан болмағандықтан «дерек жоқ» деп алынды: ${codes}`
    ),
  overflow: (count: number): Text =>
    say(
      `Indicators beyond the rows the sheet reads, so that no scenario is computed: ${count}. Remove the sheet and add it again.`,
      `Показателей за пределами строк, которые читает лист, поэтому сценарии не вычислены: ${count}. Удалите лист и добавьте его снова.`,
      `Парақ оқитын жолдардан тыс көрсеткіштер, сондықтан сценарийлер есептелмеді: ${count}. Парақты жойып, қайта қосыңыз.`
    ),
  weights: (count: number): Text =>
    say(
      `Weights that are no numbers above 0 and count as in the baseline: ${count}`,
      `Весов, которые не являются числами больше 0 и берутся из базы: ${count}`,
      `0-ден үлкен сан емес, базадан алынатын салмақтар: ${count}`
    ),
  sideBySide: say("Side by side", "Рядом", "Қатар"),
  baseline: say("Baseline", "База", "База"),
  figure: say("Figure", "Величина", "Шама"),
  verdict: say("Verdict", "Вывод", "Қорытынды"),
  index: say("Index", "Индекс", "Индекс"),
  change: say("Against the baseline", "К базе", "Базаға қатысты"),
  interval: say("Interval", "Интервал", "Аралық"),
  arithmetic: say("Index, ρ = 1", "Индекс, ρ = 1", "Индекс, ρ = 1"),
  geometric: say("Index, ρ = 0", "Индекс, ρ = 0", "Индекс, ρ = 0"),
  harmonic: say("Index, ρ = −1", "Индекс, ρ = −1", "Индекс, ρ = −1"),
  coverage: say("Coverage", "Полнота данных", "Деректердің толықтығы"),
  moved: say("What moved", "Что изменилось", "Не өзгерді"),
  nothingMoved: say(
    "No gate and no limit of the verdict moved.",
    "Ни одно условие и ни один предел вывода не изменились.",
    "Бірде-бір шарт та, қорытынды шегі де өзгерген жоқ."
  ),
  limits: {
    index: say(
      "best verdict by the index",
      "наилучший вывод по индексу",
      "индекс бойынша ең жақсы қорытынды"
    ),
    floor: say(
      "best verdict by the weakest block",
      "наилучший вывод по слабейшему блоку",
      "ең әлсіз блок бойынша ең жақсы қорытынды"
    ),
    unscored: say(
      "best verdict by blocks not scored",
      "наилучший вывод по неоценённым блокам",
      "бағаланбаған блоктар бойынша ең жақсы қорытынды"
    ),
    gates: say(
      "best verdict by the gates",
      "наилучший вывод по обязательным условиям",
      "міндетті шарттар бойынша ең жақсы қорытынды"
    ),
  } satisfies Readonly<Record<VerdictLimit, Text>>,
  fill: say("Fill a scenario", "Заполнить сценарий", "Сценарийді толтыру"),
  scenario: say("Scenario", "Сценарий", "Сценарий"),
  name: say("Its name", "Его название", "Оның атауы"),
  indicator: say("Indicator", "Показатель", "Көрсеткіш"),
  value: say("Value in the scenario", "Значение в сценарии", "Сценарийдегі мән"),
  sufficient: say(
    "Filled in: what the sufficient level needs.",
    "Подставлено то, чего требует достаточный уровень.",
    "Жеткілікті деңгейге керек мән қойылды."
  ),
  put: say("Write into the scenario", "Записать в сценарий", "Сценарийге жазу"),
  clear: say("Empty the scenario", "Очистить сценарий", "Сценарийді тазарту"),
  gains: (code: string, gain: string): Text =>
    say(`${code}, ${gain} points`, `${code}, ${gain} балла`, `${code}, ${gain} балл`),
  noLevers: say(
    "No indicator short of the sufficient level can be aimed at.",
    "Нет показателей ниже достаточного уровня, на которые можно повлиять.",
    "Жеткілікті деңгейден төмен, әсер етуге болатын көрсеткіш жоқ."
  ),
} as const;

const isUsed = ({ changes }: ScenarioColumn): boolean => changes > 0;

/** "V2", or a dash without an index. */
const verdictOf = (limit: number | null): string => (limit === null ? "—" : `V${limit}`);

/** Gates and limits that differ from the baseline, each as "name: before → after". */
export function movesOf(
  baseline: ScenarioColumn,
  scenario: ScenarioColumn,
  locale: Locale
): readonly string[] {
  const arrow = (before: string, after: string): string => `${before} → ${after}`;
  const states = gateCodes.flatMap((code, row) => {
    const [before, after] = [baseline.states[row], scenario.states[row]];
    if (before === undefined || after === undefined || before === after) return [];
    const name = gates.find((gate) => gate.code === code)?.name[locale] ?? code;
    return [`${name}: ${arrow(stateWords[before][locale], stateWords[after][locale])}`];
  });
  const keys: readonly VerdictLimit[] = ["index", "floor", "unscored", "gates"];
  const limits = keys.flatMap((key) => {
    const [before, after] = [baseline.limits[key], scenario.limits[key]];
    return before === after
      ? []
      : [`${texts.limits[key][locale]}: ${arrow(verdictOf(before), verdictOf(after))}`];
  });
  return [...states, ...limits];
}

const nameOf = ({ name, place }: ScenarioColumn, locale: Locale): string =>
  name === "" ? `${texts.scenario[locale]} ${place + 1}` : name;

interface TableProps {
  readonly baseline: ScenarioColumn;
  readonly used: readonly ScenarioColumn[];
}

const SideBySide = ({ baseline, used }: TableProps): JSX.Element => {
  const { say: words, locale } = useSpeech();
  const points = (x: number | null | undefined): string =>
    x === null || x === undefined ? "—" : formatNumber(x, 1, locale);
  const rows: readonly (readonly [Text, (column: ScenarioColumn) => string])[] = [
    [texts.verdict, ({ range }) => range],
    [texts.change, ({ change }) => (change === null ? "" : formatChange(change, 1, locale))],
    [texts.geometric, ({ index }) => points(index[1])],
    [
      texts.interval,
      ({ interval: [from, to] }) =>
        from === null || to === null ? "—" : formatRange(from, to, 1, locale),
    ],
    [texts.arithmetic, ({ index }) => points(index[0])],
    [texts.harmonic, ({ index }) => points(index[2])],
    [
      texts.coverage,
      ({ coverage }) => (coverage === null ? "—" : formatShortShare(coverage, locale)),
    ],
  ];
  const columns = [baseline, ...used];
  return (
    // Scrolled by keyboard as well: the table may be wider than the pane.
    <div className="card scenarios" role="region" aria-label={words(texts.sideBySide)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="silent">{words(texts.figure)}</span>
            </th>
            {columns.map((column) => (
              <th key={column.place} scope="col">
                {column.place < 0 ? words(texts.baseline) : nameOf(column, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, show]) => (
            <tr key={label.en}>
              <th scope="row">{words(label)}</th>
              {columns.map((column) => (
                <td key={column.place}>{show(column)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface FillProps extends Pick<ExtraProps, "contents" | "write"> {
  readonly result: FormationResult;
  readonly scenarios: readonly ScenarioColumn[];
}

const FillScenario = ({ contents, write, result, scenarios }: FillProps): JSX.Element => {
  const { say: words, locale } = useSpeech();
  const [place, setPlace] = useState(() =>
    Math.max(
      0,
      scenarios.findIndex((one) => !isUsed(one))
    )
  );
  const levers = leversOf(result);
  const [code, setCode] = useState<string | null>(levers[0]?.code ?? null);
  const lever = levers.find((one) => one.code === code);
  const [typed, setTyped] = useState<{ readonly code: string; readonly value: number | null }>();
  const [name, setName] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const value = typed && typed.code === code ? typed.value : (lever?.value ?? null);
  const scenario = scenarios[place];
  const setting = code === null || value === null ? null : settingOf(contents, place, code, value);
  const send = (changes: Parameters<ExtraProps["write"]>[0]): void => {
    setBusy(true);
    void write(changes).finally(() => setBusy(false));
  };
  const rename = (): void => {
    if (name !== null && name.trim() !== "" && scenario && name.trim() !== scenario.name)
      send([renaming(place, name)]);
    setName(null);
  };
  const titled = (indicator: string): string => {
    const row = result.rows.find((one) => one.indicator.code === indicator);
    return row ? `${indicator} ${row.indicator.shortName[locale]}` : indicator;
  };
  const others = result.rows
    .map(({ indicator }) => indicator.code)
    .filter((one) => settingOf(contents, place, one, 0) !== null);
  return (
    <Section title={words(texts.fill)}>
      <Dropdown
        label={words(texts.scenario)}
        selectedKey={place}
        options={scenarios.map((one) => ({ key: one.place, text: nameOf(one, locale) }))}
        onChange={(_, option) => {
          setPlace(Number(option?.key ?? 0));
          setName(null);
        }}
      />
      <TextField
        label={words(texts.name)}
        value={name ?? (scenario ? nameOf(scenario, locale) : "")}
        onChange={(_, typedName) => setName(typedName ?? "")}
        onBlur={rename}
        onKeyDown={(event) => event.key === "Enter" && rename()}
      />
      {levers.length === 0 && <p className="soft">{words(texts.noLevers)}</p>}
      <Dropdown
        label={words(texts.indicator)}
        selectedKey={code}
        options={[
          ...levers.map((one) => ({
            key: one.code,
            text: words(texts.gains(titled(one.code), formatChange(one.gain, 2, locale))),
          })),
          ...others
            .filter((one) => !levers.some((known) => known.code === one))
            .map((one) => ({ key: one, text: titled(one) })),
        ]}
        onChange={(_, option) => setCode(option ? String(option.key) : null)}
      />
      <NumberField
        key={code ?? ""}
        label={words(texts.value)}
        value={value}
        onValue={(x) => code !== null && setTyped({ code, value: x })}
      />
      {lever && value === lever.value && <p className="caption">{words(texts.sufficient)}</p>}
      <div className="row wrap">
        <DefaultButton
          text={words(texts.put)}
          disabled={busy || setting === null}
          onClick={() => setting && send([setting])}
        />
        <DefaultButton
          text={words(texts.clear)}
          disabled={busy || !scenario || !isUsed(scenario)}
          onClick={() => send(clearing(contents, place))}
        />
      </div>
    </Section>
  );
};

const ScenariosExtra = ({ contents, opened, write }: ExtraProps): JSX.Element => {
  const { say: words, locale } = useSpeech();
  const { baseline, scenarios } = columnsOf(contents);
  const used = scenarios.filter(isUsed);
  return (
    <>
      {used.length > 0 && (
        <Section title={words(texts.sideBySide)}>
          <SideBySide baseline={baseline} used={used} />
        </Section>
      )}
      {used.length > 0 && (
        <Section title={words(texts.moved)}>
          <dl className="card rows">
            {used.map((scenario) => {
              const moves = movesOf(baseline, scenario, locale);
              return (
                <div key={scenario.place} className="item">
                  <dt className="strong">{nameOf(scenario, locale)}</dt>
                  {moves.length === 0 && <dd className="soft">{words(texts.nothingMoved)}</dd>}
                  {moves.map((move) => (
                    <dd key={move}>{move}</dd>
                  ))}
                </div>
              );
            })}
          </dl>
        </Section>
      )}
      {opened && (
        <FillScenario
          contents={contents}
          write={write}
          result={opened.result}
          scenarios={scenarios}
        />
      )}
    </>
  );
};

export const scenariosView: ModuleView = {
  key: "scenarios",
  names: scenarioNames,
  review: (contents) => {
    const used = columnsOf(contents).scenarios.filter(isUsed);
    const findings: Finding[] = [];
    const beyond = numberAt(contents, "scn_overflow") ?? 0;
    if (beyond > 0)
      findings.push({ tone: "fail", words: texts.overflow(beyond), at: "scn_overflow" });
    const frozen = frozenTyped(contents).join(", ");
    if (frozen !== "")
      findings.push({ tone: "info", words: texts.frozen(frozen), at: "scn_value" });
    const unknown = unknownTyped(contents).join(", ");
    if (unknown !== "")
      findings.push({ tone: "unknown", words: texts.unknown(unknown), at: "scn_value" });
    const broken = brokenWeights(contents);
    if (broken > 0)
      findings.push({ tone: "unknown", words: texts.weights(broken), at: "scn_weight" });
    if (used.length === 0) findings.push({ tone: "info", words: texts.empty, at: "scn_value" });
    const best = used
      .filter(({ change }) => change !== null && change > 0)
      .sort((a, b) => (b.change ?? 0) - (a.change ?? 0))[0];
    return {
      figures: [
        { label: texts.used, value: used.length, digits: 0 },
        {
          label: texts.best,
          value: best?.change ?? null,
          digits: 1,
          ...(best ? { note: inEach((locale) => nameOf(best, locale)) } : {}),
        },
      ],
      findings,
    };
  },
  Extra: ScenariosExtra,
};
