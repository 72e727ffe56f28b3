/**
 * The regions of Kazakhstan as statistics name them. Codes and Russian dictionary names are those of the official
 * statistics (Bureau of National Statistics); English and Kazakh names are from general knowledge. Borders changed
 * in 2018 (Turkistan and Shymkent out of South Kazakhstan) and in 2022 (Abai, Zhetisu, Ulytau).
 */
import { locales, Text } from "../core/locale";
import { fold } from "./labels";

export type RegionKind = "region" | "city" | "former" | "country";

export interface KnownRegion {
  readonly code: string;
  readonly kind: RegionKind;
  readonly name: Text;
  /** Year since which there are figures within its borders, where these are young. */
  readonly since?: number;
  /** Other spellings, without the words for region and city. */
  readonly also: readonly string[];
}

const region = (
  code: string,
  en: string,
  ru: string,
  kk: string,
  also: readonly string[] = [],
  since?: number
): KnownRegion => ({
  code,
  kind: "region",
  name: { en: `${en} Region`, ru, kk: `${kk} облысы` },
  also,
  ...(since === undefined ? {} : { since }),
});

const city = (
  code: string,
  en: string,
  name: string,
  also: readonly string[] = [],
  since?: number
): KnownRegion => ({
  code,
  kind: "city",
  name: { en: `${en} City`, ru: `г. ${name}`, kk: `${name} қаласы` },
  also,
  ...(since === undefined ? {} : { since }),
});

export const countryCode = "national";

export const knownRegions: readonly KnownRegion[] = [
  region("ABY", "Abai", "Область Абай", "Абай", ["Abay", "Абайская"], 2022),
  region("AKM", "Akmola", "Акмолинская область", "Ақмола", ["Aqmola"]),
  region("AKT", "Aktobe", "Актюбинская область", "Ақтөбе", ["Aqtobe", "Aktyubinsk"]),
  region("ALM", "Almaty", "Алматинская область", "Алматы", ["Almatinskaya"]),
  region("ATY", "Atyrau", "Атырауская область", "Атырау"),
  region("KRG", "Karaganda", "Карагандинская область", "Қарағанды", [
    "Karagandy",
    "Qaraghandy",
    "Qaragandy",
  ]),
  region("KST", "Kostanay", "Костанайская область", "Қостанай", ["Kostanai", "Qostanai"]),
  region("KZL", "Kyzylorda", "Кызылординская область", "Қызылорда", ["Kyzyl-Orda", "Qyzylorda"]),
  region("MNG", "Mangystau", "Мангистауская область", "Маңғыстау", ["Mangistau", "Mangghystau"]),
  region("PVL", "Pavlodar", "Павлодарская область", "Павлодар"),
  region("SKO", "North Kazakhstan", "Северо-Казахстанская область", "Солтүстік Қазақстан", [
    "СКО",
    "NKR",
  ]),
  region("TRK", "Turkistan", "Туркестанская область", "Түркістан", ["Turkestan"], 2018),
  region("ULT", "Ulytau", "Область Улытау", "Ұлытау", ["Ulutau", "Улытауская"], 2022),
  region("VKO", "East Kazakhstan", "Восточно-Казахстанская область", "Шығыс Қазақстан", [
    "ВКО",
    "EKR",
  ]),
  region("ZHM", "Zhambyl", "Жамбылская область", "Жамбыл", ["Jambyl", "Zhambul"]),
  region("ZHT", "Zhetisu", "Область Жетысу", "Жетісу", ["Zhetysu", "Jetisu", "Жетысуская"], 2022),
  region("ZKO", "West Kazakhstan", "Западно-Казахстанская область", "Батыс Қазақстан", [
    "ЗКО",
    "WKR",
  ]),
  city("ALA", "Almaty", "Алматы"),
  city("AST", "Astana", "Астана", ["Нур-Султан", "Нұр-Сұлтан", "Nur-Sultan"]),
  city("SHM", "Shymkent", "Шымкент", [], 2018),
  {
    code: "YKO",
    kind: "former",
    name: {
      en: "South Kazakhstan Region",
      ru: "Южно-Казахстанская область",
      kk: "Оңтүстік Қазақстан облысы",
    },
    also: ["ЮКО"],
  },
  {
    code: countryCode,
    kind: "country",
    name: {
      en: "Republic of Kazakhstan",
      ru: "Республика Казахстан",
      kk: "Қазақстан Республикасы",
    },
    also: ["Kazakhstan", "Казахстан", "Қазақстан", "РК", "ҚР", "KZ", "KAZ"],
  },
];

const regionWords = /(?<!\p{L})(?:област[ьи]|обл|облысы|облыс|region|oblast|province)(?!\p{L})/gu;
const cityWords = /(?<!\p{L})(?:город|г|гор|каласы|кала|к|city)(?!\p{L})/gu;
const stateWords = /(?<!\p{L})(?:республика|республикасы|republic|of|the)(?!\p{L})/gu;

/** "г.а." and "қ.ә." of older tables: a city with the villages it administers. */
const administration = /(?:г|қ)\s*\.\s*(?:а|ә)\s*\.?(?!\p{L})/giu;

const spare = (words: string): string => words.replace(/\s+/g, " ").trim();

interface Core {
  readonly words: string;
  /** What the label says of itself; null where it does not. */
  readonly says: "region" | "city" | null;
}

function coreOf(label: string): Core {
  const words = fold(label.replace(administration, " город "));
  const bare = (pattern: RegExp): string => spare(words.replace(pattern, " "));
  const [asRegion, asCity] = [bare(regionWords), bare(cityWords)];
  if (asRegion !== words && asRegion !== "") return { words: asRegion, says: "region" };
  if (asCity !== words && asCity !== "") return { words: asCity, says: "city" };
  return { words: spare(words.replace(stateWords, " ")) || words, says: null };
}

/** Adjectives end alike in every region: "Акмолинская", "Акмолинской", "Акмолинскую". */
const ending = /ск(?:ая|ои|ую|ое)$/u;
const stemmed = (words: string): string => words.replace(ending, "ск");

const index = new Map<string, readonly KnownRegion[]>();
for (const one of knownRegions) {
  const spellings = [...locales.map((locale) => one.name[locale]), ...one.also];
  for (const key of new Set(spellings.map((spelling) => stemmed(coreOf(spelling).words))))
    index.set(key, [...(index.get(key) ?? []), one]);
}
const byCode = new Map(knownRegions.map((one) => [one.code.toLowerCase(), one]));

export interface FoundRegion {
  readonly region: KnownRegion;
  /** False where the label fits a region and a city of one name. */
  readonly sure: boolean;
}

/** @returns the region a label or code names; null where none is known by it */
export function findRegion(label: string): FoundRegion | null {
  const code = byCode.get(label.trim().toLowerCase());
  if (code) return { region: code, sure: true };
  const { words, says } = coreOf(label);
  const candidates = index.get(stemmed(words)) ?? [];
  const fitting = says === null ? candidates : candidates.filter(({ kind }) => fits(kind, says));
  const [first] = fitting;
  if (!first) return null;
  // A bare "Almaty" is rather the city: the region is hardly named without its word.
  const chosen = fitting.find(({ kind }) => kind === "city") ?? first;
  return { region: chosen, sure: fitting.length === 1 };
}

const fits = (kind: RegionKind, says: "region" | "city"): boolean =>
  says === "city" ? kind === "city" : kind === "region" || kind === "former";

export function regionNamed(code: string): KnownRegion | null {
  return byCode.get(code.toLowerCase()) ?? null;
}

export type Borders = "before2018" | "from2018" | "from2022" | "mixed";

/** @returns within which borders these regions exist together; null where they do not tell */
export function bordersOf(codes: ReadonlySet<string>): Borders | null {
  const has = (...list: readonly string[]): boolean => list.some((code) => codes.has(code));
  const newest = has("ABY", "ULT", "ZHT");
  const former = has("YKO");
  if (former && (newest || has("TRK", "SHM"))) return "mixed";
  if (former) return "before2018";
  if (newest) return "from2022";
  // Only a table that names the regions that were divided tells that it knows no others.
  const divided = ["ALM", "KRG", "VKO"].every((code) => codes.has(code));
  return divided && codes.size >= 10 ? "from2018" : null;
}
