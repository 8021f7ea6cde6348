import { useCallback, useEffect, useState } from 'react';
import type { Overview } from '../../shared/minutes/overview.ts';
import { type Lang, LangContext } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { useOfficeLang } from '../parts/office.tsx';
import { saveFile } from '../parts/save-file.ts';
import { DetailsForm } from './details-form.tsx';
import { type Fault, issuePaper, reader, readOverview, readPaper, readStandings } from './minutes-line.ts';
import { officeWords } from './office-words.ts';
import { type Choice, PaperList, twoDigits } from './paper-list.tsx';
import { PaperView, type Sheet, sheetOf } from './paper-view.tsx';

/** The office beside the show: reads papers from the hub, prints and issues them. */
export function MinutesApp(props: { first: Lang }) {
  const [lang, switchLang] = useOfficeLang(props.first);
  const [overview, setOverview] = useState<Overview | null>(null);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const text = officeWords[lang];

  const refresh = useCallback(async (): Promise<void> => {
    const answer = await readOverview(lang);
    setFault('fault' in answer ? answer.fault : null);
    if ('ok' in answer) setOverview(answer.ok);
  }, [lang]);
  const read = useCallback(async (): Promise<void> => {
    if (choice === null) return;
    const answer = await readPaper(choice.wanted, choice.version, lang);
    setFault('fault' in answer ? answer.fault : null);
    setSheet('ok' in answer ? sheetOf(answer.ok) : null);
  }, [choice, lang]);
  useEffect(() => void refresh(), [refresh]);
  useEffect(() => void read(), [read]);

  const again = (): void => {
    setSaid('');
    void refresh();
    void read();
  };
  const issue = async (): Promise<void> => {
    if (choice === null || sheet === null || choice.wanted.kind === 'sheet' || choice.wanted.kind === 'journal') return;
    const answer = await issuePaper(choice.wanted, sheet.seq, sheet.hash);
    setFault('fault' in answer ? answer.fault : null);
    if ('fault' in answer) return;
    const { number, version } = answer.ok;
    setSaid(text.issued(twoDigits(number), String(version)));
    setChoice({ wanted: choice.wanted, version });
    await refresh();
  };
  const issuable = choice?.version === null && choice.wanted.kind !== 'sheet' && choice.wanted.kind !== 'journal';
  return (
    <LangContext value={lang}>
      <div className="room">
        <aside>
          <h1>Tranh Tài · {text.title}</h1>
          <p className="keys">
            <button type="button" onClick={again}>
              {text.refresh}
            </button>
            <button type="button" onClick={() => void saveStandings(lang, setFault)}>
              {text.standings}
            </button>
            <button type="button" onClick={switchLang}>
              {text.language}
            </button>
          </p>
          <p className="fault" role="alert">
            <FaultWords fault={fault} />
          </p>
          {overview !== null && <DetailsForm overview={overview} onSaved={again} />}
          {overview !== null && <PaperList overview={overview} chosen={choice} choose={setChoice} />}
        </aside>
        <main>
          <div className="bar">
            <button type="button" className="primary" disabled={sheet === null} onClick={() => window.print()}>
              {text.print}
            </button>
            {issuable && (
              <button type="button" disabled={sheet === null} onClick={() => void issue()} title={text.issueHint}>
                {text.issue}
              </button>
            )}
            <output>{said}</output>
          </div>
          {sheet === null ? <p className="empty">{text.choose}</p> : <PaperView sheet={sheet} />}
        </main>
      </div>
    </LangContext>
  );
}

/** Why there is no paper, and for who was turned away the way back in. */
function FaultWords({ fault }: { fault: Fault | null }) {
  const text = useWords(officeWords);
  if (fault !== 'not-allowed') return fault === null ? null : text.fault[fault];
  return reader() === 'secretary' ? (
    <>
      {text.noSecretary} <a href="/secretary">{text.toSecretary}</a>
    </>
  ) : (
    <>
      {text.fault[fault]} <a href="/console">{text.toConsole}</a>
    </>
  );
}

async function saveStandings(lang: Lang, onFault: (fault: Fault | null) => void): Promise<void> {
  const answer = await readStandings(lang);
  onFault('fault' in answer ? answer.fault : null);
  if ('ok' in answer) saveFile(answer.ok, 'bang-diem.csv');
}
