/**
 * What an assessment is about, and the figures only the gates need: the fields of the setup sheet
 * that are neither indicators nor defaults of the method.
 */
import type { Text } from "../../core/locale";
import type { Coefficients, GateInputs } from "../assessment";

export type ObjectKey =
  "region" | "cluster" | "reference" | "year" | "profile" | "base" | "weight_method";

export interface ObjectField {
  readonly key: ObjectKey;
  readonly label: Text;
  readonly guidance: Text;
}

/** Region, cluster and so on: one line of words under the title of every sheet. */
export const objectFields: readonly ObjectField[] = [
  {
    key: "region",
    label: { en: "Region", ru: "Регион", kk: "Өңір" },
    guidance: {
      en: "The region assessed, named as in the statistics",
      ru: "Оцениваемый регион, как в статистике",
      kk: "Бағаланатын өңір, статистикадағыдай атауы",
    },
  },
  {
    key: "cluster",
    label: { en: "Cluster", ru: "Кластер", kk: "Кластер" },
    guidance: {
      en: "The cluster in words, with its industry codes",
      ru: "Кластер словами и коды отраслей",
      kk: "Кластердің атауы және сала кодтары",
    },
  },
  {
    key: "reference",
    label: { en: "Compared with", ru: "Сравнивается с", kk: "Салыстырылатын аумақ" },
    guidance: {
      en: "The area whose regions are compared, usually the country",
      ru: "Территория, регионы которой сравниваются, обычно страна",
      kk: "Өңірлері салыстырылатын аумақ, әдетте ел",
    },
  },
  {
    key: "year",
    label: { en: "Year", ru: "Год", kk: "Жыл" },
    guidance: {
      en: "The year of most figures; others are said in their notes",
      ru: "Год большинства данных; другие годы — в примечаниях",
      kk: "Деректердің көбі жататын жыл; басқа жылдар ескертпелерде",
    },
  },
  {
    key: "profile",
    label: { en: "Profile", ru: "Профиль", kk: "Бейін" },
    guidance: {
      en: "The branch: which indicators count and with which goalposts",
      ru: "Отрасль: какие показатели учитываются и с какими шкалами",
      kk: "Сала: қандай көрсеткіштер және қандай шкаламен есепке алынады",
    },
  },
  {
    key: "base",
    label: {
      en: "Base of the coefficients",
      ru: "База коэффициентов",
      kk: "Коэффициенттер базасы",
    },
    guidance: {
      en: "Output, employment or value added: one and the same in KL, KP and KS",
      ru: "Выпуск, занятость или добавленная стоимость: одно и то же в KL, KP и KS",
      kk: "Өндіріс көлемі, жұмыспен қамту немесе қосылған құн: KL, KP және KS үшін бірдей",
    },
  },
  {
    key: "weight_method",
    label: { en: "Origin of weights", ru: "Откуда веса", kk: "Салмақтар қайдан" },
    guidance: {
      en: "Equal by default; otherwise direct, 100 points, ranks, pairwise comparison, and by whom",
      ru: "По умолчанию равные; иначе прямая оценка, 100 баллов, ранги, парное сравнение — и кем",
      kk: "Әдепкіде тең; әйтпесе тікелей баға, 100 балл, рангтер, жұптық салыстыру — және кім",
    },
  },
];

export type GateFieldKey = keyof Coefficients | keyof GateInputs;

export interface GateField {
  readonly key: GateFieldKey;
  readonly label: Text;
  readonly unit: Text;
  /** "flag" is answered yes or no, or left to the profile. */
  readonly kind: "number" | "count" | "flag";
  readonly guidance: Text;
}

const ratio: Text = { en: "ratio", ru: "отношение", kk: "қатынас" };
const count: Text = { en: "count", ru: "количество", kk: "саны" };

/** The inputs of the gates that are no indicators; a blank is unknown. */
export const gateFields: readonly GateField[] = [
  {
    key: "KL",
    label: {
      en: "Localization coefficient KL",
      ru: "Коэффициент локализации KL",
      kk: "Локализация коэффициенті KL",
    },
    unit: ratio,
    kind: "number",
    guidance: {
      en: "Industry's share in the region over its share in the country",
      ru: "Доля отрасли в регионе к её доле в стране",
      kk: "Саланың өңірдегі үлесінің елдегі үлесіне қатынасы",
    },
  },
  {
    key: "KP",
    label: {
      en: "Per-capita production coefficient KP",
      ru: "Коэффициент душевого производства KP",
      kk: "Жан басына шаққандағы өндіріс коэффициенті KP",
    },
    unit: ratio,
    kind: "number",
    guidance: {
      en: "Region's share of the industry over its share of the population",
      ru: "Доля региона в отрасли к его доле в населении",
      kk: "Өңірдің саладағы үлесінің халықтағы үлесіне қатынасы",
    },
  },
  {
    key: "KS",
    label: {
      en: "Specialization coefficient KS",
      ru: "Коэффициент специализации KS",
      kk: "Мамандану коэффициенті KS",
    },
    unit: ratio,
    kind: "number",
    guidance: {
      en: "Region's share of the industry over its share of gross domestic product",
      ru: "Доля региона в отрасли к его доле в валовом внутреннем продукте",
      kk: "Өңірдің саладағы үлесінің жалпы ішкі өнімдегі үлесіне қатынасы",
    },
  },
  {
    key: "independent_firms",
    label: { en: "Independent owners", ru: "Независимые владельцы", kk: "Тәуелсіз меншік иелері" },
    unit: count,
    kind: "count",
    guidance: {
      en: "Owners of core firms; three plants of one holding are one",
      ru: "Владельцы фирм ядра; три завода одного холдинга — один владелец",
      kk: "Негізгі фирмалардың иелері; бір холдингтің үш зауыты — бір иесі",
    },
  },
  {
    key: "compulsory_standard",
    label: {
      en: "A standard is compulsory",
      ru: "Есть обязательный стандарт",
      kk: "Міндетті стандарт бар",
    },
    unit: { en: "yes/no", ru: "да/нет", kk: "иә/жоқ" },
    kind: "flag",
    guidance: {
      en: "Without a compulsory standard the gate does not apply; blank follows the profile",
      ru: "Без обязательного стандарта условие не применяется; пусто — как в профиле",
      kk: "Міндетті стандарт болмаса шарт қолданылмайды; бос болса — бейіндегідей",
    },
  },
  {
    key: "standard_producers",
    label: {
      en: "Producers holding the standard",
      ru: "Производители со стандартом",
      kk: "Стандарты бар өндірушілер",
    },
    unit: count,
    kind: "count",
    guidance: {
      en: "Producers with a valid certificate; 0 is an answer, blank is not",
      ru: "Производители с действующим сертификатом; 0 — ответ, пусто — нет",
      kk: "Қолданыстағы сертификаты бар өндірушілер; 0 — жауап, бос — жауап емес",
    },
  },
  {
    key: "f3_n",
    label: {
      en: "Survey answers behind F3",
      ru: "Ответов в опросе для F3",
      kk: "F3 сауалнамасындағы жауаптар",
    },
    unit: count,
    kind: "count",
    guidance: {
      en: "Number of firms that answered the question on joining",
      ru: "Число фирм, ответивших на вопрос об участии",
      kk: "Қатысу туралы сұраққа жауап берген фирмалар саны",
    },
  },
];
