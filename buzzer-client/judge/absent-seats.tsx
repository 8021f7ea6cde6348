import { useState } from 'react';
import type { Connection } from '../../shared/client/connection.ts';
import type { JudgeId } from '../../shared/engine/ids.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { refusalWords } from '../../shared/ui/i18n/refusals.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { JudgeTurn } from '../../shared/views/held.ts';
import { useModal } from './use-modal.ts';
import { judgeWords } from './words.ts';

type Absent = JudgeTurn['absent'];

/** JD2: the head judge goes on without who is not there; only on the head's tablet, and only while the jury marks. */
export function AbsentSeats({ connection, absent }: { connection: Connection<'judge'>; absent: Absent }) {
  const text = useWords(judgeWords);
  const [open, setOpen] = useState(false);
  if (absent.length === 0) return null;
  return (
    <>
      <button type="button" className="absent-open" onClick={() => setOpen(true)}>
        {text.absent(absent.length)}
      </button>
      {open && <Seats connection={connection} absent={absent} close={() => setOpen(false)} />}
    </>
  );
}

function Seats(props: { connection: Connection<'judge'>; absent: Absent; close(): void }) {
  const { connection, absent, close } = props;
  const text = useWords(judgeWords);
  const lang = useLang();
  const [dialog, settled] = useModal();
  const [trouble, setTrouble] = useState<string | null>(null);
  const closeSeat = async (judge: JudgeId): Promise<void> => {
    const reply = await connection.send({ type: 'close-seat', judge });
    setTrouble(reply.ok ? null : refusalWords(reply.code, lang, reply.detail));
  };
  return (
    <dialog className="read-back" ref={dialog} onCancel={close} aria-labelledby="absent-seats">
      <h2 id="absent-seats">{text.absentLead}</h2>
      <p>{text.absentHint}</p>
      <ul className="absent">
        {absent.map(({ id, name }) => (
          <li key={id}>
            <span>{name}</span>
            <button type="button" disabled={!settled} onClick={() => void closeSeat(id)}>
              {text.closeSeat}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" data-trouble={trouble !== null || undefined}>
        {trouble}
      </p>
      <div className="read-back-acts">
        <button type="button" onClick={close}>
          {text.wait}
        </button>
      </div>
    </dialog>
  );
}
