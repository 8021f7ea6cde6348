import type { ProgramView } from '../../shared/views/program.ts';
import { Logo, useHasLogo } from '../parts/logo.tsx';
import { Table } from '../parts/table.tsx';
import { sceneKey, showsTable, wearsCorner } from '../scene.ts';
import { Backdrop } from './backdrop.tsx';
import { focusOf } from './focus.ts';
import { Layers } from './layers.tsx';
import { Light } from './light.tsx';
import { SceneSwitch } from './scene-switch.tsx';

/** The full-screen program: night, one light, one scene, and the table where a scene wants it. */
export function Full({ view, night }: { view: ProgramView; night: boolean }) {
  const black = view.scene.scene === 'blackout';
  const table = showsTable(view);
  const logo = useHasLogo();
  return (
    <>
      {night && <Backdrop />}
      <div className="stage">
        {night && <Light focus={focusOf(view)} />}
        {logo && (
          <div className="safe corner" style={{ opacity: wearsCorner(view) ? 1 : 0 }}>
            <Logo place={view.illustrative ? 'beside-note' : 'corner'} />
          </div>
        )}
        <Layers of={sceneKey(view.scene)} withScene>
          <SceneSwitch view={view} />
        </Layers>
        <Layers of={table ? `table ${view.heat?.id ?? ''}` : 'none'} withScene>
          {table ? (
            <div className="safe">
              <Table view={view} />
            </div>
          ) : null}
        </Layers>
      </div>
      <div className="blackout" style={{ opacity: black ? 1 : 0 }} />
    </>
  );
}
