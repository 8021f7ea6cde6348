import type { Ball } from '../../shared/engine/draw.ts';
import { type HeatId, PODIUMS, type Podium, type TeamId } from '../../shared/engine/ids.ts';
import type { BracketStageView, TeamName } from '../../shared/views/parts.ts';

/** A seat that the draw fills. */
export interface DrawSeat {
  heat: HeatId;
  podium: Podium;
}
/** What was typed so far, by `heat/podium`. */
export type TypedDraw = Record<string, TeamId | undefined>;

export const seatKey = ({ heat, podium }: DrawSeat): string => `${heat}/${podium}`;

/** The heats whose seats come from the draw, with a podium for each. */
export const drawnHeats = (bracket: readonly BracketStageView[]): { heat: HeatId; seats: DrawSeat[] }[] =>
  (bracket[0]?.heats ?? []).map(({ id, slots }) => ({
    heat: id,
    seats: PODIUMS.slice(0, slots.length).map((podium) => ({ heat: id, podium })),
  }));

/** What is still wrong with a typed draw; all empty when it can be sent (BR3, BR4). */
export interface DrawFaults {
  missing: TeamName[];
  twice: TeamName[];
  /** A seat left empty before a taken one. */
  gaps: HeatId[];
  /** Fewer than two teams. */
  thin: HeatId[];
}

export function faultsOf(
  typed: TypedDraw,
  heats: ReturnType<typeof drawnHeats>,
  teams: readonly TeamName[],
): DrawFaults {
  const placed = heats.flatMap(({ seats }) => seats.flatMap((seat) => typed[seatKey(seat)] ?? []));
  const times = (team: TeamName): number => placed.filter((id) => id === team.id).length;
  const taken = ({ seats }: (typeof heats)[number]): boolean[] =>
    seats.map((seat) => typed[seatKey(seat)] !== undefined);
  return {
    missing: teams.filter((team) => times(team) === 0),
    twice: teams.filter((team) => times(team) > 1),
    gaps: heats.filter((heat) => taken(heat).some((is, i, all) => is && all[i - 1] === false)).map(({ heat }) => heat),
    thin: heats.filter((heat) => taken(heat).filter(Boolean).length < 2).map(({ heat }) => heat),
  };
}

export const isSound = (faults: DrawFaults): boolean => Object.values(faults).every((list) => list.length === 0);

/** The balls in the order heats and podiums stand. */
export const ballsOf = (typed: TypedDraw, heats: ReturnType<typeof drawnHeats>): Ball[] =>
  heats.flatMap(({ seats }) =>
    seats.flatMap((seat) => {
      const team = typed[seatKey(seat)];
      return team === undefined ? [] : [{ ...seat, team }];
    }),
  );
