/**
 * Samples: two assessments from the claims of the two sources, with official statistics beside them where there
 * are any, and one of invented figures for teaching. Every figure says whether it is official, a source's claim or
 * invented; what neither gives stays blank and says so.
 *
 * Figures: pharmaceutical output by region, January–April 2024 (energyprom.kz quoting the Bureau of National
 * Statistics, carried by the press), industrial output by region of the same months and gross regional product
 * 2024 (Bureau of National Statistics); the other figures are the sources' own words.
 */
import type { Text } from "../../core/locale";
import type { FormationInput } from "../assessment";

/** What a figure of a sample rests on. */
export interface SampleEvidence {
  readonly source: Text;
  readonly date?: string;
  readonly note?: Text;
}

export interface SampleParticipant {
  readonly name: Text;
  readonly role: "core" | "supplier" | "science" | "education" | "authority" | "association";
  readonly owner?: string;
  readonly isSmall?: boolean;
  readonly output?: number;
  readonly holdsStandard?: boolean;
}

export interface Sample {
  readonly id: "almaty-pharmaceutical" | "pavlodar-metallurgical" | "teaching";
  readonly name: Text;
  /** What it shows, in one sentence. */
  readonly shows: Text;
  readonly region: Text;
  readonly cluster: Text;
  readonly reference: Text;
  readonly year: string;
  readonly synthetic: boolean;
  readonly input: FormationInput;
  readonly evidence: Readonly<Record<string, SampleEvidence>>;
  /** Written beside indicators without a value. */
  readonly missing?: Text;
  readonly participants: readonly SampleParticipant[];
}

const kazakhstan: Text = { en: "Kazakhstan", ru: "Казахстан", kk: "Қазақстан" };

const claimA: Text = {
  en: "Source A's claim",
  ru: "Утверждение источника A",
  kk: "A дереккөзінің тұжырымы",
};
const claimB: Text = {
  en: "Source B's claim",
  ru: "Утверждение источника B",
  kk: "B дереккөзінің тұжырымы",
};
const press: Text = {
  en: "Bureau of National Statistics, through energyprom.kz and the press",
  ru: "Бюро национальной статистики, через energyprom.kz и прессу",
  kk: "Ұлттық статистика бюросы, energyprom.kz және баспасөз арқылы",
};
const noYear: Text = {
  en: "The source states no year",
  ru: "Источник не указывает год",
  kk: "Дереккөз жылын көрсетпейді",
};
const notInSource: Text = {
  en: "Missing: neither the source nor the statistics give it",
  ru: "Нет данных: ни источник, ни статистика этого не дают",
  kk: "Дерек жоқ: мұны дереккөз де, статистика да бермейді",
};

/** Output in billion tenge, January–April 2024: pharmaceutical in the region and the country, all industry likewise. */
const pharmaRegion = 13.8;
const pharmaCountry = 61.1;
/** Million tenge, 2024. */
const grpRegion = 6_040_608.6;
const grpCountry = 136_693_318.3;
/** Industrial output, million tenge, January–April 2024. */
const regions2024 = 20;

const almaty: Sample = {
  id: "almaty-pharmaceutical",
  name: {
    en: "Almaty, pharmaceutical",
    ru: "Алматы, фармацевтика",
    kk: "Алматы, фармацевтика",
  },
  shows: {
    en: "A thesis says that all the necessary conditions exist. Its own numbers cover 12% of what is asked.",
    ru: "Диссертация утверждает, что все необходимые условия есть. Её собственные числа покрывают 12 % вопросов.",
    kk: "Диссертация барлық қажетті жағдай бар дейді. Оның өз сандары сұралғанның 12 %-ын қамтиды.",
  },
  region: { en: "Almaty region", ru: "Алматинская область", kk: "Алматы облысы" },
  cluster: { en: "Pharmaceutical", ru: "Фармацевтический", kk: "Фармацевтикалық" },
  reference: kazakhstan,
  year: "2024",
  synthetic: false,
  input: {
    profile: "pharmaceutical",
    values: {
      A1: 5.597184753137242,
      A3: (pharmaRegion / pharmaCountry) * regions2024,
      A4: 92.5,
      A6: 4,
      C1: 85,
      E1: 1,
    },
    grades: { A1: "B", A3: "B", A4: "B", A6: "D", C1: "D", E1: "D" },
    coefficients: {
      KL: 6.129637886563787,
      KP: null,
      KS: pharmaRegion / pharmaCountry / (grpRegion / grpCountry),
    },
    gate_inputs: {
      independent_firms: null,
      compulsory_standard: true,
      standard_producers: null,
      f3_n: null,
    },
  },
  evidence: {
    A1: {
      source: press,
      date: "2024-04",
      note: {
        en: "KL 6.13 and KS 5.11 of January–April output; KS sets four months of output against a year of GRP; KP is blank: no complete population table",
        ru: "KL 6,13 и KS 5,11 по выпуску января–апреля; KS сопоставляет четыре месяца выпуска с годом ВРП; KP пуст: полной таблицы населения нет",
        kk: "KL 6,13 және KS 5,11 қаңтар–сәуір өндірісі бойынша; KS төрт айлық өндірісті жылдық ЖӨӨ-мен салыстырады; KP бос: халықтың толық кестесі жоқ",
      },
    },
    A2: {
      source: { en: "—", ru: "—", kk: "—" },
      note: {
        en: "2020 and 2024 lie on two sides of a change of borders: two points are no trend",
        ru: "2020 и 2024 годы лежат по разные стороны изменения границ: две точки — не тренд",
        kk: "2020 және 2024 жылдар шекара өзгерісінің екі жағында: екі нүкте үрдіс емес",
      },
    },
    A3: { source: press, date: "2024-04" },
    A4: { source: press, date: "2024-04" },
    A6: {
      source: claimA,
      note: {
        en: "Four companies are named, then “etc.”: a lower bound",
        ru: "Названы четыре компании и «и др.»: нижняя граница",
        kk: "Төрт компания аталған, сосын «т. б.»: төменгі шегі",
      },
    },
    C1: { source: claimA, note: noYear },
    E1: {
      source: claimA,
      note: {
        en: "The university stands in Almaty city, not in the region",
        ru: "Университет находится в городе Алматы, а не в области",
        kk: "Университет облыста емес, Алматы қаласында",
      },
    },
  },
  missing: notInSource,
  participants: [
    { name: same("Nobel"), role: "core" },
    { name: same("VivaPharm"), role: "core" },
    { name: same("Fitoleum"), role: "core" },
    { name: same("Kelun-Kazpharm"), role: "core" },
    {
      name: {
        en: "Kazakh National Medical University",
        ru: "Казахский национальный медицинский университет",
        kk: "Қазақ ұлттық медицина университеті",
      },
      role: "education",
    },
  ],
};

const pavlodar: Sample = {
  id: "pavlodar-metallurgical",
  name: {
    en: "Pavlodar, metallurgical",
    ru: "Павлодар, металлургия",
    kk: "Павлодар, металлургия",
  },
  shows: {
    en: "One company makes everything: whatever the missing data turn out to be, the verdict cannot exceed V2.",
    ru: "Всё производит одна компания: какими бы ни оказались недостающие данные, вывод не поднимется выше V2.",
    kk: "Бәрін бір компания өндіреді: жетіспейтін деректер қандай болса да, қорытынды V2-ден аспайды.",
  },
  region: { en: "Pavlodar region", ru: "Павлодарская область", kk: "Павлодар облысы" },
  cluster: { en: "Aluminum", ru: "Алюминиевый", kk: "Алюминий" },
  reference: kazakhstan,
  year: "",
  synthetic: false,
  input: {
    profile: "metallurgical",
    values: { A6: 1, A7: 100, D1: 40, D2: 5, D4: 0 },
    grades: { A6: "D", A7: "D", D1: "D", D2: "D", D4: "D" },
    gate_inputs: {
      independent_firms: 1,
      compulsory_standard: false,
      standard_producers: null,
      f3_n: null,
    },
  },
  evidence: {
    A6: {
      source: claimB,
      note: {
        en: "The aluminum industry is represented by one company of one holding",
        ru: "Алюминиевую промышленность представляет одна компания одного холдинга",
        kk: "Алюминий өнеркәсібін бір холдингтің бір компаниясы құрайды",
      },
    },
    A7: { source: claimB },
    D1: {
      source: claimB,
      note: {
        en: "Two of the five stages of the template; our judgment",
        ru: "Две из пяти стадий шаблона; наша оценка",
        kk: "Үлгідегі бес сатының екеуі; біздің бағалауымыз",
      },
    },
    D2: {
      source: claimB,
      note: {
        en: "95% of primary aluminum is exported; 33% of alumina stays, which is an earlier stage of the same metal",
        ru: "Экспортируется 95 % первичного алюминия; остаётся 33 % глинозёма, но это более ранняя стадия того же металла",
        kk: "Бастапқы алюминийдің 95 %-ы экспортталады; глиноземнің 33 %-ы қалады, бірақ ол — сол металдың алдыңғы сатысы",
      },
    },
    D4: {
      source: claimB,
      note: {
        en: "Final products “almost at zero”",
        ru: "Конечной продукции «почти нет»",
        kk: "Түпкілікті өнім «нөлге жуық»",
      },
    },
  },
  missing: notInSource,
  participants: [
    {
      name: { en: "Aluminum of Kazakhstan", ru: "Алюминий Казахстана", kk: "Қазақстан алюминийі" },
      role: "core",
      owner: "ERG",
    },
  ],
};

const invented: Text = {
  en: "Invented for teaching",
  ru: "Придумано для обучения",
  kk: "Оқыту үшін ойдан алынған",
};

const teachingValues: Readonly<Record<string, number>> = {
  A1: 1.299612507785471, A2: 1.8, A3: 1.35, A4: 82, A5: 96, A6: 17, A7: 38,
  B1: 64, B2: 0.95, B3: 1.04, B4: 57,
  C1: 46, C2: 3.6, C3: -0.08, C4: 14, C5: 12,
  D1: 60, D2: 41, D3: 13, D4: 24, D5: 58,
  E1: 2, E2: 2.2, E3: 0.83, E4: 2,
  F1: 2.9, F2: 2.6, F3: 47.5, F4: 1, F5: 61,
  G1: 52, G2: 3.1, G3: 2.7, G4: 1.12, G5: 1,
}; // prettier-ignore

const teaching: Sample = {
  id: "teaching",
  name: { en: "Teaching example", ru: "Учебный пример", kk: "Оқу мысалы" },
  shows: {
    en: "Complete and invented: every indicator is measured, every gate known, and the verdict still hangs on the way of averaging.",
    ru: "Полный и вымышленный: измерены все показатели, известны все условия, а вывод всё же зависит от способа усреднения.",
    kk: "Толық әрі ойдан алынған: барлық көрсеткіш өлшенген, барлық шарт белгілі, сонда да қорытынды орташалау тәсіліне байланысты.",
  },
  region: { en: "Region X", ru: "Регион X", kk: "X өңірі" },
  cluster: { en: "Pharmaceutical", ru: "Фармацевтический", kk: "Фармацевтикалық" },
  reference: { en: "Country Y", ru: "Страна Y", kk: "Y елі" },
  year: "2024",
  synthetic: true,
  input: {
    profile: "general",
    values: teachingValues,
    grades: {
      A1: "A", A2: "A", A3: "A", A4: "A", A5: "A", A6: "A", A7: "B",
      B1: "C", B2: "B", B3: "A", B4: "B",
      C1: "A", C2: "A", C3: "A", C4: "C", C5: "B",
      D1: "C", D2: "B", D3: "B", D4: "B", D5: "A",
      E1: "A", E2: "A", E3: "A", E4: "B",
      F1: "B", F2: "B", F3: "B", F4: "A", F5: "A",
      G1: "B", G2: "C", G3: "C", G4: "A", G5: "A",
    }, // prettier-ignore
    coefficients: { KL: 1.42, KP: 1.18, KS: 1.31 },
    gate_inputs: {
      independent_firms: 14,
      compulsory_standard: true,
      standard_producers: 6,
      f3_n: 64,
    },
  },
  evidence: Object.fromEntries(
    Object.keys(teachingValues).map((code) => [code, { source: invented, date: "2024" }])
  ),
  participants: [],
};

export const samples: readonly Sample[] = [almaty, pavlodar, teaching];

/** A name of its own is the same in all languages. */
function same(name: string): Text {
  return { en: name, ru: name, kk: name };
}
