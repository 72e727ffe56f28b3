/** Which requirement set each member of the object model belongs to, and what a profile withholds. */
import type { Profile } from "./profiles";

/** "ExcelApi 1.9" → the members it brought: "Range.copyFrom", "Worksheet.onChanged", … */
export type ApiSetTable = Readonly<Record<string, readonly string[]>>;

interface Requirement {
  readonly set: string;
  readonly version: string;
}

/** Says for a member why this Excel does not offer it, or null when it does. */
export function withholder(
  table: ApiSetTable,
  profile: Profile
): (className: string, member: string) => string | null {
  const requirements = new Map<string, Requirement>();
  for (const [key, members] of Object.entries(table)) {
    const [set = "", version = ""] = key.split(" ");
    for (const member of members) requirements.set(member, { set, version });
  }
  return (className, member) => {
    const name = `${className}.${publicMember(member)}`;
    const required = requirements.get(name);
    if (!required) return null;
    const offered = profile.requirementSets[required.set.toLowerCase()];
    if (offered !== undefined && !isNewer(required.version, offered)) return null;
    const available = offered === undefined ? `no ${required.set}` : `${required.set} ${offered}`;
    return `${name} needs ${required.set} ${required.version}; ${profile.name} offers ${available}.`;
  };
}

/** Registering for an event is using it: `_RegisterDataChangedEvent` stands for `onChanged`. */
function publicMember(member: string): string {
  const event = /^_(?:Unr|R)egister(?:Event(\w+)|(\w+)Event)$/.exec(member);
  const name = event?.[1] ?? event?.[2];
  return name === undefined ? member : `on${name === "DataChanged" ? "Changed" : name}`;
}

/** Compares "1.10" with "1.9" part by part. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split(".").map(Number));
  for (let part = 0; part < Math.max(a?.length ?? 0, b?.length ?? 0); part++) {
    const difference = (a?.[part] ?? 0) - (b?.[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
