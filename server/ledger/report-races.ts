import { LEDGER_WORDS, type LedgerLang } from './ledger-words.ts';
import { html, type Markup } from './markup.ts';
import type { PressRecord, RaceRecord } from './race-record.ts';
import { figureText, secondsText } from './report-figures.ts';
import { REPORT_WORDS } from './report-words.ts';
import { vietnamTime } from './vietnam-time.ts';

/** Races line by line, every press with its time, its uncertainty, and where the log has it. */
export function raceTable(races: readonly RaceRecord[], lang: LedgerLang): Markup {
  const { race: words } = REPORT_WORDS[lang];
  return html`<table><thead><tr>${Object.values(words).map(
    (name) => html`<th scope="col">${name}</th>`,
  )}</tr></thead><tbody>${races.map((race) => raceRow(race, lang))}</tbody></table>`;
}

function raceRow(race: RaceRecord, lang: LedgerLang): Markup {
  const words = REPORT_WORDS[lang];
  const { heat, mode } = LEDGER_WORDS[lang];
  const { presses, opensAt } = race;
  return html`<tr class="${race.voided === null ? '' : 'void'}"><td>${race.nth}</td>
<td>${heat(race)}<br><small>${mode[race.mode]} · ${race.question}</small></td>
<td class="number">${opensAt === null ? '–' : vietnamTime(opensAt)}</td>
<td>${presses.length === 0 ? words.nobody : html`<ul class="presses">${presses.map((press) => pressLine(press, lang))}</ul>`}</td>
<td>${outcome(race, lang)}</td></tr>`;
}

function pressLine(press: PressRecord, lang: LedgerLang): Markup {
  const words = REPORT_WORDS[lang];
  const { verdict, doubt } = LEDGER_WORDS[lang];
  const { afterOpening, uncertainty } = press;
  const time = afterOpening === null ? '–' : `${secondsText(afterOpening, lang)} ± ${figureText(uncertainty, lang, 1)}`;
  const name = `${press.podium} ${press.team}`;
  const who = press.verdict === 'won' ? html`<b>${name}</b>` : name;
  const remarks = [...press.doubts.map((one) => doubt[one]), ...(press.anticipated ? [words.anticipated] : [])];
  return html`<li class="${press.verdict === 'won' ? 'won' : ''}">${who} ${time} · ${verdict[press.verdict]} <small>${[
    ...remarks,
    words.line(String(press.seq)),
  ].join(' · ')}</small></li>`;
}

function outcome(race: RaceRecord, lang: LedgerLang): Markup {
  const words = REPORT_WORDS[lang];
  const { by, ruling, voided } = LEDGER_WORDS[lang];
  const { end, margin } = race;
  const back = (undone: boolean): string => (undone ? ` (${words.takenBack})` : '');
  const lines = [
    race.voided === null ? null : voided[race.voided],
    end === null ? null : by[end.by],
    margin === null ? null : words.margin(figureText(margin, lang, 1)),
    end !== null && end.silent.length > 0 ? words.silent(end.silent.join(', ')) : null,
    end !== null && end.unaware.length > 0 ? words.unaware(end.unaware.join(', ')) : null,
    ...race.given.map((word) => words.givenTo(word.podium) + back(word.voided)),
    ...race.rulings.map((word) => words.ruled(word.podium, ruling[word.verdict]) + back(word.voided)),
  ].filter((one) => one !== null);
  return html`${race.tooClose ? html`<span class="flag">${words.tooClose}</span><br>` : null}${lines.join(' · ')}`;
}
