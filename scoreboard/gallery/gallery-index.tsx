import '../../shared/ui/tokens/fonts.css';
import '../../shared/ui/tokens/tokens.css';
import './gallery.css';
import { SCENE_IDS } from './fixtures.ts';

const VARIANTS = [
  { lang: 'vi', teams: 2 },
  { lang: 'vi', teams: 3 },
  { lang: 'vi', teams: 4 },
  { lang: 'vi', teams: 8 },
  { lang: 'en', teams: 3 },
] as const;

/** Every scene as a link that opens it full-window, and beside it its other languages and tables. */
export function Index() {
  return (
    <main className="gallery">
      <h1>Tranh Tài – phòng trưng bày</h1>
      <ul>
        {SCENE_IDS.map((id) => (
          <li key={id}>
            <a data-scene={id} href={`/scoreboard/gallery?scene=${id}&lang=vi&teams=3`}>
              {id}
            </a>
            {VARIANTS.map(({ lang, teams }) => (
              <a key={`${lang}${teams}`} href={`/scoreboard/gallery?scene=${id}&lang=${lang}&teams=${teams}`}>
                {`${lang} ${teams}`}
              </a>
            ))}
            <a href={`/scoreboard/gallery?scene=${id}&lang=vi&teams=3&play=1`}>▶</a>
            <a href={`/scoreboard/gallery?scene=${id}&lang=vi&teams=3&output=overlay&bg=%23406070`}>overlay</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
