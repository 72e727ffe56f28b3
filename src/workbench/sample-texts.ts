/** The words of the sample workbook, in three languages. Kazakh and Russian await a native review. */
import type { Text } from "../core/locale";

export const workbookName: Text = {
  en: "Kazakhstan regions",
  ru: "Регионы Казахстана",
  kk: "Қазақстан өңірлері",
};

export const sheetNames = {
  start: { en: "Start here", ru: "Начните здесь", kk: "Осыдан бастаңыз" },
  gva2024: { en: "GVA 2024", ru: "ВДС 2024", kk: "ЖҚҚ 2024" },
  gva2021: { en: "GVA 2021", ru: "ВДС 2021", kk: "ЖҚҚ 2021" },
  gva2019: { en: "GVA 2019", ru: "ВДС 2019", kk: "ЖҚҚ 2019" },
  grp: { en: "GRP", ru: "ВРП", kk: "ЖӨӨ" },
  employment: { en: "Employment 2024", ru: "Занятость 2024", kk: "Жұмыспен қамту 2024" },
  output: { en: "Pharma output", ru: "Фармпроизводство", kk: "Фармөндіріс" },
  balances: { en: "Product balances", ru: "Балансы продуктов", kk: "Өнім баланстары" },
  imports: { en: "Pharma imports", ru: "Импорт лекарств", kk: "Дәрі импорты" },
} as const satisfies Readonly<Record<string, Text>>;

/** Sections of economic activity as in the statistics, short enough for a column header. */
export const sections: Readonly<Record<string, Text>> = {
  A: {
    en: "A Agriculture, forestry, fishing",
    ru: "A Сельское, лесное, рыбное хозяйство",
    kk: "A Ауыл, орман, балық шаруашылығы",
  },
  B: {
    en: "B Mining and quarrying",
    ru: "B Горнодобывающая промышленность",
    kk: "B Тау-кен өндіру",
  },
  C: { en: "C Manufacturing", ru: "C Обрабатывающая промышленность", kk: "C Өңдеу өнеркәсібі" },
  D: { en: "D Electricity, gas, steam", ru: "D Электроэнергия, газ, пар", kk: "D Электр, газ, бу" },
  E: {
    en: "E Water and waste",
    ru: "E Водоснабжение и отходы",
    kk: "E Сумен жабдықтау, қалдықтар",
  },
  F: { en: "F Construction", ru: "F Строительство", kk: "F Құрылыс" },
  G: { en: "G Trade and repair", ru: "G Торговля и ремонт", kk: "G Сауда және жөндеу" },
  H: {
    en: "H Transport and storage",
    ru: "H Транспорт и складирование",
    kk: "H Көлік және қоймалау",
  },
  I: { en: "I Accommodation and food", ru: "I Проживание и питание", kk: "I Тұру және тамақтану" },
  J: {
    en: "J Information and communication",
    ru: "J Информация и связь",
    kk: "J Ақпарат және байланыс",
  },
  K: {
    en: "K Finance and insurance",
    ru: "K Финансы и страхование",
    kk: "K Қаржы және сақтандыру",
  },
  L: { en: "L Real estate", ru: "L Недвижимость", kk: "L Жылжымайтын мүлік" },
  M: {
    en: "M Professional and scientific",
    ru: "M Профессиональная и научная",
    kk: "M Кәсіби және ғылыми",
  },
  N: {
    en: "N Administrative services",
    ru: "N Административные услуги",
    kk: "N Әкімшілік қызметтер",
  },
  O: { en: "O Public administration", ru: "O Госуправление", kk: "O Мемлекеттік басқару" },
  P: { en: "P Education", ru: "P Образование", kk: "P Білім беру" },
  Q: { en: "Q Health and social work", ru: "Q Здравоохранение", kk: "Q Денсаулық сақтау" },
  R: { en: "R Arts and recreation", ru: "R Искусство и отдых", kk: "R Өнер және демалыс" },
  S: { en: "S Other services", ru: "S Прочие услуги", kk: "S Өзге қызметтер" },
  T: { en: "T Households as employers", ru: "T Домашние хозяйства", kk: "T Үй шаруашылықтары" },
  IND: {
    en: "Industry B+C+D+E (subtotal)",
    ru: "Промышленность B+C+D+E (подытог)",
    kk: "Өнеркәсіп B+C+D+E (аралық қорытынды)",
  },
  NET_TAXES: {
    en: "Net taxes on products",
    ru: "Чистые налоги на продукты",
    kk: "Өнімге таза салықтар",
  },
  GDP: {
    en: "Gross regional product",
    ru: "Валовой региональный продукт",
    kk: "Жалпы өңірлік өнім",
  },
};

/** The same sections in a word or two, for the narrow columns of the first sheet. */
export const sectionWords: Readonly<Record<string, Text>> = {
  A: { en: "Agriculture", ru: "Сельское хозяйство", kk: "Ауыл шаруашылығы" },
  B: { en: "Mining", ru: "Добыча", kk: "Тау-кен" },
  C: { en: "Manufacturing", ru: "Обработка", kk: "Өңдеу" },
  D: { en: "Energy", ru: "Энергия", kk: "Энергия" },
  E: { en: "Water, waste", ru: "Вода, отходы", kk: "Су, қалдықтар" },
  F: { en: "Construction", ru: "Строительство", kk: "Құрылыс" },
  G: { en: "Trade", ru: "Торговля", kk: "Сауда" },
  H: { en: "Transport", ru: "Транспорт", kk: "Көлік" },
  I: { en: "Lodging, food", ru: "Проживание, питание", kk: "Тұру, тамақтану" },
  J: { en: "Information", ru: "Информация", kk: "Ақпарат" },
  K: { en: "Finance", ru: "Финансы", kk: "Қаржы" },
  L: { en: "Real estate", ru: "Недвижимость", kk: "Жылжымайтын мүлік" },
  M: { en: "Professional, scientific", ru: "Наука, проф. услуги", kk: "Ғылым, кәсіби қызмет" },
  N: { en: "Admin. services", ru: "Админ. услуги", kk: "Әкімшілік қызмет" },
  O: { en: "Public admin.", ru: "Госуправление", kk: "Мемлекеттік басқару" },
  P: { en: "Education", ru: "Образование", kk: "Білім беру" },
  Q: { en: "Health", ru: "Медицина", kk: "Денсаулық" },
  R: { en: "Arts, leisure", ru: "Искусство, отдых", kk: "Өнер, демалыс" },
  S: { en: "Other", ru: "Прочие", kk: "Өзге" },
};

export const words = {
  region: { en: "Region", ru: "Регион", kk: "Өңір" },
  code: { en: "Code", ru: "Код", kk: "Коды" },
  source: { en: "Source", ru: "Источник", kk: "Дереккөз" },
  bureau: {
    en: "Bureau of National Statistics of the Republic of Kazakhstan (stat.gov.kz)",
    ru: "Бюро национальной статистики Республики Казахстан (stat.gov.kz)",
    kk: "Қазақстан Республикасының Ұлттық статистика бюросы (stat.gov.kz)",
  },
  millionTenge: {
    en: "million KZT, current prices",
    ru: "млн тенге, текущие цены",
    kk: "млн теңге, ағымдағы бағалар",
  },
  gvaTitle: {
    en: "Gross value added by region and section",
    ru: "Валовая добавленная стоимость по регионам и секциям",
    kk: "Өңірлер мен секциялар бойынша жалпы қосылған құн",
  },
  grpTitle: {
    en: "Gross regional product",
    ru: "Валовой региональный продукт",
    kk: "Жалпы өңірлік өнім",
  },
  employmentTitle: {
    en: "Employed population by region and sector, 2024",
    ru: "Занятое население по регионам и секторам, 2024",
    kk: "Өңірлер мен секторлар бойынша жұмыспен қамтылған халық, 2024",
  },
  persons: {
    en: "persons; total in thousand persons",
    ru: "человек; всего — тысяч человек",
    kk: "адам; барлығы — мың адам",
  },
  agriculture: { en: "Agriculture", ru: "Сельское хозяйство", kk: "Ауыл шаруашылығы" },
  industryConstruction: {
    en: "Industry and construction",
    ru: "Промышленность и строительство",
    kk: "Өнеркәсіп және құрылыс",
  },
  services: { en: "Services", ru: "Услуги", kk: "Қызметтер" },
  totalThousand: { en: "Total, thousand", ru: "Всего, тыс.", kk: "Барлығы, мың" },
  outputTitle: {
    en: "Pharmaceutical output by region",
    ru: "Производство фармацевтики по регионам",
    kk: "Өңірлер бойынша фармацевтика өндірісі",
  },
  billionTenge: { en: "billion KZT", ru: "млрд тенге", kk: "млрд теңге" },
  period: { en: "Period", ru: "Период", kk: "Кезең" },
  output: { en: "Output", ru: "Производство", kk: "Өндіріс" },
  status: { en: "Status", ru: "Статус", kk: "Мәртебесі" },
  outputSource: {
    en: "energyprom.kz quoting the Bureau of National Statistics, as carried by the sites named in each row",
    ru: "energyprom.kz со ссылкой на Бюро национальной статистики, по публикациям, названным в строках",
    kk: "Ұлттық статистика бюросына сілтеме жасаған energyprom.kz, жолдарда аталған жарияланымдар бойынша",
  },
  balancesTitle: {
    en: "Resources and use of six products, 2021–2024",
    ru: "Ресурсы и использование шести продуктов, 2021–2024",
    kk: "Алты өнімнің ресурстары мен пайдаланылуы, 2021–2024",
  },
  balancesUnit: {
    en: "unit named with each product",
    ru: "единица названа у каждого продукта",
    kk: "өлшем бірлігі әр өнімнің жанында",
  },
  product: { en: "Product", ru: "Продукт", kk: "Өнім" },
  year: { en: "Year", ru: "Год", kk: "Жыл" },
  production: { en: "Production", ru: "Производство", kk: "Өндіріс" },
  imports: { en: "Imports", ru: "Импорт", kk: "Импорт" },
  exports: { en: "Exports", ru: "Экспорт", kk: "Экспорт" },
  domesticSales: {
    en: "Domestic sales",
    ru: "Реализация на внутреннем рынке",
    kk: "Ішкі нарықтағы сату",
  },
  resources: { en: "Resources", ru: "Ресурсы", kk: "Ресурстар" },
  importsTitle: {
    en: "Imports of pharmaceuticals by partner",
    ru: "Импорт фармацевтики по партнёрам",
    kk: "Серіктестер бойынша фармацевтика импорты",
  },
  importsUnit: {
    en: "million USD; weight in thousand tonnes",
    ru: "млн долларов США; вес в тысячах тонн",
    kk: "млн АҚШ доллары; салмағы мың тоннамен",
  },
  importsSource: {
    en: "news reports quoting official data, named in each row",
    ru: "сообщения прессы с официальными данными, названы в строках",
    kk: "ресми деректерге сүйенген хабарлар, жолдарда аталған",
  },
  partner: { en: "Partner", ru: "Партнёр", kk: "Серіктес" },
  value: { en: "Value", ru: "Стоимость", kk: "Құны" },
  publishedShare: {
    en: "Published share, %",
    ru: "Опубликованная доля, %",
    kk: "Жарияланған үлес, %",
  },
  weight: { en: "Weight", ru: "Вес", kk: "Салмағы" },
} as const satisfies Readonly<Record<string, Text>>;

export const notes = {
  gva: {
    en: "Section T is blank here: households are inside S. Industry and the product are totals, not sections: leave them out of a range of sections. Zero mining in Almaty city is a true zero.",
    ru: "Секция T пуста: домашние хозяйства учтены в S. Промышленность и ВРП — итоги, а не секции: не включайте их в диапазон секций. Ноль добычи в г. Алматы — настоящий ноль.",
    kk: "T секциясы бос: үй шаруашылықтары S ішінде. Өнеркәсіп пен жалпы өнім — қорытынды, секция емес: оларды секциялар ауқымына қоспаңыз. Алматы қаласындағы нөл өндіру — шынайы нөл.",
  },
  gva2019: {
    en: "17 regions on the borders before 2022: Abai, Zhetisu and Ulytau are still inside their neighbours. Do not compare East Kazakhstan, Almaty region and Karaganda with later years.",
    ru: "17 регионов в границах до 2022 года: Абай, Жетысу и Улытау ещё внутри соседей. Восточно-Казахстанскую, Алматинскую и Карагандинскую области нельзя сравнивать с более поздними годами.",
    kk: "2022 жылға дейінгі шекарадағы 17 өңір: Абай, Жетісу және Ұлытау әлі көршілерінің құрамында. Шығыс Қазақстан, Алматы және Қарағанды облыстарын кейінгі жылдармен салыстыруға болмайды.",
  },
  grp: {
    en: "Blank in 2019: the region did not exist. 2021 is already on the borders of 2022; the 2019 figures of the divided regions are not comparable.",
    ru: "Пусто в 2019 году: региона ещё не было. 2021 год уже в границах 2022 года; данные 2019 года по разделённым областям несопоставимы.",
    kk: "2019 жылы бос: өңір ол кезде болмаған. 2021 жыл — 2022 жылғы шекарада; бөлінген облыстардың 2019 жылғы деректері салыстыруға келмейді.",
  },
  employment: {
    en: "The three sectors are in persons, the total in thousands. Combine with the 2021 gross value added with care: its employment is on the old borders.",
    ru: "Три сектора — в человеках, итог — в тысячах. С ВДС 2021 года сочетайте осторожно: её занятость дана в старых границах.",
    kk: "Үш сектор адаммен, қорытынды мыңмен берілген. 2021 жылғы ЖҚҚ-мен сақ біріктіріңіз: оның жұмыспен қамтылуы ескі шекарада.",
  },
  output: {
    en: '"All other regions" is a residual, not a region: an index over it is slightly too high. Periods differ in length (four and ten months). 2020 is on the borders before 2022. In 2020 three regions held 75.7% as published, 75.9% from these rounded figures.',
    ru: "«Все прочие регионы» — остаток, а не регион: индекс с ним чуть завышен. Периоды разной длины (четыре и десять месяцев). 2020 год — в границах до 2022 года. В 2020 году доля трёх регионов опубликована как 75,7 %, из этих округлённых данных — 75,9 %.",
    kk: "«Өзге өңірлер» — қалдық, өңір емес: онымен индекс сәл жоғары шығады. Кезеңдердің ұзақтығы әртүрлі (төрт және он ай). 2020 жыл — 2022 жылға дейінгі шекарада. 2020 жылы үш өңірдің жарияланған үлесі 75,7 %, осы дөңгелектелген деректерден 75,9 %.",
  },
  balances: {
    en: 'Production + imports = resources, resources − exports = domestic sales, in every row. Watches and rubber belts export more than they produce: those are re-exports, so ask for the "adjusted" dependence.',
    ru: 'Производство + импорт = ресурсы, ресурсы − экспорт = реализация, во всех строках. Экспорт часов и резиновых лент больше производства: это реэкспорт, берите зависимость вида "adjusted".',
    kk: 'Өндіріс + импорт = ресурстар, ресурстар − экспорт = сату, барлық жолда. Сағат пен резеңке таспалар экспорты өндірістен көп: бұл кері экспорт, тәуелділіктің "adjusted" түрін алыңыз.',
  },
  imports: {
    en: "Only the four largest partners are published, so the concentration of suppliers can be bounded, not computed. Russia: 5.5% by value, 27.5% by weight; the published 6% does not follow from 58 of 1,060.",
    ru: "Опубликованы лишь четыре крупнейших партнёра: концентрацию поставщиков можно только ограничить снизу и сверху. Россия: 5,5 % по стоимости, 27,5 % по весу; опубликованные 6 % не следуют из 58 из 1 060.",
    kk: "Тек ең ірі төрт серіктес жарияланған: жеткізушілер шоғырлануын төменнен және жоғарыдан шектеуге ғана болады. Ресей: құны бойынша 5,5 %, салмағы бойынша 27,5 %; жарияланған 6 % 1 060-тан 58 санынан шықпайды.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Names that stand in the data in English. */
export const dataWords: Readonly<Record<string, Text>> = {
  "2024 Jan-Apr": { en: "Jan–Apr 2024", ru: "янв.–апр. 2024", kk: "2024 қаң.–сәу." },
  "2020 Jan-Apr": { en: "Jan–Apr 2020", ru: "янв.–апр. 2020", kk: "2020 қаң.–сәу." },
  "2022 Jan-Oct": { en: "Jan–Oct 2022", ru: "янв.–окт. 2022", kk: "2022 қаң.–қаз." },
  "2024 H1": { en: "H1 2024", ru: "I полугодие 2024", kk: "2024 I жартыжыл" },
  "2024 Q1": { en: "Q1 2024", ru: "I квартал 2024", kk: "2024 I тоқсан" },
  OTHER: { en: "All other regions", ru: "Все прочие регионы", kk: "Өзге өңірлер" },
  KZ: { en: "Kazakhstan", ru: "Казахстан", kk: "Қазақстан" },
  Germany: { en: "Germany", ru: "Германия", kk: "Германия" },
  India: { en: "India", ru: "Индия", kk: "Үндістан" },
  Italy: { en: "Italy", ru: "Италия", kk: "Италия" },
  Russia: { en: "Russia", ru: "Россия", kk: "Ресей" },
  TOTAL: { en: "All partners", ru: "Все партнёры", kk: "Барлық серіктес" },
  "CIS total": { en: "CIS countries", ru: "Страны СНГ", kk: "ТМД елдері" },
  "non-CIS total": { en: "Other countries", ru: "Прочие страны", kk: "Өзге елдер" },
  "domestic production (mln USD)": {
    en: "Domestic production",
    ru: "Отечественное производство",
    kk: "Отандық өндіріс",
  },
  published: { en: "published", ru: "опубликовано", kk: "жарияланған" },
  "published (87.3 bln KZT)": {
    en: "published (87.3 billion KZT)",
    ru: "опубликовано (87,3 млрд тенге)",
    kk: "жарияланған (87,3 млрд теңге)",
  },
  "published (1.1 bln)": {
    en: "published (1.1 billion)",
    ru: "опубликовано (1,1 млрд)",
    kk: "жарияланған (1,1 млрд)",
  },
  "derived (total minus five)": {
    en: "derived: total minus five",
    ru: "расчёт: итог минус пять",
    kk: "есептелген: қорытындыдан бесеуін шегергенде",
  },
  "Parts of locomotives, tram motor cars and rolling stock; mechanical traffic-control equipment (mln KZT)":
    {
      en: "Parts of locomotives and rolling stock (million KZT)",
      ru: "Части локомотивов и подвижного состава (млн тенге)",
      kk: "Локомотив пен жылжымалы құрам бөлшектері (млн теңге)",
    },
  "Watches except movements and parts (pieces)": {
    en: "Watches, without movements and parts (pieces)",
    ru: "Часы, кроме механизмов и частей (штук)",
    kk: "Сағаттар, механизмдері мен бөлшектерінсіз (дана)",
  },
  "Cognac and cognac drinks (thousand litres)": {
    en: "Cognac and cognac drinks (thousand litres)",
    ru: "Коньяк и коньячные напитки (тыс. литров)",
    kk: "Коньяк және коньяк сусындары (мың литр)",
  },
  "Rubber conveyor and drive belts (tonnes)": {
    en: "Rubber conveyor and drive belts (tonnes)",
    ru: "Ленты конвейерные и ремни приводные из резины (тонн)",
    kk: "Резеңке конвейер таспалары мен жетек белдіктері (тонна)",
  },
  "Sawn timber >6 mm; wooden sleepers (thousand m3)": {
    en: "Sawn timber over 6 mm, wooden sleepers (thousand m³)",
    ru: "Пиломатериалы толще 6 мм, шпалы деревянные (тыс. м³)",
    kk: "Қалыңдығы 6 мм-ден асатын кесілген ағаш, ағаш шпалдар (мың м³)",
  },
  "Envelopes, cards, boxes of paper (tonnes)": {
    en: "Envelopes, cards, boxes of paper (tonnes)",
    ru: "Конверты, открытки, коробки бумажные (тонн)",
    kk: "Қағаз конверттер, ашықхаттар, қораптар (тонна)",
  },
};
