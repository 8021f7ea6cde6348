import { useLang } from '../../shared/ui/i18n/lang.ts';
import { PodiumShape } from '../../shared/ui/podium-shape.tsx';
import type { ProgramView } from '../../shared/views/program.ts';
import { boardWords } from '../words.ts';
import './cheers.css';

/** What the hall has cheered, along the bottom: sums in the order of the seats, and nobody leads (AU1, AU6). */
export function Cheers({ view: { cheers } }: { view: ProgramView }) {
  const lang = useLang();
  if (cheers === undefined || cheers.every(({ count }) => count === 0)) return null;
  return (
    <div className={`cheers ${cheers.length > 4 ? 'cheers-many' : ''}`}>
      <span className="cheers-word">{boardWords[lang].cheers}</span>
      {cheers.map(({ podium, count }) => (
        <span key={podium} className="cheers-team">
          <PodiumShape podium={podium} className="sign cheers-sign" />
          <span className="digits">{count.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB')}</span>
        </span>
      ))}
    </div>
  );
}
