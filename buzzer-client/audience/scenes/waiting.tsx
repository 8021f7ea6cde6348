import { useWords } from '../../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../../shared/ui/podium-shape.tsx';
import type { AudienceView } from '../../../shared/views/held.ts';
import { Cheers } from '../parts/cheers.tsx';
import { River } from '../parts/river.tsx';
import type { PhoneLink } from '../phone-link.ts';
import { phoneWords } from '../words.ts';

/** Nothing to do but watch: a lantern on the water, and how the teams stand. */
export function Waiting({ view, cheer }: { view: AudienceView; cheer: PhoneLink['cheer'] }) {
  const say = useWords(phoneWords);
  return (
    <div className="waiting">
      <River />
      <h1 className="waiting-title">{say.waitingTitle}</h1>
      {view.cheers === undefined ? (
        <p className="waiting-hint">{say.waitingHint}</p>
      ) : (
        <Cheers podiums={view.cheers} view={view} cheer={cheer} />
      )}
      {view.podiums.length > 0 && (
        <ul className="standing" aria-label={say.scores}>
          {view.podiums.map(({ podium, team, score }) => (
            <li key={podium} className="standing-row">
              <PodiumShape podium={podium} className="standing-shape" label={say.podium(podium)} />
              <span className="standing-name">{team.name}</span>
              <span className="standing-score">
                {score} <span className="unseen">{say.points}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
