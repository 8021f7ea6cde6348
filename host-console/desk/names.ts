import type { HeatId, Podium } from '../../shared/engine/ids.ts';
import { heatTitle } from '../../shared/ui/i18n/contest-words.ts';
import type { GoNames } from '../../shared/ui/i18n/go-words.ts';
import type { Lang } from '../../shared/ui/i18n/lang.ts';
import type { BracketStageView, PodiumView } from '../../shared/views/parts.ts';

/** "Vòng loại – Số 3" of a heat in the bracket; null when it isn't there. */
export function heatName(bracket: readonly BracketStageView[], heat: HeatId, lang: Lang): string | null {
  for (const stage of bracket) {
    const found = stage.heats.find((one) => one.id === heat);
    if (found) {
      const { kind, name, heats } = stage;
      return heatTitle({ stage: kind, stageName: name, number: found.number, heatsInStage: heats.length }, lang);
    }
  }
  return null;
}

export const teamName = (podiums: readonly PodiumView[], podium: Podium): string | null =>
  podiums.find((one) => one.podium === podium)?.team.name ?? null;

/** Names for the words of GO and of take-back, as a view knows them. */
export const namesOf = (podiums: readonly PodiumView[], bracket: readonly BracketStageView[], lang: Lang): GoNames => ({
  team: (podium) => teamName(podiums, podium),
  heat: (heat) => heatName(bracket, heat, lang),
});
