/**
 * The words of an assessment as types: what is asked, what a person gave, and what follows from it.
 * Names of inputs and results are those of the method's published examples, so that a file of them
 * can be read as it stands; ρ is the power of the mean (1 arithmetic, 0 geometric, −1 harmonic).
 */
import type { Fault } from "../core/fault";
import type { Text } from "../core/locale";

export type BlockCode = "A" | "B" | "C" | "D" | "E" | "F" | "G";

/** Quality of a figure: A official statistic, B survey or register, C expert panel, D one judgement. */
export type Grade = "A" | "B" | "C" | "D";

export type GateCode = "G-data" | "G-mass" | "G-plural" | "G-chain" | "G-coord" | "G-rule";
export type GateState = "pass" | "fail" | "unknown" | "n/a";

/** V4 ready, V3 emerging, V2 potential, V1 not now, V0 insufficient evidence. */
export type VerdictCode = "V0" | "V1" | "V2" | "V3" | "V4";
export type VerdictNumber = 0 | 1 | 2 | 3 | 4;

/** Whose limit of specialization the gate of mass applies. */
export type Mode = "CIS" | "strict" | "ECO";
export type Rho = 1 | 0 | -1;
export type Scale = "lin" | "log";

/** Where a default comes from: S sourced, D convention, M from memory of the literature. */
export type SourceTag = "S" | "D" | "M" | "S/D" | "M/D";

/** Q statistic, S survey, E expert, B register or binary. */
export type IndicatorType = "Q" | "S" | "E" | "B" | "Q/E" | "S/Q";
export type Precondition = "P1" | "P2" | "P3" | "P4" | "P5" | "P6";
/** Economic, social, organizational. */
export type Eso = "E" | "S" | "O";
export type Diamond = "factor" | "demand" | "related" | "strategy" | "government" | "none";
/** Smart-specialization lens. */
export type S3 = "mass" | "distinct" | "related" | "discovery" | "none";
export type RiskCode = "R1" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "R8";

/** Floor (score 0), sufficient level (50) and target (100); null until somebody sets it. */
export interface Goalposts {
  readonly L: number | null;
  readonly T: number | null;
  readonly G: number | null;
}

export interface Indicator extends Goalposts {
  readonly code: string;
  readonly block: BlockCode;
  readonly name: Text;
  /** At most 34 characters, for the pane. */
  readonly shortName: Text;
  readonly unit: Text;
  readonly scale: Scale;
  readonly type: IndicatorType;
  /** "none" only in a row that a person added: it belongs to no group of this lens. */
  readonly precondition: Precondition | "none";
  readonly eso: Eso | "none";
  readonly diamond: Diamond;
  readonly s3: S3;
  /** Counted by default; an indicator that is off may still be scored for display. */
  readonly on: boolean;
  /** A measure can aim at it; otherwise it counts and is never ranked as a measure. */
  readonly actionable: boolean;
  /** Where the goalposts come from. */
  readonly origin: Text;
  readonly tag: SourceTag;
  /** What to enter and where it is usually found. */
  readonly guidance: Text;
}

export interface Block {
  readonly code: BlockCode;
  readonly word: Text;
  readonly name: Text;
  /** The question the block answers. */
  readonly question: Text;
}

export interface Gate {
  readonly code: GateCode;
  readonly name: Text;
  /** Sheet or page where its inputs are given. */
  readonly inputs: readonly string[];
  /** What to do when the state is unknown. */
  readonly toDo: Text;
  /** What to do when the gate fails. */
  readonly remedy: Text;
}

export interface GoalpostOverride {
  readonly L: number;
  readonly T: number;
  readonly G: number;
  readonly source: Text;
  readonly tag: SourceTag;
}

/** What a stage makes: a base product, something made of it, the final product, or no product of its own. */
export type StageKind = "base" | "processed" | "final" | "service";

export interface ChainStage {
  readonly name: Text;
  /** Stages every region has are not counted in D1. */
  readonly counted: boolean;
  /** Our convention; the sheet shows it as a default that can be changed. */
  readonly kind?: StageKind;
}

/** A resource that narrows from stage to stage, as a source counts it. */
export interface Funnel {
  readonly note: Text;
  readonly stages: readonly { readonly name: Text; readonly count: number }[];
}

/** A branch of the economy as data: which indicators count, with which goalposts. */
export interface Profile {
  readonly id: string;
  readonly name: Text;
  readonly industryCodes: readonly string[];
  readonly productCodes: readonly string[];
  /** Scored and shown, weight 0. */
  readonly display: readonly string[];
  /** Left out of the denominator. */
  readonly off: readonly string[];
  readonly overrides: Readonly<Record<string, GoalpostOverride>>;
  /** Listed, never scored until all three goalposts are set. */
  readonly added: readonly Indicator[];
  /** All indicators in their order, where a person composed the list; else the base ones and those added. */
  readonly indicators?: readonly Indicator[];
  /** By indicator code, 1 unless given: no built-in profile weighs one indicator more than another. */
  readonly weights?: Readonly<Record<string, number>>;
  /** null: no standard is compulsory and the gate does not apply. */
  readonly compulsoryStandard: Text | null;
  readonly firmsMin: number;
  readonly largestMax: number;
  readonly chainStages: readonly ChainStage[];
  readonly rawMaterials: readonly Text[];
  readonly risks: readonly RiskCode[];
  readonly funnel?: Funnel;
  readonly note: Text | null;
}

/** Every number and choice of the method; the key is the sheet's cfg_ name without the prefix. */
export interface FormationConfig {
  readonly mode: Mode;
  readonly rho: Rho;
  readonly mass_cis: number;
  readonly mass_strict: number;
  readonly mass_eco: number;
  readonly floor: number;
  readonly cut1: number;
  readonly cut2: number;
  readonly cut3: number;
  readonly fl3: number;
  readonly fl4: number;
  readonly cov: number;
  readonly blockcov: number;
  readonly blocksmin: number;
  readonly target: number;
  readonly firms: number;
  readonly largest: number;
  readonly d1: number;
  readonly d2: number;
  readonly d3: number;
  readonly f4: number;
  readonly f3: number;
  readonly f3_n: number;
  readonly conf: number;
  /** Standard uncertainty of a score, in points, by grade. */
  readonly sigma: Readonly<Record<Grade, number>>;
  readonly seed: number;
  readonly draws: number;
  readonly spread: number;
  /** Highest verdict left when a gate fails. */
  readonly cap: Readonly<Record<GateCode, number>>;
  readonly capunk: number;
  readonly capblk: number;
  readonly corr: number;
  readonly shift: number;
  readonly robust: number;
  readonly linkT: number;
  readonly linkpct: number;
  readonly scr_p: number;
  readonly scr_min: number;
  readonly scr_n: number;
  readonly dep: "EU bloc" | "GeoDep";
  readonly dep_hhi: number;
  readonly dep_ratio: number;
  readonly nregions: number;
}

/** Keys of the configuration that hold one cell each; the two tables stand apart. */
export type SettingKey = Exclude<keyof FormationConfig, "sigma" | "cap">;

/** One row of the setup sheet. */
export interface Setting {
  readonly key: SettingKey;
  readonly group: SettingGroup;
  readonly label: Text;
  readonly default: number | string;
  readonly unit: Text;
  readonly tag: SourceTag;
  readonly meaning: Text;
  /** The words or numbers a list cell offers. */
  readonly choices?: readonly (number | string)[];
  /** Smallest and largest sensible value of a number cell. */
  readonly limits?: readonly [number, number];
}

export type SettingGroup =
  "rules" | "cuts" | "evidence" | "gates" | "uncertainty" | "links" | "screening" | "dependence";

export interface Coefficients {
  readonly KL: number | null;
  readonly KP: number | null;
  readonly KS: number | null;
}

export interface GateInputs {
  /** Independent owners: a holding counts once. */
  readonly independent_firms: number | null;
  /** Whether a standard is compulsory; undefined asks the profile. */
  readonly compulsory_standard?: boolean | null;
  /** Producers that hold the standard. */
  readonly standard_producers: number | null;
  /** Answers behind F3. */
  readonly f3_n: number | null;
}

/** The figures the gates look at that are no indicators, as they were given. */
export interface GateFigures extends Coefficients {
  readonly independent_firms: number | null;
  readonly standard_producers: number | null;
  readonly f3_n: number | null;
}

/** What a person gave. A value that is null or absent is unmeasured, never 0. */
export interface FormationInput {
  /** A profile or the id of a built-in one; "general" unless given. */
  readonly profile?: string | Profile;
  /** The indicators as a sheet lists them, in its order; those of the profile unless given. */
  readonly indicators?: readonly Indicator[];
  readonly config?: Partial<FormationConfig>;
  readonly values: Readonly<Record<string, number | null>>;
  readonly grades?: Readonly<Record<string, Grade | null>>;
  readonly indicator_weights?: Readonly<Record<string, number>>;
  readonly block_weights?: Readonly<Partial<Record<BlockCode, number>>>;
  readonly goalposts?: Readonly<Record<string, Partial<Goalposts> & { readonly scale?: Scale }>>;
  /** Indicators switched on (true) or off (false) against the profile. */
  readonly on?: Readonly<Record<string, boolean>>;
  readonly coefficients?: Partial<Coefficients>;
  readonly gate_inputs?: Partial<GateInputs>;
  /** What is wrong with a cell that is neither blank nor a number: it counts as unmeasured. */
  readonly value_faults?: Readonly<Record<string, Fault>>;
}

export interface BlockResult {
  readonly coverage: number;
  readonly scored: boolean;
  readonly score: number | null;
  readonly sigma: number | null;
  readonly n_observed: number;
  readonly n_applicable: number;
}

/** An index by the power of its mean. */
export type IndexByRho = Readonly<Record<"1" | "0" | "-1", number | null>>;

export interface Outcome {
  readonly index: number | null;
  readonly verdict: VerdictCode;
}

export interface Flip {
  readonly code: string;
  readonly points: number;
}

export interface LensResult {
  /** null: not evidenced. */
  readonly score: number | null;
  readonly observed: number;
  readonly tagged: number;
}

export interface MonteCarloResult {
  readonly draws: number;
  /** Shares of the draws; no probabilities of being right. */
  readonly probability: Readonly<Partial<Record<VerdictCode, number>>>;
  readonly mean: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

export interface SingleIndicatorBlock {
  readonly block: BlockCode;
  readonly code: string;
  /** Its share of the whole index. */
  readonly weight: number;
}

/** One condition inside a gate, as the gates sheet shows it: 1 met, 0 not met, null unknown. */
export interface GateReport {
  readonly state: GateState;
  readonly conditions: readonly (1 | 0 | null)[];
  /** Verdict the state caps at; 4 when it does not cap. */
  readonly cap: number;
}

/** A row of the indicators sheet after profile, overrides and weights are applied. */
export interface IndicatorRow {
  readonly indicator: Indicator;
  readonly goalposts: Goalposts;
  readonly scale: Scale;
  readonly on: boolean;
  /** 0 unless applicable (on, with its three goalposts). */
  readonly weight: number;
  readonly value: number | null;
  readonly grade: Grade | null;
  readonly sigma: number;
  /** null when unmeasured, without goalposts or faulty. */
  readonly score: number | null;
  readonly fault: Fault | null;
}

/** Everything that follows from an input; the names are those of the published examples. */
export interface FormationResult {
  readonly config: FormationConfig;
  readonly profile: Profile;
  readonly rows: readonly IndicatorRow[];
  /** What is wrong with a row, by code. */
  readonly faults: Readonly<Record<string, Fault>>;

  readonly scores: Readonly<Record<string, number | null>>;
  readonly blocks: Readonly<Record<BlockCode, BlockResult>>;
  readonly coverage: number;
  readonly n_observed: number;
  readonly n_applicable: number;
  readonly blocks_scored: number;
  readonly blocks_applicable: number;
  readonly effective_weights: Readonly<Record<string, number>>;
  readonly single_indicator_blocks: readonly SingleIndicatorBlock[];
  readonly index: IndexByRho;
  readonly gates: Readonly<Record<GateCode, GateState>>;
  readonly gate_reports: Readonly<Record<GateCode, GateReport>>;
  readonly figures: GateFigures;
  readonly base_verdict: VerdictCode;
  readonly verdict: VerdictCode;
  readonly ceiling: VerdictCode;
  readonly bounds: { readonly low: Outcome; readonly high: Outcome };
  readonly verdict_range: string;
  readonly label: string;
  readonly to_do_gates: readonly GateCode[];
  readonly verdict_by_rho: Readonly<Record<"1" | "0" | "-1", VerdictCode>>;
  readonly aggregation_sensitive: boolean;
  readonly verdict_by_mode: Readonly<Record<Mode, VerdictCode>>;
  /** Applicable indicators without a score, by effective weight. */
  readonly measure_first: readonly { readonly code: string; readonly weight: number }[];
  /** null where enough evidence is lacking for an index. */
  readonly detail: FormationDetail | null;
}

/** What is computed only when the evidence suffices for an index. */
export interface FormationDetail {
  readonly error_contributions: Readonly<Record<string, number>>;
  readonly sigma_index: number;
  readonly interval: readonly [number, number];
  readonly leverage: Readonly<Record<string, number>>;
  readonly gain: Readonly<Record<string, number>>;
  readonly leverage_ranking: readonly string[];
  readonly flip_down: Flip | null;
  readonly flip_up: Flip | null;
  readonly flip_down_all: Readonly<Record<string, number>>;
  readonly flip_up_all: Readonly<Record<string, number>>;
  readonly gate_flips: Readonly<Record<string, VerdictCode>>;
  readonly goalpost_shift: { readonly harder: Outcome; readonly easier: Outcome };
  readonly grid_runs: number;
  readonly grid_same_share: number;
  readonly grid_counts: Readonly<Record<"V1" | "V2" | "V3" | "V4", number>>;
  readonly robust: boolean;
  readonly leave_one_block_out: Readonly<Partial<Record<BlockCode, number>>>;
  readonly preconditions: Readonly<Record<Precondition, LensResult>>;
  readonly eso: Readonly<Record<Eso, LensResult>>;
  readonly diamond: Readonly<Record<Exclude<Diamond, "none">, LensResult>>;
  readonly s3: Readonly<Record<Exclude<S3, "none">, LensResult>>;
}
