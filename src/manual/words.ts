/** The words of the help pages that are not said by a card. */
import { Text } from "../core/locale";

const say = (en: string, ru: string, kk: string): Text => ({ en, ru, kk });

export const words = {
  languageName: say("English", "Русский", "Қазақша"),
  title: say("Functions of Assay", "Функции Assay", "Assay функциялары"),
  lead: say(
    "Every function with its definition, how to read the number, a worked example and the same in plain Excel formulas.",
    "Каждая функция: определение, как читать число, разобранный пример и то же самое обычными формулами Excel.",
    "Әр функцияның анықтамасы, санды қалай оқу керегі, талданған мысалы және сол есептің кәдімгі Excel формулалары."
  ),
  skip: say("Skip to the text", "К тексту", "Мәтінге өту"),
  navigation: say("Pages of the help", "Страницы справки", "Анықтама беттері"),
  all: say("All functions", "Все функции", "Барлық функция"),
  manual: say("Reference manual, one page", "Справочник одной страницей", "Бір беттік анықтамалық"),
  comingFrom: say(
    "Coming from R, Python or AHP tools",
    "Если вы работали в R, Python или программах AHP",
    "R, Python немесе AHP бағдарламаларынан келсеңіз"
  ),
  search: say("Search", "Поиск", "Іздеу"),
  searchHint: say(
    "Name, abbreviation or a name in another program: LQ, Herfindahl, herf()",
    "Название, сокращение или имя в другой программе: КЛ, Херфиндаль, herf()",
    "Атауы, қысқартуы немесе басқа бағдарламадағы аты: КЛ, Херфиндаль, herf()"
  ),
  nothing: say(
    "No function has these words.",
    "Функций с такими словами нет.",
    "Мұндай сөздері бар функция жоқ."
  ),
  found: say("Found: ", "Найдено: ", "Табылды: "),
  contents: say("Contents", "Содержание", "Мазмұны"),
  definition: say("Definition", "Определение", "Анықтамасы"),
  parameters: say("Arguments", "Аргументы", "Аргументтер"),
  name: say("Argument", "Аргумент", "Аргумент"),
  form: say("Form", "Вид", "Түрі"),
  meaning: say("Meaning", "Смысл", "Мағынасы"),
  optional: say("optional", "необязательный", "міндетті емес"),
  otherwise: say("default", "по умолчанию", "әдепкі мәні"),
  result: say("Result", "Результат", "Нәтиже"),
  unit: say("Unit", "Единица", "Бірлігі"),
  values: say("Possible values", "Возможные значения", "Мүмкін мәндер"),
  columns: say("Columns of the result", "Столбцы результата", "Нәтиже бағандары"),
  reading: say("How to read it", "Как читать", "Қалай оқу керек"),
  thresholds: say("Usual thresholds", "Обычные пороги", "Әдеттегі шектер"),
  interval: say("Value", "Значение", "Мәні"),
  means: say("Means", "Значит", "Білдіреді"),
  source: say("Source", "Источник", "Дереккөз"),
  traps: say("Traps", "Ловушки", "Қақпандар"),
  notes: say("Notes", "Пояснения", "Түсініктемелер"),
  edges: say("Edge cases", "Особые случаи", "Ерекше жағдайлар"),
  faultExamples: say(
    "What it answers to inputs it cannot take",
    "Что она отвечает на недопустимые данные",
    "Жарамсыз деректерге не деп жауап береді"
  ),
  input: say("Input", "Данные", "Деректер"),
  answer: say("Answer", "Ответ", "Жауап"),
  sentence: say("Sentence", "Сообщение", "Хабарлама"),
  example: say("Worked example", "Разобранный пример", "Талданған мысал"),
  formulaTyped: say("Formula", "Формула", "Формула"),
  steps: say("Step by step", "По шагам", "Қадам бойынша"),
  moreRows: say("more rows", "ещё строк", "тағы жол"),
  exampleFrom: say("Source of the example", "Источник примера", "Мысалдың дереккөзі"),
  twin: say("In plain Excel formulas", "Обычными формулами Excel", "Кәдімгі Excel формулаларымен"),
  twinNote: say(
    "For the cells of the example above. An array formula: in Excel 2016 and LibreOffice finish it with Ctrl+Shift+Enter. Function names are English; the pane inserts them in the language of your Excel.",
    "Для ячеек примера выше. Формула массива: в Excel 2016 и LibreOffice завершайте ввод Ctrl+Shift+Enter. Имена функций английские; панель вставляет их на языке вашего Excel.",
    "Жоғарыдағы мысалдың ұяшықтары үшін. Массив формуласы: Excel 2016 мен LibreOffice-те Ctrl+Shift+Enter арқылы аяқтаңыз. Функция атаулары ағылшынша; панель оларды сіздің Excel тіліңізде кірістіреді."
  ),
  twinBlock: say(
    "Helper cells; the last one is the result.",
    "Вспомогательные ячейки; последняя — результат.",
    "Көмекші ұяшықтар; соңғысы — нәтиже."
  ),
  noTwin: say(
    "These settings have no form in plain formulas: only values can be handed on. The notes say why.",
    "У этих настроек нет вида в обычных формулах: передать можно только значения. Причина — в пояснениях.",
    "Бұл баптаулардың кәдімгі формуладағы түрі жоқ: тек мәндерді беруге болады. Себебі түсініктемелерде."
  ),
  cell: say("Cell", "Ячейка", "Ұяшық"),
  elsewhere: say("In other programs", "В других программах", "Басқа бағдарламаларда"),
  program: say("Program", "Программа", "Бағдарлама"),
  there: say("There", "Там", "Онда"),
  here: say("Here", "Здесь", "Мұнда"),
  differs: say("Where the numbers differ", "В чём числа расходятся", "Сандар неден айырмашылықта"),
  agrees: say("the same number", "то же число", "сол сан"),
  references: say("References", "Литература", "Әдебиет"),
  otherNames: say("Other names", "Другие названия", "Басқа атаулары"),
  comingFromLead: say(
    "What a function of another program is called here, and where its number differs from ours and why.",
    "Как здесь называется функция другой программы, где её число расходится с нашим и почему.",
    "Басқа бағдарламадағы функция мұнда қалай аталады, оның саны біздікінен қай жерде және неге өзгеше."
  ),
  footer: say(
    "Made from the same cards as the functions themselves. MIT license.",
    "Составлено по тем же карточкам, что и сами функции. Лицензия MIT.",
    "Функциялардың өзі жасалған карточкалардан құрастырылған. MIT лицензиясы."
  ),
} as const satisfies Readonly<Record<string, Text>>;
