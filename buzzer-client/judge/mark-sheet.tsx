import { useState } from 'react';
import type { Connection } from '../../shared/client/connection.ts';
import { teamTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { refusalWords } from '../../shared/ui/i18n/refusals.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import type { JudgeTurn } from '../../shared/views/held.ts';
import { Icon } from '../held/icons.tsx';
import { useDraft } from './draft.ts';
import { MarkRow } from './mark-row.tsx';
import { ReadBack } from './read-back.tsx';
import { halvesOf, highestOf, totalOf, unmarked, withMark } from './sheet.ts';
import { judgeWords } from './words.ts';

type Stage = 'marking' | 'reading-back' | 'sending';

interface Props {
  connection: Connection<'judge'>;
  turn: JudgeTurn;
  draft: string;
}

/** A judge's sheet for one presentation: marked, read back, sent once, then only to be read. */
export function MarkSheet({ connection, turn, draft }: Props) {
  const lang = useLang();
  const [drafted, keep] = useDraft(draft, turn.criteria);
  // JD6: what came back is mended, not made anew; also where another tablet, or a paper, had it.
  const sheet = Object.keys(drafted).length === 0 ? (turn.reopened?.halves ?? drafted) : drafted;
  const [stage, setStage] = useState<Stage>('marking');
  const [trouble, setTrouble] = useState<string | null>(null);
  const shown = turn.submitted ?? sheet;
  const readOnly = turn.submitted !== null || turn.closed || turn.revealed || stage === 'sending';

  const submit = async (): Promise<void> => {
    setStage('sending');
    const halves = halvesOf(sheet, turn.criteria);
    const reply = await connection.send({ type: 'submit-marks', item: turn.item, halves });
    setTrouble(reply.ok ? null : refusalWords(reply.code, lang, reply.detail));
    setStage('marking');
  };

  return (
    <section className="sheet" data-read-only={readOnly || undefined}>
      <ul className="rows">
        {turn.criteria.map((criterion) => (
          <MarkRow
            key={criterion.id}
            criterion={criterion}
            half={shown[criterion.id]}
            readOnly={readOnly}
            set={(half) => keep(withMark(sheet, criterion, half))}
          />
        ))}
      </ul>
      <footer className="sum">
        <Total points={totalOf(shown, turn.criteria)} of={highestOf(turn.criteria)} />
        <p className="sum-note" role="status">
          <Note turn={turn} missing={unmarked(sheet, turn.criteria).length} stage={stage} trouble={trouble} />
        </p>
        {!readOnly && (
          <button
            type="button"
            className="submit"
            disabled={!turn.open || unmarked(sheet, turn.criteria).length > 0}
            onClick={() => setStage('reading-back')}
          >
            <SubmitWord />
          </button>
        )}
      </footer>
      {stage === 'reading-back' && turn.open && !readOnly && (
        <ReadBack
          sheet={sheet}
          criteria={turn.criteria}
          podium={turn.podium}
          team={teamTitle(turn.team, lang)}
          submit={() => void submit()}
          mend={() => setStage('marking')}
        />
      )}
    </section>
  );
}

function SubmitWord() {
  return useWords(judgeWords).submit;
}

function Total({ points, of }: { points: number; of: number }) {
  const text = useWords(judgeWords);
  const lang = useLang();
  return (
    <p className="total">
      <span>{text.total}</span>
      <b>{decimal(points, lang)}</b>
      <span>{text.of(decimal(of, lang))}</span>
    </p>
  );
}

function Note({
  turn,
  missing,
  stage,
  trouble,
}: {
  turn: JudgeTurn;
  missing: number;
  stage: Stage;
  trouble: string | null;
}) {
  const text = useWords(judgeWords);
  const lang = useLang();
  if (turn.submitted !== null)
    return (
      <>
        <strong data-good>
          <Icon name="right" />
          {text.submitted(decimal(totalOf(turn.submitted, turn.criteria), lang))}
        </strong>
        {turn.paper ? text.paper : turn.revealed ? text.revealed : text.private}
      </>
    );
  if (turn.closed)
    return (
      <>
        <strong>
          <Icon name="lock" />
          {text.closedLead}
        </strong>
        {text.closed}
      </>
    );
  if (stage === 'sending') return text.sending;
  if (trouble !== null) return <strong data-trouble>{trouble}</strong>;
  if (turn.reopened !== null)
    return (
      <>
        <strong data-warn>
          <Icon name="lock" />
          {text.reopenedLead}
        </strong>
        {text.reopened(turn.reopened.reason)}
      </>
    );
  if (missing > 0) return text.missing(missing);
  return turn.open ? text.ready : text.early;
}
