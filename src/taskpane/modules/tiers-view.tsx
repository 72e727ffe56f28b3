/** Tiers in the pane: the three columns, a map of the clusters, and what weakens the assignment. */
import type { JSX } from "react";
import type { Text } from "../../core/locale";
import { tierWords } from "../../workbook/layout/modules/tiers-sheet";
import type { Contents } from "../guide/sheets";
import { useSpeech } from "../language";
import { Section } from "../parts/Page";
import { say as text } from "../texts";
import { refreshedTiers, rowFindings, rowState } from "./assessment-rows";
import {
  columnOf,
  ExtraProps,
  Finding,
  inEach,
  ModuleView,
  numberAt,
  wordsAt,
} from "./module-view";
import { RowRefresh } from "./RowRefresh";

const codes = ["priority", "adjacent", "potential", "none"] as const;
type TierCode = (typeof codes)[number];

interface TierRow {
  readonly row: number;
  readonly name: string;
  readonly final: TierCode | null;
  readonly isRange: boolean;
  readonly reason: string;
  readonly L: number | null;
  readonly index: number | null;
}

const cellWords = (contents: Contents, name: string): readonly string[] =>
  columnOf(contents, name).map((cell) => String(cell).trim());

function rowsOf(contents: Contents): readonly TierRow[] {
  const reasons = cellWords(contents, "tie_reason");
  const [finals, lows, highs] = ["tie_final", "tie_code_lo", "tie_code_hi"].map((name) =>
    cellWords(contents, name)
  );
  return cellWords(contents, "tie_name").flatMap((name, row) =>
    name === ""
      ? []
      : [
          {
            row,
            name,
            final: codes.find((code) => code === finals?.[row]) ?? null,
            isRange: lows?.[row] !== highs?.[row],
            reason: reasons[row] ?? "",
            L: numberAt(contents, "tie_L", row),
            index: numberAt(contents, "tie_index", row),
          },
        ]
  );
}

function findingsOf(contents: Contents, rows: readonly TierRow[]): readonly Finding[] {
  const count = (n: number, words: Text, at: string, tone: Finding["tone"] = "unknown") =>
    n === 0 ? [] : [{ tone, words: inEach((locale) => `${words[locale]}: ${n}`), at }];
  const names = rows.map(({ name }) => name.toLowerCase());
  const strategic = cellWords(contents, "tie_strategic_code");
  const decisions = cellWords(contents, "tie_decision");
  const overrides = cellWords(contents, "tie_override_code");
  const authors = cellWords(contents, "tie_author");
  const partners = cellWords(contents, "tie_link_partner");
  const links = cellWords(contents, "tie_link_cluster").map((cluster, i) => [
    cluster.toLowerCase(),
    (partners[i] ?? "").toLowerCase(),
  ]);
  return [
    ...count(
      rows.filter(({ final }) => final === null).length,
      text("Clusters without a verdict", "Кластеров без вывода", "Қорытындысы жоқ кластерлер"),
      "tie_verdict"
    ),
    ...count(
      rows.filter(({ isRange }) => isRange).length,
      text(
        "Clusters whose verdict ranges over two tiers: both are printed",
        "Кластеров, чей вывод захватывает две группы: указаны обе",
        "Қорытындысы екі топты қамтитын кластерлер: екеуі де көрсетілген"
      ),
      "tie_tier"
    ),
    ...count(
      names.filter((name, i) => names.indexOf(name) < i).length,
      text("Names that stand twice", "Названий, которые стоят дважды", "Екі рет тұрған атаулар"),
      "tie_name",
      "fail"
    ),
    ...count(
      links.filter((pair) => pair.some((name) => name !== "" && !names.includes(name))).length,
      text(
        "Links with a name that is not in the list",
        "Связей с названием, которого нет в списке",
        "Тізімде жоқ атаумен берілген байланыстар"
      ),
      "tie_link_state",
      "fail"
    ),
    ...count(
      rows.filter(({ row }) => strategic[row] === "1" && decisions[row] === "").length,
      text(
        "Strategic decisions without a document",
        "Стратегических решений без документа",
        "Құжаты жоқ стратегиялық шешімдер"
      ),
      "tie_decision"
    ),
    ...count(
      rows.filter(({ row }) => overrides[row] !== "" && authors[row] === "").length,
      text(
        "Tiers assigned by a person without an author and a reason",
        "Групп, назначенных человеком без автора и причины",
        "Авторы мен себебінсіз адам тағайындаған топтар"
      ),
      "tie_author"
    ),
  ];
}

/** Square of the map inside its margins. */
const frame = { left: 34, top: 8, side: 180, width: 260, height: 216 } as const;

const marks: Readonly<Record<TierCode, { readonly fill: string; readonly stroke: string }>> = {
  priority: { fill: "var(--brand)", stroke: "var(--brand)" },
  adjacent: { fill: "var(--surface)", stroke: "var(--brand)" },
  potential: { fill: "none", stroke: "var(--ink-soft)" },
  none: { fill: "none", stroke: "var(--hairline)" },
};

const mapWords = {
  title: text("Map", "Карта", "Карта"),
  across: text(
    "strongest link to a priority cluster",
    "сильнейшая связь с приоритетным кластером",
    "басым кластермен ең күшті байланыс"
  ),
  up: text("index", "индекс", "индекс"),
  unmapped: text(
    "Not on the map for lack of a link or an index",
    "Нет на карте: неизвестна связь или индекс",
    "Картада жоқ: байланысы не индексі белгісіз"
  ),
};

const TiersMap = ({ rows }: { readonly rows: readonly TierRow[] }): JSX.Element | null => {
  const { say, number, share } = useSpeech();
  const shown = rows.flatMap(({ name, final, L, index }) =>
    final === null || L === null || index === null ? [] : [{ name, final, L, index }]
  );
  if (shown.length === 0) return null;
  const missing = rows.filter(({ name }) => !shown.some((one) => one.name === name));
  const x = (link: number) => frame.left + frame.side * Math.min(1, Math.max(0, link));
  const y = (index: number) =>
    frame.top + frame.side * (1 - Math.min(100, Math.max(0, index)) / 100);
  const spoken = shown
    .map((one) => `${one.name}: ${share(one.L, 0)}, ${number(one.index)}`)
    .join("; ");
  return (
    <Section title={say(mapWords.title)}>
      <svg
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={`${say(mapWords.title)}: ${spoken}`}
      >
        {[0, 0.5, 1].map((step) => (
          <g key={step}>
            <line x1={x(step)} y1={y(0)} x2={x(step)} y2={y(100)} stroke="var(--hairline)" />
            <line
              x1={x(0)}
              y1={y(100 * step)}
              x2={x(1)}
              y2={y(100 * step)}
              stroke="var(--hairline)"
            />
            <text x={x(step)} y={y(0) + 12} fontSize="9" textAnchor="middle" fill="var(--ink-soft)">
              {share(step, 0)}
            </text>
            <text
              x={x(0) - 4}
              y={y(100 * step) + 3}
              fontSize="9"
              textAnchor="end"
              fill="var(--ink-soft)"
            >
              {100 * step}
            </text>
          </g>
        ))}
        {shown.map(({ name, final, L, index }) => (
          <g key={name}>
            <circle cx={x(L)} cy={y(index)} r="4.5" strokeWidth="1.75" {...marks[final]}>
              <title>{`${name}: ${share(L, 0)}, ${number(index)}`}</title>
            </circle>
            <text x={x(L) + 7} y={y(index) + 3} fontSize="9" fill="var(--ink)">
              {name.length > 14 ? `${name.slice(0, 13)}…` : name}
            </text>
          </g>
        ))}
        <text
          x={x(0.5)}
          y={frame.height - 4}
          fontSize="9"
          textAnchor="middle"
          fill="var(--ink-soft)"
        >
          {`${say(mapWords.across)} →, ↑ ${say(mapWords.up)}`}
        </text>
      </svg>
      {missing.length > 0 && (
        <p className="caption">
          {say(mapWords.unmapped)}: {missing.map(({ name }) => name).join(", ")}
        </p>
      )}
    </Section>
  );
};

const listTitle = text("By tier", "По группам", "Топтар бойынша");

const TiersExtra = ({ contents, entries, write }: ExtraProps): JSX.Element => {
  const { say } = useSpeech();
  const rows = rowsOf(contents);
  return (
    <>
      {rows.length > 0 && (
        <Section title={say(listTitle)}>
          {codes.map((code) => {
            const own = rows.filter(({ final }) => final === code);
            return own.length === 0 ? null : (
              <div key={code}>
                <h3>{say(tierWords[code])}</h3>
                <ul className="card rows">
                  {own.map(({ row, name, reason }) => (
                    <li key={row} className="item">
                      {name}
                      <div className="caption">{reason}</div>
                    </li>
                  ))}
                </ul>
              </div>
            );
          })}
        </Section>
      )}
      <TiersMap rows={rows} />
      <RowRefresh
        contents={contents}
        write={write}
        state={rowState(contents, "tie_assessment", entries)}
        refreshed={() => refreshedTiers(contents, entries)}
      />
    </>
  );
};

export const tiersView: ModuleView = {
  key: "tiers",
  names: [
    "tie_name",
    "tie_assessment",
    "tie_verdict",
    "tie_low",
    "tie_high",
    "tie_index",
    "tie_strategic_code",
    "tie_decision",
    "tie_override_code",
    "tie_author",
    "tie_L",
    "tie_code_lo",
    "tie_code_hi",
    "tie_final",
    "tie_reason",
    "tie_agree",
    "tie_link_cluster",
    "tie_link_partner",
  ],
  review: (contents, { entries }) => {
    const rows = rowsOf(contents);
    const agree = wordsAt(contents, "tie_agree");
    return {
      figures:
        rows.length === 0
          ? []
          : [
              ...codes.map((code) => ({
                label: tierWords[code],
                value: rows.filter(({ final }) => final === code).length,
                digits: 0,
              })),
              ...(agree === ""
                ? []
                : [
                    {
                      label: text(
                        "Computed as the source assigns",
                        "Расчёт совпал с источником",
                        "Есеп дереккөзбен сәйкес келді"
                      ),
                      value: agree,
                    },
                  ]),
            ],
      findings: [
        ...rowFindings(rowState(contents, "tie_assessment", entries), "tie_assessment"),
        ...findingsOf(contents, rows),
      ],
    };
  },
  Extra: TiersExtra,
};
