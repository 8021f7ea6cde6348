import { useWords } from '../../shared/ui/i18n/words.ts';
import type { HostView } from '../../shared/views/host.ts';
import { ActButton } from '../parts/act-button.tsx';
import { TeamTag } from '../parts/team-tag.tsx';
import { deskWords } from '../words/desk-words.ts';

type Packs = NonNullable<NonNullable<HostView['heat']>['packs']>;

/** The packs on the table: a team picks one by its number, or GO draws. */
export function PackPanel(props: { packs: Packs }) {
  const text = useWords(deskWords);
  return (
    <div className="packs">
      <p className="label">
        {text.packs} <span>{text.packHint}</span>
      </p>
      <ol>
        {props.packs.map(({ pack, takenBy }, index) => (
          <li key={pack}>
            {takenBy === null ? (
              <ActButton action="pick" n={index + 1} className="pack">
                {text.pack(String(index + 1))}
              </ActButton>
            ) : (
              <p className="pack taken">
                {text.pack(String(index + 1))} <TeamTag podium={takenBy} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
