import type { Podium } from '../../../shared/engine/ids.ts';
import { useLang } from '../../../shared/ui/i18n/lang.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import type { AudienceView } from '../../../shared/views/held.ts';
import { Band } from '../parts/band.tsx';
import { Seconds, TimeThread } from '../parts/time.tsx';
import type { PhoneState } from '../phone-link.ts';
import { phoneWords } from '../words.ts';
import { paperWords } from './paper-words.ts';

type Poll = NonNullable<AudienceView['poll']>;

export interface PaperProps {
  poll: Poll;
  view: AudienceView;
  state: PhoneState;
  vote: (option: number) => void;
}

/** The ballot paper. Options stay in their place from the question to the result: only the light moves. */
export function Paper({ poll, view, state, vote }: PaperProps) {
  const say = useWords(phoneWords);
  const lang = useLang();
  const quiz = poll.kind === 'quiz';
  const { ballot } = state.mine;
  const chosen = state.sending?.option ?? ballot;
  const total = poll.options.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const most = Math.max(1, ...poll.options.map(({ count }) => count ?? 0));
  const teamOf = (podium: Podium | null) => view.podiums.find((seat) => seat.podium === podium)?.team.name ?? '';
  const nameOf = (option: number): string => {
    const podium = poll.options[option]?.podium ?? null;
    return podium === null ? letterOf(option) : `${say.podium(podium)} – ${teamOf(podium)}`;
  };
  const shortOf = (option: number): string => teamOf(poll.options[option]?.podium ?? null);
  const [line, more] = paperWords(poll, state, { nameOf, shortOf }, say);

  // A quiz answer stands once given; a favourite can be changed until the close (AU2, AU3).
  const open = poll.phase === 'open' && !(quiz && (ballot !== null || state.sending !== null));
  return (
    <div className="paper" data-kind={poll.kind} data-phase={poll.phase} data-chosen={chosen !== null || undefined}>
      {poll.clock && poll.phase === 'open' && <TimeThread clock={poll.clock} />}
      <div className="asked">
        <h1 className="question" id="question" data-long={(poll.question ?? '').length > 80 || undefined}>
          {quiz ? (poll.question ?? say.quiz) : poll.phase === 'revealed' ? say.result : say.favourite}
        </h1>
        {poll.clock && poll.phase === 'open' && <Seconds clock={poll.clock} />}
      </div>
      {poll.media &&
        (poll.media.kind === 'picture' ? (
          <img className="picture" src={poll.media.url} alt={poll.media.alt} />
        ) : (
          <p className="on-stage">{say.onStage}</p>
        ))}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not stretch its children in the browsers of phones */}
      <div className="bands" data-many={poll.options.length > 4 || undefined} role="group" aria-labelledby="question">
        {poll.options.map((option, index) => (
          <Band
            // Options never change their order within a poll.
            key={option.label}
            podium={option.podium}
            letter={option.podium ?? letterOf(index)}
            name={option.podium === null ? option.label : teamOf(option.podium)}
            light={lightOf(poll, index, chosen, most)}
            sending={state.sending?.option === index}
            tag={tagOf(poll, index, ballot, say)}
            share={poll.phase === 'revealed' && option.count !== null ? option.count / most : null}
            count={poll.phase === 'revealed' && option.count !== null ? option.count : null}
            countWords={say.ballots((option.count ?? 0).toLocaleString(lang))}
            open={open}
            choose={() => vote(index)}
          />
        ))}
      </div>
      <p
        className="receipt"
        role="status"
        data-sure={isSure(poll, state) || undefined}
        data-right={state.mine.right ?? undefined}
      >
        <span className="receipt-line">{line}</span>{' '}
        <span className="receipt-more">{more || totalWords(poll, total, lang, say)}</span>
      </p>
    </div>
  );
}

type Say = ReturnType<typeof useWords<(typeof phoneWords)['vi']>>;

const totalWords = (poll: Poll, total: number, lang: string, say: Say): string =>
  poll.phase === 'revealed' && poll.kind === 'favourite' ? say.ballots(total.toLocaleString(lang)) : '';

/** The ballot lies in the store: this is a receipt. */
const isSure = (poll: Poll, { mine, sending, refused }: PhoneState): boolean =>
  poll.phase === 'open' && mine.ballot !== null && sending === null && refused === null;

function lightOf(poll: Poll, index: number, chosen: number | null, most: number): 'lit' | 'dim' | 'plain' {
  if (poll.phase === 'revealed') {
    if (poll.kind === 'quiz') return poll.right === index ? 'lit' : 'dim';
    return poll.options[index]?.count === most ? 'lit' : 'dim';
  }
  if (chosen === null) return poll.phase === 'open' ? 'plain' : 'dim';
  return chosen === index ? 'lit' : 'dim';
}

function tagOf(poll: Poll, index: number, ballot: number | null, say: Say): string {
  const mine = ballot === index;
  if (poll.kind === 'favourite') return mine ? say.yours : '';
  if (poll.phase === 'revealed' && poll.right === index) return say.rightAnswer;
  return mine ? say.yourAnswer : '';
}

/** "C. 10 tháng 10" is spoken with its letter and drawn without. */
const letterOf = (index: number): string => String.fromCharCode(65 + index);
