import { useWindowPhase } from '../../shared/client/hooks.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import type { AskingDesk } from '../../shared/views/host.ts';
import { useHost } from '../desk/context.tsx';
import { pressText } from '../desk/time-text.ts';
import { TeamTag } from '../parts/team-tag.tsx';
import { deskWords } from '../words/desk-words.ts';

/** Who pressed when, in the order that counts, and who still may. */
export function BuzzerPanel(props: { asking: AskingDesk }) {
  const { asking } = props;
  const { program } = useHost();
  const lang = useLang();
  const text = useWords(deskWords);
  const phase = useWindowPhase(asking.window);
  const state = asking.window?.status === 'held' ? text.windowHeld : text.window[phase];
  const silent = program.podiums.filter(({ podium }) => !asking.presses.some((press) => press.podium === podium));
  const ruled = (podium: string) => asking.rulings.find((ruling) => ruling.podium === podium);
  return (
    <section className="buzzers">
      <h2 className="label">
        {text.presses} <span data-window={phase}>{state}</span>
      </h2>
      <ol>
        {asking.presses.map((press, index) => {
          const ruling = ruled(press.podium);
          return (
            <li
              key={`${press.podium} ${press.afterOpening} ${press.verdict}`}
              className="press"
              data-verdict={press.verdict}
            >
              <span className="press-order">{index + 1}</span>
              <TeamTag podium={press.podium} />
              <span className="press-time">
                {press.afterOpening === null ? '' : `${pressText(press.afterOpening, lang)} s`}
              </span>
              <span className="press-verdict">
                {text.press[press.verdict]}
                {ruling && press.verdict === 'won' && ` · ${ruling.verdict === 'right' ? text.right : text.wrong}`}
              </span>
            </li>
          );
        })}
        {silent.map(({ podium }) => (
          <li key={podium} className="press press-none">
            <span className="press-order" />
            <TeamTag podium={podium} />
            <span />
            <span className="press-verdict">
              {podium === asking.owner ? text.owner : asking.tried.includes(podium) ? text.tried : '–'}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
