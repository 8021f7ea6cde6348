import type { Lang } from '../../shared/ui/i18n/lang.ts';
import type { Fault } from './content-line.ts';
import { contentWords } from './content-words.ts';

/** Before there is anything to work on: nothing, or why there will not be, and the way back. */
export function OfficeDoor({ lang, fault }: { lang: Lang; fault: Fault | null }) {
  const text = contentWords[lang];
  return (
    <main className="office-door">
      {fault !== null && <p className="fault">{text.fault[fault]}</p>}
      {fault !== null && <a href="/console">{text.toConsole}</a>}
    </main>
  );
}
