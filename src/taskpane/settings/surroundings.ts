/** What the pane is told about where it runs. The entry asks the host; nothing below it does. */
import type { Locale } from "../../core/locale";

export interface HostFacts {
  /** "Excel" and its platform and version, as the host states them. */
  readonly name: string;
  readonly platform: string;
  readonly version: string;
  /** Requirement sets asked for, and whether this host has them. */
  readonly sets: readonly { readonly name: string; readonly has: boolean }[];
  readonly displayLanguage: string;
  readonly contentLanguage: string;
}

export interface Versions {
  readonly program: string;
  readonly functions: number;
  readonly method: string;
}

/** Facts for a report of a fault: no data of the workbook and no names in it. English, for developers. */
export function diagnosticsOf(host: HostFacts, versions: Versions, pane: Locale): string {
  return [
    `Assay ${versions.program}`,
    `Functions ${versions.functions}, method ${versions.method}`,
    `Host ${host.name} ${host.version}, ${host.platform}`,
    `Languages: pane ${pane}, display ${host.displayLanguage}, content ${host.contentLanguage}`,
    `Requirement sets: ${host.sets.map(({ name, has }) => `${name} ${has ? "yes" : "no"}`).join(", ")}`,
  ].join("\n");
}
