import {
  ELSEWHERE,
  type LocalityStanding,
  type OnlineAttempt,
  type OnlineRound,
  type OpenedQuestion,
  type TopPlayer,
} from '../../../shared/protocol/online.ts';
import { useLang } from '../../../shared/ui/i18n/lang.ts';
import { useWords } from '../../../shared/ui/i18n/words.ts';
import { River } from '../../audience/parts/river.tsx';
import { count, duration, fixed } from '../figures.ts';
import { OwnScore } from '../parts/own-result.tsx';
import { Places } from '../parts/places.tsx';
import { onlineWords } from '../words.ts';

/** Everything is open now: the own result, both rankings of the places, the best players, the answers. */
export function Closed({ round, attempt }: { round: OnlineRound; attempt: OnlineAttempt | null }) {
  const say = useWords(onlineWords);
  const lang = useLang();
  const own = attempt?.step.kind === 'finished' ? attempt.step.result : null;
  return (
    <div className="closed">
      {own === null ? (
        <div className="closed-first">
          <River />
          <h1 className="waiting-title">{say.closedTitle}</h1>
          <p className="waiting-hint">
            {round.players === 0 ? say.closedNobody : say.closedThanks(count(round.players, lang))}
          </p>
        </div>
      ) : (
        <div className="own">
          <h1 className="own-title">{say.closedTitle}</h1>
          <OwnScore result={own} round={round} />
        </div>
      )}
      {round.players > 0 && (
        <>
          <Places title={say.participation} standings={round.standings} own={attempt?.locality ?? null} first={5} />
          <Means standings={round.standings} own={attempt?.locality ?? null} />
        </>
      )}
      {round.ending && round.ending.top.length > 0 && <Best top={round.ending.top} round={round} />}
      {round.ending && <Answers opened={round.ending.opened} choices={attempt?.choices ?? null} />}
    </div>
  );
}

/** By mean score; places where too few played are not compared. */
function Means({ standings, own }: { standings: LocalityStanding[]; own: string | null }) {
  const say = useWords(onlineWords);
  const lang = useLang();
  const ranked = standings
    .filter(({ meanPlace }) => meanPlace !== null)
    .sort((a, b) => (a.meanPlace ?? 0) - (b.meanPlace ?? 0))
    .filter(({ id }, nth) => nth < 5 || id === own);
  if (ranked.length === 0) return null;
  return (
    <section className="ranking" aria-label={say.meanTitle}>
      <h2 className="ranking-title">{say.meanTitle}</h2>
      <ol className="ranking-rows">
        {ranked.map(({ id, name, mean, meanPlace, players }) => (
          <li
            key={id}
            className="ranking-row"
            data-plain
            data-own={id === own || undefined}
            data-first={meanPlace === 1 || undefined}
          >
            <span className="ranking-place">{meanPlace}</span>
            <span className="ranking-words">
              <span className="ranking-name">{name}</span>
              <span className="ranking-more">{say.localityPlayers(count(players, lang))}</span>
            </span>
            <span className="ranking-figure">{fixed(mean ?? 0, lang, 1)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Best({ top, round }: { top: TopPlayer[]; round: OnlineRound }) {
  const say = useWords(onlineWords);
  const lang = useLang();
  const placeOf = (locality: string) =>
    locality === ELSEWHERE ? say.elsewhere : (round.localities.find(({ id }) => id === locality)?.name ?? '');
  return (
    <section className="ranking" aria-label={say.best}>
      <h2 className="ranking-title">{say.best}</h2>
      <ol className="ranking-rows">
        {top.map((player, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two of the same name and masked number may be equal
          <li key={nth} className="ranking-row" data-plain data-first={player.place === 1 || undefined}>
            <span className="ranking-place">{player.place}</span>
            <span className="ranking-words">
              <span className="ranking-name">{player.name}</span>
              <span className="ranking-more">{placeOf(player.locality)}</span>
              <span className="ranking-more">{player.phone}</span>
            </span>
            <span className="ranking-figure">
              {count(player.score, lang)}
              <span className="ranking-time">{duration(player.time, lang, say)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Answers({ opened, choices }: { opened: OpenedQuestion[]; choices: Record<string, number> | null }) {
  const say = useWords(onlineWords);
  const said = ({ id, options, answer }: OpenedQuestion): string => {
    const choice = choices?.[id];
    if (choice === undefined) return say.notAnswered;
    return choice === answer ? say.chosenRight : say.chosenWrong(options[choice] ?? '');
  };
  return (
    <section className="answers" aria-label={say.answers}>
      <h2 className="ranking-title">{say.answers}</h2>
      <ol className="answers-list">
        {opened.map((question) => (
          <li key={question.id} className="opened" data-right={choices?.[question.id] === question.answer || undefined}>
            <p className="opened-text">{question.text}</p>
            <p className="opened-answer">{question.options[question.answer]}</p>
            {choices !== null && <p className="opened-own">{said(question)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
