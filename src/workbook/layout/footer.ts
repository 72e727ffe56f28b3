/** What stands at the foot of every printed page. */
import { methodVersion } from "../../assessments/cluster-formation";
import type { Locale } from "../../core/locale";
import type { PlannedFooter } from "./plan";
import { words } from "./words";

export function footerOf(locale: Locale, synthetic: boolean): PlannedFooter {
  return {
    left: words["footer.method"][locale].replace("{1}", methodVersion),
    center: synthetic ? words.synthetic[locale] : "",
    page: words["footer.page"][locale],
  };
}
