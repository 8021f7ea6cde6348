import type { Podium } from '../../shared/engine/ids.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import { useNames } from '../desk/context.tsx';

/** A podium by shape, letter, colour and team: never by colour alone. */
export function TeamTag(props: { podium: Podium; className?: string }) {
  const name = useNames().team(props.podium);
  return (
    <span className={`team-tag ${props.className ?? ''}`}>
      <PodiumShape podium={props.podium} className="shape" />
      {name !== null && <span className="team-tag-name">{name}</span>}
    </span>
  );
}
