/** What a register of participants says: firms, owners, the largest share, missing roles. */
import type { Text } from "../../core/locale";

/** Roles of participants, by the code that the sheet keeps. */
export const roles = {
  core: { en: "core producer", ru: "ядро: производитель", kk: "ядро: өндіруші" },
  supplier: { en: "supplier", ru: "поставщик", kk: "жеткізуші" },
  science: { en: "science", ru: "наука", kk: "ғылым" },
  education: { en: "education", ru: "образование", kk: "білім беру" },
  services: { en: "services", ru: "услуги", kk: "қызмет көрсету" },
  authority: { en: "authority", ru: "орган власти", kk: "билік органы" },
  finance: { en: "finance", ru: "финансы", kk: "қаржы" },
  association: { en: "association", ru: "ассоциация", kk: "қауымдастық" },
} as const satisfies Readonly<Record<string, Text>>;

export type Role = keyof typeof roles;

export const roleCodes: readonly Role[] = [
  "core",
  "supplier",
  "science",
  "education",
  "services",
  "authority",
  "finance",
  "association",
];

export interface Participant {
  readonly name: string;
  readonly role: Role | null;
  /** Owner or holding: three plants of one holding are one owner. */
  readonly owner: string;
  readonly isSmall: boolean | null;
  /** Any unit, the same for all. */
  readonly output: number | null;
  readonly holdsStandard: boolean | null;
}

export interface ParticipantFigures {
  /** Core producers named (A6); null for an empty register. */
  readonly firms: number | null;
  /** Independent owners of core producers; null while unnamed owners could still change the gate. */
  readonly owners: number | null;
  /** Largest owner's share of the core's output, % (A7); null unless every core output is known. */
  readonly largest: number | null;
  /** Small and medium enterprises among those whose size is known, % (F5). */
  readonly small: number | null;
  /** Core producers under the standard among those where it is known, % (G1). */
  readonly standard: number | null;
  /** Core producers that hold the standard; null while the unknown ones could be the first. */
  readonly producers: number | null;
  /** Core producers whose owner, output or standard is not known. */
  readonly ownersUnknown: number;
  readonly outputsUnknown: number;
  readonly standardsUnknown: number;
  readonly missingRoles: readonly Role[];
}

/** @param ownersNeeded  limit of the gate of several owners */
export function participantFigures(
  participants: readonly Participant[],
  ownersNeeded: number
): ParticipantFigures {
  const named = participants.filter(({ name }) => name.trim() !== "");
  const core = named.filter(({ role }) => role === "core");
  const outputs = new Map<string, number>();
  for (const { owner, output } of core)
    if (owner !== "") outputs.set(fold(owner), (outputs.get(fold(owner)) ?? 0) + (output ?? 0));
  const ownersUnknown = core.filter(({ owner }) => owner === "").length;
  const outputsUnknown = core.filter(({ output }) => output === null).length;
  const standards = core.filter(({ holdsStandard }) => holdsStandard !== null);
  const holders = standards.filter(({ holdsStandard }) => holdsStandard).length;
  const sized = named.filter(({ isSmall }) => isSmall !== null);
  const total = core.reduce((sum, { output }) => sum + (output ?? 0), 0);
  const standardsUnknown = core.length - standards.length;
  return {
    firms: named.length === 0 ? null : core.length,
    owners:
      named.length === 0 || (ownersUnknown > 0 && outputs.size < ownersNeeded)
        ? null
        : outputs.size,
    largest:
      core.length === 0 || ownersUnknown > 0 || outputsUnknown > 0 || total <= 0
        ? null
        : (100 * Math.max(...outputs.values())) / total,
    small: share(sized.filter(({ isSmall }) => isSmall).length, sized.length),
    standard: share(holders, standards.length),
    producers: core.length === 0 || (standardsUnknown > 0 && holders === 0) ? null : holders,
    ownersUnknown,
    outputsUnknown,
    standardsUnknown,
    missingRoles: roleCodes.filter((code) => !named.some(({ role }) => role === code)),
  };
}

/** Owners are compared as the sheet does: without case. */
function fold(owner: string): string {
  return owner.toLowerCase();
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}
