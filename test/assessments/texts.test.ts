/** Every word of the assessment in three languages. */
import { blocks } from "../../src/assessments/cluster-formation/blocks";
import {
  capTable,
  defaultConfig,
  gradeMeanings,
  settingGroupNames,
  settings,
  sigmaTable,
} from "../../src/assessments/cluster-formation/config";
import { clusterFormation } from "../../src/assessments/cluster-formation";
import { gates, modeWords, stateWords } from "../../src/assessments/cluster-formation/gates";
import { indicators } from "../../src/assessments/cluster-formation/indicators";
import {
  diamondNames,
  esoNames,
  preconditionNames,
  s3Names,
} from "../../src/assessments/cluster-formation/lenses";
import { profiles, sectorCooperation } from "../../src/assessments/cluster-formation/profiles";
import { recommendations } from "../../src/assessments/cluster-formation/recommendations";
import {
  screeningClassWords,
  screeningReasons,
} from "../../src/assessments/cluster-formation/screening";
import { gateFields, objectFields } from "../../src/assessments/cluster-formation/setup-fields";
import { integratedCompany, verdictWords } from "../../src/assessments/cluster-formation/verdict";
import type { Text } from "../../src/core/locale";
import { locales } from "../../src/core/locale";

const everyIndicator = [...indicators, ...profiles.flatMap((profile) => profile.added)];

/** Words a reader must understand: translated, not copied. */
const translated: readonly (readonly [string, Text])[] = [
  ["assessment", clusterFormation.name],
  ...blocks.flatMap(({ code, name, question }) => [
    [`block ${code} name`, name] as const,
    [`block ${code} question`, question] as const,
  ]),
  ...everyIndicator.flatMap(({ code, name, shortName, guidance, origin }) => [
    [`${code} name`, name] as const,
    [`${code} short name`, shortName] as const,
    [`${code} guidance`, guidance] as const,
    [`${code} origin`, origin] as const,
  ]),
  ...gates.flatMap(({ code, name, toDo, remedy }) => [
    [`${code} name`, name] as const,
    [`${code} to do`, toDo] as const,
    [`${code} remedy`, remedy] as const,
  ]),
  ...settings.flatMap(({ key, label, meaning }) => [
    [`${key} label`, label] as const,
    [`${key} meaning`, meaning] as const,
  ]),
  ...[sigmaTable, capTable].flatMap(({ label, meaning }) => [
    ["table label", label] as const,
    ["table meaning", meaning] as const,
  ]),
  ...recommendations.flatMap(({ id, text, responsible, origin }) => [
    [`${id} text`, text] as const,
    [`${id} responsible`, responsible] as const,
    [`${id} origin`, origin] as const,
  ]),
  ...profiles.flatMap((profile) => [
    [`${profile.id} name`, profile.name] as const,
    ...profile.chainStages.map(({ name }) => [`${profile.id} stage`, name] as const),
    ...profile.rawMaterials.map((name) => [`${profile.id} raw material`, name] as const),
    ...(profile.note === null ? [] : [[`${profile.id} note`, profile.note] as const]),
    ...(profile.compulsoryStandard === null
      ? []
      : [[`${profile.id} standard`, profile.compulsoryStandard] as const]),
    ...Object.entries(profile.overrides).map(
      ([code, { source }]) => [`${profile.id} ${code}`, source] as const
    ),
  ]),
  ...sectorCooperation.map(({ sector }) => ["sector", sector] as const),
  ...Object.entries(verdictWords),
  ["integrated company", integratedCompany],
  ...Object.entries(stateWords),
  ...Object.entries(gradeMeanings),
  ...Object.entries(settingGroupNames),
  ...Object.entries(preconditionNames),
  ...Object.entries(esoNames),
  ...Object.entries(diamondNames),
  ...Object.entries(s3Names),
  ...Object.entries(screeningReasons),
  ["strict mode", modeWords.strict],
  ...objectFields.flatMap(({ key, guidance }) => [[`${key} guidance`, guidance] as const]),
  ...gateFields.flatMap(({ key, label, guidance }) => [
    [`${key} label`, label] as const,
    [`${key} guidance`, guidance] as const,
  ]),
];

/** Words that may be the same in every language. */
const complete: readonly (readonly [string, Text])[] = [
  ...translated,
  ...blocks.map(({ code, word }) => [`block ${code} word`, word] as const),
  ...everyIndicator.map(({ code, unit }) => [`${code} unit`, unit] as const),
  ...settings.map(({ key, unit }) => [`${key} unit`, unit] as const),
  ...gateFields.map(({ key, unit }) => [`${key} unit`, unit] as const),
  ...objectFields.map(({ key, label }) => [`${key} label`, label] as const),
  ...Object.entries(modeWords),
  ...Object.entries(screeningClassWords),
];

test.each(complete)("%s is complete and tidy", (_, text) => {
  for (const locale of locales) {
    expect(text[locale].trim()).toBe(text[locale]);
    expect(text[locale]).not.toBe("");
    expect(text[locale]).not.toMatch(/[!]|\s{2}|please|пожалуйста/i);
  }
});

test.each(translated)("%s is translated", (_, { en, ru, kk }) => {
  expect(ru).not.toBe(en);
  expect(kk).not.toBe(en);
});

test("texts with words are written in the letters of their language", () => {
  for (const [name, { en, ru, kk }] of translated) {
    expect(`${name}: ${en}`).not.toMatch(/\p{Script=Cyrillic}/u);
    expect(`${name}: ${ru}`).toMatch(/\p{Script=Cyrillic}/u);
    expect(`${name}: ${kk}`).toMatch(/\p{Script=Cyrillic}/u);
    expect(`${name}: ${ru}`).not.toMatch(/[әғқңөұүһі]/i);
    // No Cyrillic letter may hide inside a Latin word or code, or the other way round.
    for (const word of [ru, kk].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))) {
      const mixed = /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word);
      expect(mixed ? `${name}: ${word}` : "").toBe("");
    }
  }
});

test("short names fit a row of the pane", () => {
  for (const { code, shortName } of everyIndicator) {
    for (const locale of locales) {
      expect(
        `${code} ${locale} ${shortName[locale].length > 34 ? shortName[locale] : "fits"}`
      ).toBe(`${code} ${locale} fits`);
    }
  }
});

test("names are told apart within a language", () => {
  for (const locale of locales) {
    const names = everyIndicator.map(({ name }) => name[locale]);
    expect(new Set(names).size).toBe(names.length);
    const short = everyIndicator.map(({ shortName }) => shortName[locale]);
    expect(new Set(short).size).toBe(short.length);
  }
});

test("every default of the method is a visible cell that says what it means", () => {
  const keys = settings.map(({ key }) => key);
  const expected = Object.keys(defaultConfig).filter((key) => key !== "sigma" && key !== "cap");
  expect([...keys].sort()).toEqual(expected.sort());
  for (const setting of settings) {
    expect(setting.default).toBe(defaultConfig[setting.key]);
    if (setting.choices !== undefined) expect(setting.choices).toContain(setting.default);
    if (setting.limits !== undefined) {
      expect(setting.default).toBeGreaterThanOrEqual(setting.limits[0]);
      expect(setting.default).toBeLessThanOrEqual(setting.limits[1]);
    }
  }
});

test("profiles and measures name only indicators there are", () => {
  const codes = new Set(everyIndicator.map(({ code }) => code));
  const named = [
    ...profiles.flatMap(({ off, display, overrides }) => [
      ...off,
      ...display,
      ...Object.keys(overrides),
    ]),
    ...recommendations.flatMap((recommendation) => recommendation.indicators),
  ];
  expect(named.filter((code) => !codes.has(code))).toEqual([]);
  expect(new Set(everyIndicator.map(({ code }) => code)).size).toBe(everyIndicator.length);
});

test("indicators of a profile carry their block and no goalposts of our own", () => {
  for (const added of profiles.flatMap((profile) => profile.added)) {
    expect([added.L, added.T, added.G]).toEqual([null, null, null]);
  }
  for (const { code, block } of indicators) expect(code.charAt(0)).toBe(block);
});
