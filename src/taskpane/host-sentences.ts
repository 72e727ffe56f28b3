/** What is said where the pane itself cannot run: before, and without, everything else of it. */
import type { Text } from "../core/locale";

export const hostSentences = {
  notExcel: {
    en: "Assay works in Excel. Open this pane from a workbook.",
    ru: "Assay работает в Excel. Откройте эту панель из книги.",
    kk: "Assay бағдарламасы Excel ішінде жұмыс істейді. Бұл панельді кітаптан ашыңыз.",
  },
  tooOld: {
    en: "This Excel is too old for Assay: it lacks the programming interface ExcelApi 1.9. Excel for Microsoft 365, Excel on the web and Excel 2024 have it. The volume-licensed Excel 2021 and Excel on iPad do not run custom functions.",
    ru: "Этот Excel слишком стар для Assay: в нём нет программного интерфейса ExcelApi 1.9. Он есть в Excel для Microsoft 365, в Excel в браузере и в Excel 2024. Корпоративный Excel 2021 и Excel на iPad не выполняют пользовательские функции.",
    kk: "Бұл Excel Assay үшін тым ескі: онда ExcelApi 1.9 бағдарламалық интерфейсі жоқ. Ол Microsoft 365 Excel, браузердегі Excel және Excel 2024 нұсқаларында бар. Корпоративтік Excel 2021 мен iPad-тағы Excel пайдаланушы функцияларын орындамайды.",
  },
  notLoaded: {
    en: "The pane could not be loaded. The functions in cells still work. Close the pane and open it again.",
    ru: "Панель не загрузилась. Функции в ячейках работают. Закройте панель и откройте снова.",
    kk: "Панель жүктелмеді. Ұяшықтардағы функциялар жұмыс істейді. Панельді жауып, қайта ашыңыз.",
  },
} as const satisfies Readonly<Record<string, Text>>;
