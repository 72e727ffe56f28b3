/** The cluster formation assessment as one thing: what it is called, and which method it follows. */
import type { Text } from "../core/locale";

/** Shown with results and kept with an assessment; it changes when a number or a rule changes. */
export const methodVersion = "1.0";

export const clusterFormation: {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
} = {
  id: "cluster-formation",
  version: methodVersion,
  name: {
    en: "Cluster formation assessment",
    ru: "Оценка возможности формирования кластера",
    kk: "Кластер қалыптастыру мүмкіндігін бағалау",
  },
};
