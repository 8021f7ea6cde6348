import { type Lang, useLang } from '../../shared/ui/i18n/lang.ts';
import { refusalWords } from '../../shared/ui/i18n/refusals.ts';
import { decimal, type Likewise, useWords } from '../../shared/ui/i18n/words.ts';
import type { SeatView, TeamView } from '../../shared/views/held.ts';
import { answerText } from './answer-text.ts';
import { type Face, speaker } from './seat-face.ts';
import type { Hands } from './seat-hands.ts';
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
  hands: Hands;
  /** Strikes that the test still wants; null without a test. */
  left: number | null;
  rtt: number | null;
  /** The seat's key, where one device has several seats. */
  keyName: string | null;
}

type Testing = Pick<Saying, 'hands' | 'left' | 'rtt'>;

/** What a strike made of the test: how many more, or what came of it. */
export function testHint(face: Face, { hands, left, rtt }: Testing, text: Likewise<typeof teamWords.vi>, lang: Lang) {
  if (face === 'strike') return (hands.struck.slide ? text.strikeSlide : text.strikesLeft)(left ?? 0);
  if (face === 'struck') return text.hint.struck;
  return rtt === null ? '' : text.tested(decimal(rtt, lang, rtt < 10 ? 1 : 0));
}

/** What a seat's lamp says in words. */
export function useSaid({ face, seat, view, hands, left, rtt, keyName }: Saying): Said {
  const text = useWords(teamWords);
  const lang = useLang();
  const { asking } = view;
  const speed = asking?.mode === 'speed';

  const hint = (): string => {
    const other = speaker(view, seat.podium);
    switch (face) {
      case 'test':
      case 'strike':
      case 'struck':
        return testHint(face, { hands, left, rtt }, text, lang);
      case 'lost':
        return hands.touched ? text.kept : text.hint.lost;
      case 'armed':
        return keyName === null ? text.hint.armed : text.armedKey(keyName);
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
    const { note } = hands;
    if (note === null) return null;
    return note.what === 'early' || note.what === 'frozen' ? text[note.what] : refusalWords(note.what, lang);
  };
  return { word: text.face[face], hint: hint(), note: said() };
}
