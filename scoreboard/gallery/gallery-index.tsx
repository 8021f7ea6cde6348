import '../../shared/ui/tokens/fonts.css';
import '../../shared/ui/tokens/tokens.css';
import './gallery.css';
import { LANGS } from '../../shared/ui/i18n/lang.ts';
import { SCENE_IDS } from './fixtures.ts';
import { LOOK_IDS } from './looks.ts';
import { TABLES } from './teams.ts';

const GROUND = '%23406070';
const at = (scene: string, rest: string): string => `/scoreboard/gallery?scene=${scene}&${rest}`;

/** Every scene as a link that opens it full-window, and beside it its other languages, tables and outputs. */
export function Index() {
  return (
    <main className="gallery">
      <h1>Tranh Tài – phòng trưng bày</h1>
      <p>
        ← → sang cảnh bên cạnh, Shift+← → như phát thật, ↑ ↓ đổi số đội, L đổi ngôn ngữ, D đổi diện mạo, Esc về đây. ▶
        phát từ màn chờ. Mọi tên và số liệu chỉ để thử.
      </p>
      <ul>
        {SCENE_IDS.map((id) => (
          <li key={id}>
            <a data-scene={id} href={at(id, 'lang=vi&teams=3')}>
              {id}
            </a>
            {LANGS.map((lang) => (
              <span key={lang} className="gallery-group">
                <b>{lang}</b>
                {TABLES.map((teams) => (
                  <a key={teams} href={at(id, `lang=${lang}&teams=${teams}`)} aria-label={`${id} ${lang} ${teams}`}>
                    {teams}
                  </a>
                ))}
              </span>
            ))}
            <span className="gallery-group">
              {LOOK_IDS.slice(1).map((look) => (
                <a key={look} href={at(id, `lang=vi&teams=3&look=${look}`)} aria-label={`${id} ${look}`}>
                  {look}
                </a>
              ))}
            </span>
            <span className="gallery-group">
              <a href={at(id, 'lang=vi&teams=3&play=1')} aria-label={`${id} ▶`}>
                ▶
              </a>
              <a href={at(id, `lang=vi&teams=3&output=overlay&bg=${GROUND}`)}>overlay</a>
              <a href={at(id, `lang=vi&teams=3&output=timer&bg=${GROUND}`)}>timer</a>
              <a href={at(id, 'lang=vi&teams=3&guides=1')}>guides</a>
            </span>
          </li>
        ))}
      </ul>
    </main>
  );
}
