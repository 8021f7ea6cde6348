import { useLang } from '../../shared/ui/i18n/lang.ts';
import { refusalWords } from '../../shared/ui/i18n/refusals.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import type { SeatView, TeamView } from '../../shared/views/held.ts';
import { answerText } from './answer-text.ts';
import { type Face, speaker } from './seat-face.ts';
import type { SeatNote } from './seat-hands.ts';
import { teamWords } from './words.ts';

export interface Said {
  word: string;
  /** What it means now. */
  hint: string;
  /** Something passing that comes before the hint. */
  note: string | null;
}

interface Saying {
  face: Face;
  seat: SeatView;
  view: TeamView;
  note: SeatNote | null;
  rtt: number | null;
  /** The seat's key, where one device has several seats. */
  keyName: string | null;
}

/** What a seat's lamp says in words. */
export function useSaid({ face, seat, view, note, rtt, keyName }: Saying): Said {
  const text = useWords(teamWords);
  const lang = useLang();
  const { asking } = view;
  const speed = asking?.mode === 'speed';

  const hint = (): string => {
    const other = speaker(view, seat.podium);
    switch (face) {
      case 'test':
        return rtt === null ? '' : text.tested(decimal(rtt, lang, rtt < 10 ? 1 : 0));
      case 'armed':
        return keyName === null ? text.hint.armed : text.armedKey(keyName.toUpperCase());
      case 'turn':
        if (asking === null) return text.turnAhead;
        return asking.phase === 'shown' ? text.turnReading : text.hint.turn;
      case 'right':
      case 'wrong':
        return sent();
      case 'time-up':
        return speed ? sent() || text.noAnswer : text.hint[face];
      case 'waiting':
      case 'ready':
      case 'pressed':
      case 'locked-out':
        if (other) return (other.lamp === 'turn' ? text.turnOf : text.speaking)(other.podium, other.team.name);
        if (speed && face === 'ready') return text.speedReady;
        return face === 'waiting' && asking === null ? text.tryBell : text.hint[face];
      default:
        return text.hint[face];
    }
  };
  const sent = (): string =>
    seat.sent === null || !asking?.question ? '' : text.sent(answerText(seat.sent, asking.question, lang));
  const said = (): string | null => {
    if (note === null) return null;
    return note.what === 'early' || note.what === 'frozen' ? text[note.what] : refusalWords(note.what, lang);
  };
  return { word: text.face[face], hint: hint(), note: said() };
}
