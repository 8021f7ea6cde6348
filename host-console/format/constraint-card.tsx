import { drawnHeats } from '../../shared/engine/ball-lots.ts';
import type { DrawConstraint } from '../../shared/engine/constraints.ts';
import type { HeatId, TeamId } from '../../shared/engine/ids.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { bowl, removeConstraint, setConstraint } from './constraint-model.ts';
import { useEditing, useHeatName } from './editing.ts';
import { formatWords } from './format-words.ts';
import { Sentences } from './sentences.tsx';

type Apart = Extract<DrawConstraint, { rule: 'apart' }>;
type Fixed = Extract<DrawConstraint, { rule: 'fixed' }>;

/** One constraint of the draw (BR3), and what is wrong with it. */
export function ConstraintCard({ at, constraint }: { at: number; constraint: DrawConstraint }) {
  const { format, faults, locked, edit } = useEditing();
  const text = useWords(formatWords);
  const lang = useLang();
  const lines = faults.filter((one) => one.constraint === at).map((one) => one[lang]);
  const set = (one: DrawConstraint): void => edit(setConstraint(format, at, one));
  return (
    <li className="heat-plan" id={`constraint-${at}`} data-off={lines.length > 0}>
      <div className="heat-head">
        <b>
          {at + 1}. {text.rule[constraint.rule]}
        </b>
        <button
          type="button"
          className="act small"
          disabled={locked}
          aria-label={text.removeConstraint(String(at + 1))}
          onClick={() => edit(removeConstraint(format, at))}
        >
          {text.drop}
        </button>
      </div>
      {constraint.rule === 'apart' ? (
        <ApartTeams constraint={constraint} set={set} />
      ) : (
        <FixedSeat constraint={constraint} set={set} />
      )}
      <Sentences lines={lines} />
    </li>
  );
}

/** A team's name; of one that has gone, its id. */
function useTeamName(): (id: TeamId) => string {
  const { teams } = useEditing();
  const text = useWords(formatWords);
  return (id) => teams.find((team) => team.id === id)?.name ?? text.gone(id);
}

function ApartTeams({ constraint, set }: { constraint: Apart; set: (one: DrawConstraint) => void }) {
  const { format, teams, locked } = useEditing();
  const text = useWords(formatWords);
  const name = useTeamName();
  const others = bowl(format, teams).filter(({ id }) => !constraint.teams.includes(id));
  return (
    <>
      <ul className="apart">
        {constraint.teams.map((id) => (
          <li key={id}>
            <span>{name(id)}</span>
            <button
              type="button"
              disabled={locked}
              aria-label={text.takeOut(name(id))}
              onClick={() => set({ ...constraint, teams: constraint.teams.filter((one) => one !== id) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <select
          aria-label={text.addTeam}
          value=""
          disabled={locked}
          onChange={(event) => set({ ...constraint, teams: [...constraint.teams, event.target.value as TeamId] })}
        >
          <option value="">{text.addTeam}</option>
          {others.map((team) => (
            <option key={team.id} value={team.id}>
              {team.name}
            </option>
          ))}
        </select>
      )}
    </>
  );
}

function FixedSeat({ constraint, set }: { constraint: Fixed; set: (one: DrawConstraint) => void }) {
  const { format, teams, locked } = useEditing();
  const text = useWords(formatWords);
  const heatName = useHeatName();
  const name = useTeamName();
  const drawn = drawnHeats(format);
  const heats = drawn.map(({ heat }) => heat);
  const podiums = drawn.find(({ heat }) => heat === constraint.heat)?.podiums ?? [];
  const ids = bowl(format, teams).map(({ id }) => id);
  return (
    <div className="fixed-seat">
      <select
        aria-label={text.fixedTeam}
        value={constraint.team}
        disabled={locked}
        onChange={(event) => set({ ...constraint, team: event.target.value as TeamId })}
      >
        {withGone(ids, constraint.team).map((id) => (
          <option key={id} value={id}>
            {name(id)}
          </option>
        ))}
      </select>
      <select
        aria-label={text.fixedHeat}
        value={constraint.heat}
        disabled={locked}
        onChange={(event) => set({ ...constraint, heat: event.target.value as HeatId })}
      >
        {withGone(heats, constraint.heat).map((heat) => (
          <option key={heat} value={heat}>
            {heatName(heat)}
          </option>
        ))}
      </select>
      <select
        aria-label={text.fixedPodium}
        value={constraint.podium ?? ''}
        disabled={locked}
        onChange={(event) =>
          set({ ...constraint, podium: podiums.find((podium) => podium === event.target.value) ?? null })
        }
      >
        <option value="">{text.anyPodium}</option>
        {(constraint.podium === null ? podiums : withGone(podiums, constraint.podium)).map((podium) => (
          <option key={podium} value={podium}>
            {text.podium(podium)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What is chosen stays in sight when it is none of these any more. */
const withGone = <T,>(known: readonly T[], chosen: T): readonly T[] =>
  known.includes(chosen) ? known : [chosen, ...known];
