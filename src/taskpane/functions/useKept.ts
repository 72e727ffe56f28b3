/** Favorite and recent functions, kept in the workbook's settings. */
import { useState } from "react";
import type { AnyMeasure } from "../../core/measure";
import type { Workbook } from "../../workbook/workbook";
import { Failure, failureOf } from "../guide/cell-writer";

const favoritesSetting = "assay.favorites";
const recentSetting = "assay.recent";
const mostRecent = 6;

const idsIn = (workbook: Workbook, key: string): readonly string[] =>
  (workbook.setting(key) ?? "").split(" ").filter((id) => id !== "");

export interface Kept {
  readonly favorites: readonly string[];
  readonly recent: readonly string[];
  readonly failure: Failure | null;
  readonly toggle: (measure: AnyMeasure) => void;
  /** Remembered while the pane is open. */
  readonly opened: (measure: AnyMeasure) => void;
  /** Kept in the workbook, which has been changed anyhow. */
  readonly used: (measure: AnyMeasure) => void;
}

export function useKept(workbook: Workbook): Kept {
  const [favorites, setFavorites] = useState(() => idsIn(workbook, favoritesSetting));
  const [recent, setRecent] = useState(() => idsIn(workbook, recentSetting));
  const [failure, setFailure] = useState<Failure | null>(null);

  const keep = async (key: string, ids: readonly string[]): Promise<void> => {
    setFailure(null);
    try {
      await workbook.keepSetting(key, ids.join(" "));
    } catch (thrown) {
      // The list is right all the same; that it will not be remembered is said.
      setFailure(failureOf(thrown));
    }
  };
  const first = ({ id }: AnyMeasure): readonly string[] =>
    [id, ...recent.filter((other) => other !== id)].slice(0, mostRecent);
  return {
    favorites,
    recent,
    failure,
    toggle: ({ id }) => {
      const next = favorites.includes(id)
        ? favorites.filter((other) => other !== id)
        : [...favorites, id];
      setFavorites(next);
      void keep(favoritesSetting, next);
    },
    opened: (measure) => setRecent(first(measure)),
    used: (measure) => {
      const next = first(measure);
      setRecent(next);
      void keep(recentSetting, next);
    },
  };
}
