import { type Format, heatPlans } from '../../shared/engine/format.ts';
import type { FormatSentence, FormatStart, FormatState } from '../../shared/protocol/format.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { Fault } from '../content/content-line.ts';
import { contentWords } from '../content/content-words.ts';
import { saveFile } from '../parts/save-file.ts';
import { useEditing, useSentences } from './editing.ts';
import { formatWords } from './format-words.ts';
import { Sentences } from './sentences.tsx';

/** The verdict, what can be done with the whole, and formats to begin with. */
export function Rail(props: {
  state: FormatState;
  checked: boolean;
  isSame: boolean;
  saved: boolean;
  fault: Fault | null;
  past: number;
  save: () => void;
  back: () => void;
  reload: () => void;
  switchLang: () => void;
}) {
  const { state, checked, isSame } = props;
  const { format, faults, locked, edit } = useEditing();
  const text = useWords(formatWords);
  const office = useWords(contentWords);
  const lines = useSentences(null);
  const good = checked && faults.length === 0;
  return (
    <aside className="office-rail">
      <h1>Tranh Tài · {text.title}</h1>
      <p className="hint">
        {state.contest} · {text.teams(String(state.teams.length))}
      </p>
      {props.fault !== null && (
        <p className="fault" role="alert">
          {props.fault === 'out-of-date' ? text.outOfDate : office.fault[props.fault]}
        </p>
      )}
      {locked ? (
        <p className="verdict">{text.stands}</p>
      ) : (
        <div className="verdict" data-good={checked ? good : 'unknown'} aria-live="polite">
          <b>{!checked ? text.checking : good ? text.sound : text.faults(String(faults.length))}</b>
          <Sentences lines={lines} />
          <Elsewhere />
          {good && isSame && <span className="hint">{props.saved ? text.saved : text.same}</span>}
        </div>
      )}
      <button type="button" className="act primary" disabled={locked || !good || isSame} onClick={props.save}>
        {text.save}
      </button>
      <div className="whole">
        <button type="button" className="act" disabled={locked || props.past === 0} onClick={props.back}>
          {text.back}
        </button>
        <button type="button" className="act" onClick={() => download(format)}>
          {text.download}
        </button>
        <button type="button" className="act" disabled={locked || isSame} onClick={props.reload}>
          {text.reload}
        </button>
        <button type="button" className="act" onClick={props.switchLang}>
          {text.language}
        </button>
      </div>
      <h2 className="label">{text.starts}</h2>
      <ul className="starts">
        {state.starts.map((start) => (
          <li key={start.format.id}>
            <button type="button" className="start" disabled={locked} onClick={() => edit(start.format)}>
              <Start start={start} />
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** The sentences that stand beside a stage or a heat, as a way there: a first stage can have many heats. */
function Elsewhere() {
  const { faults } = useEditing();
  const lang = useLang();
  const placed = faults.filter(({ stage, constraint }) => stage !== null || constraint !== undefined);
  if (placed.length === 0) return null;
  return (
    <ul className="elsewhere">
      {placed.map((one) => (
        <li key={`${one.stage} ${one.heat} ${one.seat} ${one.constraint} ${one.vi}`}>
          <a href={wayTo(one)}>{one[lang]}</a>
        </li>
      ))}
    </ul>
  );
}

const wayTo = ({ stage, heat, constraint }: FormatSentence): string => {
  if (constraint !== undefined) return `#constraint-${constraint}`;
  return heat === null ? `#stage-${stage}` : `#heat-${stage}-${heat}`;
};

function Start({ start: { name, teams, seats, format } }: { start: FormatStart }) {
  const text = useWords(formatWords);
  return (
    <>
      <b>{name ?? text.knockout(String(seats))}</b>
      <small>{text.forTeams(String(teams), String(format.stages.length), String(heatPlans(format).length))}</small>
    </>
  );
}

/** To put into a contest file. */
function download(format: Format): void {
  const text = `${JSON.stringify(format, null, 2)}\n`;
  saveFile(new Blob([text], { type: 'application/json' }), `the-thuc-${format.id}.json`);
}
