/** A claim held against the evidence: every condition with the numbers behind it, live. */
import {
  ConditionCode,
  conditionCodes,
  gateIndicators,
  kindNames,
  preconditions,
} from "../../../assessments/cluster-formation/claim-audit";
import { blocks } from "../../../assessments/cluster-formation/blocks";
import { gates } from "../../../assessments/cluster-formation/gates";
import { preconditionNames } from "../../../assessments/cluster-formation/lenses";
import type { GateCode } from "../../../assessments/assessment";
import type { Text } from "../../../core/locale";
import { yesNo } from "../../../assessments/yes-no";
import type { SheetModule } from "./module";
import { ModuleSheet } from "./module-sheet";

const top = 12;

interface Line {
  readonly kind: keyof typeof kindNames;
  readonly name: Text;
  /** Indicators that count for it; "" for a gate. */
  readonly listed: string;
  readonly measured: string;
  /** A score, or the state of a gate. */
  readonly says: string;
}

const gateFacts: Readonly<Record<GateCode, string>> = {
  "G-data": "0",
  "G-mass": "COUNT(KL,KP,KS)",
  "G-plural": "COUNT(owners)",
  "G-chain": "0",
  "G-coord": "COUNT(f3_n)",
  "G-rule": "COUNT(producers)",
};

function lineOf(code: ConditionCode): Line {
  const precondition = preconditions.find((one) => one === code);
  if (precondition) {
    const mine = `(ind_precondition="${precondition}")`;
    const weights = `${mine}*(ind_Q>0)*ind_effective`;
    return {
      kind: "precondition",
      name: preconditionNames[precondition],
      listed: `=SUMPRODUCT(${mine}*(ind_AD>0))`,
      measured: `=SUMPRODUCT(${mine}*(ind_Q>0))`,
      says: `=IFERROR(SUMPRODUCT(${weights},ind_score)/SUMPRODUCT(${weights}),"")`,
    };
  }
  const block = blocks.findIndex((one) => one.code === code);
  const found = blocks[block];
  if (found)
    return {
      kind: "block",
      name: found.name,
      listed: `=INDEX(blk_n,${block + 1})`,
      measured: `=SUMPRODUCT((ind_block="${found.code}")*(ind_Q>0))`,
      says: `=INDEX(blk_s,${block + 1})`,
    };
  const place = gates.findIndex((one) => one.code === code);
  const gate = gates[place];
  if (!gate) throw new Error(`no condition ${code}`);
  const indicators = gateIndicators[gate.code]
    .map((one) => `SUMPRODUCT((ind_code="${one}")*(ind_Q>0))`)
    .join("+");
  return {
    kind: "gate",
    name: gate.name,
    listed: '=""',
    measured: `=${gateFacts[gate.code]}${indicators === "" ? "" : `+${indicators}`}`,
    says: `=INDEX(gate_state,${place + 1})`,
  };
}

export const auditModule: SheetModule = {
  key: "audit",
  prefix: "aud",
  scope: "assessment",
  group: "answer",
  tab: { en: "Claim", ru: "Утверждение", kk: "Тұжырым" },
  title: {
    en: "A claim and its evidence",
    ru: "Утверждение и свидетельства",
    kk: "Тұжырым және дәлелдер",
  },
  purpose: {
    en: "Holds a claim such as “all the necessary conditions exist” against the numbers of this assessment. The pane finds which conditions it speaks of.",
    ru: "Сверяет утверждение вроде «имеются все необходимые условия» с числами этой оценки. О каких условиях речь, находит панель.",
    kk: "«Барлық қажетті жағдайлар бар» сияқты тұжырымды осы бағалаудың сандарымен салыстырады. Қай шарттар туралы екенін панель табады.",
  },
  lay(sheet) {
    const lines = conditionCodes.map(lineOf);
    const rows = lines.length;
    sheet.legend({ input: "C3", formula: "E3" });
    figures(sheet);
    sheet.table({
      name: "aud",
      first: "A",
      row: top,
      rows,
      columns: [
        {
          key: "code",
          head: { en: "Code", ru: "Код", kk: "Код" },
          kind: "code",
          width: 10,
          filled: conditionCodes,
        },
        {
          key: "kind",
          head: { en: "Kind", ru: "Вид", kk: "Түрі" },
          kind: "text",
          width: 20,
          filled: lines.map(({ kind }) => `=${sheet.text(kindNames[kind])}`),
        },
        {
          key: "name",
          head: { en: "Condition", ru: "Условие", kk: "Шарт" },
          kind: "text",
          width: 42,
          filled: lines.map(({ name }) => `=${sheet.text(name)}`),
        },
        {
          key: "spoken",
          head: { en: "The claim speaks of it", ru: "Речь о нём", kk: "Тұжырымда айтылған" },
          kind: "list",
          width: 14,
          align: "Center",
          choices: yesNo,
        },
        {
          key: "listed",
          head: { en: "Indicators", ru: "Показателей", kk: "Көрсеткіштер" },
          kind: "formula",
          width: 12,
          format: "0",
          filled: lines.map(({ listed }) => listed),
        },
        {
          key: "measured",
          head: { en: "Numbers behind it", ru: "Чисел за ним", kk: "Артындағы сандар" },
          kind: "formula",
          width: 12,
          format: "0",
          filled: lines.map(({ measured }) => measured),
        },
        {
          key: "says",
          head: { en: "Score or state", ru: "Балл или состояние", kk: "Балы не күйі" },
          kind: "formula",
          width: 14,
          format: "0.0",
          filled: lines.map(({ says }) => says),
        },
        {
          key: "against",
          head: { en: "Says the opposite", ru: "Противоречит", kk: "Қарсы айтады" },
          kind: "formula",
          width: 14,
          format: "0",
          filled: lines.map(({ kind }, index) => {
            const cell = `G${top + index}`;
            // What is lacking is no contradiction: the gate of evidence is left out.
            if (conditionCodes[index] === "G-data") return 0;
            return kind === "gate"
              ? `=IF(${cell}="fail",1,0)`
              : `=IF(ISNUMBER(${cell}),IF(${cell}<cfg_target,1,0),0)`;
          }),
        },
      ],
    });
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:H${top + rows - 1}`,
      repeat: `${top - 1}:${top - 1}`,
    });
  },
};

function figures(sheet: ModuleSheet): void {
  const spoken = '(aud_spoken_code="yes")';
  sheet
    .figure({
      at: "C6",
      name: "aud_claim",
      label: { en: "Claim", ru: "Утверждение", kk: "Тұжырым" },
      input: "",
    })
    .figure({
      at: "C7",
      name: "aud_conditions",
      label: {
        en: "Conditions it speaks of",
        ru: "Условий, о которых речь",
        kk: "Айтылған шарттар",
      },
      formula: `=IF(SUMPRODUCT(${spoken}*1)=0,"",SUMPRODUCT(${spoken}*1))`,
      format: "0",
    })
    .figure({
      at: "C8",
      name: "aud_evidenced",
      label: {
        en: "of which have a number",
        ru: "из них имеют число",
        kk: "оның саны барлары",
      },
      formula: `=IF(SUMPRODUCT(${spoken}*1)=0,"",SUMPRODUCT(${spoken}*(aud_measured>0)))`,
      format: "0",
    })
    .figure({
      at: "C9",
      name: "aud_contradicted",
      label: {
        en: "of which the numbers say the opposite",
        ru: "из них числа говорят обратное",
        kk: "оның сандары қарсысын айтатыны",
      },
      formula: `=IF(SUMPRODUCT(${spoken}*1)=0,"",SUMPRODUCT(${spoken}*aud_against))`,
      format: "0",
    });
}
