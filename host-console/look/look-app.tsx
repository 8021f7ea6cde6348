import { useCallback, useEffect, useState } from 'react';
import { LOOK_COLOURS, lookFaults } from '../../shared/look/look-check.ts';
import { paletteOf } from '../../shared/look/palette.ts';
import type { LookSentence, LookState } from '../../shared/protocol/look.ts';
import { type Lang, LangContext } from '../../shared/ui/i18n/lang.ts';
import type { Fault } from '../content/content-line.ts';
import { contentWords } from '../content/content-words.ts';
import { OfficeDoor } from '../content/office-door.tsx';
import { Sentences } from '../format/sentences.tsx';
import { useOfficeLang } from '../parts/office.tsx';
import { ColourField } from './colour-field.tsx';
import { coloursOf, type Draft, draftOf, requestOf, shownOf } from './draft.ts';
import { LogoField } from './logo-field.tsx';
import { checkLook, readLook, saveLook } from './look-line.ts';
import { lookWords } from './look-words.ts';
import { Previews } from './previews.tsx';
import { Starts } from './starts.tsx';

/** Somebody is typing: this long after the last letter the hub is asked. */
const PAUSE_MS = 250;

/** How the contest looks on air: colours are judged as they are chosen, the picture by the hub, and saving is one command. */
export function LookApp(props: { first: Lang }) {
  const [lang, switchLang] = useOfficeLang(props.first);
  const [state, setState] = useState<LookState | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  /** What the hub said of the logo; null while it looks. */
  const [told, setTold] = useState<readonly LookSentence[] | null>([]);
  /** The draft whose logo the hub is to look at. */
  const [asked, setAsked] = useState<Draft | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [said, setSaid] = useState(false);
  const text = lookWords[lang];
  const office = contentWords[lang];

  const refresh = useCallback(async (): Promise<void> => {
    const answer = await readLook();
    setFault('fault' in answer ? answer.fault : null);
    if ('fault' in answer) return;
    setState(answer.ok);
    setDraft(draftOf(answer.ok.look));
    setAsked(null);
    setTold([]);
  }, []);
  useEffect(() => void refresh(), [refresh]);

  const edit = (next: Draft): void => {
    setSaid(false);
    setDraft(next);
  };
  const chooseLogo = (next: Draft): void => {
    edit(next);
    setTold(null);
    setAsked(next);
  };
  // Of many keystrokes the last is asked about, picture and all; an answer to an older one is dropped.
  useEffect(() => {
    if (asked === null) return;
    let isCurrent = true;
    const pause = setTimeout(() => {
      void checkLook(requestOf(asked)).then((answer) => {
        if (!isCurrent) return;
        setFault('fault' in answer ? answer.fault : null);
        setTold('ok' in answer ? answer.ok.faults.filter(({ field }) => field === 'logo' || field === 'alt') : []);
      });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(pause);
    };
  }, [asked]);
  const save = async (): Promise<void> => {
    if (draft === null) return;
    const answer = await saveLook(requestOf(draft));
    setFault('fault' in answer ? answer.fault : null);
    if ('fault' in answer) return;
    setTold(answer.ok.faults);
    if (!answer.ok.saved) return;
    await refresh();
    setSaid(true);
  };
  if (state === null || draft === null) {
    return <OfficeDoor lang={lang} fault={fault} />;
  }
  const colours = lookFaults(coloursOf(draft));
  const faults: readonly LookSentence[] = [...colours, ...(told ?? []).filter((one) => !isColour(one))];
  const beside = (field: LookSentence['field']): string[] =>
    faults.filter((one) => one.field === field).map((one) => one[lang]);
  const shown = shownOf(draft);
  const palette = paletteOf(shown.accent || shown.ground || shown.second ? withoutLogo(shown) : {});
  const isSame = JSON.stringify(draft) === JSON.stringify(draftOf(state.look));
  const good = told !== null && faults.length === 0;
  return (
    <LangContext value={lang}>
      <div className="office-room look-room">
        <aside className="office-rail">
          <h1>Tranh Tài · {text.title}</h1>
          <p className="hint">{state.contest}</p>
          {fault !== null && (
            <p className="fault" role="alert">
              {fault === 'out-of-date' ? text.outOfDate : office.fault[fault]}
            </p>
          )}
          {LOOK_COLOURS.map((field) => (
            <ColourField
              key={field}
              field={field}
              draft={draft}
              palette={palette}
              lines={beside(field)}
              choose={(value) => edit({ ...draft, [field]: value })}
            />
          ))}
          <LogoField
            logo={draft.logo}
            lines={beside('logo')}
            altLines={beside('alt')}
            choose={(logo) => chooseLogo({ ...draft, logo })}
          />
          <div className="verdict" data-good={told === null ? 'unknown' : good} aria-live="polite">
            <b>{told === null ? text.checking : good ? text.sound : text.faults(String(faults.length))}</b>
            <Sentences lines={beside(null)} />
            {good && isSame && <span className="hint">{said ? text.saved : text.same}</span>}
          </div>
          <button type="button" className="act primary" disabled={!good || isSame} onClick={() => void save()}>
            {text.save}
          </button>
          <div className="look-line">
            <button type="button" className="act" disabled={isSame} onClick={() => void refresh()}>
              {text.reload}
            </button>
            <button type="button" className="act" onClick={switchLang}>
              {text.language}
            </button>
          </div>
        </aside>
        <main className="look-main">
          <Previews look={shown} />
          <Starts draft={draft} palette={palette} choose={edit} />
        </main>
      </div>
    </LangContext>
  );
}

const isColour = ({ field }: LookSentence): boolean => LOOK_COLOURS.some((colour) => colour === field);

const withoutLogo = ({ accent, ground, second }: ReturnType<typeof shownOf>) => ({
  ...(accent && { accent }),
  ...(ground && { ground }),
  ...(second && { second }),
});
