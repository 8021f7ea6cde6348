import { contestWords, teamTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import type { McView, SecretQuestion } from '../../shared/views/host.ts';
import { teamName } from '../desk/names.ts';
import { deskWords } from '../words/desk-words.ts';
import { itemWords } from '../words/item-words.ts';
import { mcWords } from '../words/mc-words.ts';

/** What is on air, in the order the MC says it: item, question, answer, what may be added; below it what comes. */
export function CueCard(props: { view: McView }) {
  const { item, question, asking, nextItem, nextQuestion, program, starAsked } = props.view;
  const lang = useLang();
  const text = useWords(mcWords);
  const { phase } = useWords(deskWords);
  const team = (podium: Parameters<typeof teamName>[1]) => teamName(program.podiums, podium);
  return (
    <main className="card">
      <p className="card-item">
        {item === null ? text.nothing : itemWords(item, lang, team)}
        {asking !== null && <small>{phase[asking.phase]}</small>}
        {asking?.star && <small>★ {text.star}</small>}
        {starAsked !== undefined && (
          <small className="card-wish">
            ★ {text.starAsked} {starAsked} – {team(starAsked)}
          </small>
        )}
      </p>
      <Word view={props.view} />
      {question === null ? <Standing view={props.view} /> : <CardQuestion question={question} />}
      {nextItem !== null && (
        <section className="card-next">
          <p className="label">
            {text.next} <span>{itemWords(nextItem, lang, team)}</span>
          </p>
          {nextQuestion !== null && (
            <p>
              {nextQuestion.text} <b>{nextQuestion.answer}</b>
            </p>
          )}
        </section>
      )}
    </main>
  );
}

/** Between questions: how the teams stand, in the order of their places. */
function Standing(props: { view: McView }) {
  const lang = useLang();
  const rows = [...props.view.program.podiums].sort((a, b) => a.place - b.place);
  return (
    <ol className="card-standing">
      {rows.map((row) => (
        <li key={row.podium}>
          <span>{row.place}</span>
          <PodiumShape podium={row.podium} className="shape" />
          <b>{teamTitle(row.team, lang)}</b>
          <output>{decimal(row.score, lang, 2)}</output>
        </li>
      ))}
    </ol>
  );
}

/** Whose word it is now, by shape, letter, colour and name. */
function Word(props: { view: McView }) {
  const { asking, program } = props.view;
  const lang = useLang();
  const text = useWords(mcWords);
  const holder = program.podiums.find((one) => one.podium === asking?.answering);
  if (!holder) return null;
  return (
    <p className="card-word">
      <span className="label">{text.hasTheWord}</span>
      <PodiumShape podium={holder.podium} className="shape" />
      <b>{teamTitle(holder.team, lang)}</b>
    </p>
  );
}

function CardQuestion(props: { question: SecretQuestion }) {
  const { question } = props;
  const text = useWords(mcWords);
  const { questionKind } = useWords(contestWords);
  return (
    <article>
      <p className="label">{questionKind[question.kind]}</p>
      <p className="card-question">{question.text}</p>
      {question.options.length > 0 && (
        <ol className="card-options">
          {question.options.map((option, index) => (
            <li key={option}>
              <b>{question.matches === undefined ? String.fromCharCode(65 + index) : index + 1}</b> {option}
              {question.matches !== undefined && (
                <>
                  {' '}
                  <b>{String.fromCharCode(65 + index)}</b> {question.matches[index]}
                </>
              )}
            </li>
          ))}
        </ol>
      )}
      <p className="card-answer">
        <span className="label">{text.answer}</span> {question.answer}
      </p>
      {question.accepted.length > 0 && (
        <p className="card-more">
          <span className="label">{text.accepted}</span> {question.accepted.join(' / ')}
        </p>
      )}
      {question.note !== null && (
        <p className="card-more">
          <span className="label">{text.note}</span> {question.note}
        </p>
      )}
    </article>
  );
}
