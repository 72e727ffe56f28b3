/** The seven blocks of a cluster formation assessment: what each asks and how it is called. */
import type { Block, BlockCode } from "../assessment";

export const blockCodes: readonly BlockCode[] = ["A", "B", "C", "D", "E", "F", "G"];

export const blocks: readonly Block[] = [
  {
    code: "A",
    word: { en: "Mass", ru: "Масса", kk: "Масса" },
    name: { en: "Critical mass", ru: "Критическая масса", kk: "Сыни масса" },
    question: {
      en: "Is enough of the industry here, and is it more than one firm?",
      ru: "Достаточно ли отрасли в регионе и не одна ли это фирма?",
      kk: "Өңірде сала жеткілікті ме және ол бір ғана фирма емес пе?",
    },
  },
  {
    code: "B",
    word: { en: "Resources", ru: "Ресурсы", kk: "Ресурстар" },
    name: {
      en: "Resources and costs",
      ru: "Ресурсы и издержки",
      kk: "Ресурстар мен шығындар",
    },
    question: {
      en: "Are inputs, energy and equipment at hand at a competitive cost?",
      ru: "Доступны ли сырьё, энергия и оборудование по конкурентной цене?",
      kk: "Шикізат, энергия және жабдық бәсекеге қабілетті бағамен қолжетімді ме?",
    },
  },
  {
    code: "C",
    word: { en: "Market", ru: "Рынок", kk: "Нарық" },
    name: { en: "Market and demand", ru: "Рынок и спрос", kk: "Нарық пен сұраныс" },
    question: {
      en: "Is there a market to win, at home and abroad?",
      ru: "Есть ли рынок, который можно занять внутри страны и за рубежом?",
      kk: "Ел ішінде және шетелде игеруге болатын нарық бар ма?",
    },
  },
  {
    code: "D",
    word: { en: "Chain", ru: "Цепочка", kk: "Тізбек" },
    name: { en: "Value chain", ru: "Цепочка создания стоимости", kk: "Қосылған құн тізбегі" },
    question: {
      en: "Do the stages of the chain meet in the region, and do firms buy from each other?",
      ru: "Сходятся ли звенья цепочки в регионе и покупают ли предприятия друг у друга?",
      kk: "Тізбек буындары өңірде түйісе ме және кәсіпорындар бір-бірінен сатып ала ма?",
    },
  },
  {
    code: "E",
    word: { en: "Science", ru: "Наука", kk: "Ғылым" },
    name: { en: "Science and skills", ru: "Наука и кадры", kk: "Ғылым мен кадрлар" },
    question: {
      en: "Who teaches, who researches, and do firms work with them?",
      ru: "Кто учит, кто исследует и работают ли с ними предприятия?",
      kk: "Кім оқытады, кім зерттейді және кәсіпорындар олармен жұмыс істей ме?",
    },
  },
  {
    code: "F",
    word: { en: "Trust", ru: "Доверие", kk: "Сенім" },
    name: {
      en: "Trust and cooperation",
      ru: "Доверие и кооперация",
      kk: "Сенім мен кооперация",
    },
    question: {
      en: "Do the firms trust each other, and would they join?",
      ru: "Доверяют ли предприятия друг другу и готовы ли участвовать?",
      kk: "Кәсіпорындар бір-біріне сене ме және қатысуға дайын ба?",
    },
  },
  {
    code: "G",
    word: { en: "Infrastructure", ru: "Инфраструктура", kk: "Инфрақұрылым" },
    name: {
      en: "Infrastructure and standards",
      ru: "Инфраструктура и стандарты",
      kk: "Инфрақұрылым мен стандарттар",
    },
    question: {
      en: "Are sites, transport, standards and public support in place?",
      ru: "Есть ли площадки, транспорт, стандарты и государственная поддержка?",
      kk: "Алаңдар, көлік, стандарттар және мемлекеттік қолдау бар ма?",
    },
  },
];
