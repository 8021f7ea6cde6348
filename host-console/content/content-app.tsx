import { useCallback, useEffect, useState } from 'react';
import {
  CONTENT_KINDS,
  CONTENT_MODES,
  type ContentCheck,
  type ContentKind,
  type ContentMode,
  type ContentRequest,
  type ContentState,
} from '../../shared/protocol/content.ts';
import { type Lang, LangContext } from '../../shared/ui/i18n/lang.ts';
import { useOfficeLang } from '../parts/office.tsx';
import { saveFile } from '../parts/save-file.ts';
import { checkFile, type Fault, importFile, readBank, readState, readTemplate } from './content-line.ts';
import { contentWords } from './content-words.ts';
import { FaultTable } from './fault-table.tsx';
import { textOf, type Unreadable } from './file-text.ts';
import { MediaPanel } from './media-panel.tsx';
import { PreviewTable } from './preview-table.tsx';

type Read = Pick<ContentRequest, 'text' | 'format'> & { name: string };

/** The office beside the show: questions and teams from files, checked and looked at before anything takes effect. */
export function ContentApp(props: { first: Lang }) {
  const [lang, switchLang] = useOfficeLang(props.first);
  const [state, setState] = useState<ContentState | null>(null);
  const [kind, setKind] = useState<ContentKind>('questions');
  const [mode, setMode] = useState<ContentMode>('add');
  const [file, setFile] = useState<Read | null>(null);
  const [check, setCheck] = useState<ContentCheck | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [unreadable, setUnreadable] = useState<Unreadable | null>(null);
  const [said, setSaid] = useState('');
  const [media, setMedia] = useState(0);
  const [busy, setBusy] = useState(false);
  const text = contentWords[lang];

  const refresh = useCallback(async (): Promise<void> => {
    const answer = await readState();
    setFault('fault' in answer ? answer.fault : null);
    if ('ok' in answer) setState(answer.ok);
  }, []);
  useEffect(() => void refresh(), [refresh]);

  // Whatever is chosen anew is looked at anew: an old preview must not stand beside another file.
  useEffect(() => {
    let isCurrent = true;
    setCheck(null);
    // `media`: files came or went, and what was missing may be there.
    if (file === null || media < 0) return;
    void checkFile({ kind, mode, text: file.text, format: file.format }).then((answer) => {
      if (!isCurrent) return;
      setFault('fault' in answer ? answer.fault : null);
      if ('ok' in answer) setCheck(answer.ok);
    });
    return () => {
      isCurrent = false;
    };
  }, [file, kind, mode, media]);

  const open = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    setSaid('');
    const read = await textOf(chosen);
    setUnreadable('unreadable' in read ? read.unreadable : null);
    setFile('unreadable' in read ? null : { ...read, name: chosen.name });
  };
  const takeIn = async (): Promise<void> => {
    if (file === null || busy) return;
    setBusy(true);
    const answer = await importFile({ kind, mode, text: file.text, format: file.format });
    setBusy(false);
    setFault('fault' in answer ? answer.fault : null);
    if ('fault' in answer) return;
    if (answer.ok.preview === null) return setCheck(answer.ok);
    setFile(null);
    setSaid(text.imported(file.name));
    await refresh();
  };
  return (
    <LangContext value={lang}>
      <div className="room content">
        <aside>
          <h1>Tranh Tài · {text.title}</h1>
          <p className="keys">
            <button type="button" onClick={switchLang}>
              {text.language}
            </button>
          </p>
          <p className="fault" role="alert">
            {fault === null ? '' : text.fault[fault]}
            {fault === 'not-allowed' && <a href="/console">{text.toConsole}</a>}
          </p>
          {state !== null && <Now state={state} lang={lang} />}
          <Choices title={text.what} name="kind" all={CONTENT_KINDS} words={text.kind} chosen={kind} choose={setKind} />
          <Choices title={text.how} name="mode" all={CONTENT_MODES} words={text.mode} chosen={mode} choose={setMode} />
          <label className="file">
            {/* One lamp: once a file is fit to go in, that is the next thing to do. */}
            <span className={check?.preview ? undefined : 'primary'}>{text.choose}</span>
            <input
              type="file"
              accept=".xlsx,.csv,.tsv,.txt,.json"
              onChange={(event) => {
                void open(event.target.files?.[0]);
                // The same file, mended, must be a change as well.
                event.target.value = '';
              }}
            />
          </label>
          <p className="hint">{text.sheetHint[kind]}</p>
          <p className="keys">
            <button type="button" onClick={() => void saveTemplate(kind, setFault)}>
              {text.template}
            </button>
            {kind === 'questions' && (
              <button type="button" onClick={() => void saveBank(setFault)}>
                {text.export}
              </button>
            )}
          </p>
          {kind === 'questions' && (
            <MediaPanel
              spare={check?.preview ? (check.preview.unused ?? []) : null}
              onFault={setFault}
              changed={() => setMedia((nth) => nth + 1)}
            />
          )}
        </aside>
        <main>
          <div className="bar">
            <button
              type="button"
              className="primary"
              disabled={busy || check === null || check.preview === null}
              onClick={() => void takeIn()}
            >
              {text.import}
            </button>
            <output>{file?.name ?? said}</output>
          </div>
          {unreadable !== null && <p className="empty fault">{text.unreadable[unreadable]}</p>}
          {unreadable === null && file === null && <p className="empty">{text.empty}</p>}
          {file !== null && check === null && fault === null && <p className="empty">{text.checking}</p>}
          {check !== null && check.preview === null && <FaultTable faults={check.faults} />}
          {check !== null && check.preview !== null && <PreviewTable key={kind} kind={kind} preview={check.preview} />}
        </main>
      </div>
    </LangContext>
  );
}

/** What there is now, and what of it stands. */
function Now(props: { state: ContentState; lang: Lang }) {
  const text = contentWords[props.lang];
  const { contest, teams, questions, teamsStand, fixed } = props.state;
  return (
    <section className="now">
      <h2>{contest}</h2>
      <p>
        {text.now} {text.teams(String(teams))}, {text.questions(String(questions))}.
      </p>
      {teamsStand && <p>{text.teamsStand}</p>}
      {fixed > 0 && <p>{text.fixed(String(fixed))}</p>}
    </section>
  );
}

function Choices<T extends string>(props: {
  title: string;
  name: string;
  all: readonly T[];
  words: Readonly<Record<T, string>>;
  chosen: T;
  choose: (one: T) => void;
}) {
  return (
    <fieldset>
      <legend>{props.title}</legend>
      {props.all.map((one) => (
        <label key={one}>
          <input type="radio" name={props.name} checked={props.chosen === one} onChange={() => props.choose(one)} />
          {props.words[one]}
        </label>
      ))}
    </fieldset>
  );
}

async function saveBank(onFault: (fault: Fault | null) => void): Promise<void> {
  const answer = await readBank();
  onFault('fault' in answer ? answer.fault : null);
  if ('ok' in answer) saveFile(answer.ok, 'cau-hoi.csv');
}

async function saveTemplate(kind: ContentKind, onFault: (fault: Fault | null) => void): Promise<void> {
  const answer = await readTemplate(kind);
  onFault('fault' in answer ? answer.fault : null);
  if ('ok' in answer) saveFile(answer.ok, kind === 'questions' ? 'mau-cau-hoi.csv' : 'mau-doi-thi.csv');
}
