/** Resources: the funnel from what there is to what is used, origins of raw materials, prices inside and outside. */
import { countReadings } from "../../../assessments/cluster-formation/resources";
import type { Text } from "../../../core/locale";
import { colors } from "../colors";
import { yesNo } from "../../../assessments/yes-no";
import type { SheetModule } from "./module";
import type { ModuleStart } from "./module-start";
import { firstRow, ModuleSheet } from "./module-sheet";

const funnelRows = 8;
const materialRows = 12;
const firstMaterial = 19;
const lastMaterial = firstMaterial + materialRows - 1;

/** The cell of a named column in the row of the formula. */
const here = (name: string): string => `INDEX(${name},ROW()-${firstRow - 1})`;
const hereBelow = (name: string): string => `INDEX(${name},ROW()-${firstMaterial - 1})`;
/** The cell above; the first row, which has none, asks for itself. */
const above = (name: string): string => `INDEX(${name},MAX(1,ROW()-${firstRow}))`;

export const resourcesModule: SheetModule = {
  key: "resources",
  prefix: "res",
  scope: "assessment",
  group: "evidence",
  tab: { en: "Resources", ru: "Ресурсы", kk: "Ресурстар" },
  title: { en: "Resources and raw materials", ru: "Ресурсы и сырьё", kk: "Ресурстар мен шикізат" },
  purpose: {
    en: "How much of a resource is really used, where raw materials come from and what they cost outside. A low price inside is no advantage where the material leaves.",
    ru: "Какая часть ресурса действительно используется, откуда сырьё и сколько оно стоит вне региона. Низкая цена внутри — не преимущество, если сырьё уходит.",
    kk: "Ресурстың қаншасы шынымен пайдаланылады, шикізат қайдан келеді, сыртта қанша тұрады. Шикізат сыртқа кетсе, ішкі төмен баға артықшылық емес.",
  },
  feeds: [
    { to: "B1", from: "res_b1" },
    { to: "PH1", from: "res_ph1" },
  ],
  lay(sheet, start) {
    sheet.legend({ input: "A3", standard: "B3", formula: "C3" });
    funnel(sheet, start);
    materials(sheet, start);
    figures(sheet);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:U${lastMaterial}`,
      repeat: "1:3",
    });
  },
};

/** What source A counts; the counts themselves are claims and are typed in. */
const plantStages: readonly Text[] = [
  {
    en: "Plant species in the foothills",
    ru: "Виды растений предгорий",
    kk: "Тау бөктеріндегі өсімдік түрлері",
  },
  {
    en: "With biologically active substances",
    ru: "С биологически активными веществами",
    kk: "Биологиялық белсенді заттары бар",
  },
  {
    en: "Usable as semi-finished product",
    ru: "Пригодные как полуфабрикат",
    kk: "Жартылай фабрикатқа жарамды",
  },
  {
    en: "Give finished medicinal products",
    ru: "Дают готовые лекарственные препараты",
    kk: "Дайын дәрілік препараттар беретін",
  },
];

/** A ratio of limits is a limit: 1 at least, −1 at most, 2 either, 0 exact. */
const ratioReading = (up: string, down: string): string =>
  `IF((${up})*(${down})<0,2,IF(${up}+(${down})>0,1,IF(${up}+(${down})<0,0-1,0)))`;

function funnel(sheet: ModuleSheet, { profile }: ModuleStart): void {
  const says = readingWords(sheet);
  sheet.table({
    name: "res",
    first: "A",
    rows: funnelRows,
    columns: [
      {
        key: "stage",
        head: { en: "Funnel: stage", ru: "Воронка: ступень", kk: "Құйғыш: саты" },
        kind: "input",
        width: 36,
        ...(profile.id === "pharmaceutical"
          ? { filled: plantStages.map((stage) => `=${sheet.text(stage)}`) }
          : {}),
        note: {
          en: "From all there is to what becomes a product; each stage is a part of the one above.",
          ru: "От всего, что есть, до того, что становится продуктом; каждая ступень — часть предыдущей.",
          kk: "Бар нәрсенің бәрінен өнімге айналатынына дейін; әр саты алдыңғысының бөлігі.",
        },
      },
      {
        key: "count",
        head: { en: "Count", ru: "Количество", kk: "Саны" },
        kind: "input",
        width: 12,
        format: "General",
        between: [0, 1e15],
      },
      {
        key: "reading",
        head: { en: "The count is", ru: "Как понимать", kk: "Қалай түсіну керек" },
        kind: "list",
        width: 13,
        choices: countReadings,
        note: {
          en: 'Sources say "more than 500" or "only 600": then the ratio is a limit, too. Blank means exactly.',
          ru: "Источники пишут «более 500» или «только 600»: тогда и отношение — предел. Пусто — ровно.",
          kk: "Дереккөздер «500-ден астам» не «тек 600» деп жазады: онда қатынас та — шек. Бос болса — дәл.",
        },
      },
      {
        key: "unit",
        head: { en: "What is counted", ru: "Что считается", kk: "Не саналады" },
        kind: "input",
        width: 16,
      },
      {
        key: "ratio",
        head: { en: "Of the stage above", ru: "От предыдущей", kk: "Алдыңғыдан үлесі" },
        kind: "formula",
        width: 12,
        format: "0.0%",
        formula: `=IF(ROW()=${firstRow},"",IF(AND(A6<>"",${above("res_stage")}<>"",ISNUMBER(B6),ISNUMBER(${above("res_count")})),IF(${above("res_count")}>0,B6/${above("res_count")},""),""))`,
      },
      {
        key: "says",
        head: { en: "What it says", ru: "Что это значит", kk: "Бұл не дейді" },
        kind: "formula",
        width: 30,
        formula:
          `=IF(E6="",IF(${here("res_changed")}=1,${says.changed},""),IF(E6>1,${says.larger},` +
          `IF(${here("res_changed")}=1,${says.changed},${says.of(here("res_bound"))})))`,
      },
    ],
  });
  sheet.helperColumn(
    "res_way",
    funnelRows,
    `=IF(${here("res_reading_code")}="least",1,IF(${here("res_reading_code")}="most",0-1,0))`
  );
  sheet.helperColumn(
    "res_bound",
    funnelRows,
    `=IF(E6="","",${ratioReading(here("res_way"), `0-${above("res_way")}`)})`
  );
  sheet.helperColumn(
    "res_changed",
    funnelRows,
    `=IF(ROW()=${firstRow},0,IF(AND(D6<>"",${above("res_unit")}<>""),IF(D6=${above("res_unit")},0,1),0))`
  );
  sheet.helperColumn("res_row", funnelRows, `=IF(A6="",0,ROW()-${firstRow - 1})`);
}

function readingWords(sheet: ModuleSheet): {
  readonly larger: string;
  readonly changed: string;
  readonly of: (bound: string) => string;
} {
  const exact = sheet.text({
    en: "part of the stage above",
    ru: "часть предыдущей ступени",
    kk: "алдыңғы сатының бөлігі",
  });
  const least = sheet.text({
    en: "at least this part",
    ru: "не меньше этой части",
    kk: "кемінде осындай бөлігі",
  });
  const most = sheet.text({
    en: "at most this part",
    ru: "не больше этой части",
    kk: "көп дегенде осындай бөлігі",
  });
  const open = sheet.text({
    en: "may be more or less",
    ru: "может быть и больше, и меньше",
    kk: "көп те, аз да болуы мүмкін",
  });
  return {
    larger: sheet.text({
      en: "more than above: no part of it",
      ru: "больше предыдущей: не её часть",
      kk: "алдыңғыдан көп: оның бөлігі емес",
    }),
    changed: sheet.text({
      en: "something else is counted here",
      ru: "здесь считается другое",
      kk: "мұнда басқа нәрсе саналады",
    }),
    of: (bound) => `IF(${bound}=0,${exact},IF(${bound}=1,${least},IF(${bound}=2,${open},${most})))`,
  };
}

const supply = "SUM(D6:G6)";
const allOrigins = "COUNT(D6:G6)=4";
const isShort = "IF(ISNUMBER(N6),N6<0,FALSE)";
const leaves = "IF(ISNUMBER(O6),O6>res_limit,FALSE)";

function materials(sheet: ModuleSheet, { profile }: ModuleStart): void {
  const template = profile.rawMaterials.slice(0, materialRows);
  const quality = hereBelow("res_mat_quality_code");
  const amount = { kind: "input", format: "General", between: [0, 1e15] } as const;
  sheet.section(`A${firstMaterial - 2}:Q${firstMaterial - 2}`, {
    en: "Raw materials: need, origin, price",
    ru: "Сырьё: потребность, происхождение, цена",
    kk: "Шикізат: қажеттілік, шығу тегі, бағасы",
  });
  sheet.table({
    name: "res_mat",
    first: "A",
    row: firstMaterial,
    rows: materialRows,
    columns: [
      {
        key: "name",
        head: { en: "Material or input", ru: "Сырьё или ресурс", kk: "Шикізат немесе ресурс" },
        kind: "input",
        filled: template.map((name) => `=${sheet.text(name)}`),
      },
      { ...amount, key: "need", head: { en: "Need", ru: "Потребность", kk: "Қажеттілік" } },
      { key: "unit", head: { en: "Unit", ru: "Единица", kk: "Бірлігі" }, kind: "input" },
      {
        ...amount,
        key: "own",
        head: { en: "From the region", ru: "Из региона", kk: "Өңірден" },
      },
      {
        ...amount,
        key: "neighbors",
        head: {
          en: "From neighboring regions",
          ru: "Из соседних регионов",
          kk: "Көрші өңірлерден",
        },
      },
      {
        ...amount,
        key: "elsewhere",
        head: {
          en: "From elsewhere in the country",
          ru: "Из других регионов страны",
          kk: "Елдің басқа өңірлерінен",
        },
      },
      {
        ...amount,
        key: "abroad",
        head: { en: "From abroad", ru: "Из-за рубежа", kk: "Шетелден" },
        width: 12,
      },
      {
        key: "quality",
        head: { en: "Near one good enough", ru: "Качество ближнего", kk: "Жақындағының сапасы" },
        kind: "list",
        width: 12,
        align: "Center",
        choices: yesNo,
        note: {
          en: "Whether what the region and its neighbors have is of the required quality. No: it does not count for B1.",
          ru: "Имеет ли сырьё региона и соседей нужное качество. Нет — в B1 оно не считается.",
          kk: "Өңір мен көршілерінің шикізаты қажетті сапада ма. Жоқ болса, ол B1-де саналмайды.",
        },
      },
      {
        key: "weight",
        head: { en: "Weight (D)", ru: "Вес (D)", kk: "Салмағы (D)" },
        kind: "default",
        width: 9,
        format: "General",
        between: [0, 1e6],
        filled: Array.from({ length: materialRows }, () => 1),
      },
      {
        ...amount,
        key: "inside",
        head: { en: "Price inside", ru: "Цена внутри", kk: "Ішкі баға" },
        width: 11,
        note: {
          en: "Per unit, in the same currency as the price outside.",
          ru: "За единицу, в той же валюте, что и цена вне региона.",
          kk: "Бірлігі үшін, сыртқы бағамен бір валютада.",
        },
      },
      {
        ...amount,
        key: "outside",
        head: { en: "Price outside", ru: "Цена вне региона", kk: "Сыртқы баға" },
        width: 11,
      },
      {
        key: "share",
        head: { en: "Own share", ru: "Доля своего", kk: "Өз үлесі" },
        kind: "formula",
        width: 9,
        format: "0.0%",
        formula: `=IF(AND(A6<>"",${allOrigins}),IF(${supply}>0,D6/${supply},""),"")`,
      },
      {
        key: "near",
        head: { en: "Need met near by", ru: "Закрыто рядом", kk: "Жақыннан жабылады" },
        kind: "formula",
        width: 11,
        format: "0.0%",
        formula: `=IF(A6="","",IF(${quality}="no",0,IF(AND(${quality}="yes",COUNT(B6,D6:E6)=3),IF(B6>0,MIN(1,(D6+E6)/B6),""),"")))`,
      },
      {
        key: "balance",
        head: { en: "Balance", ru: "Баланс", kk: "Теңгерім" },
        kind: "formula",
        width: 11,
        format: "General",
        formula: `=IF(AND(A6<>"",${allOrigins},ISNUMBER(B6)),${supply}-B6,"")`,
      },
      {
        key: "parity",
        head: { en: "Price parity", ru: "Паритет цен", kk: "Баға паритеті" },
        kind: "formula",
        width: 9,
        format: "0.000",
        formula: '=IF(AND(A6<>"",COUNT(J6:K6)=2),IF(J6>0,K6/J6,""),"")',
        note: {
          en: "Price outside divided by the price inside.",
          ru: "Цена вне региона, делённая на цену внутри.",
          kk: "Сыртқы бағаның ішкі бағаға қатынасы.",
        },
      },
      {
        key: "says",
        head: { en: "What it says", ru: "Что это значит", kk: "Бұл не дейді" },
        kind: "formula",
        width: 38,
        wrap: true,
        formula: materialSays(sheet),
      },
      {
        key: "source",
        head: { en: "Source", ru: "Источник", kk: "Дереккөз" },
        kind: "input",
        width: 24,
      },
    ],
  });
  sheet.helperColumn(
    "res_mat_counts",
    materialRows,
    '=IF(A6="",0,IF(ISNUMBER(I6),IF(I6=0,0,1),1))',
    firstMaterial
  );
  // Weight of a material whose part near by is known.
  sheet.helperColumn(
    "res_mat_known",
    materialRows,
    `=IF(AND(${hereBelow("res_mat_counts")}=1,COUNT(I6,M6)=2),I6,0)`,
    firstMaterial
  );
  const found = { leaving: leaves, short: isShort } as const;
  for (const [key, condition] of Object.entries(found))
    sheet.helperColumn(
      `res_mat_${key}`,
      materialRows,
      `=IF(${condition},", "&A6,"")`,
      firstMaterial
    );
  sheet.draft.when({
    address: `O${firstMaterial}:O${lastMaterial}`,
    formula: `=IF(ISNUMBER($O${firstMaterial}),$O${firstMaterial}>res_limit,FALSE)`,
    fill: colors.failFill,
    font: colors.failText,
    bold: true,
  });
}

function materialSays(sheet: ModuleSheet): string {
  const parts: readonly (readonly [string, Text])[] = [
    [
      leaves,
      {
        en: "worth more outside: it leaves, no advantage for B2",
        ru: "вне региона дороже: уходит, для B2 не преимущество",
        kk: "сыртта қымбат: кетеді, B2 үшін артықшылық емес",
      },
    ],
    [isShort, { en: "shortage", ru: "нехватка", kk: "тапшылық" }],
    [
      `${hereBelow("res_mat_quality_code")}="no"`,
      {
        en: "the near one lacks the quality",
        ru: "у ближнего нет нужного качества",
        kk: "жақындағының сапасы жетпейді",
      },
    ],
  ];
  const joined = parts
    .map(([condition, words]) => `IF(${condition},"; "&${sheet.text(words)},"")`)
    .join("&");
  return `=IF(A6="","",MID(${joined},3,400))`;
}

function figures(sheet: ModuleSheet): void {
  const last = "MAX(res_row)";
  const end = `INDEX(res_count,${last})`;
  const start = "INDEX(res_count,1)";
  const overall = `IF(${last}<2,"",IF(AND(INDEX(res_stage,1)<>"",ISNUMBER(${start}),ISNUMBER(${end})),IF(${start}>0,${end}/${start},""),""))`;
  const { of } = readingWords(sheet);
  const counts = "SUM(res_mat_counts)";
  const answered = "SUMPRODUCT(res_mat_counts*ISNUMBER(res_mat_weight)*ISNUMBER(res_mat_near))";
  const weights = "SUM(res_mat_known)";
  const b2 = 'IFERROR(N(INDEX(ind_value,MATCH("B2",ind_code,0))),0)';
  sheet
    .wide("R", 3, false)
    .wide("S", 44)
    .wide("T", 16, false)
    .wide("U", 46)
    .section("S5:U5", { en: "What follows", ru: "Что следует", kk: "Бұдан не шығады" })
    .figure({
      at: "S6",
      name: "res_overall",
      label: {
        en: "Last stage of the funnel, share of the first",
        ru: "Последняя ступень воронки, доля первой",
        kk: "Құйғыштың соңғы сатысы, біріншінің үлесі",
      },
      formula: `=${overall}`,
      format: "0.0%",
    });
  sheet.draft.put(
    "U6",
    `=IF(res_overall="","",${of(ratioReading(`INDEX(res_way,MAX(1,${last}))`, "0-INDEX(res_way,1)"))})`
  );
  sheet
    .figure({
      at: "S7",
      name: "res_limit",
      label: {
        en: "Parity above which a material leaves",
        ru: "Паритет, выше которого сырьё уходит",
        kk: "Одан асса шикізат кететін паритет",
      },
      input: 1,
      tag: "D",
      format: "General",
      between: [0, 100],
    })
    .figure({
      at: "S8",
      name: "res_parity",
      label: { en: "Highest price parity", ru: "Наибольший паритет цен", kk: "Ең жоғары паритет" },
      formula: '=IF(COUNT(res_mat_parity)=0,"",MAX(res_mat_parity))',
      format: "0.000",
    })
    .figure({
      at: "S9",
      name: "res_leaving",
      label: {
        en: "Materials that leave the region",
        ru: "Сырьё, которое уходит из региона",
        kk: "Өңірден кететін шикізат",
      },
      formula: `=MID(${joined("res_mat_leaving")},3,400)`,
    })
    .figure({
      at: "S10",
      name: "res_short",
      label: { en: "Materials in shortage", ru: "Сырьё, которого не хватает", kk: "Тапшы шикізат" },
      formula: `=MID(${joined("res_mat_short")},3,400)`,
    })
    .figure({
      at: "S11",
      name: "res_b1",
      label: {
        en: "Key inputs available near by, % of need (B1)",
        ru: "Ключевое сырьё рядом, % потребности (B1)",
        kk: "Жақындағы негізгі шикізат, қажеттіліктің %-ы (B1)",
      },
      formula: `=IF(OR(${weights}<=0,${answered}<${counts}),"",100*SUMPRODUCT(res_mat_known,res_mat_met)/${weights})`,
      format: "0.0",
      note: {
        en: "Weighted mean, none above its need; blank until every material with a weight is answered",
        ru: "Взвешенное среднее, не больше потребности; пусто, пока нет ответа по каждому сырью с весом",
        kk: "Салмақталған орташа, қажеттіліктен аспайды; салмағы бар әр шикізат бойынша жауап болғанша бос",
      },
    })
    .figure({
      at: "S12",
      name: "res_answered",
      label: { en: "Materials answered", ru: "Сырьё с ответом", kk: "Жауабы бар шикізат" },
      formula: `=IF(${counts}=0,"",${answered})`,
      format: "0",
    })
    .figure({
      at: "S13",
      name: "res_b2",
      label: {
        en: "Does B2 reward a material that leaves",
        ru: "Поощряет ли B2 сырьё, которое уходит",
        kk: "B2 кететін шикізатты марапаттай ма",
      },
      formula: `=IF(OR(${b2}<=0,COUNT(res_mat_parity)=0),"",IF(AND(${b2}<1,MAX(res_mat_parity)>res_limit),${sheet.text(yesNo.yes)},${sheet.text(yesNo.no)}))`,
      note: {
        en: "B2 below 1 counts as an advantage. Leave out of it what costs more outside: the low price inside is why it leaves",
        ru: "B2 ниже 1 считается преимуществом. Не включайте туда то, что вне региона дороже: из-за низкой цены внутри оно и уходит",
        kk: "B2 1-ден төмен болса, артықшылық саналады. Сыртта қымбатырақты оған қоспаңыз: ішкі баға төмен болғандықтан ол кетеді",
      },
    });
  sheet.figure({
    at: "S14",
    name: "res_ph1",
    label: {
      en: "Third stage of the funnel, % of the second (PH1)",
      ru: "Третья ступень воронки, % второй (PH1)",
      kk: "Құйғыштың үшінші сатысы, екіншінің %-ы (PH1)",
    },
    formula: '=IF(ISNUMBER(INDEX(res_ratio,3)),100*INDEX(res_ratio,3),"")',
    format: "0.0",
    note: {
      en: "In the pharmaceutical profile: usable as semi-finished, of those with active substances",
      ru: "В фармацевтическом профиле: пригодные как полуфабрикат от содержащих действующие вещества",
      kk: "Фармацевтикалық бейінде: белсенді заттары барлардың ішінде жартылай фабрикатқа жарамдысы",
    },
  });
  // A blank part near by is no number to multiply with.
  sheet.helperColumn("res_mat_met", materialRows, "=N(M6)", firstMaterial);
}

/** The cells of a helper column, one after the other. */
function joined(name: string): string {
  return Array.from({ length: materialRows }, (_, index) => `INDEX(${name},${index + 1})`).join(
    "&"
  );
}
