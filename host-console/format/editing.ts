import { createContext, useContext } from 'react';
import type { Format, Stage } from '../../shared/engine/format.ts';
import type { HeatId } from '../../shared/engine/ids.ts';
import type { FormatSentence, FormatState } from '../../shared/protocol/format.ts';
import { contestWords } from '../../shared/ui/i18n/contest-words.ts';
import { useLang } from '../../shared/ui/i18n/lang.ts';
import { useWords } from '../../shared/ui/i18n/words.ts';
import { formatWords } from './format-words.ts';

/** What every part of the page works on. */
export interface Editing {
  format: Format;
  teams: FormatState['teams'];
  faults: readonly FormatSentence[];
  /** Drawn or played: looked at, not changed. */
  locked: boolean;
  edit: (format: Format) => void;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error('a part of the format page stands outside of it');
  return editing;
}

/** The sentences of one place alone: a heat's are not its seats'. */
export function useSentences(stage: number | null, heat: number | null = null, seat: number | null = null): string[] {
  const { faults } = useEditing();
  const lang = useLang();
  const here = faults.filter(
    (one) => one.stage === stage && one.heat === heat && one.seat === seat && one.constraint === undefined,
  );
  return here.map((one) => one[lang]);
}

/** "Vòng loại · Số 3"; of two stages of one name, the second is told by its place. */
export function useHeatName(): (id: HeatId) => string {
  const { format } = useEditing();
  const lang = useLang();
  const nouns = useWords(contestWords);
  const text = useWords(formatWords);
  return (id) => {
    const at = format.stages.findIndex((stage) => stage.heats.some((heat) => heat.id === id));
    const stage = format.stages[at];
    const number = stage?.heats.find((heat) => heat.id === id)?.number;
    if (stage === undefined || number === undefined) return text.gone(id);
    const called = (one: Stage): string => one.name?.[lang] ?? nouns.stage[one.kind];
    const isAlone = format.stages.every((other) => other === stage || called(other) !== called(stage));
    const name = isAlone ? called(stage) : `${text.stage(String(at + 1))}, ${called(stage)}`;
    return stage.heats.length === 1 ? name : `${name} · ${text.heat(String(number))}`;
  };
}
