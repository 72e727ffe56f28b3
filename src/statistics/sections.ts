/**
 * Sections of economic activity (ISIC rev. 4, NACE rev. 2, and the Kazakh classification after them) and the lines
 * official tables print beside them. Russian and English names as in the official statistics; Kazakh and the words
 * by which headers are recognized are ours.
 */
import { locales, Text } from "../core/locale";
import { fold, isBareYear } from "./labels";

export type IndustryRole =
  /** A section, a division, or any line that is part of the whole. */
  | "industry"
  /** All industries together, before taxes on products. */
  | "total"
  /** A sum of some of the others. */
  | "subtotal"
  /** Gross regional or domestic product. */
  | "product"
  /** What lies between the sum of industries and the product. */
  | "balancing";

export interface KnownIndustry {
  readonly code: string;
  readonly role: IndustryRole;
  readonly name: Text;
  /** Words one of which must stand in a header; folded letters. */
  readonly stems: RegExp;
  /** Services of general interest: they follow population, not specialization. */
  readonly general?: boolean;
}

export const knownIndustries: readonly KnownIndustry[] = [
  {
    code: "NET_TAXES",
    role: "balancing",
    name: {
      en: "Net taxes on products",
      ru: "Чистые налоги на продукты",
      kk: "Өнімге салынатын таза салықтар",
    },
    stems: /налог|net tax|taxes|салык|субсиди/,
  },
  {
    code: "GDP",
    role: "product",
    name: {
      en: "Gross regional product",
      ru: "Валовой региональный продукт",
      kk: "Жалпы өңірлік өнім",
    },
    stems:
      /валов\p{L}* (?:региональн|внутренн)|gross (?:regional|domestic)|жалпы (?:онирлик|ишки)|(?<!\p{L})(?:врп|ввп|grp|gdp|жоо|жио)(?!\p{L})/u,
  },
  {
    code: "A",
    role: "industry",
    name: {
      en: "Agriculture, forestry and fishing",
      ru: "Сельское, лесное и рыбное хозяйство",
      kk: "Ауыл, орман және балық шаруашылығы",
    },
    stems: /сельск|agricultur|ауыл/,
  },
  {
    code: "B",
    role: "industry",
    name: {
      en: "Mining and quarrying",
      ru: "Горнодобывающая промышленность и разработка карьеров",
      kk: "Тау-кен өндіру өнеркәсібі және карьерлерді қазу",
    },
    stems: /горнодобыв|добыва|mining|тау кен|кен онди/,
  },
  {
    code: "C",
    role: "industry",
    name: { en: "Manufacturing", ru: "Обрабатывающая промышленность", kk: "Өңдеу өнеркәсібі" },
    stems: /обрабатыв|manufactur|ондеу/,
  },
  {
    code: "E",
    role: "industry",
    name: {
      en: "Water supply; sewerage, waste management and remediation activities",
      ru: "Водоснабжение; водоотведение; сбор, обработка и удаление отходов, деятельность по ликвидации загрязнений",
      kk: "Сумен жабдықтау; су бұру; қалдықтарды жинау, өңдеу және жою, ластануды жою жөніндегі қызмет",
    },
    stems: /водоснабж|water|сумен|калдык/,
  },
  {
    code: "D",
    role: "industry",
    name: {
      en: "Electricity, gas, steam and air conditioning supply",
      ru: "Снабжение электроэнергией, газом, паром, горячей водой и кондиционированным воздухом",
      kk: "Электр энергиясымен, газбен, бумен, ыстық сумен және ауаны кондициялаумен жабдықтау",
    },
    stems: /электро|electric|электр|энергия/,
  },
  {
    code: "F",
    role: "industry",
    name: { en: "Construction", ru: "Строительство", kk: "Құрылыс" },
    stems: /строител|construction|курылыс/,
  },
  {
    code: "G",
    role: "industry",
    name: {
      en: "Wholesale and retail trade; repair of motor vehicles and motorcycles",
      ru: "Оптовая и розничная торговля; ремонт автомобилей и мотоциклов",
      kk: "Көтерме және бөлшек сауда; автомобильдер мен мотоциклдерді жөндеу",
    },
    stems: /торговл|trade|сауда/,
  },
  {
    code: "H",
    role: "industry",
    name: {
      en: "Transportation and storage",
      ru: "Транспорт и складирование",
      kk: "Көлік және қоймалау",
    },
    stems: /транспорт|transport|колик/,
  },
  {
    code: "I",
    role: "industry",
    name: {
      en: "Accommodation and food service activities",
      ru: "Предоставление услуг по проживанию и питанию",
      kk: "Тұру және тамақтану бойынша қызмет көрсету",
    },
    stems: /прожива|accommodation|тамактан|тургын/,
  },
  {
    code: "J",
    role: "industry",
    name: {
      en: "Information and communication",
      ru: "Информация и связь",
      kk: "Ақпарат және байланыс",
    },
    stems: /информац|information|акпарат/,
  },
  {
    code: "K",
    role: "industry",
    name: {
      en: "Financial and insurance activities",
      ru: "Финансовая и страховая деятельность",
      kk: "Қаржы және сақтандыру қызметі",
    },
    stems: /финанс|financ|каржы/,
  },
  {
    code: "L",
    role: "industry",
    name: {
      en: "Real estate activities",
      ru: "Операции с недвижимым имуществом",
      kk: "Жылжымайтын мүлікпен операциялар",
    },
    stems: /недвижим|real estate|жылжымаитын/,
    general: true,
  },
  {
    code: "N",
    role: "industry",
    name: {
      en: "Administrative and support service activities",
      ru: "Деятельность в области административного и вспомогательного обслуживания",
      kk: "Әкімшілік және қосалқы қызмет көрсету саласындағы қызмет",
    },
    stems: /административн|administrative|акимшилик/,
  },
  {
    code: "M",
    role: "industry",
    name: {
      en: "Professional, scientific and technical activities",
      ru: "Профессиональная, научная и техническая деятельность",
      kk: "Кәсіби, ғылыми және техникалық қызмет",
    },
    stems: /профессиональн|professional|касиби/,
  },
  {
    code: "O",
    role: "industry",
    name: {
      en: "Public administration and defence; compulsory social security",
      ru: "Государственное управление и оборона; обязательное социальное обеспечение",
      kk: "Мемлекеттік басқару және қорғаныс; міндетті әлеуметтік қамсыздандыру",
    },
    stems: /госуправл|государственн\p{L}* управл|public admin|мемлекеттик баскару/u,
    general: true,
  },
  {
    code: "P",
    role: "industry",
    name: { en: "Education", ru: "Образование", kk: "Білім беру" },
    stems: /образован|education|билим/,
    general: true,
  },
  {
    code: "Q",
    role: "industry",
    name: {
      en: "Human health and social work activities",
      ru: "Здравоохранение и социальное обслуживание населения",
      kk: "Денсаулық сақтау және халыққа әлеуметтік қызмет көрсету",
    },
    stems: /здравоохр|health|денсаулык/,
    general: true,
  },
  {
    code: "R",
    role: "industry",
    name: {
      en: "Arts, entertainment and recreation",
      ru: "Искусство, развлечения и отдых",
      kk: "Өнер, ойын-сауық және демалыс",
    },
    stems: /искусств|(?<!\p{L})arts|онер(?!к)/u,
  },
  {
    code: "T",
    role: "industry",
    name: {
      en: "Activities of households as employers",
      ru: "Деятельность домашних хозяйств, нанимающих домашнюю прислугу",
      kk: "Үй қызметшісін жалдайтын үй шаруашылықтарының қызметі",
    },
    stems: /домашн|household|уи шаруашылы/,
  },
  {
    code: "S",
    role: "industry",
    name: {
      en: "Other service activities",
      ru: "Предоставление прочих видов услуг",
      kk: "Өзге де қызмет түрлерін ұсыну",
    },
    stems: /прочи\p{L}* (?:видов )?услуг|other services?|озге\p{L}*(?: де)? кызмет/u,
  },
  {
    code: "IND",
    role: "subtotal",
    name: {
      en: "Industry (mining, manufacturing, energy, water)",
      ru: "Промышленность",
      kk: "Өнеркәсіп",
    },
    stems: /^(?:вся )?(?:промышленность|industry|онеркасип)(?: (?:всего|total|барлыгы))?$/,
  },
];

const byCode = new Map(knownIndustries.map((one) => [one.code, one]));

/** Cyrillic letters that look like the Latin ones of the sections. */
const lookalikes: Readonly<Record<string, string>> = {
  А: "A",
  В: "B",
  С: "C",
  Е: "E",
  Н: "H",
  І: "I",
  К: "K",
  М: "M",
  О: "O",
  Р: "P",
  Ѕ: "S",
  Т: "T",
};

/** "C", "C Manufacturing", "Section C. Manufacturing", "C - Обрабатывающая"; not "B+C+D+E" and no word of one letter. */
const leadingCode =
  /^(?:(?:section|секция|раздел|секциясы)\s+)?([A-UА-ЯІЅ])(?:$|[.):]|\s*[-–—]\s|\s+(?=\p{Lu}))/u;

const generalWords =
  /^(?:всего|итого|total|all(?: industries| sectors| activities)?|барлыгы|жиыны)(?!\p{L})|total|gross value added|валовая добавленная стоимость|жалпы косылган кун|вся экономика|all industries/u;

/** "Industry B+C+D+E": a sum says so itself. */
const sumOfLetters = /(?<!\p{L})[A-UА-Я]\s*\+\s*[A-UА-Я](?!\p{L})/u;

export interface FoundIndustry {
  readonly code: string | null;
  readonly role: IndustryRole;
  /** How it was told: by its letter and name, by one of them, or not at all. */
  readonly sure: boolean;
}

/** "21 Pharmaceuticals", "10.1": divisions and groups of the classification stand for themselves. */
const division = /^(\d{2}(?:\.\d{1,2})?)(?:\s|$)/;

const byName = new Map(
  knownIndustries.flatMap((one) => locales.map((locale) => [fold(one.name[locale]), one] as const))
);

const industryWord = /(?<!\p{L})(?:промышлен|industry|онеркасип)/u;

/** The only industry whose words a header uses; "Industry and construction" uses those of none alone. */
function namedBy(words: string): KnownIndustry | null {
  const exact = byName.get(words.replace(/^[a-z] /, ""));
  if (exact) return exact;
  const fitting = knownIndustries.filter(({ stems }) => stems.test(words));
  const special = fitting.find(({ role }) => role !== "industry");
  if (special === undefined && industryWord.test(words) && !/^[bc]$/i.test(fitting[0]?.code ?? ""))
    return null;
  return special ?? (fitting.length === 1 ? (fitting[0] ?? null) : null);
}

/** @returns which industry a header names; role "industry" without a code where none is known by it */
export function findIndustry(header: string): FoundIndustry {
  const label = header.trim();
  const words = fold(label);
  const exact = byCode.get(label.toUpperCase());
  if (exact) return { code: exact.code, role: exact.role, sure: true };
  const digits = division.exec(label)?.[1];
  if (digits !== undefined && !isBareYear(label))
    return { code: digits, role: "industry", sure: true };
  const named = namedBy(words);
  if (sumOfLetters.test(label))
    return {
      code: /B\s*\+\s*C\s*\+\s*D/u.test(label) ? "IND" : null,
      role: "subtotal",
      sure: true,
    };
  const letter = leadingCode.exec(label)?.[1];
  const coded = letter === undefined ? undefined : byCode.get(lookalikes[letter] ?? letter);
  if (coded?.role === "industry")
    return { code: coded.code, role: "industry", sure: named === null || named === coded };
  if (named && named.role !== "industry") return { code: named.code, role: named.role, sure: true };
  if (generalWords.test(words)) return { code: null, role: "total", sure: true };
  // "Manufacture of food" is a division, not the section.
  if (named && !/^manufacture of|^производство /u.test(words))
    return { code: named.code, role: "industry", sure: true };
  return { code: null, role: "industry", sure: false };
}

export function industryNamed(code: string): KnownIndustry | null {
  return byCode.get(code) ?? null;
}
