import { Fragment, useCallback, useEffect, useState } from 'react';
import type { Ball } from '../../shared/engine/draw.ts';
import type { Format } from '../../shared/engine/format.ts';
import type { FormatSentence, FormatState } from '../../shared/protocol/format.ts';
import { type Lang, LangContext } from '../../shared/ui/i18n/lang.ts';
import type { Fault } from '../content/content-line.ts';
import { OfficeDoor } from '../content/office-door.tsx';
import { useOfficeLang } from '../parts/office.tsx';
import { DrawColumn } from './draw-column.tsx';
import { EditingContext } from './editing.ts';
import { checkFormat, readFormat, saveFormat } from './format-line.ts';
import { insertStage } from './format-model.ts';
import { formatWords } from './format-words.ts';
import { Rail } from './rail.tsx';
import { StageColumn } from './stage-column.tsx';

/** How many edits can be taken back. */
const DEPTH = 100;

/** The office before the show: the format is shaped, the validator speaks at every change, and saving is one command. */
export function FormatApp(props: { first: Lang }) {
  const [lang, switchLang] = useOfficeLang(props.first);
  const [state, setState] = useState<FormatState | null>(null);
  const [format, setFormat] = useState<Format | null>(null);
  const [past, setPast] = useState<Format[]>([]);
  const [faults, setFaults] = useState<readonly FormatSentence[] | null>(null);
  const [sample, setSample] = useState<readonly Ball[]>([]);
  const [trial, setTrial] = useState(1);
  const [fault, setFault] = useState<Fault | null>(null);
  const [said, setSaid] = useState(false);
  const text = formatWords[lang];

  const refresh = useCallback(async (): Promise<void> => {
    const answer = await readFormat();
    setFault('fault' in answer ? answer.fault : null);
    if ('fault' in answer) return;
    setState(answer.ok);
    setFormat(answer.ok.format);
  }, []);
  useEffect(() => void refresh(), [refresh]);

  // The sentences of the last edit stand until those of this one are there; an answer to an older one is dropped.
  useEffect(() => {
    if (format === null) return;
    let isCurrent = true;
    void checkFormat(format, trial).then((answer) => {
      if (!isCurrent) return;
      setFault('fault' in answer ? answer.fault : null);
      if (!('ok' in answer)) return;
      setFaults(answer.ok.faults);
      setSample(answer.ok.sample ?? []);
    });
    return () => {
      isCurrent = false;
    };
  }, [format, trial]);

  const edit = (next: Format): void => {
    if (format !== null) setPast([...past.slice(-DEPTH), format]);
    setSaid(false);
    setFormat(next);
    // Until the hub has looked nobody may save.
    setFaults(null);
  };
  const back = (): void => {
    const last = past.at(-1);
    if (last === undefined) return;
    setPast(past.slice(0, -1));
    setFaults(null);
    setFormat(last);
  };
  const save = async (): Promise<void> => {
    if (format === null) return;
    const answer = await saveFormat(format);
    setFault('fault' in answer ? answer.fault : null);
    if ('fault' in answer) return;
    setFaults(answer.ok.faults);
    if (!answer.ok.saved) return;
    setSaid(true);
    await refresh();
  };
  if (state === null || format === null) {
    return <OfficeDoor lang={lang} fault={fault} />;
  }
  const isSame = JSON.stringify(format) === JSON.stringify(state.format);
  const insert = (at: number) => (
    <button type="button" className="insert" disabled={state.stands} onClick={() => edit(insertStage(format, at))}>
      <span aria-hidden="true">+</span>
      <span>{text.insert}</span>
    </button>
  );
  return (
    <LangContext value={lang}>
      <EditingContext value={{ format, teams: state.teams, faults: faults ?? [], locked: state.stands, edit }}>
        <div className="office-room format-room">
          <Rail
            state={state}
            checked={faults !== null}
            isSame={isSame}
            saved={said}
            fault={fault}
            past={past.length}
            save={() => void save()}
            back={back}
            reload={() => edit(state.format)}
            switchLang={switchLang}
          />
          <main className="stage-plans">
            <DrawColumn sample={sample} again={() => setTrial(trial + 1)} />
            {format.stages.map((stage, at) => (
              <Fragment key={stage.id}>
                {insert(at)}
                <StageColumn stage={stage} at={at} />
              </Fragment>
            ))}
            {insert(format.stages.length)}
          </main>
        </div>
      </EditingContext>
    </LangContext>
  );
}
