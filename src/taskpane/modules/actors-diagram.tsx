/**
 * The conceptual model drawn: roles as boxes, coordinating bodies in the middle, expected links that are absent as
 * dashed lines. Everything the picture shows is said below it in words as well.
 */
import { useState, type JSX } from "react";
import {
  LinkKind,
  linkKindCodes,
  linkKinds,
  linkStrengths,
} from "../../assessments/cluster-formation/actors";
import { roles } from "../../assessments/cluster-formation/participants";
import type { Text } from "../../core/locale";
import { useSpeech } from "../language";
import { Section } from "../parts/Page";
import { pathOf } from "../parts/drawing";
import { say as text } from "../texts";
import {
  ActorNode,
  ActorsDrawing,
  arrowHead,
  drawActors,
  lineHeight,
  LinkCurve,
  nodeRadius,
  Seat,
} from "./actors-layout";
import type { ActorsModel } from "./actors-model";

const texts = {
  title: text("The model drawn", "Модель на схеме", "Модель сызбада"),
  center: text("coordination", "координация", "үйлестіру"),
  actors: text("Actors", "Действующих лиц", "Әрекет етушілер"),
  links: text("links", "связей", "байланыс"),
  absent: text("Absent", "Отсутствует", "Жоқ"),
  absentLine: text("expected and absent", "ожидается, но отсутствует", "күтіледі, бірақ жоқ"),
  all: text("All", "Все", "Бәрі"),
  inWords: text("Links in words", "Связи словами", "Байланыстар сөзбен"),
  noKind: text("kind unknown", "вид неизвестен", "түрі белгісіз"),
  show: text("Show", "Показать", "Көрсету"),
} as const;

const colors: Readonly<Record<LinkKind, string>> = {
  goods: "var(--brand)",
  knowledge: "var(--info)",
  money: "var(--pass)",
  people: "var(--unknown)",
  regulation: "var(--na)",
};

const widths = { weak: 1, middle: 1.75, strong: 2.75 } as const;

const seatWords: Readonly<Record<Seat, Text>> = { ...roles, center: texts.center };

export const ActorsDiagram = ({ actors, links, expected }: ActorsModel): JSX.Element => {
  const { say, locale } = useSpeech();
  const [only, setOnly] = useState<LinkKind | null>(null);
  const drawing = drawActors(actors, links, expected, (seat) => seatWords[seat][locale]);
  const present = linkKindCodes.filter((kind) =>
    drawing.curves.some((curve) => curve.kind === kind)
  );
  const chosen = only !== null && present.includes(only) ? only : null;
  const shown = drawing.curves.filter(({ kind }) => chosen === null || kind === chosen);
  const pairs = drawing.missing.map(
    ({ pair: [one, other] }) => `${say(roles[one])} – ${say(roles[other])}`
  );
  const spoken = [
    `${say(texts.actors)}: ${drawing.nodes.length}`,
    `${say(texts.links)}: ${drawing.curves.length}`,
    ...(pairs.length > 0 ? [`${say(texts.absentLine)}: ${pairs.join(", ")}`] : []),
  ].join("; ");
  return (
    <Section title={say(texts.title)}>
      <svg
        viewBox={`-1 -1 ${drawing.width + 2} ${drawing.height + 2}`}
        role="img"
        aria-label={spoken}
        style={{ display: "block", width: "100%", maxWidth: 460, height: "auto" }}
      >
        <Boxes drawing={drawing} />
        {drawing.missing.map(({ pair, start, end }) => (
          <line
            key={pair.join()}
            x1={start.x}
            y1={start.y}
            x2={end.x}
            y2={end.y}
            stroke="var(--fail)"
            strokeWidth="1.75"
            strokeDasharray="5 4"
          />
        ))}
        {shown.map((curve, index) => (
          <Curve key={index} curve={curve} />
        ))}
        {drawing.nodes.map((node) => (
          <Node key={node.number} node={node} />
        ))}
      </svg>
      {present.length > 1 && (
        <div className="actions" role="group" aria-label={say(texts.show)}>
          {[null, ...present].map((kind) => (
            <button
              key={kind ?? "all"}
              type="button"
              className="link small"
              aria-pressed={chosen === kind}
              style={chosen === kind ? { textDecoration: "underline" } : undefined}
              onClick={() => setOnly(kind)}
            >
              {kind !== null && <Swatch color={colors[kind]} />}
              {say(kind === null ? texts.all : linkKinds[kind])}
            </button>
          ))}
        </div>
      )}
      {pairs.length > 0 && (
        <p className="soft">
          <Swatch color="var(--fail)" dashed /> {say(texts.absentLine)}: {pairs.join(", ")}
        </p>
      )}
      <Members drawing={drawing} />
      {drawing.curves.length > 0 && (
        <details>
          <summary>{say(texts.inWords)}</summary>
          <ul className="soft">
            {drawing.curves.map(({ from, to, kind, strength }, index) => (
              <li key={index}>
                {from.number} {from.name} → {to.number} {to.name}:{" "}
                {say(kind ? linkKinds[kind] : texts.noKind)}
                {strength && `, ${say(linkStrengths[strength])}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
};

const Boxes = ({ drawing }: { readonly drawing: ActorsDrawing }): JSX.Element => (
  <>
    {drawing.boxes.map(({ seat, x, y, width, height, lines, empty }) => (
      <g key={seat}>
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx="4"
          fill={seat === "center" && !empty ? "var(--brand-soft)" : "var(--surface)"}
          stroke={empty ? "var(--edge)" : seat === "center" ? "var(--brand)" : "var(--hairline)"}
          strokeDasharray={empty ? "2 3" : undefined}
        />
        {lines.map((line, index) => (
          <text
            key={line}
            x={x + width / 2}
            y={y + lineHeight * (index + 1)}
            fontSize="11"
            fontWeight={seat === "center" ? "600" : "400"}
            textAnchor="middle"
            fill={empty ? "var(--ink-soft)" : "var(--ink)"}
          >
            {line}
          </text>
        ))}
      </g>
    ))}
  </>
);

const Curve = ({ curve }: { readonly curve: LinkCurve }): JSX.Element => {
  const { start, bend, end, kind, strength } = curve;
  const color = kind === null ? "var(--edge)" : colors[kind];
  // The curve is drawn through the bend, so its control point lies twice as far.
  const control = {
    x: 2 * bend.x - (start.x + end.x) / 2,
    y: 2 * bend.y - (start.y + end.y) / 2,
  };
  return (
    <g stroke={color} fill="none">
      <path
        d={`M${start.x.toFixed(1)} ${start.y.toFixed(1)} Q${control.x.toFixed(1)} ${control.y.toFixed(1)} ${end.x.toFixed(1)} ${end.y.toFixed(1)}`}
        strokeWidth={strength === null ? widths.weak : widths[strength]}
      />
      <polygon points={pathOf(arrowHead(curve, 6))} fill={color} stroke="none" />
    </g>
  );
};

const Node = ({ node: { x, y, number, seat } }: { readonly node: ActorNode }): JSX.Element => (
  <g>
    <circle
      cx={x}
      cy={y}
      r={nodeRadius}
      fill={seat === "center" ? "var(--brand)" : "var(--ground)"}
      stroke="var(--brand)"
      strokeWidth="1.5"
    />
    <text
      x={x}
      y={y + 3.5}
      fontSize="10"
      fontWeight="600"
      textAnchor="middle"
      fill={seat === "center" ? "var(--ground)" : "var(--ink)"}
    >
      {number}
    </text>
  </g>
);

const Members = ({ drawing }: { readonly drawing: ActorsDrawing }): JSX.Element => {
  const { say } = useSpeech();
  const filled = drawing.boxes.filter(({ empty }) => !empty);
  return (
    <dl className="card rows">
      {filled.map(({ seat }) => (
        <div key={seat} className="item slim">
          <dt className="caption">{say(seatWords[seat])}</dt>
          <dd>
            {drawing.nodes
              .filter((node) => node.seat === seat)
              .map(({ number, name }) => `${number} ${name}`)
              .join(", ")}
          </dd>
        </div>
      ))}
    </dl>
  );
};

interface SwatchProps {
  readonly color: string;
  readonly dashed?: boolean;
}

const Swatch = ({ color, dashed = false }: SwatchProps): JSX.Element => (
  <svg width="18" height="8" aria-hidden="true" style={{ marginRight: 4 }}>
    <line
      x1="0"
      y1="4"
      x2="18"
      y2="4"
      stroke={color}
      strokeWidth="2.5"
      strokeDasharray={dashed ? "5 3" : undefined}
    />
  </svg>
);
