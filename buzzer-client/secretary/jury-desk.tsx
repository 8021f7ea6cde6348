import { useState } from 'react';
import type { Connection } from '../../shared/client/connection.ts';
import type { HeatId, JudgeId } from '../../shared/engine/ids.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { refusalWords } from '../../shared/ui/i18n/refusals.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { halvesOf, type Typed, totalOf } from '../../shared/ui/paper-sheet/typed-marks.ts';
import type { SeatSheet, SecretaryTurn } from '../../shared/views/held.ts';
import { isShortcut, useKeydown } from '../held/keydown.ts';
import { draftKey, isEmpty, useDrafts } from './paper-draft.ts';
import { PaperForm } from './paper-form.tsx';
import { SeatList } from './seat-list.tsx';
import { PlaceNotice, SheetNotice } from './sheet-notice.tsx';
import { TakenPaper } from './taken-paper.tsx';
import { secretaryWords } from './words.ts';

interface Props {
  connection: Connection<'secretary'>;
  heat: HeatId | undefined;
  turn: SecretaryTurn;
}

/** The jury's seats on one side, one judge's paper on the other. Mount it anew for another presentation. */
export function JuryDesk({ connection, heat, turn }: Props) {
  const text = useWords(secretaryWords);
  const lang = useLang();
  const drafts = useDrafts();
  const [picked, setPicked] = useState<JudgeId | null>(null);
  // Whoever picks a seat wants to type: also the one that is shown already.
  const [picks, setPicks] = useState(0);
  const [sending, setSending] = useState<JudgeId | null>(null);
  const [said, setSaid] = useState<{ sentence: string; good: boolean } | null>(null);

  const awaited = turn.open ? turn.sheets.filter(({ state }) => state === 'missing') : [];
  const chosen = turn.sheets.find(({ judge }) => judge.id === picked);
  // Nobody chosen: whose sheet misses first is whose paper comes next.
  const shown = chosen ?? awaited[0] ?? null;
  const next = sending === null && shown !== null && shown.state !== 'missing' ? awaited[0] : undefined;

  const pick = (judge: JudgeId): void => {
    // One paper after the other: what is on its way is answered first.
    if (sending !== null) return;
    setSaid(null);
    setPicked(judge);
    setPicks(picks + 1);
  };
  useKeydown((event) => {
    const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
    if (step === 0 || isShortcut(event)) return;
    event.preventDefault();
    const here = shown === null ? (step === 1 ? -1 : turn.sheets.length) : turn.sheets.indexOf(shown);
    const next = turn.sheets[here + step];
    if (next !== undefined) pick(next.judge.id);
  });

  const send = async ({ judge }: SeatSheet, typed: Typed): Promise<void> => {
    const halves = halvesOf(typed, turn.criteria);
    setSending(judge.id);
    const reply = await connection.send({ type: 'enter-marks', item: turn.item, judge: judge.id, halves });
    setSending(null);
    if (reply.ok) {
      drafts.keep(draftKey(heat, turn.item, judge.id), {});
      setPicked(null);
      setSaid({ sentence: text.entered(decimal(totalOf(halves), lang), judge.name), good: true });
      return;
    }
    const taken = reply.code === 'marks-already-in';
    const sentence = taken ? text.notEntered(judge.name) : refusalWords(reply.code, lang, reply.detail);
    setSaid({ sentence, good: false });
  };

  const face = (sheet: SeatSheet): React.ReactNode => {
    const { judge, state, halves } = sheet;
    const key = draftKey(heat, turn.item, judge.id);
    const typed = drafts.read(key);
    if (sending === judge.id || (turn.open && state === 'missing'))
      return (
        <PaperForm
          key={`${judge.id} ${picks}`}
          turn={turn}
          sheet={sheet}
          typed={typed}
          type={(next) => {
            // What is being typed stays in front, whoever's sheet comes meanwhile.
            setPicked(judge.id);
            setSaid(null);
            drafts.keep(key, next);
          }}
          sending={sending === judge.id}
          send={(full) => void send(sheet, full)}
        />
      );
    if (halves !== null) return <TakenPaper turn={turn} sheet={sheet} halves={halves} />;
    return <SheetNotice turn={turn} sheet={sheet} dropped={state === 'tablet' && !isEmpty(typed)} />;
  };

  return (
    <>
      <SeatList turn={turn} awaited={awaited.length} shown={shown?.judge.id ?? null} pick={pick} />
      <section className="place">
        <p
          className="said"
          role="status"
          data-good={said?.good || undefined}
          data-trouble={said?.good === false || undefined}
        >
          {said?.sentence}
        </p>
        {shown === null ? <PlaceNotice turn={turn} /> : face(shown)}
        {/* Never under the focus: an Enter meant for a field must not lead on to another judge's paper. */}
        {next !== undefined && (
          <button type="button" className="place-next" onClick={() => pick(next.judge.id)}>
            {text.next(next.judge.name)}
          </button>
        )}
      </section>
    </>
  );
}
