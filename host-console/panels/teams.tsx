import { useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import type { PodiumView } from '../../shared/views/parts.ts';
import { useHost } from '../desk/context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { deskWords } from '../words/desk-words.ts';
import { lampWords } from '../words/lamp-words.ts';

/** Scores and lamps of everyone at the table, as viewers see them. */
export function Teams() {
  const { program } = useHost();
  const text = useWords(deskWords);
  return (
    <section className="teams" data-dense={program.podiums.length > 4}>
      <h2 className="label">
        {text.teams}
        <ActButton action="score" className="small" />
      </h2>
      <ol>
        {program.podiums.map((podium) => (
          <Team key={podium.podium} podium={podium} />
        ))}
      </ol>
    </section>
  );
}

function Team(props: { podium: PodiumView }) {
  const { podium, team, score, lamp, place } = props.podium;
  const { lamp: lamps } = useWords(lampWords);
  return (
    <li className="team" data-lamp={lamp}>
      <PodiumShape podium={podium} className="shape" />
      <span className="team-name">{team.name}</span>
      {lamps[lamp] !== '' && <span className="team-lamp">{lamps[lamp]}</span>}
      <span className="team-place">{place}</span>
      <output className="team-score">{score}</output>
    </li>
  );
}
