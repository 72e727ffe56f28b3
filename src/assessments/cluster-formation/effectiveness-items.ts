/** The items that source B's three positions are usually read from. They have no sourced goalposts: a person sets them. */
import type { Text } from "../../core/locale";
import type { Position } from "./effectiveness";

export interface UsualItem {
  readonly position: Position;
  readonly code: string;
  readonly text: Text;
}

export const positionNames: Readonly<Record<Position, Text>> = {
  i: { en: "i. Network", ru: "i. Сеть", kk: "i. Желі" },
  ii: {
    en: "ii. Institution of regional development",
    ru: "ii. Институт развития региона",
    kk: "ii. Өңірлік даму институты",
  },
  iii: { en: "iii. Integration", ru: "iii. Интеграция", kk: "iii. Интеграция" },
};

export const usualItems: readonly UsualItem[] = [
  {
    position: "i",
    code: "N1",
    text: {
      en: "Purchases inside the cluster, %",
      ru: "Закупки внутри кластера, %",
      kk: "Кластер ішіндегі сатып алу, %",
    },
  },
  {
    position: "i",
    code: "N2",
    text: {
      en: "Joint projects per year",
      ru: "Совместных проектов в год",
      kk: "Жылына бірлескен жобалар саны",
    },
  },
  {
    position: "i",
    code: "N3",
    text: { en: "Shared services", ru: "Общих сервисов", kk: "Ортақ қызметтер саны" },
  },
  {
    position: "i",
    code: "N4",
    text: {
      en: "Members with two or more partners in the region, %",
      ru: "Участников с двумя и более партнёрами в регионе, %",
      kk: "Өңірде екі немесе одан көп серіктесі бар қатысушылар, %",
    },
  },
  {
    position: "ii",
    code: "I1",
    text: {
      en: "Share of employment in the region, %",
      ru: "Доля в занятости региона, %",
      kk: "Өңірдегі жұмыспен қамтудағы үлесі, %",
    },
  },
  {
    position: "ii",
    code: "I2",
    text: {
      en: "Wage, ratio to the region's",
      ru: "Заработная плата к средней по региону",
      kk: "Жалақының өңір бойынша орташаға қатынасы",
    },
  },
  {
    position: "ii",
    code: "I3",
    text: {
      en: "Share of the region's taxes, %",
      ru: "Доля в налогах региона, %",
      kk: "Өңір салықтарындағы үлесі, %",
    },
  },
  {
    position: "ii",
    code: "I4",
    text: {
      en: "Share of the region's exports, %",
      ru: "Доля в экспорте региона, %",
      kk: "Өңір экспортындағы үлесі, %",
    },
  },
  {
    position: "ii",
    code: "I5",
    text: {
      en: "Towns with more than 30 % of jobs in the cluster",
      ru: "Городов, где в кластере более 30 % рабочих мест",
      kk: "Жұмыс орындарының 30 %-дан астамы кластерде болатын қалалар саны",
    },
  },
  {
    position: "iii",
    code: "V1",
    text: {
      en: "Vertical index: stages present of the template's, %",
      ru: "Вертикальный индекс: имеющиеся переделы к шаблону, %",
      kk: "Тік индекс: үлгідегі сатылардан бары, %",
    },
  },
  {
    position: "iii",
    code: "H1",
    text: {
      en: "Horizontal index: acquisitions of the same stage of all, %",
      ru: "Горизонтальный индекс: поглощения того же передела ко всем, %",
      kk: "Көлденең индекс: сол сатыдағы сатып алулардың барлығына үлесі, %",
    },
  },
  {
    position: "iii",
    code: "D2",
    text: {
      en: "Base product processed further in the region, %",
      ru: "Базовый продукт, перерабатываемый в регионе, %",
      kk: "Өңірде әрі қарай өңделетін базалық өнім, %",
    },
  },
  {
    position: "iii",
    code: "D4",
    text: {
      en: "Final products in output, %",
      ru: "Конечная продукция в выпуске, %",
      kk: "Өндірістегі түпкі өнім, %",
    },
  },
];
