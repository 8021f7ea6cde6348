import { useLang } from '../../shared/ui/i18n/lang.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { Enter } from '../live.tsx';
import { Fit } from '../parts/fit.tsx';
import { Heading } from '../parts/heading.tsx';
import { Lantern } from '../parts/lantern.tsx';
import type { SceneProps } from '../scene.ts';
import { boardWords } from '../words.ts';
import './draw.css';

/** The draw, ball by ball: a lantern comes out of the dark with a name in it, and its heat fills. */
export function Draw({ scene }: SceneProps<'draw'>) {
  const lang = useLang();
  const words = boardWords[lang];
  const { ball, heats } = scene;
  // Sealed before the first ball, opened after the last: the number stands where everyone can write it down.
  const code =
    scene.hidden !== null
      ? { title: words.hidden, code: scene.hidden }
      : ball === null && scene.commitment !== null
        ? { title: words.commitment, code: scene.commitment }
        : null;
  const columns = heats.length > 6 ? 3 : heats.length > 3 ? 2 : 1;
  return (
    <div className="safe">
      <Heading parts={[words.draw, ball ? `${ball.nth} / ${ball.of}` : null]} />
      <div className="draw-left">
        {ball ? (
          <>
            <Enter key={ball.nth} kind="drop">
              <Lantern lit className="draw-ball">
                <span className="draw-team">
                  <Fit text={ball.team.name} size={1.05} lines={3} min={0.5} />
                </span>
              </Lantern>
            </Enter>
            <Enter key={`to ${ball.nth}`} kind="rise" delay={900} className="draw-to">
              <span>{words.heat(ball.heatNumber)}</span>
              <PodiumShape podium={ball.podium} className="sign draw-to-sign" />
            </Enter>
          </>
        ) : (
          <Sealed scene={scene} />
        )}
        {ball !== null && scene.hidden === null && scene.bowl.length > 0 && <Bowl count={scene.bowl.length} />}
      </div>
      {code !== null && <Code {...code} />}
      <div className={`draw-heats draw-heats-${columns} ${code === null ? '' : 'draw-heats-coded'}`}>
        {heats.map((heat) => (
          <div key={heat.id} className={`draw-heat ${ball?.heat === heat.id ? 'draw-heat-now' : ''}`}>
            <span className="draw-number digits">{heat.number}</span>
            <div className="draw-seats">
              {heat.seats.map(({ podium, team }) => (
                <div key={podium} className={`draw-seat ${ball?.team.id === team?.id && team ? 'draw-seat-now' : ''}`}>
                  <PodiumShape podium={podium} letter={false} className="sign draw-sign" />
                  <span className="draw-name">
                    {team && (
                      <Enter key={team.id} kind="fade" delay={1100}>
                        <Fit text={team.name} size={0.46} min={0.4} />
                      </Enter>
                    )}
                  </span>
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Before the first ball: the sealed number's code stands in the hall's sight, then the number the hall calls. */
function Sealed({ scene }: { scene: SceneProps<'draw'>['scene'] }) {
  const words = boardWords[useLang()];
  return (
    <div className="draw-sealed">
      <Lantern lit={scene.called !== null} className="draw-ball">
        <span className="draw-called digits">
          {scene.called === null ? '' : <Fit text={scene.called} size={1.2} min={0.5} />}
        </span>
      </Lantern>
      <div className="draw-called-note">{scene.called === null ? words.waiting : words.called}</div>
    </div>
  );
}

/** A long number in groups, so that it can be read aloud and written down. */
function Code({ title, code }: { title: string; code: string }) {
  return (
    <div className="draw-code">
      <div className="draw-code-title">{title}</div>
      <div className="digits draw-code-digits">{code.match(/.{1,8}/g)?.join(' ')}</div>
    </div>
  );
}

/** The lanterns still in the bowl. */
function Bowl({ count }: { count: number }) {
  const words = boardWords[useLang()];
  return (
    <div className="bowl">
      <div className="bowl-lanterns">
        {Array.from({ length: count }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one is like the other
          <span key={i} className="bowl-lantern" />
        ))}
      </div>
      {words.inBowl(count)}
    </div>
  );
}
