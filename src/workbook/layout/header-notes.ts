/**
 * A note over each column header that a person sees: what stands in the column, its formula in words, and the tag of
 * its source (S sourced, D convention, M from memory) where the method had a choice. In the language of creation.
 */
import type { Locale, Text } from "../../core/locale";
import { lettersOf, placeOf, SheetDraft } from "./draft";
import type { WordKey } from "./words";

type Notes = Readonly<Partial<Record<WordKey, Text>>>;

/** Puts the notes over headers that stand side by side from an address on. */
export function noteHeaders(
  draft: SheetDraft,
  from: string,
  headers: readonly WordKey[],
  notes: Notes,
  locale: Locale
): void {
  const { row, column } = placeOf(from);
  headers.forEach((key, index) => {
    const note = notes[key];
    if (note) draft.note(`${lettersOf(column + index)}${row + 1}`, note[locale]);
  });
}

const effective: Text = {
  en: "Share of the whole assessment: weight of the block among applicable blocks × weight of the indicator among those of its block.",
  ru: "Доля во всей оценке: вес блока среди применимых блоков × вес показателя среди показателей своего блока.",
  kk: "Бүкіл бағалаудағы үлесі: қолданылатын блоктар арасындағы блок салмағы × блок ішіндегі көрсеткіш салмағы.",
};

const score: Text = {
  en: "0 at the floor, 50 at sufficient, 100 at the target, straight lines between (by logarithm on a log scale). Blank while the value is unknown.",
  ru: "0 на нижней границе, 50 на достаточной, 100 на цели, между ними прямая (на шкале log — по логарифму). Пусто, пока нет значения.",
  kk: "Төменгі шекте 0, жеткілікті деңгейде 50, мақсатта 100, арасы түзу (log шкаласында логарифммен). Мәні белгісіз болса, бос.",
};

const gain: Text = {
  en: "Points the geometric index would gain if this indicator alone were raised to sufficient (50).",
  ru: "На сколько баллов вырос бы геометрический индекс, если поднять до достаточного (50) один этот показатель.",
  kk: "Осы көрсеткіштің өзі ғана жеткілікті деңгейге (50) көтерілсе, геометриялық индекс қосатын балл.",
};

export const indicatorNotes: Notes = {
  "col.code": {
    en: "Code of the indicator: letter of its block and a number. Other sheets find the row by it.",
    ru: "Код показателя: буква блока и номер. По нему строку находят другие листы.",
    kk: "Көрсеткіш коды: блок әрпі мен нөмір. Басқа парақтар жолды осы арқылы табады.",
  },
  "col.block": {
    en: "One of the blocks A to G that the score of the row goes into.",
    ru: "Блок от A до G, в который входит балл этой строки.",
    kk: "Осы жолдың балы кіретін A–G блоктарының бірі.",
  },
  "col.on": {
    en: "1: the indicator counts. 0: it is shown but carries no weight, because the profile of the industry leaves it out or you do. D.",
    ru: "1 — показатель учитывается. 0 — показан, но без веса: его исключил профиль отрасли или вы сами. D.",
    kk: "1 — көрсеткіш есепке алынады. 0 — көрсетіледі, бірақ салмағы жоқ: оны сала профилі не өзіңіз алып тастадыңыз. D.",
  },
  "col.indicator": {
    en: "What is measured. The text changes with the language on the first sheet.",
    ru: "Что измеряется. Текст меняется вместе с языком на первом листе.",
    kk: "Не өлшенеді. Мәтін бірінші парақтағы тілмен бірге өзгереді.",
  },
  "col.unit": {
    en: "Unit of the value and of the three goalposts.",
    ru: "Единица значения и трёх границ шкалы.",
    kk: "Мәннің және шкаланың үш шегінің бірлігі.",
  },
  "col.scale": {
    en: "lin: equal steps count the same. log: equal ratios count the same, for coefficients around 1. D.",
    ru: "lin — равные шаги равны. log — равны отношения, для коэффициентов около 1. D.",
    kk: "lin — бірдей қадам бірдей саналады. log — бірдей қатынас бірдей саналады, 1-ге жақын коэффициенттер үшін. D.",
  },
  "col.floor": {
    en: "Value that scores 0. Tag and source stand to the right.",
    ru: "Значение, которому соответствует 0 баллов. Метка и источник — справа.",
    kk: "0 балл беретін мән. Белгісі мен дереккөзі оң жақта.",
  },
  "col.sufficient": {
    en: "Value that scores 50: enough for a cluster, without comparison to other regions. Tag and source stand to the right.",
    ru: "Значение, которому соответствует 50 баллов: для кластера достаточно, без сравнения с другими регионами. Метка — справа.",
    kk: "50 балл беретін мән: кластерге жеткілікті, басқа өңірлермен салыстырусыз. Белгісі оң жақта.",
  },
  "col.target": {
    en: "Value that scores 100. It may lie below the floor: then less is better.",
    ru: "Значение, которому соответствует 100 баллов. Может быть ниже нижней границы: тогда чем меньше, тем лучше.",
    kk: "100 балл беретін мән. Төменгі шектен кіші болуы мүмкін: онда азырағы жақсырақ.",
  },
  "col.weight": {
    en: "Weight among the indicators of the same block; 1 each unless you have a reason. D.",
    ru: "Вес среди показателей того же блока; по 1, если нет причины иной. D.",
    kk: "Сол блоктағы көрсеткіштер арасындағы салмағы; себеп болмаса, әрқайсысы 1. D.",
  },
  "col.value": {
    en: "The measured value. Blank means unknown: it lowers coverage and is never counted as 0. A formula may stand here.",
    ru: "Измеренное значение. Пусто — нет данных: полнота снижается, нулём это не считается. Можно поставить формулу.",
    kk: "Өлшенген мән. Бос болса, дерек жоқ: толықтық төмендейді, нөл деп саналмайды. Формула қоюға болады.",
  },
  "col.grade": {
    en: "Quality of the evidence: A official statistic, B survey or register, C expert panel, D one judgement; blank counts as D. The interval follows from it.",
    ru: "Качество данных: A — официальная статистика, B — опрос или реестр, C — группа экспертов, D — одно мнение; пусто — как D. От него зависит интервал.",
    kk: "Дерек сапасы: A — ресми статистика, B — сауалнама немесе тізілім, C — сарапшылар тобы, D — бір пікір; бос — D сияқты. Аралық осыған байланысты.",
  },
  "col.source": {
    en: "Where the value comes from, so that somebody else can find it again.",
    ru: "Откуда взято значение, чтобы его мог найти и другой.",
    kk: "Мән қайдан алынған: басқа адам да таба алуы үшін.",
  },
  "col.date": {
    en: "Date or period of the value.",
    ru: "Дата или период значения.",
    kk: "Мәннің күні немесе кезеңі.",
  },
  "col.note": {
    en: "Anything a reader of the value should know.",
    ru: "Всё, что следует знать о значении.",
    kk: "Мән туралы білуге тиіс нәрсенің бәрі.",
  },
  "col.score": score,
  "col.rank": {
    en: "Order of measures that can be taken: 1 raises the index most if the indicator reaches sufficient. Blank where nothing is gained.",
    ru: "Порядок мер: 1 — сильнее всего поднимет индекс, если показатель станет достаточным. Пусто, где прироста нет.",
    kk: "Шаралар реті: 1 — көрсеткіш жеткілікті деңгейге жетсе, индексті ең көп көтереді. Өсім болмаса, бос.",
  },
  "col.origin": {
    en: "Where the goalposts come from, or that they are a convention.",
    ru: "Откуда взяты границы шкалы либо что они условны.",
    kk: "Шкала шектері қайдан алынған немесе олардың шартты екені.",
  },
  "col.tag": {
    en: "S: from a source. D: a convention of this method. M: from memory of the literature, to be checked.",
    ru: "S — есть источник. D — условность метода. M — по памяти о литературе, нужна проверка.",
    kk: "S — дереккөзі бар. D — әдістің шартты мәні. M — әдебиет туралы жадтан, тексеру керек.",
  },
  "col.effective": effective,
};

export const blockNotes: Notes = {
  "col.block": {
    en: "Code of the block, A to G.",
    ru: "Код блока, от A до G.",
    kk: "Блок коды, A–G.",
  },
  "col.name": {
    en: "What the block asks about.",
    ru: "О чём спрашивает блок.",
    kk: "Блок не туралы сұрайды.",
  },
  "col.weight": {
    en: "Weight of the block in the index; 1 each unless you have a reason. D.",
    ru: "Вес блока в индексе; по 1, если нет причины иной. D.",
    kk: "Блоктың индекстегі салмағы; себеп болмаса, әрқайсысы 1. D.",
  },
  "col.applicableShort": {
    en: "Sum of the weights of indicators that are switched on and have goalposts.",
    ru: "Сумма весов включённых показателей, у которых заданы границы шкалы.",
    kk: "Қосулы және шкала шектері берілген көрсеткіштер салмағының қосындысы.",
  },
  "col.observed": {
    en: "Sum of the weights of those that have a score.",
    ru: "Сумма весов тех из них, у которых есть балл.",
    kk: "Солардың балы барларының салмақ қосындысы.",
  },
  "col.coverage": {
    en: "Observed weight divided by applicable weight.",
    ru: "Измеренный вес, делённый на применимый.",
    kk: "Өлшенген салмақ қолданылатын салмаққа бөлінген.",
  },
  "col.scored": {
    en: "1 when coverage reaches the limit of the first sheet (50% by default, D); below it the block takes no part in the index.",
    ru: "1, если полнота достигает предела с первого листа (обычно 50 %, D); ниже него блок в индекс не входит.",
    kk: "Толықтық бірінші парақтағы шекке жетсе, 1 (әдетте 50 %, D); одан төмен болса, блок индекске кірмейді.",
  },
  "col.score": {
    en: "Weighted mean of the scores that are there. 50 is sufficient.",
    ru: "Взвешенное среднее имеющихся баллов. 50 — достаточно.",
    kk: "Бар балдардың салмақталған орташасы. 50 — жеткілікті.",
  },
  "col.sigma": {
    en: "Uncertainty of the score from the grades of its indicators, partly shared by them (correlation on the first sheet, D).",
    ru: "Неопределённость балла по качеству данных показателей, отчасти общая для них (корреляция на первом листе, D).",
    kk: "Көрсеткіштер дерегінің сапасынан туатын балл белгісіздігі, ол жартылай ортақ (корреляция бірінші парақта, D).",
  },
  "col.effective": {
    en: "Weight of the block among the blocks that apply.",
    ru: "Вес блока среди применимых блоков.",
    kk: "Қолданылатын блоктар арасындағы блок салмағы.",
  },
  "col.gap": {
    en: "Target score of the first sheet minus the score: plus is what is missing, minus is what lies above.",
    ru: "Целевой балл с первого листа минус балл: плюс — чего недостаёт, минус — что сверх него.",
    kk: "Бірінші парақтағы мақсатты балл минус балл: плюс — жетпейтіні, минус — артығы.",
  },
  "col.indicators": {
    en: "Number of indicators that apply. With one, that one carries the whole block.",
    ru: "Число применимых показателей. Если он один, на нём держится весь блок.",
    kk: "Қолданылатын көрсеткіштер саны. Біреу болса, бүкіл блок соған сүйенеді.",
  },
  "col.note": {
    en: "What to keep in mind: no evidence for a score, or one indicator that carries much of the index.",
    ru: "На что обратить внимание: нет данных для балла или один показатель весит слишком много.",
    kk: "Есте сақтайтын жайт: балл үшін дерек жоқ немесе бір көрсеткіштің салмағы тым үлкен.",
  },
};

export const gateNotes: Notes = {
  "col.code": {
    en: "Code of the gate: a condition that points cannot replace.",
    ru: "Код условия, которое нельзя возместить баллами.",
    kk: "Балмен өтелмейтін шарттың коды.",
  },
  "col.rule": {
    en: "The condition with the limits of the first sheet.",
    ru: "Условие с пределами с первого листа.",
    kk: "Бірінші парақтағы шектері бар шарт.",
  },
  "col.condition1": {
    en: "First part of the rule: 1 met, 0 not met, blank unknown.",
    ru: "Первая часть правила: 1 — выполнена, 0 — нет, пусто — нет данных.",
    kk: "Ереженің бірінші бөлігі: 1 — орындалды, 0 — жоқ, бос — дерек жоқ.",
  },
  "col.condition2": {
    en: "Second part of the rule: 1 met, 0 not met, blank unknown.",
    ru: "Вторая часть правила: 1 — выполнена, 0 — нет, пусто — нет данных.",
    kk: "Ереженің екінші бөлігі: 1 — орындалды, 0 — жоқ, бос — дерек жоқ.",
  },
  "col.condition3": {
    en: "Third part of the rule: 1 met, 0 not met, blank unknown.",
    ru: "Третья часть правила: 1 — выполнена, 0 — нет, пусто — нет данных.",
    kk: "Ереженің үшінші бөлігі: 1 — орындалды, 0 — жоқ, бос — дерек жоқ.",
  },
  "col.either": {
    en: "Where one of two parts suffices: 1 when either is met, 0 when both fail, blank while undecided.",
    ru: "Где довольно одной из двух частей: 1 — выполнена любая, 0 — ни одной, пусто — не решено.",
    kk: "Екі бөліктің бірі жеткілікті жерде: 1 — бірі орындалды, 0 — екеуі де жоқ, бос — шешілмеген.",
  },
  "col.state": {
    en: "pass, fail, unknown or n/a. One failed part fails the gate; unknown is neither a pass nor a fail.",
    ru: "pass, fail, unknown или n/a. Одна невыполненная часть проваливает условие; unknown — ни то, ни другое.",
    kk: "pass, fail, unknown немесе n/a. Бір бөлігі орындалмаса, шарт орындалмайды; unknown — екеуі де емес.",
  },
  "col.cap": {
    en: "Best verdict this gate still allows, by its state. The limits stand on the first sheet. D.",
    ru: "Лучший вывод, который ещё допускает условие в этом состоянии. Пределы — на первом листе. D.",
    kk: "Осы күйдегі шарт әлі рұқсат ететін ең жақсы қорытынды. Шектер бірінші парақта. D.",
  },
  "col.why": {
    en: "The figures behind the state, in words.",
    ru: "Числа, из которых следует состояние, словами.",
    kk: "Күйді айқындайтын сандар, сөзбен.",
  },
  "col.toDo": {
    en: "What would have to be measured to know.",
    ru: "Что нужно измерить, чтобы узнать.",
    kk: "Білу үшін нені өлшеу керек.",
  },
};

export const setupNotes: Notes = {
  "col.label": {
    en: "What the number or word of the row stands for.",
    ru: "Что означает число или слово этой строки.",
    kk: "Осы жолдағы сан не сөз нені білдіреді.",
  },
  "col.value": {
    en: "Yellow: you fill in. Blue: a default of the method that you may change; everything calculates anew.",
    ru: "Жёлтое заполняете вы. Голубое — значение метода, его можно изменить: всё пересчитается.",
    kk: "Сарысын сіз толтырасыз. Көгі — әдістің мәні, оны өзгертуге болады: бәрі қайта есептеледі.",
  },
  "col.unit": {
    en: "Unit of the value, or the values it may take.",
    ru: "Единица значения или допустимые значения.",
    kk: "Мән бірлігі немесе рұқсат етілген мәндер.",
  },
  "col.tag": {
    en: "S: from a source. D: a convention of this method. M: from memory of the literature, to be checked.",
    ru: "S — есть источник. D — условность метода. M — по памяти о литературе, нужна проверка.",
    kk: "S — дереккөзі бар. D — әдістің шартты мәні. M — әдебиет туралы жадтан, тексеру керек.",
  },
  "col.meaning": {
    en: "What the value does, where it comes from, and what it was before you changed it.",
    ru: "Что делает значение, откуда оно и каким было, если вы его изменили.",
    kk: "Мән не істейді, қайдан алынған және өзгертсеңіз, бұрын қандай болған.",
  },
};

export const robustnessNotes: Notes = {
  "col.rho": {
    en: "Way of averaging of this run: 1 arithmetic, 0 geometric, −1 harmonic.",
    ru: "Способ усреднения в этом расчёте: 1 — арифметическое, 0 — геометрическое, −1 — гармоническое.",
    kk: "Осы есептегі орташалау тәсілі: 1 — арифметикалық, 0 — геометриялық, −1 — гармониялық.",
  },
  "col.without": {
    en: "Block left out of this run, or goalposts moved to be harder or easier (by the share on the first sheet, D).",
    ru: "Блок, исключённый из расчёта, либо сдвиг границ шкал строже или мягче (доля — на первом листе, D).",
    kk: "Есептен алынған блок немесе шкала шектерін қатаңдатып не жұмсартып жылжыту (үлесі бірінші парақта, D).",
  },
  "col.run": {
    en: "1 when the run exists: there is an index, and the block left out had a score.",
    ru: "1, если расчёт возможен: есть индекс и у исключённого блока был балл.",
    kk: "Есеп мүмкін болса, 1: индекс бар және алынған блоктың балы болған.",
  },
  "col.index": {
    en: "Index of this run, from 0 to 100.",
    ru: "Индекс этого расчёта, от 0 до 100.",
    kk: "Осы есептің индексі, 0-ден 100-ге дейін.",
  },
  "col.lowestBlock": {
    en: "Lowest score among the blocks left in: V3 and V4 ask for a least score of every block.",
    ru: "Наименьший балл среди оставшихся блоков: V3 и V4 требуют его от каждого блока.",
    kk: "Қалған блоктардың ең төменгі балы: V3 пен V4 оны әр блоктан талап етеді.",
  },
  "col.verdict": {
    en: "Verdict of this run after the gates. Robust: the same in nearly all runs and at both bounds.",
    ru: "Вывод этого расчёта после условий. Устойчив — тот же почти во всех расчётах и на обоих краях.",
    kk: "Шарттардан кейінгі осы есептің қорытындысы. Орнықты — есептердің көбінде және екі шетінде бірдей.",
  },
};

export const verdictNotes: Notes = {
  "col.figure": {
    en: "Figures behind the verdict, in the order in which they follow from each other.",
    ru: "Числа, стоящие за выводом, в том порядке, в каком они следуют друг из друга.",
    kk: "Қорытындыға негіз болған сандар, бірінен бірі шығатын ретпен.",
  },
  "col.value": {
    en: "Calculated from the other sheets. Blank while the evidence does not suffice for an index.",
    ru: "Вычислено по другим листам. Пусто, пока данных для индекса недостаточно.",
    kk: "Басқа парақтардан есептелген. Индекске дерек жеткіліксіз болса, бос.",
  },
  "col.note": {
    en: "How to read the figure.",
    ru: "Как понимать это число.",
    kk: "Санды қалай түсіну керек.",
  },
  "col.measure": {
    en: "The three indicators that raise the index most when brought to sufficient, among those that can be acted on.",
    ru: "Три показателя, которые сильнее всего поднимут индекс, если довести их до достаточного, из тех, на которые можно влиять.",
    kk: "Ықпал етуге болатындардың ішінен жеткілікті деңгейге жетсе, индексті ең көп көтеретін үш көрсеткіш.",
  },
  "col.now": {
    en: "Value as it is measured.",
    ru: "Значение, как оно измерено.",
    kk: "Өлшенген мәні.",
  },
  "col.sufficient": {
    en: "Value that scores 50.",
    ru: "Значение, которому соответствует 50 баллов.",
    kk: "50 балл беретін мән.",
  },
  "col.gain": gain,
  "col.unit": {
    en: "Unit of both values.",
    ru: "Единица обоих значений.",
    kk: "Екі мәннің де бірлігі.",
  },
  "col.unknownIndicator": {
    en: "Unmeasured indicators that carry most weight: knowing them narrows the bounds of the index most.",
    ru: "Неизмеренные показатели с наибольшим весом: они сильнее всего сузят края индекса.",
    kk: "Салмағы ең үлкен өлшенбеген көрсеткіштер: оларды білу индекс шеттерін ең көп тарылтады.",
  },
  "col.effective": effective,
};
