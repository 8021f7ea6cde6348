import { type FormEvent, useState } from 'react';
import type { TeamId } from '../../shared/engine/ids.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { refusalWords } from '../../shared/ui/i18n/refusals.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { useDesk, useHost, useNames } from '../desk/context.tsx';
import { teamsOf } from '../desk/roster.ts';
import {
  ballsOf,
  type DrawFaults,
  drawnHeats,
  faultsOf,
  isSound,
  seatKey,
  type TypedDraw,
} from '../desk/typed-draw.ts';
import { Dialog } from '../parts/dialog.tsx';
import { correctionWords } from '../words/correction-words.ts';
import { dialogWords } from '../words/dialog-words.ts';

/** A draw made with real balls in the hall, typed in seat by seat (BR3). */
export function TypeDrawDialog() {
  const desk = useDesk();
  const view = useHost();
  const lang = useLang();
  const names = useNames();
  const text = useWords(dialogWords);
  const { againstDraw } = useWords(correctionWords);
  const [typed, setTyped] = useState<TypedDraw>({});
  const [fault, setFault] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  const heats = drawnHeats(view.bracket);
  const teams = teamsOf(view);
  const placed = new Set(Object.values(typed));
  const faults = faultsOf(typed, heats, teams);

  const record = async (against: boolean): Promise<void> => {
    const balls = ballsOf(typed, heats);
    const reply = await desk.send('type-draw', { type: 'type-draw', balls, ...(against && { against }) });
    if (reply.ok) return desk.open(null);
    setFault(refusalWords(reply.code, lang, reply.detail));
    setBroken(reply.code === 'draw-against-constraints');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isSound(faults)) void record(false);
  };

  return (
    <Dialog title={text.typeDraw} wide>
      <form onSubmit={submit}>
        <p className="hint">{text.typeDrawHint}</p>
        <div className="typed-draw">
          {heats.map(({ heat, seats }) => (
            <fieldset key={heat}>
              <legend>{names.heat(heat)}</legend>
              {seats.map((seat) => {
                const key = seatKey(seat);
                const mine = typed[key];
                return (
                  <label key={key}>
                    <PodiumShape podium={seat.podium} className="shape" />
                    <select
                      value={mine ?? ''}
                      onChange={(event) =>
                        setTyped({
                          ...typed,
                          [key]: event.target.value === '' ? undefined : (event.target.value as TeamId),
                        })
                      }
                    >
                      <option value="">{text.seatEmpty}</option>
                      {teams
                        .filter((team) => team.id === mine || !placed.has(team.id))
                        .map((team) => (
                          <option key={team.id} value={team.id}>
                            {team.name}
                          </option>
                        ))}
                    </select>
                  </label>
                );
              })}
            </fieldset>
          ))}
        </div>
        <Faults faults={faults} />
        <p className="fault" role="alert">
          {fault}
        </p>
        <button type="submit" className="act primary" aria-disabled={!isSound(faults)}>
          <span className="act-name">{text.send}</span>
        </button>
        {broken && (
          <button type="button" className="act" data-tone="wrong" onClick={() => void record(true)}>
            <span className="act-name">{againstDraw}</span>
          </button>
        )}
      </form>
    </Dialog>
  );
}

/** What is still wrong, one line each. */
function Faults(props: { faults: DrawFaults }) {
  const { faults } = props;
  const names = useNames();
  const text = useWords(dialogWords);
  const list = (teams: { name: string }[]): string => teams.map(({ name }) => name).join(', ');
  return (
    <ul className="faults">
      {isSound(faults) && <li className="ok">✓ {text.drawOk}</li>}
      {faults.missing.length > 0 && <li>{text.missing(list(faults.missing))}</li>}
      {faults.twice.length > 0 && <li>{text.twice(list(faults.twice))}</li>}
      {faults.gaps.map((heat) => (
        <li key={`gap ${heat}`}>{text.gap(names.heat(heat) ?? heat)}</li>
      ))}
      {faults.missing.length === 0 &&
        faults.thin.map((heat) => <li key={`thin ${heat}`}>{text.thin(names.heat(heat) ?? heat)}</li>)}
    </ul>
  );
}
