/** Actors and links in the pane: how dense the model is, and what is absent from it. */
import { assessActors, linkKindCodes, linkKinds } from "../../assessments/cluster-formation/actors";
import { roles } from "../../assessments/cluster-formation/participants";
import { locales, Text } from "../../core/locale";
import type { Contents } from "../guide/sheets";
import { formatNumber } from "../numbers";
import { ActorsExtra } from "./ActorsExtra";
import { actorNames, actorsModel } from "./actors-model";
import { counted, listed, stated } from "./findings";
import { columnOf, Finding, inEach, ModuleView, numberAt, wordsAt } from "./module-view";

const percent = { en: "%", ru: "%", kk: "%" };

export const actorsView: ModuleView = {
  key: "actors",
  names: [
    ...actorNames,
    "act_first",
    "act_n",
    "act_links",
    "act_left_out",
    "act_pairs",
    "act_density",
    "act_unlinked",
    "act_core",
    "act_limit",
    "act_coordination",
    "act_kinds_links",
  ],
  review: (contents) => {
    const { actors } = actorsModel(contents);
    const named = actors.filter(({ name }) => name !== "");
    const firsts = columnOf(contents, "act_first");
    const density = numberAt(contents, "act_density");
    const coordination = numberAt(contents, "act_coordination");
    const limit = numberAt(contents, "act_limit");
    const links = numberAt(contents, "act_links") ?? 0;
    return {
      figures: [
        {
          label: { en: "Actors", ru: "Действующих лиц", kk: "Әрекет етушілер" },
          value: numberAt(contents, "act_n"),
          digits: 0,
        },
        {
          label: { en: "Linked pairs", ru: "Связанных пар", kk: "Байланысқан жұптар" },
          value: numberAt(contents, "act_pairs"),
          digits: 0,
        },
        {
          label: { en: "Density", ru: "Плотность", kk: "Тығыздық" },
          value: density === null ? null : 100 * density,
          unit: percent,
        },
        {
          label: {
            en: "Core that one body reaches",
            ru: "Ядро, охваченное одним органом",
            kk: "Бір орган қамтитын ядро",
          },
          value: coordination,
          digits: 0,
          unit: percent,
        },
      ],
      findings: [
        ...pairFindings(contents),
        ...stated(
          coordination !== null && limit !== null && coordination < limit,
          inEach((locale) => {
            const [reached, wanted] = [coordination ?? 0, limit ?? 0].map((x) =>
              formatNumber(x, 0, locale)
            );
            return {
              en: `No body is linked with enough of the core: the best one reaches ${reached}%, the limit is ${wanted}%`,
              ru: `Ни один орган не связан с достаточной частью ядра: лучший охватывает ${reached}\u00a0%, предел — ${wanted}\u00a0%`,
              kk: `Ешбір орган ядроның жеткілікті бөлігімен байланыспаған: ең жақсысы ${reached}\u00a0% қамтиды, шегі: ${wanted}\u00a0%`,
            }[locale];
          }),
          { at: "act_coordination" }
        ),
        ...stated(
          named.length > 0 && !named.some(({ coordinates }) => coordinates === true),
          {
            en: "No actor is marked as coordinating the others",
            ru: "Ни одно действующее лицо не отмечено как координирующее",
            kk: "Үйлестіруші ретінде ешкім белгіленбеген",
          },
          { at: "act_coordinates" }
        ),
        ...stated(
          named.length > 0 && numberAt(contents, "act_core") === 0,
          {
            en: "No core producer is listed, so nothing can be said about coordination",
            ru: "Производителей ядра в списке нет, поэтому о координации сказать нечего",
            kk: "Тізімде ядро өндірушілері жоқ, сондықтан үйлестіру туралы ештеңе айтылмайды",
          },
          { at: "act_role" }
        ),
        ...listed(
          wordsAt(contents, "act_unlinked"),
          { en: "Without a single link", ru: "Без единой связи", kk: "Бірде-бір байланысы жоқ" },
          { at: "act_unlinked" }
        ),
        ...stated(links > 0, absentKinds(contents), { at: "act_kinds_links", tone: "info" }).filter(
          ({ words }) => words.en !== ""
        ),
        ...counted(
          numberAt(contents, "act_left_out"),
          {
            en: "Rows of links left out: an end is blank, not listed, or the same as the other",
            ru: "Строк связей не учтено: конец пуст, его нет в списке или он совпадает с другим",
            kk: "Ескерілмеген байланыс жолдары: ұшы бос, тізімде жоқ немесе екіншісімен бірдей",
          },
          { at: "act_link_says", tone: "fail" }
        ),
        ...counted(
          named.filter(({ role }) => role === null).length,
          {
            en: "Actors without a role of the list; they are not drawn unless they coordinate",
            ru: "Без роли из списка; такие не рисуются, если не координируют",
            kk: "Тізімнен рөлі жоқтар; үйлестірмесе, сызылмайды",
          },
          { at: "act_role" }
        ),
        ...counted(
          actors.filter(({ name }, row) => name !== "" && firsts[row] === 0).length,
          {
            en: "Names that stand twice; the first row counts",
            ru: "Названий, которые стоят дважды; считается первая строка",
            kk: "Екі рет тұрған атаулар; бірінші жолы саналады",
          },
          { at: "act_says" }
        ),
      ],
    };
  },
  Extra: ActorsExtra,
};

/** Expected pairs of roles without a link: worse when both are there and do not meet. */
function pairFindings(contents: Contents): readonly Finding[] {
  const { actors, links, expected } = actorsModel(contents);
  if (!actors.some(({ name }) => name !== "")) return [];
  const absent = assessActors(actors, links, 0, expected).pairs.filter((pair) => pair.links === 0);
  const tell = (pairs: typeof absent, words: Text, tone: Finding["tone"]): readonly Finding[] =>
    pairs.length === 0
      ? []
      : [
          {
            tone,
            at: "act_pair_state",
            words: inEach(
              (locale) =>
                `${words[locale]}: ${pairs
                  .map(
                    ({ pair: [one, other] }) => `${roles[one][locale]} – ${roles[other][locale]}`
                  )
                  .join(", ")}`
            ),
          },
        ];
  return [
    ...tell(
      absent.filter(({ bothPresent }) => bothPresent),
      {
        en: "Expected links that are absent although both sides are there",
        ru: "Ожидаемые связи, которых нет, хотя обе стороны есть",
        kk: "Екі жағы бар болса да, жоқ күтілетін байланыстар",
      },
      "unknown"
    ),
    ...tell(
      absent.filter(({ bothPresent }) => !bothPresent),
      {
        en: "Expected links that are absent because a side has no actor",
        ru: "Ожидаемые связи, которых нет, потому что одной стороны нет",
        kk: "Бір жағы жоқ болғандықтан жоқ күтілетін байланыстар",
      },
      "info"
    ),
  ];
}

/** Kinds of flow of which there is no link; no words at all where every kind flows. */
function absentKinds(contents: Contents): Text {
  const links = columnOf(contents, "act_kinds_links");
  const kinds = linkKindCodes.filter((_, index) => links[index] === 0);
  const lead = { en: "Nothing flows of", ru: "Не передаётся", kk: "Берілмейді" };
  const [en = "", ru = "", kk = ""] = locales.map((locale) =>
    kinds.length === 0
      ? ""
      : `${lead[locale]}: ${kinds.map((kind) => linkKinds[kind][locale]).join(", ")}`
  );
  return { en, ru, kk };
}
