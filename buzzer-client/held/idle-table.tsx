import { contestWords, teamTitle } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import type { PodiumView } from '../../shared/views/parts.ts';

/** Between presentations: what is waited for, and how the table stands. */
export function IdleTable({ lead, hint, podiums }: { lead: string; hint: string; podiums: readonly PodiumView[] }) {
  const contest = useWords(contestWords);
  const lang = useLang();
  return (
    <section className="idle">
      <h1>{lead}</h1>
      <p>{hint}</p>
      <ul>
        {podiums.map(({ podium, team, score }) => (
          <li key={podium}>
            <PodiumShape podium={podium} label={contest.podium(podium)} />
            <span>{teamTitle(team, lang)}</span>
            <b>{decimal(score, lang, 2)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
