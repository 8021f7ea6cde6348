import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { Icon } from './icons.tsx';
import { heldWords } from './words.ts';

/** Across the top while the line is lost or the show is on a technical hold; otherwise nothing. */
export function Banner({ live, held }: { live: boolean; held: boolean }) {
  const text = useWords(heldWords);
  const contest = useWords(contestWords);
  if (live && !held) return null;
  return (
    <p className="banner" role="status" data-lost={!live || undefined}>
      <Icon name={live ? 'hold' : 'lost'} />
      {live ? contest.hold : text.lost}
    </p>
  );
}
