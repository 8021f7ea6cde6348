import { createRoot } from 'react-dom/client';
import { applyLang, readLang } from '../../shared/ui/i18n/lang.ts';
import { readParams } from '../params.ts';
import { Exhibit } from './exhibit.tsx';
import { Index } from './gallery-index.tsx';

const query = new URLSearchParams(location.search);
const scene = query.get('scene');
const params = readParams(location.search, location.hash);
applyLang(readLang(location.search));
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    scene === null ? (
      <Index />
    ) : (
      <Exhibit
        scene={scene}
        teams={Number(query.get('teams') ?? 3)}
        play={query.get('play') === '1'}
        look={query.get('look') ?? 'own'}
        still={query.get('clock') === 'still'}
        params={params}
      />
    ),
  );
}
