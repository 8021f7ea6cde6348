import { useLang } from '../../shared/ui/i18n/lang.ts';
import { decimal, useWords } from '../../shared/ui/i18n/words.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import type { PodiumView } from '../../shared/views/parts.ts';
import { useHost } from '../desk/context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { correctionWords } from '../words/correction-words.ts';
import { deskWords } from '../words/desk-words.ts';
import { lampWords } from '../words/lamp-words.ts';

/** Scores and lamps of everyone at the table, as viewers see them. */
export function Teams() {
  const { program, heat } = useHost();
  const sprint = heat?.asking?.mode === 'speed';
  const text = useWords(deskWords);
  return (
    <section className="teams" data-dense={program.podiums.length > 4}>
      <h2 className="label">
        {text.teams}
        <ActButton action="score" className="small" />
      </h2>
      <ol>
        {program.podiums.map((podium) => (
          <Team key={podium.podium} podium={podium} sprint={sprint} />
        ))}
      </ol>
    </section>
  );
}

function Team(props: { podium: PodiumView; sprint: boolean }) {
  const { podium, team, score, lamp, place, left } = props.podium;
  const lang = useLang();
  const { lamp: lamps, mayAnswer } = useWords(lampWords);
  const { how } = useWords(correctionWords);
  // In Tăng tốc the same lamp means that a team may send.
  const word = left !== undefined ? how[left] : lamp === 'armed' && props.sprint ? mayAnswer : lamps[lamp];
  return (
    <li className="team" data-lamp={left === undefined ? lamp : 'left'}>
      <PodiumShape podium={podium} className="shape" />
      <span className="team-name">{team.name}</span>
      {word !== '' && <span className="team-lamp">{word}</span>}
      <span className="team-place">{place}</span>
      <output className="team-score">{decimal(score, lang, 2)}</output>
    </li>
  );
}
