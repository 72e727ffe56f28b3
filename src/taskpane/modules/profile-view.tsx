/** A person's own profile in the pane: what it counts, what is wrong with it, and which profile it is copied from. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { useState, type JSX } from "react";
import { profiles } from "../../assessments/cluster-formation/profiles";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { Section } from "../parts/Page";
import { say, texts as general } from "../texts";
import { ExtraProps, Finding, inEach, ModuleView } from "./module-view";
import { copyChanges, profileIn, profileNames } from "./own-profile";

const words = {
  indicators: say("Indicators listed", "Показателей в списке", "Тізімдегі көрсеткіштер"),
  counted: say("of which count", "из них учитывается", "оның есептелетіні"),
  stages: say("Chain stages counted", "Считаемых стадий цепочки", "Есептелетін тізбек сатылары"),
  ready: say(
    "The profile is complete: it can be chosen when a new assessment is started.",
    "Профиль готов: его можно выбрать в новой оценке.",
    "Бейін дайын: оны жаңа бағалауда таңдауға болады."
  ),
  open: say(
    "Some rows have no goalposts: they are listed and do not count.",
    "У некоторых строк нет границ шкалы: они в списке, но не учитываются.",
    "Кейбір жолдарда шкала шектері жоқ: олар тізімде бар, бірақ есептелмейді."
  ),
  copyTitle: say(
    "Start from another profile",
    "Взять за основу другой профиль",
    "Басқа бейінді негізге алу"
  ),
  copyLead: say(
    "Copies a built-in profile over everything on this sheet.",
    "Скопирует встроенный профиль поверх всего на этом листе.",
    "Кіріктірілген бейінді осы парақтағының бәрінің үстіне көшіреді."
  ),
  from: say("Built-in profile", "Встроенный профиль", "Кіріктірілген бейін"),
  copy: say("Copy", "Скопировать", "Көшіру"),
  sure: say(
    "What stands on this sheet is replaced. Assessments made with it stay as they are.",
    "То, что стоит на листе, будет заменено. Оценки, сделанные с ним, останутся как есть.",
    "Парақтағы мазмұн алмастырылады. Онымен жасалған бағалаулар өзгеріссіз қалады."
  ),
  replace: say("Replace", "Заменить", "Алмастыру"),
  copied: say("Profile copied.", "Профиль скопирован.", "Бейін көшірілді."),
} as const;

/** As many faults as a person looks at before going to the sheet. */
const faultsShown = 12;

const CopyProfile = ({ contents, write }: ExtraProps): JSX.Element => {
  const { say: speak, locale } = useSpeech();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState(profiles[0]?.id ?? "");
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const copy = async (): Promise<void> => {
    const profile = profiles.find(({ id }) => id === chosen);
    if (!profile) return;
    setBusy(true);
    if (await write(copyChanges(contents, profile, locale))) announce(speak(words.copied));
    setBusy(false);
    setAsking(false);
  };
  return (
    <Section title={speak(words.copyTitle)}>
      <p className="soft">{speak(words.copyLead)}</p>
      <Dropdown
        label={speak(words.from)}
        selectedKey={chosen}
        options={profiles.map(({ id, name }) => ({ key: id, text: speak(name) }))}
        onChange={(_, option) => option && setChosen(String(option.key))}
      />
      {asking ? (
        <div className="note fail" role="group" aria-label={speak(words.sure)}>
          <div className="note-words">
            <p>{speak(words.sure)}</p>
            <div className="row wrap">
              <PrimaryButton
                text={speak(words.replace)}
                disabled={busy}
                onClick={() => void copy()}
              />
              <DefaultButton
                text={speak(general.general.keep)}
                disabled={busy}
                onClick={() => setAsking(false)}
              />
            </div>
          </div>
        </div>
      ) : (
        <DefaultButton text={speak(words.copy)} onClick={() => setAsking(true)} />
      )}
    </Section>
  );
};

export const profileView: ModuleView = {
  key: "profile",
  names: profileNames,
  review: (contents) => {
    const { profile, faults } = profileIn(contents);
    const listed = profile?.indicators ?? [];
    const open = listed.some(({ on, L, T, G }) => on && (L === null || T === null || G === null));
    const findings: readonly Finding[] = [
      ...faults.slice(0, faultsShown).map(({ cell, because }): Finding => ({
        tone: "fail",
        words: inEach((locale) => `${cell}: ${because[locale]}.`),
      })),
      ...(faults.length > faultsShown
        ? [
            {
              tone: "fail",
              words: inEach((locale) => {
                const more = faults.length - faultsShown;
                return { en: `and ${more} more`, ru: `и ещё ${more}`, kk: `және тағы ${more}` }[
                  locale
                ];
              }),
            } satisfies Finding,
          ]
        : []),
      ...(profile ? [{ tone: "pass", words: words.ready } satisfies Finding] : []),
      ...(open ? [{ tone: "info", words: words.open } satisfies Finding] : []),
    ];
    return {
      figures:
        profile === null
          ? []
          : [
              { label: general.form.profile, value: profile.id },
              { label: words.indicators, value: listed.length, digits: 0 },
              { label: words.counted, value: listed.filter(({ on }) => on).length, digits: 0 },
              {
                label: words.stages,
                value: profile.chainStages.filter(({ counted }) => counted).length,
                digits: 0,
              },
            ],
      findings,
    };
  },
  Extra: CopyProfile,
};
